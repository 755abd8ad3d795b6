//! The sentences of the quiz, each at the place of what it names in the model.

use crate::prose::Page;
use crate::words::{Key, key};

/// What a skill is called and what to do about it.
#[derive(Clone, Copy, Debug)]
pub struct SkillWords {
    /// Its name.
    pub name: Key,
    /// What it is at work.
    pub note: Key,
    /// Its name at the head of a narrow column.
    pub short: Key,
    /// Something to do within a week.
    pub week: Key,
    /// Something to do after that.
    pub next: Key,
}

/// What is asked in a situation and what may be answered.
#[derive(Clone, Copy, Debug)]
pub struct SituationWords {
    /// What it is about.
    pub name: Key,
    /// What happens.
    pub ask: Key,
    /// What one may do first.
    pub answers: [Key; 4],
}

include!(concat!(env!("OUT_DIR"), "/quiz_words.rs"));

/// The name of a skill, as plain text.
pub fn skill(page: &Page, skill: usize) -> &'static str {
    page.say(SKILLS[skill].name)
}

/// An answer, as plain text.
pub fn answer(page: &Page, situation: usize, answer: usize) -> &'static str {
    page.say(SITUATIONS[situation].answers[answer])
}
