//! Step 7: shadows and openings. A hundred jobs of today, and Indonesia.

#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::Step;
use crate::figure::axis::{Plot, SMALL, room_for};
use crate::figure::dots::{Block, Sign};
use crate::figure::letters::wrap;
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::figure::surface::Drawing;
use crate::figure::{Chart, chart};
use crate::i18n::{MessageId, key, slug};
use crate::island::{Island, List};
use crate::lazy::lazy_module;
use crate::prose::number;
use crate::record::{CLAIMS, INDONESIA, claim};

/// See the module.
pub const STEP: Step = Step {
    name: "openings",
    slug: slug::OPENINGS,
    nav: key::openings::NAV,
    title: key::openings::TITLE,
    figures: &[("openings", key::openings::figure::TITLE), ("indonesia", key::openings::indonesia_figure::TITLE)],
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&HUNDRED, &NEAR_HOME];

lazy_module! { static LAZY: List = ISLANDS, in openings }

/// A hundred jobs, and a hundred workers.
const HUNDRED: Island =
    Island::new("openings", |_, page| chart(page, Chart::new("openings", key::openings::figure::SUMMARY, BLOCKS)));

/// Indonesia, year by year.
const NEAR_HOME: Island = Island::new("indonesia", |_, page| {
    chart(page, Chart::new("indonesia", key::openings::indonesia_figure::SUMMARY, YEARS))
});

const BLOCKS: Drawing = Drawing { scene: blocks, narrow: 650.0, wide: 340.0 };
const YEARS: Drawing = Drawing { scene: years, narrow: 260.0, wide: 300.0 };

/// Dots a row.
const COLUMNS: usize = 10;
/// What stands above a block, and between it and its names.
const TITLE: f64 = 34.0;
const UNDER: f64 = 18.0;
/// What stands between two blocks on a phone.
const BETWEEN: f64 = 14.0;

/// What some of a block are drawn as.
type Drawn = (Sign, ColourRole);
const GONE: Drawn = (Sign::Ring, ColourRole::Ink);
const NEW: Drawn = (Sign::Square, ColourRole::Gain);
const MOVED: Drawn = (Sign::Dot, ColourRole::Ink);
const STAYS: Drawn = (Sign::Point, ColourRole::Mute);

/// What those of a block are: the claim of how many, what they are called, and what they are drawn as.
type Names = [(usize, MessageId, Drawn)];

/// How many of a hundred a claim speaks of.
fn of(claim: usize) -> usize {
    CLAIMS[claim].amount().round() as usize
}

/// Two blocks of a hundred dots with their names beside the colours.
fn blocks(view: &DrawContext) -> Scene {
    let mut scene = Scene::default();
    let (new, gone) = (of(claim::WEF_NEW_SHARE), of(claim::WEF_GONE_SHARE));
    let (trained, moved) = (of(claim::TRAIN_ROLE), of(claim::TRAIN_MOVED));
    let left_out = of(claim::TRAIN_NONE);
    let jobs_names = [
        (claim::WEF_GONE_SHARE, key::openings::label::GONE, GONE),
        (claim::WEF_NEW_SHARE, key::openings::label::NEW, NEW),
    ];
    let workers_names = [
        (claim::TRAIN_ROLE, key::openings::label::TRAINED, NEW),
        (claim::TRAIN_MOVED, key::openings::label::MOVED, MOVED),
        (claim::TRAIN_NONE, key::openings::label::LEFT_OUT, GONE),
    ];
    let width = if view.narrow() { view.width } else { view.width / 2.0 - 20.0 };
    let rows = [100 + new, 100].map(|dots| dots.div_ceil(COLUMNS) as f64);
    let words =
        [under(view, width, &jobs_names), under(view, width, &workers_names)].map(|names| TITLE + UNDER + names);
    // Dots stand as far apart as width and height have room for.
    let room = if view.narrow() {
        (view.height - words[0] - words[1] - BETWEEN) / (rows[0] + rows[1])
    } else {
        (view.height - words[0].max(words[1])) / rows[0].max(rows[1])
    };
    let pitch = (width / COLUMNS as f64).min(room);
    let second =
        if view.narrow() { (0.0, view.height - words[1] - rows[1] * pitch) } else { (view.width / 2.0 + 20.0, 0.0) };

    let jobs = Block { left: 0.0, top: TITLE, pitch, columns: COLUMNS };
    title(view, &mut scene, (0.0, 0.0), key::openings::label::JOBS);
    jobs.draw(&mut scene, 0, gone, GONE);
    jobs.draw(&mut scene, gone, 100, STAYS);
    jobs.draw(&mut scene, 100, 100 + new, NEW);
    names(view, &mut scene, (0.0, TITLE + rows[0] * pitch + UNDER), width, &jobs_names);

    let workers = Block { left: second.0, top: second.1 + TITLE, pitch, columns: COLUMNS };
    title(view, &mut scene, second, key::openings::label::WORKERS);
    let (to_moved, to_left_out) = (trained + moved, trained + moved + left_out);
    workers.draw(&mut scene, 0, trained, NEW);
    workers.draw(&mut scene, trained, to_moved, MOVED);
    workers.draw(&mut scene, to_moved, to_left_out, GONE);
    workers.draw(&mut scene, to_left_out, 100, STAYS);
    let down = if view.narrow() { rows[1] } else { rows[0].max(rows[1]) };
    names(view, &mut scene, (second.0, workers.top + down * pitch + UNDER), width, &workers_names);
    scene
}

