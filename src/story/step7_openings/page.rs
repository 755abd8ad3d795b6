//! The page of step 7.

use super::{BLOCKS, HUNDRED, NEAR_HOME, YEARS};
use crate::figure::table::{cell, maybe, number as digits, table};
use crate::figure::{Figure, figure, fits, pair};
use crate::i18n::{MessageId, key};
use crate::island::island;
use crate::prose::{Page, number};
use crate::record::{CLAIMS, INDONESIA, claim};
use crate::story::{FigureState, StepPage, parts};
use yew::{Html, html};

pub const PAGE: StepPage = StepPage {
    description: key::openings::DESCRIPTION,
    body,
    drawings: &[FigureState::first("openings", BLOCKS), FigureState::first("indonesia", YEARS)],
    asks: None,
    crowd: None,
};

/// What becomes of a hundred jobs, and of a hundred workers: the claim and its name.
const ROWS: [(usize, MessageId); 5] = [
    (claim::WEF_NEW_SHARE, key::openings::label::NEW),
    (claim::WEF_GONE_SHARE, key::openings::label::GONE),
    (claim::TRAIN_ROLE, key::openings::label::TRAINED),
    (claim::TRAIN_MOVED, key::openings::label::MOVED),
    (claim::TRAIN_NONE, key::openings::label::LEFT_OUT),
];

fn body(page: &Page) -> Html {
    let (argument, record) =
        (parts::argument(page, key::openings::ARGUMENT), parts::record(page, key::openings::RECORD));
    let near_home = html! {
        <section class="prose">
            <h2 class="label">{ page.text(key::openings::label::NEAR_HOME) }</h2>
            { page.prose(key::openings::INDONESIA) }
        </section>
    };
    html! {
        <>
            { pair(Some(argument), hundred(page), Some(record)) }
            { pair(Some(near_home), indonesia(page), None) }
            { parts::class_question(page, key::openings::CLASS) }
        </>
    }
}

fn hundred(page: &Page) -> Html {
    let head = [key::openings::label::WHAT, key::openings::label::PER_HUNDRED];
    let rows = ROWS.map(|(claim, name)| vec![cell(page.text(name)), digits(number(page.words, &CLAIMS[claim]))]);
    figure(
        page,
        &Figure {
            name: "openings",
            title: key::openings::figure::TITLE,
            unit: key::openings::figure::UNIT,
            how: key::openings::figure::HOW,
            asks: false,
            picture: island(page, &HUNDRED),
            table: table(page, "openings", key::openings::figure::TABLE, &head, rows.into()),
            files: &["claims"],
            sources: &["wef"],
            fits: fits(BLOCKS.wide),
        },
    )
}

fn indonesia(page: &Page) -> Html {
    let words = page.words;
    let head = [
        key::openings::label::YEAR,
        key::openings::label::LAID_OFF,
        key::openings::label::UNEMPLOYMENT,
        key::openings::label::FORMAL,
    ];
    let rows = INDONESIA.iter().map(|year| {
        vec![
            cell(year.year.to_string()),
            maybe(page, year.laid_off, |people| words.count(people as u64)),
            maybe(page, year.unemployment, |rate| words.percent(rate, 2)),
            maybe(page, year.formal_share, |share| words.percent(share, 2)),
        ]
    });
    figure(
        page,
        &Figure {
            name: "indonesia",
            title: key::openings::indonesia_figure::TITLE,
            unit: key::openings::indonesia_figure::UNIT,
            how: key::openings::indonesia_figure::HOW,
            asks: false,
            picture: island(page, &NEAR_HOME),
            table: table(page, "indonesia", key::openings::indonesia_figure::TABLE, &head, rows.collect()),
            files: &["indonesia", "indonesia_recent"],
            sources: &["kemnaker", "satudata", "bps"],
            fits: fits(YEARS.wide),
        },
    )
}
