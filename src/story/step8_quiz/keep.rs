//! What a reader takes home: one thing to do this week, a plan for four weeks, and files that hold them.

use super::files::{calendar_file, data_file, download, tasks, text_file, week_title};
use super::labels::{skill, task};
use super::result::{Shown, part};
use crate::browser;
use crate::figure::confined::confined;
use crate::i18n::{MessageId, key};
use crate::model::date::Date;
use crate::model::quiz::most_leaned;
use crate::prose::Page;
use yew::prelude::*;

/// One thing to do this week, four weeks, and the quiz `again` after them. Nothing where nothing is suggested.
pub fn plan(page: &Page, shown: &Shown, again: Callback<()>) -> Html {
    let Some(tasks) = tasks(shown) else { return Html::default() };
    let week = html! { <p class="quiz-week">{ page.text(task(tasks[0])) }</p> };
    let weeks = tasks.into_iter().enumerate().map(|(week, todo)| {
        html! { <li><strong>{ week_title(page, week, todo) }</strong><p>{ page.text(task(todo)) }</p></li> }
    });
    let body = html! {
        <>
            if let Some(way_in) = way_in(page, shown, tasks[0].skill()) {
                <p>{ way_in }</p>
            }
            <ol class="quiz-plan">
                { for weeks }
                <li>
                    <strong>{ page.text(key::quiz_result::RETEST) }</strong>
                    <p>{ page.text(key::quiz_result::RETEST_TEXT) }{ " " }{ page.text(key::quiz_result::RETEST_DELETES) }</p>
                    <button type="button" class="button small quiz-retest" onclick={again.reform(|_: MouseEvent| ())}>
                        { page.text(key::quiz_result::RETEST_NOW) }
                    </button>
                </li>
            </ol>
            if tasks.iter().any(|task| task.skill() != tasks[0].skill()) {
                <p>{ page.text(key::quiz_result::PLAN_EQUALS) }</p>
            }
        </>
    };
    html! { <>{ part(page, key::quiz_result::WEEK, week) }{ part(page, key::quiz_result::PLAN, body) }</> }
}

/// What is leaned on most is the way in, as far as it is other skills than the first.
pub fn way_in(page: &Page, shown: &Shown, first: usize) -> Option<String> {
    let most = most_leaned(&shown.leanings?);
    let strengths = most.iter().filter(|strength| **strength != first).map(|strength| skill(page, *strength));
    let strengths = strengths.collect::<Vec<_>>().join(", ");
    let blanks = [("strengths", &*strengths), ("skill", skill(page, first))];
    (!strengths.is_empty()).then(|| page.words.format(key::quiz_result::WAY_IN, &blanks))
}

/// The files, and paper.
pub fn keep(page: &Page, shown: &Shown) -> Html {
    let name = page.text(key::quiz_result::FILE);
    let file = |text: MessageId, ending: &str, kind: &str, content: String| {
        html! {
            <a class="button" href={download(kind, &content)} download={format!("{name}.{ending}")}>{ page.text(text) }</a>
        }
    };
    let (year, month, day) = browser::today();
    let today = Date { year, month, day };
    let files = html! {
        <div class="ways">
            { for calendar_file(page, shown, today).map(|content| {
                file(key::quiz_result::CALENDAR, "ics", "text/calendar", content)
            }) }
            { file(key::quiz_result::TEXT, "txt", "text/plain", text_file(page, shown)) }
            { file(key::quiz_result::JSON, "json", "application/json", data_file(shown)) }
            <button type="button" class="button" onclick={Callback::from(|_| browser::print())}>
                { page.text(key::quiz_result::PRINT) }
            </button>
        </div>
    };
    part(page, key::quiz_result::TAKE, html! { <>{ files }{ confined(page) }</> })
}
