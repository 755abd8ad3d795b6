//! The choice of theme: like the device, light or dark.

use crate::island::Island;
use crate::prose::Page;
use yew::{Html, html};

/// The choice; a page without the program follows the device.
pub const THEME: Island = Island::new("theme", theme);

#[cfg(not(target_arch = "wasm32"))]
fn theme(_: &Page) -> Html {
    html! { <span class="theme"></span> }
}

#[cfg(target_arch = "wasm32")]
fn theme(page: &Page) -> Html {
    html! { <live::Theme words={page.words} /> }
}

#[cfg(target_arch = "wasm32")]
mod live {
    use crate::browser::{self, Stored};
    use crate::i18n::{Words, key};
    use yew::prelude::*;

    #[derive(PartialEq, Properties)]
    pub struct ThemeProps {
        pub words: &'static Words,
    }

    #[component]
    pub fn Theme(props: &ThemeProps) -> Html {
        let kept = use_state(browser::theme);
        let choices =
            [("", key::shell::THEME_SYSTEM), ("light", key::shell::THEME_LIGHT), ("dark", key::shell::THEME_DARK)];
        let onchange = {
            let kept = kept.clone();
            Callback::from(move |event: Event| {
                let Some(theme) = browser::chosen(&event) else { return };
                browser::set_theme(&theme);
                if !browser::keep(Stored::Theme, &theme) {
                    browser::show_notice("not-kept");
                }
                kept.set(theme);
            })
        };
        html! {
            <select class="theme" aria-label={props.words.text(key::shell::THEME)} {onchange}>
                { for choices.map(|(theme, name)| html! {
                    <option value={theme} selected={*kept == theme}>{ props.words.text(name) }</option>
                }) }
            </select>
        }
    }
}
