//! A result, or a set of answers, as a short code for a link.
//!
//! A code is a letter for what it holds, a letter for the version, the content, and six letters of [check](check).
//! Hyphens are nothing: they part a code into groups that one can read out.

use super::{ANSWERS, Choice, QUIZ, SITUATIONS, SKILLS, VERSION};
use crate::model::bech32m::{self, CHECK, value};

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The result alone: the kind of work, and the skills in the order of need.
    Result(usize, [usize; SKILLS]),
    /// The kind of work and every answer.
    Answers(usize, [Choice; SITUATIONS]),
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
    /// Whole, but made by another version of the quiz.
    Version,
}

/// How many letters a group has.
const GROUP: usize = 4;
/// What stands first, and how many letters the content has.
const RESULT: (u8, usize) = (b'r', 4);
const ANSWERED: (u8, usize) = (b'a', 6);

/// Writes a code.
pub fn encode(shared: &Shared) -> String {
    let ((mark, length), content) = match shared {
        Shared::Result(kind, order) => (RESULT, order_to_number(*kind, order)),
        Shared::Answers(kind, chosen) => (ANSWERED, answers_to_number(*kind, chosen)),
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
/// [`Damage`] where it is not whole.
pub fn decode(code: &str) -> Result<Shared, Damage> {
    let letters = code.trim().bytes().filter(|letter| *letter != b'-');
    let values = letters.map(value).collect::<Option<Vec<u8>>>().ok_or(Damage::Letter)?;
    let length = values.len().checked_sub(2 + CHECK).ok_or(Damage::Length)?;
    let known = [RESULT, ANSWERED].into_iter().find(|(mark, _)| value(*mark) == Some(values[0]));
    let fits = known.is_some_and(|(_, expected)| expected == length);
    if !bech32m::is_whole(&values) {
        return Err(if fits { Damage::Check } else { Damage::Length });
    }
    if !fits || values[1] != VERSION {
        return Err(Damage::Version);
    }
    let content = values[2..2 + length].iter().fold(0, |number, value| number << 5 | u32::from(*value));
    let read = if known == Some(RESULT) { order_from_number(content) } else { answers_from_number(content) };
    read.ok_or(Damage::Version)
}

/// The place of an order among all orders, by how many of the skills still left stand before each one.
fn order_to_number(kind: usize, order: &[usize; SKILLS]) -> u32 {
    let mut number = kind;
    for (place, skill) in order.iter().enumerate() {
        let before = order[place + 1..].iter().filter(|later| *later < skill).count();
        number = number * (SKILLS - place) + before;
    }
    number as u32
}

fn order_from_number(number: u32) -> Option<Shared> {
    let mut number = number as usize;
    let mut before = [0; SKILLS];
    for place in (0..SKILLS).rev() {
        before[place] = number % (SKILLS - place);
        number /= SKILLS - place;
    }
    let mut left: Vec<usize> = (0..SKILLS).collect();
    let order = before.map(|place| left.remove(place));
    (number < QUIZ.kinds.len()).then_some(Shared::Result(number, order))
}

fn answers_to_number(kind: usize, chosen: &[Choice; SITUATIONS]) -> u32 {
    let digit = |choice: &Choice| match choice {
        Choice::Answer(answer) => *answer,
        Choice::NotSure => ANSWERS,
    };
    chosen.iter().fold(kind, |number, choice| number * (ANSWERS + 1) + digit(choice)) as u32
}

fn answers_from_number(number: u32) -> Option<Shared> {
    let mut number = number as usize;
    let mut chosen = [Choice::NotSure; SITUATIONS];
    for slot in chosen.iter_mut().rev() {
        let digit = number % (ANSWERS + 1);
        if digit < ANSWERS {
            *slot = Choice::Answer(digit);
        }
        number /= ANSWERS + 1;
    }
    (number < QUIZ.kinds.len()).then_some(Shared::Answers(number, chosen))
}
