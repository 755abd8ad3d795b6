//! The page of step 2.

use super::chart::{BEFORE, COLUMNS, name, uncounted};
use super::draw::PAD;
use super::feedback::{COMPARED, DIFFERENCE};
use super::{CROWD, SHOW};
use crate::crowd::crowd;
use crate::figure::table::{Cell, cell, number, table};
use crate::figure::{Figure, figure, fits, pair};
use crate::i18n::{MessageId, Words, key};
use crate::island::island;
use crate::model::drawing::STANDING;
use crate::model::reader_state::Asked;
use crate::prose::Page;
use crate::record::{QUARTERS, Quarter};
use crate::story::parts;
use crate::story::reveal::reveal;
use crate::story::{FigureState, StepPage};
use yew::{Html, html};

pub const PAGE: StepPage = StepPage {
    description: key::wave::DESCRIPTION,
    body,
    drawings: &[FigureState::first("draw", BEFORE), FigureState::first("wave", COLUMNS)],
    asks: Some(BEFORE),
    crowd: Some(SHOW),
};

/// What a table of quarters is headed with.
const QUARTER_HEAD: [MessageId; 4] =
    [key::wave::label::QUARTER, key::wave::label::PEOPLE, key::wave::label::ANNOUNCEMENTS, key::wave::label::UNCOUNTED];

macro_rules! turns {
    ($($name:ident),*) => { [$((key::wave::turn::$name::ARTICLE, key::wave::turn::$name::RECORD)),*] };
}

fn body(page: &Page) -> Html {
    html! {
        <>
            { pair(Some(parts::argument(page, key::wave::ARGUMENT)), asked(page), None) }
            { reveal(page, Asked::Wave, &["wave", "crowd-wave"], record(page)) }
        </>
    }
}

/// What stands behind the question.
fn record(page: &Page) -> Html {
    let figure = html! { <>{ island(page, &DIFFERENCE) }{ quarters(page) }</> };
    html! {
        <>
            { pair(None, figure, Some(parts::record(page, key::wave::RECORD))) }
            { turns(page) }
            { crowd(page, SHOW.name, SHOW.grouping, &CROWD) }
            { parts::class_question(page, key::wave::CLASS) }
        </>
    }
}

/// Cards that turn over: what the article says of a company, and behind it the record.
fn turns(page: &Page) -> Html {
    let cards = turns![microsoft, scale, ibm].map(|(article, record)| {
        html! {
            <li>
                <details class="turn" open={page.whole}>
                    <summary>
                        <span>{ page.line(article) }</span>
                        <span class="turn-sign">{ page.text(key::wave::turn::OVER) }</span>
                    </summary>
                    <div class="prose">{ page.prose(record) }</div>
                </details>
            </li>
        }
    });
    html! { <ul class="cards turns">{ for cards }</ul> }
}

/// A quarter in a table.
fn quarter_row(words: &Words, quarter: &Quarter) -> Vec<Cell> {
    let name = name(words, quarter);
    let until = quarter.counted_to.map(|date| words.format(key::wave::label::UNTIL, &[("date", &words.date(date))]));
    vec![
        cell(until.map_or_else(|| name.clone(), |until| [&name, ", ", &until].concat())),
        number(words.count(u64::from(quarter.people))),
        number(words.count(u64::from(quarter.announcements))),
        number(words.percent(uncounted(quarter) * 100.0, 0)),
    ]
}

/// The figure that asks: the quarters that stand, and room for those to draw.
fn asked(page: &Page) -> Html {
    let rows = QUARTERS.iter().take(STANDING).map(|quarter| quarter_row(page.words, quarter));
    figure(
        page,
        &Figure {
            name: "draw",
            title: key::wave::draw::TITLE,
            unit: key::wave::figure::UNIT,
            how: key::wave::draw::HOW,
            asks: true,
            picture: island(page, &PAD),
            table: table(page, "draw", key::wave::draw::TABLE, &QUARTER_HEAD, rows.collect()),
            files: &[],
            sources: &["layoffsfyi"],
            fits: fits(BEFORE.wide),
        },
    )
}

fn quarters(page: &Page) -> Html {
    let rows = QUARTERS.iter().map(|quarter| {
        let mut row = quarter_row(page.words, quarter);
        let in_doubt = Some(quarter.oracle_and_dell).filter(|people| *people > 0);
        row.push(number(in_doubt.map_or_else(String::new, |people| page.words.count(people.into()))));
        row
    });
    let head = [&QUARTER_HEAD[..], &[key::wave::label::ORACLE_AND_DELL]].concat();
    figure(
        page,
        &Figure {
            name: "wave",
            title: key::wave::figure::TITLE,
            unit: key::wave::figure::UNIT,
            how: key::wave::figure::HOW,
            asks: false,
            picture: island(page, &COMPARED),
            table: table(page, "wave", key::wave::figure::TABLE, &head, rows.collect()),
            files: &["layoffs_by_quarter"],
            sources: &["layoffsfyi", "fed"],
            fits: fits(COLUMNS.wide),
        },
    )
}
