//! Step 5: inside the organisation. Which kinds of work are exposed to generative AI, and what shape an organisation
//! takes when they move to software: first the scores, then a model to run.
//!
//! - [`exposure`]: the scores; [`find`]: the reader's own work among them.
//! - [`section`]: the model on the page: what it is, the question, and what it says; still in the static page, to be
//!   played with in the browser.
//! - [`shapes`]: the organisation as people.
//! - [`assumptions`]: every number of the model and where it comes from.
//! - [`names`]: what its parts are called.
//! - [`workbench`]: where the reader runs it. What lies on it is a [`bench`]; it has [`controls`], and a [`stage`] with
//!   [`player`], [`readout`] and [`telling`]. What it needs of the browser stands in [`device`].

mod assumptions;
mod bench;
mod controls;
mod exposure;
mod find;
mod names;
mod player;
mod readout;
mod section;
mod shapes;
mod stage;
mod telling;
mod workbench;

use super::{Step, parts, seams};
use crate::figure::pair;
use crate::lazy::Body;
use crate::prose::Page;
use crate::words::{key, slug};
use yew::{Html, html};

pub use names::expected;

/// See the module.
pub const STEP: Step = Step {
    name: "inside",
    slug: slug::INSIDE,
    nav: key::inside::NAV,
    title: key::inside::TITLE,
    description: key::inside::DESCRIPTION,
    body: Body::Later(&seams::INSIDE),
    figures: &[(section::FIGURE, key::organisation::figure::TITLE), ("inside", key::inside::figure::TITLE)],
    #[cfg(not(target_arch = "wasm32"))]
    drawings: &[exposure::SCORES, section::SHAPES],
};

pub fn body(page: &Page) -> Html {
    let after = html! {
        <>{ parts::record(page, key::inside::RECORD) }{ parts::class_question(page, key::inside::CLASS) }</>
    };
    html! {
        <>
            { pair(Some(parts::argument(page, key::inside::ARGUMENT)), exposure::exposure(page), Some(after)) }
            { section::section(page) }
        </>
    }
}
