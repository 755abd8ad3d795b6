//! Everything a reader has done so far, as one value that can be kept and read back.

use super::organisation::Expected;
use serde::{Deserialize, Serialize};

/// What a reader has done, one field a thing. A new field starts empty when an older value is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Done {
    /// Step 1: how many people the reader guessed.
    pub guess: Option<u32>,
    /// Step 5: the shape that the reader expected of the organisation.
    pub organisation: Option<Expected>,
    /// Step 8: the kind of work and the answers of the quiz.
    pub quiz: super::quiz::Taken,
}

/// A kept value that cannot be read: damaged, foreign, or from a version to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// The version written now. Raise it when an old value would be misread.
const VERSION: u8 = 1;

/// A value with the version it was written by.
#[derive(Serialize, Deserialize)]
struct Versioned<T> {
    version: u8,
    done: T,
}

impl Done {
    /// The value as text.
    pub fn encode(&self) -> String {
        serde_json::to_string(&Versioned { version: VERSION, done: self }).unwrap_or_default()
    }

    /// Reads a text back.
    ///
    /// # Errors
    /// [`Unreadable`] where the text is not one of ours or of another version.
    pub fn decode(text: &str) -> Result<Self, Unreadable> {
        let read: Versioned<Self> = serde_json::from_str(text).map_err(|_| Unreadable)?;
        if read.version == VERSION { Ok(read.done) } else { Err(Unreadable) }
    }
}
