//! What a reader takes home: one thing to do this week, a plan for four weeks, and files that hold them.

use super::files::{calendar_file, data_file, download, steps, text_file};
use super::labels::{SKILLS, skill};
use super::result::{Shown, part};
use crate::browser;
use crate::figure::confined::confined;
use crate::i18n::{MessageId, key};
use crate::model::date::Date;
use crate::model::quiz::SKILLS as ALL;
use crate::prose::Page;
use yew::prelude::*;

/// One thing to do this week, and four weeks.
pub fn plan(page: &Page, order: &[usize; ALL]) -> Html {
    let week = html! { <p class="quiz-week">{ page.text(SKILLS[order[0]].week) }</p> };
    let weeks = steps(order).into_iter().enumerate().map(|(week, (place, todo))| {
        let number = (week + 1).to_string();
        let title = page.words.format(key::quiz_result::PLAN_WEEK, &[("n", &number), ("skill", skill(page, place))]);
        html! { <li><strong>{ title }</strong><p>{ page.text(todo) }</p></li> }
    });
    html! {
        <>
            { part(page, key::quiz_result::WEEK, week) }
            { part(page, key::quiz_result::PLAN, html! { <ol class="quiz-plan">{ for weeks }</ol> }) }
        </>
    }
}

/// The files, and paper.
pub fn keep(page: &Page, shown: &Shown, order: &[usize; ALL]) -> Html {
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
            { file(key::quiz_result::CALENDAR, "ics", "text/calendar", calendar_file(page, order, today)) }
            { file(key::quiz_result::TEXT, "txt", "text/plain", text_file(page, shown, order)) }
            { file(key::quiz_result::JSON, "json", "application/json", data_file(shown)) }
            <button type="button" class="button" onclick={Callback::from(|_| browser::print())}>
                { page.text(key::quiz_result::PRINT) }
            </button>
        </div>
    };
    part(page, key::quiz_result::TAKE, html! { <>{ files }{ confined(page) }</> })
}
