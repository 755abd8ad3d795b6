//! How wide the names and numbers of groups are, which decides where dots can stand.

use super::groups::{Crowd, Grouping};
use super::names;
use crate::figure::letters;
use crate::i18n::Words;

/// Type size in CSS pixels, where a reader has asked for none.
pub(super) const SIZE: f64 = 12.0;
/// Between a name and its number in one line.
pub(super) const SPACE: f64 = 6.0;

/// How wide a group's name and number are, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Width {
    name: f64,
    count: f64,
}

impl Width {
    /// How wide they are in so many lines.
    pub fn of(&self, lines: u8) -> f64 {
        if lines > 1 { self.name.max(self.count) } else { self.name + SPACE + self.count }
    }
}

/// The widths of all groups in each order.
pub type Widths = [Vec<Width>; 5];

/// What a group is called where there is little room.
pub(super) fn short(words: &Words, grouping: Grouping, name: &str) -> String {
    match grouping {
        Grouping::Month => {
            let (month, year) = names::short_month(words, name);
            month + " " + &year
        }
        _ => names::group(words, grouping, name),
    }
}

/// How wide the names and numbers of a crowd are.
pub fn widths(words: &Words, crowd: &Crowd) -> Widths {
    Grouping::ALL.map(|grouping| {
        let groups = crowd.by(grouping).groups.iter();
        let widths = groups.map(|group| Width {
            name: letters::width(&short(words, grouping, &group.name), SIZE, false),
            count: letters::width(&words.count(group.people.into()), SIZE, true),
        });
        widths.collect()
    })
}
