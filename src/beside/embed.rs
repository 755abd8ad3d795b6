//! For who writes elsewhere: the story, a part of it or one figure inside another page.

use super::{Side, seams};
use crate::later::Body;
use crate::prose::Page;
use crate::words::{key, slug};
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

pub fn body(page: &Page) -> Html {
    html! { <section class="prose">{ page.prose(key::beside::embed::INTRO) }</section> }
}
