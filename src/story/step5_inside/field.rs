//! A field for a number: it takes whatever is typed, also while months pass, and says what became of it.

use super::bench::Act;
use crate::browser::typed;
use crate::i18n::{MessageId, Words, key};
use crate::model::organisation::Knob;
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
    let (least, most) = (f64::from(*range.start()), f64::from(*range.end()));
    let number = text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
    let (value, message) = match number {
        // Whoever empties a field has typed nothing wrong.
        None if text.is_empty() => return (before, None),
        None => (before, key::organisation::typed::UNREAD),
        Some(number) if number > most => (*range.end(), key::organisation::typed::MOST),
        Some(number) if number < least => (*range.start(), key::organisation::typed::LEAST),
        Some(number) if number.fract() != 0.0 => (number.round() as u32, key::organisation::typed::ROUNDED),
        Some(number) => return (number as u32, None),
    };
    (value, Some(Note { knob, text: text.to_owned(), value, message }))
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
    /// What is said of what was typed last, by those fields that a number is `among`.
    pub fn status(self, words: &Words, among: impl Fn(Knob) -> bool) -> Html {
        html! { <p class="fault" role="status">{ self.note.filter(|note| among(note.knob)).map(|note| note.text(words)) }</p> }
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
        assert_eq!(read("450"), (100, Some(key::organisation::typed::MOST)));
        assert_eq!(read("-1"), (0, Some(key::organisation::typed::LEAST)));
        assert_eq!(read("many"), (40, Some(key::organisation::typed::UNREAD)));
        assert_eq!(read("inf"), (40, Some(key::organisation::typed::UNREAD)));
        assert_eq!(read(""), (40, None));
    }
}
