//! What the reader expected before the first run.

use serde::{Deserialize, Serialize};

/// The shape that a reader expects after four years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expected {
    /// The old one.
    Same,
    /// The old one, smaller.
    Smaller,
    /// Another one, and smaller.
    ReshapedSmaller,
    /// Another one with as many people.
    Reshaped,
    /// The reader would rather see than guess.
    Unsure,
}

impl Expected {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Same, Self::Smaller, Self::ReshapedSmaller, Self::Reshaped, Self::Unsure];
}
