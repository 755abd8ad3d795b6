//! The organisation as people: supervisors layer by layer, then every kind of work, each a band of dots around an axis.
//! A band shows who is there, which posts are gone since the start, and who came.

use super::names;
use crate::figure::axis::SMALL;
use crate::figure::dots::{Band, ExtraPage};
use crate::figure::letters;
use crate::figure::scene::{Align, ColourRole, DrawContext, Mark, Reading, Scene};
use crate::figure::sizes::SPREAD;
use crate::i18n::{Words, key};
use crate::model::organisation::{Month, Role, Run};

/// One organisation of a picture.
#[derive(Clone, Debug)]
pub struct Shape<'a> {
    /// What stands above it.
    pub heading: &'a str,
    /// Its run.
    pub run: &'a Run,
    /// The month shown.
    pub month: u32,
}

impl Shape<'_> {
    fn now(&self) -> &Month {
        self.run.month(self.month)
    }
}

/// How the organisations of a picture stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// A single one, with its numbers.
    Alone,
    /// Two back to back on one axis, with their numbers.
    BackToBack,
    /// Three beside each other.
    Beside,
}

/// One band of every organisation in the picture.
#[derive(Clone, Copy)]
enum Row {
    /// The one above all.
    Chief,
    /// A layer of supervisors below; layer 0 leads staff.
    Layer(usize),
    /// A kind of work.
    Staff(Role),
}

impl Row {
    fn name(self, words: &Words) -> String {
        match self {
            Self::Chief => words.text(key::organisation::role::CHIEF).to_owned(),
            Self::Layer(layer) => names::layer(words, layer),
            Self::Staff(role) => words.text(names::role(role)).to_owned(),
        }
    }

    fn people(self, month: &Month) -> u32 {
        let layers = month.ladder.layers();
        match (self, layers) {
            (Self::Staff(role), _) => month.people[role.place()],
            (Self::Chief, [.., chief]) => *chief,
            (Self::Layer(layer), [below @ .., _]) => below.get(layer).copied().unwrap_or(0),
            (_, []) => 0,
        }
    }

    fn idle(self, month: &Month) -> u32 {
        match self {
            Self::Staff(role) => month.idle[role.place()],
            _ => 0,
        }
    }

    /// Dots on top of each other: few in the layers that are small anyway.
    fn thick(self, stand: Stand, narrow: bool) -> usize {
        let thick = match stand {
            Stand::Alone => 4,
            Stand::BackToBack => 8,
            Stand::Beside if narrow => 8,
            Stand::Beside => 5,
        };
        match self {
            Self::Chief => 1,
            Self::Layer(layer) if layer > 0 => thick / 3,
            _ => thick,
        }
    }
}

