//! Letters that are hard to take for one another, and a check that finds what was changed on the way.
//!
//! Capitals and the usual misreadings are forgiven. The check is that of Bech32m: in a short text it finds every change
//! of up to four letters, and of longer ones all but one in a thousand million.

/// How many letters the check takes.
pub const CHECK: usize = 6;

const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// What a letter stands for.
pub fn value(letter: u8) -> Option<u8> {
    let letter = match letter.to_ascii_lowercase() {
        b'o' => b'0',
        b'i' | b'l' => b'1',
        letter => letter,
    };
    LETTERS.iter().position(|known| *known == letter).map(|place| place as u8)
}

/// The letters of values from 0 to 31.
pub fn letters(values: &[u8]) -> String {
    values.iter().map(|value| char::from(LETTERS[usize::from(*value & 31)])).collect()
}

/// Values with their check after them.
pub fn checked(mut values: Vec<u8>) -> Vec<u8> {
    let sum = sum(values.iter().copied().chain([0; CHECK]));
    values.extend((0..CHECK).rev().map(|place| (sum >> (5 * place)) as u8 & 31));
    values
}

/// Whether values end in their check.
pub fn is_whole(values: &[u8]) -> bool {
    sum(values.iter().copied()) == 0
}

/// The check of any text, as letters.
pub fn of_text(text: &str) -> String {
    let halves = text.bytes().flat_map(|byte| [byte >> 4, byte & 15]).collect();
    let values = checked(halves);
    letters(&values[values.len() - CHECK..])
}

/// The check of Bech32m (BIP 350): 0 for whole values, and for values ending in zeros the check that belongs there.
fn sum(values: impl Iterator<Item = u8>) -> u32 {
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
