//! The codes one by one: how many pupils have each, and the way to take one out.

use crate::i18n::{MessageId, key};
use crate::model::class::tally::{Entry, MOST_PUPILS, Tally};
use crate::model::quiz::code::grouped;
use crate::prose::Page;
use crate::story::answers::SKILLS as NAMED;
use yew::prelude::*;

/// Sets how many pupils have a code.
pub type Set = Callback<(String, u16)>;

/// The list. Nothing of it is there before it is opened: a class may have hundreds.
pub fn codes(page: &Page, tally: &Tally, open: bool, toggle: Callback<MouseEvent>, set: &Set) -> Html {
    html! {
        <details class="tally-codes" {open}>
            <summary onclick={toggle}>{ page.text(key::extra::tally::codes::TITLE) }</summary>
            if open {
                <p>{ page.text(key::extra::tally::codes::TWICE) }</p>
                <ul>{ for tally.entries().iter().map(|entry| row(page, entry, set)) }</ul>
            }
        </details>
    }
}

fn row(page: &Page, entry: &Entry, set: &Set) -> Html {
    let code = grouped(&entry.code);
    // What was pressed keeps the focus: at its end it does nothing more, and says so.
    let button = |name: MessageId, sign: &str, pupils: u16, able: bool| {
        let (set, code_now) = (set.clone(), entry.code.clone());
        let onclick = Callback::from(move |_: MouseEvent| set.emit((code_now.clone(), pupils)));
        html! {
            <button type="button" class="button small" {onclick} aria-disabled={(!able).then_some("true")}
                aria-label={page.words.format(name, &[("code", &code)])}>{ sign.to_owned() }</button>
        }
    };
    let pupils = page.words.plural(
        entry.pupils.into(),
        key::extra::tally::codes::PUPILS_ONE,
        key::extra::tally::codes::PUPILS_OTHER,
    );
    let first: Vec<String> =
        entry.standing().first().iter().map(|ranked| page.plain(NAMED[ranked.skill].name)).collect();
    let first =
        if first.is_empty() { page.text(key::extra::tally::codes::NOTHING).to_owned() } else { first.join(", ") };
    html! {
        <li key={entry.code.clone()}>
            <span><code translate="no">{ &code }</code>{ " " }<span class="tally-first">{ first }</span></span>
            <span class="tally-pupils">
                { button(key::extra::tally::codes::LESS, "−", entry.pupils.saturating_sub(1).max(1), entry.pupils > 1) }
                <span>{ pupils }</span>
                { button(key::extra::tally::codes::MORE, "+", (entry.pupils + 1).min(MOST_PUPILS), entry.pupils < MOST_PUPILS) }
                { button(key::extra::tally::codes::REMOVE, page.text(key::extra::tally::codes::REMOVE_SHORT), 0, true) }
            </span>
        </li>
    }
}
