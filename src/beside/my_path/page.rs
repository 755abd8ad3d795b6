//! The page of a reader's path.

use super::PATH;
use crate::beside::SidePage;
use crate::island::island;
use crate::prose::Page;
use crate::words::key;
use yew::{Html, html};

pub const PAGE: SidePage = SidePage {
    nav: key::side::MY_PATH,
    title: key::beside::my_path::TITLE,
    description: key::beside::my_path::DESCRIPTION,
    body,
};

fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose paper-intro"><p>{ page.say(key::beside::my_path::KEPT) }</p></section>
            <div class="my-room">{ island(page, &PATH) }</div>
        </>
    }
}
