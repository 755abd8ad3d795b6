//! Every number of the model, where it comes from, and, where the reader can play, the way to change it and to put it
//! back.

use super::bench::{self, Act};
use super::field::Fields;
use super::names;
use crate::figure::table::{Cell, cell, number, table_under};
use crate::i18n::key;
use crate::model::organisation::{Knob, Origin, Role, Settings, Trait};
use crate::prose::Page;
use yew::{Callback, Html, MouseEvent, html};

/// The numbers that are no levers.
const GENERAL: [Knob; 8] = [
    Knob::StartSpan,
    Knob::LeadCost,
    Knob::LayerCost,
    Knob::SoftwareCost,
    Knob::CreditFalling,
    Knob::CreditReturning,
    Knob::Reopening,
    Knob::IdleLetGo,
];

/// The numbers as two tables. With a way to change them they are fields.
pub fn assumptions(page: &Page, settings: &Settings, change: Option<Fields<'_>>) -> Html {
    html! {
        <details class="organisation-details assumptions" open={page.whole}>
            <summary>{ page.text(key::organisation::ASSUMPTIONS) }</summary>
            <div class="prose">{ page.prose(key::organisation::ASSUMPTIONS_NOTE) }</div>
            if let Some(change) = change {
                <button type="button" class="quiet" onclick={change.act.reform(|_: MouseEvent| Act::PutBack(bench::assumptions()))}>
                    { page.text(key::organisation::label::PUT_BACK_ALL) }
                </button>
                { change.status(page.words, false) }
            }
            { roles(page, settings, change) }
            { general(page, settings, change) }
        </details>
    }
}

fn roles(page: &Page, settings: &Settings, change: Option<Fields<'_>>) -> Html {
    let mut head = vec![cell(page.text(key::organisation::label::WORK))];
    for kind in Trait::ALL {
        head.push(html! {
            <>{ page.text(names::kind(kind)) }if kind != Trait::Routine {<br />{ page.text(key::organisation::label::ASSUMED) }}</>
        }.into());
        if kind == Trait::Routine {
            head.push(cell(page.text(key::organisation::label::ROUTINE_ORIGIN)));
        }
    }
    let mut rows: Vec<Vec<Cell>> = Role::ALL.map(|role| role_row(page, settings, change, role)).into();
    if change.is_some() {
        head.push(cell(page.text(key::organisation::label::PUT_BACK)));
    }
    let supervisors = [cell(page.text(key::organisation::role::SUPERVISORS)), cell("")];
    let unused: Cell = page.line(key::organisation::label::ILO_UNUSED).into();
    let mut last: Vec<Cell> = supervisors.into_iter().chain([cell(""), unused]).collect();
    last.resize_with(head.len(), || cell(""));
    rows.push(last);
    table_under(page, "assumptions-roles", key::organisation::ASSUMPTIONS_ROLES, head, rows)
}

fn role_row(page: &Page, settings: &Settings, change: Option<Fields<'_>>, role: Role) -> Vec<Cell> {
    let mut cells = vec![cell(page.text(names::role(role)))];
    for kind in Trait::ALL {
        cells.push(value(page, settings, change, Knob::Team(role, kind)));
        if kind == Trait::Routine {
            cells.push(cell(origin(page, Knob::Team(role, kind))));
        }
    }
    if let Some(change) = change {
        let knobs: Vec<Knob> = Trait::ALL.map(|kind| Knob::Team(role, kind)).into();
        cells.push(put_back(page, settings, change.act, page.text(names::role(role)), knobs));
    }
    cells
}

fn general(page: &Page, settings: &Settings, change: Option<Fields<'_>>) -> Html {
    let mut head = vec![
        cell(page.text(key::organisation::label::ASSUMPTION)),
        cell(page.text(key::organisation::label::VALUE)),
        cell(page.text(key::organisation::label::ORIGIN)),
    ];
    if change.is_some() {
        head.push(cell(page.text(key::organisation::label::PUT_BACK)));
    }
    let rows = GENERAL.map(|knob| {
        let name = names::knob(page.words, knob);
        let mut cells = vec![cell(&*name), value(page, settings, change, knob), cell(origin(page, knob))];
        if let Some(change) = change {
            cells.push(put_back(page, settings, change.act, &name, vec![knob]));
        }
        cells
    });
    table_under(page, "assumptions-general", key::organisation::ASSUMPTIONS_GENERAL, head, rows.into())
}

fn value(page: &Page, settings: &Settings, change: Option<Fields<'_>>, knob: Knob) -> Cell {
    match change {
        Some(change) => html! {
            <span class="assumption">
                { change.field(knob, settings.get(knob), names::knob(page.words, knob)) }
            </span>
        }
        .into(),
        None => number(names::value(page.words, knob, settings.get(knob))),
    }
}

fn origin(page: &Page, knob: Knob) -> String {
    let start = Settings::default().get(knob);
    match knob.origin() {
        Origin::Assumed => page.text(key::organisation::label::ASSUMED).to_owned(),
        Origin::Ilo(code) => page.words.format(
            key::organisation::label::ILO,
            &[("code", &code.to_string()), ("score", &page.words.decimal(f64::from(start) / 100.0, 2))],
        ),
    }
}

/// A button where something differs from the start, with the start values; else nothing.
fn put_back(page: &Page, settings: &Settings, change: &Callback<Act>, name: &str, knobs: Vec<Knob>) -> Cell {
    let start = Settings::default();
    let different = knobs.iter().any(|knob| settings.get(*knob) != start.get(*knob));
    let label = page.words.format(key::organisation::label::PUT_BACK_OF, &[("name", name)]);
    let onclick = change.reform(move |_: MouseEvent| Act::PutBack(knobs.clone()));
    html! {
        <button type="button" class="quiet" aria-label={label} aria-disabled={(!different).to_string()} {onclick}>
            { page.text(key::organisation::label::PUT_BACK) }
        </button>
    }
    .into()
}
