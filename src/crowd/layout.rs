//! Where everybody stands: each group a block of places, one person a place, no place twice.
//!
//! All groups that have a name are bars of one thickness, so that their lengths are true to their numbers as their areas
//! are. What gathers the nameless stands apart, as a block of its own.

use super::groups::{Crowd, Group, Grouping};
use super::label_widths::Width;
pub use dots::Block;

/// The picture that a layout must fit into.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Pixels per CSS pixel.
    pub scale: f64,
    /// Pixels from a place to the next.
    pub pitch: i32,
    /// How many times larger letters are than on a page whose reader has asked for none.
    pub letters: f64,
}

impl Room {
    /// The picture's width and height in pixels.
    pub fn pixels(&self) -> (i32, i32) {
        ((self.width * self.scale) as i32, (self.height * self.scale) as i32)
    }

    /// A length that goes with the letters, in CSS pixels, as whole pixels.
    fn up(&self, length: f64) -> i32 {
        (length * self.letters * self.scale).ceil() as i32
    }
}

/// The rooms to try for a box on a screen with so many device pixels per CSS pixel, those with the largest dots first.
/// Where a screen has fewer pixels than people, dots become smaller than its pixels, and the browser mixes the colours of
/// neighbours: still nobody stands in another's place.
pub fn rooms(width: f64, height: f64, ratio: f64) -> impl Iterator<Item = Room> {
    // Two thirds: a pixel of the picture is one and a half of the screen.
    let coarser = 2.0 / 3.0;
    let finer = [(1.0, 3), (coarser, 2), (1.0, 2), (coarser, 1), (1.0, 1), (1.5, 1), (2.0, 1), (4.0, 1)];
    let rooms =
        finer.into_iter().map(move |(finer, pitch)| Room { width, height, scale: ratio * finer, pitch, letters: 1.0 });
    rooms.filter(move |room| {
        let (across, down) = room.pixels();
        // Where a screen has large pixels, even larger dots would leave no room for columns.
        let is_large = f64::from(room.pitch) * ratio / room.scale > 2.0;
        let is_small = i64::from(across) * i64::from(down) <= MOST_PIXELS;
        room.scale >= 1.0 && is_small && !(is_large && ratio <= 2.0)
    })
}

/// How much a line of a label needs, in CSS pixels.
pub const LINE: f64 = 15.0;
/// Between a bar and the next beside it, and at least between it and what is below.
const ASIDE: f64 = 10.0;
const BELOW: f64 = 6.0;
/// Between bars that have a name and the nameless at the end of their line, at least.
const APART: f64 = 40.0;
/// What a column needs for the number above it.
const COLUMN: f64 = 46.0;
/// The least distance between columns.
const GAP: f64 = 3.0;
/// What columns need above them for a number, and below for a month and a year.
const ABOVE_COLUMNS: f64 = 20.0;
const BELOW_COLUMNS: f64 = 38.0;
/// No picture is wider or taller, in pixels: a dot's place is kept in 16 bits, and it may fall from above the picture.
const MOST: i32 = 8_000;
/// Nor has any more pixels altogether, each of which is a byte.
const MOST_PIXELS: i64 = 7_500_000;

/// What groups look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Columns beside each other, all on one ground.
    Columns,
    /// Bars, several in a line where they are short, each under a label of one or two lines.
    Bars {
        /// How many lines a label has.
        label: u8,
    },
}

/// How the groups of one order stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// What they look like.
    pub shape: Shape,
    /// One a group.
    pub blocks: Vec<Block>,
    /// The part of the picture that belongs to each group, its label included: left, top, right and bottom in pixels.
    pub bands: Vec<[i32; 4]>,
}

impl Layout {
    /// Puts the groups of an order into a picture, each with a label so wide. Nothing where they do not fit.
    pub fn new(crowd: &Crowd, grouping: Grouping, room: &Room, labels: &[Width]) -> Option<Self> {
        let groups = &crowd.by(grouping).groups;
        let (width, height) = room.pixels();
        if crowd.people.total == 0 || width.max(height) > MOST || width < room.pitch || room.pitch < 1 {
            return None;
        }
        let columns = if grouping == Grouping::Month { Self::columns(groups, room) } else { None };
        columns.or_else(|| Self::bars(groups, room, labels))
    }

    /// Columns of one width, filled from the ground up, the tallest as high as the picture: for what is ordered in time,
    /// where there is room for it.
    fn columns(groups: &[Group], room: &Room) -> Option<Self> {
        let ((width, height), pitch) = (room.pixels(), room.pitch);
        let column = width / groups.len() as i32;
        let ground = height - room.up(BELOW_COLUMNS);
        let highest = u32::try_from((ground - room.up(ABOVE_COLUMNS)) / pitch).ok().filter(|highest| *highest > 0)?;
        let line = groups.iter().map(|group| group.people).max()?.div_ceil(highest) as i32;
        if column < room.up(COLUMN) || line * pitch > column - room.up(GAP) {
            return None;
        }
        let block = |(place, group): (usize, &Group)| Block {
            start: [place as i32 * column + (column - line * pitch) / 2, ground - pitch],
            step: [pitch, 0],
            turn: [0, -pitch],
            line,
            people: group.people,
        };
        let blocks = groups.iter().enumerate().map(block).collect();
        let bands = (0..groups.len() as i32).map(|place| [place * column, 0, (place + 1) * column, height]).collect();
        Some(Self { shape: Shape::Columns, blocks, bands })
    }

