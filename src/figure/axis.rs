//! Scales and grids: few ticks, horizontal lines only, words in the reader's language.
//!
//! plotters finds round values; its own axes are not used, since in the browser they measure each label by an element with
//! a style of its own, which the page's policy refuses, and let labels reach out of the picture.

use super::letters;
use super::scene::{Align, ColourRole, DrawContext, Scene};
use plotters::coord::ranged1d::{BoldPoints, Ranged};
use plotters::coord::types::RangedCoordf64;

/// Type size of axes and small labels, in pixels.
pub const SMALL: f64 = 13.0;

/// The box that data is drawn in, and the values at its edges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plot {
    /// Left edge.
    pub left: f64,
    /// Right edge.
    pub right: f64,
    /// Top edge.
    pub top: f64,
    /// Bottom edge.
    pub bottom: f64,
    /// Values at the left and right edge.
    pub across: (f64, f64),
    /// Values at the bottom and top edge.
    pub up: (f64, f64),
}

impl Plot {
    /// Where a value across is.
    pub fn x(&self, value: f64) -> f64 {
        self.left + (value - self.across.0) / (self.across.1 - self.across.0) * (self.right - self.left)
    }

    /// Where a value up is.
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - (value - self.up.0) / (self.up.1 - self.up.0) * (self.bottom - self.top)
    }

    /// Where a point is.
    pub fn at(&self, x: f64, y: f64) -> (f64, f64) {
        (self.x(x), self.y(y))
    }

    /// Round values up the side, at most so many.
    pub fn ticks_up(&self, most: usize) -> Vec<f64> {
        ticks(self.up, most)
    }

    /// Horizontal lines with their values left of the plot.
    pub fn grid(&self, scene: &mut Scene, ticks: &[f64], label: impl Fn(f64) -> String) {
        for value in ticks {
            let y = self.y(*value);
            scene.fill(self.left, y - 0.5, self.right - self.left, 1.0, ColourRole::Line);
            scene.text(label(*value), (self.left - 8.0, y), Align::Right, SMALL, ColourRole::Soft);
        }
    }

    /// A label under the plot at a value across, kept inside the drawing.
    pub fn under(&self, scene: &mut Scene, view: &DrawContext, value: f64, label: &str) {
        let half = letters::width(label, SMALL, false) / 2.0;
        let x = self.x(value).clamp(half, view.width - half);
        scene.text(label, (x, self.bottom + 16.0), Align::Middle, SMALL, ColourRole::Soft);
    }
}

/// Round values between two, at most so many, by plotters.
pub fn ticks((from, to): (f64, f64), most: usize) -> Vec<f64> {
    let range: RangedCoordf64 = (from..to).into();
    range.key_points(BoldPoints(most))
}

/// The room that the widest label of a side axis needs.
pub fn room_for(labels: impl Iterator<Item = String>) -> f64 {
    labels.map(|label| letters::width(&label, SMALL, false)).fold(0.0, f64::max) + 10.0
}
