//! Why a skill came up, and what one changed answer would do.

use super::{ANSWERS, Choice, Chosen, Kind, Quiz, ranking};

/// How many reasons are told.
const REASONS: usize = 2;

/// An answer that left room to a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// At which situation.
    pub situation: usize,
    /// What was answered.
    pub answer: usize,
    /// The answer that would have leaned on the skill most.
    pub fullest: usize,
}

/// The answers that left a skill the most room, those that left most first.
pub fn reasons(quiz: &Quiz, chosen: &Chosen, skill: usize) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let most = quiz.situations.iter().map(|situation| situation.most(skill).0).max().unwrap_or_default();
    for left in (1..=most).rev() {
        for (place, (situation, choice)) in quiz.situations.iter().zip(chosen).enumerate() {
            let Some(Choice::Answer(answer)) = *choice else { continue };
            if situation.room(answer, skill) == left && reasons.len() < REASONS {
                reasons.push(Reason { situation: place, answer, fullest: situation.most(skill).1 });
            }
        }
    }
    reasons
}

/// What changing a single answer would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// How many ways there are to change a single answer.
    pub all: u64,
    /// How many of them put another skill first.
    pub moving: u64,
    /// The first of those: the situation, the other answer, the skill that would come first.
    pub example: Option<(usize, usize, usize)>,
}

/// Tries every single change.
pub fn changes(quiz: &Quiz, kind: &Kind, chosen: &Chosen) -> Changes {
    let first = |chosen: &Chosen| ranking(quiz, kind, chosen).map(|ranking| ranking[0].skill);
    let (now, mut changes) = (first(chosen), Changes::default());
    for situation in 0..chosen.len() {
        for answer in 0..ANSWERS {
            let mut other = *chosen;
            other[situation] = Some(Choice::Answer(answer));
            if other == *chosen {
                continue;
            }
            changes.all += 1;
            let then = first(&other);
            if then != now {
                changes.moving += 1;
                changes.example = changes.example.or(then.map(|skill| (situation, answer, skill)));
            }
        }
    }
    changes
}
