//! The page for who teaches.

use super::ready::LINKS;
use crate::extra_pages::ExtraContent;
use crate::extra_pages::paper::{print_button, step_name};
use crate::i18n::{MessageId, key};
use crate::island::island;
use crate::prose::Page;
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
            </div>
            { for LESSONS.iter().map(|each| lesson(page, each)) }
            { ready(page) }
        </>
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

/// A lesson: how long it is, what to know of it, and its steps with the minutes of each.
struct Lesson {
    minutes: u16,
    note: MessageId,
    steps: &'static [(usize, u16)],
}

/// The two lessons.
static LESSONS: [Lesson; 2] = [
    Lesson {
        minutes: 45,
        note: key::extra::classroom::LESSON_SHORT,
        steps: &[(0, 5), (1, 9), (2, 8), (5, 16), (8, 7)],
    },
    Lesson {
        minutes: 90,
        note: key::extra::classroom::LESSON_LONG,
        steps: &[(0, 7), (1, 11), (2, 10), (3, 10), (4, 12), (5, 18), (6, 8), (7, 8), (8, 6)],
    },
];

/// A lesson as a list of its steps.
fn lesson(page: &Page, lesson: &Lesson) -> Html {
    let minutes = lesson.minutes.to_string();
    let mut now = 0;
    let row = |(step, minutes): &(usize, u16)| {
        let (from, to) = (now, now + minutes);
        now = to;
        let when = [("from", &*from.to_string()), ("to", &*to.to_string())];
        html! {
            <li>
                <p class="lesson-when">
                    <span class="label">{ page.words.format(key::extra::classroom::FROM_TO, &when) }</span>
                    <strong>{ step_name(page, *step) }</strong>
                </p>
                <p>{ page.line(IN_CLASS[*step].doing) }</p>
            </li>
        }
    };
    html! {
        <section class="lesson">
            <h2 class="figure-title">{ page.words.format(key::extra::classroom::LESSON, &[("minutes", &minutes)]) }</h2>
            <p class="figure-unit">{ page.text(lesson.note) }</p>
            <ol>{ for lesson.steps.iter().map(row) }</ol>
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minutes_of_a_lesson_add_up_and_its_steps_come_in_order() {
        for lesson in &LESSONS {
            assert_eq!(lesson.steps.iter().map(|(_, minutes)| minutes).sum::<u16>(), lesson.minutes);
            assert!(lesson.steps.is_sorted_by(|(one, _), (next, _)| one < next));
            assert!(lesson.steps.iter().all(|(step, minutes)| *step < STEPS.len() && *minutes >= 5));
        }
        assert_eq!(LESSONS[1].steps.len(), STEPS.len(), "the long lesson has every step");
    }
}
