//! The crowd as pixels, one dot a person.
//!
//! A dot is one pixel of the picture; the browser shows each pixel as one or more of the device's. Where a dot comes from
//! is kept, 4 bytes a dot; where it goes is reckoned from its group. The picture itself has 4 bytes a pixel. At 1200 by
//! 800 pixels that is 4 + 16.2 bytes for each of 236,743 dots, at 390 by 600 with two pixels to one 4 + 15.8. Nothing is
//! allocated between two frames.

use super::groups::{Crowd, Grouping};
use super::layout::{Layout, Room};

/// Red, green, blue, opacity.
pub type Pixel = [u8; 4];

/// The whole way of a transition.
pub const ARRIVED: i32 = 1 << WAY;
const WAY: u32 = 14;

/// How many tones a colour has. Each person keeps one, so that neighbours can be told apart and followed.
pub const TONES: usize = 2;

/// What the picture looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Behind the dots.
    pub paper: Pixel,
    /// The crowd.
    pub crowd: [Pixel; TONES],
    /// Who is pointed out.
    pub marked: [Pixel; TONES],
    /// The group that is pointed out.
    pub group: Option<usize>,
    /// So many people are pointed out from the first on, where no group is.
    pub first: u32,
}

/// A picture of the crowd that can move.
#[derive(Debug)]
pub struct Picture {
    /// The picture's width in pixels.
    pub width: usize,
    layouts: [Layout; 5],
    from: Vec<[i16; 2]>,
    pixels: Vec<Pixel>,
}

impl Picture {
    /// A picture in which everybody stands still. `labels` says how wide the labels of each order are. Nothing where the
    /// crowd does not fit, or where there is no memory for it.
    pub fn new(crowd: &Crowd, room: &Room, labels: &[f64; 5], shown: Grouping) -> Option<Self> {
        let layout = |grouping: Grouping| Layout::new(crowd, grouping, room, labels[grouping as usize]);
        let [a, b, c, d, e] = Grouping::ALL.map(layout);
        let layouts = [a?, b?, c?, d?, e?];
        let (width, height) = room.places();
        let (mut from, mut pixels) = (Vec::new(), Vec::new());
        let (dots, size) = (crowd.people.total as usize, width as usize * height as usize);
        from.try_reserve_exact(dots).ok()?;
        from.resize(dots, [0; 2]);
        pixels.try_reserve_exact(size).ok()?;
        pixels.resize(size, [0; 4]);
        let mut picture = Self { width: width as usize, layouts, from, pixels };
        picture.hold(crowd, shown, ARRIVED);
        Some(picture)
    }

    /// How an order stands in it.
    pub fn layout(&self, grouping: Grouping) -> &Layout {
        &self.layouts[grouping as usize]
    }

    /// Lets the dots go on from where they are, so far on the way to an order.
    pub fn hold(&mut self, crowd: &Crowd, shown: Grouping, way: i32) {
        move_all(crowd, shown, &self.layouts, &mut self.from, way, |_, _, from, at| *from = at.map(|at| at as i16));
    }

    /// Lifts everybody above the picture, each so high that they will fall into their place in an order one by one.
    pub fn lift(&mut self, crowd: &Crowd, shown: Grouping) {
        let height = (self.pixels.len() / self.width.max(1)) as i32;
        move_all(crowd, shown, &self.layouts, &mut self.from, ARRIVED, |person, _, from, [x, y]| {
            let above = height + (scatter(person) >> 16) as i32 % height.max(1);
            *from = [x as i16, (y - above) as i16];
        });
    }

    /// Draws everybody so far on the way to an order, [`ARRIVED`] at its end. Who is outside the picture is not seen.
    pub fn draw(&mut self, crowd: &Crowd, shown: Grouping, way: i32, look: &Look) -> &[u8] {
        clear(&mut self.pixels, look.paper);
        let (pixels, width) = (&mut self.pixels, self.width as i32);
        move_all(crowd, shown, &self.layouts, &mut self.from, way, |person, group, _, [x, y]| {
            let marked = look.group.map_or(person < look.first, |marked| marked == group);
            let tones = if marked { &look.marked } else { &look.crowd };
            // Above the picture the place is negative, and as an unsigned number beyond its end.
            if let Some(pixel) = pixels.get_mut((y * width + x) as u32 as usize) {
                *pixel = tones[(scatter(person) >> 31) as usize];
            }
        });
        self.pixels.as_flattened()
    }

    /// What the picture keeps, in bytes.
    pub fn bytes(&self) -> usize {
        size_of_val(self.from.as_slice()) + size_of_val(self.pixels.as_slice())
    }
}

/// Calls `each` with everybody's number, group, starting place, and place so far on the way to an order.
#[inline(always)]
fn move_all(
    crowd: &Crowd,
    shown: Grouping,
    layouts: &[Layout; 5],
    from: &mut [[i16; 2]],
    way: i32,
    mut each: impl FnMut(u32, usize, &mut [i16; 2], [i32; 2]),
) {
    let mut from = from.iter_mut();
    let layout = &layouts[shown as usize];
    for (row, seat) in crowd.people.rows.iter().zip(&crowd.by(shown).seats) {
        let Some(block) = layout.blocks.get(seat.group) else { continue };
        let people = row.first..row.first + row.people;
        for ((person, to), from) in people.zip(block.walk(seat.before)).zip(from.by_ref()) {
            let between = |axis: usize| {
                let start = i32::from(from[axis]);
                start + (((to[axis] - start) * way) >> WAY)
            };
            let at = [between(0), between(1)];
            each(person, seat.group, from, at);
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

/// A number of a person's own, spread evenly: the same person, the same number.
#[inline(always)]
fn scatter(person: u32) -> u32 {
    let mixed = person.wrapping_mul(0x9E37_79B1);
    (mixed ^ (mixed >> 15)).wrapping_mul(0x85EB_CA6B)
}
