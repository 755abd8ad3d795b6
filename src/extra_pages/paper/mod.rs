//! What pages made for paper share: the way to print them, room to write, lines to mark, the wave to draw.

mod drawings;
#[cfg(not(target_arch = "wasm32"))]
mod page;

pub use drawings::{marker_line, wave};
#[cfg(not(target_arch = "wasm32"))]
pub use page::{empty_marker, empty_wave, field, guess_line, print_button, rules, square, unnamed_lines};

use crate::figure::qr::qr;
use crate::i18n::key;
use crate::island::Island;
use crate::prose::{FILE, Page, SINGLE_FILE_ROOT};
use crate::story::STEPS;
use yew::{Callback, Html, MouseEvent, html};

/// The button that prints; it waits for the program.
pub const PRINT: Island = Island::new("print", |_, page| print(page));

/// Opens the browser's dialogue for printing. Nothing where nothing can.
pub fn print(page: &Page) -> Html {
    let onclick = Callback::from(|_: MouseEvent| crate::browser::print());
    html! {
        if page.live {
            <button type="button" class="button first" {onclick}>{ page.text(key::shell::PRINT) }</button>
        }
    }
}

/// The QR code of the story's beginning. There is none where the host is not known.
pub const SQUARE: Island = Island::new("square", |_, page| {
    html! {
        if !page.home.is_empty() {
            { qr(&start(page), page.text(key::extra::qr::START)) }
        }
    }
});

/// The address of a page by its names in both languages: whole where the host is known.
pub fn address(page: &Page, slug: [&str; 2], fragment: &str) -> String {
    page.full_address(&[&page.words.lang.path(slug), fragment].concat())
}

/// The address of the story's beginning.
pub fn start(page: &Page) -> String {
    address(page, STEPS[0].slug, "")
}

/// An address as it stands on paper. In a file that does not know its site, it is the file that must be opened.
pub fn on_paper(link: &str) -> String {
    if link.starts_with(SINGLE_FILE_ROOT) { [FILE, link].concat() } else { link.to_owned() }
}

/// A step's number and short name.
pub fn step_name(page: &Page, step: usize) -> String {
    [&*(step + 1).to_string(), ". ", page.text(STEPS[step].nav)].concat()
}
