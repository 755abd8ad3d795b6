//! What every figure is on its page: finding, unit, picture, how to read it, and one quiet row under it.

use super::confined::CONFINED;
use crate::i18n::{MessageId, key};
use crate::island::island;
use crate::prose::Page;
use yew::{Html, classes, html};

/// What makes one figure.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its name, used in anchors.
    pub name: &'static str,
    /// The finding.
    pub title: MessageId,
    /// What is measured, where and when.
    pub unit: MessageId,
    /// How to read it.
    pub how: MessageId,
    /// The picture, mostly an island.
    pub picture: Html,
    /// The same as a table.
    pub table: Html,
    /// The files of the record that it draws, without their ending.
    pub files: &'static [&'static str],
    /// The sources of the record that it draws.
    pub sources: &'static [&'static str],
    /// The style sheet's name for the windows that hold all of it: there it may stay in view beside its text. See [`fits`].
    pub fits: &'static str,
}

/// The style sheet's name for the windows that hold all of a figure whose wide drawing is so tall.
pub fn fits(wide: f64) -> &'static str {
    match wide {
        ..=400.0 => "sticks",
        ..=450.0 => "sticks tall",
        _ => "",
    }
}

/// Notes what a figure rests on. A page of one figure rests on what that figure rests on.
pub fn cite(page: &Page, name: &str, ids: &[&'static str]) {
    if page.figure.is_none_or(|only| only == name) {
        for place in sources(ids) {
            page.cite(place);
        }
    }
}

/// Writes a figure: what stands around a picture, and the picture.
pub fn figure(page: &Page, figure: &Figure) -> Html {
    cite(page, figure.name, figure.sources);
    let title = format!("figure-{}-title", figure.name);
    html! {
        <figure class={classes!("figure", figure.fits)} id={format!("figure-{}", figure.name)} aria-labelledby={title.clone()}>
            <figcaption>
                <h2 class="figure-title" id={title}>{ page.line(figure.title) }</h2>
                <p class="figure-unit">{ page.line(figure.unit) }</p>
            </figcaption>
            { figure.picture.clone() }
            <p class="figure-how">{ page.line(figure.how) }</p>
            { dates(page, figure.files, figure.sources) }
            <div class="figure-row">
                <details class="figure-table" open={page.whole}>
                    <summary>{ page.text(key::figure::TABLE) }</summary>
                    { figure.table.clone() }
                </details>
                { for figure.files.iter().map(|file| csv(page, file, figure.files.len() > 1)) }
                { room_for_files(page, figure) }
                { link(page, figure) }
                if !figure.sources.is_empty() {
                    <a href="#sources">{ page.text(key::figure::SOURCES) }</a>
                }
                { island(page, &CONFINED) }
            </div>
        </figure>
    }
}

/// The link to the figure. In a live page it keeps what the figure is showing.
fn link(page: &Page, figure: &Figure) -> Html {
    let said = page.text(key::figure::LINK);
    html! {
        <a class="figure-link" href={format!("#figure-{}", figure.name)}
            aria-label={page.words.pair(said, &page.plain(figure.title))}>{ said }</a>
    }
}

/// The room of the buttons that save the figure as a file, unseen and unheard until they are there. It says what stands
/// under the figure in the file; the title is the figure's own.
fn room_for_files(page: &Page, figure: &Figure) -> Html {
    let publishers: Vec<&str> = sources(figure.sources).map(|place| crate::record::SOURCES[place].publisher).collect();
    let source = page.words.pair(page.text(key::figure::SOURCE), &publishers.join(", "));
    let source = format!("{source}. {}", page.text(key::site::NAME));
    html! {
        <span class="figure-files" data-source={source} translate="no">
            { for ["PNG", "SVG"].map(|name| html! { <span class="later" aria-hidden="true">{ name }</span> }) }
        </span>
    }
}

/// The places of sources in the record.
fn sources(ids: &[&'static str]) -> impl Iterator<Item = usize> {
    ids.iter().filter_map(|id| crate::record::SOURCES.iter().position(|source| source.id == *id))
}

/// Up to when a figure's numbers go, and when they were read: of its tables, or of its sources where it has none.
fn dates(page: &Page, files: &[&'static str], ids: &[&'static str]) -> Html {
    use crate::record::{SOURCES, TABLES};
    let lang = page.words.lang.place();
    let mut groups: Vec<(Dates, Vec<&'static str>)> = Vec::new();
    let tables = TABLES.iter().filter(|table| files.contains(&table.name));
    let mut dated: Vec<_> = tables.map(|table| ((table.to, table.read), SOURCES[table.source].short[lang])).collect();
    if dated.is_empty() {
        dated = sources(ids)
            .map(|place| &SOURCES[place])
            .map(|source| ((source.to, source.read), source.short[lang]))
            .collect();
    }
    for (dates, short) in dated {
        match groups.iter_mut().find(|(known, _)| *known == dates) {
            Some((_, shorts)) if shorts.contains(&short) => {}
            Some((_, shorts)) => shorts.push(short),
            None => groups.push((dates, vec![short])),
        }
    }
    if groups.is_empty() {
        return Html::default();
    }
    let several = groups.len() > 1;
    let said = groups.into_iter().map(|((to, read), shorts)| {
        let said =
            page.words.format(key::figure::DATES, &[("to", &page.words.date(to)), ("read", &page.words.date(read))]);
        if several { page.words.pair(&shorts.join(", "), &said) } else { said }
    });
    html! { <p class="figure-dates">{ said.collect::<Vec<_>>().join(" ") }</p> }
}

/// Up to when numbers go, and when they were read.
type Dates = ((u16, u8, u8), (u16, u8, u8));

fn csv(page: &Page, file: &str, several: bool) -> Html {
    let name = format!("{file}.csv");
    let address = format!("{}record/{name}", page.base);
    let label = if several { format!("CSV: {}", file.replace('_', " ")) } else { "CSV".to_owned() };
    html! { <a href={address} download={name} lang={several.then_some("en")}>{ label }</a> }
}
