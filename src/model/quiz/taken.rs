//! What a reader has answered so far, as it is kept on the device.

use super::{ANSWERS, QUIZ, SITUATIONS, SKILLS, VERSION};
use serde::{Deserialize, Serialize};

/// What was chosen at a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// One of the answers, by its place.
    Answer(usize),
    /// "Not sure", which tells nothing.
    NotSure,
}

/// What was chosen at each situation, where anything was.
pub type Chosen = [Option<Choice>; SITUATIONS];

/// What was said of each skill: from never, the first answer, to seen by others more than once, the last.
pub type Evidence = [Option<Choice>; SKILLS];

/// The version before this one: it asked the same situations, and nothing about evidence.
const WITHOUT_EVIDENCE: u8 = 1;

/// How far a reader has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Taken {
    /// The kind of work, by its place.
    pub kind: Option<usize>,
    /// What was chosen at the situations.
    pub chosen: Chosen,
    /// What was said about evidence.
    pub evidence: Evidence,
}

impl Taken {
    /// The first situation that is still open.
    pub fn open_situation(&self) -> Option<usize> {
        self.chosen.iter().position(Option::is_none)
    }

    /// The first skill whose evidence was not asked for yet.
    pub fn open_evidence(&self) -> Option<usize> {
        self.evidence.iter().position(Option::is_none)
    }

    /// Whether everything is answered, be it with "not sure".
    pub fn is_done(&self) -> bool {
        self.kind.is_some() && self.open_situation().is_none() && self.open_evidence().is_none()
    }

    /// How many questions are answered, beside the kind of work.
    pub fn answered(&self) -> usize {
        self.chosen.iter().chain(&self.evidence).flatten().count()
    }
}

/// One letter for the version, one for the kind of work, one a situation and one a skill; `-` where nothing was chosen
/// yet.
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
        text.extend(taken.chosen.iter().chain(&taken.evidence).map(|chosen| letter(chosen.map(choice))));
        text
    }
}

/// Anything that is not a text of this version or the one before is a fresh start.
impl From<String> for Taken {
    fn from(text: String) -> Self {
        let place = |letter: u8| usize::from(letter.wrapping_sub(b'a'));
        let mut taken = Self::default();
        let [version, kind, chosen @ ..] = text.as_bytes() else { return taken };
        let situations_alone = place(*version) == usize::from(WITHOUT_EVIDENCE) && chosen.len() == SITUATIONS;
        let whole = place(*version) == usize::from(VERSION) && chosen.len() == SITUATIONS + SKILLS;
        if situations_alone || whole {
            taken.kind = Some(place(*kind)).filter(|kind| *kind < QUIZ.kinds.len());
            for (slot, letter) in taken.chosen.iter_mut().chain(&mut taken.evidence).zip(chosen) {
                *slot = match place(*letter) {
                    answer if answer < ANSWERS => Some(Choice::Answer(answer)),
                    ANSWERS => Some(Choice::NotSure),
                    _ => None,
                };
            }
        }
        taken
    }
}
