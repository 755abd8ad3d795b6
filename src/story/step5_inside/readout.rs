//! A run in numbers: a summary that is always in view, and a table of every kind of work.

use super::names;
use crate::figure::table::{Cell, cell, number, table_under};
use crate::i18n::{MessageId, key};
use crate::model::organisation::run::{Flow, SUPERVISORS};
use crate::model::organisation::{Month, Role, Run};
use crate::prose::Page;
use yew::Html;

/// The summary of one run or of two.
pub fn summary(page: &Page, runs: &[&Run], month: u32) -> Html {
    let words = page.words;
    let now = words.format(key::organisation::label::NOW, &[("month", &month.to_string())]);
    let mut head = vec![cell(now), cell(page.text(key::organisation::label::START))];
    if runs.len() > 1 {
        head.push(cell(page.text(key::organisation::KEPT)));
    }
    head.push(cell(page.text(key::organisation::THIS)));
    let people = |people: u32| number(names::people(words, people));
    let index = |permille: u32| number(words.decimal(f64::from(permille) / 10.0, 0));
    let row = |name: MessageId, value: &dyn Fn(&Month) -> Cell| {
        let start = runs.first().map(|run| value(run.start()));
        let values = runs.iter().map(|run| value(run.month(month)));
        [cell(page.text(name))].into_iter().chain(start).chain(values).collect::<Vec<_>>()
    };
    let rows = vec![
        row(key::organisation::knob::PEOPLE, &|month| people(month.total())),
        row(key::organisation::role::SUPERVISORS, &|month| people(month.people[SUPERVISORS])),
        row(key::organisation::label::LET_GO, &|month| people(month.sum().let_go)),
        row(key::organisation::label::HIRED, &|month| people(month.sum().hired)),
        row(key::organisation::label::MOVED, &|month| people(month.sum().moved_in)),
        row(key::organisation::label::WAITING, &|month| people(month.idle.iter().sum())),
        row(key::organisation::label::OUTPUT, &|month| index(month.output)),
        row(key::organisation::label::COST, &|month| index(month.cost)),
    ];
    table_under(page, "organisation-summary", key::organisation::METRICS, head, rows)
}

/// Every kind of work: who was there, who is, and how they came and went.
pub fn by_role(page: &Page, run: &Run, month: u32) -> Html {
    let words = page.words;
    let now = words.format(key::organisation::label::NOW, &[("month", &month.to_string())]);
    let head = vec![
        cell(page.text(key::organisation::label::WORK)),
        cell(page.text(key::organisation::label::START)),
        cell(now),
        cell(page.text(key::organisation::label::HIRED)),
        cell(page.text(key::organisation::label::LET_GO)),
        cell(page.text(key::organisation::label::MOVED_IN)),
        cell(page.text(key::organisation::label::MOVED_OUT)),
    ];
    let row = |name: MessageId, from: u32, to: u32, flow: Flow| {
        let numbers = [from, to, flow.hired, flow.let_go, flow.moved_in, flow.moved_out];
        let numbers = numbers.map(|people| number(names::people(words, people)));
        [cell(page.text(name))].into_iter().chain(numbers).collect::<Vec<_>>()
    };
    let (start, end) = (run.start(), run.month(month));
    let group = |name: MessageId, group: usize| row(name, start.people[group], end.people[group], end.so_far[group]);
    let mut rows = vec![group(key::organisation::role::SUPERVISORS, SUPERVISORS)];
    rows.extend(Role::ALL.map(|role| group(names::role(role), role.place())));
    rows.push(row(key::organisation::role::ALL, start.total(), end.total(), end.sum()));
    table_under(page, "organisation-roles", key::organisation::TABLE, head, rows)
}
