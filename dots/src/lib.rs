//! Dots on their way from place to place, the inner loops of the crowd; and [`pile`], those of the stage of step 1.
//!
//! They are a crate of their own so that they can be compiled for speed, while all the rest is compiled for size. Where a
//! dot comes from is kept, 4 bytes a dot; where it goes is reckoned from its [`Block`]. The picture has one byte a pixel,
//! the number of a colour: it is smaller than the colours themselves, so that more of it is at hand while dots are written
//! all over it. Nothing is allocated between two frames.

mod block;
mod palette;
pub mod pile;
mod time;

pub use block::Block;
pub use palette::{Look, Pixel, TONES};
pub use time::ARRIVED;

use palette::{Pairs, colour};
use time::{Ways, between, scatter};

/// Lines of pixels that are handed on together.
const STRIP: usize = 32;

/// Dots that follow each other and go to places that follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// How many they are.
    pub dots: u32,
    /// Where they go.
    pub block: Block,
    /// The place of the first of them in that block.
    pub before: u32,
    /// The group that the block is.
    pub group: usize,
    /// Their tone.
    pub tone: usize,
}

/// Which dots are pointed out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// Those of a group.
    pub group: Option<usize>,
    /// So many from the first on, where no group is.
    pub first: u32,
}

/// A picture of dots that can move.
#[derive(Debug)]
pub struct Dots {
    width: usize,
    pitch: i32,
    from: Vec<[i16; 2]>,
    pixels: Vec<u8>,
    /// The colours of one strip.
    strip: Vec<u8>,
    /// Whether anything but paper was handed on, by strip, and in which colours.
    shown: Vec<bool>,
    look: Option<Look>,
}

impl Dots {
    /// So many dots, all in the corner of a picture, whose places are so many pixels apart. Nothing where there is no
    /// memory for it.
    pub fn new(dots: usize, width: usize, height: usize, pitch: i32) -> Option<Self> {
        fn filled<T: Clone>(count: usize, value: T) -> Option<Vec<T>> {
            let mut filled = Vec::new();
            filled.try_reserve_exact(count).ok()?;
            filled.resize(count, value);
            Some(filled)
        }
        Some(Self {
            width,
            pitch,
            from: filled(dots, [0; 2])?,
            pixels: filled(width * height, 0)?,
            strip: filled(4 * width * STRIP.min(height), 0)?,
            shown: filled(height.div_ceil(STRIP), false)?,
            look: None,
        })
    }

    /// Lets the dots go on from where they are after so much of the time they take to their places.
    pub fn hold(&mut self, runs: &[Run], passed: i32) {
        let ways = Ways::new(passed);
        each_line(runs, |line| {
            for ((dot, from), to) in (line.first..).zip(&mut self.from[line.dots()]).zip(line.places()) {
                *from = between(*from, to, ways.of(dot)).map(|at| at as i16);
            }
        });
    }

    /// Lifts every dot above the picture, each so high that they will fall into their places one by one.
    pub fn lift(&mut self, runs: &[Run]) {
        let height = (self.pixels.len() / self.width.max(1)).max(1) as i32;
        each_line(runs, |line| {
            for ((dot, from), [x, y]) in (line.first..).zip(&mut self.from[line.dots()]).zip(line.places()) {
                // By two pixels more than the picture is high: of no dot is the lower edge seen.
                let above = height + 2 + (scatter(dot) >> 16) as i32 % height;
                *from = [x as i16, (y - above) as i16];
            }
        });
    }

    /// Puts every dot at a place of its own, from which it will go on.
    pub fn put(&mut self, place: impl Fn(u32) -> [i32; 2]) {
        for (dot, from) in (0..).zip(&mut self.from) {
            *from = place(dot).map(|at| at as i16);
        }
    }

    /// Puts every dot where it is after so much of the time it takes to its place, [`ARRIVED`] at its end. What is outside
    /// the picture is not seen.
    pub fn draw(&mut self, runs: &[Run], passed: i32, marked: Marked) {
        self.pixels.fill(0);
        let ways = Ways::new(passed);
        match self.pitch {
            ..2 => self.print(runs, &ways, marked, |strong| [[strong]]),
            // One strong pixel with softer neighbours: still a dot where a place is only two pixels wide.
            2 => self.print(runs, &ways, marked, |strong| [[strong, strong + 1], [strong + 1, strong + 2]]),
            _ => self.print(runs, &ways, marked, |strong| [[strong; 2]; 2]),
        }
    }

