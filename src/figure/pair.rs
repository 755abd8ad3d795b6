//! Text and the figure that belongs to it.

use yew::{Html, html};

/// Puts a figure beside its text where there is room for both. There it stays in view while that text is read, and
/// leaves with it: it never lies over anything else. Elsewhere it stands between the text `before` and the text `after`.
pub fn pair(before: Option<Html>, figure: Html, after: Option<Html>) -> Html {
    let text = |text: Html| html! { <div class="pair-text">{ text }</div> };
    html! {
        <div class="pair">
            { for before.map(text) }
            <div class="pair-figure">{ figure }</div>
            { for after.map(text) }
        </div>
    }
}
