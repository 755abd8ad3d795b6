//! The class's results: quiz codes typed, pasted or scanned, and what the class would build first. Nothing leaves the
//! device, and nobody's name is anywhere.

mod chart;
mod codes;
mod count;
mod told;

use super::{Side, seams};
use crate::lazy::Body;
use crate::prose::Page;
use crate::words::{key, slug};
use yew::{Html, html};

/// See the module.
pub const SIDE: Side = Side {
    name: "tally",
    slug: slug::TALLY,
    nav: key::side::TALLY,
    title: key::beside::tally::TITLE,
    description: key::beside::tally::DESCRIPTION,
    body: Body::Later(&seams::TALLY),
};

pub fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose">{ page.prose(key::beside::tally::INTRO) }</section>
            if !page.live {
                <noscript><div class="prose">{ page.prose(key::beside::tally::NO_SCRIPT) }</div></noscript>
            }
            <div class="play tally-play" data-own="">
                if page.is_played() {
                    <count::Count words={page.words} base={page.base} />
                }
            </div>
            <section class="prose tally-how">
                <h2 class="label">{ page.say(key::beside::tally::HOW_TITLE) }</h2>
                { page.prose(key::beside::tally::HOW) }
            </section>
        </>
    }
}
