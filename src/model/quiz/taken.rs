//! What a reader has chosen so far, as it is kept on the device.

use super::{ANSWERS, QUIZ, SITUATIONS, VERSION};
use serde::{Deserialize, Serialize};

/// What was chosen at a situation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// One of the answers, by its place.
    Answer(usize),
    /// "Not sure", which counts for nothing.
    NotSure,
}

/// What was chosen at each situation, where anything was.
pub type Chosen = [Option<Choice>; SITUATIONS];

/// How far a reader has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Taken {
    /// The kind of work, by its place.
    pub kind: Option<usize>,
    /// What was chosen so far.
    pub chosen: Chosen,
}

impl Taken {
    /// The first situation that is still open.
    pub fn open(&self) -> Option<usize> {
        self.chosen.iter().position(Option::is_none)
    }
}

/// One letter for the version, one for the kind of work, one a situation; `-` where nothing was chosen yet.
impl From<Taken> for String {
    fn from(taken: Taken) -> Self {
        let letter = |place: Option<usize>| place.map_or('-', |place| char::from(b'a' + place as u8));
        let choice = |choice: Choice| match choice {
            Choice::Answer(answer) => answer,
            Choice::NotSure => ANSWERS,
        };
        let mut text = String::new();
        text.push(letter(Some(usize::from(VERSION))));
        text.push(letter(taken.kind));
        text.extend(taken.chosen.map(|chosen| letter(chosen.map(choice))));
        text
    }
}

/// Anything that is not a text of this version is a fresh start.
impl From<String> for Taken {
    fn from(text: String) -> Self {
        let place = |letter: u8| usize::from(letter.wrapping_sub(b'a'));
        match text.as_bytes() {
            [version, kind, chosen @ ..] if place(*version) == usize::from(VERSION) && chosen.len() == SITUATIONS => {
                let mut taken =
                    Self { kind: Some(place(*kind)).filter(|kind| *kind < QUIZ.kinds.len()), ..Self::default() };
                for (slot, letter) in taken.chosen.iter_mut().zip(chosen) {
                    *slot = match place(*letter) {
                        answer if answer < ANSWERS => Some(Choice::Answer(answer)),
                        ANSWERS => Some(Choice::NotSure),
                        _ => None,
                    };
                }
                taken
            }
            _ => Self::default(),
        }
    }
}
