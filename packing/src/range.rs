//! What is left of a number without end while its bits are written or read: the likelier a bit, the larger its part.

/// From where, to where.
#[derive(Debug)]
pub struct Range {
    low: u32,
    high: u32,
}

impl Range {
    /// Everything.
    pub fn whole() -> Self {
        Self { low: 0, high: u32::MAX }
    }

    /// Where the part of a 1 ends that is so likely, in 65536ths; the part of a 0 follows.
    pub fn end_of_one(&self, chance: u32) -> u32 {
        self.low + ((u64::from(self.high - self.low) * u64::from(chance)) >> 16) as u32
    }

    /// Goes into the part of a bit.
    pub fn narrow(&mut self, bit: u32, end_of_one: u32) {
        if bit == 1 {
            self.high = end_of_one;
        } else {
            self.low = end_of_one + 1;
        }
    }

    /// Takes out the first byte, once it is the same in all that is left.
    pub fn settled(&mut self) -> Option<u8> {
        if (self.low ^ self.high) >> 24 != 0 {
            return None;
        }
        let byte = (self.high >> 24) as u8;
        self.low <<= 8;
        self.high = self.high << 8 | 255;
        Some(byte)
    }

    /// A number that lies inside.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn inside(&self) -> [u8; 4] {
        self.high.to_be_bytes()
    }
}
