//! Parts of the program that only some steps need. Each travels by itself, the first time it is needed: who reads the
//! other steps does not pay for it. On the way, and where the way fails, the page says so in words.
//!
//! A [`LazyModule`], declared with `lazy_module!`, is what is split off. It is reached through one function alone, marked for
//! the build with `wasm_split`; the rest of the program must not name what that function names.

pub mod words;

use crate::browser::spawn;
use crate::effect::use_effect_on;
use crate::i18n::key;
use crate::prose::Page;
use std::future::Future;
use std::pin::Pin;
use std::sync::OnceLock;
use yew::prelude::*;

/// A module that could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// A part on its way.
type Fetch<F> = Pin<Box<dyn Future<Output = Result<F, NotLoaded>>>>;

/// A module that is fetched when it is needed; `F` is what the rest of the program has of it.
#[derive(Debug)]
pub struct LazyModule<F> {
    name: &'static str,
    fetch: fn() -> Fetch<F>,
    here: OnceLock<F>,
}

impl<F: Copy + 'static> LazyModule<F> {
    /// The module of a name, which `fetch` brings; see `lazy_module!`.
    pub const fn new(name: &'static str, fetch: fn() -> Fetch<F>) -> Self {
        Self { name, fetch, here: OnceLock::new() }
    }

    /// The name of the file that it is in. Several may share one.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Brings it here. What is here already takes no time.
    ///
    /// # Errors
    /// [`NotLoaded`] where it cannot be fetched; the next call tries again.
    pub async fn load(&self) -> Result<F, NotLoaded> {
        match self.here.get() {
            Some(here) => Ok(*here),
            None => (self.fetch)().await.map(|here| *self.here.get_or_init(|| here)),
        }
    }

    /// It, if it is here. A program that was never split has it at once.
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

/// Declares a [`LazyModule`]: `static NAME: what the program has of it = where
/// that comes from, in the_file_that_it_travels_in`.
macro_rules! lazy_module {
    ($(#[$doc:meta])* $public:vis static $name:ident: $of:ty = $get:expr, in $file:ident) => {
        $(#[$doc])*
        $public static $name: $crate::lazy::LazyModule<$of> = {
            #[allow(unsafe_code)]
            #[wasm_split_helpers::wasm_split($file, fallible)]
            fn $file() -> Result<$of, $crate::lazy::NotLoaded> {
                Ok($get)
            }
            $crate::lazy::LazyModule::new(stringify!($file), || Box::pin($file()))
        };
    };
}
pub(crate) use lazy_module;

/// How far a module is.
#[derive(Clone)]
pub enum LoadState<F> {
    /// Here, with what it can do.
    Here(F),
    /// On its way.
    Waiting {
        /// After it could not be fetched before.
        again: bool,
    },
    /// Not here. The reader may try again.
    NotLoaded(Callback<MouseEvent>),
}

/// Brings a module once the component stands, and says how far it is.
#[hook]
pub fn use_lazy<F: Copy + 'static>(module: &'static LazyModule<F>) -> LoadState<F> {
    // How often it was asked for, and how often in vain.
    let asked = use_state(|| 1_u32);
    let in_vain = use_state(|| 0_u32);
    let arrived = use_force_update();
    {
        let in_vain = in_vain.setter();
        use_effect_on(*asked, move |asked| {
            let asked = *asked;
            if module.here().is_none() {
                spawn(async move {
                    match module.load().await {
                        Ok(_) => arrived.force_update(),
                        Err(NotLoaded) => in_vain.set(asked),
                    }
                });
            }
        });
    }
    match module.here() {
        Some(here) => LoadState::Here(here),
        None if *in_vain < *asked => LoadState::Waiting { again: *asked > 1 },
        None => LoadState::NotLoaded(Callback::from(move |_| asked.set(*asked + 1))),
    }
}

/// What stands in the place of a part that is not here.
pub fn missing(page: &Page, again: Option<Callback<MouseEvent>>) -> Html {
    let message = if again.is_some() { key::later::NOT_LOADED } else { key::later::WAITING };
    html! {
        <>
            <p role="status">{ page.text(message) }</p>
            if let Some(onclick) = again {
                <button type="button" class="button" {onclick}>{ page.text(key::later::AGAIN) }</button>
            }
        </>
    }
}