/// Where a name begins, after its sign and its number.
const NAME_LEFT: f64 = 46.0;

/// The lines of a name in a room, beside its number.
fn lines(view: &DrawContext, width: f64, name: MessageId) -> Vec<String> {
    wrap(view.words.text(name), width - NAME_LEFT - 2.0, SMALL, false)
}

/// How far the last line of names is below the first.
fn under(view: &DrawContext, width: f64, entries: &Names) -> f64 {
    entries.iter().map(|(_, name, _)| 17.0 * lines(view, width, *name).len() as f64 + 4.0).sum::<f64>() - 12.0
}

fn title(view: &DrawContext, scene: &mut Scene, (x, y): (f64, f64), name: MessageId) {
    scene.bold(view.words.text(name), (x, y + 12.0), Align::Left, 14.0, ColourRole::Ink);
}

fn names(view: &DrawContext, scene: &mut Scene, (x, y): (f64, f64), width: f64, entries: &Names) {
    let mut y = y;
    for (claim, name, (sign, ink)) in entries {
        let count = of(*claim).to_string();
        scene.read((x + 8.0, y), view.words.pair(view.words.text(*name), &number(view.words, &CLAIMS[*claim])));
        sign.draw(scene, (x + 7.0, y), 18.0, *ink);
        scene.bold(count, (x + 20.0, y), Align::Left, 15.0, *ink);
        for line in lines(view, width, *name) {
            scene.text(line, (x + NAME_LEFT, y), Align::Left, SMALL, ColourRole::Ink);
            y += 17.0;
        }
        y += 4.0;
    }
}

/// The first year of which only members of the job-loss insurance are counted.
const OTHER_COUNT: u16 = 2025;

/// A column a year.
fn years(view: &DrawContext) -> Scene {
    let words = view.words;
    let mut scene = Scene::default();
    let counted: Vec<(u16, f64)> = INDONESIA.iter().filter_map(|year| Some((year.year, year.laid_off?))).collect();
    let ticks = [0.0, 100_000.0, 200_000.0, 300_000.0, 400_000.0];
    let plot = Plot {
        left: room_for(ticks.iter().map(|tick| words.short(*tick))),
        right: view.width,
        top: 14.0,
        bottom: view.height - 28.0,
        across: (0.0, counted.len() as f64),
        up: (0.0, 420_000.0),
    };
    plot.grid(&mut scene, &ticks, |tick| words.short(tick));
    let width = plot.x(1.0) - plot.x(0.0);
    let most = counted.iter().map(|(_, people)| *people).fold(0.0, f64::max);
    for (place, (year, people)) in counted.into_iter().enumerate() {
        let (x, top) = plot.at(place as f64, people);
        let (left, right) = (x + width * 0.14, x + width * 0.86);
        if year < OTHER_COUNT {
            let ink = if people == most { ColourRole::Now } else { ColourRole::Mute };
            scene.fill(left, top, right - left, plot.bottom - top, ink);
        } else {
            // Other people are counted from here on: a line between, and a column that is only outlined.
            let corners = [(left, top), (right, top), (right, plot.bottom), (left, plot.bottom), (left, top)];
            scene.path(corners.into(), 2.0, ColourRole::Mute);
            scene.fill(x - 0.5, plot.top, 1.0, plot.bottom - plot.top, ColourRole::Soft);
            let lines = wrap(words.text(key::openings::label::OTHER_COUNT), 2.0 * width, SMALL, false);
            for (line, text) in lines.into_iter().enumerate() {
                let at = (x - 6.0, plot.top + 8.0 + 17.0 * line as f64);
                scene.text(text, at, Align::Right, SMALL, ColourRole::Soft);
            }
        }
        let label = if view.narrow() { words.decimal(people / 1_000.0, 0) } else { words.short(people) };
        scene.read((x + width / 2.0, top), words.pair(&year.to_string(), &words.count(people as u64)));
        scene.read_first();
        scene.text(label, (x + width / 2.0, top - 16.0), Align::Middle, SMALL, ColourRole::Ink);
        plot.under(&mut scene, view, place as f64 + 0.5, &year.to_string());
    }
    scene
}
