//! How sure the first group is: what one other answer about evidence would do. Answers to situations do nothing to it.

use super::{ANSWERS, Choice, Evidence, Kind, SKILLS, standing};

/// One other answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// About which skill.
    pub skill: usize,
    /// What would be answered.
    pub level: usize,
    /// The first group that there would be.
    pub first: Vec<usize>,
}

/// What all single changes would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// How many ways there are to change one answer about evidence.
    pub all: u32,
    /// After how many of them the first group is another one.
    pub moving: u32,
    /// After how many of them others come first, and none of its skills does.
    pub replacing: u32,
    /// The smallest change that puts other skills first; where there is none, the smallest that makes another group. It is
    /// never one after which nothing comes first.
    pub example: Option<Change>,
}

/// Tries every single change, the small ones first.
pub fn changes(kind: &Kind, evidence: &Evidence) -> Changes {
    let first = |evidence: &Evidence| -> Vec<usize> {
        standing(kind, evidence).first().iter().map(|ranked| ranked.skill).collect()
    };
    let (now, mut changes, mut replaces) = (first(evidence), Changes::default(), false);
    for steps in 0..=ANSWERS {
        for skill in 0..SKILLS {
            for level in 0..ANSWERS {
                let away = match evidence[skill] {
                    Some(Choice::Answer(before)) => level.abs_diff(before),
                    // Whatever is said where nothing was is the largest change.
                    Some(Choice::NotSure) | None => ANSWERS,
                };
                if away != steps || away == 0 {
                    continue;
                }
                let mut other = *evidence;
                other[skill] = Some(Choice::Answer(level));
                let then = first(&other);
                let replacing = !then.is_empty() && now.iter().all(|skill| !then.contains(skill));
                changes.all += 1;
                changes.moving += u32::from(then != now);
                changes.replacing += u32::from(replacing);
                if then != now && !then.is_empty() && (changes.example.is_none() || replacing && !replaces) {
                    replaces = replacing;
                    changes.example = Some(Change { skill, level, first: then });
                }
            }
        }
    }
    changes
}
