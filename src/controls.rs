//! How one of several short choices is chosen: they are joined in a row. `static/style/controls.css` draws all controls.

use yew::prelude::*;

/// One of several choices.
#[derive(Debug)]
pub struct Choice<'a> {
    /// What it is called.
    pub label: &'a str,
    /// Whether it is the one that holds.
    pub chosen: bool,
    /// What happens when it is chosen. Without anything it waits for the program.
    pub choose: Option<Callback<Event>>,
}

/// Up to five short choices, joined in a row under what they decide. No other control of the page has its name.
pub fn segment(name: &str, legend: &str, choices: Vec<Choice>) -> Html {
    html! {
        <fieldset class="switch">
            <legend>{ legend }</legend>
            { row(name, choices) }
        </fieldset>
    }
}

/// The row alone, for where something else says what it decides.
pub fn row(name: &str, choices: Vec<Choice>) -> Html {
    let choices = choices.into_iter().map(|Choice { label, chosen, choose }| {
        let disabled = choose.is_none();
        // A click and no change: what is only shown, because a text is followed, can be chosen, too.
        let onclick = choose.map(|choose| choose.reform(|event: MouseEvent| event.into()));
        html! {
            <label>
                <input type="radio" name={name.to_owned()} checked={chosen} {disabled} {onclick} />
                <span>{ label }</span>
            </label>
        }
    });
    html! { <div class="segment">{ for choices }</div> }
}
