//! A figure that stands elsewhere on a small screen, brought over the lower half while a number of the text points at it.

use crate::browser::{self, Element};

/// Says so on the figure, for the style sheet.
const RAISED: &str = "data-raised";
/// The height of what the figure stands in, which stays, in CSS pixels.
const ROOM: &str = "--room";
/// From the line that points to the figure over it, in CSS pixels.
const CLEAR: f64 = 16.0;

/// A raised figure. It goes back, and the reader to the line that was left, when it is dropped.
#[derive(Debug)]
pub struct Raised {
    figure: Element,
    /// From where the page was scrolled so that the figure does not lie over the line, and to where.
    moved: (f64, f64),
}

impl Raised {
    /// Raises a figure that a number points at: not on a screen that is `wide`, not in a frame, whose screen is another's,
    /// and not while it is closed away.
    pub fn over(figure: &Element, number: &Element, wide: &str) -> Option<Self> {
        if browser::matches(wide) || browser::is_guest() || !figure.is_drawn() {
            return None;
        }
        let room = figure.parent()?;
        room.set_measure(ROOM, &[&(room.height() as i32).to_string(), "px"].concat());
        figure.set_mark(RAISED, true);
        let from = browser::scrolled();
        let under = number.edges().1 + CLEAR - figure.edges().0;
        if under > 0.0 {
            browser::scroll_to(from + under);
        }
        Some(Self { figure: figure.clone(), moved: (from, browser::scrolled()) })
    }
}

impl Drop for Raised {
    fn drop(&mut self) {
        self.figure.set_mark(RAISED, false);
        if let Some(room) = self.figure.parent() {
            room.set_measure(ROOM, "");
        }
        let (from, to) = self.moved;
        if browser::scrolled() == to {
            browser::scroll_to(from);
        }
    }
}
