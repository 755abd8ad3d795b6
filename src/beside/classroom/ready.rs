//! Every step made ready for a class: a link, a QR code, what to discuss, and how to go about it.

use super::IN_CLASS;
use crate::beside::paper::{address, on_paper, step_name};
use crate::figure::qr::qr;
use crate::prose::Page;
use crate::story::STEPS;
use crate::words::{Key, key};
use yew::{Html, html};

/// What stands behind the `#` of a step's address in class mode.
const CLASS_MODE: &str = "#class";

/// All steps.
pub fn ready(page: &Page) -> Html {
    html! {
        <section class="ready" aria-labelledby="ready-title">
            <div class="prose">
                <h2 class="figure-title" id="ready-title">{ page.say(key::beside::classroom::READY_TITLE) }</h2>
                { page.prose(key::beside::classroom::READY) }
            </div>
            <ol>{ for (0..STEPS.len()).map(|step| entry(page, step)) }</ol>
        </section>
    }
}

/// Why there is no QR code.
fn no_square(page: &Page) -> Key {
    if page.is_carried() { key::beside::qr::NO_SITE } else { key::beside::qr::NONE }
}

fn entry(page: &Page, step: usize) -> Html {
    let link = address(page, STEPS[step].slug, CLASS_MODE);
    // A file has class mode in itself, whatever site it knows.
    let path = || [page.base, &page.words.lang.path(STEPS[step].slug), CLASS_MODE].concat();
    let here = if page.is_carried() { path() } else { link.clone() };
    let blanks = [("n", &*(step + 1).to_string()), ("name", page.say(STEPS[step].nav))];
    let words = &IN_CLASS[step];
    let notes = [
        (key::beside::classroom::DISCUSS, words.discuss),
        (key::beside::classroom::HANDS, words.hands),
        (key::beside::classroom::DEVICES, words.devices),
    ];
    html! {
        <li>
            <h3>{ step_name(page, step) }</h3>
            <div class="ready-link" data-own="">
                <div class="qr-room">
                    if page.home.is_empty() {
                        <p class="qr-none">{ page.say(no_square(page)) }</p>
                    } else {
                        { qr(&link, page.words.fill(key::beside::qr::CLASS, &blanks)) }
                    }
                </div>
                <a class="button" href={here}>{ page.say(key::beside::classroom::OPEN) }</a>
                <p class="address">{ on_paper(&link) }</p>
            </div>
            <dl>
                { for notes.map(|(name, text)| html! {
                    <div><dt>{ page.say(name) }</dt><dd>{ page.line(text) }</dd></div>
                }) }
            </dl>
        </li>
    }
}
