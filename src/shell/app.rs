//! The live app: one app, whose components are drawn into the islands of the page. A move to another page fetches that page
//! and puts it in the place of the one shown; the app, and with it all that the reader has done, stays.

use super::HEADLINE;
use super::address::{Address, Place as Shown};
use super::arrival::{Arrival, Here};
use super::fetch::{self, NotShown};
use super::mount::{Mount, Place};
use super::reveals::Reveals;
use crate::browser::{self, Element, Stored};
use crate::effect::use_effect_on;
use crate::figure::pointed::NUMBER;
use crate::prose::Page;
use crate::reader::StoreProvider;
use crate::record::SOURCES;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// What the app starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The whole address of the root, if it is known.
    pub home: &'static str,
    /// The root of the site, with a slash at both ends.
    pub base: &'static str,
    /// The page that the reader has before them.
    pub first: Here,
}

/// How the page's scripts are told that the reader has gone on by a link. The script of embedding listens.
const GONE_ON: &str = "gone-on";
/// How it tells in turn that the address says another state of a figure.
const SHOWN: &str = "shown";

/// The list of sources, and where there is room for all of it; the start script and record.css say the same.
const LIST: &str = ".sources > details";
const LISTED: &str = ".sources li[id]";
const WIDE: &str = "(min-width: 48rem)";

/// The elements of a page that the app draws into.
const ISLANDS: &str = "[data-island], .figure-files, .crowd-table";

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { home, base, first } = *props;
    let here = use_state(|| first);
    let now = use_mut_ref(|| first.address);
    *now.borrow_mut() = here.address;
    let places = use_memo(here.serial, |_| places(home, base, &here));

    let asked = use_memo((), |()| Cell::new(0_u32));
    // The page that was left, until no island is drawn there any more.
    let left = use_mut_ref(|| None::<Element>);
    // What was on its way is no longer wanted.
    let stay = {
        let asked = asked.clone();
        move || {
            asked.set(asked.get() + 1);
            browser::set_busy(false);
        }
    };
    // Shows an address, once its page and what that needs are here. What cannot be shown changes nothing, and neither does
    // what was asked for before something else.
    let show = {
        let (here, asked, now, left) = (here.setter(), asked.clone(), now.clone(), left.clone());
        Rc::new(move |address: Address, arrival: Arrival| {
            let turn_asked = asked.get() + 1;
            asked.set(turn_asked);
            browser::hide_notice("not-fetched");
            browser::set_busy(true);
            let (here, asked, now, left) = (here.clone(), asked.clone(), now.clone(), left.clone());
            browser::spawn(async move {
                let fetched = fetch::fetch(base, address).await;
                if asked.get() != turn_asked {
                    return;
                }
                browser::set_busy(false);
                match fetched {
                    Ok(fetched) => {
                        leave_for(base, address, arrival);
                        let Some(before) = fetched.page.show(arrival == Arrival::Language) else { return };
                        left.replace(Some(before));
                        let (words, islands) = (fetched.words, fetched.islands);
                        here.set(Here { serial: turn_asked, address, words, islands, arrival });
                    }
                    Err(NotShown::Other) => browser::go(&address.href(base)),
                    Err(NotShown::NotFetched) => {
                        if let Arrival::History(_) = arrival {
                            // The address has gone there already: it comes back to the page that stays.
                            browser::push(&now.borrow().href(base));
                        }
                        browser::show_notice("not-fetched");
                    }
                }
            });
        })
    };
    {
        let (show, now, stay) = (show.clone(), now.clone(), stay.clone());
        use_effect_on((), move |()| {
            let listener = browser::on_history(move |path, scrolled| {
                let known_here = *now.borrow();
                match Address::parse(base, &path) {
                    // A jump to an anchor of the same page is the browser's own business; the way back from it is not.
                    Some(address) if address == known_here => {
                        stay();
                        if let Some(scrolled) = scrolled {
                            browser::scroll_to(scrolled);
                        }
                    }
                    Some(address) => show(address, Arrival::History(scrolled.unwrap_or_default())),
                    None => browser::reload(),
                }
            });
            move || drop(listener)
        });
    }
    {
        let (show, now) = (show.clone(), now.clone());
        use_effect_on((), move |()| {
            let listener = browser::on_follow(move |event| {
                if let Some(figure) = browser::linked_figure(event) {
                    event.prevent_default();
                    return link(&figure);
                }
                let Some(path) = browser::followed_path(event) else { return };
                let Some(address) = Address::parse(base, &path) else { return };
                let before = *now.borrow();
                // Inside somebody else's page, the site itself is elsewhere.
                if address.embed.is_some() != before.embed.is_some() {
                    return;
                }
                event.prevent_default();
                if address == before {
                    stay();
                    return browser::scroll_to(0.0);
                }
                show(address, if address.place == before.place { Arrival::Language } else { Arrival::Link });
            });
            move || drop(listener)
        });
    }
    {
        // The page around this one has asked for another state of a figure, and the address says it: what is drawn from it
        // is drawn anew.
        let (here, asked) = (here.clone(), asked.clone());
        use_effect_on(here.serial, move |_| {
            let listener = browser::on_event(SHOWN, move || {
                asked.set(asked.get() + 1);
                here.set(Here { serial: asked.get(), arrival: Arrival::Start, ..*here });
            });
            move || drop(listener)
        });
    }
    let points = use_mut_ref(|| false);
    use_effect_on(here.serial, move |_| {
        let look = move || {
            if !*points.borrow() && browser::all(NUMBER).iter().any(Element::is_drawn) {
                points.replace(true);
                browser::spawn(async {
                    // Where it cannot be had, numbers are links.
                    if let Ok(watch) = super::POINTING.load().await {
                        watch();
                    }
                });
            }
        };
        look();
        let listener = browser::on_toggle(look);
        move || drop(listener)
    });
    use_effect_on((), move |()| {
        // A page that a reader may be about to open is fetched beforehand.
        let listeners = browser::on_near(move |path| {
            if let Some(address) = Address::parse(base, &path) {
                fetch::bring(base, address);
            }
        });
        move || drop(listeners)
    });
    use_effect_on(*here, move |here| {
        arrive(here);
        // Yew's listeners hold the elements that it drew into for good, and these would hold the page around them.
        for drawn in left.take().iter().flat_map(|page| page.find_all(ISLANDS)) {
            drawn.remove();
        }
        // Once everything that is drawn because of what was drawn is drawn, too.
        let live = browser::Timer::after(0, browser::set_live);
        move || drop(live)
    });
    html! {
        <StoreProvider>
            <Reveals serial={here.serial} />
            { for places.iter().enumerate().map(|(number, place)| {
                // An island of another page is another one.
                html! { <Mount key={format!("{} {number}", here.serial)} place={place.clone()} /> }
            }) }
        </StoreProvider>
    }
}

