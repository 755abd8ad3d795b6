//! All eight skills with the sum behind each. Those that are equal or nearly so stand under one number.

use super::labels::skill;
use super::result::{Shown, part};
use crate::figure::table::{Cell, number, table};
use crate::i18n::key;
use crate::model::quiz::{QUIZ, Verdict};
use crate::prose::Page;
use yew::{Html, html};

/// The groups in their order, then what nothing is missing of, then what is not known.
pub fn standing(page: &Page, shown: &Shown) -> Html {
    let standing = &shown.standing;
    let importance = QUIZ.kinds[shown.kind].importance;
    let most = standing.groups.iter().flatten().map(|ranked| ranked.need).max().unwrap_or(1);
    let grouped = standing.groups.iter().enumerate().flat_map(|(group, skills)| {
        skills.iter().map(move |ranked| (Some(group), ranked.skill, Some((ranked.need, ranked.missing))))
    });
    let complete = standing.complete.iter().map(|skill| (None, *skill, Some((0, 0))));
    let unknown = standing.unknown.iter().map(|skill| (None, *skill, None));
    let rows = grouped.chain(complete).chain(unknown).map(|(group, place, sums)| {
        // Where too little is known, nothing comes first.
        let group =
            group.filter(|_| standing.verdict() == Verdict::Suggests).map(|group| (group + 1).to_string() + ". ");
        let (need, missing): (Cell, Cell) = match sums {
            Some((need, missing)) => (number(need.to_string()), number(missing.to_string())),
            None => (number("?"), number("?")),
        };
        let width = sums.map_or(0, |(need, _)| u32::from(need) * 100 / u32::from(most)).to_string();
        let name = html! {
            <>
                { for group }{ skill(page, place) }
                <svg class="quiz-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="need" {width} height="1" />
                </svg>
            </>
        };
        vec![name.into(), need, number(importance[place].to_string()), missing]
    });
    let head = [key::quiz_result::SKILL, key::quiz_result::NEED, key::quiz_result::WEIGHT, key::quiz_result::MISSING];
    let ranking = table(page, "quiz-ranking", key::quiz_result::RANKING_TABLE, &head, rows.collect());
    part(
        page,
        key::quiz_result::RANKING,
        html! { <>{ ranking }<p>{ page.text(key::quiz_result::RANKING_NOTE) }</p></> },
    )
}
