//! The ways to a step in class mode: a QR code, a link, an address to type. They are whole where the page is read.

use crate::extra_pages::paper::{address, on_paper};
use crate::figure::qr::qr;
use crate::i18n::key;
use crate::island::Island;
use crate::prose::Page;
use crate::story::STEPS;
use yew::{Html, html};

/// What stands behind the `#` of a step's address in class mode.
const CLASS_MODE: &str = "#class";

/// The ways to each step, in the order of [`STEPS`].
pub static LINKS: [Island; 9] = [
    Island::new("ready-1", |_, page| link(page, 0)),
    Island::new("ready-2", |_, page| link(page, 1)),
    Island::new("ready-3", |_, page| link(page, 2)),
    Island::new("ready-4", |_, page| link(page, 3)),
    Island::new("ready-5", |_, page| link(page, 4)),
    Island::new("ready-6", |_, page| link(page, 5)),
    Island::new("ready-7", |_, page| link(page, 6)),
    Island::new("ready-8", |_, page| link(page, 7)),
    Island::new("ready-9", |_, page| link(page, 8)),
];

fn link(page: &Page, step: usize) -> Html {
    let link = address(page, STEPS[step].slug, CLASS_MODE);
    // A file has class mode in itself, whatever site it knows.
    let path = || [page.base, &page.words.lang.path(STEPS[step].slug), CLASS_MODE].concat();
    let here = if page.is_single_file() { path() } else { link.clone() };
    let blanks = [("n", &*(step + 1).to_string()), ("name", page.text(STEPS[step].nav))];
    html! {
        <>
            if !page.is_alone() {
                <div class="qr-room">
                    if page.home.is_empty() {
                        <p class="qr-none">{ page.text(key::extra::qr::NONE) }</p>
                    } else {
                        { qr(&link, page.words.format(key::extra::qr::CLASS, &blanks)) }
                    }
                </div>
            }
            <a class="button" href={here}>{ page.text(key::extra::classroom::OPEN) }</a>
            <p class="address">{ on_paper(&link) }</p>
        </>
    }
}
