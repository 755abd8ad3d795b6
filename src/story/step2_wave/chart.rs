//! The columns of the wave: a column a quarter, and over them, where there is one, what a reader drew.

use crate::browser::{PointerPlace, Room};
use crate::figure::axis::{Plot, SMALL, room_for};
use crate::figure::letters;
use crate::figure::scene::{Align, ColourRole, DrawContext, Mark, Scene};
use crate::figure::surface::{Changing, Drawing};
use crate::i18n::{MessageId, Words, key};
use crate::model::drawing::{Drawn, QUARTERS as DRAWN, STANDING, TOP, crest, snapped};
use crate::prose::plain;
use crate::record::{QUARTERS, Quarter};
use std::rc::Rc;

/// What happened when: quarters since the start of 2020, and its name.
const EVENTS: [(f64, MessageId); 3] =
    [(11.66, key::wave::label::CHATGPT), (12.8, key::wave::label::GPT4), (14.5, key::wave::label::RATES)];

/// Every column, and nothing drawn over them.
pub const COLUMNS: Drawing =
    Drawing { scene: |view| Chart { standing: QUARTERS.len(), drawn: None }.scene(view), narrow: 374.0, wide: 420.0 };
/// The columns that stand before a reader draws.
#[cfg(not(target_arch = "wasm32"))]
pub const BEFORE: Drawing = Drawing { scene: |view| Chart::ASKED.scene(view), narrow: 330.0, wide: 376.0 };

/// How much of the wave is shown.
#[derive(Clone, Copy, Debug)]
pub struct Chart {
    /// How many quarters of the record stand.
    pub standing: usize,
    /// What a reader drew of the last twelve, and the quarter in hand.
    pub drawn: Option<(Drawn, Option<usize>)>,
}

impl Chart {
    /// The chart that asks.
    pub const ASKED: Self = Self { standing: STANDING, drawn: None };

    /// As a figure's drawing.
    pub fn drawing(self) -> Changing {
        let notes = if self.asks() { NOTES } else { 0.0 };
        let Drawing { narrow, wide, .. } = COLUMNS;
        let scene = Rc::new(move |view: &DrawContext| self.scene(view));
        Changing { scene, narrow: narrow - notes, wide: wide - notes, ..COLUMNS.into() }
    }

    /// The quarter to draw, by its place, and the people where a pointer is in the right half of the picture.
    pub fn at(self, words: &'static Words, pointed: &PointerPlace) -> (usize, u32) {
        let PointerPlace { place: (across, down), room } = *pointed;
        let view = self.drawing().view(words, Some(Room { width: room.width * 2.0, ..room }));
        let (plot, _) = self.plot(&view);
        let quarter = ((0.5 + across / 2.0) * view.width - plot.left) / (plot.x(1.0) - plot.x(0.0));
        let first = STANDING as f64;
        let people = (plot.bottom - down * view.height) / (plot.bottom - plot.top) * plot.up.1;
        ((quarter - first).clamp(0.0, DRAWN as f64 - 1.0) as usize, snapped(people))
    }

    /// Whether the answer is not shown yet.
    fn asks(&self) -> bool {
        self.standing < QUARTERS.len()
    }

    /// How many quarters have room: the answer goes on to the last that was read.
    fn columns(&self) -> usize {
        if self.asks() { STANDING + DRAWN } else { QUARTERS.len() }
    }

    fn plot(&self, view: &DrawContext) -> (Plot, &'static [f64]) {
        let ticks: &[f64] =
            if self.asks() { &[0.0, 100_000.0, 200_000.0] } else { &[0.0, 50_000.0, 100_000.0, 150_000.0] };
        // What was drawn higher than the record must have room too.
        let drawn = self.drawn.map_or(0, |(drawn, _)| drawn.into_iter().max().unwrap_or(0));
        let top = if self.asks() { f64::from(TOP) } else { f64::from(drawn).max(180_000.0) };
        let plot = Plot {
            left: room_for(ticks.iter().map(|tick| view.words.short(*tick))),
            right: view.width,
            top: 66.0,
            bottom: view.height - 24.0 - STRIP - 28.0 - if self.asks() { 0.0 } else { NOTES },
            across: (0.0, self.columns() as f64),
            up: (0.0, top),
        };
        (plot, ticks)
    }

