//! What pages made for paper share: the way to print them, room to write, lines to mark, the wave to draw.

pub mod device;
mod drawings;

pub use drawings::{guess_line, marker_line, unnamed_lines, wave};

use crate::figure::qr::qr;
use crate::prose::{CARRIED, FILE, Page};
use crate::story::STEPS;
use crate::words::{Key, key};
use yew::{Callback, Html, MouseEvent, html};

/// Opens the browser's dialogue for printing. Where nothing can, its room is kept.
pub fn print_button(page: &Page) -> Html {
    let onclick = Callback::from(|_: MouseEvent| device::print());
    html! {
        <div class="play ways paper-play" data-own="">
            if page.live {
                <button type="button" class="button first" {onclick}>{ page.say(key::shell::PRINT) }</button>
            }
        </div>
    }
}

/// A name with room to write behind it.
pub fn field(page: &Page, name: Key) -> Html {
    html! { <p class="field"><span>{ page.say(name) }</span><span class="rule"></span></p> }
}

/// So many empty lines to write on.
pub fn rules(lines: usize) -> Html {
    html! { <div class="rules" aria-hidden="true">{ for (0..lines).map(|_| html! { <div class="rule"></div> }) }</div> }
}

/// The address of a page by its names in both languages: whole where the host is known.
pub fn address(page: &Page, slug: [&str; 2], fragment: &str) -> String {
    page.full_address(&[&page.words.lang.path(slug), fragment].concat())
}

/// An address as it stands on paper. In a file that does not know its site, it is the file that must be opened.
pub fn on_paper(link: &str) -> String {
    if link.starts_with(CARRIED) { [FILE, link].concat() } else { link.to_owned() }
}

/// Where the QR code of the story's beginning stands. A file that does not know its site has none, and no room for it.
pub fn square(page: &Page, link: &str) -> Html {
    if page.is_alone() {
        return Html::default();
    }
    html! {
        <div class="qr-room" data-own="">
            if !page.home.is_empty() {
                { qr(link, page.say(key::beside::qr::START)) }
            }
        </div>
    }
}

/// A step's number and short name.
pub fn step_name(page: &Page, step: usize) -> String {
    [&*(step + 1).to_string(), ". ", page.say(STEPS[step].nav)].concat()
}
