//! A measure's panel: its name, its grid, a line a shock, and what stands at the end of each.

use super::{Course, Given, MEASURES, MONTHS, Measure, SHOCKS};
use crate::figure::axis::{Plot, SMALL, room_for};
use crate::figure::letters;
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::i18n::{MessageId, Words, key};

/// Four small charts: below each other on a phone, two by two elsewhere.
pub fn panels(view: &DrawContext) -> Scene {
    let mut scene = Scene::default();
    let columns = if view.narrow() { 1 } else { 2 };
    let rows = MEASURES.len() / columns;
    let gap = 24.0;
    let width = (view.width - gap * (columns - 1) as f64) / columns as f64;
    let height = view.height / rows as f64;
    let lines = MEASURES.iter().map(|measure| named(view, measure, width).len()).max().unwrap_or(1);
    for (place, measure) in MEASURES.iter().enumerate() {
        let (column, row) = (place % columns, place / columns);
        let corner = (column as f64 * (width + gap), row as f64 * height);
        let (size, given, reading) = ((width, height), Given::default(), key::shocks::label::READING);
        panel(view, &mut scene, &Panel { measure, corner, size, lines, given, reading });
    }
    scene
}

/// The name of a measure in a room.
pub fn named(view: &DrawContext, measure: &Measure, width: f64) -> Vec<String> {
    letters::wrap(view.words.text(measure.name), width, 14.0, true)
}

/// From one line of a name to the next.
const LINE: f64 = 17.0;

/// A measure in its place in a drawing.
pub struct Panel<'a> {
    pub measure: &'a Measure,
    pub corner: (f64, f64),
    pub size: (f64, f64),
    /// How many lines its name has room for.
    pub lines: usize,
    pub given: Given,
    /// How a month is read: short, where the measure stands alone.
    pub reading: MessageId,
}

pub fn panel(view: &DrawContext, scene: &mut Scene, panel: &Panel<'_>) {
    let Panel { measure, corner: (left, top), size: (width, height), lines, given, reading } = *panel;
    let words = view.words;
    for (place, line) in named(view, measure, width).into_iter().enumerate() {
        scene.bold(line, (left, top + 14.0 + LINE * place as f64), Align::Left, 14.0, ColourRole::Ink);
    }
    let top = top + LINE * (lines - 1) as f64;
    let height = height - LINE * (lines - 1) as f64;
    let room = room_for(measure.ticks.iter().map(|tick| (measure.say)(words, *tick)));
    let plot = Plot {
        left: left + room,
        right: left + width - ends_room(words, &given),
        top: top + 34.0,
        bottom: top + height - 40.0,
        across: (0.0, MONTHS as f64),
        up: measure.up,
    };
    plot.grid(scene, measure.ticks, |tick| (measure.say)(words, tick));
    for months in [0.0, 12.0, 24.0, 36.0, 48.0] {
        plot.under(scene, view, months, &words.decimal(months, 0));
    }
    let ended = |course| line(view, scene, measure, &plot, course, reading).map(|end| (course, end));
    let given = given.into_iter().chain([None]);
    let courses = measure.courses().zip(given).map(|(course, given)| Course { given, ..course });
    let ends: Vec<(Course, (f64, f64))> = courses.filter_map(ended).collect();
    let ends = ends.into_iter().map(|(course, (_, y))| {
        (y, words.text(course.name).to_owned(), course.look.letters(), course.given.map(|given| guessed(words, given)))
    });
    names(scene, ends.collect(), plot.right + 8.0, (plot.top, plot.bottom));
}

/// What a reader has taken a line for.
pub fn guessed(words: &Words, given: usize) -> String {
    words.format(key::shocks::ask::SAID, &[("cause", words.text(SHOCKS[given].1))])
}

/// The room beside a panel for the names of its lines, and for what a reader has taken them for.
pub fn ends_room(words: &Words, given: &Given) -> f64 {
    let guesses = given.iter().flatten().map(|given| letters::width(&guessed(words, *given), GUESS, false) + 12.0);
    guesses.fold(46.0, f64::max)
}

/// The type size of a guess.
const GUESS: f64 = SMALL;

/// What stands at the end of a line: how far down it ends, its name with its colour, and what it was taken for.
pub type Ending = (f64, String, ColourRole, Option<String>);

/// Each line's name at its end, moved apart where two lines end close to each other, and kept between top and bottom.
pub fn names(scene: &mut Scene, mut ends: Vec<Ending>, x: f64, (top, bottom): (f64, f64)) {
    ends.sort_unstable_by(|(a, ..), (b, ..)| a.total_cmp(b));
    let tall = |guess: &Option<String>| if guess.is_some() { 31.0 } else { 16.0 };
    let mut free = top - 8.0;
    let mut below: f64 = ends.iter().map(|(.., guess)| tall(guess)).sum();
    for (y, name, ink, guess) in ends {
        let place = y.min(bottom + 16.0 - below).max(free + 8.0);
        scene.bold(name, (x, place), Align::Left, SMALL, ink);
        let tall = tall(&guess);
        if let Some(guess) = guess {
            scene.text(guess, (x, place + 15.0), Align::Left, GUESS, ColourRole::Soft);
        }
        free = place - 8.0 + tall;
        below -= tall;
    }
}

/// One line, broken where a month was not measured, and cut off with a note where it leaves the panel. Returns
/// its end.
fn line(
    view: &DrawContext,
    scene: &mut Scene,
    measure: &Measure,
    plot: &Plot,
    course: Course,
    reading: MessageId,
) -> Option<(f64, f64)> {
    let (words, Course { name, look, series, .. }) = (view.words, course);
    scene.next_series();
    let (mut run, mut end): (Vec<(f64, f64)>, _) = (Vec::new(), None);
    let mut highest: Option<(usize, f64)> = None;
    for months in 0..=MONTHS {
        let Some(value) = measure.value(series, months) else {
            if run.len() > 1 {
                look.draw(scene, std::mem::take(&mut run));
            }
            continue;
        };
        let at = plot.at(months as f64, value.min(plot.up.1));
        run.push(at);
        let mut value_text = (measure.tell)(words, value);
        if measure.indexed && months > 0 {
            value_text = [&value_text, " (", &words.change(value - 100.0), ")"].concat();
        }
        let month = months.to_string();
        let blanks = [
            ("measure", words.text(measure.name)),
            ("shock", words.text(name)),
            ("month", &month),
            ("value", &value_text),
        ];
        scene.read(at, words.format(reading, &blanks));
        end = run.last().copied();
        if value > plot.up.1 && highest.is_none_or(|(_, most)| value > most) {
            highest = Some((months, value));
        }
    }
    if run.len() > 1 {
        look.draw(scene, run);
    }
    // Of what is drawn last, where the third shock has led: the information sector, if it is there.
    if look.ink() == ColourRole::Now && end.is_some() {
        scene.read_first();
    }
    if let Some(end) = end {
        look.draw_end(scene, end);
    }
    if let Some((months, value)) = highest {
        let (x, y) = plot.at(months as f64, plot.up.1);
        let note = words.format(key::shocks::label::CUT, &[("value", &(measure.say)(words, value))]);
        scene.text(note, (x + 14.0, y + 2.0), Align::Left, SMALL, look.letters());
    }
    end
}
