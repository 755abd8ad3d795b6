//! The ways to pass the story on: the system's own, a link, paper, a citation. Small and quiet.

use crate::browser;
use crate::effect::use_effect_on;
use crate::figure::confined::confined;
use crate::i18n::{MessageId, Words, key};
use crate::island::Island;
use crate::prose::Page;
use crate::story::STEPS;
use yew::functional::Hook;
use yew::prelude::*;

/// The name of the link that is marked where it cannot be copied.
const LINK: &str = "pass-on-link";

/// Sharing and printing. They wait for the program.
pub const WAYS: Island =
    Island::new("pass-on", |hooks, page| if page.live { use_ways(page).run(hooks) } else { Html::default() });

/// The whole address of the story's beginning, as far as it is known.
pub fn link(page: &Page) -> String {
    page.full_address(&page.words.lang.path(STEPS[0].slug))
}

/// Share and print. What the system does not share is copied; what cannot be copied is marked.
#[hook]
fn use_ways(page: &Page) -> Html {
    let (words, link) = (page.words, link(page));
    let outcome = use_state_eq(|| None::<bool>);
    let share = {
        let (link, outcome) = (link.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            let (link, outcome) = (link.clone(), outcome.clone());
            let copied = link.clone();
            browser::share(words.text(key::site::NAME), &link, move || {
                browser::copy(copied, move |done| outcome.set(Some(done)));
            });
        })
    };
    use_effect_on(*outcome, |outcome| {
        if *outcome == Some(false) {
            browser::select_text(LINK);
        }
    });
    let print = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <>
            <div class="ways">
                <button type="button" class="button" onclick={share}>{ words.text(key::pass_on::SHARE) }</button>
                <button type="button" class="button" onclick={print}>{ words.text(key::shell::PRINT) }</button>
            </div>
            { confined(page) }
            <p role="status">
                { outcome.map(|copied| {
                    words.text(if copied { key::quiz_result::COPIED } else { key::quiz_result::NOT_COPIED })
                }) }
            </p>
            if *outcome == Some(false) {
                <p class="label">{ words.text(key::pass_on::LINK) }</p>
                <p id={LINK} class="copied">{ link }</p>
            }
        </>
    }
}

/// A button that copies a text that stands on the page under a name, and marks it there where it cannot be copied.
#[derive(Clone, PartialEq, Properties)]
pub struct CopyProps {
    /// The reader's language.
    pub words: &'static Words,
    /// The name of the element that shows the text.
    pub id: &'static str,
    /// The text.
    pub text: String,
    /// How it is written: `APA`.
    pub style: &'static str,
    /// What it cites.
    pub work: MessageId,
}

/// See [`CopyProps`].
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let CopyProps { words, id, style, .. } = *props;
    let outcome = use_state_eq(|| None::<bool>);
    let onclick = {
        let (text, outcome) = (props.text.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            let outcome = outcome.clone();
            browser::copy(text.clone(), move |done| {
                if !done {
                    browser::select_text(id);
                }
                outcome.set(Some(done));
            });
        })
    };
    let name = words.format(key::pass_on::COPY_WORK, &[("style", style), ("work", words.text(props.work))]);
    html! {
        <div class="ways">
            <button type="button" class="button" aria-label={name} {onclick}>
                { words.format(key::pass_on::COPY, &[("style", style)]) }
            </button>
            <span role="status">
                { outcome.map(|copied| {
                    words.text(if copied { key::pass_on::COPIED } else { key::pass_on::NOT_COPIED })
                }) }
            </span>
        </div>
    }
}
