//! The page of a class's results.

use super::count::COUNT;
use crate::beside::SidePage;
use crate::island::island;
use crate::prose::Page;
use crate::words::key;
use yew::{Html, html};

pub const PAGE: SidePage = SidePage {
    nav: key::side::TALLY,
    title: key::beside::tally::TITLE,
    description: key::beside::tally::DESCRIPTION,
    body,
};

fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose">{ page.prose(key::beside::tally::INTRO) }</section>
            <noscript><div class="prose">{ page.prose(key::beside::tally::NO_SCRIPT) }</div></noscript>
            <div class="play tally-play">{ island(page, &COUNT) }</div>
            <section class="prose tally-how">
                <h2 class="label">{ page.say(key::beside::tally::HOW_TITLE) }</h2>
                { page.prose(key::beside::tally::HOW) }
            </section>
        </>
    }
}
