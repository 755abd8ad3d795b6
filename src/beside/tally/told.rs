//! What became of the codes that were given, in words.

use crate::model::class::tally::{Added, MOST_CODES, Refused, Why};
use crate::model::quiz::code::Damage;
use crate::prose::Page;
use crate::words::{Key, key};
use yew::{Html, html};

/// How many refused pieces are listed; all of them stay in the field.
const LISTED: usize = 12;

/// How many are new, how many were there, how many cannot be read.
pub fn told(page: &Page, added: &Added) -> String {
    let say = |count: usize, one: Key, other: Key| {
        (count > 0).then(|| page.words.plural(count as u64, one, other)).into_iter()
    };
    let sentences = say(added.new, key::beside::tally::told::NEW_ONE, key::beside::tally::told::NEW_OTHER)
        .chain(say(added.again, key::beside::tally::told::AGAIN_ONE, key::beside::tally::told::AGAIN_OTHER))
        .chain(say(
            added.refused.len(),
            key::beside::tally::told::REFUSED_ONE,
            key::beside::tally::told::REFUSED_OTHER,
        ));
    let said = sentences.collect::<Vec<_>>().join(" ");
    if said.is_empty() { page.say(key::beside::tally::told::NOTHING).to_owned() } else { said }
}

/// What does not count, each with why.
pub fn refused(page: &Page, refused: &[Refused]) -> Html {
    if refused.is_empty() {
        return Html::default();
    }
    let more = refused.len().saturating_sub(LISTED);
    html! {
        <ul class="tally-refused">
            { for refused.iter().take(LISTED).map(|refused| html! {
                <li><code translate="no">{ &refused.text }</code>{ " " }{ why(page, refused.why) }</li>
            }) }
            if more > 0 {
                <li>{ page.words.plural(more as u64, key::beside::tally::told::MORE_ONE, key::beside::tally::told::MORE_OTHER) }</li>
            }
        </ul>
    }
}

fn why(page: &Page, why: Why) -> String {
    let key = match why {
        Why::Damage(Damage::Length) => key::beside::tally::why::LENGTH,
        Why::Damage(Damage::Letter) => key::beside::tally::why::LETTER,
        Why::Damage(Damage::Check) => key::beside::tally::why::CHECK,
        Why::Damage(Damage::Version) => key::beside::tally::why::VERSION,
        Why::Full => return page.words.fill(key::beside::tally::why::FULL, &[("most", &MOST_CODES.to_string())]),
    };
    page.say(key).to_owned()
}
