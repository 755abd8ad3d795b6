//! What the page and the workbench both say: the question, its answers, and the rules.

use super::names;
use crate::i18n::key;
use crate::model::organisation::{Expected, Knob, Settings};
use crate::prose::Page;
use yew::{Html, html};

/// The name of the figure: the three end shapes on paper, the runs in the browser.
pub const FIGURE: &str = "organisation";

/// What the reader is asked before the first run.
pub fn question(page: &Page) -> String {
    let start = Settings::default();
    let share = names::value(page.words, Knob::Share, start.get(Knob::Share));
    let months = start.get(Knob::Over).to_string();
    page.words.format(key::organisation::QUESTION, &[("share", &share), ("months", &months)])
}

/// A shape to expect, with a capital at its start. Both languages begin with plain letters: all letters of the world would
/// cost every reader four kilobytes.
pub fn choice(page: &Page, expected: Expected) -> String {
    let mut letters = page.text(names::expected(expected)).chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + letters.as_str())
}

/// The rules in words.
pub fn method(page: &Page) -> Html {
    html! {
        <details class="organisation-details" open={page.whole}>
            <summary>{ page.text(key::organisation::METHOD) }</summary>
            <div class="prose">{ page.prose(key::organisation::METHOD_TEXT) }</div>
        </details>
    }
}
