//! The picture that a shared link shows: the page's headline, beside the drawing of its step that asks where there is one.
//! It answers nothing.

use paradoks::extra_pages::EXTRA_PAGES;
use paradoks::figure::export_frame::placed;
use paradoks::figure::letters::{width, wrap_evenly};
use paradoks::figure::scene::{Align, ColourRole, DrawContext, Scene};
use paradoks::figure::sizes::NARROW;
use paradoks::figure::surface::Drawing;
use paradoks::i18n::{Words, key};
use paradoks::prose::plain;
use paradoks::shell::address::{Address, Place};
use paradoks::story::STEPS;

const WIDTH: f64 = 1200.0;
const HEIGHT: f64 = 630.0;
const MARGIN: f64 = 64.0;
/// Where a drawing begins, and how much of the picture's height it may take.
const DRAWING_LEFT: f64 = 580.0;
const DRAWING_HEIGHT: f64 = 470.0;
/// A drawing for a phone is narrower than 480 px.
const WIDEST: f64 = 479.0;
/// Headlines, from the largest: the first that fits is taken.
const SIZES: [f64; 4] = [76.0, 66.0, 56.0, 46.0];
/// How much wider than the typeface's own a headline's spaces are, in its size, as on the page.
const SPACING: f64 = 0.1;
/// From one line of a headline to the next, in its size.
const LEADING: f64 = 1.12;

/// The share image of a page as a PNG file.
pub fn image(words: &'static Words, address: Address) -> Result<Vec<u8>, String> {
    let (headline, above, drawing) = match address.place {
        Place::Step(step) => {
            let number = words
                .format(key::shell::WHERE, &[("step", &(step + 1).to_string()), ("steps", &STEPS.len().to_string())]);
            let above = format!("{number} · {}", words.text(STEPS[step].nav));
            (words.text(STEPS[step].title), above, STEPS[step].page.asks)
        }
        Place::Whole => (words.text(key::site::TAGLINE), words.text(key::shell::WHOLE_TITLE).to_owned(), None),
        Place::ExtraPage(side) => {
            (words.text(EXTRA_PAGES[side].page.title), words.text(EXTRA_PAGES[side].page.nav).to_owned(), None)
        }
    };
    let mut scene = Scene::default();
    scene.fill(0.0, 0.0, WIDTH, HEIGHT, ColourRole::Paper);
    let right = match drawing {
        Some(drawing) => {
            draw(&mut scene, words, &drawing);
            DRAWING_LEFT - 48.0
        }
        None => {
            crowd(&mut scene);
            WIDTH - MARGIN
        }
    };
    scene.bold(words.text(key::site::NAME), (MARGIN, 84.0), Align::Left, 34.0, ColourRole::Ink);
    scene.bold(above, (MARGIN, 150.0), Align::Left, 26.0, ColourRole::Now);
    let (lines, size) = fitted(&plain(words, headline), right - MARGIN, if drawing.is_some() { 360.0 } else { 260.0 });
    for (place, line) in lines.iter().enumerate() {
        let (mut x, y) = (MARGIN, 232.0 + size * LEADING * place as f64);
        for word in line.split(' ') {
            scene.bold(word, (x, y), Align::Left, size, ColourRole::Ink);
            x += width(word, size, true) + width(" ", size, true) + size * SPACING;
        }
    }
    super::picture::png(&scene, WIDTH as u32, HEIGHT as u32)
}

/// A headline in lines of the largest size that a room has place for, the last of which is no lonely short word.
fn fitted(headline: &str, room: f64, height: f64) -> (Vec<String>, f64) {
    // The wider spaces of a line take some of its room.
    let room_at = |size: f64| room - 3.0 * SPACING * size;
    let set = |size: f64| (wrap_evenly(headline, room_at(size), size, true), size);
    let fits = |(lines, size): &(Vec<String>, f64)| {
        let widths: Vec<f64> = lines.iter().map(|line| width(line, *size, true)).collect();
        let widest = widths.iter().copied().fold(0.0, f64::max);
        lines.len() as f64 * size * LEADING <= height
            && widest <= room_at(*size)
            && widths.last().is_some_and(|last| last * 2.0 >= widest)
    };
    SIZES.into_iter().map(set).find(fits).unwrap_or_else(|| set(SIZES[SIZES.len() - 1]))
}

/// A drawing under a rule of ink, as on its page, so large that its letters are read in a preview.
fn draw(scene: &mut Scene, words: &'static Words, drawing: &Drawing) {
    let room = WIDTH - MARGIN - DRAWING_LEFT;
    let scale = (room / NARROW).min(DRAWING_HEIGHT / drawing.narrow);
    // A tall one is drawn wider rather than left narrow, as far as it stays the drawing for a phone.
    let wide = (room / scale).min(WIDEST);
    let drawn = (drawing.scene)(&DrawContext { words, width: wide, height: drawing.narrow });
    scene.fill(DRAWING_LEFT, MARGIN, room, 6.0, ColourRole::Ink);
    let left = DRAWING_LEFT + (room - wide * scale) / 2.0;
    let top = MARGIN + 34.0 + (DRAWING_HEIGHT - drawing.narrow * scale) / 2.0;
    scene.marks.extend(drawn.marks.into_iter().map(|mark| placed(mark, scale, left, top)));
}

/// Rows of dots along the foot.
fn crowd(scene: &mut Scene) {
    let (pitch, columns, rows) = (24.0, 50, 6);
    for place in 0..columns * rows {
        let (column, row) = (place / rows, place % rows);
        let at = |cells: usize| (cells as f64 + 0.5) * pitch;
        scene.dot(at(column), HEIGHT - rows as f64 * pitch + at(row), 8.0, ColourRole::Now);
    }
}
