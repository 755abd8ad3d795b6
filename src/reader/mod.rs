//! What the reader has done, for every step to read and change. It is kept on the device and nowhere else; where a
//! browser refuses that, it lasts as long as the document.

mod class;
pub mod persisted;

use crate::model::reader_state::ReaderState;
use persisted::{Persist, Persisted, use_persisted};
use yew::prelude::*;

/// What the reader has done, and the way to change it.
#[derive(Clone, PartialEq)]
pub struct Store(Persisted<ReaderState>);

impl Store {
    /// What the reader has done so far.
    pub fn state(&self) -> &ReaderState {
        &self.0
    }

    /// Changes it, keeps it, and draws again what shows it.
    pub fn change(&self, change: impl FnOnce(&mut ReaderState) + 'static) {
        self.0.change(change);
    }
}

/// The store of the page. Without a [`StoreProvider`] around it, nothing was done and nothing changes.
#[hook]
pub fn use_store() -> Store {
    use_context().unwrap_or_else(|| Store(Persisted::nothing()))
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
    let store = Store(use_persisted());
    html! { <ContextProvider<Store> context={store}>{ props.children.clone() }</ContextProvider<Store>> }
}

impl Persist for ReaderState {
    const NAME: crate::browser::Stored = crate::browser::Stored::ReaderState;

    fn encode(&self) -> String {
        if *self == Self::default() { String::new() } else { Self::encode(self) }
    }

    fn decode(text: &str) -> Option<Self> {
        Self::decode(text).ok()
    }
}
