//! What became of the codes that were given, in words.

use crate::i18n::{MessageId, key};
use crate::model::class::tally::{Added, MOST_CODES, Refused, Why};
use crate::model::quiz::code::Damage;
use crate::prose::Page;
use yew::{Html, html};

/// How many damaged codes are listed; all of them stay in the field.
const LISTED: usize = 12;

/// First what is damaged, each with what is wrong; then how many are new, and how many were there.
pub fn feedback(page: &Page, added: &Added) -> Html {
    let say = |count: usize, one: MessageId, other: MessageId| {
        (count > 0).then(|| page.words.plural(count as u64, one, other))
    };
    let damaged =
        say(added.refused.len(), key::extra::tally::told::REFUSED_ONE, key::extra::tally::told::REFUSED_OTHER);
    let new = say(added.new, key::extra::tally::told::NEW_ONE, key::extra::tally::told::NEW_OTHER);
    let again = say(added.again, key::extra::tally::told::AGAIN_ONE, key::extra::tally::told::AGAIN_OTHER);
    let is_nothing = damaged.is_none() && new.is_none() && again.is_none();
    let counted = [new, again].into_iter().flatten().collect::<Vec<_>>().join(" ");
    html! {
        <>
            if let Some(damaged) = damaged {
                <p>{ damaged }</p>
                { list(page, &added.refused) }
            }
            <p>{ if is_nothing { page.text(key::extra::tally::told::NOTHING).to_owned() } else { counted } }</p>
        </>
    }
}

/// What does not count, each with why.
fn list(page: &Page, refused: &[Refused]) -> Html {
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
