//! The page of step 1.

use super::answer::{COUNTED, MARKED};
use super::stage::STAGE;
use super::{BARS, COUNTS, CROWD, CROWDS, PEOPLE_A_DOT, SCALE, SCALED};
use crate::crowd::crowd;
use crate::figure::table::{cell, number as digits, table};
use crate::figure::{Figure, figure, fits, pair};
use crate::i18n::key;
use crate::island::island;
use crate::model::reader_state::Asked;
use crate::prose::{Page, number};
use crate::record::{CLAIMS, SOURCES};
use crate::story::parts;
use crate::story::reveal::reveal;
use crate::story::{FigureState, StepPage};
use yew::{Html, html};

pub const PAGE: StepPage = StepPage {
    description: key::guess::DESCRIPTION,
    body,
    drawings: &[FigureState::first("scale", SCALE), FigureState::first("guess", BARS)],
    asks: Some(SCALE),
    crowd: Some(CROWD),
};

fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose deck">{ page.prose(key::guess::ASK) }</section>
            if !page.whole {
                { island(page, &STAGE) }
            }
            { scale(page) }
            { parts::argument(page, key::guess::ARGUMENT) }
            { reveal(page, Asked::Guess, &["crowd", "guess"], record(page)) }
            { parts::class_question(page, key::guess::CLASS) }
        </>
    }
}

/// What stands behind the question.
fn record(page: &Page) -> Html {
    html! {
        <>
            { crowd(page, CROWD.name, CROWD.grouping, &MARKED) }
            { pair(None, counts(page), Some(parts::record(page, key::guess::RECORD))) }
        </>
    }
}

fn counts(page: &Page) -> Html {
    let rows = COUNTS.map(|(place, name, _)| {
        let claim = &CLAIMS[place];
        vec![cell(page.text(name)), digits(number(page.words, claim)), cell(SOURCES[claim.source].publisher)]
    });
    let head = [key::guess::label::COUNT, key::guess::label::PEOPLE, key::figure::SOURCE];
    figure(
        page,
        &Figure {
            name: "guess",
            title: key::guess::figure::TITLE,
            unit: key::guess::figure::UNIT,
            how: key::guess::figure::HOW,
            asks: false,
            picture: island(page, &COUNTED),
            table: table(page, "guess", key::guess::figure::TABLE, &head, rows.into()),
            files: &["claims"],
            sources: &["article", "layoffsfyi", "trueup"],
            fits: fits(BARS.wide),
        },
    )
}

/// What a guess looks like, without the answer: it stands in for the stage where there is none.
fn scale(page: &Page) -> Html {
    let count = |number: usize| digits(page.words.count(number as u64));
    let rows = CROWDS.map(|people| vec![count(people / PEOPLE_A_DOT), count(people)]);
    let head = [key::guess::scale::DOTS, key::guess::scale::PEOPLE];
    figure(
        page,
        &Figure {
            name: "scale",
            title: key::guess::scale::TITLE,
            unit: key::guess::scale::UNIT,
            how: key::guess::scale::HOW,
            asks: true,
            picture: island(page, &SCALED),
            table: table(page, "scale", key::guess::scale::TABLE, &head, rows.into()),
            files: &[],
            sources: &[],
            fits: fits(SCALE.wide),
        },
    )
}
