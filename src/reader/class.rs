//! What of a class stays on the device: its votes, the codes of all classes, and its clock, each under a name of its own.

use super::persisted::Persist;
use crate::browser::Stored;
use crate::model::class::classes::Classes;
use crate::model::class::clock::Clock;
use crate::model::class::polls::Polls;

impl Persist for Polls {
    const NAME: Stored = Stored::Votes;

    fn encode(&self) -> String {
        Self::encode(self)
    }

    fn decode(text: &str) -> Option<Self> {
        Self::decode(text).ok()
    }
}

impl Persist for Classes {
    const NAME: Stored = Stored::Codes;

    fn encode(&self) -> String {
        Self::encode(self)
    }

    fn decode(text: &str) -> Option<Self> {
        Self::decode(text).ok()
    }
}

impl Persist for Clock {
    const NAME: Stored = Stored::Clock;

    fn encode(&self) -> String {
        Self::encode(self)
    }

    fn decode(text: &str) -> Option<Self> {
        Self::decode(text)
    }
}
