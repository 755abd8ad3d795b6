//! The quiz codes of a class and what comes of them. A code holds a kind of work and an order of skills, nothing of
//! who it is from: two pupils may honestly have the same one. So a code counts once however often it is given, and
//! whoever knows that it is two pupils' says so by hand.

mod reading;

pub use reading::{Added, Refused, Why};

use super::polls::Unreadable;
use crate::model::quiz::code::{Shared, decode, encode};
use crate::model::quiz::{QUIZ, SKILLS, ranking};

/// How many different codes are kept.
pub const MOST_CODES: usize = 1_000;
/// How many pupils may have the same code.
pub const MOST_PUPILS: u16 = 99;
/// How many changes can be taken back.
pub const MOST_UNDO: usize = 30;
/// How many places of an order are counted.
pub const PLACES: usize = 3;

/// What a link to the count says before its code.
pub const LINK: &str = "code=";

/// The version written now. Raise it when an old text would be misread.
const VERSION: &str = "1";
/// What a line begins with that holds a change.
const CHANGE: char = '<';

/// A code and how many pupils have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code of the result, in small letters.
    pub code: String,
    /// The kind of work, by its place.
    pub kind: usize,
    /// The skills, the one most needed first; nothing where there is no preference.
    pub order: Option<[usize; SKILLS]>,
    /// How many pupils have it.
    pub pupils: u16,
}

/// Codes with the number of pupils that had them before a change.
type Change = Vec<(String, u16)>;

/// The codes of a class, each once, with the way back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    entries: Vec<Entry>,
    history: Vec<Change>,
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
        self.entries.is_empty() && self.history.is_empty()
    }

    /// How many pupils were counted.
    pub fn pupils(&self) -> u32 {
        self.entries.iter().map(|entry| u32::from(entry.pupils)).sum()
    }

    /// How many of them have no preference: they answered "not sure" everywhere.
    pub fn without_preference(&self) -> u32 {
        let without = self.entries.iter().filter(|entry| entry.order.is_none());
        without.map(|entry| u32::from(entry.pupils)).sum()
    }

    /// How many pupils have each skill first, second and third.
    pub fn places(&self) -> [[u32; PLACES]; SKILLS] {
        let mut places = [[0; PLACES]; SKILLS];
        for entry in &self.entries {
            for (place, skill) in entry.order.iter().flatten().take(PLACES).enumerate() {
                places[*skill][place] += u32::from(entry.pupils);
            }
        }
        places
    }

    /// The skills, the one that most pupils have first of all ahead; then that which more have among their first three.
    pub fn ranked(&self) -> [usize; SKILLS] {
        let places = self.places();
        let mut skills = std::array::from_fn(|skill| skill);
        skills.sort_by_key(|skill: &usize| {
            let [first, ..] = places[*skill];
            std::cmp::Reverse((first, places[*skill].iter().sum::<u32>()))
        });
        skills
    }

    /// Sets how many pupils have a code; none take it out.
    pub fn set_pupils(&mut self, code: &str, pupils: u16) {
        let mut change = Change::new();
        self.put(code, pupils, &mut change);
        self.remember(change);
    }

    /// Takes out every code. This can be taken back, too.
    pub fn clear(&mut self) {
        let all = self.entries.drain(..).map(|entry| (entry.code, entry.pupils));
        let change = all.collect();
        self.remember(change);
    }

    /// Takes the last change back, where there is one.
    pub fn undo(&mut self) {
        let Some(change) = self.history.pop() else { return };
        for (code, pupils) in change {
            self.put(&code, pupils, &mut Change::new());
        }
    }

    /// The codes and changes as text; empty where there is nothing.
    pub fn encode(&self) -> String {
        if self.is_untouched() {
            return String::new();
        }
        let pair = |code: &str, pupils: u16| [code, " ", &pupils.to_string()].concat();
        let mut lines = vec![VERSION.to_owned()];
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
        if lines.next().is_some_and(|version| version != VERSION) {
            return Err(Unreadable);
        }
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

/// The entry of a whole code of a result.
fn entry(code: &str, pupils: u16) -> Option<Entry> {
    let (code, kind, order) = result(&decode(code).ok()?);
    Some(Entry { code, kind, order, pupils })
}

/// The code of the result alone: who gives answers gives the same result, and counts once.
fn result(shared: &Shared) -> (String, usize, Option<[usize; SKILLS]>) {
    let (kind, order) = match shared {
        Shared::Result(kind, order) => (*kind, Some(*order)),
        Shared::Answers(kind, chosen) => {
            let ranking = ranking(&QUIZ, &QUIZ.kinds[*kind], &chosen.map(Some));
            (*kind, ranking.map(|ranking| ranking.map(|ranked| ranked.skill)))
        }
    };
    let shared = order.map_or_else(|| shared.clone(), |order| Shared::Result(kind, order));
    (encode(&shared), kind, order)
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
