//! Step 1: guess how many, before being told.

mod answer;
mod canvas;
mod field;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod pile;
mod stage;

use super::Step;
use super::fresh_start::FRESH_START;
use crate::crowd::Show;
use crate::crowd::groups::Grouping;
use crate::figure::axis::{Plot, SMALL};
use crate::figure::dots::{Block, Sign};
use crate::figure::letters::{self, wrap};
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::figure::surface::Drawing;
use crate::figure::{Chart, chart};
use crate::i18n::{MessageId, key, slug};
use crate::island::{Island, List};
use crate::lazy::lazy_module;
use crate::prose::number;
use crate::record::{CLAIMS, claim};
use answer::{COUNTED, MARKED};
use stage::STAGE;

/// See the module.
pub const STEP: Step = Step {
    name: "guess",
    slug: slug::GUESS,
    nav: key::guess::NAV,
    title: key::guess::TITLE,
    figures: &[("scale", key::guess::scale::TITLE), ("crowd", key::crowd::TITLE), ("guess", key::guess::figure::TITLE)],
    islands: &[&ASKED, &RECORD],
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

// The record is behind a question: what draws it is not waited for.
lazy_module! { static ASKED: List = &[&STAGE, &FRESH_START], in guess }
lazy_module! { static RECORD: List = &[&SCALED, &MARKED, &COUNTED], in guess_record }

/// Three crowds of round sizes.
const SCALED: Island =
    Island::new("scale", |_, page| chart(page, Chart::new("scale", key::guess::scale::SUMMARY, SCALE)));

const BARS: Drawing = Drawing { scene: bars, narrow: BARS_HEIGHT, wide: BARS_HEIGHT };
/// What a guess looks like, without the answer.
pub const SCALE: Drawing = Drawing { scene: crowds, narrow: 152.0, wide: 238.0 };

/// Everybody, by month first.
const CROWD: Show = Show { name: "crowd", grouping: Grouping::Month, falls: true, guess: None };

/// The three counts: claim, what the bar is called, its colour.
const COUNTS: [(usize, MessageId, ColourRole); 3] = [
    (claim::ARTICLE_TOTAL, key::guess::label::ARTICLE, ColourRole::Soft),
    (claim::WINDOW_TOTAL, key::guess::label::LAYOFFSFYI, ColourRole::Now),
    (claim::TRUEUP_2024, key::guess::label::TRUEUP, ColourRole::Soft),
];

/// How many people the three crowds of the scale are.
const CROWDS: [usize; 3] = [10_000, 100_000, 1_000_000];
/// How many people a dot of the scale is.
const PEOPLE_A_DOT: usize = 1_000;

/// Three blocks of dots with their numbers, beside each other.
fn crowds(view: &DrawContext) -> Scene {
    let mut scene = Scene::default();
    let top = 26.0;
    let pitch = (view.width / 66.0).min((view.height - top) / 25.0);
    for (people, (left, columns)) in CROWDS.into_iter().zip([(0.0, 10), (13.0, 10), (26.0, 40)]) {
        let left = left * pitch;
        let block = Block { left, top, pitch, columns };
        scene.bold(view.words.short(people as f64), (left, 10.0), Align::Left, 15.0, ColourRole::Ink);
        block.draw(&mut scene, 0, people / PEOPLE_A_DOT, (Sign::Dot, ColourRole::Now));
        let count = view.words.count(people as u64);
        scene.read((left, top), view.words.format(key::guess::play::PEOPLE, &[("people", &count)]));
    }
    scene
}

fn bars(view: &DrawContext) -> Scene {
    measured(view, None)
}

/// A bar a count, each with its name above it and its number at its end. A guess is marked across all of them: it is
/// held against each.
fn measured(view: &DrawContext, guess: Option<u32>) -> Scene {
    let mut scene = Scene::default();
    let height = view.height - if guess.is_some() { GUESS_ROOM } else { 0.0 };
    // From one bar to the next; each has its name above it.
    let row = (height - BAR_ROOM) / 2.0;
    let thick = BAR_ROOM - 28.0;
    let counts = COUNTS.map(|(place, ..)| CLAIMS[place].amount()).into_iter();
    let most = counts.chain(guess.map(f64::from)).fold(0.0, f64::max);
    let plot =
        Plot { left: 0.0, right: view.width - 84.0, top: 0.0, bottom: height, across: (0.0, most), up: (0.0, 1.0) };
    let mut numbers = Vec::new();
    for (place, (claim, name, ink)) in COUNTS.into_iter().enumerate() {
        let top = place as f64 * row;
        let name = wrap(view.words.text(name), view.width, SMALL, false);
        for text in name.iter().take(1) {
            scene.text(text, (0.0, top + 12.0), Align::Left, SMALL, ColourRole::Soft);
        }
        let claim = &CLAIMS[claim];
        let (end, people) = (plot.x(claim.amount()), number(view.words, claim));
        scene.fill(0.0, top + 26.0, end, thick, ink);
        scene.read((end, top + 43.0), view.words.pair(&name.join(" "), &people));
        if ink == ColourRole::Now {
            scene.read_first();
        }
        numbers.push((people, (end + 12.0, top + 43.0)));
    }
    if let Some(guess) = guess {
        let (x, bottom) = (plot.x(guess.into()), height);
        for place in 0..COUNTS.len() {
            // Light beside dark: it is seen on paper and on every bar.
            let top = place as f64 * row + 21.0;
            scene.fill(x - 2.5, top, 5.0, 44.0, ColourRole::Paper);
            scene.fill(x - 1.0, top, 2.0, 44.0, ColourRole::Ink);
        }
        let label = view.words.format(key::guess::play::NOW, &[("people", &view.words.count(guess.into()))]);
        let room = letters::width(&label, SMALL, true);
        scene.bold(
            &label,
            ((x - room / 2.0).clamp(0.0, view.width - room), bottom + 14.0),
            Align::Left,
            SMALL,
            ColourRole::Ink,
        );
        scene.next_series();
        scene.read((x, bottom), label);
    }
    // Last, and where the guess would run through them on plates of their own.
    for (people, (x, y)) in numbers {
        if guess.is_some() {
            scene.fill(x - 4.0, y - 10.0, letters::width(&people, 17.0, true) + 8.0, 20.0, ColourRole::Paper);
        }
        scene.bold(people, (x, y), Align::Left, 17.0, ColourRole::Ink);
    }
    scene
}

/// The room of a bar with its name, and how tall all are at least.
const BAR_ROOM: f64 = 62.0;
const BARS_HEIGHT: f64 = 2.0 * 75.0 + BAR_ROOM;
/// Room under the bars for the name of the guess.
const GUESS_ROOM: f64 = 26.0;
