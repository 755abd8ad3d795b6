//! Step 3: three shocks from their own month zero. A crisis or a correction?

mod lines;
mod measures;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod panel;

use super::Step;
use super::fresh_start::FRESH_START;
use crate::figure::scene::{ColourRole, Mark, Scene, Stroke};
use crate::figure::surface::Drawing;
use crate::i18n::{MessageId, Words, key, slug};
use crate::island::List;
use crate::lazy::lazy_module;
use crate::record::{INFORMATION_2001, INFORMATION_JOBS, LAYOFFS, PAYROLL_JOBS, UNEMPLOYMENT, month_place};
use lines::{LINED, MATCH, RIGHT};
use measures::MEASURED;
use panel::panels;

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

const PANELS: Drawing = Drawing { scene: panels, narrow: 860.0, wide: 350.0 };

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
