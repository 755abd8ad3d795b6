//! The crowd as a figure of a page: its picture is an island, still until it comes alive.

use super::groups::Grouping;
use super::{FILE, SOURCES, table};
use crate::figure::{Figure, figure};
use crate::i18n::key;
use crate::island::{Island, island};
use crate::prose::Page;
use yew::{Html, html};

/// Writes the figure of a name, whose picture is an island; the table has the order that the picture starts in.
pub fn crowd(page: &Page, name: &'static str, grouping: Grouping, picture: &Island) -> Html {
    let Some(crowd) = super::recorded() else { return Html::default() };
    figure(
        page,
        &Figure {
            name,
            title: key::crowd::TITLE,
            unit: key::crowd::UNIT,
            how: key::crowd::HOW,
            asks: false,
            picture: html! { <div class="crowd-room">{ island(page, picture) }</div> },
            table: html! { <div class="crowd-table" translate="no">{ table::table(page, crowd, name, grouping) }</div> },
            files: &[FILE],
            sources: SOURCES,
            fits: "",
        },
    )
}
