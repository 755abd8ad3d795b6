//! The page of step 6.

use super::marker::{MARKER, PATH};
use super::months::{COLUMNS, MONTHLY, share};
use super::{DOTS, REASONS, name};
use crate::figure::table::{cell, maybe, number, table};
use crate::figure::{Figure, figure, fits, pair};
use crate::i18n::{MessageId, key};
use crate::island::island;
use crate::prose::Page;
use crate::record::{CUTS_BY_MONTH, CUTS_BY_YEAR};
use crate::story::fresh_start;
use crate::story::parts;
use crate::story::{FigureState, StepPage};
use yew::{Html, html};

pub const PAGE: StepPage = StepPage {
    description: key::ai_role::DESCRIPTION,
    body,
    drawings: &[FigureState::first("reasons", DOTS), FigureState::first("months", COLUMNS)],
    asks: None,
    crowd: None,
};

/// A piece of evidence as its card tells it.
struct Card {
    /// What it is about, without what it says.
    title: MessageId,
    statement: MessageId,
    shows: MessageId,
    limits: MessageId,
}

macro_rules! cards {
    ($($name:ident),*) => { [$(Card { title: key::ai_role::evidence::$name::TITLE,
        statement: key::ai_role::evidence::$name::SAYS, shows: key::ai_role::evidence::$name::SHOWS,
        limits: key::ai_role::evidence::$name::LIMITS }),*] };
}

/// The cards of all [pieces](super::evidence::PIECES), in their order.
static CARDS: [Card; 16] = cards![
    stanford,
    census_young,
    juniors,
    dallas,
    challenger,
    oracle,
    block,
    goldman,
    denmark,
    executives,
    census_firms,
    new_york,
    postings,
    yale,
    filings,
    money
];

/// How many of them, from the first, speak for a part of AI.
const FOR: usize = 8;

fn body(page: &Page) -> Html {
    let (speak_for, against) = CARDS.split_at(FOR);
    html! {
        <>
            // The marker stands between both sides where there is room for that, and stays there while they are read.
            <section class="evidence">
                <div class="pair-text">{ parts::argument(page, key::ai_role::ARGUMENT) }</div>
                <div class="pair-figure">{ asked(page) }</div>
                <div class="prose">{ page.prose(key::ai_role::EVIDENCE_INTRO) }</div>
                { side(page, key::ai_role::label::FOR, speak_for, 0) }
                { side(page, key::ai_role::label::AGAINST, against, FOR) }
            </section>
            { fresh_start::place(page) }
            if !page.whole {
                { island(page, &PATH) }
            }
            { pair(None, announced(page), Some(parts::record(page, key::ai_role::RECORD))) }
            { months(page) }
            { parts::class_question(page, key::ai_role::CLASS) }
        </>
    }
}

/// The question and the marker.
fn asked(page: &Page) -> Html {
    html! {
        <section class="figure sticks" aria-labelledby="marker-title">
            <h2 class="figure-title" id="marker-title">{ page.text(key::ai_role::marker::TITLE) }</h2>
            <p class="figure-unit">{ page.text(key::ai_role::marker::HOW) }</p>
            <div class="play">
                if !page.whole {
                    { island(page, &MARKER) }
                }
            </div>
        </section>
    }
}

/// The cards of one side, the first of which has a place among all. Each says its own, for what remembers that it was opened.
fn side(page: &Page, title: MessageId, cards: &[Card], first: usize) -> Html {
    let card = |(place, card): (usize, &Card)| {
        html! {
            <li>
                <details class="turn" data-piece={(first + place).to_string()} open={page.whole}>
                    <summary><strong>{ page.text(card.title) }</strong></summary>
                    <div class="prose">
                        <p class="says">{ page.line(card.statement) }</p>
                        <p><strong>{ page.text(key::ai_role::label::SHOWS) }</strong>{ " " }{ page.line(card.shows) }</p>
                        <p><strong>{ page.text(key::ai_role::label::LIMITS) }</strong>{ " " }{ page.line(card.limits) }</p>
                    </div>
                </details>
            </li>
        }
    };
    html! {
        <>
            <h2 class="label">{ page.text(title) }</h2>
            <ul class="cards turns">{ for cards.iter().enumerate().map(card) }</ul>
        </>
    }
}

fn announced(page: &Page) -> Html {
    let words = page.words;
    let head = [
        key::ai_role::label::YEAR,
        key::ai_role::label::AI,
        key::ai_role::label::OTHER,
        key::ai_role::label::ALL,
        key::ai_role::label::SHARE,
    ];
    let rows = CUTS_BY_YEAR.iter().map(|year| {
        let count = |people: u32| number(words.count(people.into()));
        let share = f64::from(year.ai) / f64::from(year.all) * 100.0;
        vec![
            cell(name(words, year)),
            count(year.ai),
            count(year.all - year.ai),
            count(year.all),
            number(words.percent(share, 1)),
        ]
    });
    figure(
        page,
        &Figure {
            name: "reasons",
            title: key::ai_role::figure::TITLE,
            unit: key::ai_role::figure::UNIT,
            how: key::ai_role::figure::HOW,
            asks: false,
            picture: island(page, &REASONS),
            table: table(page, "reasons", key::ai_role::figure::TABLE, &head, rows.collect()),
            files: &["challenger"],
            sources: &["challenger"],
            fits: fits(DOTS.wide),
        },
    )
}

/// The table has all months since the reason was first counted.
fn months(page: &Page) -> Html {
    let words = page.words;
    let head =
        [key::ai_role::label::MONTH, key::ai_role::label::AI, key::ai_role::label::ALL, key::ai_role::label::SHARE];
    let rows = CUTS_BY_MONTH.iter().map(|month| {
        vec![
            cell(words.month(month.year, month.month)),
            maybe(page, month.ai.map(f64::from), |ai| words.count(ai as u64)),
            number(words.count(month.all.into())),
            maybe(page, share(month), |share| words.percent(share, 1)),
        ]
    });
    figure(
        page,
        &Figure {
            name: "months",
            title: key::ai_role::months::TITLE,
            unit: key::ai_role::months::UNIT,
            how: key::ai_role::months::HOW,
            asks: false,
            picture: island(page, &MONTHLY),
            table: table(page, "months", key::ai_role::months::TABLE, &head, rows.collect()),
            files: &["challenger_by_month"],
            sources: &["challenger"],
            fits: fits(COLUMNS.wide),
        },
    )
}

#[cfg(test)]
mod tests {
    use super::super::evidence::PIECES;
    use super::*;

    #[test]
    fn a_card_tells_the_piece_of_its_place() {
        assert_eq!(CARDS.each_ref().map(|card| card.title), PIECES);
    }
}
