//! Find your own work among the scores.

use super::exposure::{SCORES, scores, work};
use crate::browser;
use crate::figure::scene::DrawContext;
use crate::figure::surface::Changing;
use crate::figure::{Chart, chart};
use crate::i18n::key;
use crate::island::Island;
use crate::prose::Page;
use std::rc::Rc;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

/// The scores under a choice of work.
pub const FIND: Island = Island::new("inside", find);

/// Before the program comes the choice waits for it. On paper there is none.
fn find(hooks: &mut HookContext, page: &Page) -> Html {
    if page.live {
        return use_find(page).run(hooks);
    }
    html! {
        <>
            if !page.whole {
                { choice(page, None, None) }
            }
            { chart(page, Chart::new("inside", key::inside::figure::SUMMARY, SCORES)) }
        </>
    }
}

/// The choice of work. Without anything to do on a change it waits for the program.
fn choice(page: &Page, found: Option<usize>, onchange: Option<Callback<Event>>) -> Html {
    let disabled = onchange.is_none();
    html! {
        <label class="find">
            <span>{ page.text(key::inside::find::ASK) }</span>
            <select {onchange} {disabled}>
                <option value="" selected={found.is_none()}>{ page.text(key::inside::find::CHOOSE) }</option>
                { for work().enumerate().map(|(place, work)| html! {
                    <option value={place.to_string()} selected={found == Some(place)}>{ page.text(work.name) }</option>
                }) }
            </select>
        </label>
    }
}

/// The work chosen is marked in the drawing and said in words.
#[hook]
fn use_find(page: &Page) -> Html {
    let found = use_state_eq(|| {
        let fragment = browser::fragment();
        let code = fragment.split('&').find_map(|part| part.strip_prefix("work=")).map(str::to_owned);
        code.and_then(|code| work().position(|work| work.code.to_string() == code))
    });
    let onchange = {
        let found = found.setter();
        Callback::from(move |event: Event| {
            let place = browser::chosen(&event).and_then(|place| place.parse().ok());
            let code = place.and_then(|place| work().nth(place)).map(|work| work.code.to_string());
            browser::set_fragment(
                &["figure-inside", &code.map(|code| ["&work=", &code].concat()).unwrap_or_default()].concat(),
            );
            found.set(place);
        })
    };
    let chosen = found.and_then(|place| work().nth(place));
    let drawing = use_memo(*found, |found| {
        let name = found.and_then(|place| work().nth(place)).map(|work| work.name);
        Changing { scene: Rc::new(move |view: &DrawContext| scores(view, name)), ..SCORES.into() }
    });
    let description = chosen.as_ref().map(|work| {
        let blanks = [
            ("work", page.text(work.name)),
            ("score", &*page.words.decimal(work.score, 2)),
            ("class", page.text(work.class())),
        ];
        page.words.format(key::inside::find::SAID, &blanks)
    });
    let summary_now =
        description.as_ref().map(|found| [&page.plain(key::inside::figure::SUMMARY), " ", found].concat());
    let state = chosen.map(|work| ["&work=", &work.code.to_string()].concat()).unwrap_or_default();
    html! {
        <>
            { choice(page, *found, Some(onchange)) }
            <p class="found" role="status">{ description }</p>
            { chart(page, Chart { state, summary_now, ..Chart::new("inside", key::inside::figure::SUMMARY, (*drawing).clone()) }) }
        </>
    }
}
