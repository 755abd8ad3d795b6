//! The sentences of the quiz, each at the place of what it names in the model.

use crate::i18n::{MessageId, key};
#[cfg(not(target_arch = "wasm32"))]
use crate::model::quiz::Situation;
use crate::model::quiz::{ANSWERS, Choice, Side, Task};
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
    /// How often one has done it.
    pub evidence: MessageId,
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

/// What may be answered to a question about evidence, from nothing on.
pub static LEVELS: [MessageId; ANSWERS] =
    [key::quiz_level::NEVER, key::quiz_level::ONCE, key::quiz_level::MORE, key::quiz_level::SEEN];

/// What is said of a leaning of which only the side is known, in the order of [`Side::ALL`].
static SIDES: [MessageId; 4] =
    [key::quiz_result::TOO_LITTLE, key::quiz_result::LESS, key::quiz_result::HALF, key::quiz_result::MORE];

include!(concat!(env!("OUT_DIR"), "/quiz_words.rs"));

/// The name of a skill, as plain text.
pub fn skill(page: &Page, skill: usize) -> &'static str {
    page.text(SKILLS[skill].name)
}

/// An answer, as plain text.
pub fn answer(page: &Page, situation: usize, answer: usize) -> &'static str {
    page.text(SITUATIONS[situation].answers[answer])
}

/// An answer to a question about evidence.
pub fn level(page: &Page, choice: Option<Choice>) -> &'static str {
    match choice {
        Some(Choice::Answer(level)) => page.text(LEVELS[level]),
        Some(Choice::NotSure) | None => page.text(key::quiz_ask::NOT_SURE),
    }
}

/// A leaning of which only the side is known.
pub fn side(page: &Page, side: Side) -> &'static str {
    page.text(SIDES[side as usize])
}

/// What there is to do in a week.
pub fn task(task: Task) -> MessageId {
    match task {
        Task::First(skill) => SKILLS[skill].week,
        Task::Next(skill) => SKILLS[skill].next,
        Task::Seen(_) => key::quiz_plan::SEEN,
    }
}

/// The answers to a situation that lean on a skill, by letters in the order in which they stand.
#[cfg(not(target_arch = "wasm32"))]
pub fn letters(situation: &Situation, skill: usize) -> String {
    let leaning = ('a'..).zip(&situation.answers).filter(|(_, answer)| answer.leans.contains(&skill));
    leaning.map(|(letter, _)| letter.to_string()).collect::<Vec<_>>().join(" ")
}
