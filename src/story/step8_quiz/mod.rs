//! Step 8: which skills are worth building. What employers call core, and a quiz of one's own.
//!
//! The quiz runs in the browser alone; the static page carries it as a form for paper, with everything it counts.

mod address;
mod ask;
mod close;
mod evidence;
mod files;
mod keep;
mod labels;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod places;
mod result;
mod run;
mod share;
mod skills;
mod suggested;
mod table;
#[cfg(test)]
mod tests;

use super::Step;
use crate::i18n::{key, slug};
use crate::island::List;
use crate::lazy::lazy_module;
use run::RUN;
use skills::EMPLOYERS;

pub use labels::{KINDS, LEVELS, SKILLS, task};
#[cfg(not(target_arch = "wasm32"))]
pub use labels::{SITUATIONS, letters};

/// See the module.
pub const STEP: Step = Step {
    name: "quiz",
    slug: slug::QUIZ,
    nav: key::quiz::NAV,
    title: key::quiz::TITLE,
    figures: &[],
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&EMPLOYERS, &RUN];

lazy_module! { static LAZY: List = ISLANDS, in quiz }
