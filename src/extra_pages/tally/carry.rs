//! The class on its way to another device: a link and a QR code that hold it, and a list that can be pasted back.

use crate::browser;
use crate::figure::qr::qr;
use crate::i18n::{MessageId, Words, key, slug};
use crate::model::class::classes::Class;
use yew::prelude::*;

/// The fields that show the link and the list.
const LINK: &str = "tally-link";
const LIST: &str = "tally-list";

/// The ways. None of them is there before they are asked for: a class may have hundreds of codes.
#[hook]
pub fn use_carry(words: &'static Words, class: &Class) -> Html {
    let open = use_state_eq(|| false);
    let status = use_state_eq(|| None::<MessageId>);
    let toggle = {
        let (now, open) = (*open, open.setter());
        Callback::from(move |event: MouseEvent| {
            // What is shown follows what is remembered, not the other way round.
            event.prevent_default();
            open.set(!now);
        })
    };
    let copy = |field: &'static str, text: &str| {
        let (text, status) = (text.to_owned(), status.setter());
        Callback::from(move |_: MouseEvent| {
            let status = status.clone();
            browser::copy(text.clone(), move |done| {
                if !done {
                    browser::select(field);
                }
                status.set(Some(if done {
                    key::extra::tally::carry::COPIED
                } else {
                    key::extra::tally::carry::NOT_COPIED
                }));
            });
        })
    };
    let button = |name: MessageId, copy: Callback<MouseEvent>| {
        html! { <div class="ways"><button type="button" class="button" onclick={copy}>{ words.text(name) }</button></div> }
    };
    let ways = || {
        // A file that does not know its site has no address that another device could open.
        let link = browser::home().map(|home| [&*home, &words.lang.path(slug::TALLY), "#", &class.link()].concat());
        let list = class.tally.list();
        html! {
            <div class="tally-give">
                if let Some(link) = link {
                    <p>{ words.text(key::extra::tally::carry::TEXT) }</p>
                    { code(words, &link) }
                    <label for={LINK}>{ words.text(key::extra::tally::carry::LINK) }</label>
                    <input id={LINK} type="text" readonly={true} value={link.clone()} />
                    { button(key::quiz_result::COPY, copy(LINK, &link)) }
                }
                <label for={LIST}>{ words.text(key::extra::tally::carry::LIST) }</label>
                <textarea id={LIST} rows="4" readonly={true} value={list.clone()} />
                { button(key::extra::tally::carry::COPY_LIST, copy(LIST, &list)) }
                <p class="tally-told" role="status">{ status.map(|message| words.text(message)) }</p>
            </div>
        }
    };
    html! {
        <details class="tally-codes tally-carry" open={*open}>
            <summary onclick={toggle}>{ words.text(key::extra::tally::carry::TITLE) }</summary>
            if *open {
                { ways() }
            }
        </details>
    }
}

/// The link as a QR code, or that it is too long for one.
fn code(words: &Words, link: &str) -> Html {
    let code = qr(link, words.text(key::extra::tally::carry::QR));
    if code == Html::default() {
        html! { <p>{ words.text(key::extra::tally::carry::NO_QR) }</p> }
    } else {
        code
    }
}
