//! Codes out of whatever was pasted: a list, links, a whole chat or a mail with everything that people and programs put
//! around them. What is whole is counted, what was a code is told with its damage; all else is noise, of which nothing is
//! kept: it may hold names.

use super::scan::{Found, scan};
use super::{Change, MOST_CODES, Tally};
use crate::model::quiz::code::{Damage, grouped};

/// What became of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// How many codes are new.
    pub new: usize,
    /// How many were there already, or came twice.
    pub again: usize,
    /// What cannot be counted, damaged codes first.
    pub refused: Vec<Refused>,
}

/// A code that does not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The code, in capitals.
    pub text: String,
    /// Why it does not count.
    pub why: Why,
}

/// Why a code does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is no whole code.
    Damage(Damage),
    /// There is no more room.
    Full,
}

impl Tally {
    /// Adds every code that a text holds, in one change.
    pub fn add(&mut self, text: &str) -> Added {
        let mut added = Added::default();
        let mut full = Vec::new();
        let mut change = Change::new();
        for found in scan(text) {
            let (code, pupils) = match found {
                Found::Whole(code, pupils) => (code, pupils),
                Found::Damaged(text, damage) => {
                    added.refused.push(Refused { text, why: Why::Damage(damage) });
                    continue;
                }
            };
            let before = self.entries().iter().find(|entry| entry.code == code).map(|entry| entry.pupils);
            match before {
                Some(_) => added.again += 1,
                None if self.entries().len() == MOST_CODES => {
                    full.push(Refused { text: grouped(&code), why: Why::Full });
                    continue;
                }
                None => added.new += 1,
            }
            // A list says how many pupils have a code; read once more it adds nobody.
            self.put(&code, before.unwrap_or_default().max(pupils), &mut change);
        }
        self.remember(change);
        added.refused.append(&mut full);
        added
    }
}
