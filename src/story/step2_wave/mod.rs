//! Step 2: the wave, quarter by quarter.

mod chart;
mod draw;
mod feedback;
#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::Step;
use super::fresh_start::FRESH_START;
use crate::crowd::groups::Grouping;
use crate::crowd::{self, Show};
use crate::i18n::{key, slug};
use crate::island::{Island, List};
use crate::lazy::lazy_module;
use draw::PAD;
use feedback::{COMPARED, DIFFERENCE};
use yew::functional::Hook;

pub use draw::quarter_name;

/// See the module.
pub const STEP: Step = Step {
    name: "wave",
    slug: slug::WAVE,
    nav: key::wave::NAV,
    title: key::wave::TITLE,
    figures: &[("draw", key::wave::draw::TITLE), ("wave", key::wave::figure::TITLE), ("crowd-wave", key::crowd::TITLE)],
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&PAD, &DIFFERENCE, &COMPARED, &CROWD, &FRESH_START];

lazy_module! { static LAZY: List = ISLANDS, in wave }

/// Everybody by company.
const SHOW: Show = Show { name: "crowd-wave", grouping: Grouping::Company, falls: false, guess: None };
const CROWD: Island =
    Island { waits: true, ..Island::new(SHOW.name, |hooks, page| crowd::use_picture(page, SHOW, None).run(hooks)) };
