//! What steps are made of: the argument, the record, the question for a class.

use crate::i18n::{MessageId, key};
use crate::prose::Page;
use yew::{Html, html};

/// What the article argues.
pub fn argument(page: &Page, text: MessageId) -> Html {
    passage(page, "argument", key::step::ARGUMENT, text)
}

/// What the record says.
pub fn record(page: &Page, text: MessageId) -> Html {
    passage(page, "record", key::step::RECORD, text)
}

/// The question for a class.
pub fn class_question(page: &Page, text: MessageId) -> Html {
    passage(page, "class-question", key::step::CLASS, text)
}

fn passage(page: &Page, class: &'static str, label: MessageId, text: MessageId) -> Html {
    html! {
        <section class={format!("prose {class}")}>
            <h2 class="label">{ page.text(label) }</h2>
            { page.prose(text) }
        </section>
    }
}
