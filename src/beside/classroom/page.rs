//! The page for who teaches.

use super::ready::LINKS;
use crate::beside::SidePage;
use crate::beside::paper::{print_button, step_name};
use crate::island::island;
use crate::prose::Page;
use crate::story::STEPS;
use crate::words::{Key, key};
use yew::{Html, html};

pub const PAGE: SidePage = SidePage {
    nav: key::side::CLASSROOM,
    title: key::beside::classroom::TITLE,
    description: key::beside::classroom::DESCRIPTION,
    body,
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

fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose">{ page.prose(key::beside::classroom::INTRO) }</section>
            { print_button(page) }
            <div class="beside-columns">
                { part(page, key::beside::classroom::CAN_TITLE, key::beside::classroom::CAN) }
                { part(page, key::beside::classroom::CANNOT_TITLE, key::beside::classroom::CANNOT) }
                { part(page, key::beside::classroom::CARE_TITLE, key::beside::classroom::CARE) }
                { part(page, key::beside::classroom::PRINT_TITLE, key::beside::classroom::PRINT) }
            </div>
            { for LESSONS.iter().map(|each| lesson(page, each)) }
            { ready(page) }
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

/// A lesson: how long it is, what to know of it, and its steps with the minutes of each.
struct Lesson {
    minutes: u16,
    note: Key,
    steps: &'static [(usize, u16)],
}

/// The two lessons.
static LESSONS: [Lesson; 2] = [
    Lesson {
        minutes: 45,
        note: key::beside::classroom::LESSON_SHORT,
        steps: &[(0, 5), (1, 9), (2, 8), (5, 16), (8, 7)],
    },
    Lesson {
        minutes: 90,
        note: key::beside::classroom::LESSON_LONG,
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
                    <span class="label">{ page.words.fill(key::beside::classroom::FROM_TO, &when) }</span>
                    <strong>{ step_name(page, *step) }</strong>
                </p>
                <p>{ page.line(IN_CLASS[*step].doing) }</p>
            </li>
        }
    };
    html! {
        <section class="lesson">
            <h2 class="figure-title">{ page.words.fill(key::beside::classroom::LESSON, &[("minutes", &minutes)]) }</h2>
            <p class="figure-unit">{ page.say(lesson.note) }</p>
            <ol>{ for lesson.steps.iter().map(row) }</ol>
        </section>
    }
}

/// Every step made ready for a class: a link, a QR code, what to discuss, and how to go about it.
fn ready(page: &Page) -> Html {
    let (title, how) = if page.is_alone() {
        (key::beside::classroom::READY_FILE_TITLE, key::beside::classroom::READY_FILE)
    } else {
        (key::beside::classroom::READY_TITLE, key::beside::classroom::READY)
    };
    html! {
        <section class="ready" aria-labelledby="ready-title">
            <div class="prose">
                <h2 class="figure-title" id="ready-title">{ page.say(title) }</h2>
                { page.prose(how) }
            </div>
            <ol>{ for (0..STEPS.len()).map(|step| entry(page, step)) }</ol>
        </section>
    }
}

fn entry(page: &Page, step: usize) -> Html {
    let words = &IN_CLASS[step];
    let notes = [
        (key::beside::classroom::DISCUSS, words.discuss),
        (key::beside::classroom::HANDS, words.hands),
        (key::beside::classroom::DEVICES, words.devices),
    ];
    html! {
        <li>
            <h3>{ step_name(page, step) }</h3>
            <div class="ready-link">{ island(page, &LINKS[step]) }</div>
            <dl>
                { for notes.map(|(name, text)| html! {
                    <div><dt>{ page.say(name) }</dt><dd>{ page.line(text) }</dd></div>
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
