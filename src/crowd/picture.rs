//! The crowd as pixels, one dot a person. The loops are those of the crate [`dots`].
//!
//! At 1200 by 800 pixels the picture keeps 8.7 bytes for each of 236,743 dots; at 1112 by 768 with two pixels to one, where
//! a dot has four pixels, 19.6.

use super::groups::{Crowd, Grouping};
use super::label_widths::Widths;
use super::layout::{Layout, Room, rooms};
use super::people::{People, Row};
use dots::{Dots, Run};

pub use dots::{ARRIVED, Look, Marked, Pixel, TONES};

/// How many sizes of letters are tried that are larger than they need be.
const SIZES: u8 = 4;

/// The year whose people have the first tone; those after it have the second.
const FIRST_YEAR: &str = "2024";

/// A picture of the crowd that can move.
#[derive(Debug)]
pub struct Picture {
    layouts: [Layout; 5],
    runs: [Vec<Run>; 5],
    dots: Dots,
}

impl Picture {
    /// A picture in which everybody stands still. `widths` says how wide the names and numbers of each order are. Nothing
    /// where the crowd does not fit, or where there is no memory for it.
    pub fn new(crowd: &Crowd, room: &Room, widths: &Widths, shown: Grouping) -> Option<Self> {
        let layout = |grouping: Grouping| Layout::new(crowd, grouping, room, &widths[grouping as usize]);
        let [a, b, c, d, e] = Grouping::ALL.map(layout);
        let layouts = [a?, b?, c?, d?, e?];
        let runs = Grouping::ALL.map(|grouping| runs(crowd, grouping, &layouts[grouping as usize]));
        let (width, height) = room.pixels();
        let mut dots = Dots::new(crowd.people.total as usize, width as usize, height as usize, room.pitch)?;
        dots.hold(&runs[shown as usize], ARRIVED);
        Some(Self { layouts, runs, dots })
    }

    /// A picture that fits into a box of so many CSS pixels with so many pixels each: with letters so many times as large
    /// or, where their names find no place, with the largest that do, and then with the largest dots.
    pub fn fitting(
        crowd: &Crowd,
        ([width, height], ratio, letters): ([f64; 2], f64, f64),
        widths: &Widths,
        shown: Grouping,
    ) -> Option<(Room, Self)> {
        let sizes = (0..=SIZES).map(|step| 1.0 + (letters - 1.0).max(0.0) * f64::from(SIZES - step) / f64::from(SIZES));
        let rooms = sizes.flat_map(|letters| rooms(width, height, ratio).map(move |room| Room { letters, ..room }));
        rooms.into_iter().find_map(|room| Some((room, Self::new(crowd, &room, widths, shown)?)))
    }

    /// How an order stands in it.
    pub fn layout(&self, grouping: Grouping) -> &Layout {
        &self.layouts[grouping as usize]
    }

    /// Lets the dots go on from where they are after so much of the time that they take to an order.
    pub fn hold(&mut self, shown: Grouping, passed: i32) {
        self.dots.hold(&self.runs[shown as usize], passed);
    }

    /// Lifts everybody above the picture, each so high that they will fall into their place in an order one by one.
    pub fn lift(&mut self, shown: Grouping) {
        self.dots.lift(&self.runs[shown as usize]);
    }

    /// Puts every person at a place of their own, from which they will go on.
    pub fn put(&mut self, place: impl Fn(u32) -> [i32; 2]) {
        self.dots.put(place);
    }

    /// Draws everybody after so much of the time that they take to an order, [`ARRIVED`] at its end. Who is outside the
    /// picture is not seen.
    pub fn draw(&mut self, shown: Grouping, passed: i32, marked: Marked) {
        self.dots.draw(&self.runs[shown as usize], passed, marked);
    }

    /// Hands on what has been drawn, in strips; see [`Dots::show`].
    pub fn show(&mut self, look: &Look, show: impl FnMut(usize, &[u8])) {
        self.dots.show(look, show);
    }

    /// All that has been drawn, line by line.
    pub fn pixels(&mut self, look: &Look) -> Vec<u8> {
        self.dots.pixels(look)
    }

    /// What the picture keeps, in bytes.
    pub fn bytes(&self) -> usize {
        self.dots.bytes()
    }
}

/// The look of a crowd in three opaque colours. The second tone of each is nearer to the paper.
pub fn look([paper, crowd, marked]: [[u8; 3]; 3]) -> Look {
    let opaque = |[red, green, blue]: [u8; 3]| [red, green, blue, 255];
    let tones = |colour: [u8; 3]| {
        let lighter = |at: usize| ((u16::from(colour[at]) * 11 + u16::from(paper[at]) * 5) / 16) as u8;
        [opaque(colour), [lighter(0), lighter(1), lighter(2), 255]]
    };
    Look { paper: opaque(paper), crowd: tones(crowd), marked: tones(marked) }
}

/// The tone of a row of the record: which year it is of.
pub fn tone(people: &People, row: &Row) -> usize {
    let month = people.names[Grouping::Month as usize].get(usize::from(row.traits[Grouping::Month as usize]));
    usize::from(month.is_some_and(|month| !month.starts_with(FIRST_YEAR)))
}

/// Where everybody goes in an order, row by row of the record.
fn runs(crowd: &Crowd, grouping: Grouping, layout: &Layout) -> Vec<Run> {
    let rows = crowd.people.rows.iter().zip(&crowd.by(grouping).seats);
    let runs = rows.filter_map(|(row, seat)| {
        let block = *layout.blocks.get(seat.group)?;
        let tone = tone(&crowd.people, row);
        Some(Run { dots: row.people, block, before: seat.before, group: seat.group, tone })
    });
    runs.collect()
}
