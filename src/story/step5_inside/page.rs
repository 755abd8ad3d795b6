//! The page of step 5: the scores, and the model, which asks and shows its three end shapes until it can be played with.

use super::assumptions::assumptions;
use super::exposure::{SCORES, work};
use super::find::FIND;
use super::names;
use super::section::{FIGURE, choice, method, question};
use super::shapes::{Shape, Stand, picture};
use super::workbench::WORKBENCH;
use crate::figure::scene::{DrawContext, Scene};
use crate::figure::surface::Drawing;
use crate::figure::table::{Cell, cell, number, table};
use crate::figure::{Chart, Figure, chart, cite, figure, fits, pair};
use crate::i18n::key;
use crate::island::island;
use crate::model::organisation::run::SUPERVISORS;
use crate::model::organisation::shock::LAST;
use crate::model::organisation::{Expected, Month, Role, Run, Settings, Shock, run};
use crate::prose::Page;
use crate::story::parts;
use crate::story::{FigureState, StepPage};
use yew::{Html, html};

pub const PAGE: StepPage = StepPage {
    description: key::inside::DESCRIPTION,
    body,
    drawings: &[FigureState::first("inside", SCORES), FigureState::first(FIGURE, SHAPES)],
    asks: None,
    crowd: None,
};

/// The three end shapes.
const SHAPES: Drawing = Drawing { scene: shapes, narrow: 682.0, wide: 354.0 };

/// What the model rests on.
const SOURCES: &[&str] = &["ilo"];

fn body(page: &Page) -> Html {
    let after = html! {
        <>{ parts::record(page, key::inside::RECORD) }{ parts::class_question(page, key::inside::CLASS) }</>
    };
    html! {
        <>
            { pair(Some(parts::argument(page, key::inside::ARGUMENT)), exposure(page), Some(after)) }
            { model(page) }
        </>
    }
}

/// The scores with their table.
fn exposure(page: &Page) -> Html {
    let head = [key::inside::label::OCCUPATION, key::inside::label::SCORE, key::inside::label::CATEGORY];
    let rows = work().map(|work| {
        vec![cell(page.text(work.name)), number(page.words.decimal(work.score, 2)), cell(page.text(work.class()))]
    });
    figure(
        page,
        &Figure {
            name: "inside",
            title: key::inside::figure::TITLE,
            unit: key::inside::figure::UNIT,
            how: key::inside::figure::HOW,
            asks: false,
            picture: island(page, &FIND),
            table: table(page, "inside", key::inside::figure::TABLE, &head, rows.collect()),
            files: &["exposure"],
            sources: &["ilo"],
            fits: fits(SCORES.wide),
        },
    )
}

/// What the model is, and the model.
fn model(page: &Page) -> Html {
    cite(page, FIGURE, SOURCES);
    html! {
        <section class="organisation" aria-labelledby="organisation-title">
            <h2 class="organisation-title" id="organisation-title">{ page.text(key::organisation::TITLE) }</h2>
            <div class="prose">{ page.prose(key::organisation::INTRO) }</div>
            <div class="organisation-body">{ island(page, &WORKBENCH) }</div>
        </section>
    }
}

/// What stands in the place of the workbench without a program, and on paper. As tall as the question in the browser:
/// nothing moves when that one takes its place. It says the end only behind a click, and the workbench takes all of it
/// away.
pub fn at_rest(page: &Page) -> Html {
    let choices = Expected::ALL.into_iter().filter(|choice| *choice != Expected::Unsure);
    html! {
        <div class="organisation-ask">
            <p class="organisation-question">{ question(page) }</p>
            { for choices.map(|expected| html! { <p class="organisation-choice">{ choice(page, expected) }</p> }) }
            <details class="reveal" open={page.whole || page.figure == Some(FIGURE)}>
                <summary class="organisation-choice">{ page.text(key::organisation::REVEAL) }</summary>
                { three_ends(page) }
                { method(page) }
                { assumptions(page, &Settings::default(), None) }
            </details>
        </div>
    }
}

fn three_runs() -> [Run; 3] {
    Shock::ALL.map(|shock| run(&Settings::default().under(shock)))
}

fn three_ends(page: &Page) -> Html {
    let runs = three_runs();
    let mut months: Vec<&Month> = vec![runs[0].start()];
    months.extend(runs.iter().map(|run| run.month(LAST)));
    let row = |name: Cell, people: &dyn Fn(&Month) -> u32| {
        let people = months.iter().map(|month| number(names::people(page.words, people(month))));
        [name].into_iter().chain(people).collect::<Vec<_>>()
    };
    let mut rows = vec![row(cell(page.text(key::organisation::role::SUPERVISORS)), &|month| month.people[SUPERVISORS])];
    rows.extend(Role::ALL.map(|role| row(cell(page.text(names::role(role))), &|month| month.people[role.place()])));
    rows.push(row(cell(page.text(key::organisation::role::ALL)), &Month::total));
    let head = [
        key::organisation::label::WORK,
        key::organisation::label::START,
        key::organisation::label::AFTER_CREDIT,
        key::organisation::label::AFTER_LOCKDOWN,
        key::organisation::label::AFTER_AUTOMATION,
    ];
    figure(
        page,
        &Figure {
            name: FIGURE,
            title: key::organisation::figure::TITLE,
            unit: key::organisation::figure::UNIT,
            how: key::organisation::figure::HOW,
            asks: false,
            picture: chart(page, Chart::new(FIGURE, key::organisation::figure::SUMMARY, SHAPES)),
            table: table(page, "organisation", key::organisation::figure::TABLE, &head, rows),
            files: &["exposure"],
            sources: SOURCES,
            fits: fits(SHAPES.wide),
        },
    )
}

fn shapes(view: &DrawContext) -> Scene {
    let runs = three_runs();
    let shapes: Vec<Shape<'_>> = Shock::ALL
        .into_iter()
        .zip(&runs)
        .map(|(shock, run)| Shape { heading: view.words.text(names::shock(shock)), run, month: LAST })
        .collect();
    picture(view, Stand::Beside, &shapes)
}