    /// Bars of one thickness: that with which the largest that has a name is as long as the picture is wide or, where so
    /// many lines do not fit, a larger one.
    fn bars(groups: &[Group], room: &Room, labels: &[Width]) -> Option<Self> {
        let ((width, height), across) = (room.pixels(), (room.pixels().0 / room.pitch) as u32);
        let largest = groups.iter().filter(|group| !group.is_rest()).map(|group| group.people).max()?;
        let thinnest = largest.div_ceil(across).max(1);
        let mut line = thinnest;
        while line < 4 * thinnest {
            for label in [1, 2] {
                let bars = Bars { room, width, line: line as i32, label };
                let Some((_, bottom, lines)) = bars.place(groups, labels, room.up(BELOW)) else { continue };
                if bottom <= height {
                    // What is left over sets the lines of bars apart: none of it is left at the end.
                    let below = room.up(BELOW) + (height - bottom) / (lines - 1).max(1);
                    return bars.place(groups, labels, below).map(|(layout, ..)| layout);
                }
            }
            line += (line / 16).max(1);
        }
        None
    }

    /// Who stands at a person's place and around it, so many places each way, line by line: group and place in it.
    pub fn around(&self, (group, person): (usize, u32), reach: i32) -> Vec<Option<(usize, u32)>> {
        let Some(block) = self.blocks.get(group) else { return Vec::new() };
        let ([x, y], pitch) = (block.line_from(person).0, block.pitch());
        let places = (-reach..=reach).flat_map(|down| (-reach..=reach).map(move |right| [right, down]));
        let seat = |[right, down]: [i32; 2]| {
            let (group, person) = self.at([x + right * pitch, y + down * pitch])?;
            Some((group, person?))
        };
        places.map(seat).collect()
    }

    /// The group whose part of the picture holds a pixel, and the person who stands there.
    pub fn at(&self, [x, y]: [i32; 2]) -> Option<(usize, Option<u32>)> {
        let holds =
            |[left, top, right, bottom]: &[i32; 4]| (*left..*right).contains(&x) && (*top..*bottom).contains(&y);
        let group = self.bands.iter().position(holds)?;
        Some((group, self.blocks[group].person_at([x, y])))
    }
}

/// Bars of one thickness, on their way into a picture.
struct Bars<'a> {
    room: &'a Room,
    width: i32,
    /// How many places thick.
    line: i32,
    label: u8,
}

impl Bars<'_> {
    /// Puts bars beside each other, and what does not fit into a line so far below it. The
    /// nameless stand at the far end of the last line, or else below. Returns where the lowest ends and
    /// how many lines there are; nothing where a label is wider than the picture.
    fn place(&self, groups: &[Group], labels: &[Width], below: i32) -> Option<(Layout, i32, i32)> {
        let pitch = self.room.pitch;
        let across = (self.width / pitch) as u32;
        let head = self.room.up(LINE * f64::from(self.label));
        let (mut left, mut top, mut bottom, mut lines) = (0, 0, 0, 1);
        let (mut blocks, mut bands) = (Vec::new(), Vec::new());
        for (place, group) in groups.iter().enumerate() {
            // The nameless may be more than fit into a bar.
            let line = if group.is_rest() { self.line.max(group.people.div_ceil(across) as i32) } else { self.line };
            let label = self.room.up(labels.get(place)?.of(self.label));
            let length = group.people.div_ceil(line as u32) as i32 * pitch;
            let wide = length.max(label);
            if wide > self.width {
                return None;
            }
            let fits = |gap: i32| left + gap + wide <= self.width;
            if left > 0 && group.is_rest() && line == self.line && fits(self.room.up(APART)) {
                left = self.width - wide;
            } else if left > 0 && (group.is_rest() || !fits(0)) {
                (left, top, lines) = (0, bottom + below, lines + 1);
            }
            let start = [left, top + head];
            blocks.push(Block { start, step: [0, pitch], turn: [pitch, 0], line, people: group.people });
            let end = start[1] + if group.people > 0 { line * pitch } else { 0 };
            bands.push([left, top, left + wide, end]);
            (left, bottom) = (left + wide + self.room.up(ASIDE), bottom.max(end));
        }
        Some((Layout { shape: Shape::Bars { label: self.label }, blocks, bands }, bottom, lines))
    }
}
