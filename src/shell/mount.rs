//! Draws islands into the elements that the page marks for them. What stands there before stays until an island is drawn,
//! and for good where it cannot be.

use crate::browser::{self, Element};
use crate::effect::use_effect_on;
use crate::island::{Drawn, Island, Islands};
use crate::prose::Page;
use std::rc::Rc;
use yew::prelude::*;

/// How the page says that an island still shows what stood there before the program came, and that it no longer does.
const WAITS: &str = "data-waits";
const DRAWN: &str = "data-drawn";
/// What hides an island.
const CLOSED: &str = "details:not([open])";
/// What stands there before.
const STILL: &str = ":scope > .still";

/// An island of a page, and where it is drawn.
#[derive(Clone)]
pub struct Place {
    /// The page.
    pub page: Rc<Page>,
    /// The island's name.
    pub name: String,
    /// The island, if it came with the page.
    pub island: Option<&'static Island>,
    /// The modules that it may be in otherwise.
    pub later: Islands,
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

/// An island, from the moment its element can be seen: what stands in a closed passage waits until it is opened. What did
/// not come with the page is fetched then; what cannot be fetched leaves the page as it was written.
#[component]
pub fn Mount(props: &MountProps) -> Html {
    let Place { page, name, island, later, host } = props.place.clone();
    let is_here = island.is_some();
    let seen = use_state_eq(|| is_here && is_open(&host));
    {
        let (host, setter) = (host.clone(), seen.setter());
        use_effect_on((), move |()| {
            let look = move || {
                // Class mode shows one slide at a time, and comes to all of them.
                let is_seen =
                    || browser::root_data("class").is_some() || host.parent().is_none_or(|parent| parent.is_drawn());
                if is_open(&host) && (is_here || is_seen()) {
                    setter.set(true);
                }
            };
            // Not before everything else is drawn: measuring a page with gaps would move it.
            if !is_here {
                look();
            }
            let listeners = (browser::on_toggle(look.clone()), browser::on_event(browser::SLIDE, look));
            move || drop(listeners)
        });
    }
    let arrived = use_force_update();
    use_effect_on(*seen && !is_here, move |lacks| {
        if *lacks {
            browser::spawn(async move {
                for module in later {
                    let _ = module.load().await;
                }
                arrived.force_update();
            });
        }
    });
    let here = || later.iter().filter_map(|module| module.here()).flatten().copied().find(|island| island.name == name);
    let island = island.or_else(here);
    let waits = island.is_none_or(|island| island.waits);
    let due = *seen && island.is_some();
    // What stood there is hidden while the island is drawn, so that nobody sees both, and gone afterwards: where drawing
    // fails, the start script shows it again.
    let ready = {
        let host = host.clone();
        use_callback(waits, move |(), waits| {
            host.set_mark(WAITS, false);
            host.set_mark(DRAWN, true);
            if *waits {
                host.find_all(STILL).iter().for_each(Element::remove);
            }
        })
    };
    {
        let (host, ready) = (host.clone(), ready.clone());
        use_memo(due, move |due| match (*due, waits) {
            (true, false) => ready.emit(()),
            (is_due, _) => host.set_mark(WAITS, is_due),
        });
    }
    {
        let host = host.clone();
        use_effect_on(due, move |due| {
            if *due && !waits {
                host.find_all(STILL).iter().for_each(Element::remove);
            }
        });
    }
    let page = use_memo((), |()| {
        let mut page = (*page).clone();
        page.drawn = ready;
        Rc::new(page)
    });
    let Some(island) = island.filter(|_| due) else { return Html::default() };
    let drawn = html! { <Drawn page={(*page).clone()} view={island.view} /> };
    create_portal(drawn, host.into_inner())
}

/// Whether an island's element stands in no closed passage.
fn is_open(host: &Element) -> bool {
    host.closest(CLOSED).is_none()
}
