//! Everything a reader has done so far, as one value that can be kept and read back.

use super::belief::{ALL, Belief, PIECES};
use super::drawing::{Drawn, STEP, TOP};
use super::guess::{LEAST, MOST};
use super::organisation::Expected;
use serde::{Deserialize, Serialize};

/// What a reader has done, one field a thing. A new field starts empty when an older value is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReaderState {
    /// Step 1: how many people the reader guessed.
    pub guess: Option<u32>,
    /// Step 2: the quarters that the reader drew.
    pub drawing: Option<Drawn>,
    /// Step 3: which shock the reader took each line for, by its place.
    pub matched: [Option<u8>; 3],
    /// Step 4: whether the reader took each company for a growing one.
    #[serde(rename = "said")]
    pub company_answers: [Option<bool>; 8],
    /// Step 5: the shape that the reader expected of the organisation.
    pub organisation: Option<Expected>,
    /// Step 6: the marker and the evidence.
    pub belief: Belief,
    /// Step 8: the kind of work and the answers of the quiz.
    pub quiz: super::quiz::Taken,
    /// The steps whose record the reader has had shown.
    pub shown: Vec<Asked>,
}

/// A step that asks before it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asked {
    /// Step 1.
    Guess,
    /// Step 2.
    Wave,
    /// Step 3.
    Shocks,
    /// Step 4.
    Growing,
}

impl Asked {
    /// All of them, by their names on pages.
    const NAMED: [(&'static str, Self); 4] =
        [("guess", Self::Guess), ("wave", Self::Wave), ("shocks", Self::Shocks), ("growing", Self::Growing)];

    /// Its name on a page.
    pub fn name(self) -> &'static str {
        Self::NAMED.iter().find(|(_, asked)| *asked == self).map_or("", |(name, _)| name)
    }

    /// The one of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMED.iter().find(|(known, _)| *known == name).map(|(_, asked)| *asked)
    }
}

/// A kept value that cannot be read: damaged, foreign, or from a version to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// The version written now. Raise it when an old value would be misread.
const VERSION: u8 = 2;
/// The version whose pieces of evidence were other ones.
const OTHER_PIECES: u8 = 1;

/// Room for the longest value: all of the evidence opened, with a mark after each.
const LONGEST: usize = 4096;

/// A value with the version it was written by.
#[derive(Serialize, Deserialize)]
struct Versioned<T> {
    version: u8,
    done: T,
}

impl ReaderState {
    /// Whether something is kept of what a step asks, by its place in the story.
    pub fn has_answered(&self, step: usize) -> bool {
        match step {
            0 => self.guess.is_some(),
            1 => self.drawing.is_some(),
            2 => self.matched.iter().any(Option::is_some),
            3 => self.company_answers.iter().any(Option::is_some),
            5 => !self.belief.path.is_empty(),
            _ => false,
        }
    }

    /// Remembers whether the record of a step is shown.
    pub fn show(&mut self, asked: Asked, shown: bool) {
        self.shown.retain(|other| *other != asked);
        if shown {
            self.shown.push(asked);
        }
    }

    /// The value as text.
    pub fn encode(&self) -> String {
        let mut text = [0; LONGEST];
        let written = serde_json_core::to_slice(&Versioned { version: VERSION, done: self }, &mut text);
        written
            .ok()
            .and_then(|length| text.get(..length))
            .map(|text| String::from_utf8_lossy(text).into_owned())
            .unwrap_or_default()
    }

    /// Reads a text back.
    ///
    /// # Errors
    /// [`Unreadable`] where the text is not one of ours or of another version.
    pub fn decode(text: &str) -> Result<Self, Unreadable> {
        let (Versioned { version, mut done }, read) =
            serde_json_core::from_str::<Versioned<Self>>(text).map_err(|_| Unreadable)?;
        if !text[read..].trim().is_empty() {
            return Err(Unreadable);
        }
        if version == OTHER_PIECES {
            done.belief = done.belief.among_other_pieces();
        }
        if (version == VERSION || version == OTHER_PIECES) && done.is_sound() { Ok(done) } else { Err(Unreadable) }
    }

    /// Whether every number is one that the product could have kept.
    fn is_sound(&self) -> bool {
        let Belief { path, opened } = &self.belief;
        self.guess.is_none_or(|guess| (LEAST..=MOST).contains(&guess))
            && self.drawing.is_none_or(|drawn| drawn.iter().all(|people| *people <= TOP && people % STEP == 0))
            && self.matched.iter().flatten().all(|shock| *shock < 3)
            && path.len() <= usize::from(PIECES) + 1
            && opened.len() <= usize::from(PIECES)
            && path.iter().all(|mark| mark.at <= ALL && mark.after.is_none_or(|piece| piece < PIECES))
            && opened.iter().all(|piece| *piece < PIECES)
    }
}
