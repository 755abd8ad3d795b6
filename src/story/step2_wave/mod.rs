//! Step 2: the wave, quarter by quarter.

mod chart;
mod draw;
mod told;

use super::reveal::reveal;
use super::{Step, parts, seams};
use crate::crowd::groups::Grouping;
use crate::crowd::{Show, crowd};
use crate::figure::surface::Changing;
use crate::figure::table::{Cell, cell, number, table};
use crate::figure::{Figure, figure, pair};
use crate::later::Body;
use crate::model::done::Asked;
use crate::prose::Page;
use crate::record::{QUARTERS, Quarter};
use crate::words::{Key, Words, key, slug};
use chart::{COLUMNS, name, uncounted};
use yew::{Html, html};

pub use draw::quarter_name;

/// See the module.
pub const STEP: Step = Step {
    name: "wave",
    slug: slug::WAVE,
    nav: key::wave::NAV,
    title: key::wave::TITLE,
    description: key::wave::DESCRIPTION,
    body: Body::Later(&seams::WAVE),
    figures: &[("draw", key::wave::draw::TITLE), ("wave", key::wave::figure::TITLE), ("crowd-wave", key::crowd::TITLE)],
    #[cfg(not(target_arch = "wasm32"))]
    drawings: &[chart::BEFORE, COLUMNS],
};

/// What a table of quarters is headed with.
const QUARTER_HEAD: [Key; 4] =
    [key::wave::label::QUARTER, key::wave::label::PEOPLE, key::wave::label::ANNOUNCEMENTS, key::wave::label::UNCOUNTED];

/// Everybody by company.
const CROWD: Show = Show { name: "crowd-wave", grouping: Grouping::Company, falls: false, guess: None };

macro_rules! turns {
    ($($name:ident),*) => { [$((key::wave::turn::$name::ARTICLE, key::wave::turn::$name::RECORD)),*] };
}

pub fn body(page: &Page) -> Html {
    html! {
        <>
            { pair(Some(parts::argument(page, key::wave::ARGUMENT)), draw::asked(page), None) }
            { reveal(page, Asked::Wave, &["wave", "crowd-wave"], record(page)) }
        </>
    }
}

/// What stands behind the question.
fn record(page: &Page) -> Html {
    let told = html! { <told::Told words={page.words} base={page.base} /> };
    let figure = parts::played(page, quarters(page, COLUMNS.into()), told);
    html! {
        <>
            { pair(None, figure, Some(parts::record(page, key::wave::RECORD))) }
            { turns(page) }
            { crowd(page, CROWD) }
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
                        <span class="turn-sign">{ page.say(key::wave::turn::OVER) }</span>
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
    let until = quarter.counted_to.map(|date| words.fill(key::wave::label::UNTIL, &[("date", &words.date(date))]));
    vec![
        cell(until.map_or_else(|| name.clone(), |until| [&name, ", ", &until].concat())),
        number(words.count(u64::from(quarter.people))),
        number(words.count(u64::from(quarter.announcements))),
        number(words.percent(uncounted(quarter) * 100.0, 0)),
    ]
}

fn quarters(page: &Page, drawing: Changing) -> Html {
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
            summary: key::wave::figure::SUMMARY,
            how: key::wave::figure::HOW,
            drawing,
            table: table(page, "wave", key::wave::figure::TABLE, &head, rows.collect()),
            files: &["layoffs_by_quarter"],
            sources: &["layoffsfyi", "fed"],
        },
    )
}
