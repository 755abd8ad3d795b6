//! What every figure is on its page: a frame with the finding, the unit, the picture, how to read it, and one row.

use super::confined::CONFINED;
use super::row::{Row, csv, link, passage, room_for_files, row};
use crate::i18n::{MessageId, key, slug};
use crate::island::island;
use crate::prose::Page;
use crate::record::{CLAIMS, SOURCES, TABLES};
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
    /// Whether it asks something of the reader: then that is how to read it, and not said where nobody can answer.
    pub asks: bool,
    /// The picture, mostly an island.
    pub picture: Html,
    /// The same as a table.
    pub table: Html,
    /// The files of the record that it draws, without their ending.
    pub files: &'static [&'static str],
    /// The sources of the record that it draws.
    pub sources: &'static [&'static str],
    /// The style sheet's name for what may stay in view beside its text. See [`fits`].
    pub fits: &'static str,
}

/// The style sheet's name for a figure that most windows hold all of, by how tall its wide drawing is.
pub fn fits(wide: f64) -> &'static str {
    match wide {
        ..=450.0 => "sticks",
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
    let origins = origins(page, figure);
    // What stands in a figure does not point at one.
    let mut own = page.clone();
    own.figures.clear();
    html! {
        <figure class={classes!("figure", figure.fits)} id={format!("figure-{}", figure.name)} aria-labelledby={title.clone()}>
            <figcaption>
                { for goals(page, figure).into_iter().map(|id| html! { <span {id}></span> }) }
                <h2 class="figure-title" id={title}>{ own.line(figure.title) }</h2>
                <p class="figure-unit">{ own.line(figure.unit) }</p>
            </figcaption>
            { figure.picture.clone() }
            <p class={classes!("figure-how", figure.asks.then_some("asks"))}>{ own.line(figure.how) }</p>
            { row(page, Row {
                source: source(page, &origins),
                table_name: key::figure::TABLE,
                table: figure.table.clone(),
                files: html! {
                    <>
                        { for figure.files.iter().map(|file| csv(page, file, figure.files.len() > 1)) }
                        { room_for_files(in_a_file(page, &origins)) }
                        { island(page, &CONFINED) }
                    </>
                },
                links: links(page, figure),
            }) }
        </figure>
    }
}

/// Where numbers of the text lead without the program: an address that says what the figure shows leads to the figure, too.
fn goals(page: &Page, figure: &Figure) -> Vec<String> {
    if page.is_single_file() {
        return Vec::new();
    }
    let drawn = CLAIMS.iter().filter_map(|claim| claim.drawn).filter(|drawn| drawn.figure == figure.name);
    let mut goals: Vec<String> =
        drawn.filter(|drawn| page.figures.contains(&drawn.figure)).map(|drawn| drawn.anchor()).collect();
    goals.sort();
    goals.dedup();
    goals
}

/// Year, month and day.
type Date = (u16, u8, u8);

/// The sources of a figure that go up to the same day, in their order.
type Origin = (Vec<usize>, Date);

/// Where a figure's numbers come from: a table that it draws says up to when it goes, any other source when it came out.
fn origins(page: &Page, figure: &Figure) -> Vec<Origin> {
    let mut origins: Vec<Origin> = Vec::new();
    for place in sources(figure.sources) {
        let drawn = TABLES.iter().find(|table| figure.files.contains(&table.name) && table.source == place);
        let to = drawn.map_or(SOURCES[place].entry.to, |table| table.to);
        match origins.iter_mut().find(|(_, known)| *known == to) {
            Some((places, _)) if places.iter().any(|known| short(page, *known) == short(page, place)) => {}
            Some((places, _)) => places.push(place),
            None => origins.push((vec![place], to)),
        }
    }
    origins
}

fn short(page: &Page, place: usize) -> &'static str {
    SOURCES[place].short[page.words.lang.place()]
}

/// Where the numbers come from, each name leading to what was read.
fn source(page: &Page, origins: &[Origin]) -> Html {
    if origins.is_empty() {
        return Html::default();
    }
    let named = |place: &usize| {
        html! { <><a href={format!("#source-{}", SOURCES[*place].id)}>{ short(page, *place) }</a>{ ", " }</> }
    };
    let origin = |(at, (places, to)): (usize, &Origin)| {
        html! {
            <>
                if at > 0 {
                    { "; " }
                }
                { for places.iter().map(named) }{ page.words.date(*to) }
            </>
        }
    };
    html! { <>{ page.text(key::figure::SOURCE) }{ ": " }{ for origins.iter().enumerate().map(origin) }</> }
}

/// What stands under the drawing in a file: the same in full, and the name of the product.
fn in_a_file(page: &Page, origins: &[Origin]) -> String {
    let name = page.text(key::site::NAME);
    if origins.is_empty() {
        return name.to_owned();
    }
    let origin = |(places, to): &Origin| {
        let mut said: Vec<String> = places.iter().map(|place| SOURCES[*place].publisher.to_owned()).collect();
        said.dedup();
        said.push(page.words.date(*to));
        said.join(", ")
    };
    let origins = origins.iter().map(origin).collect::<Vec<_>>().join("; ");
    format!("{}. {name}", page.words.pair(page.text(key::figure::SOURCE), &origins))
}

/// The link to the figure, and the way to its code for other pages where there is one.
fn links(page: &Page, figure: &Figure) -> Html {
    let title = page.plain(figure.title);
    let Some(step) = page.step.filter(|_| !page.is_single_file()) else {
        return link(page, figure.name, &title, key::figure::LINK);
    };
    let (lang, embed) = (page.words.lang, slug::EMBED[page.words.lang.place()]);
    let embed = format!("{}{}/{embed}/#what={step}/{}", page.base, lang.code(), figure.name);
    let links = html! {
        <>
            { link(page, figure.name, &title, key::figure::LINK_HERE) }
            <a href={embed} target={page.elsewhere()}>{ page.text(key::figure::EMBED) }</a>
        </>
    };
    passage(page, "figure-links", key::figure::LINKS, links)
}

/// The places of sources in the record.
fn sources(ids: &[&'static str]) -> impl Iterator<Item = usize> {
    ids.iter().filter_map(|id| SOURCES.iter().position(|source| source.id == *id))
}
