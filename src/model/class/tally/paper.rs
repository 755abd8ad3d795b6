//! A result on paper, as a teacher types it: the number of the kind of work, eight figures of what was done within a month,
//! eight figures of what is leaned on.

use super::{Change, MOST_CODES, Tally};
use crate::model::quiz::code::{Shared, encode};
use crate::model::quiz::{ANSWERS, Choice, LEANED, QUIZ, SITUATIONS, SKILLS, Side};

/// Why a line from paper cannot be counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// It is not a number and eight or sixteen figures.
    Shape,
    /// There is no kind of work of this number.
    Kind,
    /// A figure of what was done is greater than three.
    Evidence,
    /// A figure of what is leaned on is greater than five.
    Leaning,
    /// Every answer leans on two skills, and these figures add up to more than that.
    Sum,
    /// There is no more room.
    Full,
}

/// In how many situations an answer may lean on a skill.
const POSSIBLE: usize = 5;
/// What stands for a figure that is not known.
const UNKNOWN: char = '-';

impl Tally {
    /// Counts one pupil more, as a line from paper says.
    ///
    /// # Errors
    /// [`Slip`] where the line cannot be right.
    pub fn add_paper(&mut self, line: &str) -> Result<(), Slip> {
        let code = encode(&read(line)?);
        let before = self.entries().iter().find(|entry| entry.code == code).map_or(0, |entry| entry.pupils);
        if before == 0 && self.entries().len() == MOST_CODES {
            return Err(Slip::Full);
        }
        let mut change = Change::new();
        self.put(&code, before + 1, &mut change);
        if change.is_empty() {
            return Err(Slip::Full);
        }
        self.remember(change);
        Ok(())
    }
}

/// What a line from paper says.
fn read(line: &str) -> Result<Shared, Slip> {
    // The first word is the number; whatever parts the figures behind it means nothing.
    let line = line.trim();
    let (kind, rest) = line.split_at(line.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(line.len()));
    let figures: Vec<Option<usize>> = rest.chars().filter_map(figure).collect();
    if !(figures.len() == SKILLS || figures.len() == 2 * SKILLS) || rest.chars().any(|sign| sign.is_alphabetic()) {
        return Err(Slip::Shape);
    }
    let kind = kind.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let kind = kind.filter(|kind| *kind < QUIZ.kinds.len()).ok_or(Slip::Kind)?;
    let mut evidence = [Choice::NotSure; SKILLS];
    for (slot, figure) in evidence.iter_mut().zip(&figures) {
        *slot = match figure {
            Some(level) if *level >= ANSWERS => return Err(Slip::Evidence),
            Some(level) => Choice::Answer(*level),
            None => Choice::NotSure,
        };
    }
    let leaned = figures.get(SKILLS..).unwrap_or_default();
    let mut sides = [Side::Unknown; SKILLS];
    for (slot, figure) in sides.iter_mut().zip(leaned) {
        *slot = match figure {
            Some(times) if *times > POSSIBLE => return Err(Slip::Leaning),
            Some(times) if 2 * times > POSSIBLE => Side::More,
            Some(_) => Side::Less,
            None => Side::Unknown,
        };
    }
    // Where only three situations could tell of a skill, two circles are written as three: the sum may be odd.
    if leaned.iter().flatten().sum::<usize>() > LEANED * SITUATIONS {
        return Err(Slip::Sum);
    }
    Ok(Shared::Result(kind, evidence, sides))
}

/// A figure, or one that is not known; nothing for what only parts them.
fn figure(sign: char) -> Option<Option<usize>> {
    match sign {
        UNKNOWN | '\u{2010}'..='\u{2015}' | '\u{2212}' | '?' => Some(None),
        _ => sign.to_digit(10).map(|figure| Some(figure as usize)),
    }
}
