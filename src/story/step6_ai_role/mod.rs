//! Step 6: how much of it is AI? Evidence for and against, and what each piece cannot show.

mod evidence;
mod marker;
mod months;
#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::Step;
use super::fresh_start::FRESH_START;
use crate::figure::axis::SMALL;
use crate::figure::dots::{Block, Sign};
use crate::figure::letters::wrap;
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::figure::surface::Drawing;
use crate::figure::{Chart, chart};
use crate::i18n::{Words, key, slug};
use crate::island::{Island, List};
use crate::lazy::lazy_module;
use crate::record::{CUTS_BY_YEAR, CutsYear};
use marker::{MARKER, PATH};
use months::MONTHLY;

pub use marker::after;

/// See the module.
pub const STEP: Step = Step {
    name: "ai_role",
    slug: slug::AI_ROLE,
    nav: key::ai_role::NAV,
    title: key::ai_role::TITLE,
    figures: &[("reasons", key::ai_role::figure::TITLE), ("months", key::ai_role::months::TITLE)],
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&MARKER, &PATH, &REASONS, &MONTHLY, &FRESH_START];

lazy_module! { static LAZY: List = ISLANDS, in ai_role }

/// What the announced cuts were put down to.
const REASONS: Island =
    Island::new("reasons", |_, page| chart(page, Chart::new("reasons", key::ai_role::figure::SUMMARY, DOTS)));

const DOTS: Drawing = Drawing { scene: dots, narrow: 515.0, wide: 276.0 };

/// What stands above a year's dots where its name takes one line, and what is between the years on a phone.
const NAMED: f64 = 22.0;
const APART: f64 = 14.0;
/// From one line of a name to the next.
const LINE: f64 = 17.0;

/// The first year that is drawn.
const FIRST_YEAR: u16 = 2025;

/// The years that are drawn beside each other.
fn years() -> impl Iterator<Item = &'static CutsYear> {
    CUTS_BY_YEAR.iter().filter(|year| year.year >= FIRST_YEAR)
}

/// `2025`, or `2026, to September` where the year is not over.
fn name(words: &Words, year: &CutsYear) -> String {
    if year.months == 12 {
        return year.year.to_string();
    }
    words.format(key::ai_role::label::YEAR_TO, &[("month", &words.month(year.year, year.months))])
}

/// A block a year, beside each other or below: a dot for every thousand announced cuts; those that cite AI come first,
/// in the colour of the wave.
fn dots(view: &DrawContext) -> Scene {
    let words = view.words;
    let mut scene = Scene::default();
    let thousands = |people: u32| (f64::from(people) / 1_000.0).round() as usize;
    scene.bold(words.text(key::ai_role::label::AI), (0.0, 12.0), Align::Left, SMALL, ColourRole::Now);
    scene.text(words.text(key::ai_role::label::OTHER), (view.width, 12.0), Align::Right, SMALL, ColourRole::Soft);
    let columns = if view.narrow() { 36 } else { 40 };
    let gap = 28.0;
    let width = if view.narrow() { view.width } else { (view.width - gap) / 2.0 };
    let (mut left, mut top) = (0.0, 30.0);
    // Dots stand as far apart as the years have room for.
    let rows = years().map(|year| thousands(year.all).div_ceil(columns));
    let (down, rows) = if view.narrow() { (years().count(), rows.sum()) } else { (1, rows.max().unwrap_or(1)) };
    let share = |year: &CutsYear| words.percent(f64::from(year.ai) / f64::from(year.all) * 100.0, 1);
    let head = |year: &CutsYear| wrap(&words.pair(&name(words, year), &share(year)), width, 14.0, true);
    let named = NAMED + LINE * (years().map(|year| head(year).len()).max().unwrap_or(1) - 1) as f64;
    let room = view.height - top - (named + APART) * down as f64 + APART;
    let pitch = (width / columns as f64).min(room / rows as f64);
    let apart = APART + (room - pitch * rows as f64) / (down.max(2) - 1) as f64;
    for year in years() {
        let (ai, all) = (thousands(year.ai), thousands(year.all));
        let block = Block { left, top: top + named, pitch, columns };
        let name = name(words, year);
        for (place, line) in head(year).into_iter().enumerate() {
            scene.bold(line, (left, top + 8.0 + LINE * place as f64), Align::Left, 14.0, ColourRole::Ink);
        }
        let reading =
            |what, people: u32| words.pair(&[&name, ", ", words.text(what)].concat(), &words.count(people.into()));
        scene.next_series();
        scene.read(block.at(ai / 2), reading(key::ai_role::label::AI, year.ai));
        scene.read_first();
        scene.read(block.at((ai + all) / 2), reading(key::ai_role::label::OTHER, year.all - year.ai));
        block.draw(&mut scene, ai, all, (Sign::Point, ColourRole::Soft));
        block.draw(&mut scene, 0, ai, (Sign::Dot, ColourRole::Now));
        if view.narrow() {
            top += named + block.height(all) + apart;
        } else {
            left += width + gap;
        }
    }
    scene
}
