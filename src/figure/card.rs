//! The one component that every figure is: finding, unit, drawing, how to read it, and one quiet row under it.

use super::surface::{Drawing, surface};
use crate::prose::Page;
use crate::words::{Key, key};
use yew::{Html, html};

/// What makes one figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its name, used in anchors.
    pub name: &'static str,
    /// The finding.
    pub title: Key,
    /// What is measured, where and when.
    pub unit: Key,
    /// One sentence or two for those who do not see it.
    pub summary: Key,
    /// How to read it.
    pub how: Key,
    /// The drawing.
    pub drawing: Drawing,
    /// The same as a table.
    pub table: Html,
    /// The files of the record that it draws, without their ending.
    pub files: &'static [&'static str],
    /// The sources of the record that it draws.
    pub sources: &'static [&'static str],
}

/// What stands around a picture.
#[derive(Clone, Debug)]
pub struct Card {
    /// Its name, used in anchors.
    pub name: &'static str,
    /// The finding.
    pub title: Key,
    /// What is measured, where and when.
    pub unit: Key,
    /// How to read it.
    pub how: Key,
    /// The same as a table.
    pub table: Html,
    /// The files of the record that it draws, without their ending.
    pub files: &'static [&'static str],
    /// The sources of the record that it draws.
    pub sources: &'static [&'static str],
}

/// Writes a figure.
pub fn figure(page: &Page, figure: &Figure) -> Html {
    let Figure { name, title, unit, how, files, sources, .. } = *figure;
    let picture = surface(page.words, figure.drawing, page.plain(figure.summary));
    card(page, &Card { name, title, unit, how, table: figure.table.clone(), files, sources }, picture)
}

/// Writes what stands around a picture, and the picture.
pub fn card(page: &Page, figure: &Card, picture: Html) -> Html {
    for id in figure.sources {
        if let Some(place) = crate::record::SOURCES.iter().position(|source| source.id == *id) {
            page.cite(place);
        }
    }
    let title = format!("figure-{}-title", figure.name);
    html! {
        <figure class="figure" id={format!("figure-{}", figure.name)} aria-labelledby={title.clone()}>
            <figcaption>
                <h2 class="figure-title" id={title}>{ page.line(figure.title) }</h2>
                <p class="figure-unit">{ page.line(figure.unit) }</p>
            </figcaption>
            { picture }
            <p class="figure-how">{ page.line(figure.how) }</p>
            <div class="figure-row">
                <details class="figure-table" open={page.whole}>
                    <summary>{ page.say(key::figure::TABLE) }</summary>
                    { figure.table.clone() }
                </details>
                { for figure.files.iter().map(|file| csv(page, file, figure.files.len() > 1)) }
                if !figure.sources.is_empty() {
                    <a href="#sources">{ page.say(key::figure::SOURCES) }</a>
                }
            </div>
        </figure>
    }
}

fn csv(page: &Page, file: &str, several: bool) -> Html {
    let name = format!("{file}.csv");
    let address = format!("{}record/{name}", page.base);
    let label = if several { format!("CSV: {}", file.replace('_', " ")) } else { "CSV".to_owned() };
    html! { <a href={address} download={name} lang={several.then_some("en")}>{ label }</a> }
}
