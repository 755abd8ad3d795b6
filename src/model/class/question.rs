//! What a class votes on: something that the story asks, or what the teacher has typed.

use crate::model::quiz::{ANSWERS, SKILLS};
use std::collections::HashSet;

/// How many options a question may have.
pub const MOST_OPTIONS: usize = 6;
/// How many options it takes to choose.
pub const FEWEST_OPTIONS: usize = 2;
/// How many letters a typed question may have: as much as the last row reads.
pub const MOST_TEXT: usize = 160;
/// How many letters a typed option may have.
pub const MOST_OPTION_TEXT: usize = 48;

/// Where one band of guesses ends and the next begins.
pub const GUESS_BANDS: [u32; 4] = [50_000, 100_000, 200_000, 400_000];
/// Where one band of the marker ends and the next begins, from 0 to 100.
pub const MARKER_BANDS: [u8; 4] = [20, 40, 60, 80];
/// How many causes, and lines, there are to match.
pub const MATCHES: u8 = 3;

/// A question for raised hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Step 1: how many people, in bands.
    Guess,
    /// Step 3: which line belongs to this cause, by the cause's place.
    Match(u8),
    /// Step 6: how much of it is AI, in bands.
    Marker,
    /// Step 8: how often somebody has done something within a month, by the skill's place.
    Skill(u8),
    /// What the teacher has typed.
    Own(Own),
}

impl Question {
    /// What the story asks in a step, by the step's place.
    pub fn of_step(step: usize) -> Vec<Self> {
        match step {
            0 => vec![Self::Guess],
            2 => (0..MATCHES).rev().map(Self::Match).collect(),
            5 => vec![Self::Marker],
            7 => (0..SKILLS as u8).map(Self::Skill).collect(),
            _ => Vec::new(),
        }
    }

    /// How many options it has.
    pub fn options(&self) -> usize {
        match self {
            Self::Guess => GUESS_BANDS.len() + 1,
            Self::Match(_) => usize::from(MATCHES),
            Self::Marker => MARKER_BANDS.len() + 1,
            Self::Skill(_) => ANSWERS,
            Self::Own(own) => own.options.len(),
        }
    }
}

/// A typed question with its options. Whoever holds one holds one that can be voted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    text: String,
    options: Vec<String>,
}

/// Why a typed question cannot be voted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Nothing is asked.
    NoText,
    /// The question is too long to be read from the last row.
    LongText,
    /// There is nothing to choose between.
    FewOptions,
    /// There are too many options.
    ManyOptions,
    /// The option of this place is too long.
    LongOption(usize),
    /// Two options say the same.
    SameOptions,
}

impl Own {
    /// A question out of what was typed. Empty options are left out; room at both ends of a line is forgiven.
    ///
    /// # Errors
    /// [`Slip`] where it cannot be voted on.
    pub fn new<'a>(text: &str, options: impl IntoIterator<Item = &'a str>) -> Result<Self, Slip> {
        let text = tidy(text);
        let options: Vec<String> = options.into_iter().map(tidy).filter(|option| !option.is_empty()).collect();
        if text.is_empty() {
            return Err(Slip::NoText);
        }
        if text.chars().count() > MOST_TEXT {
            return Err(Slip::LongText);
        }
        if options.len() < FEWEST_OPTIONS {
            return Err(Slip::FewOptions);
        }
        if options.len() > MOST_OPTIONS {
            return Err(Slip::ManyOptions);
        }
        if let Some(place) = options.iter().position(|option| option.chars().count() > MOST_OPTION_TEXT) {
            return Err(Slip::LongOption(place));
        }
        if options.iter().collect::<HashSet<_>>().len() < options.len() {
            return Err(Slip::SameOptions);
        }
        Ok(Self { text, options })
    }

    /// What is asked.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What may be chosen.
    pub fn options(&self) -> &[String] {
        &self.options
    }
}

/// One line, with one space between words and none at its ends.
fn tidy(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
