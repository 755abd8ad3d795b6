//! The live app: it moves between steps and languages without loading a page, and keeps the reader's choices.

use super::address::{Address, Place};
use super::carried::Carried;
use super::frame::{HEADLINE, ROOT, frame, page, title};
use super::takeover::take_over;
use crate::browser::{self, Element, Kept};
use crate::later::bring_beside;
use crate::reader::StoreProvider;
use crate::words::{Lang, Words, key};
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
    /// Where the reader is.
    pub address: Address,
    /// The words of that address' language.
    pub words: &'static Words,
    /// The element the app is rendered into, not yet on the page.
    pub root: Element,
}

/// How the reader came to the page shown, which decides where focus and scroll go.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Arrival {
    /// The app has just started: nothing moves.
    Start,
    /// By a link: to the headline, at the top.
    Link,
    /// By the browser's back or forward: to the headline, where the page was left.
    History(f64),
    /// Another language of the same step: nothing moves.
    Language,
}

/// How the page's scripts are told that the reader has gone on by a link. The script of embedding listens.
const GONE_ON: &str = "gone-on";

#[derive(Clone, Copy, Debug, PartialEq)]
struct Here {
    address: Address,
    words: &'static Words,
    arrival: Arrival,
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { home, base, address, words, .. } = *props;
    let here = use_state(|| Here { address, words, arrival: Arrival::Start });
    let known = use_mut_ref(|| vec![words]);
    let now = use_mut_ref(|| address);
    *now.borrow_mut() = here.address;

