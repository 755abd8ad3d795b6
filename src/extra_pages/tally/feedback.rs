//! What became of the codes that were given, in words.

use crate::i18n::{MessageId, key};
use crate::model::class::tally::{Added, MOST_CODES, Refused, Why};
use crate::model::quiz::code::Damage;
use crate::prose::Page;
use yew::{Html, html};

/// How many refused pieces are listed; all of them stay in the field.
const LISTED: usize = 12;

/// How many are new, how many were there, how many cannot be read.
pub fn added(page: &Page, added: &Added) -> String {
    let say = |count: usize, one: MessageId, other: MessageId| {
        (count > 0).then(|| page.words.plural(count as u64, one, other)).into_iter()
    };
    let sentences = say(added.new, key::extra::tally::told::NEW_ONE, key::extra::tally::told::NEW_OTHER)
        .chain(say(added.again, key::extra::tally::told::AGAIN_ONE, key::extra::tally::told::AGAIN_OTHER))
        .chain(say(added.refused.len(), key::extra::tally::told::REFUSED_ONE, key::extra::tally::told::REFUSED_OTHER));
    let summary = sentences.collect::<Vec<_>>().join(" ");
    if summary.is_empty() { page.text(key::extra::tally::told::NOTHING).to_owned() } else { summary }
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
                <li>{ page.words.plural(more as u64, key::extra::tally::told::MORE_ONE, key::extra::tally::told::MORE_OTHER) }</li>
            }
        </ul>
    }
}

fn why(page: &Page, why: Why) -> String {
    let key = match why {
        Why::Damage(Damage::Length) => key::extra::tally::why::LENGTH,
        Why::Damage(Damage::Letter) => key::extra::tally::why::LETTER,
        Why::Damage(Damage::Check) => key::extra::tally::why::CHECK,
        Why::Damage(Damage::Version) => key::extra::tally::why::VERSION,
        Why::Full => return page.words.format(key::extra::tally::why::FULL, &[("most", &MOST_CODES.to_string())]),
    };
    page.text(key).to_owned()
}
