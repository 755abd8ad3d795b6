//! Step 1: guess how many, before being told.

use super::{Body, Step, parts};
use crate::crowd::groups::Grouping;
use crate::crowd::{Show, crowd};
use crate::figure::axis::{Plot, SMALL};
use crate::figure::dots::Block;
use crate::figure::letters::wrap;
use crate::figure::scene::{Align, Ink, Scene, View};
use crate::figure::surface::Drawing;
use crate::figure::table::{cell, number as digits, table};
use crate::figure::{Figure, figure};
use crate::prose::{Page, number};
use crate::record::{CLAIMS, SOURCES, claim};
use crate::words::{Key, key, slug};
use yew::{Html, html};

/// See the module.
pub const STEP: Step = Step {
    name: "guess",
    slug: slug::GUESS,
    nav: key::guess::NAV,
    title: key::guess::TITLE,
    description: key::guess::DESCRIPTION,
    body: Body::Here(body),
    #[cfg(not(target_arch = "wasm32"))]
    drawings: &[BARS, SCALE],
};

const BARS: Drawing = Drawing { scene: bars, narrow: 250.0, wide: 250.0 };
const SCALE: Drawing = Drawing { scene: crowds, narrow: 326.0, wide: 258.0 };

/// Everybody, by month first.
const CROWD: Show = Show { name: "crowd", grouping: Grouping::Month, falls: true, guess: None };

/// The three counts: claim, what the bar is called, its colour.
const COUNTS: [(usize, Key, Ink); 3] = [
    (claim::ARTICLE_TOTAL, key::guess::label::ARTICLE, Ink::Soft),
    (claim::WINDOW_TOTAL, key::guess::label::LAYOFFSFYI, Ink::Now),
    (claim::TRUEUP_2024, key::guess::label::TRUEUP, Ink::Credit),
];

fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose ask">
                <p class="label">{ page.line(key::site::DESCRIPTION) }</p>
                { page.prose(key::guess::ASK) }
            </section>
            { scale(page) }
            <details class="reveal" open={page.whole}>
                <summary>{ page.say(key::guess::REVEAL) }</summary>
                { crowd(page, CROWD) }
                <div class="spread">
                    { counts(page) }
                    { parts::argument(page, key::guess::ARGUMENT) }
                    { parts::record(page, key::guess::RECORD) }
                </div>
            </details>
            { parts::class_question(page, key::guess::CLASS) }
        </>
    }
}

fn counts(page: &Page) -> Html {
    let rows = COUNTS.map(|(place, name, _)| {
        let claim = &CLAIMS[place];
        vec![cell(page.say(name)), digits(number(page.words, claim)), cell(SOURCES[claim.source].publisher)]
    });
    let head = [key::guess::label::COUNT, key::guess::label::PEOPLE, key::figure::SOURCE];
    figure(
        page,
        &Figure {
            name: "guess",
            title: key::guess::figure::TITLE,
            unit: key::guess::figure::UNIT,
            summary: key::guess::figure::SUMMARY,
            how: key::guess::figure::HOW,
            drawing: BARS.into(),
            table: table(page, "guess", key::guess::figure::TABLE, &head, rows.into()),
            files: &["layoffs_by_month", "claims"],
            sources: &["layoffsfyi"],
        },
    )
}

/// How many people the three crowds of the scale are.
const CROWDS: [usize; 3] = [10_000, 100_000, 1_000_000];
/// How many people a dot of the scale is.
const PEOPLE_A_DOT: usize = 1_000;

/// What a guess looks like, without the answer: three crowds of round sizes.
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
            summary: key::guess::scale::SUMMARY,
            how: key::guess::scale::HOW,
            drawing: SCALE.into(),
            table: table(page, "scale", key::guess::scale::TABLE, &head, rows.into()),
            files: &[],
            sources: &[],
        },
    )
}

/// Three blocks of dots with their numbers: beside each other, the largest below on a phone.
fn crowds(view: &View) -> Scene {
    let mut scene = Scene::default();
    let pitch = if view.narrow() { view.width / 40.0 } else { view.width / 66.0 };
    let places = if view.narrow() {
        [(0.0, 0.0, 10), (15.0 * pitch, 0.0, 10), (0.0, 11.0 * pitch + 30.0, 40)]
    } else {
        [(0.0, 0.0, 10), (13.0 * pitch, 0.0, 10), (26.0 * pitch, 0.0, 40)]
    };
    for (people, (left, top, columns)) in CROWDS.into_iter().zip(places) {
        let block = Block { left, top: top + 26.0, pitch, columns };
        scene.bold(view.words.short(people as f64), (left, top + 10.0), Align::Left, 15.0, Ink::Ink);
        block.draw(&mut scene, 0, people / PEOPLE_A_DOT, Ink::Now);
    }
    scene
}

/// Three bars, each with its name above it and its number at its end.
fn bars(view: &View) -> Scene {
    let mut scene = Scene::default();
    let most = COUNTS.map(|(place, ..)| CLAIMS[place].amount()).into_iter().fold(0.0, f64::max);
    let plot = Plot {
        left: 0.0,
        right: view.width - 84.0,
        top: 0.0,
        bottom: view.height,
        across: (0.0, most),
        up: (0.0, 1.0),
    };
    let row = view.height / COUNTS.len() as f64;
    for (place, (claim, name, ink)) in COUNTS.into_iter().enumerate() {
        let top = place as f64 * row;
        let name = wrap(view.words.say(name), view.width, SMALL, false);
        let baseline = top + 12.0;
        for (line, text) in name.iter().take(1).enumerate() {
            scene.text(text, (0.0, baseline + line as f64 * 16.0), Align::Left, SMALL, Ink::Soft);
        }
        let claim = &CLAIMS[claim];
        let end = plot.x(claim.amount());
        scene.fill(0.0, top + 26.0, end, 34.0, ink);
        let people = number(view.words, claim);
        scene.read((end, top + 43.0), view.words.pair(&name.join(" "), &people));
        scene.bold(people, (end + 8.0, top + 43.0), Align::Left, 17.0, Ink::Ink);
    }
    scene
}
