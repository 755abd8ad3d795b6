//! Step 8: which skills are worth building. What employers call core, and a quiz of one's own.
//!
//! The quiz runs in the browser alone; the static page carries it as a form for paper, with everything it counts.

mod ask;
mod close;
mod device;
mod files;
mod how;
mod keep;
mod result;
mod run;
mod said;
mod share;
mod skills;
mod three;

use super::{Step, parts, seams};
use crate::figure::pair;
use crate::lazy::Body;
use crate::prose::Page;
use crate::words::{key, slug};
use yew::{Html, html};

pub use said::{KINDS, SKILLS};

/// See the module.
pub const STEP: Step = Step {
    name: "quiz",
    slug: slug::QUIZ,
    nav: key::quiz::NAV,
    title: key::quiz::TITLE,
    description: key::quiz::DESCRIPTION,
    body: Body::Later(&seams::QUIZ),
    figures: &[],
    #[cfg(not(target_arch = "wasm32"))]
    drawings: &[skills::BARS],
};

pub fn body(page: &Page) -> Html {
    let class = parts::class_question(page, key::quiz::CLASS);
    html! {
        <>
            { pair(Some(parts::argument(page, key::quiz::ARGUMENT)), skills::figure(page), None) }
            <section class="quiz" aria-labelledby="quiz-title" data-own="">
                <h2 id="quiz-title" class="quiz-title">{ page.say(key::quiz_ask::TITLE) }</h2>
                if page.is_played() {
                    <run::Quiz words={page.words} base={page.base} />
                } else {
                    { ask::start(page, None) }
                }
            </section>
            { how::paper(page) }
            { how::explained(page) }
            { pair(Some(parts::record(page, key::quiz::RECORD)), skills::eight(page), Some(class)) }
        </>
    }
}
