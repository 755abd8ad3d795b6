//! The page of what changed.

use crate::beside::SidePage;
use crate::figure::table::{Cell, cell, table_under};
use crate::prose::{Page, standing, value};
use crate::record::{CORRECTIONS, Change, Correction, Standing, Value};
use crate::story::STEPS;
use crate::words::{CORRECTION_SAID, Key, key};
use yew::{Html, html};

pub const PAGE: SidePage = SidePage {
    nav: key::side::CHANGES,
    title: key::beside::changes::TITLE,
    description: key::beside::changes::DESCRIPTION,
    body,
};

fn body(page: &Page) -> Html {
    let file = "corrections.csv";
    html! {
        <>
            <section class="prose"><p>{ page.say(key::beside::changes::INTRO) }</p></section>
            { for CORRECTIONS.iter().zip(CORRECTION_SAID).map(|(correction, said)| entry(page, correction, said)) }
            <section class="prose">
                <p><a href={format!("{}record/{file}", page.base)} download={file}>{ page.say(key::beside::changes::FILE) }</a></p>
            </section>
        </>
    }
}

fn entry(page: &Page, correction: &Correction, said: [Key; 3]) -> Html {
    let Correction { name, date, step, changes } = *correction;
    let step = STEPS.iter().find(|known| known.name == step);
    let lead = [key::beside::changes::OLD, key::beside::changes::NEW, key::beside::changes::WHY];
    let id = format!("change-{name}");
    html! {
        <article class="prose change" {id}>
            <h2 class="label">
                { page.words.date(date) }
                if let Some(step) = step {
                    { ", " }<a href={format!("{}{}", page.base, page.words.lang.path(step.slug))}>{ page.line(step.nav) }</a>
                }
            </h2>
            { for lead.into_iter().zip(said).map(|(lead, said)| html! {
                <p><strong>{ page.say(lead) }</strong>{ " " }{ page.line(said) }</p>
            }) }
            if !changes.is_empty() {
                { numbers(page, name, said[1], changes) }
            }
        </article>
    }
}

/// The claims that changed, number by number, under what is said now.
fn numbers(page: &Page, name: &str, now: Key, changes: &[Change]) -> Html {
    let head = [key::beside::changes::NUMBER, key::beside::changes::WAS, key::beside::changes::IS];
    let rows = changes.iter().map(|change| {
        let claim: Cell = html! { <span lang="en">{ change.claim.replace('_', " ") }</span> }.into();
        let new =
            change.new.map_or_else(|| page.say(key::beside::changes::WITHDRAWN).to_owned(), |new| stood(page, new));
        vec![claim, cell(stood(page, change.old)), cell(new)]
    });
    let count = changes.len() as u64;
    let [one, other] = [key::beside::changes::NUMBERS_ONE, key::beside::changes::NUMBERS_OTHER];
    html! {
        <details class="figure-table" open={page.whole}>
            <summary>{ page.words.plural(count, one, other) }</summary>
            { table_under(page, name, now, head.map(|key| cell(page.say(key))).into(), rows.collect()) }
        </details>
    }
}

/// A number, where there is one, and how it stood.
fn stood(page: &Page, (said, stood): (Value, Standing)) -> String {
    [value(page.words, said), page.say(standing(stood)).to_owned()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}
