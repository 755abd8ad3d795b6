//! The crowd as a figure of the story: still and with its table on the static page, alive in the browser.

use super::groups::{Crowd, Grouping};
use super::names;
use crate::figure::table::{cell, number, table};
use crate::figure::{Card, card};
use crate::prose::Page;
use crate::words::key;
use yew::{Html, html};

/// How the crowd is shown at one place of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show {
    /// The figure's name, used in anchors and in the address.
    pub name: &'static str,
    /// The order it starts in.
    pub grouping: Grouping,
    /// Whether people fall into place when they are first seen.
    pub falls: bool,
    /// A reader's guess, marked by so many dots in colour.
    pub guess: Option<u32>,
}

/// The file of the record, without its ending.
pub const FILE: &str = "crowd";
/// Where the record has it from.
pub(super) const SOURCES: &[&str] = &["layoffsfyi"];

/// Writes the figure.
pub fn crowd(page: &Page, show: Show) -> Html {
    // Cited here, on the page itself: a component has a page of its own.
    if let Some(place) = crate::record::SOURCES.iter().position(|source| SOURCES.contains(&source.id)) {
        page.cite(place);
    }
    written(page, show)
}

#[cfg(target_arch = "wasm32")]
fn written(page: &Page, show: Show) -> Html {
    use super::seam::Later;
    html! { <Later words={page.words} base={page.base} whole={page.whole} {show} /> }
}

#[cfg(not(target_arch = "wasm32"))]
fn written(page: &Page, show: Show) -> Html {
    let Some(crowd) = super::recorded() else { return Html::default() };
    let table = groups_table(page, crowd, show.name, show.grouping);
    framed(page, show.name, table, crate::figure::room_to_take(), super::still::still(page, crowd))
}

/// What stands around the picture.
pub(super) fn framed(page: &Page, name: &'static str, table: Html, take: Html, picture: Html) -> Html {
    card(
        page,
        &Card {
            name,
            title: key::crowd::TITLE,
            unit: key::crowd::UNIT,
            how: key::crowd::HOW,
            table,
            take,
            state: String::new(),
            files: &[FILE],
            sources: SOURCES,
            fits: "",
        },
        html! { <div class="crowd-room">{ picture }</div> },
    )
}

/// One order as a table.
pub(super) fn groups_table(page: &Page, crowd: &Crowd, name: &str, grouping: Grouping) -> Html {
    let head = [grouping.key(), key::crowd::PEOPLE, key::crowd::ANNOUNCEMENTS, key::crowd::WITHOUT_NUMBER];
    let count = |count: u32| number(page.words.count(count.into()));
    let rows = crowd.by(grouping).groups.iter().map(|group| {
        vec![
            cell(names::group(page.words, grouping, &group.name)),
            count(group.people),
            count(group.announcements),
            count(group.without_number),
        ]
    });
    table(page, name, grouping.caption(), &head, rows.collect())
}
