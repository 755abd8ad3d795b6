//! The page of what changed.

use crate::extra_pages::ExtraContent;
use crate::figure::table::{Cell, cell, table_under};
use crate::i18n::{CORRECTION_WORDS, MessageId, key};
use crate::prose::{Page, standing, value};
use crate::record::{CORRECTIONS, Change, Correction, Standing, Value};
use crate::story::STEPS;
use yew::{Html, html};

pub const PAGE: ExtraContent = ExtraContent {
    nav: key::side::CHANGES,
    title: key::extra::changes::TITLE,
    description: key::extra::changes::DESCRIPTION,
    body,
};

fn body(page: &Page) -> Html {
    let file = "corrections.csv";
    html! {
        <>
            <section class="prose"><p>{ page.text(key::extra::changes::INTRO) }</p></section>
            { for CORRECTIONS.iter().zip(CORRECTION_WORDS).map(|(correction, texts)| entry(page, correction, texts)) }
            <section class="prose">
                <p><a href={format!("{}record/{file}", page.base)} download={file}>{ page.text(key::extra::changes::FILE) }</a></p>
            </section>
        </>
    }
}

fn entry(page: &Page, correction: &Correction, texts: [MessageId; 3]) -> Html {
    let Correction { name, date, step, changes } = *correction;
    let step = STEPS.iter().find(|known| known.name == step);
    let lead = [key::extra::changes::OLD, key::extra::changes::NEW, key::extra::changes::WHY];
    let id = format!("change-{name}");
    html! {
        <article class="prose change" {id}>
            <h2 class="label">
                { page.words.date(date) }
                if let Some(step) = step {
                    { ", " }<a href={format!("{}{}", page.base, page.words.lang.path(step.slug))}>{ page.line(step.nav) }</a>
                }
            </h2>
            { for lead.into_iter().zip(texts).map(|(lead, text)| html! {
                <p><strong>{ page.text(lead) }</strong>{ " " }{ page.line(text) }</p>
            }) }
            if !changes.is_empty() {
                { numbers(page, name, texts[1], changes) }
            }
        </article>
    }
}

/// The claims that changed, number by number, under what is said now.
fn numbers(page: &Page, name: &str, now: MessageId, changes: &[Change]) -> Html {
    let head = [key::extra::changes::NUMBER, key::extra::changes::WAS, key::extra::changes::IS];
    let rows = changes.iter().map(|change| {
        let claim: Cell = html! { <span lang="en">{ change.claim.replace('_', " ") }</span> }.into();
        let new =
            change.new.map_or_else(|| page.text(key::extra::changes::WITHDRAWN).to_owned(), |new| stood(page, new));
        vec![claim, cell(stood(page, change.old)), cell(new)]
    });
    let count = changes.len() as u64;
    let [one, other] = [key::extra::changes::NUMBERS_ONE, key::extra::changes::NUMBERS_OTHER];
    html! {
        <details class="figure-table" open={page.whole}>
            <summary>{ page.words.plural(count, one, other) }</summary>
            { table_under(page, name, now, head.map(|key| cell(page.text(key))).into(), rows.collect()) }
        </details>
    }
}

/// A number, where there is one, and how it stood.
fn stood(page: &Page, (number, stood): (Value, Standing)) -> String {
    [value(page.words, number), page.text(standing(stood)).to_owned()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}
