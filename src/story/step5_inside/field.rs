//! A field for a number: it takes whatever is typed, also while months pass, and says what became of it.

use super::bench::{Act, assumptions};
use crate::browser::typed;
use crate::i18n::{MessageId, Words, key};
use crate::model::organisation::Knob;
use std::num::IntErrorKind;
use yew::{Callback, Event, Html, InputEvent, html};

/// A text as it stands in a field that has not been left yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which number it is to become.
    pub knob: Knob,
    /// As typed.
    pub text: String,
}

/// What became of a text that could not be taken as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Which number.
    pub knob: Knob,
    /// As typed.
    text: String,
    /// What it became.
    value: u32,
    message: MessageId,
}

impl Note {
    /// The same in words.
    pub fn text(&self, words: &Words) -> String {
        words.format(self.message, &[("typed", &self.text), ("value", &self.value.to_string())])
    }
}

/// The number of a draft, or what was there before, and what to say where it is not what was typed.
pub fn read(draft: &Draft, before: u32) -> (u32, Option<Note>) {
    let (knob, text, range) = (draft.knob, draft.text.trim(), draft.knob.range());
    // A field for numbers says nothing else, but for nothing at all: then all stays as it was.
    let Some((number, is_whole)) = nearest(text) else { return (before, None) };
    let value = number.clamp((*range.start()).into(), (*range.end()).into());
    let message = match (value == number, is_whole) {
        (true, true) => return (value as u32, None),
        (true, false) => key::organisation::typed::ROUNDED,
        (false, _) => key::organisation::typed::OUTSIDE,
    };
    let value = value as u32;
    (value, Some(Note { knob, text: text.to_owned(), value, message }))
}

/// The whole number nearest to a decimal one, and whether it is the same. Rust's own way to read decimals would be a third
/// of what the step's program weighs.
fn nearest(text: &str) -> Option<(i64, bool)> {
    let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let number = match whole.parse::<i64>() {
        Ok(number) => number,
        Err(error) if *error.kind() == IntErrorKind::PosOverflow => i64::MAX,
        Err(_) => return None,
    };
    let digits = decimals.as_bytes();
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let up = i64::from(digits.first().is_some_and(|digit| *digit >= b'5'));
    let nearest = number.saturating_add(if whole.starts_with('-') { -up } else { up });
    Some((nearest, digits.iter().all(|digit| *digit == b'0')))
}

/// What fields are made with.
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    /// What is being typed into one of them.
    pub draft: Option<&'a Draft>,
    /// What became of what was typed last.
    pub note: Option<&'a Note>,
    /// What they do.
    pub act: &'a Callback<Act>,
}

impl Fields<'_> {
    /// What is said of what was typed last, beside the levers or beside the other numbers.
    pub fn status(self, words: &Words, of_levers: bool) -> Html {
        let note = self.note.filter(|note| assumptions().contains(&note.knob) != of_levers);
        html! { <p class="fault" role="status">{ note.map(|note| note.text(words)) }</p> }
    }

    /// The field of a number that is `value` now.
    pub fn field(self, knob: Knob, value: u32, label: String) -> Html {
        let (range, act) = (knob.range(), self.act);
        let shown =
            self.draft.filter(|draft| draft.knob == knob).map_or_else(|| value.to_string(), |draft| draft.text.clone());
        let of = move |text: Option<String>| Draft { knob, text: text.unwrap_or_default() };
        let oninput = act.reform(move |event: InputEvent| Act::Type(of(typed(&event))));
        let onchange = act.reform(move |event: Event| Act::Typed(of(typed(&event))));
        html! {
            <input type="number" class="number-field" inputmode="decimal" aria-label={label} min={range.start().to_string()}
                max={range.end().to_string()} step="1" value={shown} {oninput} {onchange} />
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_taken_as_typed_says_what_it_became() {
        let read = |text: &str| {
            let (value, note) = read(&Draft { knob: Knob::Share, text: text.to_owned() }, 40);
            (value, note.map(|note| note.message))
        };
        assert_eq!(read("45"), (45, None));
        assert_eq!(read(" 45.5 "), (46, Some(key::organisation::typed::ROUNDED)));
        assert_eq!(read("45,5"), (46, Some(key::organisation::typed::ROUNDED)));
        assert_eq!(read("450"), (100, Some(key::organisation::typed::OUTSIDE)));
        assert_eq!(read("-1"), (0, Some(key::organisation::typed::OUTSIDE)));
        assert_eq!(read("many"), (40, None));
        assert_eq!(read("45.4.1"), (40, None));
        assert_eq!(read("-0.4"), (0, Some(key::organisation::typed::ROUNDED)));
        assert_eq!(read("45.0"), (45, None));
        assert_eq!(read("99999999999999999999"), (100, Some(key::organisation::typed::OUTSIDE)));
        assert_eq!(read(""), (40, None));
    }
}
