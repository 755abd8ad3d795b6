//! The two kinds of evidence, apart: what somebody leans on, and what was done within the last month.

use super::labels::{level, side, skill};
use super::result::{Shown, wide};
use crate::figure::table::{Cell, cell, number, table};
use crate::i18n::key;
use crate::model::quiz::{ANSWERS, Choice, Leaning, Leanings, SKILLS, Side, by_leaning, in_order, most_leaned};
use crate::prose::Page;
use yew::{Html, html};

/// Both of them, what is strongest first.
pub fn evidence(page: &Page, shown: &Shown) -> Html {
    let body = html! {
        <div class="quiz-two">
            <div>
                <h5>{ page.text(key::quiz_result::LEANINGS) }</h5>
                <p>{ page.text(key::quiz_result::LEANINGS_TEXT) }</p>
                { for strengths(page, shown).map(|text| html! { <p>{ text }</p> }) }
                { leanings(page, shown) }
            </div>
            <div>
                <h5>{ page.text(key::quiz_result::MONTH) }</h5>
                <p>{ page.text(key::quiz_result::MONTH_TEXT) }</p>
                { month(page, shown) }
            </div>
        </div>
    };
    wide(page, key::quiz_result::EVIDENCE, body)
}

/// What is leaned on most, in a sentence that says of how many skills that can be told.
pub fn strengths(page: &Page, shown: &Shown) -> Option<String> {
    let leanings = shown.leanings?;
    let most = most_leaned(&leanings);
    let names: Vec<&str> = most.iter().map(|place| skill(page, *place)).collect();
    let known = leanings.iter().filter(|leaning| leaning.side() != Side::Unknown).count();
    let said = match (known, names.is_empty()) {
        (0, _) => key::quiz_result::LEAN_UNKNOWN,
        (SKILLS, true) => key::quiz_result::LEAN_NONE,
        (SKILLS, false) => key::quiz_result::LEAN_MOST,
        (_, true) => key::quiz_result::LEAN_NONE_KNOWN,
        (_, false) => key::quiz_result::LEAN_MOST_KNOWN,
    };
    Some(page.words.format(said, &[("skills", &names.join(", "))]))
}

/// How often the answers lean on each skill; only on which side of the half where a link holds no more.
fn leanings(page: &Page, shown: &Shown) -> Html {
    let mut order: [usize; SKILLS] = std::array::from_fn(|skill| skill);
    let rows: Vec<_> = match &shown.leanings {
        Some(leanings) => {
            by_leaning(&mut order, leanings);
            order
                .map(|place| vec![named(page, place, bar(leanings[place])), number(times(page, leanings[place]))])
                .into()
        }
        None => {
            in_order(&mut order, &|one, other| shown.sides[one] > shown.sides[other]);
            order.map(|place| vec![named(page, place, None), number(side(page, shown.sides[place]))]).into()
        }
    };
    let head = [key::quiz_result::SKILL, key::quiz_result::TIMES];
    table(page, "quiz-leanings", key::quiz_result::LEANINGS_TABLE, &head, rows)
}

/// How often the answers lean on a skill, or that too little was answered.
pub fn times(page: &Page, leaning: Leaning) -> String {
    if leaning.side() == Side::Unknown {
        return page.text(key::quiz_result::TOO_LITTLE).to_owned();
    }
    let blanks = [("n", &*leaning.times.to_string()), ("all", &leaning.possible.to_string())];
    page.words.format(key::quiz_result::OF, &blanks)
}

/// What leans on a skill, in a sentence.
pub fn leaning_of(page: &Page, leanings: &Leanings, place: usize) -> String {
    page.words.pair(page.text(key::quiz_result::TIMES), &times(page, leanings[place]))
}

/// What was said of each skill.
fn month(page: &Page, shown: &Shown) -> Html {
    let mut order: [usize; SKILLS] = std::array::from_fn(|skill| skill);
    let known = |place: usize| match shown.evidence[place] {
        Some(Choice::Answer(level)) => Some(level),
        Some(Choice::NotSure) | None => None,
    };
    in_order(&mut order, &|one, other| known(one) > known(other));
    let rows = order.map(|place| {
        let filled = known(place).map(|level| (level as u32, ANSWERS as u32 - 1, false));
        vec![named(page, place, filled.map(drawn)), cell(level(page, shown.evidence[place]))]
    });
    let head = [key::quiz_result::SKILL, key::quiz_result::LEVEL];
    table(page, "quiz-month", key::quiz_result::MONTH_TABLE, &head, rows.into())
}

/// A skill's name with a bar below it.
fn named(page: &Page, place: usize, bar: Option<Html>) -> Cell {
    html! { <>{ skill(page, place) }{ for bar }</> }.into()
}

/// How much of what was possible leans on a skill, and where chance would be.
fn bar(leaning: Leaning) -> Option<Html> {
    (leaning.side() != Side::Unknown).then(|| drawn((leaning.times.into(), leaning.possible.into(), true)))
}

/// A bar: so much of so much, with a mark at the half where that is what chance gives.
fn drawn((part, whole, chance): (u32, u32, bool)) -> Html {
    let width = (part * 100 / whole.max(1)).to_string();
    html! {
        <svg class="quiz-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect class="ground" width="100" height="1" />
            <rect {width} height="1" />
            if chance {
                <rect class="chance" x="49.5" width="1" height="1" />
            }
        </svg>
    }
}
