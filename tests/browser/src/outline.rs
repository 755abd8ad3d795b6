//! What a page says, and where: how the page that was sent and the page that is shown are held against each other.

use crate::session::Session;
use serde_json::{Value, json};

/// A part of a page.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its element, where it leads, and its text.
    pub says: String,
    /// Left, top, width and height from the page's own corner, in CSS pixels; nothing but zeros where it is not shown.
    pub place: Vec<f64>,
}

const OUTLINE: &str = include_str!("scripts/outline.js");

impl Session {
    /// The parts of the page as it was sent for this address. They have no place.
    pub fn sent(&self) -> Vec<Part> {
        self.outline("sent")
    }

    /// The parts of the page as it is shown.
    pub fn shown(&self) -> Vec<Part> {
        self.outline("shown")
    }

    fn outline(&self, which: &str) -> Vec<Part> {
        // WebKit's driver now and then loses a long answer on its way. Asking changes nothing, so it is asked again.
        let asked = (0..3).find_map(|_| self.tried(OUTLINE, &json!([which])).ok());
        let outline = asked.unwrap_or_else(|| self.script(OUTLINE, json!([which])));
        let parts = outline.as_array().map(Vec::as_slice).unwrap_or_default();
        assert!(parts.len() > 40, "only {} parts are found on the page", parts.len());
        let numbers = |place: &Value| place.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        parts.iter().map(|part| Part { says: part["says"].to_string(), place: numbers(&part["place"]) }).collect()
    }
}

/// Each part with its counterpart, or without, when the two are read side by side. A live page may say more than the
/// page that was sent, never less, and in the same order.
pub fn side_by_side<'a>(sent: &'a [Part], shown: &'a [Part]) -> Vec<(&'a Part, Option<&'a Part>)> {
    let mut rest = shown;
    let mut pairs = Vec::new();
    for part in sent {
        let found = rest.iter().position(|other| other.says == part.says);
        pairs.push((part, found.map(|place| &rest[place])));
        rest = found.map_or(rest, |place| &rest[place + 1..]);
    }
    pairs
}

impl Part {
    /// Whether both stand at the same place. Letters may be set a fraction of a pixel closer.
    pub fn stands_like(&self, other: &Self) -> bool {
        self.place.iter().zip(&other.place).all(|(one, other)| (one - other).abs() < 0.5)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(says: &[&str]) -> Vec<Part> {
        says.iter().map(|says| Part { says: (*says).to_owned(), place: Vec::new() }).collect()
    }

    #[test]
    fn what_is_lost_or_moved_has_no_counterpart() {
        let found = |sent: &[&str], shown: &[&str]| {
            let (sent, shown) = (parts(sent), parts(shown));
            side_by_side(&sent, &shown).iter().map(|(_, found)| found.is_some()).collect::<Vec<_>>()
        };
        assert_eq!(found(&["a", "b"], &["a", "new", "b"]), [true, true]);
        assert_eq!(found(&["a", "lost", "b"], &["a", "b"]), [true, false, true]);
        assert_eq!(found(&["a", "b"], &["b", "a"]), [true, false]);
    }
}
