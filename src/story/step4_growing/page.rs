//! The page of step 4.

use super::feedback::{COMPARISON, SAY};
use super::points::{PLOTTED, POINTS};
use super::{COMPANIES, change, period};
use crate::figure::table::{cell, maybe, table};
use crate::figure::{Figure, figure, fits, pair};
use crate::i18n::key;
use crate::island::island;
use crate::model::reader_state::Asked;
use crate::prose::Page;
use crate::story::parts;
use crate::story::reveal::reveal;
use crate::story::{FigureState, StepPage};
use yew::{Html, html};

pub const PAGE: StepPage = StepPage {
    description: key::growing::DESCRIPTION,
    body,
    drawings: &[FigureState::first("growing", POINTS)],
    asks: None,
    crowd: None,
};

fn body(page: &Page) -> Html {
    html! {
        <>
            { pair(Some(parts::argument(page, key::growing::ARGUMENT)), asked(page), None) }
            { reveal(page, Asked::Growing, &["growing"], record(page)) }
        </>
    }
}

/// The question with its eight companies.
fn asked(page: &Page) -> Html {
    html! {
        <section class="figure sticks say" aria-labelledby="say-title">
            <h2 class="figure-title" id="say-title">{ page.text(key::growing::say::TITLE) }</h2>
            <p class="figure-unit">{ page.text(key::growing::say::HOW) }</p>
            <div class="says-rows">{ island(page, &SAY) }</div>
        </section>
    }
}

/// What stands behind the question.
fn record(page: &Page) -> Html {
    html! {
        <>
            { island(page, &COMPARISON) }
            { pair(None, companies(page), Some(parts::record(page, key::growing::RECORD))) }
            { parts::class_question(page, key::growing::CLASS) }
        </>
    }
}

fn companies(page: &Page) -> Html {
    let head = [
        key::growing::label::COMPANY,
        key::growing::label::PERIOD,
        key::growing::label::REVENUE,
        key::growing::label::HEADCOUNT,
    ];
    let rows = COMPANIES.map(|(company, from, to, _)| {
        let (revenue, headcount) = change(company, from, to);
        let period = period(from, to);
        let say = |value: f64| page.words.change(value);
        vec![cell(company), cell(period), maybe(page, revenue, say), maybe(page, headcount, say)]
    });
    figure(
        page,
        &Figure {
            name: "growing",
            title: key::growing::figure::TITLE,
            unit: key::growing::figure::UNIT,
            how: key::growing::figure::HOW,
            asks: false,
            picture: island(page, &PLOTTED),
            table: table(page, "growing", key::growing::figure::TABLE, &head, rows.into()),
            files: &["companies"],
            sources: &["company_reports", "dell"],
            fits: fits(POINTS.wide),
        },
    )
}
