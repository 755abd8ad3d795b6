//! Devices are shared: whoever meets what somebody else has left here can start afresh.

use crate::browser;
use crate::i18n::{MessageId, key};
use crate::island::Island;
use crate::prose::Page;
use crate::reader::use_store;
use crate::story::forget::Forget;
use yew::functional::Hook;
use yew::prelude::*;

/// The name of a page's headline: there reading begins anew.
pub const HEADLINE: &str = "title";

/// Beside an answer that was here before the page was opened.
pub const FRESH_START: Island = Island::new("fresh-start", |hooks, page| use_fresh_start(page).run(hooks));

/// Its place on a page that asks: not on paper, nor where a figure stands alone.
#[cfg(not(target_arch = "wasm32"))]
pub fn place(page: &Page) -> Html {
    if page.whole || page.figure.is_some() { Html::default() } else { crate::island::island(page, &FRESH_START) }
}

#[hook]
fn use_fresh_start(page: &Page) -> Html {
    let store = use_store();
    let answered = page.step.is_some_and(|step| store.state().has_answered(step));
    // An answer that is given here needs no such offer: it is the reader's own.
    let met = use_state_eq(|| answered);
    if !(*met && answered) {
        return Html::default();
    }
    let wipe = {
        let met = met.setter();
        Callback::from(move |()| {
            store.forget();
            met.set(false);
            browser::focus(HEADLINE);
        })
    };
    fresh_start(page, key::forget::SOMEBODY_ELSE, wipe)
}

/// Offers to start afresh, and asks once more before all that is kept is deleted.
pub fn fresh_start(page: &Page, offer: MessageId, wipe: Callback<()>) -> Html {
    let names = [offer, key::forget::NO, key::forget::YES];
    html! {
        <div class="fresh-start">
            <Forget words={page.words} {names} question={key::forget::SURE} forget={wipe} />
        </div>
    }
}
