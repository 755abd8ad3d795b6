//! The choice of theme: like the device, light or dark. One button says which it is and goes on to the next.

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
    use crate::i18n::{MessageId, key};
    use crate::prose::Page;
    use yew::prelude::*;

    /// The themes in their order, each with what its button says. The first follows the device.
    const THEMES: [(&str, MessageId); 3] =
        [("", key::shell::THEME_SYSTEM), ("light", key::shell::THEME_LIGHT), ("dark", key::shell::THEME_DARK)];

    #[hook]
    pub fn use_theme(page: &Page) -> Html {
        let here = use_state(|| THEMES.iter().position(|(theme, _)| *theme == browser::theme()).unwrap_or_default());
        let next = (*here + 1) % THEMES.len();
        let onclick = {
            let here = here.setter();
            Callback::from(move |_: MouseEvent| {
                let (theme, _) = THEMES[next];
                browser::set_theme(theme);
                if !browser::keep(Stored::Theme, theme) {
                    browser::show_notice("not-kept");
                }
                here.set(next);
            })
        };
        let name = page.text(THEMES[*here].1);
        html! { <button type="button" class="theme" aria-label={name} title={name} {onclick}></button> }
    }
}
