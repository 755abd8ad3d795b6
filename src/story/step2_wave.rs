//! Step 2: the wave, quarter by quarter.

use super::{Body, Step, parts};
use crate::figure::axis::{Plot, SMALL, room_for};
use crate::figure::letters;
use crate::figure::scene::{Align, Ink, Scene, View};
use crate::figure::surface::Drawing;
use crate::figure::table::{cell, number, table};
use crate::figure::{Figure, figure};
use crate::prose::{Page, plain};
use crate::record::{QUARTERS, Quarter};
use crate::words::{Key, Words, key, slug};
use yew::{Html, html};

/// See the module.
pub const STEP: Step = Step {
    name: "wave",
    slug: slug::WAVE,
    nav: key::wave::NAV,
    title: key::wave::TITLE,
    description: key::wave::DESCRIPTION,
    body: Body::Here(body),
    #[cfg(not(target_arch = "wasm32"))]
    drawings: &[COLUMNS],
};

const COLUMNS: Drawing = Drawing { scene: columns, narrow: 330.0, wide: 420.0 };

/// What happened when: quarters since the start of 2020, and its name.
const EVENTS: [(f64, Key); 3] =
    [(11.66, key::wave::label::CHATGPT), (12.8, key::wave::label::GPT4), (14.5, key::wave::label::RATES)];

fn body(page: &Page) -> Html {
    html! {
        <>
            { parts::argument(page, key::wave::ARGUMENT) }
            { quarters(page) }
            { parts::record(page, key::wave::RECORD) }
            { parts::class_question(page, key::wave::CLASS) }
        </>
    }
}

fn quarters(page: &Page) -> Html {
    let words = page.words;
    let head = [
        key::wave::label::QUARTER,
        key::wave::label::PEOPLE,
        key::wave::label::ANNOUNCEMENTS,
        key::wave::label::UNCOUNTED,
    ];
    let rows = QUARTERS.iter().map(|quarter| {
        vec![
            cell(name(words, quarter)),
            number(words.count(u64::from(quarter.people))),
            number(words.count(u64::from(quarter.announcements))),
            number(words.percent(uncounted(quarter) * 100.0, 0)),
        ]
    });
    figure(
        page,
        &Figure {
            name: "wave",
            title: key::wave::figure::TITLE,
            unit: key::wave::figure::UNIT,
            summary: key::wave::figure::SUMMARY,
            how: key::wave::figure::HOW,
            drawing: COLUMNS.into(),
            table: table(page, "wave", key::wave::figure::TABLE, &head, rows.collect()),
            files: &["layoffs_by_quarter"],
            sources: &["layoffsfyi", "fed"],
        },
    )
}

/// `Kuartal 1 2023`, `2023 Q1`.
fn name(words: &Words, quarter: &Quarter) -> String {
    words.fill(
        key::wave::label::QUARTER_NAME,
        &[("quarter", &quarter.quarter.to_string()), ("year", &quarter.year.to_string())],
    )
}

/// A quarter in one sentence.
fn said(words: &Words, quarter: &Quarter) -> String {
    words.fill(
        key::wave::label::READING,
        &[
            ("quarter", &name(words, quarter)),
            ("people", &words.count(u64::from(quarter.people))),
            ("announcements", &words.count(u64::from(quarter.announcements))),
            ("share", &words.percent(uncounted(quarter) * 100.0, 0)),
        ],
    )
}

/// The share of announcements that gave no number.
fn uncounted(quarter: &Quarter) -> f64 {
    f64::from(quarter.without_number) / f64::from(quarter.announcements)
}

/// A column a quarter; below, a strip for the share of announcements without a number; above, what happened when.
fn columns(view: &View) -> Scene {
    let words = view.words;
    let mut scene = Scene::default();
    let up = (0.0, 180_000.0);
    let ticks = [0.0, 50_000.0, 100_000.0, 150_000.0];
    let left = room_for(ticks.iter().map(|tick| words.short(*tick)));
    let strip = 46.0;
    let plot = Plot {
        left,
        right: view.width,
        top: 66.0,
        bottom: view.height - 24.0 - strip - 28.0,
        across: (0.0, QUARTERS.len() as f64),
        up,
    };
    plot.grid(&mut scene, &ticks, |tick| words.short(tick));
    let width = plot.x(1.0) - plot.x(0.0);
    for (place, (when, event)) in EVENTS.into_iter().enumerate() {
        let (x, y) = (plot.x(when), 10.0 + 18.0 * place as f64);
        scene.fill(x - 0.5, y, 1.0, plot.bottom - y, Ink::Soft);
        let label = plain(words, words.say(event));
        let room = view.width - x - 6.0;
        // On a phone the last label has more room left of its line.
        let (at, align) =
            if letters::width(&label, SMALL, false) > room { (x - 6.0, Align::Right) } else { (x + 6.0, Align::Left) };
        scene.text(label, (at, y + 4.0), align, SMALL, Ink::Ink);
    }
    let crest = QUARTERS.iter().enumerate().max_by_key(|(_, quarter)| quarter.people);
    for (place, quarter) in QUARTERS.iter().enumerate() {
        let (x, top) = plot.at(place as f64, f64::from(quarter.people));
        scene.fill(x + width * 0.12, top, width * 0.76, plot.bottom - top, Ink::Now);
        scene.read((x + width / 2.0, top), said(words, quarter));
        if quarter.quarter == 1 {
            let year = if view.narrow() { format!("’{}", quarter.year % 100) } else { quarter.year.to_string() };
            plot.under(&mut scene, view, place as f64 + if view.narrow() { 1.0 } else { 2.0 }, &year);
        }
    }
    if let Some((place, quarter)) = crest {
        let (x, y) = plot.at(place as f64, f64::from(quarter.people));
        let crest = words.count(u64::from(quarter.people));
        let width = letters::width(&crest, 15.0, true);
        // On a plate of its own: the line of an event may pass behind it.
        scene.fill(x - width - 10.0, y - 2.0, width + 8.0, 20.0, Ink::Raised);
        scene.bold(crest, (x - 5.0, y + 8.0), Align::Right, 15.0, Ink::Now);
    }
    shares(view, &mut scene, &plot, width);
    scene
}

/// Thin columns under the axis: what share of the announcements gave no number.
fn shares(view: &View, scene: &mut Scene, plot: &Plot, width: f64) {
    let (top, height) = (plot.bottom + 46.0, 40.0);
    scene.text(view.words.say(key::wave::label::UNCOUNTED), (0.0, top - 8.0), Align::Left, SMALL, Ink::Soft);
    for (place, quarter) in QUARTERS.iter().enumerate() {
        let (x, full) = (plot.x(place as f64) + width * 0.12, height - 12.0);
        let share = uncounted(quarter) * full;
        scene.fill(x, top + 6.0, width * 0.76, full, Ink::Line);
        scene.fill(x, top + 6.0 + full - share, width * 0.76, share, Ink::Soft);
    }
}
