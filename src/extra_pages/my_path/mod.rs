//! What the reader guessed, drew, matched, said, believed and should learn, on one page to print or save. It is made on
//! the device, of what the device keeps.

mod files;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod summary;
#[cfg(test)]
mod tests;

use super::ExtraPage;
use super::paper::{marker_line, print, start, step_name, wave};
use crate::browser;
use crate::i18n::{Words, key, slug};
use crate::island::{Island, List};
use crate::lazy::lazy_module;
use crate::model::reader_state::ReaderState;
use crate::prose::Page;
use crate::reader::use_store;
use crate::story::STEPS;
use crate::story::fresh_start::{HEADLINE, fresh_start};
use summary::{Line, Section, summary};
use yew::functional::Hook;
use yew::prelude::*;

/// See the module.
pub const EXTRA_PAGE: ExtraPage = ExtraPage {
    name: "my_path",
    slug: slug::MY_PATH,
    islands: &[&LAZY],
    #[cfg(not(target_arch = "wasm32"))]
    found: super::Found::InFoot,
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

const ISLANDS: List = &[&PATH];

lazy_module! { static LAZY: List = ISLANDS, in paper }

/// The path. Without the program nobody can tell what was done, and that is said.
const PATH: Island = Island::new("my-path", |hooks, page| {
    if page.live {
        use_my_path(page).run(hooks)
    } else {
        html! { <div class="prose">{ page.prose(key::extra::my_path::NO_SCRIPT) }</div> }
    }
});

#[hook]
fn use_my_path(page: &Page) -> Html {
    let words = page.words;
    let store = use_store();
    let done = store.state().clone();
    let sections = summary(words, &done);
    if sections.is_empty() {
        return html! { <div class="prose">{ page.prose(key::extra::my_path::EMPTY) }</div> };
    }
    // Whoever meets the path of somebody else on a shared device begins one of their own.
    let wipe = Callback::from(move |()| {
        store.forget();
        browser::focus(HEADLINE);
    });
    let day = words.format(key::extra::my_path::DAY, &[("date", &date(words))]);
    let open = (0..STEPS.len() - 1).filter(|step| sections.iter().all(|section| section.step != *step));
    let open: Vec<usize> = open.collect();
    html! {
        <>
            { take(page, &done, &sections, &day) }
            <p class="label">{ day }</p>
            { for sections.iter().map(|section| shown(page, section)) }
            if !open.is_empty() {
                <section class="my-open">
                    <h2 class="figure-title">{ page.text(key::extra::my_path::OPEN) }</h2>
                    <ul>{ for open.into_iter().map(|step| html! { <li>{ link(page, step) }</li> }) }</ul>
                </section>
            }
            { fresh_start(page, key::forget::SOMEBODY_ELSE, wipe) }
        </>
    }
}

fn link(page: &Page, step: usize) -> Html {
    let href = [page.base, &page.words.lang.path(STEPS[step].slug)].concat();
    html! { <a {href}>{ step_name(page, step) }</a> }
}

/// The device's day, in words.
fn date(words: &Words) -> String {
    let (year, month, day) = browser::today();
    words.date((year as u16, month as u8, day as u8))
}

/// The ways to take it along.
fn take(page: &Page, done: &ReaderState, sections: &[Section], day: &str) -> Html {
    let home = start(page);
    let save = |name: &str, kind: &'static str, content: String| {
        let name = [page.text(key::extra::my_path::FILE), name].concat();
        Callback::from(move |_: MouseEvent| browser::save_text(&name, kind, &content))
    };
    let text = save(".txt", "text/plain", files::text(page.words, sections, day, &home));
    let json = save(".json", "application/json", files::json(page.words, done, &home));
    html! {
        <section class="ways my-take" aria-label={page.text(key::extra::my_path::TAKE)}>
            <div class="play ways paper-play">{ print(page) }</div>
            <button type="button" class="button" onclick={text}>{ page.text(key::extra::my_path::TEXT) }</button>
            <button type="button" class="button" onclick={json}>{ page.text(key::extra::my_path::JSON) }</button>
        </section>
    }
}

fn shown(page: &Page, section: &Section) -> Html {
    let line = |line: &Line| {
        html! {
            <li>
                <span>{ &line.text }</span>
                { for line.at.map(|at| marker_line(page, at)) }
            </li>
        }
    };
    let class = section.lines.iter().any(|line| line.at.is_some()).then_some("marks");
    html! {
        <section class="my-step">
            <h2 class="figure-title">{ link(page, section.step) }</h2>
            if let Some(drawn) = &section.drawn {
                { wave(page, drawn, page.plain(key::extra::my_path::DRAWING)) }
            }
            <ul {class}>{ for section.lines.iter().map(line) }</ul>
        </section>
    }
}
