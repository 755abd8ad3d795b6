//! What somebody leans on: how many of the answers given lean on a skill, of those that could.

use super::{Choice, Chosen, Quiz, SKILLS};
use std::cmp::Ordering;

/// Below so many situations that could have told of a skill, nothing is said of it.
const FEWEST: u8 = 3;

/// How often the answers lean on a skill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Leaning {
    /// How many answers lean on it.
    pub times: u8,
    /// How many of the situations answered have an answer that does.
    pub possible: u8,
}

/// How often the answers lean on each skill.
pub type Leanings = [Leaning; SKILLS];

/// On which side of the half a leaning is: what a code holds of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Too little was answered to tell.
    #[default]
    Unknown,
    /// Less than half of the answers that could.
    Less,
    /// As many as chance would give.
    Half,
    /// More than half.
    More,
}

impl Side {
    /// All of them, in the order in which codes count them.
    pub const ALL: [Self; 4] = [Self::Unknown, Self::Less, Self::Half, Self::More];
}

impl Leaning {
    /// On which side of the half it is.
    pub fn side(self) -> Side {
        if self.possible < FEWEST {
            return Side::Unknown;
        }
        // Every situation that could has as many answers that lean on a skill as that do not.
        match (2 * self.times).cmp(&self.possible) {
            Ordering::Less => Side::Less,
            Ordering::Equal => Side::Half,
            Ordering::Greater => Side::More,
        }
    }

    /// The stronger leaning is the greater one; what cannot be told is the least.
    pub fn compare(self, other: Self) -> Ordering {
        match (self.side(), other.side()) {
            (Side::Unknown, Side::Unknown) => Ordering::Equal,
            (Side::Unknown, _) => Ordering::Less,
            (_, Side::Unknown) => Ordering::Greater,
            // As parts of what was possible, without a division.
            _ => (self.times * other.possible).cmp(&(other.times * self.possible)),
        }
    }
}

/// What these answers lean on.
pub fn leanings(quiz: &Quiz, chosen: &Chosen) -> Leanings {
    let mut leanings = Leanings::default();
    for (situation, choice) in quiz.situations.iter().zip(chosen) {
        let Some(Choice::Answer(answer)) = *choice else { continue };
        for (skill, leaning) in leanings.iter_mut().enumerate() {
            leaning.possible += u8::from(situation.meets(skill));
            leaning.times += u8::from(situation.answers[answer].leans.contains(&skill));
        }
    }
    leanings
}

/// Puts skills in order, the one leaned on most first. Equals stay in the order in which they came.
pub fn by_leaning(skills: &mut [usize], leanings: &Leanings) {
    in_order(skills, &|one, other| leanings[one].compare(leanings[other]).is_gt());
}

/// Puts skills in order: each moves up past those it goes ahead of. There are eight at most, and the library's sorting
/// would be kilobytes for the reader to fetch.
pub fn in_order(skills: &mut [usize], is_ahead: &dyn Fn(usize, usize) -> bool) {
    for place in 1..skills.len() {
        for lower in (1..=place).rev() {
            if is_ahead(skills[lower], skills[lower - 1]) {
                skills.swap(lower, lower - 1);
            }
        }
    }
}

/// The skills leaned on most, as far as one is leaned on more than chance would have it.
pub fn most_leaned(leanings: &Leanings) -> Vec<usize> {
    let above = || (0..SKILLS).filter(|skill| leanings[*skill].side() == Side::More);
    let strongest = |skill: &usize| above().all(|other| leanings[other].compare(leanings[*skill]).is_le());
    above().filter(strongest).collect()
}
