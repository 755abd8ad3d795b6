//! Step 9: reflection. What only people can do, and how the article's claims stand.

mod cite;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod pass_on;
mod path;

use super::Step;
use crate::i18n::{key, slug};
use crate::island::List;
use crate::lazy::lazy_module;
use cite::{ARTICLE, STORY};
use pass_on::WAYS;
use path::PATH;

/// See the module.
pub const STEP: Step = Step {
    name: "reflection",
    slug: slug::REFLECTION,
    nav: key::reflection::NAV,
    title: key::reflection::TITLE,
    figures: &[],
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&PATH, &WAYS, &STORY, &ARTICLE];

lazy_module! { static LAZY: List = ISLANDS, in reflection }
