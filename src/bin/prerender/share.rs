//! The picture that a shared link shows: the step's question in large type over a crowd of dots.

use paradoks::extra_pages::EXTRA_PAGES;
use paradoks::figure::letters::wrap;
use paradoks::figure::scene::{Align, ColourRole, Scene};
use paradoks::i18n::{Words, key};
use paradoks::prose::plain;
use paradoks::shell::address::{Address, Place};
use paradoks::story::STEPS;

const WIDTH: f64 = 1200.0;
const HEIGHT: f64 = 630.0;

/// The share image of a page as a PNG file.
pub fn image(words: &Words, address: Address) -> Result<Vec<u8>, String> {
    let (headline, above) = match address.place {
        Place::Step(step) => {
            let number = words
                .format(key::shell::WHERE, &[("step", &(step + 1).to_string()), ("steps", &STEPS.len().to_string())]);
            (plain(words, words.text(STEPS[step].title)), format!("{number} · {}", words.text(STEPS[step].nav)))
        }
        Place::Whole => (words.text(key::site::TAGLINE).to_owned(), words.text(key::shell::WHOLE_TITLE).to_owned()),
        Place::ExtraPage(side) => {
            (plain(words, words.text(EXTRA_PAGES[side].page.title)), words.text(EXTRA_PAGES[side].page.nav).to_owned())
        }
    };
    let mut scene = Scene::default();
    scene.fill(0.0, 0.0, WIDTH, HEIGHT, ColourRole::Paper);
    crowd(&mut scene, address);
    scene.bold(words.text(key::site::NAME), (72.0, 84.0), Align::Left, 34.0, ColourRole::Ink);
    scene.bold(above, (72.0, 168.0), Align::Left, 26.0, ColourRole::Now);
    for (place, line) in wrap(&headline, 1010.0, 72.0, true).iter().take(3).enumerate() {
        scene.bold(line, (72.0, 240.0 + 84.0 * place as f64), Align::Left, 72.0, ColourRole::Ink);
    }
    super::picture::png(&scene, WIDTH as u32, HEIGHT as u32)
}

/// Rows of dots along the foot; as many of each hundred in the colour of the wave as the step is far into the story.
fn crowd(scene: &mut Scene, address: Address) {
    let (pitch, columns, rows) = (24.0, 50, 6);
    let done = match address.place {
        Place::Step(step) => (step + 1) * columns * rows / STEPS.len(),
        Place::Whole | Place::ExtraPage(_) => columns * rows,
    };
    for place in 0..columns * rows {
        // Column by column, so that the coloured part grows from the left.
        let (column, row) = (place / rows, place % rows);
        let at = |cells: usize| (cells as f64 + 0.5) * pitch;
        let ink = if place < done { ColourRole::Now } else { ColourRole::Line };
        scene.dot(at(column), HEIGHT - rows as f64 * pitch + at(row), 8.0, ink);
    }
}
