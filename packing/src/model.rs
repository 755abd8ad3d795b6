//! How likely the next bit is, by all that came before. Who packs and who unpacks ask the same, on different machines, and
//! must hear the same to the last bit: nothing but sums, products and quotients of floats, which come out the same
//! everywhere.
//!
//! A letter is foreseen by what stood after the same letters before, and within a module of WebAssembly after the same
//! instructions: four views, and the longest passage that came before in the same words. Two mixers learn whom to trust.

use crate::walk::Walk;
use alloc::vec;
use alloc::vec::Vec;

const VIEWS: usize = 4;
/// The views, the passage that is followed, and what is said in any case.
const VOICES: usize = VIEWS + 2;
/// Lines that a view has for what it has seen.
const LINES: usize = 1 << 17;
/// Letters that two passages must share before one is followed, and how many of them are counted at first.
const SHORTEST: usize = 5;
const LONGEST: usize = 400;
/// What the first mixer may be asked in, and the second.
const PLACES: usize = 0x1100;
const SITUATIONS: usize = 0x8000;
/// How fast mixers learn.
const PACE: f64 = 0.015;
/// e to the power of 1/170: [`Model::squash`] goes in such steps.
const STEP: f64 = 1.005_899_687_952_789_3;

#[derive(Debug)]
pub struct Model {
    /// What each view has seen, a line for half a letter: whose line it is, then 15 chances of 12 bits, and behind each,
    /// in 4 bits, how often it was asked.
    seen: Vec<u16>,
    lines: [usize; VIEWS],
    views: [u32; VIEWS],
    voices: [f64; VOICES],
    weights: Vec<f64>,
    /// Where passages began.
    begun: Vec<usize>,
    /// How far passages of a length could be trusted.
    trust: [f64; 64],
    followed: usize,
    length: usize,
    rates: [f64; 16],
    /// From a chance to its logarithm in odds, and back.
    stretched: Vec<f64>,
    squashed: Vec<f64>,
    walk: Walk,
    /// The letters so far.
    out: Vec<u8>,
    /// The last four of them, the last one lowest, and the one before those.
    recent: u32,
    fifth: u32,
    /// The bits of the letter so far behind a 1, and where in a line they lead.
    tree: u32,
    node: usize,
    /// What the passage that is followed foresees, and how sure it is; 0 where it does not.
    hint: u32,
    grade: usize,
    sums: [f64; 2],
    mixers: [usize; 2],
}

fn hash(one: u32, other: u32) -> u32 {
    let mixed = one.wrapping_mul(0x2F0B_4C47) ^ other.wrapping_mul(0x9E37_79B1);
    (mixed ^ mixed >> 15).wrapping_mul(0x85EB_CA6B)
}

impl Model {
    /// Nothing is known yet of so many letters.
    pub fn new(size: usize) -> Self {
        let (mut stretched, mut squashed) = (vec![0.0; 4096], vec![0.0; 4097]);
        let mut sum = 2.0 / 4096.0;
        for step in 0..2048 {
            stretched[2048 + step] = sum;
            stretched[2047 - step] = -sum;
            let chance = (2049 + step) as f64 / 4096.0;
            sum += 1.0 / 4096.0 / (chance * (1.0 - chance));
        }
        let mut odds = 1.0;
        for step in 0..=2048 {
            squashed[2048 + step] = odds / (1.0 + odds);
            squashed[2048 - step] = 1.0 / (1.0 + odds);
            odds *= STEP;
        }
        Self {
            seen: vec![0; (VIEWS * LINES) << 4],
            lines: [0; VIEWS],
            views: [0; VIEWS],
            voices: [0.0; VOICES],
            weights: vec![0.35; (PLACES + SITUATIONS) * VOICES],
            begun: vec![0; 1 << 18],
            trust: [0.5; 64],
            followed: 0,
            length: 0,
            rates: core::array::from_fn(|asked| 1.0 / (asked as f64 + 1.3)),
            stretched,
            squashed,
            walk: Walk::new(),
            out: Vec::with_capacity(size),
            recent: 0,
            fifth: 0,
            tree: 1,
            node: 1,
            hint: 0,
            grade: 0,
            sums: [0.0; 2],
            mixers: [0; 2],
        }
    }

    fn squash(&self, sum: f64) -> f64 {
        let place = match sum {
            sum if sum > 12.0 => 4088,
            sum if sum < -12.0 => 8,
            sum => (sum * 170.0 + 2048.0) as usize,
        };
        self.squashed[place]
    }

    /// Opens the next letter.
    pub fn open(&mut self) {
        let (recent, next) = (self.recent, self.walk.expected());
        let inside = self.walk.in_module();
        let views = if inside {
            let (codes, older) = self.walk.codes();
            let number = self.walk.number();
            [
                recent & 0xFF,
                hash(hash(next, codes), hash(number, older)),
                hash(hash(next, codes & 0xFFFF), hash(number, self.walk.last().wrapping_add(1))),
                recent & 0xFF_FF00,
            ]
        } else {
            [recent & 0xFF, recent & 0xFFFF, recent & 0xFF_FFFF, hash(recent, self.fifth)]
        };
        let first = if inside { 17 } else { 1 };
        self.views = core::array::from_fn(|view| hash(views[view], view as u32 + first));
        self.tree = 1;
    }

