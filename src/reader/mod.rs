//! What the reader has done, for every step to read and change. It is kept on the device and nowhere else; where a
//! browser refuses that, it lasts as long as the page.

mod class;
pub mod kept;

use crate::model::done::Done;
use std::rc::Rc;
use yew::prelude::*;

/// A change to make to what was done.
type Change = Box<dyn FnOnce(&mut Done)>;

/// What the reader has done, and the way to change it.
#[derive(Clone, PartialEq)]
pub struct Store {
    done: Rc<Done>,
    change: Callback<Change>,
}

impl Store {
    /// What the reader has done so far.
    pub fn done(&self) -> &Done {
        &self.done
    }

    /// Changes it, keeps it, and draws again what shows it.
    pub fn change(&self, change: impl FnOnce(&mut Done) + 'static) {
        self.change.emit(Box::new(change));
    }
}

/// The store of the page. Without a [`StoreProvider`] around it, nothing was done and nothing changes.
#[hook]
pub fn use_store() -> Store {
    use_context().unwrap_or_else(|| Store { done: Rc::default(), change: Callback::noop() })
}

/// What stands inside the store.
#[derive(Debug, PartialEq, Properties)]
pub struct ProviderProps {
    /// What stands inside the store.
    pub children: Children,
}

#[derive(Default, PartialEq)]
struct Kept(Rc<Done>);

impl Reducible for Kept {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut done = (*self.0).clone();
        change(&mut done);
        if done == *self.0 {
            return self;
        }
        device::keep(&done);
        Rc::new(Self(Rc::new(done)))
    }
}

/// Gives everything inside it the store.
#[component]
pub fn StoreProvider(props: &ProviderProps) -> Html {
    let kept = use_reducer(|| Kept(Rc::new(device::kept())));
    let dispatcher = kept.dispatcher();
    let change = use_callback((), move |change: Change, ()| dispatcher.dispatch(change));
    {
        let change = change.clone();
        use_effect_with((), move |()| {
            let listener = device::on_kept_elsewhere(move |done| change.emit(Box::new(|here| *here = done)));
            move || drop(listener)
        });
    }
    let store = Store { done: kept.0.clone(), change };
    html! { <ContextProvider<Store> context={store}>{ props.children.clone() }</ContextProvider<Store>> }
}

#[cfg(target_arch = "wasm32")]
mod device {
    use super::Done;
    use crate::browser::{self, Kept};

    /// What was kept. What cannot be read is told of once, and forgotten with the next change.
    pub fn kept() -> Done {
        let Some(text) = browser::kept(Kept::Done) else { return Done::default() };
        Done::decode(&text).unwrap_or_else(|_| {
            browser::show_notice("not-read");
            Done::default()
        })
    }

    /// Calls `changed` with what the reader does in another tab: none may undo what was done in the other.
    pub fn on_kept_elsewhere(changed: impl Fn(Done) + 'static) -> Option<browser::Listener> {
        browser::on_kept_elsewhere(Kept::Done, move |text| {
            if let Ok(done) = text.map_or_else(|| Ok(Done::default()), |text| Done::decode(&text)) {
                changed(done);
            }
        })
    }

    pub fn keep(done: &Done) {
        let text = if *done == Done::default() { String::new() } else { done.encode() };
        if !browser::keep(Kept::Done, &text) {
            browser::show_notice("not-kept");
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod device {
    use super::Done;

    pub fn kept() -> Done {
        Done::default()
    }

    pub fn on_kept_elsewhere(_: impl Fn(Done) + 'static) -> Option<Box<()>> {
        None
    }

    pub fn keep(_: &Done) {}
}