    /// Prints every dot by a stamp of its colour, one or two pixels a side.
    #[inline(always)]
    fn print<const SIDE: usize>(
        &mut self,
        runs: &[Run],
        ways: &Ways,
        marked: Marked,
        stamp: impl Fn(u8) -> [[u8; SIDE]; SIDE],
    ) {
        const { assert!(SIDE == 1 || SIDE == 2) };
        let (width, pixels, from) = (self.width, self.pixels.as_mut_slice(), self.from.as_slice());
        each_line(runs, |line| {
            // Of a line that only begins among those pointed out, so many are.
            let count = match marked.group {
                Some(group) if group == line.group => line.count,
                Some(_) => 0,
                None => marked.first.saturating_sub(line.first).min(line.count),
            };
            let (pointed_out, others) = line.split(count);
            for (line, is_marked) in [(pointed_out, true), (others, false)] {
                let stamp = stamp(colour(line.tone, is_marked));
                for ((dot, from), to) in (line.first..).zip(&from[line.dots()]).zip(line.places()) {
                    let [x, y] = between(*from, to, ways.of(dot));
                    // Above the picture the place is negative, and as an unsigned number beyond its end.
                    let at = (y * width as i32 + x) as u32 as usize;
                    if SIDE == 1 {
                        if let Some(pixel) = pixels.get_mut(at) {
                            *pixel = stamp[0][0];
                        }
                    } else if let Some(pixels) = pixels.get_mut(at..).and_then(|rest| rest.get_mut(..width + SIDE)) {
                        pixels[..SIDE].copy_from_slice(&stamp[0]);
                        pixels[width..].copy_from_slice(&stamp[SIDE - 1]);
                    }
                }
            }
        });
    }

    /// Hands on what was drawn, as red, green, blue and opacity of each pixel: strips of whole lines, each with the line it
    /// begins at. Where there was nothing but paper before and is nothing now, no strip is handed on.
    pub fn show(&mut self, look: &Look, mut show: impl FnMut(usize, &[u8])) {
        let pairs = Pairs::new(look);
        let is_new = self.look != Some(*look);
        for ((place, pixels), was_drawn) in (0..).zip(self.pixels.chunks(self.width * STRIP)).zip(&mut self.shown) {
            let is_drawn = pixels.iter().any(|colour| *colour != 0);
            if is_new || is_drawn || *was_drawn {
                let strip = &mut self.strip[..4 * pixels.len()];
                pairs.colour(pixels, strip);
                show(place * STRIP, strip);
            }
            *was_drawn = is_drawn;
        }
        self.look = Some(*look);
    }

    /// All that was drawn, line by line.
    pub fn pixels(&mut self, look: &Look) -> Vec<u8> {
        let mut pixels = Vec::with_capacity(4 * self.pixels.len());
        self.look = None;
        self.show(look, |_, strip| pixels.extend_from_slice(strip));
        pixels
    }

    /// What the picture keeps, in bytes.
    pub fn bytes(&self) -> usize {
        size_of_val(&*self.from) + size_of_val(&*self.pixels) + size_of_val(&*self.strip) + size_of_val(&*self.shown)
    }
}

/// Dots that follow each other and go to places in one line.
#[derive(Clone, Copy)]
struct Line {
    first: u32,
    count: u32,
    group: usize,
    tone: usize,
    to: [i32; 2],
    step: [i32; 2],
}

impl Line {
    #[inline(always)]
    fn dots(&self) -> std::ops::Range<usize> {
        self.first as usize..(self.first + self.count) as usize
    }

    #[inline(always)]
    fn places(&self) -> impl Iterator<Item = [i32; 2]> {
        let ([x, y], [right, down]) = (self.to, self.step);
        (0..).map(move |place| [x + place * right, y + place * down])
    }

    /// The first so many of its dots, and the others.
    #[inline(always)]
    fn split(self, count: u32) -> (Self, Self) {
        let along = |axis: usize| self.to[axis] + count as i32 * self.step[axis];
        let others = Self { first: self.first + count, count: self.count - count, to: [along(0), along(1)], ..self };
        (Self { count, ..self }, others)
    }
}

/// Takes runs apart into lines.
#[inline(always)]
fn each_line(runs: &[Run], mut each: impl FnMut(Line)) {
    let mut first = 0;
    for run in runs {
        let (mut before, mut left) = (run.before, run.dots);
        while left > 0 {
            let (to, room) = run.block.line_from(before);
            let count = left.min(room);
            each(Line { first, count, group: run.group, tone: run.tone, to, step: run.block.step });
            (first, before, left) = (first + count, before + count, left - count);
        }
    }
}
