//! Three lines without names, and three causes: which is which?

use super::{MEASURES, MONTHS, SHOCKS};
use crate::controls::{Choice, segment};
use crate::figure::axis::{Plot, room_for};
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::figure::surface::Drawing;
use crate::figure::{Chart, chart};
use crate::i18n::{MessageId, key};
use crate::island::Island;
use crate::prose::Page;
use crate::reader::use_store;
use yew::functional::Hook;
use yew::prelude::*;

/// The lines without names.
pub const LINED: Island =
    Island::new("lines", |_, page| chart(page, Chart::new("lines", key::shocks::ask::SUMMARY, UNNAMED)));

/// What to answer with. It waits for the program.
pub const MATCH: Island = Island::new("match", |hooks, page| use_match(page).run(hooks));

/// How many the reader had right, before the line that says which was which.
pub const RIGHT: Island = Island::new("match-answer", |hooks, page| use_right(page).run(hooks));

/// The drawing of the lines.
pub const UNNAMED: Drawing = Drawing { scene: unnamed, narrow: 280.0, wide: 400.0 };

/// Which shock each line is, by its place, and the letter it goes by instead.
pub const LINES: [(usize, &str); 3] = [(1, "A"), (2, "B"), (0, "C")];
/// Each line's month zero, by its place in the monthly series, and its letter.
pub const LETTERED: [(usize, &str); 3] = {
    let [(a, first), (b, second), (c, third)] = LINES;
    [(SHOCKS[a].0, first), (SHOCKS[b].0, second), (SHOCKS[c].0, third)]
};
/// What each shock is called as a cause.
pub const CAUSES: [MessageId; 3] = [key::shocks::ask::CREDIT, key::shocks::ask::LOCKDOWN, key::shocks::ask::NOW];

#[hook]
fn use_match(page: &Page) -> Html {
    let (words, waits) = (page.words, !page.live);
    let store = use_store();
    let matched = store.state().matched;
    let line = |(place, (_, letter)): (usize, (usize, &'static str))| {
        let choices = (0..).zip(CAUSES).map(|(shock, cause)| {
            let store = store.clone();
            let choose = Callback::from(move |_: Event| store.change(move |done| done.matched[place] = Some(shock)));
            let chosen = matched[place] == Some(shock);
            Choice { label: words.text(cause), chosen, choose: (!waits).then_some(choose) }
        });
        let legend = words.format(key::shocks::ask::LINE, &[("letter", letter)]);
        segment(&["line-", letter].concat(), &legend, choices.collect())
    };
    html! { <>{ for LINES.into_iter().enumerate().map(line) }</> }
}

#[hook]
fn use_right(page: &Page) -> Html {
    let matched = use_store().state().matched;
    if matched.iter().all(Option::is_none) {
        return Html::default();
    }
    let right = matched.iter().zip(LINES).filter(|(answer, (shock, _))| **answer == Some(*shock as u8)).count();
    html! { <>{ page.words.format(key::shocks::ask::RIGHT, &[("right", &right.to_string())]) }{ " " }</> }
}

/// Payroll jobs after three starts, each line with a letter at its end.
fn unnamed(view: &DrawContext) -> Scene {
    let (words, measure) = (view.words, &MEASURES[0]);
    let mut scene = Scene::default();
    let plot = Plot {
        left: room_for(measure.ticks.iter().map(|tick| (measure.say)(words, *tick))),
        right: view.width - 26.0,
        top: 4.0,
        bottom: view.height - 30.0,
        across: (0.0, MONTHS as f64),
        up: measure.up,
    };
    plot.grid(&mut scene, measure.ticks, |tick| (measure.say)(words, tick));
    for months in [0.0, 12.0, 24.0, 36.0, 48.0] {
        plot.under(&mut scene, view, months, &words.decimal(months, 0));
    }
    let (mut ends, mut deepest) = (Vec::new(), plot.top);
    for (shock, letter) in LINES {
        let (start, ..) = SHOCKS[shock];
        scene.next_series();
        let mut line = Vec::new();
        for months in 0..=MONTHS {
            let Some(value) = measure.after(start, months) else { continue };
            let at = plot.at(months as f64, value);
            let (month, value) = (months.to_string(), (measure.tell)(words, value));
            let blanks = [("letter", letter), ("month", &month), ("value", &value)];
            scene.read(at, words.format(key::shocks::ask::READING, &blanks));
            line.push(at);
            // The lowest point of all is what one sees first.
            if at.1 > deepest {
                deepest = at.1;
                scene.read_first();
            }
        }
        if let Some((x, y)) = line.last().copied() {
            scene.dot(x, y, 4.0, ColourRole::Ink);
            ends.push((x, y, letter));
        }
        scene.path(line, 2.5, ColourRole::Ink);
    }
    // The letters keep apart where two lines end close to each other.
    ends.sort_unstable_by(|(_, a, _), (_, b, _)| a.total_cmp(b));
    let mut lowest = f64::NEG_INFINITY;
    for (x, y, letter) in ends {
        lowest = y.max(lowest + 17.0);
        scene.bold(letter, (x + 10.0, lowest), Align::Left, 16.0, ColourRole::Ink);
    }
    scene
}
