//! A slide fills what the bar leaves of the screen and is no taller than that: its drawing takes the room that title and
//! reading line leave, and its type is made smaller where it would still not fit.

use crate::browser::{self, Element};

/// What the style sheet reads: the room around a drawing, in CSS pixels, and by how much the type is smaller.
const AROUND: &str = "--class-around";
const SCALE: &str = "--class-scale";

/// The drawing of a slide.
const DRAWING: &str = ".chart, .crowd";

/// What stands below a slide: the bar, and the hint for the teacher.
const BELOW: &str = ".class-bar, .class-hint";

/// How large the type is, in percent, from one try to the next; the last is still read from the last row.
const SIZES: [i32; 9] = [100, 92, 85, 78, 72, 66, 61, 56, 51];
/// The part of the screen that a drawing has at least, where smaller type can give it that.
const LEAST_DRAWING: f64 = 0.5;

/// Fits a slide to the screen.
pub fn fit(slide: &Element) {
    let below: f64 = browser::all(BELOW).iter().map(Element::height).sum();
    let screen = browser::screen_height();
    let drawing = slide.find_all(DRAWING).into_iter().find(Element::is_drawn);
    for size in SIZES {
        browser::set_measure(SCALE, &["calc(", &size.to_string(), " / 100)"].concat());
        let taken = slide.edges().0 + browser::scrolled() + slide.height() + below;
        let fits = match &drawing {
            Some(drawing) => {
                let around = taken - drawing.height();
                browser::set_measure(AROUND, &[&(around.ceil() as i32).to_string(), "px"].concat());
                screen - around >= screen * LEAST_DRAWING
            }
            None => taken <= screen,
        };
        if fits {
            break;
        }
    }
}

/// The page has its own sizes again.
pub fn give_back() {
    for name in [AROUND, SCALE] {
        browser::set_measure(name, "");
    }
}
