//! A figure to be taken along: the picture with its title above, and below it what is to be known of its numbers and
//! where they come from.

use super::letters::wrap;
use super::scene::{Align, ColourRole, Mark, Scene, Stroke};

/// Room around everything, in pixels.
const MARGIN: f64 = 24.0;

/// The words around a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Around {
    /// The finding.
    pub title: String,
    /// What is measured, where and when.
    pub unit: String,
    /// How to read it, and what the numbers leave out. Empty where there is nothing to say.
    pub note: String,
    /// Who published the numbers, and where the figure comes from.
    pub source: String,
}

/// A drawing with its words around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Framed {
    /// All of it.
    pub scene: Scene,
    /// How wide it is.
    pub width: f64,
    /// How tall it is.
    pub height: f64,
    /// What it is called for those who do not see it.
    pub title: String,
    /// What is said around the drawing, for them, too.
    pub description: String,
}

/// Puts a drawing into its frame.
pub fn framed(picture: Scene, (width, height): (f64, f64), around: &Around) -> Framed {
    let mut framed = Scene::default();
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
    y = top + height + 16.0;
    if !around.note.is_empty() {
        y = write(&around.note, 12.0, false, ColourRole::Soft, y) + 8.0;
    }
    y = write(&around.source, 12.0, false, ColourRole::Soft, y) + MARGIN;
    let (full_width, full_height) = (width + 2.0 * MARGIN, y);
    framed.fill(0.0, 0.0, full_width, full_height, ColourRole::Paper);
    for (text, size, bold, ink, y) in texts {
        framed.marks.push(Mark::Text { text, at: (MARGIN, y), align: Align::Left, size, bold, ink });
    }
    framed.marks.extend(picture.marks.into_iter().map(|mark| placed(mark, 1.0, MARGIN, top)));
    let said = [&around.unit, &around.note, &around.source].map(String::as_str);
    let description = said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
    Framed { scene: framed, width: full_width, height: full_height, title: around.title.clone(), description }
}

/// A mark so many times as large, moved so far.
pub fn placed(mark: Mark, scale: f64, dx: f64, dy: f64) -> Mark {
    let at = |x: f64, y: f64| (x * scale + dx, y * scale + dy);
    match mark {
        Mark::Box([left, top, width, height], ink) => {
            let (left, top) = at(left, top);
            Mark::Box([left, top, width * scale, height * scale], ink)
        }
        Mark::Path(points, Stroke { width, dash }, ink) => {
            let stroke = Stroke { width: width * scale, dash: dash * scale };
            Mark::Path(points.into_iter().map(|(x, y)| at(x, y)).collect(), stroke, ink)
        }
        Mark::Dot(x, y, radius, ink) => {
            let (x, y) = at(x, y);
            Mark::Dot(x, y, radius * scale, ink)
        }
        Mark::Ring(x, y, radius, ink) => {
            let (x, y) = at(x, y);
            Mark::Ring(x, y, radius * scale, ink)
        }
        Mark::Text { text, at: (x, y), align, size, bold, ink } => {
            Mark::Text { text, at: at(x, y), align, size: size * scale, bold, ink }
        }
    }
}
