//! The quiet control on every step that opens class mode, which travels by itself.

use crate::browser;
use crate::class::ClassProps;
use crate::class::address::{self, is_asked};
use crate::class::lazy::{CLASS, RenderClass};
use crate::class::stage::give_back;
use crate::effect::use_effect_on;
use crate::i18n::key;
use crate::island::Island;
use crate::lazy::{missing, words};
use crate::prose::Page;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

/// The control, at the foot of a step. A page without the program keeps its room.
pub const CLASS_TOGGLE: Island = Island::new("class-toggle", toggle);

fn toggle(hooks: &mut HookContext, page: &Page) -> Html {
    match page.step.filter(|_| page.live) {
        Some(step) => use_toggle(page, step).run(hooks),
        None => html! { <span class="class-open later" aria-hidden="true">{ page.text(key::class_mode::OPEN) }</span> },
    }
}

/// The name of the control.
const CONTROL: &str = "class-toggle";

/// How far class mode is.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Waiting,
    NotLoaded,
    Here,
}

#[hook]
fn use_toggle(page: &Page, step: usize) -> Html {
    let (words, base) = (page.words, page.base);
    let open = use_state_eq(is_asked);
    let stage = use_state_eq(|| Stage::Waiting);
    let asked = use_state(|| 0_u32);
    {
        let open = open.setter();
        use_effect_on((), move |()| {
            let listener = browser::on_fragment(move || {
                if is_asked() {
                    open.set(true);
                }
            });
            move || drop(listener)
        });
    }
    {
        // A step to which one goes on in class mode says so in its address, too.
        use_effect_on((*open, step), move |(open, _)| {
            if *open {
                address::ask(true);
            }
        });
        let stage = stage.setter();
        use_effect_on((*open, words.lang, *asked), move |(open, ..)| {
            if !*open {
                return;
            }
            stage.set(Stage::Waiting);
            browser::bring_sheet("class");
            browser::spawn(async move {
                let files = browser::of_app("data-words-all").unwrap_or_default();
                let texts = words::bring(words.lang, &files).await;
                let loaded = CLASS.load().await;
                stage.set(if texts.is_some() && loaded.is_ok() { Stage::Here } else { Stage::NotLoaded });
            });
        });
    }
    use_effect_on(*stage, |stage| {
        // A step that cannot be shown so stays as it is, whatever was shown before.
        if *stage == Stage::NotLoaded {
            give_back();
        }
    });
    let enter = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let leave = {
        let open = open.setter();
        Callback::from(move |()| {
            // What the address says tells the parts of class mode that this is its end.
            address::ask(false);
            open.set(false);
        })
    };
    {
        // Once the page is itself again, the reader is where class mode was opened.
        let was_open = use_mut_ref(|| *open);
        use_effect_on(*open, move |open| {
            if was_open.replace(*open) && !*open {
                browser::focus(CONTROL);
                browser::scroll_into_view(CONTROL);
            }
        });
    }
    let again = Callback::from(move |_: MouseEvent| asked.set(*asked + 1));
    let view = CLASS.here().filter(|_| *stage == Stage::Here);
    let shown = view.map(|view: RenderClass| view(&ClassProps { words, base, step, leave }));
    html! {
        <>
            <button type="button" id={CONTROL} class="class-open" onclick={enter}>{ words.text(key::class_mode::OPEN) }</button>
            if *open {
                { shown.unwrap_or_else(|| missing(page, (*stage == Stage::NotLoaded).then_some(again))) }
            }
        </>
    }
}
