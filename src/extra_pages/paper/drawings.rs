//! Drawings with what a reader has drawn and marked, and the ground that they share with those for a pencil.

use crate::figure::axis::{Plot, room_for};
use crate::figure::plain::picture;
use crate::figure::scene::{ColourRole, DrawContext, Scene};
use crate::i18n::{Words, key};
use crate::model::belief::ALL;
use crate::model::drawing::{Drawn, QUARTERS as DRAWN, STANDING, TOP};
use crate::prose::Page;
use crate::record::QUARTERS;
use yew::Html;

/// Width and height of the wave on a screen that may be a phone's.
const ON_SCREEN: (f64, f64) = (400.0, 190.0);

/// The wave by quarter as it was drawn: the columns of the record that stand before one draws, and what was drawn behind.
pub fn wave(page: &Page, drawn: &Drawn, name: String) -> Html {
    let mut scene = Scene::default();
    let plot = ground(page.words, &mut scene, ON_SCREEN);
    let width = plot.x(1.0) - plot.x(0.0);
    let steps = drawn.iter().enumerate().flat_map(|(place, people)| {
        let (x, y) = plot.at((STANDING + place) as f64, f64::from(*people));
        [(x + width * 0.06, y), (x + width * 0.94, y)]
    });
    scene.path(steps.collect(), 2.5, ColourRole::Ink);
    picture(&scene, ON_SCREEN, name)
}

/// Draws the columns that stand, and room for the rest.
pub fn ground(words: &'static Words, scene: &mut Scene, size: (f64, f64)) -> Plot {
    let view = DrawContext { words, width: size.0, height: size.1 };
    let ticks: Vec<f64> = (0..=5).map(|tick| f64::from(TOP) / 5.0 * f64::from(tick)).collect();
    let plot = Plot {
        left: room_for(ticks.iter().map(|tick| words.short(*tick))),
        right: view.width - 1.0,
        top: 8.0,
        bottom: view.height - 24.0,
        across: (0.0, (STANDING + DRAWN) as f64),
        up: (0.0, f64::from(TOP)),
    };
    let width = plot.x(1.0) - plot.x(0.0);
    plot.grid(scene, &ticks, |tick| words.short(tick));
    for (place, quarter) in QUARTERS.iter().enumerate().take(STANDING + DRAWN) {
        let (x, top) = plot.at(place as f64, f64::from(quarter.people));
        if place < STANDING {
            scene.fill(x + width * 0.12, top, width * 0.76, plot.bottom - top, ColourRole::Soft);
        } else {
            scene.fill(x - 0.5, plot.top, 1.0, plot.bottom - plot.top, ColourRole::Line);
        }
        if quarter.quarter == 1 {
            plot.under(scene, &view, place as f64 + 2.0, &quarter.year.to_string());
        }
    }
    plot
}

/// The line from "none of it" to "all of it" with a mark.
pub fn marker_line(page: &Page, at: u8) -> Html {
    line(Some(at), page.words.format(key::ai_role::marker::AT, &[("at", &at.to_string())]))
}

/// That line, empty or with a mark.
pub fn line(at: Option<u8>, name: String) -> Html {
    let (mut scene, size) = (Scene::default(), (400.0, 20.0));
    let x = |at: u8| 8.0 + f64::from(at) / f64::from(ALL) * 384.0;
    scene.fill(x(0), 9.5, x(ALL) - x(0), 1.0, ColourRole::Ink);
    for tick in (0..=ALL).step_by(10) {
        let tall = if tick % 50 == 0 { 14.0 } else { 5.0 };
        scene.fill(x(tick) - 0.5, 10.0 - tall / 2.0, 1.0, tall, ColourRole::Ink);
    }
    if let Some(at) = at {
        scene.dot(x(at), 10.0, 6.0, ColourRole::Now);
    }
    picture(&scene, size, name)
}
