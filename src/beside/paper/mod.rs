//! What pages made for paper share: the way to print them, room to write, lines to mark, the wave to draw.

pub mod device;
mod drawings;

pub use drawings::{guess_line, marker_line, unnamed_lines, wave};

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

/// A step's number and short name.
pub fn step_name(page: &Page, step: usize) -> String {
    [&*(step + 1).to_string(), ". ", page.say(STEPS[step].nav)].concat()
}
