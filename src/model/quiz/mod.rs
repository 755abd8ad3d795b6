//! The quiz of step 8: ten situations, what every answer counts for, and the ranking of eight skills that comes of it.
//!
//! A mirror, and no test of ability. The numbers stand in `static/quiz/weights.toml`; `tests/quiz_fairness.rs` counts
//! every possible set of answers.

mod changes;
pub mod code;
mod ranking;
mod taken;

pub use changes::{Changes, Reason, changes, reasons};
pub use ranking::{Ranked, Ranking, ranking};
pub use taken::{Choice, Chosen, Taken};

/// How many skills are ranked.
pub const SKILLS: usize = 8;
/// How many situations are asked.
pub const SITUATIONS: usize = 10;
/// How many answers a situation has.
pub const ANSWERS: usize = 4;

/// The quiz: its skills, who may take it and what is asked. Skills, kinds, situations and answers are told by their
/// place in it.
#[derive(Clone, Debug)]
pub struct Quiz {
    /// The names of the skills, in the order that decides between equals.
    pub skills: [&'static str; SKILLS],
    /// The kinds of work.
    pub kinds: &'static [Kind],
    /// The situations.
    pub situations: [Situation; SITUATIONS],
}

/// A kind of work.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its name.
    pub name: &'static str,
    /// How much each skill matters to it.
    pub importance: [u8; SKILLS],
    /// Its occupations by their ISCO-08 codes. Never counted.
    pub occupations: &'static [u16],
}

/// A situation.
#[derive(Clone, Debug)]
pub struct Situation {
    /// Its name.
    pub name: &'static str,
    /// What may be answered.
    pub answers: [Answer; ANSWERS],
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its name.
    pub name: &'static str,
    /// How much it leans on each skill.
    pub weights: [u8; SKILLS],
}

impl Situation {
    /// The most that any answer gives to a skill, and the answer that gives it.
    pub fn most(&self, skill: usize) -> (u8, usize) {
        let mut most = (0, 0);
        for (place, answer) in self.answers.iter().enumerate() {
            if answer.weights[skill] > most.0 {
                most = (answer.weights[skill], place);
            }
        }
        most
    }

    /// How much room an answer leaves to a skill.
    pub fn room(&self, answer: usize, skill: usize) -> u8 {
        self.most(skill).0 - self.answers[answer].weights[skill]
    }
}

include!(concat!(env!("OUT_DIR"), "/quiz.rs"));
