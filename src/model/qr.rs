//! A text as a QR code (ISO/IEC 18004): bytes, versions 1 to 25, error correction level L. A link to a page takes one of
//! the first five; a class's codes take more, up to what a phone still reads from a screen.

mod codewords;

/// A square of dark and light modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// How many modules a side has, without the light margin of four that belongs around it.
    pub size: usize,
    dark: Vec<bool>,
    /// The modules that do not carry data: the same in every code of this size.
    fixed: Vec<bool>,
}

/// From which version on the version is written beside two finders.
const WITH_VERSION: usize = 7;

impl Qr {
    /// The code of a text. Nothing where it is too long: more than 1,273 bytes.
    pub fn encode(text: &str) -> Option<Self> {
        let (version, codewords) = codewords::of(text.as_bytes())?;
        let mut code = Self::blank(version);
        code.fill(&codewords);
        let masked = (0..8).map(|mask| code.masked(mask));
        masked.min_by_key(Self::penalty)
    }

    /// Whether a module is dark. Outside of the code nothing is.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.size && y < self.size && self.dark[y * self.size + x]
    }

    /// Finders, timing, alignment and the room for the format.
    fn blank(version: usize) -> Self {
        let size = 17 + 4 * version;
        let mut code = Self { size, dark: vec![false; size * size], fixed: vec![false; size * size] };
        for place in 0..size {
            code.fix(place, 6, place % 2 == 0);
            code.fix(6, place, place % 2 == 0);
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            code.rings(x, y, 4, &[0, 1, 3]);
        }
        let places = alignment(version);
        for (row, y) in places.iter().enumerate() {
            for (column, x) in places.iter().enumerate() {
                // Three corners have finders.
                let last = places.len() - 1;
                if ![(0, 0), (0, last), (last, 0)].contains(&(row, column)) {
                    code.rings(*x, *y, 2, &[0, 2]);
                }
            }
        }
        if version >= WITH_VERSION {
            code.write_version(version);
        }
        for place in 0..9 {
            for (x, y) in [(place, 8), (8, place), (size - 1 - place.min(7), 8), (8, size - 1 - place.min(7))] {
                if !code.fixed[y * size + x] {
                    code.fix(x, y, false);
                }
            }
        }
        code.fix(8, size - 8, true);
        code
    }

    /// The version with its check, twice: beside the finders at the top right and the bottom left.
    fn write_version(&mut self, version: usize) {
        let rest = (0..12).fold(version, |rest, _| (rest << 1) ^ ((rest >> 11) * 0x1f25));
        let bits = version << 12 | rest;
        for place in 0..18 {
            let dark = bits >> place & 1 == 1;
            let (along, across) = (place / 3, self.size - 11 + place % 3);
            self.fix(along, across, dark);
            self.fix(across, along, dark);
        }
    }

    fn fix(&mut self, x: usize, y: usize, dark: bool) {
        self.dark[y * self.size + x] = dark;
        self.fixed[y * self.size + x] = true;
    }

    /// Square rings around a middle; those named are dark.
    fn rings(&mut self, x: usize, y: usize, reach: usize, dark: &[usize]) {
        for row in y.saturating_sub(reach)..=(y + reach).min(self.size - 1) {
            for column in x.saturating_sub(reach)..=(x + reach).min(self.size - 1) {
                let ring = column.abs_diff(x).max(row.abs_diff(y));
                self.fix(column, row, dark.contains(&ring));
            }
        }
    }

    /// Lays the bits in a zigzag of two columns, from the right, around everything fixed.
    fn fill(&mut self, codewords: &[u8]) {
        let mut bits = codewords.iter().flat_map(|word| (0..8).rev().map(move |bit| word >> bit & 1 == 1));
        for pair in 0..self.size / 2 {
            // The timing column is left out.
            let right = self.size - 1 - 2 * pair - usize::from(2 * pair + 7 >= self.size);
            for step in 0..self.size {
                let y = if pair % 2 == 0 { self.size - 1 - step } else { step };
                for x in [right, right - 1] {
                    let place = y * self.size + x;
                    if !self.fixed[place] {
                        self.dark[place] = bits.next().unwrap_or_default();
                    }
                }
            }
        }
    }

    /// With one of the eight masks laid over the data, and that mask and level L written beside the finders.
    fn masked(&self, mask: usize) -> Self {
        let mut code = self.clone();
        for y in 0..self.size {
            for x in 0..self.size {
                let flip = match mask {
                    0 => (x + y) % 2,
                    1 => y % 2,
                    2 => x % 3,
                    3 => (x + y) % 3,
                    4 => (x / 3 + y / 2) % 2,
                    5 => x * y % 2 + x * y % 3,
                    6 => (x * y % 2 + x * y % 3) % 2,
                    _ => ((x + y) % 2 + x * y % 3) % 2,
                };
                let place = y * self.size + x;
                code.dark[place] ^= flip == 0 && !self.fixed[place];
            }
        }
        code.write_format(mask);
        code
    }

    fn write_format(&mut self, mask: usize) {
        let data = 0b01 << 3 | mask;
        let rest = (0..10).fold(data, |rest, _| (rest << 1) ^ ((rest >> 9) * 0x537));
        let bits = (data << 10 | rest) ^ 0x5412;
        let last = self.size - 1;
        for place in 0..15 {
            let dark = bits >> place & 1 == 1;
            let (x, y) = match place {
                0..=5 => (8, place),
                6 | 7 => (8, place + 1),
                8 => (7, 8),
                _ => (14 - place, 8),
            };
            self.fix(x, y, dark);
            let (x, y) = if place < 8 { (last - place, 8) } else { (8, last + place - 14) };
            self.fix(x, y, dark);
        }
    }

    /// How hard this code is to read, by the standard's four signs.
    fn penalty(&self) -> usize {
        let size = self.size;
        let mut sum = 0;
        for line in 0..size {
            for across in [true, false] {
                let at = |place: usize| if across { self.is_dark(place, line) } else { self.is_dark(line, place) };
                let mut run = 0;
                // The last eleven modules as bits: a finder's stripes beside four light ones.
                let mut seen = 0_usize;
                for place in 0..size {
                    run = if place > 0 && at(place) == at(place - 1) { run + 1 } else { 1 };
                    sum += match run {
                        5 => 3,
                        6.. => 1,
                        _ => 0,
                    };
                    seen = (seen << 1 | usize::from(at(place))) & 0x7ff;
                    if place >= 10 && (seen == 0b101_1101_0000 || seen == 0b000_0101_1101) {
                        sum += 40;
                    }
                }
            }
        }
        for y in 1..size {
            for x in 1..size {
                let dark = self.is_dark(x, y);
                let same = [(x - 1, y), (x, y - 1), (x - 1, y - 1)].iter().all(|(x, y)| self.is_dark(*x, *y) == dark);
                sum += 3 * usize::from(same);
            }
        }
        let dark = self.dark.iter().filter(|dark| **dark).count();
        sum + (dark * 20).abs_diff(size * size * 10) / (size * size) * 10
    }
}

/// The middles of the alignment patterns of a version, the same down and across.
fn alignment(version: usize) -> Vec<usize> {
    let count = if version > 1 { version / 7 + 2 } else { 0 };
    if count == 0 {
        return Vec::new();
    }
    let (first, last) = (6, 10 + 4 * version);
    let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
    let others = (0..count - 1).rev().map(|place| last - step * place);
    [first].into_iter().chain(others).collect()
}
