//! People piled up from the ground, one dot a person: row upon row, every other one half a step aside.

use crate::{Pixel, scatter};
use std::ops::Range;

/// Quarters of a pixel: steps between dots need not be whole.
pub const PIXEL: i32 = 4;

/// Where everybody in a pile is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// The picture's width in pixels.
    pub width: i32,
    /// The picture's height in pixels.
    pub height: i32,
    /// From a person to the next and from a row to the next, in quarters of a pixel; not below [`PIXEL`].
    pub step: i32,
}

impl Ground {
    /// A picture of a size, with the largest step of whole or half pixels at which so many people need no more than a share
    /// of its height. Steps have two pixels at least: a picture that is too small for that is too small for so many.
    pub fn new(width: i32, height: i32, people: u32, share: f32) -> Option<Self> {
        let at = |step| Self { width, height, step };
        let fits = |ground: &Self| ground.rises(people) as f32 <= share * height as f32;
        (4..=32).rev().map(|halves| at(halves * PIXEL / 2)).find(fits)
    }

    /// The same with people half as far apart.
    pub fn finer(self) -> Self {
        Self { step: (self.step / 2).max(PIXEL), ..self }
    }

    /// People a row.
    pub fn row(&self) -> u32 {
        // The rows that stand aside need half a step more.
        ((self.width * PIXEL - self.step / 2) / self.step).max(1) as u32
    }

    /// How high so many people rise, in pixels.
    pub fn rises(&self, people: u32) -> i32 {
        let rows = people.div_ceil(self.row()).min(i32::MAX as u32 / 64) as i32;
        whole(rows * self.step)
    }

    /// How many people rise so high.
    pub fn people(&self, height: i32) -> u32 {
        (height.max(0) * PIXEL / self.step) as u32 * self.row()
    }

    /// The upper left pixel of a person's dot.
    pub fn place(&self, person: u32) -> [i32; 2] {
        let (row, column) = (person / self.row(), person % self.row());
        [self.left(row as i32, column as i32), self.top(row as i32)]
    }

    /// A dot's width and height in pixels; dots never touch each other's pixels.
    pub fn dot(&self) -> i32 {
        self.step / PIXEL
    }

    #[inline(always)]
    fn left(&self, row: i32, column: i32) -> i32 {
        (column * self.step + (row & 1) * self.step / 2) / PIXEL
    }

    #[inline(always)]
    fn top(&self, row: i32) -> i32 {
        self.height - whole((row + 1) * self.step)
    }
}

/// So many quarters of a pixel in pixels, the last one whole.
#[inline(always)]
fn whole(quarters: i32) -> i32 {
    (quarters + PIXEL - 1) / PIXEL
}

/// The people from the band before up to `until` have a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// The first person who is no longer in it.
    pub until: u32,
    /// Their colour.
    pub colour: Pixel,
}

/// Draws piles. What it keeps is what was drawn last, and no more.
#[derive(Debug, Default)]
pub struct Pile {
    pixels: Vec<Pixel>,
}

impl Pile {
    /// Draws some rows of pixels of a pile. Nothing where there is no memory for them.
    pub fn rows(&mut self, ground: &Ground, paper: Pixel, bands: &[Band], rows: Range<i32>) -> Option<&[u8]> {
        self.clear(ground, paper, &rows)?;
        let mut from = 0;
        for band in bands {
            let dot = Dot::new(ground, paper, band.colour);
            self.stand(ground, &dot, from..band.until, &rows);
            from = from.max(band.until);
        }
        Some(self.pixels.as_flattened())
    }

    /// Draws the whole picture with `bands` standing and those after them, up to the one of `falling`, so far on the way
    /// from above into their places: 0 is the beginning, [`LANDED`] the end.
    pub fn falling(&mut self, ground: &Ground, paper: Pixel, bands: &[Band], falling: Band, way: i32) -> Option<&[u8]> {
        let all = 0..ground.height;
        self.rows(ground, paper, bands, all.clone())?;
        let first = bands.last().map_or(0, |band| band.until);
        let dot = Dot::new(ground, paper, falling.colour);
        let people = falling.until.saturating_sub(first);
        let landed = first + landed(people, way);
        self.stand(ground, &dot, first..landed, &all);
        for person in landed..falling.until {
            let way = way_of(person, person - first, people, way);
            // Nobody after somebody so far behind has set out.
            if way < -SPREAD {
                break;
            }
            let [left, top] = ground.place(person);
            // Slow at first, as things fall.
            let left_to_fall = LANDED - ((way.max(0) * way.max(0)) >> WAY);
            let top = top - (((top + dot.side) * left_to_fall) >> WAY);
            for line in 0..dot.side {
                if way > 0 && top + line >= 0 {
                    self.put(ground, &dot, left, top + line, line);
                }
            }
        }
        Some(self.pixels.as_flattened())
    }

    fn clear(&mut self, ground: &Ground, paper: Pixel, rows: &Range<i32>) -> Option<()> {
        let size = usize::try_from(ground.width * (rows.end - rows.start)).ok()?;
        self.pixels.try_reserve_exact(size.saturating_sub(self.pixels.len())).ok()?;
        self.pixels.resize(size, paper);
        clear(&mut self.pixels, paper);
        Some(())
    }

