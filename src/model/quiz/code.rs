//! A result, or a set of answers, as a short code for a link.
//!
//! A code is a letter for what it holds, a letter for the version, the content, and six letters of [check](bech32m).
//! Hyphens are nothing: they part a code into groups that one can read out.

use super::{ANSWERS, Choice, Evidence, QUIZ, SITUATIONS, SKILLS, Side, VERSION, leanings};
use crate::model::bech32m::{self, CHECK, value};

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// What a class is counted by: the kind of work, the evidence, and on which side of the half each leaning is. The
    /// answers to situations are not in it.
    Result(usize, [Choice; SKILLS], [Side; SKILLS]),
    /// The kind of work and every answer.
    Answers(usize, [Choice; SITUATIONS], [Choice; SKILLS]),
}

impl Shared {
    /// What comes of these answers. What was not asked yet is not known.
    pub fn result_of(kind: usize, chosen: &super::Chosen, evidence: &Evidence) -> Self {
        let sides = leanings(&QUIZ, chosen).map(|leaning| leaning.side());
        Self::Result(kind, evidence.map(|choice| choice.unwrap_or(Choice::NotSure)), sides)
    }

    /// The result alone.
    pub fn result(&self) -> Self {
        match self {
            Self::Result(..) => self.clone(),
            Self::Answers(kind, chosen, evidence) => Self::result_of(*kind, &chosen.map(Some), &evidence.map(Some)),
        }
    }
}

/// Why a code cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Letters are missing or too many.
    Length,
    /// A sign that no code has.
    Letter,
    /// Some letters are not what they were.
    Check,
    /// Made by another version of the quiz.
    Version,
}

/// How many letters a group has.
const GROUP: usize = 4;
/// What stands first, and how many letters the content has.
const RESULT: (u8, usize) = (b'r', 8);
const ANSWERED: (u8, usize) = (b'a', 10);
/// The version before this one, and how many letters its contents had.
const BEFORE: (u8, [(u8, usize); 2]) = (1, [(b'r', 4), (b'a', 6)]);

/// How many letters the code of a result has.
pub const SHORTEST: usize = 2 + RESULT.1 + CHECK;
/// How many letters the code of all answers has.
pub const LONGEST: usize = 2 + ANSWERED.1 + CHECK;

/// Writes a code.
pub fn encode(shared: &Shared) -> String {
    let ((mark, length), content) = match shared {
        Shared::Result(kind, evidence, sides) => {
            let number = digits(*kind as u64, CHOICES, evidence.iter().map(choice_to_digit));
            (RESULT, digits(number, Side::ALL.len(), sides.iter().map(|side| *side as usize)))
        }
        Shared::Answers(kind, chosen, evidence) => {
            (ANSWERED, digits(*kind as u64, CHOICES, chosen.iter().chain(evidence).map(choice_to_digit)))
        }
    };
    let mut values: Vec<u8> = value(mark).into_iter().chain([VERSION]).collect();
    values.extend((0..length).rev().map(|place| (content >> (5 * place)) as u8 & 31));
    bech32m::letters(&bech32m::checked(values))
}

/// A code as one reads it out: capitals in groups of four.
pub fn grouped(code: &str) -> String {
    let mut groups = String::new();
    for (place, letter) in code.chars().enumerate() {
        if place > 0 && place % GROUP == 0 {
            groups.push('-');
        }
        groups.push(letter.to_ascii_uppercase());
    }
    groups
}

/// Reads a code.
///
/// # Errors
/// [`Damage`] where it is not whole, or of another version.
pub fn decode(code: &str) -> Result<Shared, Damage> {
    let letters = code.trim().bytes().filter(|letter| *letter != b'-');
    let values = letters.map(value).collect::<Option<Vec<u8>>>().ok_or(Damage::Letter)?;
    let length = values.len().checked_sub(2 + CHECK).ok_or(Damage::Length)?;
    let is_one_of =
        |known: &[(u8, usize)]| known.iter().any(|(mark, long)| value(*mark) == Some(values[0]) && *long == length);
    let fits = is_one_of(&[RESULT, ANSWERED]);
    // Whoever brings one of the version before is told that, whatever else has happened to it.
    if values[1] == BEFORE.0 && is_one_of(&BEFORE.1) {
        return Err(Damage::Version);
    }
    if !bech32m::is_whole(&values) {
        return Err(if fits { Damage::Check } else { Damage::Length });
    }
    if !fits || values[1] != VERSION {
        return Err(Damage::Version);
    }
    let content = values[2..2 + length].iter().fold(0, |number, value| number << 5 | u64::from(*value));
    let mut rest = content;
    let shared = if value(RESULT.0) == Some(values[0]) {
        let sides = from_digits(&mut rest, Side::ALL.len()).map(|digit| Side::ALL[digit]);
        let evidence = from_digits(&mut rest, CHOICES).map(digit_to_choice);
        Shared::Result(rest as usize, evidence, sides)
    } else {
        let evidence = from_digits(&mut rest, CHOICES).map(digit_to_choice);
        let chosen = from_digits(&mut rest, CHOICES).map(digit_to_choice);
        Shared::Answers(rest as usize, chosen, evidence)
    };
    // A kind of work that there is not is of a version to come.
    if rest < QUIZ.kinds.len() as u64 { Ok(shared) } else { Err(Damage::Version) }
}

/// The answers to a question, and "not sure".
const CHOICES: usize = ANSWERS + 1;

fn choice_to_digit(choice: &Choice) -> usize {
    match choice {
        Choice::Answer(answer) => *answer,
        Choice::NotSure => ANSWERS,
    }
}

fn digit_to_choice(digit: usize) -> Choice {
    if digit < ANSWERS { Choice::Answer(digit) } else { Choice::NotSure }
}

/// Digits to a base, appended to a number.
fn digits(number: u64, base: usize, digits: impl Iterator<Item = usize>) -> u64 {
    digits.fold(number, |number, digit| number * base as u64 + digit as u64)
}

/// Takes so many digits to a base off the end of a number.
fn from_digits<const COUNT: usize>(number: &mut u64, base: usize) -> [usize; COUNT] {
    let mut digits = [0; COUNT];
    for digit in digits.iter_mut().rev() {
        *digit = (*number % base as u64) as usize;
        *number /= base as u64;
    }
    digits
}
