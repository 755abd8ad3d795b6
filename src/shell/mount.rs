//! Draws islands into the elements that the page marks for them. What stands there before stays until an island is drawn,
//! and for good where it cannot be.

use crate::browser::{self, Element};
use crate::island::{Drawn, Island};
use crate::prose::Page;
use std::rc::Rc;
use yew::prelude::*;

/// How the page says that an island still shows what stood there before the program came, and that it no longer does.
const WAITS: &str = "data-waits";
const DRAWN: &str = "data-drawn";
/// What stands there before.
const STILL: &str = ":scope > .still";

/// An island of a page, and where it is drawn.
#[derive(Clone)]
pub struct Place {
    /// The page.
    pub page: Rc<Page>,
    /// The island.
    pub island: &'static Island,
    /// Its element.
    pub host: Element,
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page) && self.host == other.host
    }
}

/// What an island is drawn with.
#[derive(Clone, PartialEq, Properties)]
pub struct MountProps {
    /// Which one, and where.
    pub place: Place,
}

/// An island, from the moment its element can be seen: what stands in a closed passage waits until it is opened.
#[component]
pub fn Mount(props: &MountProps) -> Html {
    let Place { page, island, host } = props.place.clone();
    let due = use_state_eq(|| is_open(&host));
    {
        let (host, setter) = (host.clone(), due.setter());
        use_effect_with((), move |()| {
            let listener = browser::on_toggle(move || {
                if is_open(&host) {
                    setter.set(true);
                }
            });
            move || drop(listener)
        });
    }
    // What stood there is hidden while the island is drawn, so that nobody sees both, and gone afterwards: where drawing
    // fails, the start script shows it again.
    let ready = {
        let host = host.clone();
        use_callback((), move |(), ()| {
            host.set_mark(WAITS, false);
            host.set_mark(DRAWN, true);
            if island.waits {
                host.find_all(STILL).iter().for_each(Element::remove);
            }
        })
    };
    {
        let (host, ready) = (host.clone(), ready.clone());
        use_memo(*due, move |due| match (*due, island.waits) {
            (true, false) => ready.emit(()),
            (is_due, _) => host.set_mark(WAITS, is_due),
        });
    }
    {
        let host = host.clone();
        use_effect_with(*due, move |due| {
            if *due && !island.waits {
                host.find_all(STILL).iter().for_each(Element::remove);
            }
        });
    }
    let page = use_memo((), |()| {
        let mut page = (*page).clone();
        page.drawn = ready;
        Rc::new(page)
    });
    if !*due {
        return Html::default();
    }
    let drawn = html! { <Drawn page={(*page).clone()} view={island.view} /> };
    create_portal(drawn, host.into_inner())
}

fn is_open(host: &Element) -> bool {
    host.closest("details:not([open])").is_none()
}
