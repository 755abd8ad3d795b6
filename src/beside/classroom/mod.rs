//! For who teaches: two lessons, what to print, and one link, one QR code and one question for every step.

mod lesson;
mod ready;

use super::{Side, paper, seams};
use crate::lazy::Body;
use crate::prose::Page;
use crate::words::{Key, key, slug};
use yew::{Html, html};

/// See the module.
pub const SIDE: Side = Side {
    name: "classroom",
    slug: slug::CLASSROOM,
    nav: key::side::CLASSROOM,
    title: key::beside::classroom::TITLE,
    description: key::beside::classroom::DESCRIPTION,
    body: Body::Later(&seams::CLASSROOM),
};

/// What a teacher says and does in a step.
struct InClass {
    /// What is done, in any case.
    doing: Key,
    /// How, without devices and with them.
    hands: Key,
    devices: Key,
    /// What is discussed.
    discuss: Key,
}

macro_rules! in_class {
    ($($step:ident),*) => { [$(InClass { doing: key::beside::classroom::$step::DOING,
        hands: key::beside::classroom::$step::HANDS, devices: key::beside::classroom::$step::DEVICES,
        discuss: key::$step::CLASS }),*] };
}

/// Every step, in the order of [`crate::story::STEPS`].
static IN_CLASS: [InClass; 9] = in_class![guess, wave, shocks, growing, inside, ai_role, openings, quiz, reflection];

pub fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose">{ page.prose(key::beside::classroom::INTRO) }</section>
            { paper::print_button(page) }
            <div class="beside-columns">
                { part(page, key::beside::classroom::CAN_TITLE, key::beside::classroom::CAN) }
                { part(page, key::beside::classroom::CANNOT_TITLE, key::beside::classroom::CANNOT) }
                { part(page, key::beside::classroom::CARE_TITLE, key::beside::classroom::CARE) }
                { part(page, key::beside::classroom::PRINT_TITLE, key::beside::classroom::PRINT) }
            </div>
            { for lesson::LESSONS.iter().map(|lesson| lesson::lesson(page, lesson)) }
            { ready::ready(page) }
        </>
    }
}

fn part(page: &Page, title: Key, text: Key) -> Html {
    html! {
        <section class="prose">
            <h2 class="figure-title">{ page.say(title) }</h2>
            { page.prose(text) }
        </section>
    }
}
