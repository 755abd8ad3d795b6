//! Step 2: the wave, quarter by quarter.

mod chart;
mod draw;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod told;

use super::{Step, seams};
use crate::crowd::groups::Grouping;
use crate::crowd::{self, Show};
use crate::island::{Island, Islands, List};
use crate::words::{key, slug};
use draw::PAD;
use told::{COMPARED, TOLD};

pub use draw::quarter_name;

/// See the module.
pub const STEP: Step = Step {
    name: "wave",
    slug: slug::WAVE,
    nav: key::wave::NAV,
    title: key::wave::TITLE,
    figures: &[("draw", key::wave::draw::TITLE), ("wave", key::wave::figure::TITLE), ("crowd-wave", key::crowd::TITLE)],
    islands: Islands::Part(&seams::WAVE),
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

pub const ISLANDS: List = &[&PAD, &TOLD, &COMPARED, &CROWD];

/// Everybody by company.
const SHOW: Show = Show { name: "crowd-wave", grouping: Grouping::Company, falls: false, guess: None };
const CROWD: Island = Island { waits: true, ..Island::new(SHOW.name, |page| crowd::picture(page, SHOW)) };
