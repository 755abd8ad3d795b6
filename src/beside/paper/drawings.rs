//! Drawings for a pencil, and the same with what a reader has drawn.

use crate::figure::axis::{Plot, room_for};
use crate::figure::plain::picture;
use crate::figure::scene::{Align, Ink, Scene, View};
use crate::model::belief::ALL;
use crate::model::drawing::{Drawn, QUARTERS as DRAWN, STANDING, TOP};
use crate::model::guess::{LEAST, MOST};
use crate::prose::Page;
use crate::record::{PAYROLL_JOBS, QUARTERS};
use crate::story::answers::{LETTERED, MONTHS};
use crate::words::key;
use yew::Html;

/// Width and height of the wave on a sheet, and on a screen that may be a phone's.
const ON_PAPER: (f64, f64) = (600.0, 245.0);
const ON_SCREEN: (f64, f64) = (400.0, 190.0);

/// The wave by quarter: the columns of the record that stand before one draws, and room for the rest; or what was drawn
/// there.
pub fn wave(page: &Page, drawn: Option<&Drawn>, name: String) -> Html {
    let (words, mut scene) = (page.words, Scene::default());
    let size = if drawn.is_some() { ON_SCREEN } else { ON_PAPER };
    let view = View { words, width: size.0, height: size.1 };
    let ticks: Vec<f64> = (0..=5).map(|tick| f64::from(TOP) / 5.0 * f64::from(tick)).collect();
    let plot = Plot {
        left: room_for(ticks.iter().map(|tick| words.short(*tick))),
        right: view.width - 1.0,
        top: 8.0,
        bottom: view.height - 24.0,
        across: (0.0, (STANDING + DRAWN) as f64),
        up: (0.0, f64::from(TOP)),
    };
    let (standing, width) = (STANDING, plot.x(1.0) - plot.x(0.0));
    plot.grid(&mut scene, &ticks, |tick| words.short(tick));
    for (place, quarter) in QUARTERS.iter().enumerate().take(STANDING + DRAWN) {
        let (x, top) = plot.at(place as f64, f64::from(quarter.people));
        if place < standing {
            scene.fill(x + width * 0.12, top, width * 0.76, plot.bottom - top, Ink::Soft);
        } else {
            scene.fill(x - 0.5, plot.top, 1.0, plot.bottom - plot.top, Ink::Line);
        }
        if quarter.quarter == 1 {
            plot.under(&mut scene, &view, place as f64 + 2.0, &quarter.year.to_string());
        }
    }
    match drawn {
        Some(drawn) => {
            let steps = drawn.iter().enumerate().flat_map(|(place, people)| {
                let (x, y) = plot.at((standing + place) as f64, f64::from(*people));
                [(x + width * 0.06, y), (x + width * 0.94, y)]
            });
            scene.path(steps.collect(), 2.5, Ink::Ink);
        }
        None => {
            let middle = plot.at((standing + DRAWN / 2) as f64, f64::from(TOP) * 0.9);
            scene.text(words.say(key::beside::worksheet::WAVE_ROOM), middle, Align::Middle, 13.0, Ink::Soft);
        }
    }
    picture(&scene, size, name)
}

/// The three lines of step 3, all in one colour, each with its letter at its end.
pub fn unnamed_lines(page: &Page) -> Html {
    let (words, mut scene, size) = (page.words, Scene::default(), (400.0, 250.0));
    let view = View { words, width: size.0, height: size.1 };
    let ticks = [85.0, 90.0, 95.0, 100.0, 105.0];
    let plot = Plot {
        left: room_for(ticks.iter().map(|tick| words.decimal(*tick, 0))),
        right: view.width - 24.0,
        top: 8.0,
        bottom: view.height - 24.0,
        across: (0.0, MONTHS as f64),
        up: (84.0, 106.0),
    };
    plot.grid(&mut scene, &ticks, |tick| words.decimal(tick, 0));
    for months in (0..=MONTHS).step_by(12) {
        plot.under(&mut scene, &view, months as f64, &months.to_string());
    }
    let mut lowest = f64::INFINITY;
    for (start, letter) in LETTERED {
        let jobs = |month: usize| PAYROLL_JOBS.get(month).map(|jobs| f64::from(*jobs)).filter(|jobs| jobs.is_finite());
        let value = |months: usize| Some(plot.at(months as f64, jobs(start + months)? / jobs(start)? * 100.0));
        let line: Vec<(f64, f64)> = (0..=MONTHS).filter_map(value).collect();
        if let Some((x, y)) = line.last().copied() {
            // The letters keep apart where two lines end close to each other.
            let y = if (y - lowest).abs() < 16.0 { lowest + 16.0 } else { y };
            lowest = y;
            scene.bold(letter, (x.max(plot.right) + 6.0, y), Align::Left, 15.0, Ink::Ink);
        }
        scene.path(line, 2.0, Ink::Ink);
    }
    picture(&scene, size, page.plain(key::shocks::ask::SUMMARY))
}

/// A line to mark a guess on: every size has the same room.
pub fn guess_line(page: &Page) -> Html {
    let (words, mut scene, size) = (page.words, Scene::default(), (600.0, 44.0));
    let decades = (f64::from(MOST) / f64::from(LEAST)).log10();
    let x = |people: f64| 40.0 + (people / f64::from(LEAST)).log10() / decades * 520.0;
    scene.fill(40.0, 13.5, 520.0, 1.0, Ink::Ink);
    let mut unit = LEAST;
    while unit <= MOST {
        for times in 1..10 {
            let people = unit * times;
            if people > MOST {
                break;
            }
            let tall = if times == 1 { 16.0 } else { 6.0 };
            scene.fill(x(people.into()) - 0.5, 14.0 - tall / 2.0, 1.0, tall, Ink::Ink);
        }
        scene.text(words.count(unit.into()), (x(unit.into()), 34.0), Align::Middle, 13.0, Ink::Ink);
        unit *= 10;
    }
    let ends = [LEAST, MOST].map(|people| words.count(people.into()));
    let blanks = [("least", &*ends[0]), ("most", &*ends[1])];
    picture(&scene, size, words.fill(key::beside::worksheet::GUESS_SCALE, &blanks))
}

/// The line from "none of it" to "all of it", empty or with a mark.
pub fn marker_line(page: &Page, at: Option<u8>) -> Html {
    let (words, mut scene, size) = (page.words, Scene::default(), (400.0, 20.0));
    let x = |at: u8| 8.0 + f64::from(at) / f64::from(ALL) * 384.0;
    scene.fill(x(0), 9.5, x(ALL) - x(0), 1.0, Ink::Ink);
    for tick in (0..=ALL).step_by(10) {
        let tall = if tick % 50 == 0 { 14.0 } else { 5.0 };
        scene.fill(x(tick) - 0.5, 10.0 - tall / 2.0, 1.0, tall, Ink::Ink);
    }
    let name = match at {
        Some(at) => {
            scene.dot(x(at), 10.0, 6.0, Ink::Now);
            words.fill(key::ai_role::marker::AT, &[("at", &at.to_string())])
        }
        None => [words.say(key::ai_role::marker::NONE), " – ", words.say(key::ai_role::marker::ALL)].concat(),
    };
    picture(&scene, size, name)
}
