//! The page of a reader's path.

use super::PATH;
use crate::extra_pages::ExtraContent;
use crate::i18n::key;
use crate::island::island;
use crate::prose::Page;
use yew::{Html, html};

pub const PAGE: ExtraContent = ExtraContent {
    nav: key::side::MY_PATH,
    title: key::extra::my_path::TITLE,
    description: key::extra::my_path::DESCRIPTION,
    body,
};

fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose paper-intro"><p>{ page.text(key::extra::my_path::KEPT) }</p></section>
            <div class="my-room">{ island(page, &PATH) }</div>
        </>
    }
}
