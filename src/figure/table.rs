//! Data as a real table: captioned, with headings that a screen reader repeats.

use crate::prose::Page;
use crate::words::{Key, key};
use yew::{Html, html};

/// A table. `head` names the columns; the first cell of each row names the row. Columns after the first are numbers
/// where `numbers` says so.
pub fn table(page: &Page, name: &str, caption: Key, head: &[Html], rows: Vec<Vec<Html>>, numbers: bool) -> Html {
    let caption_id = format!("table-{name}");
    let class = if numbers { "numbers" } else { "words" };
    html! {
        <div class="table" role="region" tabindex="0" aria-labelledby={caption_id.clone()}>
            <table {class}>
                <caption id={caption_id}>{ page.line(caption) }</caption>
                <thead><tr>{ for head.iter().map(|cell| html! { <th scope="col">{ cell.clone() }</th> }) }</tr></thead>
                <tbody>{ for rows.into_iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn row(cells: Vec<Html>) -> Html {
    let mut cells = cells.into_iter();
    let name = cells.next().unwrap_or_default();
    html! { <tr><th scope="row">{ name }</th>{ for cells.map(|cell| html! { <td>{ cell }</td> }) }</tr> }
}

/// A cell of text.
pub fn cell(text: impl Into<String>) -> Html {
    let text: String = text.into();
    html! { { text } }
}

/// A cell for what nobody has checked or measured.
pub fn missing(page: &Page) -> Html {
    html! { <span class="missing">{ page.say(key::figure::MISSING) }</span> }
}

/// A cell that may have no number.
pub fn maybe(page: &Page, number: Option<f64>, say: impl Fn(f64) -> String) -> Html {
    number.map_or_else(|| missing(page), |number| cell(say(number)))
}
