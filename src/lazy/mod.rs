//! Parts of the program that only some steps need. Each travels by itself, the first time it is needed: who reads the
//! other steps does not pay for it. On the way, and where the way fails, the page says so in words.
//!
//! A [`Seam`] is where the program is cut. What lies beyond it is reached through one function alone, marked for the
//! build with `wasm_split`; the rest of the program must not name what that function names.

#[cfg(target_arch = "wasm32")]
pub mod words;

use crate::prose::Page;
use crate::words::key;
use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;
use yew::prelude::*;

/// A part that could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// A part on its way.
type Fetch<F> = Pin<Box<dyn Future<Output = Result<F, NotLoaded>>>>;

/// Where the program is cut: `F` is the function on the other side.
#[derive(Debug)]
pub struct Seam<F> {
    fetch: fn() -> Fetch<F>,
    here: OnceLock<F>,
}

impl<F: Copy + 'static> Seam<F> {
    /// A seam whose other side `fetch` brings.
    pub const fn new(fetch: fn() -> Fetch<F>) -> Self {
        Self { fetch, here: OnceLock::new() }
    }

    /// Brings the other side here. What is here already takes no time.
    ///
    /// # Errors
    /// [`NotLoaded`] where it cannot be fetched; the next call tries again.
    pub async fn load(&self) -> Result<F, NotLoaded> {
        match self.here.get() {
            Some(here) => Ok(*here),
            None => (self.fetch)().await.map(|here| *self.here.get_or_init(|| here)),
        }
    }

    /// The other side, if it is here. A program that was never cut has it at once.
    pub fn here(&self) -> Option<F> {
        #[cfg(not(target_arch = "wasm32"))]
        if self.here.get().is_none() {
            let mut at_once = std::task::Context::from_waker(std::task::Waker::noop());
            if let std::task::Poll::Ready(Ok(here)) = (self.fetch)().as_mut().poll(&mut at_once) {
                return Some(here);
            }
        }
        self.here.get().copied()
    }
}

/// How far a part is.
#[derive(Clone)]
pub enum Part<F> {
    /// Here, with what it can do.
    Here(F),
    /// On its way.
    Waiting,
    /// Not here. The reader may try again.
    NotLoaded(Callback<MouseEvent>),
}

/// Brings a part once the component stands, and says how far it is.
#[hook]
pub fn use_seam<F: Copy + 'static>(seam: &'static Seam<F>) -> Part<F> {
    // How often it was asked for, and how often in vain.
    let asked = use_state(|| 1_u32);
    let in_vain = use_state(|| 0_u32);
    let arrived = use_force_update();
    {
        let in_vain = in_vain.setter();
        use_effect_with(*asked, move |asked| {
            let asked = *asked;
            if seam.here().is_none() {
                spawn(async move {
                    match seam.load().await {
                        Ok(_) => arrived.force_update(),
                        Err(NotLoaded) => in_vain.set(asked),
                    }
                });
            }
        });
    }
    match seam.here() {
        Some(here) => Part::Here(here),
        None if *in_vain < *asked => Part::Waiting,
        None => Part::NotLoaded(Callback::from(move |_| asked.set(*asked + 1))),
    }
}

/// What stands in the place of a part that is not here.
pub fn missing(page: &Page, again: Option<Callback<MouseEvent>>) -> Html {
    let said = if again.is_some() { key::later::NOT_LOADED } else { key::later::WAITING };
    html! {
        <>
            <p role="status">{ page.say(said) }</p>
            if let Some(onclick) = again {
                <button type="button" class="button" {onclick}>{ page.say(key::later::AGAIN) }</button>
            }
        </>
    }
}

#[cfg(target_arch = "wasm32")]
use crate::browser::spawn;

/// The static pages never wait: no effect runs where they are written.
#[cfg(not(target_arch = "wasm32"))]
fn spawn(_: impl Future<Output = ()> + 'static) {}
