//! Colours by number: paper, and for each tone of the dots, pointed out or not, the colour and what it is at a dot's edge.

/// Red, green, blue, opacity.
pub type Pixel = [u8; 4];

/// How many tones dots have. What a tone means is the caller's to say.
pub const TONES: usize = 2;

/// A dot's own colour, and that of its softer edge and corner.
const SHADES: usize = 3;
/// How much of a dot's colour each has, in 255ths.
const SHARES: [u32; SHADES] = [255, 140, 30];

/// There is room for so many colours: two of them are one byte.
const COLOURS: usize = 16;

/// What the picture looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Behind the dots.
    pub paper: Pixel,
    /// The dots.
    pub crowd: [Pixel; TONES],
    /// Those that are pointed out.
    pub marked: [Pixel; TONES],
}

/// The number of a dot's own colour; those of its edge and corner follow. Paper is 0.
#[inline(always)]
pub fn colour(tone: usize, is_marked: bool) -> u8 {
    (1 + SHADES * (tone % TONES + TONES * usize::from(is_marked))) as u8
}

/// The colours of two pixels beside each other, by both numbers: half the look-ups.
pub struct Pairs([[u8; PAIR]; COLOURS * COLOURS]);

/// Two pixels are so many bytes.
const PAIR: usize = 2 * size_of::<Pixel>();

impl Pairs {
    /// Mixes all colours.
    pub fn new(look: &Look) -> Self {
        let mut colours = [look.paper; COLOURS];
        for (tones, is_marked) in [(look.crowd, false), (look.marked, true)] {
            for (tone, ink) in tones.into_iter().enumerate() {
                for (shade, share) in SHARES.into_iter().enumerate() {
                    colours[usize::from(colour(tone, is_marked)) + shade] = mixed(look.paper, ink, share);
                }
            }
        }
        let byte = |pair: usize, at: usize| colours[if at < 4 { pair % COLOURS } else { pair / COLOURS }][at % 4];
        Self(std::array::from_fn(|pair| std::array::from_fn(|at| byte(pair, at))))
    }

    /// Turns numbers into colours.
    pub fn colour(&self, numbers: &[u8], colours: &mut [u8]) {
        let paper = self.0[0];
        let (mut eights, mut coloured) = (numbers.chunks_exact(8), colours.chunks_exact_mut(4 * PAIR));
        for (eight, colours) in eights.by_ref().zip(coloured.by_ref()) {
            let eight = eight.try_into().map_or(0, u64::from_le_bytes);
            // Most of a picture is paper.
            let pairs = if eight == 0 {
                [paper; 4]
            } else {
                [0, 16, 32, 48].map(|place| self.0[usize::from(((eight | eight >> 4) >> place) as u8)])
            };
            colours.copy_from_slice(pairs.as_flattened());
        }
        for (number, colour) in eights.remainder().iter().zip(coloured.into_remainder().chunks_mut(PAIR / 2)) {
            colour.copy_from_slice(&self.0[usize::from(*number)][..PAIR / 2]);
        }
    }
}

/// So many 255ths of a colour on paper.
fn mixed(paper: Pixel, colour: Pixel, share: u32) -> Pixel {
    std::array::from_fn(|at| ((u32::from(paper[at]) * (255 - share) + u32::from(colour[at]) * share) / 255) as u8)
}
