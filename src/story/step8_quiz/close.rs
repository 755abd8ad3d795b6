//! How sure the result is, and how exposed the kind of work.

use super::labels::{LEVELS, skill};
use super::result::{Shown, part};
use crate::figure::table::{number, table};
use crate::i18n::key;
use crate::model::quiz::{Kind, Verdict, changes};
use crate::prose::Page;
use crate::record::{OCCUPATIONS, Occupation};
use yew::{Html, html};

/// What one other answer would do. Nothing where nothing is suggested.
pub fn close(page: &Page, shown: &Shown) -> Html {
    if shown.standing.verdict() != Verdict::Suggests {
        return Html::default();
    }
    let sentences = sureness(page, shown).into_iter().map(|sentence| html! { <p>{ sentence }</p> });
    part(page, key::quiz_result::CLOSE, html! { <>{ for sentences }</> })
}

/// How sure it is, in words that follow from counting; then the numbers, and an example.
pub fn sureness(page: &Page, shown: &Shown) -> Vec<String> {
    let changes = changes(shown.kind(), &shown.evidence);
    // Every skill that comes first can leave the group by an answer about itself: nothing is quite sure.
    let verdict = if changes.replacing == 0 { key::quiz_result::FAIRLY_SURE } else { key::quiz_result::UNSURE };
    let numbers = [changes.all, changes.moving, changes.replacing].map(|number| number.to_string());
    let [all, moving, replacing] = numbers.each_ref().map(String::as_str);
    let mut told = vec![page.text(verdict).to_owned()];
    told.push(
        page.words.format(key::quiz_result::CHANGES, &[("all", all), ("moving", moving), ("replacing", replacing)]),
    );
    if let Some(change) = changes.example {
        let first: Vec<&str> = change.first.iter().map(|place| skill(page, *place)).collect();
        told.push(page.words.format(
            key::quiz_result::EXAMPLE,
            &[
                ("skill", skill(page, change.skill)),
                ("level", page.text(LEVELS[change.level])),
                ("first", &first.join(", ")),
            ],
        ));
    }
    told
}

/// The scores of the occupations in this kind of work, the most exposed first.
pub fn exposure(page: &Page, kind: &Kind) -> Html {
    let body = if kind.occupations.is_empty() {
        html! { <p>{ page.text(key::quiz_result::EXPOSURE_NONE) }</p> }
    } else {
        let head = [key::quiz_result::OCCUPATION, key::quiz_result::SCORE];
        let rows = occupations(kind).map(|occupation| {
            let title = html! { <span lang="en">{ occupation.title }</span> };
            vec![title.into(), number(page.words.decimal(occupation.score, 2))]
        });
        table(page, "quiz-exposure", key::quiz_result::EXPOSURE_TABLE, &head, rows.collect())
    };
    let text = html! { <p>{ page.line(key::quiz_result::EXPOSURE_TEXT) }</p> };
    part(page, key::quiz_result::EXPOSURE, html! { <>{ text }{ body }</> })
}

/// The occupations of a kind of work in the order of the record, which is that of their scores.
pub fn occupations(kind: &Kind) -> impl DoubleEndedIterator<Item = &'static Occupation> {
    OCCUPATIONS.iter().filter(|occupation| kind.occupations.contains(&occupation.isco08))
}
