//! Where each skill stands: need = importance × what is missing of evidence. Needs that are nearly the same are one group.

use super::{ANSWERS, Choice, Evidence, Kind, SKILLS};

/// Two needs that differ by no more than this are no different: one step of an answer moves a need by four or five, and
/// this is half of it.
pub const NEAR: u8 = 2;

/// Fewer questions about evidence answered than this are too few for a suggestion.
pub const FEWEST_KNOWN: usize = 5;

/// What is missing where there is no evidence at all.
const ALL_MISSING: u8 = ANSWERS as u8 - 1;

/// A skill of which evidence is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ranked {
    /// Which skill.
    pub skill: usize,
    /// How much it matters to the kind of work.
    pub importance: u8,
    /// How many steps are missing to evidence that others have seen.
    pub missing: u8,
    /// Importance times what is missing.
    pub need: u8,
}

/// Where all eight skills stand. In each list they are in the order of the page, which decides nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Those of which evidence is missing, the most needed group first.
    pub groups: Vec<Vec<Ranked>>,
    /// Those of which nothing is missing.
    pub complete: Vec<usize>,
    /// Those of which nothing is known.
    pub unknown: Vec<usize>,
}

/// What a standing comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Too few questions were answered.
    TooLittle,
    /// There is evidence of everything that was answered, and others have seen it.
    Complete,
    /// The first group is what to build first.
    Suggests,
}

impl Standing {
    /// What it comes to.
    pub fn verdict(&self) -> Verdict {
        if SKILLS - self.unknown.len() < FEWEST_KNOWN {
            Verdict::TooLittle
        } else if self.groups.is_empty() {
            Verdict::Complete
        } else {
            Verdict::Suggests
        }
    }

    /// The first group, where skills are suggested; nothing where none are.
    pub fn first(&self) -> &[Ranked] {
        match self.verdict() {
            Verdict::Suggests => self.groups.first().map_or(&[], Vec::as_slice),
            Verdict::TooLittle | Verdict::Complete => &[],
        }
    }

    /// Whether every skill was done more than once: then all that is missing is somebody who has seen it.
    pub fn is_strong(&self) -> bool {
        self.unknown.is_empty() && self.groups.iter().flatten().all(|ranked| ranked.missing <= 1)
    }
}

/// Sorts the skills by what is missing of evidence. What was not answered, or with "not sure", is unknown: neither a
/// strength nor a need.
pub fn standing(kind: &Kind, evidence: &Evidence) -> Standing {
    let mut standing = Standing::default();
    let mut left = Vec::new();
    for (skill, (choice, importance)) in evidence.iter().zip(kind.importance).enumerate() {
        match *choice {
            Some(Choice::Answer(level)) => match ALL_MISSING.saturating_sub(level as u8) {
                0 => standing.complete.push(skill),
                missing => left.push(Ranked { skill, importance, missing, need: importance * missing }),
            },
            Some(Choice::NotSure) | None => standing.unknown.push(skill),
        }
    }
    while let Some(most) = left.iter().map(|ranked| ranked.need).max() {
        let (group, others) = left.into_iter().partition(|ranked: &Ranked| ranked.need + NEAR >= most);
        standing.groups.push(group);
        left = others;
    }
    standing
}
