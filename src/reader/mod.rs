//! What the reader has done, for every step to read and change. It is kept on the device and nowhere else; where a
//! browser refuses that, it lasts as long as the document.

mod class;
pub mod persisted;

use crate::browser;
use crate::model::reader_state::ReaderState;
use persisted::{Persist, Persisted, use_persisted};
use yew::prelude::*;

/// What the reader has done, and the way to change it.
#[derive(Clone, PartialEq)]
pub struct Store {
    done: Persisted<ReaderState>,
    afresh: Option<UseStateHandle<bool>>,
}

impl Store {
    /// What the reader has done so far.
    pub fn state(&self) -> &ReaderState {
        &self.done
    }

    /// Changes it, keeps it, and draws again what shows it.
    pub fn change(&self, change: impl FnOnce(&mut ReaderState) + 'static) {
        self.done.change(change);
    }

    /// Forgets all of it, also what the address holds of it: somebody else sits here now.
    pub fn forget(&self) {
        self.change(|done| *done = ReaderState::default());
        browser::set_fragment("");
        if let Some(afresh) = &self.afresh {
            afresh.set(true);
        }
    }

    /// Whether somebody has begun afresh since the document was opened: then answers in an address that one comes back to
    /// are those of who sat here before.
    pub fn is_afresh(&self) -> bool {
        self.afresh.as_ref().is_some_and(|afresh| **afresh)
    }
}

/// The store of the page. Without a [`StoreProvider`] around it, nothing was done and nothing changes.
#[hook]
pub fn use_store() -> Store {
    use_context().unwrap_or_else(|| Store { done: Persisted::nothing(), afresh: None })
}

/// What stands inside the store.
#[derive(Debug, PartialEq, Properties)]
pub struct ProviderProps {
    /// What stands inside the store.
    pub children: Children,
}

/// Gives everything inside it the store.
#[component]
pub fn StoreProvider(props: &ProviderProps) -> Html {
    let store = Store { done: use_persisted(), afresh: Some(use_state_eq(|| false)) };
    html! { <ContextProvider<Store> context={store}>{ props.children.clone() }</ContextProvider<Store>> }
}

impl Persist for ReaderState {
    const NAME: browser::Stored = browser::Stored::ReaderState;

    fn encode(&self) -> String {
        if *self == Self::default() { String::new() } else { Self::encode(self) }
    }

    fn decode(text: &str) -> Option<Self> {
        Self::decode(text).ok()
    }
}
