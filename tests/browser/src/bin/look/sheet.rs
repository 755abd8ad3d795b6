//! Pictures beside each other on sheets: pages of HTML, of which the same browser takes a picture. Sheets are small enough
//! to be looked at as one picture, and large enough to be read.

use crate::Studio;
use crate::camera::picture;
use crate::film::{Film, Picture, folder, write};
use std::path::PathBuf;
use xtask::look::View;

/// The most that a sheet may measure, in pixels.
const WIDTH: u32 = 1960;
const HEIGHT: u32 = 2500;
/// Between pictures, the line under each, and the head of the sheet.
const GAP: u32 = 12;
const CAPTION: u32 = 24;
const HEAD: u32 = 44;

const STYLE: &str = "html { overflow: hidden } body { margin: 0; padding: 0 12px; background: #777; font: 600 16px/24px sans-serif; color: #fff }
    h1 { margin: 0; height: 44px; font-size: 22px; line-height: 44px }
    main { display: flex; flex-wrap: wrap; gap: 12px }
    figure { margin: 0; overflow: hidden; white-space: nowrap } img { display: block; width: 100% }";

impl Studio {
    /// Lays pictures on sheets, and tells where these are.
    pub fn sheets(&self, view: &View, film: &Film) -> Vec<PathBuf> {
        let (columns, tile) = tiles(film.size);
        let rows = ((HEIGHT - HEAD) / (tile.1 + CAPTION + GAP)).max(1);
        let chunks: Vec<&[Picture]> = film.pictures.chunks((columns * rows) as usize).collect();
        let lay = |(place, pictures): (usize, &&[Picture])| {
            let number = place + 1;
            let head = format!("{}, {}, {}, {}, ", view.page, view.size, view.theme, view.lang);
            let head = format!("{head}{}: sheet {number} of {}", view.state.name(), chunks.len());
            let rows = (pictures.len() as u32).div_ceil(columns);
            let height = HEAD + rows * (tile.1 + CAPTION + GAP);
            let file = folder().join(format!("{}-{number}.jpg", film.name));
            let html = film.file(&format!("-{number}.html"));
            write(&html, page(&head, pictures, tile.0));
            self.browser.resize(WIDTH, height);
            self.browser.go(&format!("file://{}", html.display()));
            write(&file, picture(&self.browser));
            file
        };
        chunks.iter().enumerate().map(lay).collect()
    }
}

/// How many pictures stand beside each other, and how large each is there. A phone's keep their size.
fn tiles((width, height): (u32, u32)) -> (u32, (u32, u32)) {
    let columns = if width < 500 {
        5
    } else if width <= 1280 {
        3
    } else {
        2
    };
    let room = (WIDTH - 2 * GAP - (columns - 1) * GAP) / columns;
    let shown = room.min(width);
    (columns, (shown, shown * height / width))
}

fn page(head: &str, pictures: &[Picture], width: u32) -> String {
    let figure = |picture: &Picture| {
        let Picture { file, caption } = picture;
        format!("<figure style=\"width:{width}px\"><img src=\"file://{}\" alt=\"\">{caption}</figure>", file.display())
    };
    let figures: String = pictures.iter().map(figure).collect();
    format!(
        "<!doctype html><meta charset=utf-8><title>{head}</title><style>{STYLE}</style><h1>{head}</h1><main>{figures}</main>"
    )
}
