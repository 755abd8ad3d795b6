//! Numbers of the running text point at their figure: as long as one has the pointer or the focus, the figure shows it. On
//! a wide screen figures follow the text in view, until a reader takes one in hand.

use super::raised::Raised;
use crate::browser::{self, Element};
use crate::figure::pointed::{LOWER, NUMBER, POINTED, in_address};
use std::cell::RefCell;
use std::rc::Rc;

/// From where on a figure stands beside its text.
const WIDE: &str = "(min-width: 62rem)";
/// The part of the screen, from its top, in which text is being read, and the line that is read next.
const READ: (f64, f64) = (0.1, 0.65);
const NEXT: f64 = 0.35;
/// How much of a drawing is most of it.
const MOST: f64 = 0.6;

/// What points now: a reader's pointer, a reader's focus, or the text in view.
#[derive(Debug)]
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
        browser::set_state("data-followed", (by_hand.is_none() && state.is_some()).then_some(""));
        browser::set_state("data-pointed", state.as_deref());
        browser::dispatch_event(POINTED);
    }
}

/// The name of the figure that a number points at: `figure-wave`.
fn figure_name(number: &Element) -> Option<String> {
    number.attribute("href")?.strip_prefix('#')?.split('&').next().map(str::to_owned)
}

fn figure_of(number: &Element) -> Option<Element> {
    browser::by_id(&figure_name(number)?)
}

/// Watches the page from now on.
pub fn watch() {
    // A reader may have been quicker than this.
    let now = |state: &str| browser::all(&[NUMBER, state].concat()).pop();
    let first = Pointing { hovered: now(":hover"), focused: now(":focus"), in_view: None };
    first.show();
    let pointing = Rc::new(RefCell::new(first));
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
            let number = target.closest(NUMBER);
            let is_closed = target.closest(LOWER).is_some();
            if number.is_some() || is_closed || target.closest(".figure[data-raised]").is_none() {
                raised.take();
            }
            if is_closed {
                return true;
            }
            number.is_some_and(|number| {
                number.focus();
                change(&|pointing| pointing.focused = Some(number.clone()));
                let Some(figure) = figure_of(&number) else { return false };
                // A slide of class mode shows what it shows; leading elsewhere would end it.
                if stands_in_view(&figure) || !browser::class_fragment().is_empty() {
                    return true;
                }
                *raised.borrow_mut() = Raised::over(&figure, &number, WIDE);
                let is_raised = raised.borrow().is_some();
                if is_raised || browser::is_guest() || !figure.is_drawn() {
                    return is_raised;
                }
                // The address stays as it is: whoever follows the text has not taken the figure in hand.
                figure.scroll_into_view();
                true
            })
        })
    };
    let left = browser::on_key(move |key, _| key == "Escape" && raised.take().is_some());
    let read_on = move || {
        let number = if browser::matches(WIDE) { read_now() } else { None };
        change(&|pointing| pointing.in_view.clone_from(&number));
    };
    let taken = browser::on_own_fragment(read_on.clone());
    let scrolled = browser::on_scroll(read_on);
    // The app lives as long as the page.
    std::mem::forget((over, clicked, left, taken, scrolled));
}

/// Whether most of a figure's drawing can be seen.
fn stands_in_view(figure: &Element) -> bool {
    let drawing = figure.find_all(".chart").into_iter().find(Element::is_drawn);
    drawing.is_some_and(|drawing| {
        let (top, bottom) = drawing.edges();
        bottom.min(browser::screen_height()) - top.max(0.0) >= (bottom - top) * MOST
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
        let name = figure_name(number).unwrap_or_default();
        let is_free = name.strip_prefix("figure-").is_some_and(|name| in_address(name).is_none());
        is_free && browser::by_id(&name).is_some_and(|figure| stands_in_view(&figure))
    });
    free.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, number)| number)
}
