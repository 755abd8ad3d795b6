//! The model on the page. The static page asks, and shows the three end shapes; in the browser it is played with.

use super::assumptions::assumptions;
use super::names;
use super::shapes::{Shape, Stand, picture};
use super::workbench::Workbench;
use crate::figure::scene::{Scene, View};
use crate::figure::surface::Drawing;
use crate::figure::table::{Cell, cell, number, table};
use crate::figure::{Figure, cite, figure};
use crate::model::organisation::run::SUPERVISORS;
use crate::model::organisation::shock::LAST;
use crate::model::organisation::{Expected, Knob, Month, Role, Run, Settings, Shock, run};
use crate::prose::Page;
use crate::words::key;
use yew::{Html, html};

/// The name of the figure: the three end shapes on paper, the runs in the browser.
pub const FIGURE: &str = "organisation";

/// What it rests on.
const SOURCES: &[&str] = &["ilo"];

/// The three end shapes.
pub const SHAPES: Drawing = Drawing { scene: shapes, narrow: 682.0, wide: 354.0 };

/// What the model is, and the model.
pub fn section(page: &Page) -> Html {
    cite(page, FIGURE, SOURCES);
    html! {
        <section class="organisation" aria-labelledby="organisation-title">
            <h2 class="organisation-title" id="organisation-title">{ page.say(key::organisation::TITLE) }</h2>
            <div class="prose">{ page.prose(key::organisation::INTRO) }</div>
            // What there is to do is another thing in the static page.
            <div class="organisation-body" data-own="">
                if page.is_played() {
                    <Workbench words={page.words} base={page.base} alone={page.figure == Some(FIGURE)} />
                } else {
                    { at_rest(page) }
                }
            </div>
        </section>
    }
}

/// For a page without a program, and for paper. As tall as the question in the browser: nothing moves when that one
/// takes its place.
fn at_rest(page: &Page) -> Html {
    let choices = Expected::ALL.into_iter().filter(|choice| *choice != Expected::Unsure);
    html! {
        <div class="organisation-ask">
            <p class="organisation-question">{ question(page) }</p>
            { for choices.map(|expected| html! { <p class="organisation-choice">{ choice(page, expected) }</p> }) }
            <details class="reveal" open={page.whole || page.figure == Some(FIGURE)}>
                <summary class="organisation-choice">{ page.say(key::organisation::REVEAL) }</summary>
                { three_ends(page) }
                { method(page) }
                { assumptions(page, &Settings::default(), None) }
            </details>
        </div>
    }
}

/// What the reader is asked before the first run.
pub fn question(page: &Page) -> String {
    let start = Settings::default();
    let share = names::value(page.words, Knob::Share, start.get(Knob::Share));
    let months = start.get(Knob::Over).to_string();
    page.words.fill(key::organisation::QUESTION, &[("share", &share), ("months", &months)])
}

/// A shape to expect, with a capital at its start. Both languages begin with plain letters: all letters of the world would
/// cost every reader four kilobytes.
pub fn choice(page: &Page, expected: Expected) -> String {
    let mut letters = page.say(names::expected(expected)).chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

/// The rules in words.
pub fn method(page: &Page) -> Html {
    html! {
        <details class="organisation-details" open={page.whole}>
            <summary>{ page.say(key::organisation::METHOD) }</summary>
            <div class="prose">{ page.prose(key::organisation::METHOD_TEXT) }</div>
        </details>
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
    let mut rows = vec![row(cell(page.say(key::organisation::role::SUPERVISORS)), &|month| month.people[SUPERVISORS])];
    rows.extend(Role::ALL.map(|role| row(cell(page.say(names::role(role))), &|month| month.people[role.place()])));
    rows.push(row(cell(page.say(key::organisation::role::ALL)), &Month::total));
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
            summary: key::organisation::figure::SUMMARY,
            how: key::organisation::figure::HOW,
            drawing: SHAPES.into(),
            table: table(page, "organisation", key::organisation::figure::TABLE, &head, rows),
            files: &["exposure"],
            sources: SOURCES,
        },
    )
}

fn shapes(view: &View) -> Scene {
    let runs = three_runs();
    let shapes: Vec<Shape<'_>> = Shock::ALL
        .into_iter()
        .zip(&runs)
        .map(|(shock, run)| Shape { heading: view.words.say(names::shock(shock)), run, month: LAST })
        .collect();
    picture(view, Stand::Beside, &shapes)
}
