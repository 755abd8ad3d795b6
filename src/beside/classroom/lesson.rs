//! What a lesson looks like, minute by minute.

use super::IN_CLASS;
use crate::beside::paper::step_name;
use crate::prose::Page;
use crate::words::{Key, key};
use yew::{Html, html};

/// A lesson: how long it is, what to know of it, and its steps with the minutes of each.
pub struct Lesson {
    minutes: u16,
    note: Key,
    steps: &'static [(usize, u16)],
}

/// The two lessons.
pub static LESSONS: [Lesson; 2] = [
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
pub fn lesson(page: &Page, lesson: &Lesson) -> Html {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::STEPS;

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