    /// A column a quarter; below, a strip for the share of announcements without a number; above, what happened when.
    pub fn scene(&self, view: &DrawContext) -> Scene {
        let words = view.words;
        let mut scene = Scene::default();
        let (plot, ticks) = self.plot(view);
        plot.grid(&mut scene, ticks, |tick| words.short(tick));
        let width = plot.x(1.0) - plot.x(0.0);
        for (place, (when, event)) in EVENTS.into_iter().enumerate() {
            let (x, y) = (plot.x(when), 10.0 + 18.0 * place as f64);
            scene.fill(x - 0.5, y, 1.0, plot.bottom - y, ColourRole::Soft);
            let label = plain(words, words.text(event));
            let room = view.width - x - 6.0;
            // On a phone the last label has more room left of its line.
            let (at, align) = if letters::width(&label, SMALL, false) > room {
                (x - 6.0, Align::Right)
            } else {
                (x + 6.0, Align::Left)
            };
            scene.text(label, (at, y + 4.0), align, SMALL, ColourRole::Ink);
        }
        let crest = QUARTERS.iter().enumerate().max_by_key(|(_, quarter)| quarter.people);
        let highest = crest.map(|(place, _)| place);
        for (place, quarter) in QUARTERS.iter().enumerate().take(self.columns()) {
            let (x, top) = plot.at(place as f64, f64::from(quarter.people));
            if place < self.standing {
                let ink = if Some(place) == highest { ColourRole::Now } else { ColourRole::Mute };
                column(&mut scene, &plot, (place as f64 + 0.12, 0.76), quarter, ink);
                scene.read((x + width / 2.0, top), reading(words, quarter));
                let is_key = if self.asks() { place + 1 == self.standing } else { Some(place) == highest };
                if is_key {
                    scene.read_first();
                }
            }
            if quarter.quarter == 1 {
                let year = if view.narrow() { format!("’{}", quarter.year % 100) } else { quarter.year.to_string() };
                // The last year may have fewer quarters than its name needs.
                let middle = if view.narrow() || place + 4 > self.columns() { 1.0 } else { 2.0 };
                plot.under(&mut scene, view, place as f64 + middle, &year);
            }
        }
        if let Some((place, quarter)) = crest.filter(|_| !self.asks()) {
            let (x, y) = plot.at(place as f64, f64::from(quarter.people));
            let crest = words.count(u64::from(quarter.people));
            let width = letters::width(&crest, 15.0, true);
            // On a plate of its own: the line of an event may pass behind it.
            scene.fill(x - width - 10.0, y - 2.0, width + 8.0, 20.0, ColourRole::Paper);
            scene.bold(crest, (x - 5.0, y + 8.0), Align::Right, 15.0, ColourRole::Now);
        }
        self.drawn(view, &mut scene, &plot, width);
        self.shares(view, &mut scene, &plot, width);
        if !self.asks() {
            for (line, note) in [key::wave::label::IN_DOUBT, key::wave::label::INCOMPLETE].into_iter().enumerate() {
                let y = plot.bottom + 28.0 + STRIP + 34.0 + 18.0 * line as f64;
                scene.text(words.text(note), (0.0, y), Align::Left, SMALL, ColourRole::Soft);
            }
        }
        scene
    }

