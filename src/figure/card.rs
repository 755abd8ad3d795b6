//! The one component that every figure is: finding, unit, drawing, how to read it, and one quiet row under it.

use super::confined::confined;
use super::sheet::Around;
use super::surface::Changing;
use crate::prose::Page;
use crate::words::{Key, key};
use yew::{Html, classes, html};

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
    pub drawing: Changing,
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
    /// What a live page lets one carry away.
    pub take: Html,
    /// How an address says what it shows beside its name, such as `&show=payrolls`.
    pub state: String,
    /// The files of the record that it draws, without their ending.
    pub files: &'static [&'static str],
    /// The sources of the record that it draws.
    pub sources: &'static [&'static str],
    /// The style sheet's name for the windows that hold all of it: there it may stay in view beside its text.
    pub fits: &'static str,
}

/// Writes a figure.
pub fn figure(page: &Page, figure: &Figure) -> Html {
    let fits = match figure.drawing.wide {
        ..=400.0 => "sticks",
        ..=450.0 => "sticks tall",
        _ => "",
    };
    framed(page, figure, picture(page, figure, ""), "", fits)
}

/// Writes a figure under what it is asked with; `state` is how an address says what was asked, such as `&show=payrolls`.
pub fn figure_under(page: &Page, figure: &Figure, asked: Html, state: &str) -> Html {
    figure_pictured(page, figure, html! { <>{ asked }{ picture(page, figure, state) }</> }, state)
}

/// Writes a figure whose picture is more than a drawing to read.
pub fn figure_pictured(page: &Page, figure: &Figure, picture: Html, state: &str) -> Html {
    framed(page, figure, picture, state, "")
}

fn framed(page: &Page, figure: &Figure, picture: Html, state: &str, fits: &'static str) -> Html {
    let Figure { name, title, unit, how, files, sources, .. } = *figure;
    let (table, take) = (figure.table.clone(), take(page, figure));
    card(page, &Card { name, title, unit, how, table, take, files, sources, state: state.to_owned(), fits }, picture)
}

/// Notes what a figure rests on. A page of one figure rests on what that figure rests on.
pub fn cite(page: &Page, name: &str, ids: &[&'static str]) {
    if page.figure.is_none_or(|only| only == name) {
        for place in sources(ids) {
            page.cite(place);
        }
    }
}

/// Writes what stands around a picture, and the picture.
pub fn card(page: &Page, figure: &Card, picture: Html) -> Html {
    cite(page, figure.name, figure.sources);
    let title = format!("figure-{}-title", figure.name);
    html! {
        <figure class={classes!("figure", figure.fits)} id={format!("figure-{}", figure.name)} aria-labelledby={title.clone()}>
            <figcaption>
                <h2 class="figure-title" id={title}>{ page.line(figure.title) }</h2>
                <p class="figure-unit">{ page.line(figure.unit) }</p>
            </figcaption>
            { picture }
            <p class="figure-how">{ page.line(figure.how) }</p>
            { dates(page, figure.files, figure.sources) }
            <div class="figure-row">
                <details class="figure-table" open={page.whole}>
                    <summary>{ page.say(key::figure::TABLE) }</summary>
                    { figure.table.clone() }
                </details>
                { for figure.files.iter().map(|file| csv(page, file, figure.files.len() > 1)) }
                { figure.take.clone() }
                { link(page, figure) }
                if !figure.sources.is_empty() {
                    <a href="#sources">{ page.say(key::figure::SOURCES) }</a>
                }
                { confined(page.words) }
            </div>
        </figure>
    }
}

/// The link to the figure. In a live page it keeps what the figure is showing.
fn link(page: &Page, figure: &Card) -> Html {
    let place = format!("figure-{}", figure.name);
    let shown = [&place, figure.state.as_str()].concat();
    let href = format!("#{shown}");
    #[cfg(target_arch = "wasm32")]
    let onclick = yew::Callback::from(move |event: yew::MouseEvent| {
        event.prevent_default();
        let now = crate::browser::fragment();
        let is_shown = now.strip_prefix(shown.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('&'));
        crate::browser::set_fragment(if is_shown { &now } else { &shown });
        crate::browser::scroll_into_view(&place);
    });
    #[cfg(not(target_arch = "wasm32"))]
    let onclick = None::<yew::Callback<yew::MouseEvent>>;
    let said = page.say(key::figure::LINK);
    html! { <a {href} {onclick} aria-label={page.words.pair(said, &page.plain(figure.title))}>{ said }</a> }
}

/// The drawing, which a live page lets one question.
#[cfg(target_arch = "wasm32")]
fn picture(page: &Page, figure: &Figure, state: &str) -> Html {
    use super::instrument::Instrument;
    let summary = page.plain(figure.summary);
    html! { <Instrument words={page.words} name={figure.name} state={state.to_owned()} drawing={figure.drawing.clone()} {summary} /> }
}

#[cfg(not(target_arch = "wasm32"))]
fn picture(page: &Page, figure: &Figure, _: &str) -> Html {
    html! {
        <>
            { super::surface::changing(page.words, figure.drawing.clone(), page.plain(figure.summary)) }
            <p class="reading">{ figure.drawing.key_reading(page.words) }</p>
        </>
    }
}

/// What a live page lets one carry away, beside the table and the files that every page has.
#[cfg(target_arch = "wasm32")]
fn take(page: &Page, figure: &Figure) -> Html {
    use super::take::Take;
    let around = around(page, figure.title, figure.unit, figure.sources);
    html! { <Take words={page.words} name={figure.name} drawing={figure.drawing.clone()} {around} /> }
}

#[cfg(not(target_arch = "wasm32"))]
fn take(_: &Page, _: &Figure) -> Html {
    room_to_take()
}

/// The room of those buttons, unseen and unheard, where they are yet to come.
pub fn room_to_take() -> Html {
    html! { { for ["PNG", "SVG"].map(|name| html! { <span class="later" aria-hidden="true">{ name }</span> }) } }
}

/// The words around a picture that is carried away.
pub fn around(page: &Page, title: Key, unit: Key, ids: &[&'static str]) -> Around {
    let publishers: Vec<&str> = sources(ids).map(|place| crate::record::SOURCES[place].publisher).collect();
    let source = page.words.pair(page.say(key::figure::SOURCE), &publishers.join(", "));
    Around {
        title: page.plain(title),
        unit: page.plain(unit),
        source: format!("{source}. {}", page.say(key::site::NAME)),
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
            page.words.fill(key::figure::DATES, &[("to", &page.words.date(to)), ("read", &page.words.date(read))]);
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
