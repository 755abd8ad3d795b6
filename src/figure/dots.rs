//! People as dots: so many in rows, each dot one person or a stated number of people.

use super::scene::{ColourRole, Mark, Scene};

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

/// What one of a block is drawn as, so that the colour is not the only sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A dot.
    Dot,
    /// A small dot: those whom the drawing is not about.
    Point,
    /// A ring.
    Ring,
    /// A square.
    Square,
}

impl Sign {
    /// Draws one where dots are so far apart.
    pub fn draw(self, scene: &mut Scene, (x, y): (f64, f64), pitch: f64, ink: ColourRole) {
        match self {
            Self::Dot => scene.dot(x, y, pitch * 0.38, ink),
            Self::Point => scene.dot(x, y, pitch * 0.2, ink),
            Self::Ring => scene.marks.push(Mark::Ring(x, y, pitch * 0.34, ink)),
            Self::Square => scene.fill(x - pitch * 0.34, y - pitch * 0.34, pitch * 0.68, pitch * 0.68, ink),
        }
    }
}

impl Block {
    /// Draws the signs `from..to` of the block in one colour.
    pub fn draw(&self, scene: &mut Scene, from: usize, to: usize, (sign, ink): (Sign, ColourRole)) {
        for place in from..to {
            sign.draw(scene, self.at(place), self.pitch, ink);
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

/// Which way a [`Band`] grows from its axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtraPage {
    /// Both ways alike.
    Both,
    /// To the left.
    Left,
    /// To the right.
    Right,
}

/// A band of dots, so many thick, that grows from an axis: whoever comes last stands furthest out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Where the axis is.
    pub axis: f64,
    /// Top edge.
    pub top: f64,
    /// Distance from one dot to the next.
    pub pitch: f64,
    /// Dots on top of each other.
    pub thick: usize,
    /// Which way it grows.
    pub side: ExtraPage,
}

impl Band {
    /// The places of so many dots and where they are, row by row from left to right.
    pub fn places(&self, dots: usize) -> impl Iterator<Item = (usize, (f64, f64))> {
        let band = *self;
        let columns = dots.div_ceil(band.thick);
        let order = (0..band.thick).flat_map(move |row| (0..columns).map(move |column| (row, column)));
        order.filter_map(move |(row, column)| {
            let (from_axis, shift) = match band.side {
                ExtraPage::Right => (column, column as f64 + 0.5),
                ExtraPage::Left => (columns - 1 - column, column as f64 + 0.5 - columns as f64),
                ExtraPage::Both => {
                    // The columns stand in turn right and left of the first one.
                    let right = column as isize - (columns.saturating_sub(1) / 2) as isize;
                    let turn = if right > 0 { 2 * right - 1 } else { -2 * right };
                    (turn as usize, right as f64)
                }
            };
            let place = from_axis * band.thick + row;
            let at = (band.axis + shift * band.pitch, band.top + (row as f64 + 0.5) * band.pitch);
            (place < dots).then_some((place, at))
        })
    }
}
