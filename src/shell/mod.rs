//! What stands around steps and the extra pages: address, rail, language, theme, the way onward.
//!
//! [`page`] writes it; `app` is what the browser adds: moving without loading, and what can be done on a page.

pub mod address;
#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
mod arrival;
mod class_toggle;
#[cfg(target_arch = "wasm32")]
mod fetch;
mod guest;
#[cfg(target_arch = "wasm32")]
mod mount;
pub mod offline;
mod onward;
#[cfg(not(target_arch = "wasm32"))]
pub mod page;
#[cfg(target_arch = "wasm32")]
mod pointing;
#[cfg(target_arch = "wasm32")]
mod raised;
#[cfg(target_arch = "wasm32")]
mod reveals;
mod theme;

use crate::figure::confined::CONFINED;
use crate::island::Island;
#[cfg(target_arch = "wasm32")]
use crate::lazy::lazy_module;
use class_toggle::CLASS_TOGGLE;
use guest::FULL_ADDRESS;
use offline::OFFLINE;
use onward::ONWARD;
use theme::THEME;

/// The name of the element that is the page.
pub const ROOT: &str = "page";
/// The name of the headline, which takes the focus after a move.
pub const HEADLINE: &str = "title";

#[cfg(target_arch = "wasm32")]
lazy_module! {
    /// Lets the numbers of the page point, from then on. It comes with the first text that has any.
    static POINTING: fn() = pointing::watch, in pointing
}

/// The islands around those of a step.
pub const ISLANDS: &[&Island] = &[&THEME, &OFFLINE, &CLASS_TOGGLE, &CONFINED, &FULL_ADDRESS, &ONWARD];

#[cfg(test)]
mod tests {
    use super::ISLANDS;
    use crate::extra_pages::EXTRA_PAGES;
    use crate::island::{Island, Islands};
    use crate::story::STEPS;
    use crate::story::fresh_start::FRESH_START;
    use std::collections::BTreeSet;

    fn list(islands: Islands) -> impl Iterator<Item = &'static Island> {
        islands.iter().filter_map(|module| module.here()).flatten().copied()
    }

    #[test]
    fn islands_of_the_story_have_names_of_their_own() {
        // The file with everything shows all steps on one page, without what several of them have.
        let story = STEPS.iter().flat_map(|step| list(step.islands)).filter(|island| island.name != FRESH_START.name);
        let names: Vec<&str> = story.chain(ISLANDS.iter().copied()).map(|island| island.name).collect();
        assert!(names.len() > STEPS.len() + ISLANDS.len());
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
        for page in &EXTRA_PAGES {
            let names: Vec<&str> = list(page.islands).map(|island| island.name).collect();
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
        }
    }
}
