//! Company by company: growing, or in trouble? Said before the points are shown.

use super::{COMPANIES, change};
use crate::controls::{Choice, row};
use crate::i18n::{MessageId, key};
use crate::island::Island;
use crate::model::reader_state::Asked;
use crate::prose::Page;
use crate::reader::use_store;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

/// The two answers, the growing one first.
const ANSWERS: [(bool, MessageId); 2] = [(true, key::growing::say::GROWING), (false, key::growing::say::TROUBLE)];

/// The answers, company by company. On a page without a program they are a form for a pencil.
pub const SAY: Island = Island::new("say", say);

/// What was said beside what the record has.
pub const COMPARISON: Island = Island::new("say-answer", |hooks, page| use_comparison(page).run(hooks));

fn say(hooks: &mut HookContext, page: &Page) -> Html {
    if page.live {
        return use_say(page).run(hooks);
    }
    html! {
        <>
            { for COMPANIES.iter().map(|(company, ..)| html! {
                <div class="says-row">
                    <strong>{ *company }</strong>
                    <div class="segment">
                        { for ANSWERS.map(|(_, name)| html! { <span class="says-answer">{ page.text(name) }</span> }) }
                    </div>
                </div>
            }) }
        </>
    }
}

#[hook]
fn use_say(page: &Page) -> Html {
    let words = page.words;
    let store = use_store();
    let given = store.state().company_answers;
    let is_shown = store.state().shown.contains(&Asked::Growing);
    let answers = |place: usize, company: &'static str| {
        let choices = ANSWERS.map(|(growing, name)| {
            let store = store.clone();
            let choose =
                Callback::from(move |_: Event| store.change(move |done| done.company_answers[place] = Some(growing)));
            Choice { label: words.text(name), chosen: given[place] == Some(growing), choose: Some(choose) }
        });
        row(&["say-", company].concat(), choices.into())
    };
    html! {
        <>
            { for COMPANIES.iter().enumerate().map(|(place, (company, from, to, _))| html! {
                <div class="says-row" role="radiogroup" aria-label={*company}>
                    <span class="says-name">
                        <strong aria-hidden="true">{ *company }</strong>
                        if let Some(revenue) = change(company, from, to).0.filter(|_| is_shown) {
                            { met(page, given[place], revenue) }
                        }
                    </span>
                    { answers(place, company) }
                </div>
            }) }
        </>
    }
}

/// What the record has of a company, in the row that asked, and whether the answer given there agrees with it.
fn met(page: &Page, given: Option<bool>, revenue: f64) -> Html {
    let met = given.map(|growing| growing == (revenue > 0.0));
    html! {
        <span class="says-met">
            if let Some(met) = met {
                <span aria-hidden="true">{ if met { "✓ " } else { "✗ " } }</span>
                <span class="unseen">{ page.text(if met { key::growing::say::MET } else { key::growing::say::NOT_MET }) }{ ". " }</span>
            }
            <span class="unseen">{ page.text(key::growing::label::REVENUE) }{ ": " }</span>
            { page.words.change(revenue) }
        </span>
    }
}

#[hook]
fn use_comparison(page: &Page) -> Html {
    let words = page.words;
    let given = use_store().state().company_answers;
    let (mut right, mut held) = (0_u32, 0_u32);
    let mut rows = Vec::new();
    for ((company, from, to, _), growing) in COMPANIES.iter().zip(given) {
        let Some(growing) = growing else { continue };
        let answer = words.text(if growing { key::growing::say::GROWING } else { key::growing::say::TROUBLE });
        let Some(revenue) = change(company, from, to).0 else { continue };
        held += 1;
        if growing == (revenue > 0.0) {
            right += 1;
            continue;
        }
        let blanks = [("company", *company), ("said", answer), ("revenue", &words.change(revenue))];
        let row = words.format(key::growing::say::ROW, &blanks);
        rows.push(html! { <li>{ row }</li> });
    }
    if held == 0 {
        return Html::default();
    }
    let blanks = [("right", &*right.to_string()), ("held", &*held.to_string())];
    html! {
        <div class="told">
            <p>{ words.format(key::growing::say::RIGHT, &blanks) }</p>
            if !rows.is_empty() {
                <ul>{ for rows }</ul>
            }
        </div>
    }
}
