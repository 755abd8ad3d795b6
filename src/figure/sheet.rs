//! A figure to be taken along: the picture with its title above and its source below.

use super::letters::wrap;
use super::scene::{Align, ColourRole, Mark, Scene};

/// Room around everything, in pixels.
const MARGIN: f64 = 24.0;

/// The words around a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Around {
    /// The finding.
    pub title: String,
    /// What is measured, where and when.
    pub unit: String,
    /// Who published the numbers, and where the figure comes from.
    pub source: String,
}

/// The sheet with its width and height.
pub fn sheet(picture: Scene, (width, height): (f64, f64), around: &Around) -> (Scene, f64, f64) {
    let mut sheet = Scene::default();
    let mut texts: Vec<(String, f64, bool, ColourRole, f64)> = Vec::new();
    let mut y = MARGIN;
    let mut write = |text: &str, size: f64, bold: bool, ink: ColourRole, from: f64| {
        let mut y = from;
        for line in wrap(text, width, size, bold) {
            texts.push((line, size, bold, ink, y + size * 0.7));
            y += size * 1.4;
        }
        y
    };
    y = write(&around.title, 18.0, true, ColourRole::Ink, y);
    y = write(&around.unit, 13.0, false, ColourRole::Soft, y + 2.0) + 16.0;
    let top = y;
    y = write(&around.source, 12.0, false, ColourRole::Soft, top + height + 16.0) + MARGIN;
    let (full_width, full_height) = (width + 2.0 * MARGIN, y);
    sheet.fill(0.0, 0.0, full_width, full_height, ColourRole::Raised);
    for (text, size, bold, ink, y) in texts {
        sheet.marks.push(Mark::Text { text, at: (MARGIN, y), align: Align::Left, size, bold, ink });
    }
    sheet.marks.extend(picture.marks.into_iter().map(|mark| shifted(mark, MARGIN, top)));
    (sheet, full_width, full_height)
}

fn shifted(mark: Mark, dx: f64, dy: f64) -> Mark {
    match mark {
        Mark::Box([left, top, width, height], ink) => Mark::Box([left + dx, top + dy, width, height], ink),
        Mark::Path(points, width, ink) => {
            Mark::Path(points.into_iter().map(|(x, y)| (x + dx, y + dy)).collect(), width, ink)
        }
        Mark::Dot(x, y, radius, ink) => Mark::Dot(x + dx, y + dy, radius, ink),
        Mark::Ring(x, y, radius, ink) => Mark::Ring(x + dx, y + dy, radius, ink),
        Mark::Text { text, at: (x, y), align, size, bold, ink } => {
            Mark::Text { text, at: (x + dx, y + dy), align, size, bold, ink }
        }
    }
}
