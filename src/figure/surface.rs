//! Where a scene is shown: as SVG in the static page, on a canvas when the app is live.
//!
//! The static page carries each drawing twice, for a narrow and for a wide screen; the style sheet shows one, and scales it
//! to its box. The live canvas fills the same box with a scene that is drawn for it: as wide and tall as it is, in letters of
//! the size that the reader has chosen.

use super::scene::{DrawContext, Scene};
use super::sizes::{LOWEST, NARROW, NARROWEST, SPREAD, TYPE_SIZE, WIDE};
use crate::browser::{self, Room};
use crate::i18n::Words;
use std::rc::Rc;
use yew::{Html, html};

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
    /// What it is drawn for: a box where there is one, and otherwise the drawing that the static page shows now, which is
    /// the wide one where nobody looks yet.
    pub fn view(&self, words: &'static Words, room: Option<Room>) -> DrawContext {
        let narrows = browser::matches("not all and (min-width: 38rem)");
        let (width, height, least) = if narrows { (NARROW, self.narrow, NARROWEST) } else { (WIDE, self.wide, SPREAD) };
        let Some(room) = room.filter(|room| room.width >= 1.0 && room.height >= 1.0) else {
            return DrawContext { words, width, height };
        };
        // Letters are smaller than the reader's where a drawing would have too little room between them.
        let scale = (room.type_size / TYPE_SIZE).min(room.height / (LOWEST * height)).min(room.width / least);
        DrawContext { words, width: room.width / scale, height: room.height / scale }
    }

    /// What is read of it before anything is asked for.
    pub fn key_reading(&self, words: &'static Words) -> Option<String> {
        (self.scene)(&self.view(words, None)).key_reading().map(str::to_owned)
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

/// What keeps the box of a drawing as tall as the drawing is in letters of the reader's size, where the box is too narrow to
/// be that tall by itself.
pub fn height_floor(class: &'static str, height: f64) -> Html {
    let tenths = (height * 10.0 / TYPE_SIZE).ceil() as u32;
    let height = [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "em"].concat();
    html! { <svg class={[class, " least"].concat()} width="1" {height} aria-hidden="true" focusable="false"></svg> }
}
