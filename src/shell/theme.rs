//! The choice of theme: like the device, light or dark.

use crate::island::Island;
use crate::prose::Page;
use yew::Html;
use yew::functional::HookContext;
#[cfg(not(target_arch = "wasm32"))]
use yew::html;

/// The choice; a page without the program follows the device.
pub const THEME: Island = Island::new("theme", theme);

#[cfg(not(target_arch = "wasm32"))]
fn theme(_: &mut HookContext, _: &Page) -> Html {
    html! { <span class="theme"></span> }
}

#[cfg(target_arch = "wasm32")]
fn theme(hooks: &mut HookContext, page: &Page) -> Html {
    use yew::functional::Hook;
    live::use_theme(page).run(hooks)
}

#[cfg(target_arch = "wasm32")]
mod live {
    use crate::browser::{self, Stored};
    use crate::i18n::key;
    use crate::prose::Page;
    use yew::prelude::*;

    #[hook]
    pub fn use_theme(page: &Page) -> Html {
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
            <select class="theme" aria-label={page.text(key::shell::THEME)} {onchange}>
                { for choices.map(|(theme, name)| html! {
                    <option value={theme} selected={*kept == theme}>{ page.text(name) }</option>
                }) }
            </select>
        }
    }
}
