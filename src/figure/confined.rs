//! What is said in a frame that the page around it has restricted: there the browser may refuse to save, to print or to
//! open a page, and tells nobody.

use crate::i18n::key;
use crate::island::Island;
use crate::prose::Page;
use yew::{Html, html};

/// Whether this page stands in such a frame. What exactly is refused, no page can know.
#[cfg(target_arch = "wasm32")]
pub fn is_confined() -> bool {
    crate::browser::is_confined()
}

/// Nothing confines a page that is being written.
#[cfg(not(target_arch = "wasm32"))]
pub fn is_confined() -> bool {
    false
}

/// What stands beside a control that may do nothing. Nothing where nobody confines the page.
pub const CONFINED: Island = Island::new("confined", |_, page| confined(page));

/// See [`CONFINED`].
pub fn confined(page: &Page) -> Html {
    if !is_confined() {
        return Html::default();
    }
    html! { <p class="confined">{ page.text(key::notice::CONFINED) }</p> }
}
