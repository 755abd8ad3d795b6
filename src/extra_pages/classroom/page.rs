//! The page for who teaches.

use super::ready::{CLASS_MODE, LINKS, MINUTES};
use crate::extra_pages::ExtraContent;
use crate::extra_pages::paper::{print_button, step_name};
use crate::i18n::{MessageId, key};
use crate::island::island;
use crate::model::class::lesson::{Block, LESSONS, Lesson};
use crate::prose::{PACKAGE, Page};
use crate::story::STEPS;
use yew::{Html, html};

pub const PAGE: ExtraContent = ExtraContent {
    nav: key::side::CLASSROOM,
    title: key::extra::classroom::TITLE,
    description: key::extra::classroom::DESCRIPTION,
    body,
};

/// What a teacher says and does in a step.
struct InClass {
    /// What is done, in any case.
    doing: MessageId,
    /// How, without devices and with them.
    hands: MessageId,
    devices: MessageId,
    /// What is discussed.
    discuss: MessageId,
}

macro_rules! in_class {
    ($($step:ident),*) => { [$(InClass { doing: key::extra::classroom::$step::DOING,
        hands: key::extra::classroom::$step::HANDS, devices: key::extra::classroom::$step::DEVICES,
        discuss: key::$step::CLASS }),*] };
}

/// Every step, in the order of [`crate::story::STEPS`].
static IN_CLASS: [InClass; 9] = in_class![guess, wave, shocks, growing, inside, ai_role, openings, quiz, reflection];

fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose">{ page.prose(key::extra::classroom::INTRO) }</section>
            { print_button(page) }
            <div class="extra-columns">
                { part(page, key::extra::classroom::CAN_TITLE, key::extra::classroom::CAN) }
                { part(page, key::extra::classroom::CANNOT_TITLE, key::extra::classroom::CANNOT) }
                { part(page, key::extra::classroom::CARE_TITLE, key::extra::classroom::CARE) }
                { part(page, key::extra::classroom::PRINT_TITLE, key::extra::classroom::PRINT) }
                { part(page, key::extra::classroom::GUIDE_TITLE, guide(page)) }
                { platform(page) }
            </div>
            { for LESSONS.iter().zip(NOTES).map(|(each, note)| lesson(page, each, note)) }
            { ready(page) }
        </>
    }
}

/// Where the guide with the answers is: the file that is passed round in a class is without it.
fn guide(page: &Page) -> MessageId {
    if page.is_single_file() { key::extra::classroom::GUIDE_FILE } else { key::extra::classroom::GUIDE }
}

/// The package for learning platforms, where it is offered.
fn platform(page: &Page) -> Html {
    if page.package == 0 {
        return Html::default();
    }
    let size = page.words.count(page.package);
    html! {
        <section class="prose">
            <h2 class="figure-title">{ page.text(key::extra::classroom::PLATFORM_TITLE) }</h2>
            { page.prose(key::extra::classroom::PLATFORM) }
            <p>
                <a href={page.base.to_owned() + PACKAGE} download={PACKAGE}>
                    { page.words.format(key::extra::classroom::PACKAGE, &[("n", &size)]) }
                </a>
            </p>
        </section>
    }
}

fn part(page: &Page, title: MessageId, text: MessageId) -> Html {
    html! {
        <section class="prose">
            <h2 class="figure-title">{ page.text(title) }</h2>
            { page.prose(text) }
        </section>
    }
}

/// What to know of each of the [`LESSONS`].
static NOTES: [MessageId; 2] = [key::extra::classroom::LESSON_SHORT, key::extra::classroom::LESSON_LONG];

/// A lesson as a list of its blocks: each leads to its step in class mode, with the clock wound up for it.
fn lesson(page: &Page, lesson: &Lesson, note: MessageId) -> Html {
    let minutes = lesson.minutes.to_string();
    let mut now = 0;
    let row = |block: &Block| {
        let (from, to) = (now, now + block.minutes);
        now = to;
        let when = [("from", &*from.to_string()), ("to", &*to.to_string())];
        let path = page.words.lang.path(STEPS[block.step].slug);
        let href = format!("{}{path}{CLASS_MODE}{MINUTES}{}", page.base, block.minutes);
        html! {
            <li>
                <p class="lesson-when">
                    <span class="label">{ page.words.format(key::extra::classroom::FROM_TO, &when) }</span>
                    <a {href}>{ step_name(page, block.step) }</a>
                </p>
                <p>{ page.line(IN_CLASS[block.step].doing) }</p>
            </li>
        }
    };
    html! {
        <section class="lesson">
            <h2 class="figure-title">{ page.words.format(key::extra::classroom::LESSON, &[("minutes", &minutes)]) }</h2>
            <p class="figure-unit">{ page.text(note) }</p>
            <ol>{ for lesson.blocks.iter().map(row) }</ol>
        </section>
    }
}

/// Every step made ready for a class: a link, a QR code, what to discuss, and how to go about it.
fn ready(page: &Page) -> Html {
    let (title, how) = if page.is_alone() {
        (key::extra::classroom::READY_FILE_TITLE, key::extra::classroom::READY_FILE)
    } else {
        (key::extra::classroom::READY_TITLE, key::extra::classroom::READY)
    };
    html! {
        <section class="ready" aria-labelledby="ready-title">
            <div class="prose">
                <h2 class="figure-title" id="ready-title">{ page.text(title) }</h2>
                { page.prose(how) }
            </div>
            <ol>{ for (0..STEPS.len()).map(|step| entry(page, step)) }</ol>
        </section>
    }
}

fn entry(page: &Page, step: usize) -> Html {
    let words = &IN_CLASS[step];
    let notes = [
        (key::extra::classroom::DISCUSS, words.discuss),
        (key::extra::classroom::HANDS, words.hands),
        (key::extra::classroom::DEVICES, words.devices),
    ];
    html! {
        <li>
            <h3>{ step_name(page, step) }</h3>
            <div class="ready-link">{ island(page, &LINKS[step]) }</div>
            <dl>
                { for notes.map(|(name, text)| html! {
                    <div><dt>{ page.text(name) }</dt><dd>{ page.line(text) }</dd></div>
                }) }
            </dl>
        </li>
    }
}
