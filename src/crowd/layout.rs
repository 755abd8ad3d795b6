//! Where everybody stands: each group a block of places, one person a place, no place twice.

use super::groups::{Crowd, Grouping};
pub use dots::Block;

/// The picture that a layout must fit into.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Places per CSS pixel.
    pub scale: f64,
}

impl Room {
    /// The picture's width and height in places.
    pub fn places(&self) -> (i32, i32) {
        ((self.width * self.scale) as i32, (self.height * self.scale) as i32)
    }
}

/// The scales to try on a screen with so many device pixels per CSS pixel, coarsest first: a dot as large as a CSS
/// pixel, then smaller by half a device pixel each time, down to one. Where a screen has fewer pixels than people, dots
/// become smaller than its pixels, and the browser mixes the colours of neighbours: still nobody stands in another's
/// place.
pub fn scales(ratio: f64) -> impl Iterator<Item = f64> {
    let most = ratio.round().max(1.0) as u32;
    let coarser = (2..=2 * most).rev().map(move |halves| 2.0 * ratio / f64::from(halves));
    coarser.chain([1.5, 2.0, 4.0].map(|finer| ratio * finer))
}

/// How much a label needs, in CSS pixels.
pub const LINE: f64 = 14.0;
/// What a column needs for the number above it.
const COLUMN: f64 = 46.0;
/// What columns need above them for a number, and below for a month and a year.
const ABOVE: f64 = 20.0;
const BELOW: f64 = 38.0;
/// No picture is wider or taller, in places: a dot's place is kept in 16 bits, and it may fall from above the picture.
const MOST: i32 = 8_000;

/// How the groups of one order stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Whether groups are columns beside each other, else rows below each other.
    pub columns: bool,
    /// One a group that has people.
    pub blocks: Vec<Block>,
    /// The part of the picture that belongs to each group, along the direction in which groups follow each other: where
    /// it starts and ends, in places.
    pub bands: Vec<[i32; 2]>,
}

impl Layout {
    /// Puts the groups of an order into a picture. `labels` is the width of the column of labels, in CSS pixels.
    /// Nothing where they do not fit.
    pub fn new(crowd: &Crowd, grouping: Grouping, room: &Room, labels: f64) -> Option<Self> {
        let people: Vec<u32> = crowd.by(grouping).groups.iter().map(|group| group.people).collect();
        let (width, height) = room.places();
        if people.is_empty() || width.max(height) > MOST {
            return None;
        }
        let columns = if grouping == Grouping::Month { Self::columns(&people, room) } else { None };
        columns.or_else(|| Self::rows(&people, room, labels))
    }

    /// Columns of one width, filled from the ground up, the tallest as high as the picture: for what is ordered in time,
    /// where there is room for it.
    fn columns(people: &[u32], room: &Room) -> Option<Self> {
        let (width, height) = room.places();
        let pitch = width / people.len() as i32;
        let ground = height - (BELOW * room.scale) as i32;
        let highest = u32::try_from(ground - (ABOVE * room.scale) as i32).ok().filter(|highest| *highest > 0)?;
        let line = people.iter().max()?.div_ceil(highest) as i32;
        if f64::from(pitch) < COLUMN * room.scale || line > pitch - gap(room) {
            return None;
        }
        let block = |(place, people): (usize, &u32)| Block {
            start: [place as i32 * pitch + (pitch - line) / 2, ground - 1],
            step: [1, 0],
            turn: [0, -1],
            line,
            people: *people,
        };
        let blocks = people.iter().enumerate().map(block).collect();
        let bands = (0..people.len() as i32).map(|place| [place * pitch, (place + 1) * pitch]).collect();
        Some(Self { columns: true, blocks, bands })
    }

    /// Rows with their labels at the left. All have the same thickness, the largest that fits; a group that would be
    /// longer than the picture is wide becomes thicker instead.
    fn rows(people: &[u32], room: &Room, labels: f64) -> Option<Self> {
        let (width, height) = room.places();
        let (left, least, gap) = ((labels * room.scale).ceil() as i32, (LINE * room.scale).ceil() as i32, gap(room));
        let widest = u32::try_from(width - left).ok().filter(|widest| *widest > 0)?;
        let thickness = |thin: i32, people: u32| thin.max(people.div_ceil(widest) as i32);
        let band = |thin: i32, people: u32| least.max(thickness(thin, people) + gap);
        let fits = |thin: i32| people.iter().map(|people| band(thin, *people)).sum::<i32>() <= height;
        let (mut thin, mut too_thick) = (1, height + 1);
        if !fits(thin) {
            return None;
        }
        while too_thick - thin > 1 {
            let middle = (thin + too_thick) / 2;
            if fits(middle) { thin = middle } else { too_thick = middle }
        }
        let mut top = 0;
        let (mut blocks, mut bands) = (Vec::new(), Vec::new());
        for people in people {
            let (line, high) = (thickness(thin, *people), band(thin, *people));
            let start = [left, top + (high - line) / 2];
            blocks.push(Block { start, step: [0, 1], turn: [1, 0], line, people: *people });
            bands.push([top, top + high]);
            top += high;
        }
        Some(Self { columns: false, blocks, bands })
    }

    /// The group whose part of the picture holds a place, and the person who stands there.
    pub fn at(&self, place: [i32; 2]) -> Option<(usize, Option<u32>)> {
        let along = place[usize::from(!self.columns)];
        let group = self.bands.iter().position(|[from, to]| (*from..*to).contains(&along))?;
        Some((group, self.blocks[group].person_at(place)))
    }
}

/// The least distance between two groups, in places.
fn gap(room: &Room) -> i32 {
    (3.0 * room.scale).ceil() as i32
}
