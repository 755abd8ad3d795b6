//! The quiz of step 8. Ten situations say what somebody leans on; eight questions, one a skill, say what there is evidence
//! of. The two are never added up: skills are suggested by evidence and by how much they matter, and leanings choose
//! where to begin.
//!
//! No test of ability. What counts stands in `static/quiz/weights.toml`; `tests/quiz_fairness.rs` counts every possible
//! set of answers.

mod changes;
pub mod code;
mod leaning;
mod plan;
mod standing;
mod taken;

pub use changes::{Change, Changes, changes};
pub use leaning::{Leaning, Leanings, Side, by_leaning, in_order, leanings, most_leaned};
pub use plan::{Task, WEEKS, plan};
pub use standing::{FEWEST_KNOWN, NEAR, Ranked, Standing, Verdict, standing};
pub use taken::{Choice, Chosen, Evidence, Taken};

/// How many skills there are, each with its question about evidence.
pub const SKILLS: usize = 8;
/// How many situations are asked.
pub const SITUATIONS: usize = 10;
/// How many answers a situation has, and how many a question about evidence.
pub const ANSWERS: usize = 4;
/// How many skills an answer to a situation leans on.
pub const LEANED: usize = 2;

/// The quiz: its skills, who may take it and what is asked. Skills, kinds, situations and answers are told by their
/// place in it.
#[derive(Clone, Debug)]
pub struct Quiz {
    /// The names of the skills, in the order of the page.
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

impl Kind {
    /// The skills that this work uses daily: those that matter more than others do. None where all matter the same.
    pub fn daily(&self) -> impl Iterator<Item = usize> {
        let least = self.importance.into_iter().min().unwrap_or_default();
        self.importance
            .into_iter()
            .enumerate()
            .filter(move |(_, importance)| *importance > least)
            .map(|(skill, _)| skill)
    }
}

/// A situation.
#[derive(Clone, Debug)]
pub struct Situation {
    /// Its name.
    pub name: &'static str,
    /// What may be answered.
    pub answers: [Answer; ANSWERS],
}

/// An answer to a situation.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its name.
    pub name: &'static str,
    /// The skills that it leans on.
    pub leans: [usize; LEANED],
}

impl Situation {
    /// Whether any answer leans on a skill.
    pub fn meets(&self, skill: usize) -> bool {
        self.answers.iter().any(|answer| answer.leans.contains(&skill))
    }
}

include!(concat!(env!("OUT_DIR"), "/quiz.rs"));
