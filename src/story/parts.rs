//! What steps are made of: the argument, the record, the question for a class.

use crate::prose::Page;
use crate::words::{Key, key};
use yew::{Html, html};

/// What the article argues.
pub fn argument(page: &Page, text: Key) -> Html {
    passage(page, "argument", key::step::ARGUMENT, text)
}

/// What the record says.
pub fn record(page: &Page, text: Key) -> Html {
    passage(page, "record", key::step::RECORD, text)
}

/// The question for a class.
pub fn class_question(page: &Page, text: Key) -> Html {
    passage(page, "class-question", key::step::CLASS, text)
}

fn passage(page: &Page, class: &'static str, label: Key, text: Key) -> Html {
    html! {
        <section class={format!("prose {class}")}>
            <h2 class="label">{ page.say(label) }</h2>
            { page.prose(text) }
        </section>
    }
}
