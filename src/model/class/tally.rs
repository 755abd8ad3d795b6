//! The quiz codes of a class and what comes of them. A code holds a kind of work, what was done within a month and what
//! is leaned on, nothing of who it is from: two pupils may honestly have the same one. So a code counts once however often
//! it is given, and whoever knows that it is two pupils' says so by hand. What is typed from paper is a pupil each time.

mod count;
mod paper;
mod reading;
mod scan;

pub use count::{Count, Counted, Part};
pub use paper::Slip;
pub use reading::{Added, Refused, Why};
use scan::TIMES;

use super::polls::Unreadable;
use crate::model::quiz::code::{Shared, decode, encode, grouped};
use crate::model::quiz::{Choice, QUIZ, SKILLS, Side, Standing, standing};

/// How many different codes are kept.
pub const MOST_CODES: usize = 1_000;
/// How many pupils may have the same code.
pub const MOST_PUPILS: u16 = 99;
/// How many changes can be taken back.
pub const MOST_UNDO: usize = 30;

/// What a link to the count says before its code.
pub const LINK: &str = "code=";

/// The version written now. Raise it when an old text would be misread.
const VERSION: &str = "2";
/// The version whose codes were of a quiz that asked for something else.
const OTHER_QUIZ: &str = "1";
/// What a line begins with that holds a change.
const CHANGE: char = '<';

/// A code and how many pupils have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code of the result, in small letters.
    pub code: String,
    /// The kind of work, by its place.
    pub kind: usize,
    /// What was said about evidence.
    pub evidence: [Choice; SKILLS],
    /// What is leaned on.
    pub sides: [Side; SKILLS],
    /// How many pupils have it.
    pub pupils: u16,
}

impl Entry {
    /// Where its skills stand, with our weights.
    pub fn standing(&self) -> Standing {
        standing(&QUIZ.kinds[self.kind], &self.evidence.map(Some))
    }
}

/// Codes with the number of pupils that had them before a change.
type Change = Vec<(String, u16)>;

/// The codes of a class, each once, with the way back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    entries: Vec<Entry>,
    history: Vec<Change>,
    earlier: u32,
}

impl Tally {
    /// The codes in the order in which they came.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether there is a change to take back.
    pub fn can_undo(&self) -> bool {
        !self.history.is_empty()
    }

    /// Whether there is nothing to show and nothing to take back.
    pub fn is_untouched(&self) -> bool {
        self.entries.is_empty() && self.history.is_empty() && self.earlier == 0
    }

    /// How many pupils were counted.
    pub fn pupils(&self) -> u32 {
        self.entries.iter().map(|entry| u32::from(entry.pupils)).sum()
    }

    /// How many pupils were kept here whose codes are of the quiz before this one, and cannot be counted with others.
    pub fn earlier(&self) -> u32 {
        self.earlier
    }

    /// What the class has of each skill.
    pub fn counted(&self) -> Count {
        Count::of(&self.entries)
    }

    /// Whether half of the codes of the smaller of two counts are in both.
    pub fn shares_most_with(&self, other: &Self) -> bool {
        let is_shared = |entry: &&Entry| other.entries.iter().any(|known| known.code == entry.code);
        let shared = self.entries.iter().filter(is_shared).count();
        shared > 0 && 2 * shared >= self.entries.len().min(other.entries.len())
    }

    /// Sets how many pupils have a code; none take it out.
    pub fn set_pupils(&mut self, code: &str, pupils: u16) {
        let mut change = Change::new();
        self.put(code, pupils, &mut change);
        self.remember(change);
    }

    /// Takes the last change back, where there is one.
    pub fn undo(&mut self) {
        let Some(change) = self.history.pop() else { return };
        // A code may have been changed twice.
        for (code, pupils) in change.into_iter().rev() {
            self.put(&code, pupils, &mut Change::new());
        }
    }

    /// The codes as a list to be copied, a line each. Pasted anywhere here, it counts the same pupils.
    pub fn list(&self) -> String {
        self.codes(grouped, TIMES[0], "\n")
    }

    /// The codes for a link, in which no sign needs another way to be written.
    pub fn link(&self) -> String {
        self.codes(str::to_owned, TIMES[1], ".")
    }

    fn codes(&self, write: fn(&str) -> String, times: &str, between: &str) -> String {
        let codes = self.entries.iter().map(|entry| match entry.pupils {
            1 => write(&entry.code),
            pupils => [&write(&entry.code), times, &pupils.to_string()].concat(),
        });
        codes.collect::<Vec<_>>().join(between)
    }

