//! Step 3: three shocks from their own month zero. A crisis or a correction?

mod lines;
mod measures;
#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::Step;
use super::fresh_start::FRESH_START;
use crate::figure::axis::{Plot, SMALL, room_for};
use crate::figure::letters;
use crate::figure::scene::{Align, ColourRole, DrawContext, Mark, Scene, Stroke};
use crate::figure::surface::Drawing;
use crate::i18n::{MessageId, Words, key, slug};
use crate::island::List;
use crate::lazy::lazy_module;
use crate::record::{INFORMATION_2001, INFORMATION_JOBS, LAYOFFS, PAYROLL_JOBS, UNEMPLOYMENT, month_place};
use lines::{LINED, MATCH, RIGHT};
use measures::MEASURED;

pub use lines::{CAUSES, LETTERED};

/// See the module.
pub const STEP: Step = Step {
    name: "shocks",
    slug: slug::SHOCKS,
    nav: key::shocks::NAV,
    title: key::shocks::TITLE,
    figures: &[("lines", key::shocks::ask::TITLE), ("shocks", key::shocks::figure::TITLE)],
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&LINED, &MATCH, &RIGHT, &MEASURED, &FRESH_START];

lazy_module! { static LAZY: List = ISLANDS, in shocks }

const PANELS: Drawing = Drawing { scene: panels, narrow: 860.0, wide: 560.0 };

/// How many months after its start each shock is followed.
pub const MONTHS: usize = 48;

/// A shock: the place of its month zero in the monthly series, its name, and how its line is drawn.
const SHOCKS: [(usize, MessageId, Look); 3] = [
    (month_place(2007, 12), key::shocks::label::CREDIT, Look { width: 2.25, dash: 7.0, end: End::Ring }),
    (month_place(2020, 2), key::shocks::label::LOCKDOWN, Look { width: 2.25, dash: 2.5, end: End::Square }),
    (month_place(2022, 11), key::shocks::label::NOW, Look { width: 3.5, dash: 0.0, end: End::Dot }),
];
/// The line of the fall before all of them.
const EARLIER: Look = Look { width: 1.25, dash: 0.0, end: End::Point };

/// How a line is told from the others: by its gaps and its end, also where nobody sees colours. The third, which the step is
/// about, is the one in colour.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    width: f64,
    dash: f64,
    end: End,
}

/// What a line ends with.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Dot,
    Point,
    Ring,
    Square,
}

impl Look {
    fn ink(self) -> ColourRole {
        if self == SHOCKS[2].2 { ColourRole::Now } else { ColourRole::Soft }
    }

    /// The colour of what is written beside it.
    fn letters(self) -> ColourRole {
        if self == SHOCKS[2].2 { ColourRole::Now } else { ColourRole::Ink }
    }

    fn draw(self, scene: &mut Scene, points: Vec<(f64, f64)>) {
        scene.marks.push(Mark::Path(points, Stroke { width: self.width, dash: self.dash }, self.ink()));
    }

    fn draw_end(self, scene: &mut Scene, (x, y): (f64, f64)) {
        match self.end {
            End::Ring => {
                scene.dot(x, y, 4.0, ColourRole::Paper);
                scene.marks.push(Mark::Ring(x, y, 4.0, self.ink()));
            }
            End::Square => scene.fill(x - 4.0, y - 4.0, 8.0, 8.0, self.ink()),
            End::Dot => scene.dot(x, y, 4.5, self.ink()),
            End::Point => scene.dot(x, y, 2.5, self.ink()),
        }
    }
}

/// Which cause a reader has given to each shock's line, each by its place.
type Given = [Option<usize>; 3];

/// One line of a panel: what it is called, how it is drawn, the series it follows from month zero on, and the cause that a
/// reader has given to it.
#[derive(Clone, Copy)]
struct Course {
    name: MessageId,
    look: Look,
    series: &'static [f32],
    given: Option<usize>,
}

/// One thing measured.
struct Measure {
    name: MessageId,
    series: &'static [f32],
    /// An earlier fall of it alone, from March 2001.
    earlier: Option<&'static [f32]>,
    /// Whether it is drawn as an index, 100 in month zero.
    indexed: bool,
    /// Lowest and highest value drawn. What lies above is cut off, and said so.
    up: (f64, f64),
    ticks: &'static [f64],
    /// How a value is said on the axis, and more exactly in the table.
    say: fn(&Words, f64) -> String,
    tell: fn(&Words, f64) -> String,
}

