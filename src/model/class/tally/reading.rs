//! Codes out of whatever was pasted: a list, links, a whole chat or a mail with everything that people and programs put
//! around them. What is whole is counted, what was a code is told with its damage; all else is noise, of which nothing is
//! kept: it may hold names.

use super::scan::{Found, scan};
use super::{Change, MOST_CODES, MOST_PUPILS, Tally};
use crate::model::quiz::code::{Damage, encode, grouped};
use std::collections::HashMap;

/// What became of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Added {
    /// How many codes are new.
    pub new: usize,
    /// How many were there already, or came twice.
    pub again: usize,
    /// What cannot be counted.
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
        let mut change = Change::new();
        let mut known: HashMap<String, u16> =
            self.entries().iter().map(|entry| (entry.code.clone(), entry.pupils)).collect();
        for found in scan(text) {
            let (shared, pupils) = match found {
                Found::Whole(shared, pupils) => (shared, pupils.min(MOST_PUPILS)),
                Found::Damaged(text, damage) => {
                    added.refused.push(Refused { text, why: Why::Damage(damage) });
                    continue;
                }
            };
            let code = encode(&shared.result());
            let before = known.get(&code).copied();
            if before.is_none() && known.len() == MOST_CODES {
                added.refused.push(Refused { text: grouped(&code), why: Why::Full });
                continue;
            }
            match before {
                Some(_) => added.again += 1,
                None => added.new += 1,
            }
            // A list says how many pupils have a code; read once more it adds nobody.
            if before.is_none_or(|before| before < pupils) {
                self.put(&code, pupils, &mut change);
                known.insert(code, pupils);
            }
        }
        self.remember(change);
        added
    }
}
