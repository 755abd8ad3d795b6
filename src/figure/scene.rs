//! A drawing as a list of marks, in CSS pixels, with colours by their meaning.

use super::sizes::SPREAD;
use crate::i18n::Words;

/// What a drawing is made for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DrawContext {
    /// The words of the reader's language.
    pub words: &'static Words,
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
}

impl DrawContext {
    /// Whether this is a narrow drawing, for a phone.
    pub fn narrow(&self) -> bool {
        self.width < SPREAD
    }
}

/// A colour by what it means. The style sheet's tokens of the same name say how it looks in each theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColourRole {
    /// Text.
    Ink,
    /// Secondary text and axes.
    Soft,
    /// What a drawing is not about, beside what it is about.
    Mute,
    /// Hairlines.
    Line,
    /// The page, which lies under a figure, too.
    Paper,
    /// Layoffs, the present wave.
    Now,
    /// Openings.
    Gain,
    /// The credit crisis of 2008.
    Credit,
    /// The lockdown of 2020.
    Lockdown,
}

impl ColourRole {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Ink,
        Self::Soft,
        Self::Mute,
        Self::Line,
        Self::Paper,
        Self::Now,
        Self::Gain,
        Self::Credit,
        Self::Lockdown,
    ];

    /// The style sheet's token.
    pub fn token(self) -> &'static str {
        match self {
            Self::Ink => "--ink",
            Self::Soft => "--soft",
            Self::Mute => "--mute",
            Self::Line => "--line",
            Self::Paper => "--paper",
            Self::Now => "--now",
            Self::Gain => "--gain",
            Self::Credit => "--credit",
            Self::Lockdown => "--lockdown",
        }
    }
}

/// Where a text's point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At its left end.
    Left,
    /// In its middle.
    Middle,
    /// At its right end.
    Right,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// How wide it is, in pixels.
    pub width: f64,
    /// How long its dashes are and the gaps between them, in pixels; 0 for a line without gaps.
    pub dash: f64,
}

/// One thing drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A filled box: left, top, width, height.
    Box([f64; 4], ColourRole),
    /// A line through points.
    Path(Vec<(f64, f64)>, Stroke, ColourRole),
    /// A filled circle: centre and radius.
    Dot(f64, f64, f64, ColourRole),
    /// A circle's outline: centre and radius.
    Ring(f64, f64, f64, ColourRole),
    /// A word or line of text, centred vertically on its point.
    Text {
        /// What it says.
        text: String,
        /// Its point.
        at: (f64, f64),
        /// Where on the text that point is.
        align: Align,
        /// Type size in pixels.
        size: f64,
        /// Whether it is bold.
        bold: bool,
        /// Its colour.
        ink: ColourRole,
    },
}

/// A point that can be read: where it is and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Its place in the drawing.
    pub at: (f64, f64),
    /// What it says, in words.
    pub text: String,
}

/// A finished drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// In the order they are drawn.
    pub marks: Vec<Mark>,
    /// The points that can be read, series by series, each from left to right or top to bottom.
    pub series: Vec<Vec<Reading>>,
    /// Series and place of the point that is read before any is asked for, where that is not the first.
    pub key: Option<(usize, usize)>,
}

impl Scene {
    /// Adds a point to be read to the last series.
    pub fn read(&mut self, at: (f64, f64), text: String) {
        if self.series.is_empty() {
            self.next_series();
        }
        if let Some(series) = self.series.last_mut() {
            series.push(Reading { at, text });
        }
    }

    /// Makes the last point added the one that is read before any is asked for.
    pub fn read_first(&mut self) {
        let series = self.series.len().checked_sub(1);
        self.key = series.and_then(|series| Some((series, self.series[series].len().checked_sub(1)?)));
    }

    /// What is read before anything is asked for.
    pub fn key_reading(&self) -> Option<&str> {
        let marked = self.key.and_then(|(series, point)| self.series.get(series)?.get(point));
        marked.or_else(|| self.series.iter().flatten().next()).map(|reading| reading.text.as_str())
    }

    /// What the last point of every series says, as sentences.
    pub fn last_readings(&self) -> String {
        let last = self.series.iter().filter_map(|series| series.last());
        last.map(|reading| reading.text.as_str()).collect::<Vec<_>>().join(". ")
    }

    /// Starts another series of points to be read.
    pub fn next_series(&mut self) {
        self.series.push(Vec::new());
    }

    /// Draws a filled box.
    pub fn fill(&mut self, left: f64, top: f64, width: f64, height: f64, ink: ColourRole) {
        self.marks.push(Mark::Box([left, top, width, height], ink));
    }

    /// Draws a line through points.
    pub fn path(&mut self, points: Vec<(f64, f64)>, width: f64, ink: ColourRole) {
        self.marks.push(Mark::Path(points, Stroke { width, dash: 0.0 }, ink));
    }

    /// Draws a filled circle.
    pub fn dot(&mut self, x: f64, y: f64, radius: f64, ink: ColourRole) {
        self.marks.push(Mark::Dot(x, y, radius, ink));
    }

    /// Draws a circle's outline.
    pub fn ring(&mut self, x: f64, y: f64, radius: f64, ink: ColourRole) {
        self.marks.push(Mark::Ring(x, y, radius, ink));
    }

    /// Writes a text.
    pub fn text(&mut self, text: impl Into<String>, at: (f64, f64), align: Align, size: f64, ink: ColourRole) {
        self.marks.push(Mark::Text { text: text.into(), at, align, size, bold: false, ink });
    }

    /// Writes a bold text.
    pub fn bold(&mut self, text: impl Into<String>, at: (f64, f64), align: Align, size: f64, ink: ColourRole) {
        self.marks.push(Mark::Text { text: text.into(), at, align, size, bold: true, ink });
    }
}
