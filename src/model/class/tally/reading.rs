//! Codes out of whatever was pasted: a line, a list, a column of a table, whole links, groups of four.

use super::{Change, LINK, MOST_CODES, Tally, result};
use crate::model::quiz::code::{Damage, Shared, decode};
use std::collections::{HashMap, HashSet};

/// What became of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// How many codes are new.
    pub new: usize,
    /// How many were there already, or came twice.
    pub again: usize,
    /// What is no whole code.
    pub refused: Vec<Refused>,
}

/// A piece of a text that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// As it was given.
    pub text: String,
    /// Why it does not count.
    pub why: Why,
}

/// Why something does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is no whole code.
    Damage(Damage),
    /// There is no more room.
    Full,
}

/// How many letters the longest code has.
const LONGEST: usize = 14;
/// How many letters a group of a code has at most, as somebody types it.
const GROUP: usize = 6;
/// What a link says before its code.
const LINKS: [&str; 2] = [LINK, "quiz="];

impl Tally {
    /// Adds every code that a text holds, in one change.
    pub fn add(&mut self, text: &str) -> Added {
        let mut added = Added::default();
        let mut change = Change::new();
        let mut known: HashSet<String> = self.entries().iter().map(|entry| entry.code.clone()).collect();
        // Hundreds of pupils give the same few codes: each is worked out once.
        let mut seen: HashMap<String, String> = HashMap::new();
        for piece in text.split(['\n', '\r', '\t', ',', ';', '|', '"']) {
            for (text, read) in pieces(piece) {
                let shared = match read {
                    Ok(shared) => shared,
                    Err(damage) => {
                        added.refused.push(Refused { text, why: Why::Damage(damage) });
                        continue;
                    }
                };
                let code = seen.entry(text.clone()).or_insert_with(|| result(&shared).0).clone();
                if known.contains(&code) {
                    added.again += 1;
                } else if known.len() == MOST_CODES {
                    added.refused.push(Refused { text, why: Why::Full });
                } else {
                    self.put(&code, 1, &mut change);
                    known.insert(code);
                    added.new += 1;
                }
            }
        }
        self.remember(change);
        added
    }
}

/// A piece of text with what was read in it.
type Read = (String, Result<Shared, Damage>);

/// The codes of a piece without separators but spaces: the whole piece is one, or its words are, or some words
/// together, for people part a code into groups.
fn pieces(piece: &str) -> Vec<Read> {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let mut found = Vec::new();
    let mut place = 0;
    while place < words.len() {
        let together = (1..=words.len() - place).take_while(|count| {
            let joined: usize = words[place..place + count].iter().map(|word| bare(word).len()).sum();
            *count == 1 || joined <= LONGEST
        });
        let read = together.map(|count| (count, decode(&bare(&words[place..place + count].concat()))));
        let read: Vec<(usize, Result<Shared, Damage>)> = read.collect();
        let whole = read.iter().find(|(_, read)| read.is_ok());
        let (count, read) = match whole {
            Some(whole) => whole.clone(),
            None => (groups(&words[place..]), read.into_iter().next().map_or(Err(Damage::Length), |(_, read)| read)),
        };
        let text = words[place..place + count].join(" ");
        // Groups that are no code together: what is wrong is said of all of them.
        let read = if count > 1 && read.is_err() { decode(&bare(&words[place..place + count].concat())) } else { read };
        found.push((text, read));
        place += count;
    }
    found
}

/// How many words look like the groups of one damaged code.
fn groups(words: &[&str]) -> usize {
    let mut letters = 0;
    let alike = words.iter().take_while(|word| {
        letters += word.len();
        word.len() <= GROUP && letters <= LONGEST && word.bytes().all(|letter| letter.is_ascii_alphanumeric())
    });
    alike.count().max(1)
}

/// The code in a word: what a link says after its `#`, or the word itself.
fn bare(word: &str) -> String {
    let Some((_, fragment)) = word.split_once('#') else { return word.to_owned() };
    let named = fragment.split('&').find_map(|part| LINKS.iter().find_map(|link| part.strip_prefix(link)));
    named.unwrap_or(fragment).to_owned()
}
