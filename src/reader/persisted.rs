//! One value of its own that stays on the device, for the part of the page that shows it.

use crate::browser::{self, Stored};
use crate::effect::use_effect_on;
use std::rc::Rc;
use yew::prelude::*;

/// How scripts of the page are told that the reader has done something, not what: see static/embed/conversation.js.
const ANSWERED: &str = "answered";

/// A value that can be kept on the device.
pub trait Persist: Clone + Default + PartialEq + 'static {
    /// Under which name it is kept.
    const NAME: Stored;

    /// The value as text; empty where there is nothing to keep.
    fn encode(&self) -> String;

    /// Reads a text back; nothing where it cannot be read.
    fn decode(text: &str) -> Option<Self>;
}

/// What becomes of what is kept.
enum Change<T> {
    /// It is changed here, and kept.
    Here(Box<dyn FnOnce(&mut T)>),
    /// Another tab has kept this. Keeping it once more would undo what that tab has kept since.
    Elsewhere(T),
}

/// What is kept, and the way to change it.
#[derive(Clone, PartialEq)]
pub struct Persisted<T: Persist> {
    value: Rc<T>,
    change: Callback<Change<T>>,
}

impl<T: Persist> std::ops::Deref for Persisted<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Persist> Persisted<T> {
    /// Nothing, which stays so.
    pub fn nothing() -> Self {
        Self { value: Rc::default(), change: Callback::noop() }
    }

    /// Changes it, keeps it, and draws again what shows it.
    pub fn change(&self, change: impl FnOnce(&mut T) + 'static) {
        self.change.emit(Change::Here(Box::new(change)));
    }
}

#[derive(PartialEq)]
struct State<T>(Rc<T>);

impl<T: Persist> Reducible for State<T> {
    type Action = Change<T>;

    fn reduce(self: Rc<Self>, change: Change<T>) -> Rc<Self> {
        let value = match change {
            Change::Here(change) => {
                let mut value = (*self.0).clone();
                change(&mut value);
                if value != *self.0 {
                    keep(&value);
                    if value != T::default() {
                        browser::dispatch_event(ANSWERED);
                    }
                }
                value
            }
            Change::Elsewhere(value) => value,
        };
        if value == *self.0 { self } else { Rc::new(Self(Rc::new(value))) }
    }
}

/// A value kept on the device. Another tab's changes are followed.
#[hook]
pub fn use_persisted<T: Persist>() -> Persisted<T> {
    let state = use_reducer(|| State(Rc::new(kept::<T>())));
    let dispatcher = state.dispatcher();
    let change = use_callback((), move |change: Change<T>, ()| dispatcher.dispatch(change));
    {
        let change = change.clone();
        use_effect_on((), move |()| {
            let listener = on_kept_elsewhere(move |value: T| change.emit(Change::Elsewhere(value)));
            move || drop(listener)
        });
    }
    Persisted { value: state.0.clone(), change }
}

/// What was kept. What cannot be read is told of, and forgotten with the next change.
fn kept<T: Persist>() -> T {
    let Some(text) = browser::kept(T::NAME) else { return T::default() };
    T::decode(&text).unwrap_or_else(|| {
        browser::show_notice("not-read");
        T::default()
    })
}

fn on_kept_elsewhere<T: Persist>(changed: impl Fn(T) + 'static) -> Option<[browser::Listener; 2]> {
    browser::on_kept_elsewhere(T::NAME, move |text| {
        if let Some(value) = text.map_or_else(|| Some(T::default()), |text| T::decode(&text)) {
            changed(value);
        }
    })
}

fn keep<T: Persist>(value: &T) {
    if !browser::keep(T::NAME, &value.encode()) {
        browser::show_notice("not-kept");
    }
}
