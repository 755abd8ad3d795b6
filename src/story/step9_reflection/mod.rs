//! Step 9: reflection. What only people can do, and how the article's claims stand.

mod cite;
mod pass_on;
mod path;

use super::{Step, parts, seams};
use crate::figure::table::sentences;
use crate::lazy::Body;
use crate::prose::Page;
use crate::words::{key, slug};
use yew::{Html, html};

/// See the module.
pub const STEP: Step = Step {
    name: "reflection",
    slug: slug::REFLECTION,
    nav: key::reflection::NAV,
    title: key::reflection::TITLE,
    description: key::reflection::DESCRIPTION,
    body: Body::Later(&seams::REFLECTION),
    figures: &[],
    #[cfg(not(target_arch = "wasm32"))]
    drawings: &[],
};

macro_rules! claims {
    ($($name:ident),*) => { [$((key::reflection::claims::$name::ARTICLE, key::reflection::claims::$name::RECORD)),*] };
}

pub fn body(page: &Page) -> Html {
    html! {
        <>
            { parts::argument(page, key::reflection::ARGUMENT) }
            <section class="ledger">
                <h2 class="figure-title">{ page.line(key::reflection::figure::TITLE) }</h2>
                { ledger(page) }
            </section>
            { parts::record(page, key::reflection::RECORD) }
            { path::path(page) }
            <section class="prose credit"><p>{ page.line(key::reflection::CREDIT) }</p></section>
            { parts::class_question(page, key::reflection::CLASS) }
            { pass_on::pass_on(page) }
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
