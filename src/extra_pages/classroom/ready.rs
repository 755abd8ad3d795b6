//! The ways to a step: for pupils a QR code, a link and an address to type, which open it for a reader, and for the
//! teacher a link that opens it in class mode. They are whole where the page is read.

use crate::extra_pages::paper::{address, on_paper};
use crate::figure::qr::qr;
use crate::i18n::key;
use crate::island::Island;
use crate::prose::Page;
use crate::story::STEPS;
use yew::{Html, html};

/// What stands behind the `#` of a step's address in class mode.
pub const CLASS_MODE: &str = "#class";
/// What follows where the clock is to be wound up for so many minutes.
#[cfg(not(target_arch = "wasm32"))]
pub const MINUTES: &str = "&minutes=";

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
    let link = address(page, STEPS[step].slug, "");
    // A file has every step in itself, whatever site it knows.
    let path = || page.base.to_owned() + &page.words.lang.path(STEPS[step].slug);
    let here = if page.is_single_file() { path() } else { link.clone() };
    let in_class = [&*here, CLASS_MODE].concat();
    let blanks = [("n", &*(step + 1).to_string()), ("name", page.text(STEPS[step].nav))];
    html! {
        <>
            <div class="ready-way">
                <h4>{ page.text(key::extra::classroom::FOR_PUPILS) }</h4>
                if !page.is_alone() {
                    <div class="qr-room">
                        if page.home.is_empty() {
                            <p class="qr-none">{ page.text(key::extra::qr::NONE) }</p>
                        } else {
                            { qr(&link, page.words.format(key::extra::qr::STEP, &blanks)) }
                        }
                    </div>
                }
                <p class="address"><a href={here}>{ on_paper(&link) }</a></p>
            </div>
            <div class="ready-way ready-teacher">
                <h4>{ page.text(key::extra::classroom::FOR_YOU) }</h4>
                <a class="button" href={in_class}>{ page.text(key::extra::classroom::OPEN) }</a>
            </div>
        </>
    }
}
