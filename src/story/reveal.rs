//! The record behind one click: a step that asks first shows nothing of the answer before the reader wants it. In the
//! static page it is a closed passage; in the browser it is not even there before.

use crate::model::done::Asked;
use crate::prose::Page;
use crate::reader::use_store;
use crate::words::{Words, key};
use yew::prelude::*;

/// Puts the record of a step behind a click. On paper it is open, and for whoever follows a link to one of its
/// `figures`.
pub fn reveal(page: &Page, asked: Asked, figures: &'static [&'static str], record: Html) -> Html {
    if page.is_played() {
        return html! { <Reveal words={page.words} {asked} {figures}>{ record }</Reveal> };
    }
    let open = page.whole || page.figure.is_some_and(|figure| figures.contains(&figure));
    html! {
        <details class="reveal" {open}>
            <summary>{ page.say(key::ask::REVEAL) }</summary>
            <div class="revealed" data-own="">{ record }</div>
        </details>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RevealProps {
    words: &'static Words,
    asked: Asked,
    figures: &'static [&'static str],
    children: Html,
}

#[component]
fn Reveal(props: &RevealProps) -> Html {
    let RevealProps { words, asked, figures, .. } = *props;
    let store = use_store();
    // What a reader has opened in the static page stays open when the app takes its place.
    let found_open = use_state(|| device::is_open_in_static_page() || device::is_linked(figures));
    let on_paper = device::use_printing();
    let open = on_paper || *found_open || store.done().shown.contains(&asked);
    let onclick = Callback::from(move |event: MouseEvent| {
        // The passage follows what is kept, not the other way round.
        event.prevent_default();
        found_open.set(false);
        store.change(move |done| done.show(asked, !open));
    });
    html! {
        <details class="reveal" {open}>
            <summary {onclick}>{ words.say(key::ask::REVEAL) }</summary>
            <div class="revealed" data-own="">
                if open {
                    { props.children.clone() }
                }
            </div>
        </details>
    }
}

#[cfg(target_arch = "wasm32")]
mod device {
    use crate::browser;
    use yew::prelude::*;

    /// Whether the page that the app is about to replace has its record open.
    pub fn is_open_in_static_page() -> bool {
        let page = browser::by_id("page");
        page.is_some_and(|page| {
            page.find_all(".live").is_empty() && page.find_all(".reveal").iter().any(browser::Element::is_open)
        })
    }

    /// Whether the page is being printed: on paper the record is open.
    #[hook]
    pub fn use_printing() -> bool {
        let printing = use_state_eq(|| false);
        let setter = printing.setter();
        use_effect_with((), move |()| {
            let listeners = browser::on_print(move |begins| setter.set(begins));
            move || drop(listeners)
        });
        *printing
    }

    /// Whether the address leads to one of these figures, or the page shows that one alone.
    pub fn is_linked(figures: &[&str]) -> bool {
        let fragment = browser::fragment();
        if browser::only_figure().is_some_and(|only| figures.contains(&only.as_str())) {
            return true;
        }
        let name = fragment.strip_prefix("figure-").map(|rest| rest.split('&').next().unwrap_or(rest));
        name.is_some_and(|name| figures.contains(&name))
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod device {
    pub fn is_open_in_static_page() -> bool {
        false
    }

    pub fn is_linked(_: &[&str]) -> bool {
        false
    }

    #[yew::hook]
    pub fn use_printing() -> bool {
        false
    }
}
