//! The page of a class's results.

use super::count::COUNT;
use crate::extra_pages::ExtraContent;
use crate::i18n::key;
use crate::island::island;
use crate::prose::Page;
use yew::{Html, html};

pub const PAGE: ExtraContent = ExtraContent {
    nav: key::side::TALLY,
    title: key::extra::tally::TITLE,
    description: key::extra::tally::DESCRIPTION,
    body,
};

fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose">{ page.prose(key::extra::tally::INTRO) }</section>
            <noscript><div class="prose">{ page.prose(key::extra::tally::NO_SCRIPT) }</div></noscript>
            <div class="play tally-play">{ island(page, &COUNT) }</div>
            <section class="prose tally-how">
                <h2 class="label">{ page.text(key::extra::tally::HOW_TITLE) }</h2>
                { page.prose(key::extra::tally::HOW) }
            </section>
        </>
    }
}
