//! The page of step 3.

use super::lines::{CAUSES, LINED, LINES, MATCH, RIGHT, UNNAMED};
use super::measures::{CHOICES, MEASURED};
use super::{MEASURES, MONTHS, PANELS, SHOCKS};
use crate::figure::table::{cell, maybe, table, table_under};
use crate::figure::{Figure, figure, fits, pair};
use crate::i18n::key;
use crate::island::{inline, island};
use crate::model::reader_state::Asked;
use crate::prose::Page;
use crate::story::parts;
use crate::story::reveal::reveal;
use crate::story::{FigureState, StepPage};
use yew::{Html, html};

/// The lines without names, the four measures at once, and each by itself.
const SHOWN: [FigureState; 6] = {
    let first = FigureState::first("shocks", PANELS);
    let mut shown = [FigureState::first("lines", UNNAMED), first, first, first, first, first];
    let mut place = 0;
    while place < CHOICES.len() {
        let (state, _, drawing) = CHOICES[place];
        shown[2 + place] = FigureState { state, drawing, ..first };
        place += 1;
    }
    shown
};

pub const PAGE: StepPage =
    StepPage { description: key::shocks::DESCRIPTION, body, drawings: &SHOWN, asks: Some(UNNAMED), crowd: None };

fn body(page: &Page) -> Html {
    html! {
        <>
            { pair(Some(parts::argument(page, key::shocks::ARGUMENT)), asked(page), Some(answer(page))) }
            { reveal(page, Asked::Shocks, &["shocks"], record(page)) }
        </>
    }
}

/// What stands behind the question.
fn record(page: &Page) -> Html {
    html! {
        <>
            { names(page) }
            { pair(None, shocks(page), Some(parts::record(page, key::shocks::RECORD))) }
            { parts::class_question(page, key::shocks::CLASS) }
        </>
    }
}

/// The figure that asks.
fn asked(page: &Page) -> Html {
    let (words, measure) = (page.words, &MEASURES[0]);
    let head = [key::shocks::label::MONTH, key::shocks::ask::A, key::shocks::ask::B, key::shocks::ask::C];
    let rows = (0..=MONTHS).step_by(6).map(|months| {
        let value = |(shock, _): (usize, &str)| {
            let (start, ..) = SHOCKS[shock];
            maybe(page, measure.after(start, months), |value| (measure.tell)(words, value))
        };
        [cell(months.to_string())].into_iter().chain(LINES.map(value)).collect()
    });
    figure(
        page,
        &Figure {
            name: "lines",
            title: key::shocks::ask::TITLE,
            unit: key::shocks::ask::UNIT,
            how: key::shocks::ask::HOW,
            asks: true,
            picture: island(page, &LINED),
            table: table(page, "lines", key::shocks::ask::TABLE, &head, rows.collect()),
            files: &[],
            sources: &["payrolls"],
            fits: fits(UNNAMED.wide),
        },
    )
}

/// The place of the answer. On paper there is none.
fn answer(page: &Page) -> Html {
    html! {
        <div class="play match-play">
            if !page.whole {
                { island(page, &MATCH) }
            }
        </div>
    }
}

/// How many the reader had right, and which line was which.
fn names(page: &Page) -> Html {
    let names = LINES.map(|(shock, _)| page.text(CAUSES[shock]));
    html! {
        <p class="told">
            { inline(page, &RIGHT) }
            { page.words.format(key::shocks::ask::NAMES, &[("a", names[0]), ("b", names[1]), ("c", names[2])]) }
        </p>
    }
}

fn shocks(page: &Page) -> Html {
    let words = page.words;
    let mut head = vec![cell(page.text(key::shocks::label::MONTH))];
    for measure in &MEASURES {
        for course in measure.courses() {
            head.push(html! { <>{ page.text(measure.name) }<br />{ page.text(course.name) }</> }.into());
        }
    }
    let rows =
        (0..=MONTHS).step_by(6).map(|months| {
            let mut row = vec![cell(months.to_string())];
            for measure in &MEASURES {
                row.extend(measure.courses().map(|course| {
                    maybe(page, measure.value(course.series, months), |value| (measure.tell)(words, value))
                }));
            }
            row
        });
    figure(
        page,
        &Figure {
            name: "shocks",
            title: key::shocks::figure::TITLE,
            unit: key::shocks::figure::UNIT,
            how: key::shocks::figure::HOW,
            asks: false,
            picture: island(page, &MEASURED),
            table: table_under(page, "shocks", key::shocks::figure::TABLE, head, rows.collect()),
            files: &["us_payroll_jobs", "us_unemployment", "us_layoffs", "us_information_jobs", "us_jobs_2001"],
            sources: &["payrolls", "unemployment", "jolts", "information"],
            fits: fits(PANELS.wide),
        },
    )
}
