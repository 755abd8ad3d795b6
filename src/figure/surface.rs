//! Where a scene is shown: as SVG in the static page, on a canvas when the app is live.
//!
//! The static page carries each drawing twice, for a narrow and for a wide screen; the style sheet shows one. The live
//! canvas fills the same box with the same scene, so that both show the same marks.

use super::scene::{DrawContext, Scene};
use crate::browser;
use crate::i18n::Words;
use std::rc::Rc;

/// How a figure is drawn and how tall it is.
#[derive(Clone, Copy, Debug)]
pub struct Drawing {
    /// The scene for a view.
    pub scene: fn(&DrawContext) -> Scene,
    /// Height of the narrow drawing, which is [`NARROW`] pixels wide.
    pub narrow: f64,
    /// Height of the wide drawing, which is [`WIDE`] pixels wide.
    pub wide: f64,
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        // Comparing functions by address is enough here: at worst a figure is drawn once more.
        std::ptr::fn_addr_eq(self.scene, other.scene) && self.narrow == other.narrow && self.wide == other.wide
    }
}

/// A drawing that shows what a reader has just done: another one for every state.
#[derive(Clone)]
pub struct Changing {
    /// The scene for a view.
    pub scene: Rc<dyn Fn(&DrawContext) -> Scene>,
    /// Height of the narrow drawing.
    pub narrow: f64,
    /// Height of the wide drawing.
    pub wide: f64,
    /// Whether it moves there from the drawing before, rather than standing there at once.
    pub glides: bool,
}

impl Changing {
    /// What is read of it before anything is asked for.
    pub fn key_reading(&self, words: &'static Words) -> Option<String> {
        (self.scene)(&view(words, self.narrow, self.wide)).key_reading().map(str::to_owned)
    }
}

impl PartialEq for Changing {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene) && self.narrow == other.narrow && self.wide == other.wide
    }
}

impl std::fmt::Debug for Changing {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Changing").finish_non_exhaustive()
    }
}

impl From<Drawing> for Changing {
    fn from(drawing: Drawing) -> Self {
        Self { scene: Rc::new(drawing.scene), narrow: drawing.narrow, wide: drawing.wide, glides: true }
    }
}

/// Width of the drawing for phones, in CSS pixels.
pub const NARROW: f64 = 296.0;
/// Width of the drawing for wider screens, in CSS pixels.
pub const WIDE: f64 = 600.0;

/// The view that the style sheet shows now: the wide one, where nobody looks yet.
pub fn view(words: &'static Words, narrow: f64, wide: f64) -> DrawContext {
    // From there on the style sheet shows the wide drawing.
    let narrows = browser::matches("not all and (min-width: 36rem)");
    let (width, height) = if narrows { (NARROW, narrow) } else { (WIDE, wide) };
    DrawContext { words, width, height }
}

#[cfg(not(target_arch = "wasm32"))]
pub use super::fixed::changing;
#[cfg(target_arch = "wasm32")]
pub use super::live::changing;