/// The islands that the page shown marks.
fn places(home: &'static str, base: &'static str, here: &Here) -> Vec<Place> {
    let mut page = Page::new(here.words, base, here.address.place == Shown::Whole);
    page.home = home;
    page.embedded = here.address.embed.is_some();
    page.figure = here.address.embed.and_then(|embed| embed.figure);
    page.until = here.address.embed.and_then(|embed| embed.until);
    page.step = if let Shown::Step(step) = here.address.place { Some(step) } else { None };
    // A chip that is drawn here says the number that its source has on the page.
    for source in browser::all(LISTED) {
        let id = source.attribute("id").unwrap_or_default();
        SOURCES
            .iter()
            .position(|source| id.strip_prefix("source-") == Some(source.id))
            .inspect(|place| page.cite(*place));
    }
    let page = Rc::new(page);
    let (first, later) = here.islands;
    let marked = browser::islands().into_iter();
    let places = marked.filter_map(|(name, host)| {
        let island = first.iter().chain(super::ISLANDS).copied().find(|island| island.name == name);
        // On the page with the whole story, most stand still.
        (island.is_some() || !later.is_empty()).then(|| Place { page: page.clone(), name, island, later, host })
    });
    places.collect()
}

/// Tells the browser that the page shown is another one now.
fn leave_for(base: &str, address: Address, arrival: Arrival) {
    let state = match arrival {
        // Class mode goes on at the next step.
        Arrival::Link if !browser::class_fragment().is_empty() => "class".to_owned(),
        // What figures show does not depend on the language.
        Arrival::Language => browser::hash(),
        _ => String::new(),
    };
    if matches!(arrival, Arrival::Link | Arrival::Language) {
        let state = if state.is_empty() { state } else { ["#", &state].concat() };
        browser::push(&[address.href(base), state].concat());
    }
    if arrival == Arrival::Language {
        browser::keep(Stored::Language, address.lang.code());
    }
}

/// What the browser must be told once a page is shown.
fn arrive(here: &Here) {
    if here.arrival != Arrival::Start && browser::matches(WIDE) && !browser::is_guest() {
        for sources in browser::all(LIST) {
            sources.set_open(true);
        }
    }
    match here.arrival {
        Arrival::Link => {
            browser::focus(HEADLINE);
            browser::scroll_to(0.0);
            browser::dispatch_event(GONE_ON);
        }
        Arrival::History(scrolled) => {
            browser::focus(HEADLINE);
            browser::scroll_to(scrolled);
        }
        Arrival::Start => {
            // A link to a figure leads there, whatever it says of the figure's state.
            let fragment = browser::fragment();
            // Whoever comes back is where they were.
            if fragment.starts_with("figure-") && browser::scrolled() == 0.0 && !browser::has_come_back() {
                browser::scroll_into_view(fragment.split('&').next().unwrap_or_default());
            }
        }
        // The link that was pressed went with its page.
        Arrival::Language => browser::focus_on(".languages [aria-current]"),
    }
}

/// Puts a figure into the address with what it shows, and shows it.
fn link(name: &str) {
    let now = browser::fragment();
    let is_shown = now.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('&'));
    if !is_shown {
        let figure = browser::by_id(name);
        let state = figure.and_then(|figure| {
            figure.find_all(":not(a)[data-state]").first().and_then(|state| state.attribute("data-state"))
        });
        browser::set_fragment(&[name, &state.unwrap_or_default()].concat());
    } else {
        browser::set_fragment(&now);
    }
    browser::scroll_into_view(name);
}

/// Starts the app on the page that stands there. Where the address is none of ours or the words are not those of this
/// program, the page stays as it is and says so.
pub fn start(files: Vec<String>) {
    let Some(base) = browser::base().map(|base| &*base.leak()) else { return };
    let home: &'static str = browser::home().unwrap_or_default().leak();
    browser::spawn(async move {
        let Some(first) = fetch::first(base, files).await else { return browser::show_notice("no-app") };
        let Some(root) = browser::new_element("div") else { return };
        yew::Renderer::<App>::with_root_and_props(root, AppProps { home, base, first }).render();
    });
}
