//! The sentences of the quiz, each at the place of what it names in the model.

use crate::i18n::{MessageId, key};
use crate::prose::Page;

/// What a skill is called and what to do about it.
#[derive(Clone, Copy, Debug)]
pub struct SkillWords {
    /// Its name.
    pub name: MessageId,
    /// What it is at work.
    pub note: MessageId,
    /// Its name at the head of a narrow column.
    pub short: MessageId,
    /// Something to do within a week.
    pub week: MessageId,
    /// Something to do after that.
    pub next: MessageId,
}

/// What is asked in a situation and what may be answered.
#[derive(Clone, Copy, Debug)]
pub struct SituationWords {
    /// What it is about.
    pub name: MessageId,
    /// What happens.
    pub ask: MessageId,
    /// What one may do first.
    pub answers: [MessageId; 4],
}

include!(concat!(env!("OUT_DIR"), "/quiz_words.rs"));

/// The name of a skill, as plain text.
pub fn skill(page: &Page, skill: usize) -> &'static str {
    page.text(SKILLS[skill].name)
}

/// An answer, as plain text.
pub fn answer(page: &Page, situation: usize, answer: usize) -> &'static str {
    page.text(SITUATIONS[situation].answers[answer])
}