    /// What the reader drew: a step a quarter, and the one in hand marked. Where nothing is drawn yet, an empty frame
    /// says where.
    fn drawn(&self, view: &DrawContext, scene: &mut Scene, plot: &Plot, width: f64) {
        let first = STANDING;
        let Some((drawn, here)) = self.drawn else {
            if self.asks() {
                let (left, right) = (plot.x(first as f64), plot.right - 1.0);
                let corners = [(left, plot.top), (right, plot.top), (right, plot.bottom), (left, plot.bottom)];
                scene.path(corners.into_iter().chain([corners[0]]).collect(), 1.0, ColourRole::Soft);
                let at = ((left + right) / 2.0, (plot.top + plot.bottom) / 2.0);
                scene.bold(view.words.text(key::wave::draw::HERE), at, Align::Middle, 14.0, ColourRole::Soft);
            }
            return;
        };
        let mut line = Vec::new();
        for (place, people) in drawn.into_iter().enumerate() {
            let (x, y) = plot.at((first + place) as f64, f64::from(people));
            line.extend([(x + width * 0.06, y), (x + width * 0.94, y)]);
            if here == Some(place) {
                scene.marks.push(Mark::Ring(x + width / 2.0, y, 7.0, ColourRole::Ink));
            }
        }
        scene.path(line, 2.5, ColourRole::Ink);
        if !self.asks() {
            // Over its crest, where the line itself cannot cross it.
            let crest = crest(&drawn).unwrap_or(DRAWN - 1);
            let (x, y) = plot.at((first + crest) as f64 + 0.5, f64::from(drawn[crest]));
            let name = view.words.text(key::wave::draw::YOURS);
            let half = letters::width(name, SMALL, true) / 2.0;
            scene.bold(name, (x.min(view.width - half), y - 13.0), Align::Middle, SMALL, ColourRole::Ink);
        }
    }

    /// Thin columns under the axis: what share of the announcements gave no number.
    fn shares(&self, view: &DrawContext, scene: &mut Scene, plot: &Plot, width: f64) {
        let (top, height) = (plot.bottom + 46.0, 40.0);
        scene.text(
            view.words.text(key::wave::label::UNCOUNTED),
            (0.0, top - 8.0),
            Align::Left,
            SMALL,
            ColourRole::Soft,
        );
        for (place, quarter) in QUARTERS.iter().enumerate().take(self.standing) {
            let (x, full) = (plot.x(place as f64) + width * 0.12, height - 12.0);
            let share = uncounted(quarter) * full;
            scene.fill(x, top + 6.0, width * 0.76, full, ColourRole::Line);
            scene.fill(x, top + 6.0 + full - share, width * 0.76, share, ColourRole::Soft);
        }
    }
}

/// A quarter's column: entries in doubt are lighter, and a quarter that is not over is only outlined.
fn column(scene: &mut Scene, plot: &Plot, (left, across): (f64, f64), quarter: &Quarter, ink: ColourRole) {
    let people = f64::from(quarter.people);
    let (x, top) = plot.at(left, people);
    let (right, floor) = (plot.x(left + across), plot.at(left, people - f64::from(quarter.oracle_and_dell)).1);
    let outlined = |scene: &mut Scene, top: f64, bottom: f64| {
        let corners = [(x + 0.75, top), (right - 0.75, top), (right - 0.75, bottom), (x + 0.75, bottom)];
        scene.path(corners.into_iter().chain([corners[0]]).collect(), 1.5, ink);
    };
    if quarter.counted_to.is_some() {
        outlined(scene, top, plot.bottom);
        return;
    }
    scene.fill(x, floor, right - x, plot.bottom - floor, ink);
    if quarter.oracle_and_dell > 0 {
        scene.fill(x, top, right - x, floor - top, ColourRole::Line);
        outlined(scene, top, floor);
    }
}

/// Height of the strip under the columns, and of the notes under that.
const STRIP: f64 = 46.0;
const NOTES: f64 = 44.0;

/// `Kuartal 1 2023`, `2023 Q1`.
pub fn name(words: &Words, quarter: &Quarter) -> String {
    words.format(
        key::wave::label::QUARTER_NAME,
        &[("quarter", &quarter.quarter.to_string()), ("year", &quarter.year.to_string())],
    )
}

/// A quarter in one sentence.
fn reading(words: &Words, quarter: &Quarter) -> String {
    words.format(
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
pub fn uncounted(quarter: &Quarter) -> f64 {
    f64::from(quarter.without_number) / f64::from(quarter.announcements)
}
