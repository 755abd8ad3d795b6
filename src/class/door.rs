//! The quiet control on every step that opens class mode.

use crate::prose::Page;
#[cfg(not(target_arch = "wasm32"))]
use crate::words::key;
use yew::{Html, html};

/// The control, at the foot of a step. The static page keeps its room.
pub fn door(page: &Page, step: usize) -> Html {
    #[cfg(target_arch = "wasm32")]
    let door = {
        let (words, base) = (page.words, page.base);
        html! { <live::Door {words} {base} {step} /> }
    };
    #[cfg(not(target_arch = "wasm32"))]
    let door = {
        let _ = step;
        html! { <span class="class-open later" aria-hidden="true">{ page.say(key::class_mode::OPEN) }</span> }
    };
    html! { <div class="class-door">{ door }</div> }
}

#[cfg(target_arch = "wasm32")]
mod live {
    use crate::browser;
    use crate::class::ClassProps;
    use crate::class::address::{self, is_asked};
    use crate::class::seam::{CLASS, View};
    use crate::later::{bring_beside, missing};
    use crate::prose::Page;
    use crate::words::{Words, key};
    use yew::prelude::*;

    /// The name of the control.
    const DOOR: &str = "class-door";

    #[derive(Clone, PartialEq, Properties)]
    pub struct DoorProps {
        pub words: &'static Words,
        pub base: &'static str,
        pub step: usize,
    }

    /// How far class mode is.
    #[derive(Clone, Copy, PartialEq)]
    enum Stage {
        Waiting,
        NotLoaded,
        Here,
    }

    #[component]
    pub fn Door(props: &DoorProps) -> Html {
        let DoorProps { words, base, step } = *props;
        let open = use_state_eq(is_asked);
        let stage = use_state_eq(|| Stage::Waiting);
        let asked = use_state(|| 0_u32);
        {
            let open = open.setter();
            use_effect_with((), move |()| {
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
            use_effect_with((*open, step), move |(open, _)| {
                if *open {
                    address::ask(true);
                }
            });
            let stage = stage.setter();
            use_effect_with((*open, words.lang, *asked), move |(open, ..)| {
                if !*open {
                    return;
                }
                stage.set(Stage::Waiting);
                browser::bring_sheet("class");
                browser::spawn(async move {
                    let said = bring_beside(base, words).await;
                    let loaded = CLASS.load().await;
                    stage.set(if said && loaded.is_ok() { Stage::Here } else { Stage::NotLoaded });
                });
            });
        }
        let enter = {
            let open = open.setter();
            Callback::from(move |_: MouseEvent| open.set(true))
        };
        let leave = {
            let open = open.setter();
            Callback::from(move |()| {
                open.set(false);
                address::ask(false);
            })
        };
        {
            // Once the page is itself again, the reader is where class mode was opened.
            let was_open = use_mut_ref(|| *open);
            use_effect_with(*open, move |open| {
                if was_open.replace(*open) && !*open {
                    browser::focus(DOOR);
                    browser::scroll_into_view(DOOR);
                }
            });
        }
        let again = Callback::from(move |_: MouseEvent| asked.set(*asked + 1));
        let view = CLASS.here().filter(|_| *stage == Stage::Here && words.has_beside());
        let shown = view.map(|view: View| view(&ClassProps { words, base, step, leave }));
        let page = Page::new(words, base, false);
        html! {
            <>
                <button type="button" id={DOOR} class="class-open" onclick={enter}>{ words.say(key::class_mode::OPEN) }</button>
                if *open {
                    { shown.unwrap_or_else(|| missing(&page, (*stage == Stage::NotLoaded).then_some(again))) }
                }
            </>
        }
    }
}
