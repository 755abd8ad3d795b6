//! Where in a module of WebAssembly the next letter stands.

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Nothing of a module.
    Text,
    /// How a module begins.
    Magic,
    /// Which section begins.
    Section,
    /// How long it is.
    Size,
    /// A section that holds no code.
    Inside,
    /// How many functions there are.
    Functions,
    /// How long a function is.
    Body,
    /// How many groups of locals it has.
    Groups,
    /// How many locals a group has, and their type.
    Locals,
    /// Instructions.
    Code,
}

/// Where the next letter stands.
#[derive(Clone, Debug)]
pub struct Walk {
    place: Place,
    section: u8,
    left: u32,
    number: u32,
    shift: u32,
    section_end: u32,
    body_end: u32,
    /// The last four instructions, the last one lowest.
    codes: u32,
    /// The one before those.
    older: u32,
    /// How many numbers are still to come of the last one.
    more: u32,
    /// How many letters.
    raw: u32,
    /// Which of its numbers comes.
    field: u32,
    /// The last number of each kind.
    last: [u32; 256],
}

impl Walk {
    pub fn new() -> Self {
        Self {
            place: Place::Text,
            section: 0,
            left: 0,
            number: 0,
            shift: 0,
            section_end: 0,
            body_end: 0,
            codes: 0,
            older: 0,
            more: 0,
            raw: 0,
            field: 0,
            last: [0; 256],
        }
    }

    /// Whether a module is read.
    pub fn in_module(&self) -> bool {
        self.place != Place::Text
    }

    /// What is expected, below 0x1000.
    pub fn expected(&self) -> u32 {
        match self.place {
            Place::Code if self.more == 0 && self.raw == 0 => 0xF0,
            Place::Code => 0x100 | self.code() | (self.shift / 7).min(3) << 9 | self.field.min(1) << 11,
            Place::Inside => (self.place as u32) << 4 | u32::from(self.section) & 15,
            place => (place as u32) << 4,
        }
    }

    /// The instructions before: the last four, and the one before those.
    pub fn codes(&self) -> (u32, u32) {
        (self.codes, self.older)
    }

    /// The number that is read, as far as it is known.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The last number of the kind that is read.
    pub fn last(&self) -> u32 {
        self.last[self.kind()]
    }

    fn code(&self) -> u32 {
        self.codes & 255
    }

    /// Numbers of one kind: which local, which offset.
    fn kind(&self) -> usize {
        (match self.code() {
            0x20..=0x22 => 0x20,
            0x28..=0x3E => 0x28 + self.field.min(1),
            code => code,
        }) as usize
    }

    fn fresh(&mut self) {
        self.number = 0;
        self.shift = 0;
    }

    /// Reads a letter of a number, and tells whether it was the last.
    fn whole(&mut self, letter: u8) -> bool {
        self.number |= u32::from(letter & 127).wrapping_shl(self.shift);
        self.shift += 7;
        letter < 128
    }

    fn begin_module(&mut self) {
        self.place = Place::Magic;
        self.left = 6;
    }

    /// Goes on behind a letter: the `at`th, and the one `before` it.
    pub fn read(&mut self, letter: u8, before: u8, at: u32) {
        let magic = letter == b'a' && before == 0;
        match self.place {
            Place::Text => {
                if magic && at > 1 {
                    self.begin_module();
                }
            }
            Place::Magic => {
                self.left -= 1;
                if self.left == 0 {
                    self.place = Place::Section;
                }
            }
            Place::Section => {
                self.section = letter;
                self.place = if letter > 12 { Place::Text } else { Place::Size };
                self.fresh();
            }
            Place::Size => {
                if magic && self.shift == 0 {
                    self.begin_module();
                } else if self.whole(letter) {
                    self.section_end = at.wrapping_add(self.number);
                    self.place = match (self.section, self.number) {
                        (10, _) => Place::Functions,
                        (_, 0) => Place::Section,
                        _ => Place::Inside,
                    };
                    self.fresh();
                }
            }
            Place::Inside => {
                if at == self.section_end {
                    self.place = Place::Section;
                }
            }
            Place::Functions => {
                if letter < 128 {
                    self.place = Place::Body;
                }
                self.fresh();
            }
            Place::Body => {
                if self.whole(letter) {
                    self.body_end = at.wrapping_add(self.number);
                    self.place = Place::Groups;
                    self.fresh();
                }
            }
            Place::Groups => {
                if self.whole(letter) {
                    self.left = self.number.wrapping_mul(2);
                    self.place = if self.number == 0 { Place::Code } else { Place::Locals };
                    (self.codes, self.older, self.more, self.raw) = (0, 0, 0, 0);
                    self.fresh();
                }
            }
            Place::Locals => {
                if letter < 128 || self.left & 1 == 1 {
                    self.left = self.left.wrapping_sub(1);
                    if self.left == 0 {
                        self.place = Place::Code;
                    }
                }
            }
            Place::Code => {
                self.instruct(letter);
                if at == self.body_end {
                    self.place = if at == self.section_end { Place::Section } else { Place::Body };
                    (self.more, self.raw) = (0, 0);
                    self.fresh();
                }
            }
        }
    }

    fn instruct(&mut self, letter: u8) {
        if self.raw > 0 {
            self.raw -= 1;
            self.number = self.number.wrapping_mul(31).wrapping_add(letter.into());
        } else if self.more > 0 {
            if !self.whole(letter) {
                return;
            }
            self.more -= 1;
            match (self.code(), self.field) {
                // A table of branches, a choice of types, and what stands behind a second code.
                (0x0E, 0) => self.more = self.number.wrapping_add(1),
                (0x1C, _) => self.raw = self.number,
                (0xFC, 0) => {
                    self.more = match self.number {
                        ..8 => 0,
                        8 | 10 | 12 | 14 => 2,
                        _ => 1,
                    }
                }
                _ => {}
            }
            self.last[self.kind()] = self.number;
            self.field += 1;
            self.fresh();
        } else {
            self.older = self.codes >> 24;
            self.codes = self.codes << 8 | u32::from(letter);
            self.field = 0;
            self.fresh();
            self.more = match letter {
                2..=4 | 12..=14 | 16 | 28 | 32..=38 | 65 | 66 | 210 | 252 => 1,
                17 | 0x28..=0x3E => 2,
                _ => 0,
            };
            self.raw = match letter {
                67 => 4,
                68 => 8,
                63 | 64 | 208 => 1,
                _ => 0,
            };
        }
    }
}