static MEASURES: [Measure; 4] = [
    Measure {
        name: key::shocks::label::PAYROLL,
        series: &PAYROLL_JOBS,
        earlier: None,
        indexed: true,
        up: (84.0, 106.0),
        ticks: &[85.0, 90.0, 95.0, 100.0, 105.0],
        say: |words, value| words.decimal(value, 0),
        tell: |words, value| words.decimal(value, 1),
    },
    Measure {
        name: key::shocks::label::UNEMPLOYMENT,
        series: &UNEMPLOYMENT,
        earlier: None,
        indexed: false,
        up: (0.0, 16.0),
        ticks: &[0.0, 5.0, 10.0, 15.0],
        say: |words, value| words.percent(value, 0),
        tell: |words, value| words.percent(value, 1),
    },
    Measure {
        name: key::shocks::label::LAYOFFS,
        series: &LAYOFFS,
        earlier: None,
        indexed: false,
        up: (0.0, 3_500.0),
        ticks: &[0.0, 1_000.0, 2_000.0, 3_000.0],
        say: |words, value| words.short(value * 1_000.0),
        tell: |words, value| words.count((value * 1_000.0).round() as u64),
    },
    Measure {
        name: key::shocks::label::INFORMATION,
        series: &INFORMATION_JOBS,
        earlier: Some(&INFORMATION_2001),
        indexed: true,
        up: (81.0, 108.0),
        ticks: &[85.0, 90.0, 95.0, 100.0, 105.0],
        say: |words, value| words.decimal(value, 0),
        tell: |words, value| words.decimal(value, 1),
    },
];

impl Measure {
    /// The lines of its panel, in the order of the table.
    fn courses(&self) -> impl Iterator<Item = Course> {
        let earlier =
            self.earlier.map(|series| Course { name: key::shocks::label::DOTCOM, look: EARLIER, series, given: None });
        let shock = |(start, name, look)| Course {
            name,
            look,
            series: self.series.get(start..).unwrap_or_default(),
            given: None,
        };
        SHOCKS.into_iter().map(shock).chain(earlier)
    }

    /// The value so many months after the start of a series, where it was measured.
    fn value(&self, series: &[f32], months: usize) -> Option<f64> {
        let at = |place: usize| series.get(place).map(|value| f64::from(*value)).filter(|value| value.is_finite());
        let value = at(months)?;
        if self.indexed { Some(value / at(0)? * 100.0) } else { Some(value) }
    }

    /// The value so many months after a shock began, where it was measured.
    fn after(&self, start: usize, months: usize) -> Option<f64> {
        self.value(self.series.get(start..)?, months)
    }
}

/// Four small charts: below each other on a phone, two by two elsewhere.
fn panels(view: &DrawContext) -> Scene {
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
fn named(view: &DrawContext, measure: &Measure, width: f64) -> Vec<String> {
    letters::wrap(view.words.text(measure.name), width, 14.0, true)
}

/// From one line of a name to the next.
const LINE: f64 = 17.0;

/// A measure in its place in a drawing.
struct Panel<'a> {
    measure: &'a Measure,
    corner: (f64, f64),
    size: (f64, f64),
    /// How many lines its name has room for.
    lines: usize,
    given: Given,
    /// How a month is read: short, where the measure stands alone.
    reading: MessageId,
}

fn panel(view: &DrawContext, scene: &mut Scene, panel: &Panel<'_>) {
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
fn guessed(words: &Words, given: usize) -> String {
    words.format(key::shocks::ask::SAID, &[("cause", words.text(SHOCKS[given].1))])
}

/// The room beside a panel for the names of its lines, and for what a reader has taken them for.
fn ends_room(words: &Words, given: &Given) -> f64 {
    let guesses = given.iter().flatten().map(|given| letters::width(&guessed(words, *given), GUESS, false) + 12.0);
    guesses.fold(46.0, f64::max)
}

/// The type size of a guess.
const GUESS: f64 = 12.0;

/// What stands at the end of a line: how far down it ends, its name with its colour, and what it was taken for.
type Ending = (f64, String, ColourRole, Option<String>);

/// Each line's name at its end, moved apart where two lines end close to each other, and kept between top and bottom.
fn names(scene: &mut Scene, mut ends: Vec<Ending>, x: f64, (top, bottom): (f64, f64)) {
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
        let (month, value_text) = (months.to_string(), (measure.tell)(words, value));
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