    let asked = use_memo((), |()| Cell::new(0_u32));
    // What was on its way is no longer wanted.
    let stay = {
        let asked = asked.clone();
        move || {
            asked.set(asked.get() + 1);
            browser::set_busy(false);
        }
    };
    // Shows an address, after fetching its words and what its steps need, where they are not here yet. What cannot be
    // shown changes nothing, and neither does what was asked for before something else.
    let show = {
        let here = here.setter();
        let (asked, now) = (asked.clone(), now.clone());
        Rc::new(move |address: Address, arrival: Arrival| {
            let turn_asked = asked.get() + 1;
            asked.set(turn_asked);
            browser::hide_notice("not-fetched");
            browser::set_busy(true);
            let found = known.borrow().iter().copied().find(|words| words.lang == address.lang);
            let turn = move |here: &UseStateSetter<Here>, words: &'static Words| {
                if matches!(arrival, Arrival::Link | Arrival::Language) {
                    browser::push(&address.href(base));
                }
                if arrival == Arrival::Language {
                    browser::keep(Kept::Language, address.lang.code());
                }
                here.set(Here { address, words, arrival });
            };
            let (here, known, asked, now) = (here.clone(), known.clone(), asked.clone(), now.clone());
            browser::spawn(async move {
                let words = match found {
                    Some(words) => Some(words),
                    None => fetch_words(base, address.lang).await,
                };
                if let (None, Some(words)) = (found, words) {
                    known.borrow_mut().push(words);
                }
                let words = match words {
                    Some(words) if said(base, address.place, words).await => Some(words),
                    _ => None,
                };
                let loaded = address.place.load().await;
                if asked.get() != turn_asked {
                    return;
                }
                browser::set_busy(false);
                match (words, loaded) {
                    (Some(words), Ok(())) => turn(&here, words),
                    _ => {
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
        let root = props.root.clone();
        use_effect_with((), move |()| {
            take_over(&root);
            // A link to a figure leads there, whatever it says of the figure's state.
            let fragment = browser::fragment();
            if fragment.starts_with("figure-") {
                browser::scroll_into_view(fragment.split('&').next().unwrap_or_default());
            }
        });
    }
    {
        let (show, now, stay) = (show.clone(), now.clone(), stay.clone());
        use_effect_with((), move |()| {
            let listener = browser::on_history(move |path, scrolled| {
                let known_here = *now.borrow();
                match Address::parse(base, &path) {
                    // A jump to an anchor of the same page is the browser's own business.
                    Some(address) if address == known_here => stay(),
                    Some(address) => show(address, Arrival::History(scrolled)),
                    None => browser::reload(),
                }
            });
            move || drop(listener)
        });
    }
    use_effect_with(*here, arrive);

    let onclick = {
        let now = now.clone();
        Callback::from(move |event: MouseEvent| {
            let Some(path) = browser::followed_path(&event) else { return };
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
        })
    };
    let page = page(here.words, home, base, here.address);
    html! {
        <StoreProvider>
            <div class="live" {onclick}>
                { frame(
                    &page,
                    here.address,
                    html! { <Theme words={here.words} /> },
                    html! { <Carried words={here.words} {base} /> },
                ) }
            </div>
        </StoreProvider>
    }
}

/// What the browser must be told when another page is shown.
fn arrive(here: &Here) {
    // At the start, too: the single file is sent as one page and may be opened at another.
    browser::set_title(&title(here.words, here.address));
    browser::set_language(here.address.lang.code());
    match here.arrival {
        Arrival::Link => {
            browser::focus(HEADLINE);
            browser::scroll_to(0.0);
            browser::tell(GONE_ON);
        }
        Arrival::History(scrolled) => {
            browser::focus(HEADLINE);
            browser::scroll_to(scrolled);
        }
        Arrival::Start | Arrival::Language => {}
    }
}

async fn fetch_words(base: &str, lang: Lang) -> Option<&'static Words> {
    let [story, _] = browser::words_files(lang.code())?;
    open_words(lang, browser::fetch_text(&[base, &story].concat()).await?)
}

/// Brings what a place says beyond the story's words, and tells whether it is here.
async fn said(base: &str, place: Place, words: &'static Words) -> bool {
    place.is_in(words) || bring_beside(base, words).await
}

/// Opens a bundle for good: a language once read stays until the page is left.
fn open_words(lang: Lang, bundle: String) -> Option<&'static Words> {
    Words::open(lang, bundle.leak()).map(|words| &*Box::leak(Box::new(words)))
}

#[derive(PartialEq, Properties)]
struct ThemeProps {
    words: &'static Words,
}

/// The choice of theme: like the device, light or dark.
#[component]
fn Theme(props: &ThemeProps) -> Html {
    let kept = use_state(browser::theme);
    let choices =
        [("", key::shell::THEME_SYSTEM), ("light", key::shell::THEME_LIGHT), ("dark", key::shell::THEME_DARK)];
    let onchange = {
        let kept = kept.clone();
        Callback::from(move |event: Event| {
            let Some(theme) = browser::chosen(&event) else { return };
            browser::set_theme(&theme);
            if !browser::keep(Kept::Theme, &theme) {
                browser::show_notice("not-kept");
            }
            kept.set(theme);
        })
    };
    html! {
        <select class="theme" aria-label={props.words.say(key::shell::THEME)} {onchange}>
            { for choices.map(|(theme, name)| html! {
                <option value={theme} selected={*kept == theme}>{ props.words.say(name) }</option>
            }) }
        </select>
    }
}

/// Starts the app beside the static page and, once it has rendered, in its place. Where the address is none of ours or the
/// words are not those of this program, the static page stays and says so.
pub fn start(bundle: String) {
    let Some((base, address, words, root)) = beginning(bundle) else { return browser::show_notice("no-app") };
    let home = browser::home().unwrap_or_default().leak();
    browser::spawn(async move {
        if !said(base, address.place, words).await || address.place.load().await.is_err() {
            return browser::show_notice("no-app");
        }
        let props = AppProps { home, base, address, words, root: root.clone() };
        yew::Renderer::<App>::with_root_and_props(root.into_inner(), props).render();
    });
}

/// The root of the site, where the reader is, the words, and the element to render into.
fn beginning(bundle: String) -> Option<(&'static str, Address, &'static Words, Element)> {
    let base: &'static str = browser::base()?.leak();
    let address = Address::parse(base, &browser::path())?;
    Some((base, address, open_words(address.lang, bundle)?, Element::new("div", ROOT)?))
}
