//! Codes out of whatever was pasted: a line, a list, a column of a table, whole links, groups of four.

use super::{Change, LINK, MOST_CODES, Tally};
use crate::model::quiz::code::{Damage, LONGEST, Shared, decode, encode};
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

/// How many letters a group of a code has at most, as somebody types it.
const GROUP: usize = 6;
/// How long what stands before a code in a list is at most: `12.`
const LONGEST_MARK: usize = 3;
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
                let code = seen.entry(text.clone()).or_insert_with(|| encode(&shared.result())).clone();
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
        let rest = &words[place..];
        let (count, read) = match whole(rest) {
            Some((count, shared)) => (count, Ok(shared)),
            None => {
                // Groups that are no code together: what is wrong is said of all of them.
                let count = groups(rest);
                (count, decode(&bare(&rest[..count].concat())))
            }
        };
        // A number or a few letters before something else are a list's, and no code.
        let is_mark = read.is_err() && count == 1 && rest.len() > 1 && rest[0].len() <= LONGEST_MARK;
        if !is_mark {
            found.push((rest[..count].join(" "), read));
        }
        place += count;
    }
    found
}

/// The whole code that words begin with, and how many of them it is written in.
fn whole(words: &[&str]) -> Option<(usize, Shared)> {
    let mut letters = 0;
    let together = (1..=words.len()).take_while(|count| {
        letters += bare(words[count - 1]).bytes().filter(u8::is_ascii_alphanumeric).count();
        *count == 1 || letters <= LONGEST
    });
    together.into_iter().find_map(|count| Some((count, decode(&bare(&words[..count].concat())).ok()?)))
}

/// How many words look like the groups of one damaged code. Where a whole one begins, it ends.
fn groups(words: &[&str]) -> usize {
    let mut letters = 0;
    let alike = words.iter().enumerate().take_while(|(place, word)| {
        letters += word.len();
        let is_group =
            word.len() <= GROUP && letters <= LONGEST && word.bytes().all(|letter| letter.is_ascii_alphanumeric());
        is_group && (*place == 0 || whole(&words[*place..]).is_none())
    });
    alike.count().max(1)
}

/// The code in a word, without the signs that a sentence or a word processor puts around and into it: what a link says
/// after its `#`, what stands behind a colon, or the word itself.
fn bare(word: &str) -> String {
    // Nearly every one is, of hundreds.
    if word.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-') {
        return word.to_owned();
    }
    let plain: String = word.chars().filter_map(plain).collect();
    let code = match plain.split_once('#') {
        Some((_, fragment)) => {
            let named = fragment.split('&').find_map(|part| LINKS.iter().find_map(|link| part.strip_prefix(link)));
            named.unwrap_or(fragment)
        }
        None => plain.rsplit(':').next().unwrap_or_default(),
    };
    code.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned()
}

/// A sign as a keyboard has it: no wide forms, one kind of dash. Nothing for what cannot be seen.
fn plain(sign: char) -> Option<char> {
    match sign {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        // The wide forms stand in the order of the plain ones.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0),
        _ => Some(sign),
    }
}
