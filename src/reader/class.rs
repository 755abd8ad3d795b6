//! What of a class stays on the device: its votes, its quiz codes, and its clock, each under a name of its own.

use super::kept::Keepable;
#[cfg(target_arch = "wasm32")]
use crate::browser::Kept;
use crate::model::class::clock::Clock;
use crate::model::class::polls::Polls;
use crate::model::class::tally::Tally;

impl Keepable for Polls {
    #[cfg(target_arch = "wasm32")]
    const NAME: Kept = Kept::Votes;

    fn encode(&self) -> String {
        Self::encode(self)
    }

    fn decode(text: &str) -> Option<Self> {
        Self::decode(text).ok()
    }
}

impl Keepable for Tally {
    #[cfg(target_arch = "wasm32")]
    const NAME: Kept = Kept::Codes;

    fn encode(&self) -> String {
        Self::encode(self)
    }

    fn decode(text: &str) -> Option<Self> {
        Self::decode(text).ok()
    }
}

impl Keepable for Clock {
    #[cfg(target_arch = "wasm32")]
    const NAME: Kept = Kept::Clock;

    fn encode(&self) -> String {
        Self::encode(self)
    }

    fn decode(text: &str) -> Option<Self> {
        Self::decode(text)
    }
}
