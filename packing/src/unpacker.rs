//! Tells the letters again that were packed.

use crate::model::Model;
use alloc::vec::Vec;

/// Something packed, as far as it is unpacked.
#[derive(Debug)]
pub struct Unpacker {
    packed: Vec<u8>,
    read: usize,
    low: u32,
    high: u32,
    code: u32,
    model: Model,
}

impl Unpacker {
    /// What was packed, which was of this size.
    pub fn new(packed: Vec<u8>, size: usize) -> Self {
        let mut unpacker = Self { packed, read: 0, low: 0, high: u32::MAX, code: 0, model: Model::new(size) };
        for _ in 0..4 {
            unpacker.refill();
        }
        unpacker
    }

    fn refill(&mut self) {
        self.code = self.code << 8 | u32::from(self.packed.get(self.read).copied().unwrap_or_default());
        self.read += 1;
    }

    /// So many letters more; none where the end of what was packed is long past.
    pub fn unpack(&mut self, letters: usize) -> Option<&[u8]> {
        for _ in 0..letters {
            self.letter();
        }
        (self.read <= self.packed.len() + 4).then(|| self.model.last(letters))
    }

    fn letter(&mut self) {
        self.model.open();
        for bit in (0..8).rev() {
            let chance = u64::from(self.model.chance(bit));
            let middle = self.low + ((u64::from(self.high - self.low) * chance) >> 16) as u32;
            let found = u32::from(self.code <= middle);
            if found == 1 {
                self.high = middle;
            } else {
                self.low = middle + 1;
            }
            while (self.low ^ self.high) >> 24 == 0 {
                self.low <<= 8;
                self.high = self.high << 8 | 255;
                self.refill();
            }
            self.model.learn(found);
        }
        self.model.close();
    }
}
