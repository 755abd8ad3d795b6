//! Every step made ready for a class: a link, a QR code, what to discuss, and how to go about it.

use super::IN_CLASS;
use crate::beside::paper::{address, on_paper, step_name};
use crate::figure::qr::qr;
use crate::prose::Page;
use crate::story::STEPS;
use crate::words::key;
use yew::{Html, html};

/// What stands behind the `#` of a step's address in class mode.
const CLASS_MODE: &str = "#class";

/// All steps.
pub fn ready(page: &Page) -> Html {
    let (title, how) = if page.is_alone() {
        (key::beside::classroom::READY_FILE_TITLE, key::beside::classroom::READY_FILE)
    } else {
        (key::beside::classroom::READY_TITLE, key::beside::classroom::READY)
    };
    html! {
        <section class="ready" aria-labelledby="ready-title">
            <div class="prose">
                <h2 class="figure-title" id="ready-title">{ page.say(title) }</h2>
                { page.prose(how) }
            </div>
            <ol>{ for (0..STEPS.len()).map(|step| entry(page, step)) }</ol>
        </section>
    }
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
                if !page.is_alone() {
                    <div class="qr-room">
                        if page.home.is_empty() {
                            <p class="qr-none">{ page.say(key::beside::qr::NONE) }</p>
                        } else {
                            { qr(&link, page.words.fill(key::beside::qr::CLASS, &blanks)) }
                        }
                    </div>
                }
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
