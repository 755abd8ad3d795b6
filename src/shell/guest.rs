//! What stands under a page inside another page where that one has restricted it: its whole address to be copied, since
//! the link to it may do nothing.

use super::address::Address;
use crate::browser::is_confined;
use crate::island::Island;
use crate::prose::Page;
use yew::{Html, html};

/// The whole address of the page on the site itself.
pub const FULL_ADDRESS: Island = Island::new("full-address", |_, page| full_address(page));

fn full_address(page: &Page) -> Html {
    let Some(step) = page.step.filter(|_| is_confined()) else { return Html::default() };
    let address = Address::new(page.words.lang, super::address::Place::Step(step));
    html! { <>{ ": " }{ page.full_address(&address.path()) }</> }
}
