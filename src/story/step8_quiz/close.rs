//! How firm the result is, and how exposed the kind of work.

use super::labels::{answer, skill};
use super::result::{Shown, part};
use crate::figure::table::{number, table};
use crate::i18n::key;
use crate::model::quiz::{Kind, QUIZ, changes};
use crate::prose::Page;
use crate::record::{OCCUPATIONS, Occupation};
use yew::{Html, html};

/// The runner-up, how close it is, and what one changed answer would do. Nothing where the answers are not known.
pub fn close(page: &Page, shown: &Shown) -> Html {
    let Some(ranking) = &shown.ranking else { return Html::default() };
    let [first, second, ..] = ranking;
    let message = if first.need == second.need { key::quiz_result::CLOSE_TIE } else { key::quiz_result::CLOSE_GAP };
    let gap = page.words.format(
        message,
        &[
            ("first", skill(page, first.skill)),
            ("second", skill(page, second.skill)),
            ("a", &first.need.to_string()),
            ("b", &second.need.to_string()),
        ],
    );
    part(page, key::quiz_result::CLOSE, html! { <><p>{ gap }</p><p>{ one_changed(page, shown) }</p></> })
}

fn one_changed(page: &Page, shown: &Shown) -> String {
    let changes = changes(&QUIZ, shown.kind(), &shown.chosen);
    let Some((situation, other, first)) = changes.example else {
        return page.text(key::quiz_result::CHANGE_NONE).to_owned();
    };
    page.words.format(
        key::quiz_result::CHANGE_SOME,
        &[
            ("all", &page.words.count(changes.all)),
            ("n", &page.words.count(changes.moving)),
            ("place", &(situation + 1).to_string()),
            // In the middle of a sentence, it does not end one.
            ("answer", answer(page, situation, other).trim_end_matches('.')),
            ("skill", skill(page, first)),
        ],
    )
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