    /// Draws people who stand, as far as they are in these rows of pixels.
    fn stand(&mut self, ground: &Ground, dot: &Dot, people: Range<u32>, rows: &Range<i32>) {
        if people.is_empty() {
            return;
        }
        let a_row = ground.row();
        let (first, last) = (people.start / a_row, (people.end - 1) / a_row);
        // A row more at each end: what is outside is not drawn.
        let lowest = ((ground.height - rows.end) * PIXEL / ground.step - 1).max(0) as u32;
        let highest = ((ground.height - rows.start) * PIXEL / ground.step + 1).max(0) as u32;
        for row in first.max(lowest)..=last.min(highest) {
            let start = if row == first { people.start % a_row } else { 0 };
            let end = if row == last { (people.end - 1) % a_row + 1 } else { a_row };
            let top = ground.top(row as i32);
            for line in (0..dot.side).filter(|line| rows.contains(&(top + line))) {
                for column in start..end {
                    let left = ground.left(row as i32, column as i32);
                    self.put(ground, dot, left, top + line - rows.start, line);
                }
            }
        }
    }

    /// Draws one line of a dot.
    #[inline(always)]
    fn put(&mut self, ground: &Ground, dot: &Dot, left: i32, y: i32, line: i32) {
        let at = (y * ground.width + left) as u32 as usize;
        let side = dot.side as usize;
        let from = line as usize * side;
        if let (Some(place), Some(ink)) = (self.pixels.get_mut(at..at + side), dot.ink.get(from..from + side)) {
            for (pixel, ink) in place.iter_mut().zip(ink) {
                // The corners of a dot are nobody's.
                if ink[3] != 0 {
                    *pixel = *ink;
                }
            }
        }
    }
}

/// The whole way of a fall.
pub const LANDED: i32 = 1 << WAY;
const WAY: u32 = 14;
/// How much of the time one person falls, and how far those who set out together are apart.
const FLIGHT: i32 = LANDED * 3 / 10;
const SPREAD: i32 = LANDED / 8;

/// How far somebody is on the way: those below first, and no two neighbours at once.
#[inline(always)]
fn way_of(person: u32, place: u32, people: u32, way: i32) -> i32 {
    let turn = (u64::from(place) * (LANDED - FLIGHT - SPREAD) as u64 / u64::from(people.max(1))) as i32;
    let late = ((scatter(person) >> 16) as i32 * SPREAD) >> 16;
    let since = way - turn - late;
    if since < 0 { since } else { (since * (LANDED / 64) / (FLIGHT / 64)).min(LANDED) }
}

/// How many of those who fall have all landed.
fn landed(people: u32, way: i32) -> u32 {
    let since = i64::from(way - FLIGHT - SPREAD).max(0);
    (since * i64::from(people) / i64::from(LANDED - FLIGHT - SPREAD)) as u32
}

/// A dot in ink: round, one full pixel and softer ones beside it where it has no room for more.
struct Dot {
    side: i32,
    ink: Vec<Pixel>,
}

impl Dot {
    fn new(ground: &Ground, paper: Pixel, colour: Pixel) -> Self {
        let side = ground.dot();
        let ink = (0..side * side).map(|at| {
            let weight = weight(side, at % side, at / side);
            let mixed = |channel: usize| {
                let (paper, colour) = (u32::from(paper[channel]), u32::from(colour[channel]));
                ((paper * (FULL - weight) + colour * weight) / FULL) as u8
            };
            if weight == 0 { [0; 4] } else { [mixed(0), mixed(1), mixed(2), 255] }
        });
        Self { side, ink: ink.collect() }
    }
}

const FULL: u32 = 64;

/// How much ink a pixel of a dot has.
fn weight(side: i32, x: i32, y: i32) -> u32 {
    match side {
        1 => FULL * 5 / 8,
        2 => [FULL, FULL * 9 / 16, FULL * 9 / 16, FULL / 8][(y * 2 + x) as usize],
        // How many of 64 points of the pixel are in the circle.
        _ => {
            // A little smaller than its room, so that neighbours keep apart.
            let (middle, radius) = ((side * 2 - 1) * 4, (side * 2 - 1) * 4);
            let inside = (0..64).filter(|point| {
                let across = x * 16 + point % 8 * 2 + 1 - middle;
                let down = y * 16 + point / 8 * 2 + 1 - middle;
                across * across + down * down <= radius * radius
            });
            inside.count() as u32
        }
    }
}

/// Fills a picture with one colour: a piece of it pixel by pixel, the rest by copying what is filled already, which the
/// machine does many pixels at a time.
fn clear(pixels: &mut [Pixel], paper: Pixel) {
    const PIECE: usize = 256;
    let mut filled = pixels.len().min(PIECE);
    pixels[..filled].fill(paper);
    while filled < pixels.len() {
        let more = filled.min(pixels.len() - filled);
        pixels.copy_within(..more, filled);
        filled += more;
    }
}
