//! The crowd standing still, by month: for readers without scripts, and for browsers that grant no canvas.
//!
//! The dots are a picture file that the prerenderer draws by the same layout; names and numbers lie over it as text.

use super::groups::{Crowd, Grouping};
use super::label_widths::widths;
use super::labels::{labels, texts};
use super::layout::{Layout, Room};
use crate::i18n::{Lang, Words, key};
use crate::prose::Page;
use yew::{Html, html};

/// The two pictures, for phones and for wider screens, by the style sheet's class.
pub const ROOMS: [(&str, Room); 2] = [
    ("narrow", Room { width: 296.0, height: 616.0, scale: 4.0, pitch: 1, letters: 1.0 }),
    ("wide", Room { width: 1112.0, height: 760.0, scale: 2.0, pitch: 2, letters: 1.0 }),
];

/// Where the picture file is, below the root. How wide the names are decides where dots begin, so each language has its
/// own.
pub fn path(lang: Lang, class: &str) -> String {
    ["crowd-", lang.code(), "-", class, ".png"].concat()
}

/// How everybody stands in a picture.
pub fn layout(words: &Words, crowd: &Crowd, room: &Room) -> Option<Layout> {
    Layout::new(crowd, Grouping::Month, room, &widths(words, crowd)[Grouping::Month as usize])
}

/// The picture as it is written on a page.
pub fn still(page: &Page, crowd: &Crowd) -> Html {
    let [narrow, wide] = ROOMS.map(|(class, room)| {
        let scene = layout(page.words, crowd, &room)
            .map(|layout| labels(page.words, crowd, Grouping::Month, &layout, &room, None));
        let address = [page.base, &path(page.words.lang, class)].concat();
        (address, scene.map(|scene| texts(&scene, class, Some((room.width, room.height)))))
    });
    html! {
        <div class="crowd crowd-still">
            <div class="crowd-picture">
                <picture>
                    <source media="(min-width: 62rem), print" srcset={wide.0} />
                    <img src={narrow.0} alt={page.plain(key::crowd::SUMMARY)} loading="lazy" decoding="async" />
                </picture>
                { narrow.1.unwrap_or_default() }
                { wide.1.unwrap_or_default() }
            </div>
        </div>
    }
}
