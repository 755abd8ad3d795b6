//! A result, or a set of answers, as a short code for a link.
//!
//! A code is a letter for what it holds, a letter for the version, the content, and six letters of check. The letters
//! are 32 that are hard to take for one another; capitals and the usual misreadings are forgiven. The check is that of
//! Bech32m: it finds every change of up to four letters, and of longer ones all but one in a thousand million.

use super::{ANSWERS, Choice, QUIZ, SITUATIONS, SKILLS, VERSION};

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

const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const CHECK: usize = 6;
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
    let check = check(values.iter().copied().chain([0; CHECK]));
    values.extend((0..CHECK).rev().map(|place| (check >> (5 * place)) as u8 & 31));
    values.iter().map(|value| char::from(LETTERS[usize::from(*value)])).collect()
}

/// Reads a code.
///
/// # Errors
/// [`Damage`] where it is not whole.
pub fn decode(code: &str) -> Result<Shared, Damage> {
    let values = code.trim().bytes().map(value).collect::<Option<Vec<u8>>>().ok_or(Damage::Letter)?;
    let length = values.len().checked_sub(2 + CHECK).ok_or(Damage::Length)?;
    let known = [RESULT, ANSWERED].into_iter().find(|(mark, _)| value(*mark) == Some(values[0]));
    let fits = known.is_some_and(|(_, expected)| expected == length);
    if check(values.iter().copied()) != 0 {
        return Err(if fits { Damage::Check } else { Damage::Length });
    }
    if !fits || values[1] != VERSION {
        return Err(Damage::Version);
    }
    let content = values[2..2 + length].iter().fold(0, |number, value| number << 5 | u32::from(*value));
    let read = if known == Some(RESULT) { order_from_number(content) } else { answers_from_number(content) };
    read.ok_or(Damage::Version)
}

/// What a letter stands for.
fn value(letter: u8) -> Option<u8> {
    let letter = match letter.to_ascii_lowercase() {
        b'o' => b'0',
        b'i' | b'l' => b'1',
        letter => letter,
    };
    LETTERS.iter().position(|known| *known == letter).map(|place| place as u8)
}

/// The check of Bech32m (BIP 350): 0 for a whole code, and for one ending in zeros the check that belongs there.
fn check(values: impl Iterator<Item = u8>) -> u32 {
    const STEPS: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    let mut sum = 1_u32;
    for value in values {
        let top = sum >> 25;
        sum = (sum & 0x1ff_ffff) << 5 ^ u32::from(value);
        for (bit, step) in STEPS.iter().enumerate() {
            if top >> bit & 1 == 1 {
                sum ^= step;
            }
        }
    }
    sum ^ 0x2bc8_30a3
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
