//! What a class has of each skill, and the order that its skills have by it.

use super::Entry;
use crate::model::quiz::{ANSWERS, Choice, SKILLS, Side, in_order};

/// How many pupils more or less mean nothing.
const ALIKE: u32 = 2;
/// From which answer about evidence on something was done more than once.
const MORE_THAN_ONCE: usize = ANSWERS / 2;

/// How many pupils something holds of, among those of whom it is known. Half of them is what random answers give.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Of how many it holds.
    pub of: u32,
    /// Of how many it is known.
    pub known: u32,
}

/// What a class has of a skill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Who has done it more than once within a month, seen by somebody or not.
    pub done: Part,
    /// How many have answered each way about that, and how many were not sure.
    pub levels: [u32; ANSWERS + 1],
    /// Who leans on it more than half the time.
    pub leaned: Part,
    /// To whom it is suggested first, with our weights.
    pub suggested: u32,
}

/// A class, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// What it has of each skill.
    pub skills: [Counted; SKILLS],
    /// To how many pupils nothing is suggested: too little was answered, or nothing is missing.
    pub without_suggestion: u32,
}

impl Count {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut count = Self::default();
        for entry in entries {
            count.add(entry);
        }
        count
    }

    fn add(&mut self, entry: &Entry) {
        let pupils = u32::from(entry.pupils);
        for (skill, counted) in self.skills.iter_mut().enumerate() {
            match entry.evidence[skill] {
                Choice::Answer(level) => {
                    counted.levels[level] += pupils;
                    counted.done.known += pupils;
                    counted.done.of += if level >= MORE_THAN_ONCE { pupils } else { 0 };
                }
                Choice::NotSure => counted.levels[ANSWERS] += pupils,
            }
            match entry.sides[skill] {
                Side::Unknown => {}
                side => {
                    counted.leaned.known += pupils;
                    counted.leaned.of += if side == Side::More { pupils } else { 0 };
                }
            }
        }
        let standing = entry.standing();
        let first = standing.first();
        for ranked in first {
            self.skills[ranked.skill].suggested += pupils;
        }
        if first.is_empty() {
            self.without_suggestion += pupils;
        }
    }

    /// The skills, the one that the smallest part of the class has done more than once first. Equals are in the order of
    /// the page.
    pub fn ranked(&self) -> [usize; SKILLS] {
        let mut skills = std::array::from_fn(|skill| skill);
        // Parts are compared without a division; of whom nothing is known, nothing is missing either.
        in_order(&mut skills, &|one, other| {
            let [one, other] = [self.skills[one].done, self.skills[other].done];
            match (one.known, other.known) {
                (0, _) => false,
                (_, 0) => true,
                _ => one.of * other.known < other.of * one.known,
            }
        });
        skills
    }

    /// The skills as they are ranked, each behind its number. One is shared by what lies within two pupils of the first of
    /// them, which means nothing; what nothing is known of has none.
    pub fn numbered(&self) -> [(Option<usize>, usize); SKILLS] {
        let (mut number, mut first) = (0, None::<Part>);
        self.ranked().map(|skill| {
            let Part { of, known } = self.skills[skill].done;
            if known == 0 {
                return (None, skill);
            }
            let is_alike = |first: Part| of * first.known <= (first.of + ALIKE) * known;
            if !first.is_some_and(is_alike) {
                number += 1;
                first = Some(self.skills[skill].done);
            }
            (Some(number), skill)
        })
    }
}
