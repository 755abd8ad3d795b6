//! The crowd as pixels, one dot a person. The loops are those of the crate [`dots`].
//!
//! At 1200 by 800 pixels the picture keeps 4 + 16.2 bytes for each of 236,743 dots, at 390 by 600 with two pixels to one
//! 4 + 15.8.

use super::groups::{Crowd, Grouping};
use super::layout::{Layout, Room};
use dots::{Dots, Run};

pub use dots::{ARRIVED, Look, Pixel, TONES};

/// A picture of the crowd that can move.
#[derive(Debug)]
pub struct Picture {
    layouts: [Layout; 5],
    runs: [Vec<Run>; 5],
    dots: Dots,
}

impl Picture {
    /// A picture in which everybody stands still. `labels` says how wide the labels of each order are. Nothing where the
    /// crowd does not fit, or where there is no memory for it.
    pub fn new(crowd: &Crowd, room: &Room, labels: &[f64; 5], shown: Grouping) -> Option<Self> {
        let layout = |grouping: Grouping| Layout::new(crowd, grouping, room, labels[grouping as usize]);
        let [a, b, c, d, e] = Grouping::ALL.map(layout);
        let layouts = [a?, b?, c?, d?, e?];
        let runs = Grouping::ALL.map(|grouping| runs(crowd, grouping, &layouts[grouping as usize]));
        let (width, height) = room.places();
        let mut dots = Dots::new(crowd.people.total as usize, width as usize, height as usize)?;
        dots.hold(&runs[shown as usize], ARRIVED);
        Some(Self { layouts, runs, dots })
    }

    /// The picture's width in pixels.
    pub fn width(&self) -> usize {
        self.dots.width()
    }

    /// How an order stands in it.
    pub fn layout(&self, grouping: Grouping) -> &Layout {
        &self.layouts[grouping as usize]
    }

    /// Lets the dots go on from where they are, so far on the way to an order.
    pub fn hold(&mut self, shown: Grouping, way: i32) {
        self.dots.hold(&self.runs[shown as usize], way);
    }

    /// Lifts everybody above the picture, each so high that they will fall into their place in an order one by one.
    pub fn lift(&mut self, shown: Grouping) {
        self.dots.lift(&self.runs[shown as usize]);
    }

    /// Draws everybody so far on the way to an order, [`ARRIVED`] at its end. Who is outside the picture is not seen.
    pub fn draw(&mut self, shown: Grouping, way: i32, look: &Look) -> &[u8] {
        self.dots.draw(&self.runs[shown as usize], way, look)
    }

    /// What the picture keeps, in bytes.
    pub fn bytes(&self) -> usize {
        self.dots.bytes()
    }
}

/// Where everybody goes in an order, row by row of the record.
fn runs(crowd: &Crowd, grouping: Grouping, layout: &Layout) -> Vec<Run> {
    let rows = crowd.people.rows.iter().zip(&crowd.by(grouping).seats);
    let runs = rows.filter_map(|(row, seat)| {
        let block = *layout.blocks.get(seat.group)?;
        Some(Run { dots: row.people, block, before: seat.before, group: seat.group })
    });
    runs.collect()
}
