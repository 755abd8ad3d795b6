//! The evidence. Its cards are the page's own; what is kept of them is which ones the reader has opened, and in what order.

use crate::browser::{self, Listener};
use crate::effect::use_effect_on;
use crate::i18n::{MessageId, key};
use crate::reader::use_store;
use yew::prelude::*;

/// What each piece is about, without what it says: first what speaks for a part of AI, then what weakens that or names
/// another cause, on each side the strongest method first. Places are kept on readers' devices: where they change,
/// `model::reader_state` takes over what is kept.
pub static PIECES: [MessageId; 16] = [
    key::ai_role::evidence::stanford::TITLE,
    key::ai_role::evidence::census_young::TITLE,
    key::ai_role::evidence::juniors::TITLE,
    key::ai_role::evidence::dallas::TITLE,
    key::ai_role::evidence::challenger::TITLE,
    key::ai_role::evidence::oracle::TITLE,
    key::ai_role::evidence::block::TITLE,
    key::ai_role::evidence::goldman::TITLE,
    key::ai_role::evidence::denmark::TITLE,
    key::ai_role::evidence::executives::TITLE,
    key::ai_role::evidence::census_firms::TITLE,
    key::ai_role::evidence::new_york::TITLE,
    key::ai_role::evidence::postings::TITLE,
    key::ai_role::evidence::yale::TITLE,
    key::ai_role::evidence::filings::TITLE,
    key::ai_role::evidence::money::TITLE,
];

/// Remembers which cards were opened.
#[hook]
pub fn use_opening() {
    let store = use_store();
    use_effect_on(store, |store| {
        let store = store.clone();
        let listener = on_turn(move |piece| store.change(move |done| done.belief.open(piece)));
        move || drop(listener)
    });
}

/// Calls `turned` with the piece of evidence whose card is turned; cards say which one they hold. Stops when dropped.
fn on_turn(turned: impl Fn(u8) + 'static) -> Option<Listener> {
    browser::on_click(move |clicked| {
        let card = clicked.closest("summary").and_then(|summary| summary.parent());
        let piece = card.and_then(|card| card.attribute("data-piece"));
        if let Some(piece) = piece.and_then(|piece| piece.parse().ok()) {
            turned(piece);
        }
        // The browser turns it.
        false
    })
}
