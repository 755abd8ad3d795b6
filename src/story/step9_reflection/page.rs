//! The page of step 9.

use super::cite::{ARTICLE, STORY};
use super::pass_on::WAYS;
use super::path::PATH;
use crate::figure::table::sentences;
use crate::i18n::{MessageId, key};
use crate::island::{Island, island};
use crate::prose::Page;
use crate::story::{StepPage, parts};
use yew::{Html, html};

pub const PAGE: StepPage =
    StepPage { description: key::reflection::DESCRIPTION, body, drawings: &[], asks: None, crowd: None };

macro_rules! claims {
    ($($name:ident),*) => { [$((key::reflection::claims::$name::ARTICLE, key::reflection::claims::$name::RECORD)),*] };
}

fn body(page: &Page) -> Html {
    html! {
        <>
            { parts::argument(page, key::reflection::ARGUMENT) }
            <section class="ledger">
                <h2 class="figure-title">{ page.line(key::reflection::figure::TITLE) }</h2>
                { ledger(page) }
            </section>
            { parts::record(page, key::reflection::RECORD) }
            { path(page) }
            <section class="prose credit"><p>{ page.line(key::reflection::CREDIT) }</p></section>
            { parts::class_question(page, key::reflection::CLASS) }
            { pass_on(page) }
        </>
    }
}

/// What the article says beside what could be checked.
fn ledger(page: &Page) -> Html {
    let claims = claims![total, trueup, microsoft, scale_share, scale_quote, ibm, growing, wef];
    let rows = claims.map(|(article, record)| vec![page.line(article).into(), page.line(record).into()]);
    let head = [key::reflection::label::ARTICLE, key::reflection::label::RECORD];
    sentences(page, "reflection", key::reflection::figure::TABLE, &head, rows.into())
}

/// The reader's own path; on the page nobody has done anything.
fn path(page: &Page) -> Html {
    html! {
        <section class="path" aria-labelledby="path-title">
            <h2 class="figure-title" id="path-title">{ page.text(key::reflection::path::TITLE) }</h2>
            <p>{ page.text(key::reflection::path::KEPT) }</p>
            <div class="play">
                if !page.whole {
                    { island(page, &PATH) }
                }
            </div>
            <p>{ page.line(key::reflection::path::WHOLE) }</p>
        </section>
    }
}

/// The ways to pass the story on. On paper only the citations are left.
fn pass_on(page: &Page) -> Html {
    html! {
        <section class="prose pass-on">
            <h2 class="label">{ page.text(key::pass_on::TITLE) }</h2>
            <div class="play pass-on-play">{ island(page, &WAYS) }</div>
            <details class="cite">
                <summary>{ page.text(key::pass_on::CITE) }</summary>
                { cited(page, key::pass_on::STORY, &STORY) }
                { cited(page, key::pass_on::ARTICLE_HEAD, &ARTICLE) }
            </details>
        </section>
    }
}

fn cited(page: &Page, name: MessageId, citation: &Island) -> Html {
    html! { <div><h3>{ page.text(name) }</h3>{ island(page, citation) }</div> }
}
