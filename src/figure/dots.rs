//! People as dots: so many in rows, each dot one person or a stated number of people.

use super::scene::{Ink, Scene};

/// A block of dots filled row by row from the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Block {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Distance from one dot to the next.
    pub pitch: f64,
    /// Dots a row.
    pub columns: usize,
}

impl Block {
    /// Draws dots `from..to` of the block in one colour.
    pub fn draw(&self, scene: &mut Scene, from: usize, to: usize, ink: Ink) {
        for place in from..to {
            let (x, y) = self.at(place);
            scene.dot(x, y, self.pitch * 0.38, ink);
        }
    }

    /// Where the middle of a dot is.
    pub fn at(&self, place: usize) -> (f64, f64) {
        let at = |cells: usize| (cells as f64 + 0.5) * self.pitch;
        (self.left + at(place % self.columns), self.top + at(place / self.columns))
    }

    /// The height of so many dots.
    pub fn height(&self, dots: usize) -> f64 {
        dots.div_ceil(self.columns) as f64 * self.pitch
    }
}
