//! Packs files.

use crate::letters::letters;
use crate::model::Model;
use crate::range::Range;

/// Files, and how many bytes they are unpacked.
#[derive(Debug)]
pub struct Archive {
    /// Bytes that stand for themselves inside a script element of a page in windows-1252.
    pub letters: Vec<u8>,
    /// What the reader of the text must know.
    pub size: usize,
}

/// Packs files, each with its name: a list of names and sizes, an empty line, then one after the other.
pub fn pack(files: &[(String, Vec<u8>)]) -> Archive {
    let mut all = Vec::new();
    for (name, bytes) in files {
        all.extend(format!("{name} {}\n", bytes.len()).into_bytes());
    }
    all.push(b'\n');
    files.iter().for_each(|(_, bytes)| all.extend(bytes));
    Archive { letters: letters(&packed(&all)), size: all.len() }
}

/// Writes each bit as its part of what is left of a number without end.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let (mut range, mut model, mut packed) = (Range::whole(), Model::new(bytes.len()), Vec::new());
    for byte in bytes {
        model.open();
        for bit in (0..8).rev() {
            let end_of_one = range.end_of_one(model.chance(bit));
            let found = u32::from(*byte) >> bit & 1;
            range.narrow(found, end_of_one);
            packed.extend(std::iter::from_fn(|| range.settled()));
            model.learn(found);
        }
        model.close();
    }
    packed.extend(range.inside());
    packed
}

#[cfg(test)]
mod tests {
    use super::packed;
    use crate::Unpacker;
    use proptest::prelude::*;

    /// Everything again, a few letters at a time.
    fn unpacked(packed: &[u8], size: usize) -> Vec<u8> {
        let (mut unpacker, mut found) = (Unpacker::new(packed.to_vec(), size), Vec::new());
        while found.len() < size {
            match unpacker.unpack((size - found.len()).min(100)) {
                Some(letters) => found.extend(letters),
                None => break,
            }
        }
        found
    }

    fn counted(bytes: &[u8]) -> Vec<u8> {
        let size = bytes.len();
        [&[(size & 127 | 128) as u8, (size >> 7 & 127 | 128) as u8, (size >> 14) as u8], bytes].concat()
    }

    /// A module with one function, whose instructions are these.
    fn module(instructions: &[u8]) -> Vec<u8> {
        let body = counted(&[&[0], instructions, &[0x0B]].concat());
        let code = counted(&[&[1], &*body].concat());
        [&b"\0asm\x01\0\0\0\x0A"[..], &code].concat()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn what_is_packed_comes_out_again(
            text in "[a-z ]{0,200}",
            instructions in prop::collection::vec(any::<u8>(), 0..100),
            rest in prop::collection::vec(any::<u8>(), 0..300),
        ) {
            let all = [text.as_bytes(), &module(&instructions), &rest, text.as_bytes()].concat();
            prop_assert_eq!(unpacked(&packed(&all), all.len()), all);
        }
    }

    #[test]
    fn of_what_is_cut_short_only_the_beginning_comes_out() {
        let text: Vec<u8> = (0..600_u32).map(|place| (place * place / 7 % 251) as u8).collect();
        let whole = packed(&text);
        for cut in 0..whole.len() {
            let found = unpacked(&whole[..cut], text.len());
            assert!(text.starts_with(&found) && found.len() < text.len(), "cut at {cut}: {} letters", found.len());
        }
    }

    #[test]
    fn what_came_before_takes_no_room() {
        let once: Vec<u8> = (0..3000_u32).map(|place| (place * place / 7 % 251) as u8).collect();
        let twice = [&*once, &once].concat();
        assert!(packed(&twice).len() < packed(&once).len() + 60);
    }

    #[test]
    fn instructions_are_known() {
        // The constant follows from the local, whatever the offset between them.
        let instruction = |turn: u32| {
            let (local, offset) = ((turn * turn / 5 % 6) as u8, (turn * 37 % 101) as u8);
            [0x20, local, 0x28, 2, offset, 0x41, 60 - local, 0x6A]
        };
        let instructions: Vec<u8> = (0..1500).flat_map(instruction).collect();
        assert!(packed(&module(&instructions)).len() + 100 < packed(&instructions).len());
    }
}
