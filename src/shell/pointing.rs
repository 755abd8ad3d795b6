//! Numbers of the running text point at their figure: as long as one has the pointer or the focus, the figure shows it. On
//! a wide screen figures follow the text in view, until a reader takes one in hand.

use super::raised::Raised;
use crate::browser::{self, Element};
use crate::figure::pointed::{FOLLOWED, POINTED};
use std::cell::RefCell;
use std::rc::Rc;

/// A number that points.
const NUMBER: &str = "a.pointer";
/// A figure, and how it says that a reader has taken it in hand.
const FIGURE: &str = ".figure";
const TAKEN: &str = "data-taken";
/// What takes a figure in hand, and what lets it follow again.
const HANDLES: &str = ".instrument, .switch, select";
const FOLLOW: &str = ".figure-follow";
/// From where on a figure stands beside its text.
const WIDE: &str = "(min-width: 62rem)";
/// The part of the screen, from its top, in which text is being read, and the line that is read next.
const READ: (f64, f64) = (0.1, 0.65);
const NEXT: f64 = 0.35;

/// What points now: a reader's pointer, a reader's focus, or the text in view.
#[derive(Debug, Default)]
struct Pointing {
    hovered: Option<Element>,
    focused: Option<Element>,
    in_view: Option<Element>,
}

impl Pointing {
    fn show(&self) {
        let by_hand = self.hovered.as_ref().or(self.focused.as_ref());
        let number = by_hand.or(self.in_view.as_ref());
        let state = number.and_then(|number| Some([figure_name(number)?, number.attribute("data-state")?].concat()));
        if browser::root_data(POINTED) == state {
            return;
        }
        browser::set_state(&["data-", FOLLOWED].concat(), (by_hand.is_none() && state.is_some()).then_some(""));
        browser::set_state(&["data-", POINTED].concat(), state.as_deref());
        browser::dispatch_event(POINTED);
    }
}

/// The name of the figure that a number points at: `figure-wave`.
fn figure_name(number: &Element) -> Option<String> {
    number.attribute("href")?.strip_prefix('#').map(str::to_owned)
}

fn figure_of(number: &Element) -> Option<Element> {
    browser::by_id(&figure_name(number)?)
}

/// Watches the page. Stops when dropped.
pub fn watch() -> impl Drop {
    let pointing = Rc::new(RefCell::new(Pointing::default()));
    let raised = Rc::new(RefCell::new(None::<Raised>));
    let change = {
        let pointing = pointing.clone();
        move |changed: &dyn Fn(&mut Pointing)| {
            changed(&mut pointing.borrow_mut());
            pointing.borrow().show();
        }
    };
    let over = {
        let change = change.clone();
        browser::on_over(move |by_focus, target| {
            let number = target.and_then(|target| target.closest(NUMBER));
            change(&|pointing| {
                if by_focus {
                    pointing.focused.clone_from(&number);
                } else {
                    pointing.hovered.clone_from(&number);
                }
            });
        })
    };
    let clicked = {
        let (change, raised) = (change.clone(), raised.clone());
        browser::on_click(move |target| {
            if let Some(figure) = target.closest(FOLLOW).and_then(|button| button.closest(FIGURE)) {
                figure.set_mark(TAKEN, false);
                change(&|pointing| pointing.in_view = read_now());
            } else if let Some(figure) = target.closest(HANDLES).and_then(|handle| handle.closest(FIGURE)) {
                figure.set_mark(TAKEN, true);
                change(&|pointing| pointing.in_view = None);
            }
            let number = target.closest(NUMBER);
            if number.is_some() || target.closest(".figure[data-raised]").is_none() {
                raised.take();
            }
            number.is_some_and(|number| {
                number.focus();
                change(&|pointing| pointing.focused = Some(number.clone()));
                let Some(figure) = figure_of(&number) else { return false };
                if stands_in_view(&figure) {
                    return true;
                }
                *raised.borrow_mut() = Raised::over(&figure, &number, WIDE);
                raised.borrow().is_some()
            })
        })
    };
    let left = browser::on_key(move |key, _| key == "Escape" && raised.take().is_some());
    let scrolled = browser::on_scroll(move || {
        let number = if browser::matches(WIDE) { read_now() } else { None };
        change(&|pointing| pointing.in_view.clone_from(&number));
    });
    Watch { _listeners: (over, clicked, left, scrolled) }
}

/// Whether the drawing of a figure can be seen.
fn stands_in_view(figure: &Element) -> bool {
    let drawing = figure.find_all(".chart").into_iter().find(Element::is_drawn);
    drawing.is_some_and(|drawing| {
        let (top, bottom) = drawing.edges();
        top >= 0.0 && bottom <= browser::screen_height()
    })
}

/// The number of the text being read whose figure is in view beside it, and in nobody's hand.
fn read_now() -> Option<Element> {
    let screen = browser::screen_height();
    let off = |number: &Element| {
        let at = number.edges().0 / screen;
        (READ.0..READ.1).contains(&at).then_some((at - NEXT).abs())
    };
    let near = browser::all(NUMBER).into_iter().filter_map(|number| Some((off(&number)?, number)));
    let free = near.filter(|(_, number)| {
        figure_of(number).is_some_and(|figure| !figure.is(&["[", TAKEN, "]"].concat()) && stands_in_view(&figure))
    });
    free.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, number)| number)
}

/// What listens as long as it is kept.
struct Watch<L> {
    _listeners: L,
}

impl<L> Drop for Watch<L> {
    fn drop(&mut self) {
        browser::set_state(&["data-", POINTED].concat(), None);
    }
}
