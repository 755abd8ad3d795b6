//! Cuts that cite AI, month by month. A month without a number stays without a column.

use super::FIRST_YEAR;
use crate::figure::axis::{Plot, SMALL, room_for};
use crate::figure::letters;
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::figure::surface::Drawing;
use crate::figure::{Chart, chart};
use crate::i18n::key;
use crate::island::Island;
use crate::record::{CUTS_BY_MONTH, CutsMonth};

/// The columns.
pub const MONTHLY: Island =
    Island::new("months", |_, page| chart(page, Chart::new("months", key::ai_role::months::SUMMARY, COLUMNS)));

/// The figure's drawing.
pub const COLUMNS: Drawing = Drawing { scene: columns, narrow: 292.0, wide: 332.0 };

/// The months that are drawn: the table has all since the reason was first counted.
fn drawn() -> impl Iterator<Item = &'static CutsMonth> {
    CUTS_BY_MONTH.iter().filter(|month| month.year >= FIRST_YEAR)
}

/// The share of a month's cuts that cite AI, in percent, where it was read.
pub fn share(month: &CutsMonth) -> Option<f64> {
    month.ai.map(|ai| f64::from(ai) / f64::from(month.all) * 100.0)
}

/// A column a month; where no number was read, a mark that says so stands on the axis.
fn columns(view: &DrawContext) -> Scene {
    let words = view.words;
    let mut scene = Scene::default();
    let ticks = [0.0, 10_000.0, 20_000.0, 30_000.0, 40_000.0];
    let plot = Plot {
        left: room_for(ticks.iter().map(|tick| words.short(*tick))),
        right: view.width,
        top: 12.0,
        bottom: view.height - 44.0,
        across: (0.0, drawn().count() as f64),
        up: (0.0, 40_500.0),
    };
    plot.grid(&mut scene, &ticks, |tick| words.short(tick));
    let width = plot.x(1.0) - plot.x(0.0);
    let most =
        drawn().enumerate().filter_map(|(place, month)| Some((place, month, month.ai?))).max_by_key(|most| most.2);
    for (place, month) in drawn().enumerate() {
        let name = words.month(month.year, month.month);
        let middle = plot.x(place as f64 + 0.5);
        // The letter of the month, or of every other, and the year under its first.
        let letter: String = name.chars().take(1).collect();
        if width > SMALL * 0.85 || month.month % 2 == 1 {
            scene.text(letter, (middle, plot.bottom + 14.0), Align::Middle, SMALL, ColourRole::Soft);
        }
        if month.month == 1 {
            let left = plot.x(place as f64);
            scene.bold(month.year.to_string(), (left + 2.0, plot.bottom + 33.0), Align::Left, SMALL, ColourRole::Ink);
            if place > 0 {
                scene.fill(left - 0.5, plot.top, 1.0, plot.bottom - plot.top + 40.0, ColourRole::Soft);
            }
        }
        let Some(ai) = month.ai.map(f64::from) else {
            scene.text("?", (middle, plot.bottom - 10.0), Align::Middle, SMALL, ColourRole::Soft);
            scene.read((middle, plot.bottom), words.pair(&name, words.text(key::figure::MISSING)));
            continue;
        };
        let (x, top) = plot.at(place as f64 + 0.14, ai);
        let ink = if most.is_some_and(|most| most.0 == place) { ColourRole::Now } else { ColourRole::Mute };
        scene.fill(x, top, width * 0.72, plot.bottom - top, ink);
        let blanks = [
            ("month", &*name),
            ("people", &words.count(ai as u64)),
            ("share", &words.percent(share(month).unwrap_or_default(), 1)),
        ];
        scene.read((middle, top), words.format(key::ai_role::label::MONTH_READING, &blanks));
        if most.is_some_and(|most| most.0 == place) {
            scene.read_first();
        }
    }
    if let Some((place, month, ai)) = most {
        let (x, top) = plot.at(place as f64, f64::from(ai));
        let label = words.pair(&words.count(ai.into()), &words.percent(share(month).unwrap_or_default(), 1));
        // On a plate of its own: the line between the years may pass behind it.
        let room = letters::width(&label, SMALL, true);
        scene.fill(x - room - 8.0, top - 2.0, room + 6.0, 20.0, ColourRole::Paper);
        scene.bold(label, (x - 4.0, top + 8.0), Align::Right, SMALL, ColourRole::Now);
    }
    scene
}
