//! Three lines without names, and three causes: which is which?

use super::panel::{ends_room, guessed, names};
use super::{Given, MEASURES, MONTHS, SHOCKS};
use crate::controls::{Choice, segment};
use crate::figure::axis::{Plot, SMALL, room_for};
use crate::figure::letters;
use crate::figure::scene::{ColourRole, DrawContext, Scene};
use crate::figure::surface::{Changing, Drawing};
use crate::figure::{Chart, chart};
use crate::i18n::{MessageId, Words, key};
use crate::island::Island;
use crate::model::reader_state::Asked;
use crate::prose::Page;
use crate::reader::use_store;
use std::rc::Rc;
use yew::functional::Hook;
use yew::prelude::*;

/// The lines without names, until the record is shown: then each has its own, and what the reader has taken it for.
pub const LINED: Island = Island::new("lines", |hooks, page| use_lines(page).run(hooks));

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

/// Which cause a reader has given to each shock's line.
pub fn given(matched: &[Option<u8>; 3]) -> Given {
    let mut given = Given::default();
    for ((shock, _), cause) in LINES.into_iter().zip(matched) {
        given[shock] = cause.map(usize::from).filter(|cause| *cause < CAUSES.len());
    }
    given
}

#[hook]
fn use_lines(page: &Page) -> Html {
    let store = use_store();
    let (matched, is_shown) = (store.state().matched, store.state().shown.contains(&Asked::Shocks));
    let drawing = use_memo((matched, is_shown), |(matched, is_shown)| {
        let (given, is_shown) = (given(matched), *is_shown);
        Changing { scene: Rc::new(move |view: &DrawContext| drawn(view, given, is_shown)), ..UNNAMED.into() }
    });
    let summary_now = is_shown.then(|| answered(page.words, &given(&matched), &drawing));
    chart(page, Chart { summary_now, ..Chart::new("lines", key::shocks::ask::SUMMARY, (*drawing).clone()) })
}

/// Which line is which and where it ends, and what the reader took it for.
fn answered(words: &'static Words, given: &Given, drawing: &Changing) -> String {
    let mut summary = (drawing.scene)(&drawing.view(words, None)).last_readings() + ".";
    for (shock, given) in SHOCKS.iter().zip(given) {
        if let Some(given) = given {
            summary += &[" ", words.text(shock.1), ", ", &guessed(words, *given), "."].concat();
        }
    }
    summary
}

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
    drawn(view, Given::default(), false)
}

/// Payroll jobs after three starts. Each line ends with its letter and the cause that a reader has given to it; once the
/// record is shown, with its name instead of the letter.
fn drawn(view: &DrawContext, given: Given, is_shown: bool) -> Scene {
    let (words, measure) = (view.words, &MEASURES[0]);
    let mut scene = Scene::default();
    let plot = Plot {
        left: room_for(measure.ticks.iter().map(|tick| (measure.say)(words, *tick))),
        right: view.width - if is_shown { ends_room(words, &given) } else { asking_room(words, &given) },
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
        let (start, name, look) = SHOCKS[shock];
        scene.next_series();
        let mut line = Vec::new();
        for months in 0..=MONTHS {
            let Some(value) = measure.after(start, months) else { continue };
            let at = plot.at(months as f64, value);
            let (month, value) = (months.to_string(), (measure.tell)(words, value));
            let blanks = [("letter", letter), ("shock", words.text(name)), ("month", &month), ("value", &value)];
            let reading = if is_shown { key::shocks::label::READING_ALONE } else { key::shocks::ask::READING };
            scene.read(at, words.format(reading, &blanks));
            line.push(at);
            // The lowest point of all is what one sees first.
            if at.1 > deepest {
                deepest = at.1;
                scene.read_first();
            }
        }
        let Some(end) = line.last().copied() else { continue };
        if is_shown {
            look.draw(&mut scene, line);
            look.draw_end(&mut scene, end);
            let guess = given[shock].map(|given| guessed(words, given));
            ends.push((end.1, words.text(name).to_owned(), look.letters(), guess));
        } else {
            scene.path(line, 2.5, ColourRole::Ink);
            scene.dot(end.0, end.1, 4.0, ColourRole::Ink);
            ends.push((end.1, lettered(words, letter, given[shock]), ColourRole::Ink, None));
        }
    }
    names(&mut scene, ends, plot.right + 10.0, (plot.top, plot.bottom));
    scene
}

/// A line's letter, and the cause that it was given.
fn lettered(words: &Words, letter: &str, given: Option<usize>) -> String {
    given.map_or_else(|| letter.to_owned(), |given| words.pair(letter, words.text(SHOCKS[given].1)))
}

/// The room for letters with the causes that they were given.
fn asking_room(words: &Words, given: &Given) -> f64 {
    let room = |given: &usize| letters::width(&lettered(words, "A", Some(*given)), SMALL, true) + 14.0;
    given.iter().flatten().map(room).fold(26.0, f64::max)
}
