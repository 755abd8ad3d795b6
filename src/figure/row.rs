//! The row under a figure: on the left where its numbers come from, on the right what there is besides the drawing.

use super::confined::confined;
use crate::i18n::{MessageId, key};
use crate::prose::Page;
use yew::{Html, html};

/// What stands in a row.
#[derive(Debug)]
pub struct Row {
    /// Where the numbers come from, and up to when they go.
    pub source: Html,
    /// What the table is called.
    pub table_name: MessageId,
    /// The same as a table.
    pub table: Html,
    /// What can be downloaded.
    pub files: Html,
    /// The ways to the figure from elsewhere.
    pub links: Html,
}

/// Writes a row. What opens in it opens under it, as wide as the figure, and moves nothing that stands above.
pub fn row(page: &Page, row: Row) -> Html {
    html! {
        <div class="figure-row">
            <p class="figure-source">{ row.source }</p>
            <details class="figure-table" open={page.whole}>
                <summary>{ page.text(row.table_name) }</summary>
                { row.table }
            </details>
            { passage(page, "figure-download", key::figure::DOWNLOAD, row.files) }
            { row.links }
        </div>
    }
}

/// The row of a figure that is the reader's own, drawn where it is read.
pub fn own_row(page: &Page, name: &str, title: MessageId, table: Html) -> Html {
    row(
        page,
        Row {
            source: Html::default(),
            table_name: key::figure::TABLE,
            table,
            files: html! { <>{ room_for_files(page.text(key::site::NAME).to_owned()) }{ confined(page) }</> },
            links: link(page, name, &page.plain(title), key::figure::LINK),
        },
    )
}

/// A passage of the row with a few links or buttons.
pub fn passage(page: &Page, class: &'static str, name: MessageId, body: Html) -> Html {
    html! {
        <details {class}>
            <summary>{ page.text(name) }</summary>
            <div class="figure-under">{ body }</div>
        </details>
    }
}

/// The room of the buttons that save the drawing, once there are any. It says what stands under the drawing in the file.
pub fn room_for_files(source: String) -> Html {
    html! { <span class="figure-files" data-source={source} translate="no"></span> }
}

/// A file of the record.
pub fn csv(page: &Page, file: &str, is_one_of_several: bool) -> Html {
    let name = [file, ".csv"].concat();
    let address = [page.base, "record/", &name].concat();
    let label = if is_one_of_several { ["CSV: ", &file.replace('_', " ")].concat() } else { "CSV".to_owned() };
    html! { <a href={address} download={name} lang={is_one_of_several.then_some("en")}>{ label }</a> }
}

/// The link to the figure of a name. In a live page it keeps what the figure is showing.
pub fn link(page: &Page, name: &str, title: &str, label: MessageId) -> Html {
    let label = page.text(label);
    html! {
        <a class="figure-link" href={["#figure-", name].concat()} aria-label={page.words.pair(label, title)}>
            { label }
        </a>
    }
}
