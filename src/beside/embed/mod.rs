//! For who writes elsewhere: the story, a part of it or one figure inside another page.
//!
//! - [`Embed`]: the addresses that other pages embed.
//! - [`snippet`]: the codes to paste.
//! - `choice`: what a writer has chosen; `choose` asks for it and shows what comes of it.

mod address;
mod choice;
mod choose;
mod code;
mod device;
pub mod snippet;

pub use address::Embed;

use super::{Side, seams};
use crate::lazy::Body;
use crate::prose::Page;
use crate::story::STEPS;
use crate::words::{key, slug};
use choice::Choice;
use yew::{Html, html};

/// See the module.
pub const SIDE: Side = Side {
    name: "embed",
    slug: slug::EMBED,
    nav: key::side::EMBED,
    title: key::beside::embed::TITLE,
    description: key::beside::embed::DESCRIPTION,
    body: Body::Later(&seams::EMBED),
};

pub(super) fn body(page: &Page) -> Html {
    if page.is_alone() {
        return html! {
            <>
                <section class="prose"><p>{ page.say(key::beside::embed::NO_SITE) }</p></section>
                <section class="prose embed-more">{ more(page) }</section>
            </>
        };
    }
    let chosen = if page.live {
        html! { <choose::Choose words={page.words} base={page.base} home={page.home} /> }
    } else {
        // The rooms of the chooser and of the preview, which need scripts.
        html! {
            <>
                <div class="play embed-choose"></div>
                { code::codes(page, &Choice::whole(page.words.lang)) }
                <div class="play embed-shown"></div>
            </>
        }
    };
    html! {
        <>
            <section class="prose">{ page.prose(key::beside::embed::INTRO) }</section>
            <div class="embed-room" data-own="">{ chosen }</div>
            <section class="prose embed-more">{ more(page) }</section>
            { addresses(page) }
        </>
    }
}

/// What works without a code.
fn more(page: &Page) -> Html {
    page.prose_with(key::beside::embed::MORE, &[("ask", "{ type: \"ai-paradox:ask\" }")])
}

/// The address of each step inside another page.
fn addresses(page: &Page) -> Html {
    let steps = STEPS.iter().enumerate().map(|(place, step)| {
        let embed = Embed { lang: page.words.lang, step: place, figure: None, until: None };
        let path = embed.path();
        let shown = ["/", &path].concat();
        html! {
            <tr>
                <th scope="row">{ page.say(step.nav) }</th>
                <td><a href={page.full_address(&path)}>{ shown }</a></td>
            </tr>
        }
    });
    html! {
        <div class="table embed-addresses" data-own="">
            <table>
                <caption>{ page.say(key::beside::embed::ADDRESSES) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ page.say(key::beside::embed::ADDRESS_OF) }</th>
                        <th scope="col">{ page.say(key::beside::embed::ADDRESS) }</th>
                    </tr>
                </thead>
                <tbody>{ for steps }</tbody>
            </table>
        </div>
    }
}