    /// How likely it is, in 65536ths, that the next bit of the open letter, the one of this place, is 1.
    pub fn chance(&mut self, bit: u32) -> u32 {
        if bit == 7 || bit == 3 {
            self.turn_to_lines(bit == 7);
        }
        self.node = match bit {
            4.. => self.tree,
            bit => self.tree & ((8 >> bit) - 1) | 8 >> bit,
        } as usize;
        for (view, line) in self.lines.iter().enumerate() {
            self.voices[view] = self.stretched[usize::from(self.seen[line + self.node] >> 4)];
        }
        self.voices[VIEWS] = self.hear_the_passage(bit);
        self.voices[VIEWS + 1] = 0.3;
        let place = if self.walk.in_module() { 0x100 + self.walk.expected() } else { self.tree };
        let sure = if self.grade == 0 { 0 } else { (self.grade as u32 / 5).min(6) + 1 };
        let situation = PLACES as u32 + (self.tree | sure << 8 | (self.recent & 0xF0) << 7);
        self.mixers = [place, situation].map(|set| set as usize * VOICES);
        self.sums = self.mixers.map(|mixer| {
            let weights = &self.weights[mixer..mixer + VOICES];
            weights.iter().zip(&self.voices).fold(0.0, |sum, (weight, voice)| sum + weight * voice)
        });
        let chance = self.squash((self.sums[0] + self.sums[1]) / 2.0) * 65536.0;
        (chance as u32).clamp(1, 65535)
    }

    /// Finds the lines of the half letter that begins. What another half letter has left there is forgotten.
    fn turn_to_lines(&mut self, first: bool) {
        for view in 0..VIEWS {
            let found = if first { self.views[view] } else { hash(self.views[view], self.tree) };
            let line = (view * LINES + (found as usize & (LINES - 1))) << 4;
            self.lines[view] = line;
            let name = (found >> 16) as u16;
            if self.seen[line] != name {
                self.seen[line] = name;
                self.seen[line + 1..line + 16].fill(0x8000);
            }
        }
    }

    fn hear_the_passage(&mut self, bit: u32) -> f64 {
        (self.hint, self.grade) = (0, 0);
        if self.length == 0 {
            return 0.0;
        }
        let foreseen = u32::from(self.out[self.followed]) | 256;
        if foreseen >> (bit + 1) != self.tree {
            self.length = 0;
            return 0.0;
        }
        self.hint = foreseen >> bit & 1;
        self.grade = if self.length < 32 { self.length } else { (32 + (self.length - 32) / 8).min(63) };
        let voice = self.stretched[(self.trust[self.grade] * 4095.0) as usize];
        if self.hint == 1 { voice } else { -voice }
    }

    /// Learns what the bit was.
    pub fn learn(&mut self, found: u32) {
        let truth = f64::from(found);
        for (mixer, sum) in self.mixers.into_iter().zip(self.sums) {
            let lesson = (truth - self.squash(sum)) * PACE;
            for (weight, voice) in self.weights[mixer..mixer + VOICES].iter_mut().zip(&self.voices) {
                *weight += lesson * voice;
            }
        }
        for line in self.lines {
            let seen = &mut self.seen[line + self.node];
            let (asked, known) = (*seen & 15, i32::from(*seen >> 4));
            let way = if found == 1 { 4095 - known } else { -known };
            let learnt = known + (f64::from(way) * self.rates[usize::from(asked)]) as i32;
            *seen = (learnt as u16) << 4 | (asked + 1).min(15);
        }
        if self.grade > 0 {
            let trust = &mut self.trust[self.grade];
            *trust += (f64::from(u8::from(self.hint == found)) - *trust) / 64.0;
            if self.hint != found {
                self.length = 0;
            }
        }
        self.tree = self.tree << 1 | found;
    }

    /// Closes the letter, all of whose bits are known.
    pub fn close(&mut self) {
        let letter = (self.tree & 255) as u8;
        let before = (self.recent & 255) as u8;
        self.out.push(letter);
        self.walk.read(letter, before, self.out.len() as u32);
        self.fifth = self.recent >> 24;
        self.recent = self.recent << 8 | u32::from(letter);
        if self.out.len() >= SHORTEST {
            self.follow();
        }
    }

    /// The last letters, so many.
    pub fn last(&self, letters: usize) -> &[u8] {
        &self.out[self.out.len().saturating_sub(letters)..]
    }

    /// Goes on in the passage that is followed, or looks for one.
    fn follow(&mut self) {
        let (out, at) = (&self.out, self.out.len());
        let spot = (hash(hash(self.recent, self.fifth), 0) >> 14) as usize;
        if self.length > 0 {
            self.length += 1;
            self.followed += 1;
        } else {
            self.followed = self.begun[spot];
            let shared = out[..self.followed].iter().rev().zip(out[..at].iter().rev());
            let length = shared.take(LONGEST).take_while(|(one, other)| one == other).count();
            self.length = if length < SHORTEST { 0 } else { length };
        }
        self.begun[spot] = at;
    }
}
