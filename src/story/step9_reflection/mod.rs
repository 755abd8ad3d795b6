//! Step 9: reflection. What only people can do, and how the article's claims stand.

mod cite;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod pass_on;
mod path;

use super::{Step, seams};
use crate::island::{Islands, List};
use crate::words::{key, slug};
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
    islands: Islands::Part(&seams::REFLECTION),
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

pub const ISLANDS: List = &[&PATH, &WAYS, &STORY, &ARTICLE];
