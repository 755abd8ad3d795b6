//! The record behind one click: a step that asks first shows nothing of the answer before the reader wants it. It is a
//! closed passage of the page, so that finding in the page and reader modes know what is in it.

use crate::i18n::key;
use crate::model::reader_state::Asked;
use crate::prose::Page;
use crate::story::fresh_start;
use yew::prelude::*;

/// Puts the record of a step behind a click. On paper it is open, and for whoever follows a link to one of its
/// `figures`.
pub fn reveal(page: &Page, asked: Asked, figures: &'static [&'static str], record: Html) -> Html {
    let open = page.whole || page.figure.is_some_and(|figure| figures.contains(&figure));
    html! {
        <>
            { fresh_start::place(page) }
            <details class="reveal" id={[asked.name(), "-record"].concat()} data-asked={asked.name()} {open}>
                <summary>
                    <span class="button">
                        <span class="closed">{ page.text(key::ask::REVEAL) }</span>
                        <span class="opened">{ page.text(key::ask::CLOSE) }</span>
                    </span>
                </summary>
                <div class="revealed">{ record }</div>
            </details>
        </>
    }
}