/// Supervisors from the top down, then staff.
fn rows(shapes: &[Shape<'_>]) -> impl Iterator<Item = Row> + Clone {
    let height = shapes.iter().map(|shape| shape.run.start().ladder.layers().len()).max().unwrap_or(0);
    let layers = (0..height.saturating_sub(1)).rev().map(Row::Layer);
    [Row::Chief].into_iter().chain(layers).chain(Role::ALL.into_iter().map(Row::Staff))
}

/// The most dots that a band of staff holds in any month, so that dots keep their size while months pass.
fn most(shapes: &[Shape<'_>]) -> usize {
    let months = shapes.iter().flat_map(|shape| shape.run.months());
    let bands = months
        .flat_map(|month| Role::ALL.map(Row::Staff).into_iter().chain([Row::Layer(0)]).map(|row| row.people(month)));
    bands.max().unwrap_or(0) as usize
}

const GAP: f64 = 8.0;
const HEADING: f64 = 24.0;
/// The height of a name: above its band on a phone, beside it elsewhere.
const NAME: f64 = 17.0;
/// Half the room between two that stand back to back.
const AXIS: f64 = 3.0;
const LARGEST_PITCH: f64 = 7.0;

/// Where everything is.
struct Layout {
    narrow: bool,
    /// The room for bands.
    left: f64,
    right: f64,
    axes: Vec<(f64, ExtraPage)>,
    pitch: f64,
}

impl Layout {
    fn of(words: &Words, width: f64, stand: Stand, shapes: &[Shape<'_>]) -> Self {
        let narrow = width < SPREAD;
        let names = rows(shapes).map(|row| letters::width(&row.name(words), SMALL, false)).fold(0.0, f64::max) + 12.0;
        let (left, right) =
            if narrow { (0.0, width) } else { (names, if stand == Stand::Beside { width } else { width - 80.0 }) };
        let count = shapes.len().max(1) as f64;
        let step = (right - left) / count;
        let axes = match stand {
            Stand::BackToBack => {
                let middle = (left + right) / 2.0;
                vec![(middle - AXIS, ExtraPage::Left), (middle + AXIS, ExtraPage::Right)]
            }
            _ => (0..shapes.len()).map(|place| (left + step * (place as f64 + 0.5), ExtraPage::Both)).collect(),
        };
        let columns = most(shapes).div_ceil(Row::Layer(0).thick(stand, narrow)) + 1;
        Self { narrow, left, right, axes, pitch: ((step - AXIS) / columns as f64).min(LARGEST_PITCH) }
    }

    /// The height of a row, with the gap below it.
    fn height(&self, row: Row, stand: Stand) -> f64 {
        let dots = row.thick(stand, self.narrow) as f64 * self.pitch;
        GAP + if self.narrow { NAME + dots } else { dots.max(NAME - GAP / 2.0) }
    }

    /// The height of all rows with what stands above them.
    fn all(&self, stand: Stand, shapes: &[Shape<'_>]) -> f64 {
        headed(shapes) + rows(shapes).map(|row| self.height(row, stand)).sum::<f64>()
    }
}

fn headed(shapes: &[Shape<'_>]) -> f64 {
    if shapes.iter().any(|shape| !shape.heading.is_empty()) { HEADING } else { GAP / 2.0 }
}

/// How tall a picture so wide is.
pub fn height(words: &Words, width: f64, stand: Stand, shapes: &[Shape<'_>]) -> f64 {
    Layout::of(words, width, stand, shapes).all(stand, shapes)
}

/// Draws a picture.
pub fn picture(view: &DrawContext, stand: Stand, shapes: &[Shape<'_>]) -> Scene {
    let mut scene = Scene::default();
    let mut layout = Layout::of(view.words, view.width, stand, shapes);
    while layout.all(stand, shapes) > view.height && layout.pitch > 1.0 {
        layout.pitch *= 0.97;
    }
    headings(&mut scene, &layout, shapes);
    let mut top = headed(shapes);
    // Rows spread over a box that is taller than they are.
    let spare = view.height - layout.all(stand, shapes);
    let spread = spare.max(0.0) / rows(shapes).count() as f64;
    let mut series = vec![Vec::new(); shapes.len()];
    for row in rows(shapes) {
        let thick = row.thick(stand, layout.narrow);
        let tall = layout.height(row, stand);
        // A name stands above its band on a phone, and in the middle beside it elsewhere.
        let (line, bands) = if layout.narrow {
            (top + 8.0, top + NAME)
        } else {
            let middle = top + (tall - GAP) / 2.0;
            (middle, middle - thick as f64 * layout.pitch / 2.0)
        };
        let (x, align) = if layout.narrow { (0.0, Align::Left) } else { (layout.left - 12.0, Align::Right) };
        scene.text(row.name(view.words), (x, line), align, SMALL, ColourRole::Soft);
        if stand != Stand::Beside {
            scene.bold(counts(view.words, row, shapes), (view.width, line), Align::Right, SMALL, ColourRole::Ink);
        }
        for (place, (shape, (axis, side))) in shapes.iter().zip(&layout.axes).enumerate() {
            let middle = bands + thick as f64 * layout.pitch / 2.0;
            series[place].push(Reading { at: (*axis, middle), text: reading(view.words, row, shape) });
            let band = Band { axis: *axis, top: bands, pitch: layout.pitch, thick, side: *side };
            draw(&mut scene, band, row, shape);
        }
        top += tall + spread;
    }
    scene.series = series;
    // The largest kind of work in the last organisation.
    let staff = rows(shapes).position(|row| matches!(row, Row::Staff(_)));
    scene.key = shapes.len().checked_sub(1).zip(staff);
    scene
}

/// What a band says.
fn reading(words: &Words, row: Row, shape: &Shape<'_>) -> String {
    let (from, to) = (row.people(shape.run.start()), row.people(shape.now()));
    let change = names::change(words, &row.name(words), from, to);
    if shape.heading.is_empty() { change } else { words.pair(shape.heading, &change) }
}

fn headings(scene: &mut Scene, layout: &Layout, shapes: &[Shape<'_>]) {
    for (shape, (axis, side)) in shapes.iter().zip(&layout.axes).filter(|(shape, _)| !shape.heading.is_empty()) {
        let (align, shift) = match side {
            ExtraPage::Both => (Align::Middle, 0.0),
            ExtraPage::Left => (Align::Right, -6.0),
            ExtraPage::Right => (Align::Left, 6.0),
        };
        let half = if *side == ExtraPage::Both { letters::width(shape.heading, SMALL, true) / 2.0 } else { 0.0 };
        let x = (axis + shift).clamp(layout.left.min(layout.right) + half, layout.right - half);
        scene.bold(shape.heading, (x, 9.0), align, SMALL, ColourRole::Ink);
    }
}

/// `190 → 124` for one organisation, the numbers of both for two.
fn counts(words: &Words, row: Row, shapes: &[Shape<'_>]) -> String {
    let say = |month: &Month| names::people(words, row.people(month));
    match shapes {
        [one] if row.people(one.run.start()) != row.people(one.now()) => {
            [say(one.run.start()), say(one.now())].join(" → ")
        }
        all => all.iter().map(|shape| say(shape.now())).collect::<Vec<_>>().join(" | "),
    }
}

/// Shape as well as colour tells apart who is there, who waits, who is gone and who came.
fn draw(scene: &mut Scene, band: Band, row: Row, shape: &Shape<'_>) {
    let (start, now) = (row.people(shape.run.start()) as usize, row.people(shape.now()) as usize);
    let working = now - row.idle(shape.now()) as usize;
    let radius = band.pitch * 0.38;
    for (place, (x, y)) in band.places(start.max(now)) {
        if place >= start {
            scene.fill(x - radius, y - radius, 2.0 * radius, 2.0 * radius, ColourRole::Gain);
        } else if place < working {
            scene.dot(x, y, radius, ColourRole::Ink);
        } else if place < now {
            scene.dot(x, y, radius * 0.5, ColourRole::Lockdown);
        } else {
            scene.marks.push(Mark::Ring(x, y, radius * 0.8, ColourRole::Now));
        }
    }
}

#[cfg(test)]
mod tests;
