//! Step 5: inside the organisation. Which kinds of work are exposed to generative AI, and what shape an organisation
//! takes when they move to software: first the scores, then a model to run.
//!
//! - [`exposure`]: the scores; [`find`]: the reader's own work among them.
//! - [`section`]: what is said of the model before and beside its runs.
//! - [`shapes`]: the organisation as people.
//! - [`assumptions`]: every number of the model and where it comes from.
//! - [`names`]: what its parts are called.
//! - [`workbench`]: where the reader runs it. What lies on it is a [`bench`]; it has [`controls`] with [`field`]s, and a [`stage`] with
//!   [`player`], [`readout`] and [`narrative`].

mod assumptions;
mod bench;
mod controls;
mod exposure;
mod field;
mod find;
mod names;
mod narrative;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod player;
mod readout;
mod section;
mod shapes;
mod stage;
mod workbench;

use super::Step;
use crate::i18n::{key, slug};
use crate::island::List;
use crate::lazy::lazy_module;
use find::FIND;
use workbench::WORKBENCH;

pub use names::expected;

/// See the module.
pub const STEP: Step = Step {
    name: "inside",
    slug: slug::INSIDE,
    nav: key::inside::NAV,
    title: key::inside::TITLE,
    figures: &[(section::FIGURE, key::organisation::figure::TITLE), ("inside", key::inside::figure::TITLE)],
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&FIND, &WORKBENCH];

lazy_module! { static LAZY: List = ISLANDS, in inside }