    /// The codes and changes as text; empty where there is nothing.
    pub fn encode(&self) -> String {
        if self.is_untouched() {
            return String::new();
        }
        let pair = |code: &str, pupils: u16| [code, " ", &pupils.to_string()].concat();
        let mut lines = vec![VERSION.to_owned() + &earlier_mark(self.earlier)];
        lines.extend(self.entries.iter().map(|entry| pair(&entry.code, entry.pupils)));
        for change in &self.history {
            let pairs: Vec<String> = change.iter().map(|(code, pupils)| pair(code, *pupils)).collect();
            lines.push(CHANGE.to_string() + &pairs.join(" "));
        }
        lines.join("\n")
    }

    /// Reads a text back.
    ///
    /// # Errors
    /// [`Unreadable`] where the text is not one of ours or of another version.
    pub fn decode(text: &str) -> Result<Self, Unreadable> {
        let mut tally = Self::default();
        let mut lines = text.lines();
        let Some(first) = lines.next() else { return Ok(tally) };
        if first == OTHER_QUIZ {
            tally.earlier =
                lines.filter(|line| !line.starts_with(CHANGE)).map(pupils_of).sum::<Option<u32>>().ok_or(Unreadable)?;
            return Ok(tally);
        }
        tally.earlier = first.strip_prefix(VERSION).and_then(earlier_of).ok_or(Unreadable)?;
        for line in lines {
            let (pairs, is_change) = match line.strip_prefix(CHANGE) {
                Some(change) => (change, true),
                None => (line, false),
            };
            let change = pairs_of(pairs).ok_or(Unreadable)?;
            if is_change {
                tally.history.push(change);
            } else {
                for (code, pupils) in change {
                    tally.put(&code, pupils, &mut Change::new());
                }
            }
        }
        Ok(tally)
    }

    /// Puts a whole code in with so many pupils, and notes how many there were.
    fn put(&mut self, code: &str, pupils: u16, change: &mut Change) {
        let pupils = pupils.min(MOST_PUPILS);
        let place = self.entries.iter().position(|entry| entry.code == code);
        let before = place.map_or(0, |place| self.entries[place].pupils);
        if before == pupils {
            return;
        }
        match place {
            Some(place) if pupils == 0 => drop(self.entries.remove(place)),
            Some(place) => self.entries[place].pupils = pupils,
            None => match entry(code, pupils) {
                Some(entry) => self.entries.push(entry),
                None => return,
            },
        }
        change.push((code.to_owned(), before));
    }

    fn remember(&mut self, change: Change) {
        if change.is_empty() {
            return;
        }
        if self.history.len() == MOST_UNDO {
            self.history.remove(0);
        }
        self.history.push(change);
    }
}

/// What says behind the version how many pupils are of the quiz before; nothing where none are.
fn earlier_mark(earlier: u32) -> String {
    if earlier == 0 { String::new() } else { [" ", &earlier.to_string()].concat() }
}

fn earlier_of(mark: &str) -> Option<u32> {
    if mark.is_empty() { Some(0) } else { mark.strip_prefix(' ')?.parse().ok() }
}

/// How many pupils stand behind a code, whatever it means.
fn pupils_of(line: &str) -> Option<u32> {
    let pupils: u16 = line.split_once(' ')?.1.parse().ok()?;
    Some(pupils.min(MOST_PUPILS).into())
}

/// The entry of a whole code.
fn entry(code: &str, pupils: u16) -> Option<Entry> {
    // Who gives answers gives the same result, and counts once.
    let shared = decode(code).ok()?.result();
    let code = encode(&shared);
    match shared {
        Shared::Result(kind, evidence, sides) => Some(Entry { code, kind, evidence, sides, pupils }),
        Shared::Answers(..) => None,
    }
}

/// Codes, each followed by its number of pupils.
fn pairs_of(text: &str) -> Option<Change> {
    let pieces: Vec<&str> = text.split(' ').collect();
    let pair = |pair: &[&str]| match pair {
        [code, pupils] => {
            let pupils = pupils.parse().ok().filter(|pupils| *pupils <= MOST_PUPILS)?;
            decode(code).ok().map(|_| ((*code).to_owned(), pupils))
        }
        _ => None,
    };
    pieces.chunks(2).map(pair).collect()
}
