//! What is said in a frame that the page around it has restricted: there the browser may refuse to save, to print or to
//! open a page, and tells nobody.

use crate::browser;
use crate::i18n::key;
use crate::island::Island;
use crate::prose::Page;
use yew::{Html, html};

/// What stands beside a control that may do nothing. Nothing where nobody confines the page.
pub const CONFINED: Island = Island::new("confined", |_, page| confined(page));

/// See [`CONFINED`].
pub fn confined(page: &Page) -> Html {
    if !browser::is_confined() {
        return Html::default();
    }
    html! { <p class="confined">{ page.text(key::notice::CONFINED) }</p> }
}
