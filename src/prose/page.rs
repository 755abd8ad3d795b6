//! The list of what a page rests on: publisher, title, date, address, and what was read there.

use super::{Page, foreign, standing};
use crate::i18n::{SOURCE_READ, key};
use crate::record::{SOURCES, Standing};
use yew::{Html, html};

/// Every source that the page has cited so far, in the order of first mention: chips say its number. Call it last.
pub fn sources(page: &Page) -> Html {
    let cited = page.cited();
    if cited.is_empty() {
        return Html::default();
    }
    html! {
        <section class="sources" id="sources" aria-labelledby="sources-title">
            <details>
                <summary><h2 id="sources-title">{ page.text(key::sources::TITLE) }</h2></summary>
                <ol>{ for cited.iter().map(|place| source(page, *place)) }</ol>
                <h3>{ page.text(key::sources::STANDINGS) }</h3>
                <dl class="standings">{ for Standing::ALL.map(|kind| explained(page, kind)) }</dl>
            </details>
        </section>
    }
}

fn source(page: &Page, place: usize) -> Html {
    let source = &SOURCES[place];
    html! {
        <li id={format!("source-{}", source.id)}>
            <strong>{ source.publisher }</strong>{ ", " }
            <cite lang={foreign(page, source.entry.lang)}>{ source.entry.title }</cite>{ ", " }
            { page.words.date(source.date) }{ ". " }
            { page.text(SOURCE_READ[place]) }{ " " }
            { page.words.format(key::sources::READ, &[("date", &page.words.date(source.entry.read))]) }
            { link(page, " ", source.entry.address) }
            if !source.entry.via.is_empty() {
                { " " }{ page.words.format(key::sources::VIA, &[("page", source.entry.via)]) }{ link(page, ": ", source.entry.via_address) }{ "." }
            }
        </li>
    }
}

/// A link that shows its own address, where there is one.
fn link(page: &Page, before: &str, address: &'static str) -> Html {
    if address.is_empty() {
        return Html::default();
    }
    let label = address.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/');
    html! { <>{ before }<a href={address} rel="noopener" target={page.elsewhere()}>{ label }</a></> }
}

fn explained(page: &Page, kind: Standing) -> Html {
    let meaning = match kind {
        Standing::Supported => key::standing::SUPPORTED_MEANS,
        Standing::Partly => key::standing::PARTLY_MEANS,
        Standing::Differs => key::standing::DIFFERS_MEANS,
        Standing::Contested => key::standing::CONTESTED_MEANS,
        Standing::NotFound => key::standing::NOT_FOUND_MEANS,
        Standing::Article => key::standing::ARTICLE_MEANS,
    };
    html! {
        <div>
            <dt class={format!("chip-{}", kind.name())}>
                <span class="mark">{ page.text(standing(kind)) }</span>
            </dt>
            <dd>{ page.text(meaning) }</dd>
        </div>
    }
}
