//! Tells the letters again that were packed.

use crate::model::Model;
use crate::range::Range;
use alloc::vec::Vec;

/// Something packed, as far as it is unpacked.
#[derive(Debug)]
pub struct Unpacker {
    packed: Vec<u8>,
    read: usize,
    range: Range,
    /// The number, as far as it is known, from where what is left of it may begin.
    number: u32,
    model: Model,
}

impl Unpacker {
    /// What was packed, which was of this size.
    pub fn new(packed: Vec<u8>, size: usize) -> Self {
        let mut unpacker = Self { packed, read: 0, range: Range::whole(), number: 0, model: Model::new(size) };
        for _ in 0..4 {
            unpacker.refill();
        }
        unpacker
    }

    fn refill(&mut self) {
        self.number = self.number << 8 | u32::from(self.packed.get(self.read).copied().unwrap_or_default());
        self.read += 1;
    }

    /// So many letters more; none where that takes more than was packed.
    pub fn unpack(&mut self, letters: usize) -> Option<&[u8]> {
        for _ in 0..letters {
            self.letter();
        }
        (self.read <= self.packed.len()).then(|| self.model.last(letters))
    }

    fn letter(&mut self) {
        self.model.open();
        for bit in (0..8).rev() {
            let end_of_one = self.range.end_of_one(self.model.chance(bit));
            let found = u32::from(self.number <= end_of_one);
            self.range.narrow(found, end_of_one);
            while self.range.settled().is_some() {
                self.refill();
            }
            self.model.learn(found);
        }
        self.model.close();
    }
}
