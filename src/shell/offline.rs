//! What a reader can take along: the whole product as one file, and the site kept on the device for reading without the
//! network. The keeping itself is static/offline/'s; here is what the page says of it.

use crate::browser;
use crate::effect::use_effect_on;
use crate::i18n::{MessageId, key};
use crate::island::Island;
use crate::prose::FILE;
use crate::prose::Page;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

/// The way to the file, with its size in kilobytes. Nothing where no file is offered: the file itself offers none.
pub fn file(page: &Page, kilobytes: u64) -> Html {
    if kilobytes == 0 {
        return Html::default();
    }
    let href = page.base.to_owned() + FILE;
    html! { <p><a {href} download={FILE}>{ sized(page, key::carry::FILE, kilobytes) }</a></p> }
}

/// How far the site is kept on the device; a page without the program keeps nothing.
pub const OFFLINE: Island = Island::new("offline", offline);

fn offline(hooks: &mut HookContext, page: &Page) -> Html {
    if page.live {
        use_offline(page).run(hooks)
    } else {
        html! { <div class="offline"></div> }
    }
}

/// What tells a reader that a newer version is there, with the way to it. It waits until it is so.
pub fn newer(page: &Page) -> Html {
    html! {
        <p class="notice" role="status" data-notice="newer" hidden={true}>
            { page.text(key::carry::NEWER) }{ " " }{ button("switch", page.text(key::carry::SWITCH).to_owned()) }
        </p>
    }
}

/// A button that static/offline/page.js listens to.
fn button(order: &'static str, label: String) -> Html {
    html! { <button type="button" class="button" data-offline={order}>{ label }</button> }
}

fn sized(page: &Page, key: MessageId, kilobytes: u64) -> String {
    page.words.format(key, &[("n", &page.words.count(kilobytes))])
}

/// What the page says under this name is how far the site is kept, and an event of this name tells of changes.
const KEPT: &str = "kept";
/// Where that is told.
const STATUS: &str = "offline-told";

/// The file, and how far the site is kept on the device.
#[hook]
fn use_offline(page: &Page) -> Html {
    let kept = use_state_eq(|| browser::root_data(KEPT));
    // What happens by itself is shown; what the reader has asked for is also said aloud.
    let asked = use_state_eq(|| false);
    let pressed = use_mut_ref(|| false);
    {
        let kept = kept.setter();
        use_effect_on((), move |()| {
            let look = move || kept.set(browser::root_data(KEPT));
            // It may have been told before anybody listened.
            look();
            let listener = browser::on_event(KEPT, look);
            move || drop(listener)
        });
    }
    let size = |name| browser::root_data(name).and_then(|size| size.parse().ok()).unwrap_or_default();
    let (status, orders): (_, &[_]) = match kept.as_deref().unwrap_or_default() {
        "off" => (None, &[("keep", key::carry::KEEP)]),
        "filling" => (Some(key::carry::FILLING), &[]),
        "kept" => (Some(key::carry::KEPT), &[("remove", key::carry::REMOVE)]),
        "newer" => (Some(key::carry::NEWER), &[("switch", key::carry::SWITCH), ("remove", key::carry::REMOVE)]),
        "failed" => (Some(key::carry::FAILED), &[("keep", key::later::AGAIN)]),
        _ => (None, &[]),
    };
    {
        // The button that was pressed goes with what it was for.
        let pressed = pressed.clone();
        use_effect_on(kept.clone(), move |_| {
            if pressed.replace(false) {
                browser::focus_again(STATUS);
            }
        });
    }
    let onclick = {
        let asked = asked.setter();
        Callback::from(move |_: MouseEvent| {
            pressed.replace(true);
            asked.set(true);
        })
    };
    html! {
        <div class="offline" {onclick}>
            <p id={STATUS} tabindex="-1" role={asked.then_some("status")}>
                { status.map(|message| sized(page, message, size("offline"))) }
            </p>
            { for orders.iter().map(|(order, label)| button(order, sized(page, *label, size("offline")))) }
        </div>
    }
}
