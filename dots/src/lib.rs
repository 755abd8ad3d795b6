//! Dots on their way from place to place: the inner loops of the crowd.
//!
//! They are a crate of their own so that they can be compiled for speed, while all the rest is compiled for size. A dot is
//! one pixel of the picture. Where it comes from is kept, 4 bytes a dot; where it goes is reckoned from its [`Block`]. The
//! picture has 4 bytes a pixel. Nothing is allocated between two frames.

mod block;

pub use block::Block;

/// Red, green, blue, opacity.
pub type Pixel = [u8; 4];

/// The whole way of a transition.
pub const ARRIVED: i32 = 1 << WAY;
const WAY: u32 = 14;

/// How many tones a colour has. Each dot keeps one, so that neighbours can be told apart and followed.
pub const TONES: usize = 2;

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
}

/// What the picture looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Behind the dots.
    pub paper: Pixel,
    /// The dots.
    pub crowd: [Pixel; TONES],
    /// Those that are pointed out.
    pub marked: [Pixel; TONES],
    /// The group that is pointed out.
    pub group: Option<usize>,
    /// So many are pointed out from the first on, where no group is.
    pub first: u32,
}

/// A picture of dots that can move.
#[derive(Debug)]
pub struct Dots {
    width: usize,
    from: Vec<[i16; 2]>,
    pixels: Vec<Pixel>,
}

impl Dots {
    /// So many dots, all in the corner of a picture. Nothing where there is no memory for it.
    pub fn new(dots: usize, width: usize, height: usize) -> Option<Self> {
        let (mut from, mut pixels) = (Vec::new(), Vec::new());
        from.try_reserve_exact(dots).ok()?;
        from.resize(dots, [0; 2]);
        pixels.try_reserve_exact(width * height).ok()?;
        pixels.resize(width * height, [0; 4]);
        Some(Self { width, from, pixels })
    }

    /// The picture's width in pixels.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Lets the dots go on from where they are, so far on the way to their places.
    pub fn hold(&mut self, runs: &[Run], way: i32) {
        each_line(runs, |line| {
            for (from, to) in self.from[line.dots()].iter_mut().zip(line.places()) {
                *from = between(*from, to, way).map(|at| at as i16);
            }
        });
    }

    /// Lifts every dot above the picture, each so high that they will fall into their places one by one.
    pub fn lift(&mut self, runs: &[Run]) {
        let height = (self.pixels.len() / self.width.max(1)).max(1) as i32;
        each_line(runs, |line| {
            for ((dot, from), [x, y]) in (line.first..).zip(&mut self.from[line.dots()]).zip(line.places()) {
                let above = height + (scatter(dot) >> 16) as i32 % height;
                *from = [x as i16, (y - above) as i16];
            }
        });
    }

    /// Draws every dot so far on the way to its place, [`ARRIVED`] at its end. What is outside the picture is not seen.
    pub fn draw(&mut self, runs: &[Run], way: i32, look: &Look) -> &[u8] {
        clear(&mut self.pixels, look.paper);
        let width = self.width as i32;
        each_line(runs, |line| {
            // Of a line that only begins among those pointed out, so many are.
            let marked = match look.group {
                Some(group) => {
                    if group == line.group {
                        line.count
                    } else {
                        0
                    }
                }
                None => look.first.saturating_sub(line.first).min(line.count),
            };
            let dots = (line.first..).zip(&self.from[line.dots()]).zip(line.places());
            for (place, ((dot, from), to)) in (0..).zip(dots) {
                let [x, y] = between(*from, to, way);
                let tones = if place < marked { &look.marked } else { &look.crowd };
                // Above the picture the place is negative, and as an unsigned number beyond its end.
                if let Some(pixel) = self.pixels.get_mut((y * width + x) as u32 as usize) {
                    *pixel = tones[(scatter(dot) >> 31) as usize];
                }
            }
        });
        self.pixels.as_flattened()
    }

    /// What the picture keeps, in bytes.
    pub fn bytes(&self) -> usize {
        size_of_val(self.from.as_slice()) + size_of_val(self.pixels.as_slice())
    }
}

/// Dots that follow each other and go to places in one line.
struct Line {
    first: u32,
    count: u32,
    group: usize,
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
            each(Line { first, count, group: run.group, to, step: run.block.step });
            (first, before, left) = (first + count, before + count, left - count);
        }
    }
}

/// The place so far on the way between two.
#[inline(always)]
fn between(from: [i16; 2], to: [i32; 2], way: i32) -> [i32; 2] {
    let on_axis = |axis: usize| {
        let start = i32::from(from[axis]);
        start + (((to[axis] - start) * way) >> WAY)
    };
    [on_axis(0), on_axis(1)]
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

/// A number of a dot's own, spread evenly: the same dot, the same number.
#[inline(always)]
fn scatter(dot: u32) -> u32 {
    let mixed = dot.wrapping_mul(0x9E37_79B1);
    (mixed ^ (mixed >> 15)).wrapping_mul(0x85EB_CA6B)
}
