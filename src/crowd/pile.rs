//! Everybody piled up from the ground of a stage, before they are put into an order: where each person stands there.

use crate::record::{CLAIMS, claim};
use dots::pile::{Ground, PIXEL};

/// How much of the stage the record's people fill at most.
const SHARE: f32 = 0.79;
/// A canvas has up to so many pixels to one of the screen, where that has too few for so many people.
const FINEST: i32 = 4;
/// What a hand can set: a guess has no more digits than it means.
pub const ROUND: u32 = 1_000;

/// The token of those who are not what it is about.
pub const QUIET: &str = "--edge";

/// How many people the record holds.
pub fn record() -> u32 {
    CLAIMS[claim::WINDOW_TOTAL].amount() as u32
}

/// How people stand on a stage of one size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// Pixels per CSS pixel.
    pub scale: f64,
    /// Where everybody is, in pixels.
    pub ground: Ground,
}

impl Standing {
    /// On a stage so wide and high in CSS pixels, on a screen with so many pixels each. Nothing where it is too small.
    pub fn new((width, height, ratio): (f64, f64, f64)) -> Option<Self> {
        (1..=FINEST).find_map(|finer| {
            let scale = ratio * f64::from(finer);
            let mut ground = Ground::new((width * scale) as i32, (height * scale) as i32, record(), SHARE)?;
            if finer > 1 {
                // The browser mixes neighbours into each other; whole steps keep that even.
                ground.step -= ground.step % PIXEL;
            }
            Some(Self { scale, ground })
        })
    }

    /// The same with people half as far apart, where so many would not fit otherwise.
    pub fn for_guess(self, guess: u32) -> Self {
        if guess >= most(&self.ground) { Self { ground: self.ground.finer(), ..self } } else { self }
    }

    /// Where a person is, in CSS pixels from the upper left corner of the stage.
    pub fn place(&self, person: u32) -> [f64; 2] {
        self.ground.place(person).map(|at| f64::from(at) / self.scale)
    }
}

/// The most who fit on a ground, as a guess.
pub fn most(ground: &Ground) -> u32 {
    ground.people(ground.height) / ROUND * ROUND
}
