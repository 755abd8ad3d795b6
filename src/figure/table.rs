//! Data as a real table: captioned, with headings that a screen reader repeats.

use crate::i18n::{MessageId, key};
use crate::prose::Page;
use yew::{Classes, Html, classes, html};

/// One cell of a table.
#[derive(Clone, Debug)]
pub struct Cell {
    body: Html,
    number: bool,
}

impl From<Html> for Cell {
    fn from(body: Html) -> Self {
        Self { body, number: false }
    }
}

/// A cell of text.
pub fn cell(text: impl Into<String>) -> Cell {
    let text: String = text.into();
    html! { { text } }.into()
}

/// A cell whose digits stand under each other.
pub fn number(text: impl Into<String>) -> Cell {
    Cell { number: true, ..cell(text) }
}

/// A cell for what nobody has checked or measured.
pub fn missing(page: &Page) -> Cell {
    Cell { body: html! { <span class="missing">{ page.text(key::figure::MISSING) }</span> }, number: true }
}

/// A number cell that may have no number.
pub fn maybe(page: &Page, value: Option<f64>, say: impl Fn(f64) -> String) -> Cell {
    value.map_or_else(|| missing(page), |value| number(say(value)))
}

/// A table of short cells. `head` names the columns; the first cell of each row names the row.
pub fn table(page: &Page, name: &str, caption: MessageId, head: &[MessageId], rows: Vec<Vec<Cell>>) -> Html {
    let head = head.iter().map(|key| cell(page.text(*key))).collect();
    captioned(page, name, caption, head, rows, "data")
}

/// A table of short cells under headings made by hand.
pub fn table_under(page: &Page, name: &str, caption: MessageId, head: Vec<Cell>, rows: Vec<Vec<Cell>>) -> Html {
    captioned(page, name, caption, head, rows, "data")
}

/// A table of sentences, two beside each other.
pub fn sentences(page: &Page, name: &str, caption: MessageId, head: &[MessageId], rows: Vec<Vec<Cell>>) -> Html {
    let head = head.iter().map(|key| cell(page.text(*key))).collect();
    captioned(page, name, caption, head, rows, "sentences")
}

fn captioned(
    page: &Page,
    name: &str,
    caption: MessageId,
    head: Vec<Cell>,
    rows: Vec<Vec<Cell>>,
    class: &'static str,
) -> Html {
    let caption_id = format!("table-{name}");
    let numeric: Vec<bool> = rows.first().into_iter().flatten().map(|cell| cell.number).collect();
    let head = head.into_iter().enumerate().map(|(column, cell)| {
        let number = numeric.get(column).copied().unwrap_or_default();
        html! { <th scope="col" class={aligned(number)}>{ cell.body }</th> }
    });
    html! {
        <div class="table" role="region" tabindex="0" aria-labelledby={caption_id.clone()}>
            <table {class}>
                <caption id={caption_id}>{ page.line(caption) }</caption>
                <thead><tr>{ for head }</tr></thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn row(cells: Vec<Cell>) -> Html {
    let cells = cells.into_iter().enumerate().map(|(column, cell)| {
        let class = aligned(cell.number);
        if column == 0 {
            html! { <th scope="row" {class}>{ cell.body }</th> }
        } else {
            html! { <td {class}>{ cell.body }</td> }
        }
    });
    html! { <tr>{ for cells }</tr> }
}

fn aligned(number: bool) -> Classes {
    classes!(number.then_some("number"))
}
