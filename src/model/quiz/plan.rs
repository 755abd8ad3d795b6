//! Four weeks: what is suggested first, the skill that somebody leans on first among those that are equal.

use super::{Leanings, Standing, by_leaning};

/// How many weeks a plan has.
pub const WEEKS: usize = 4;

/// What there is to do in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// The first thing to do for a skill.
    First(usize),
    /// What to do for it after that.
    Next(usize),
    /// To do it once more where somebody sees it.
    Seen(usize),
}

impl Task {
    /// For which skill it is.
    pub fn skill(self) -> usize {
        match self {
            Self::First(skill) | Self::Next(skill) | Self::Seen(skill) => skill,
        }
    }
}

/// The tasks of the weeks; nothing where nothing is suggested. Two weeks for the first skill, one each for the two after
/// it; where there are fewer, they are shown to somebody instead.
pub fn plan(standing: &Standing, leanings: &Leanings) -> Option<[Task; WEEKS]> {
    let mut order = Vec::new();
    if !standing.first().is_empty() {
        for group in &standing.groups {
            let mut skills: Vec<usize> = group.iter().map(|ranked| ranked.skill).collect();
            by_leaning(&mut skills, leanings);
            order.extend(skills);
        }
    }
    match *order.as_slice() {
        [] => None,
        [first] => Some([Task::First(first), Task::Next(first), Task::Seen(first), Task::Seen(first)]),
        [first, second] => Some([Task::First(first), Task::Next(first), Task::First(second), Task::Seen(second)]),
        [first, second, third, ..] => {
            Some([Task::First(first), Task::Next(first), Task::First(second), Task::First(third)])
        }
    }
}
