//! What pages made for paper are made of: where they are printed, room to write, drawings for a pencil.

use super::drawings::{ground, line};
use super::{PRINT, SQUARE};
use crate::figure::axis::{Plot, room_for};
use crate::figure::plain::picture;
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::i18n::{MessageId, key};
use crate::island::island;
use crate::model::drawing::{QUARTERS as DRAWN, STANDING, TOP};
use crate::model::guess::{LEAST, MOST};
use crate::prose::Page;
use crate::record::PAYROLL_JOBS;
use crate::story::answers::{LETTERED, MONTHS};
use yew::{Html, html};

/// Width and height of the wave on a sheet.
const ON_PAPER: (f64, f64) = (600.0, 245.0);

/// The room of the button that prints.
pub fn print_button(page: &Page) -> Html {
    html! { <div class="play ways paper-play">{ island(page, &PRINT) }</div> }
}

/// Where the QR code of the story's beginning stands. A file that does not know its site has none, and no room for it.
pub fn square(page: &Page) -> Html {
    if page.is_alone() {
        return Html::default();
    }
    html! { <div class="qr-room">{ island(page, &SQUARE) }</div> }
}

/// A name with room to write behind it.
pub fn field(page: &Page, name: MessageId) -> Html {
    html! { <p class="field"><span>{ page.text(name) }</span><span class="rule"></span></p> }
}

/// So many empty lines to write on.
pub fn rules(lines: usize) -> Html {
    html! { <div class="rules" aria-hidden="true">{ for (0..lines).map(|_| html! { <div class="rule"></div> }) }</div> }
}

/// The wave by quarter: the columns of the record that stand before one draws, and room for the rest.
pub fn empty_wave(page: &Page) -> Html {
    let mut scene = Scene::default();
    let plot = ground(page.words, &mut scene, ON_PAPER);
    let middle = plot.at((STANDING + DRAWN / 2) as f64, f64::from(TOP) * 0.9);
    scene.text(page.text(key::extra::worksheet::WAVE_ROOM), middle, Align::Middle, 13.0, ColourRole::Soft);
    picture(&scene, ON_PAPER, page.plain(key::extra::worksheet::WAVE_SUMMARY))
}

/// The line from "none of it" to "all of it", to be marked.
pub fn empty_marker(page: &Page) -> Html {
    line(None, [page.text(key::ai_role::marker::NONE), " – ", page.text(key::ai_role::marker::ALL)].concat())
}

/// The three lines of step 3, all in one colour, each with its letter at its end.
pub fn unnamed_lines(page: &Page) -> Html {
    let (words, mut scene, size) = (page.words, Scene::default(), (400.0, 250.0));
    let view = DrawContext { words, width: size.0, height: size.1 };
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
            scene.bold(letter, (x.max(plot.right) + 6.0, y), Align::Left, 15.0, ColourRole::Ink);
        }
        scene.path(line, 2.0, ColourRole::Ink);
    }
    picture(&scene, size, page.plain(key::shocks::ask::SUMMARY))
}

/// A line to mark a guess on: every size has the same room.
pub fn guess_line(page: &Page) -> Html {
    let (words, mut scene, size) = (page.words, Scene::default(), (600.0, 44.0));
    let decades = (f64::from(MOST) / f64::from(LEAST)).log10();
    let x = |people: f64| 40.0 + (people / f64::from(LEAST)).log10() / decades * 520.0;
    scene.fill(40.0, 13.5, 520.0, 1.0, ColourRole::Ink);
    let mut unit = LEAST;
    while unit <= MOST {
        for times in 1..10 {
            let people = unit * times;
            if people > MOST {
                break;
            }
            let tall = if times == 1 { 16.0 } else { 6.0 };
            scene.fill(x(people.into()) - 0.5, 14.0 - tall / 2.0, 1.0, tall, ColourRole::Ink);
        }
        scene.text(words.count(unit.into()), (x(unit.into()), 34.0), Align::Middle, 13.0, ColourRole::Ink);
        unit *= 10;
    }
    let ends = [LEAST, MOST].map(|people| words.count(people.into()));
    let blanks = [("least", &*ends[0]), ("most", &*ends[1])];
    picture(&scene, size, words.format(key::extra::worksheet::GUESS_SCALE, &blanks))
}
