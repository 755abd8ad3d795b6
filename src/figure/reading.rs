//! Reading a drawing point by point: where the cursor is, and where a key or a pointer takes it.

use super::letters;
use super::scene::{Align, ColourRole, DrawContext, Mark, Reading, Scene};

/// A point of a drawing: its series, and its place in that series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// Which series.
    pub series: usize,
    /// Which point of it.
    pub point: usize,
}

/// Where a key takes the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the next point.
    Next,
    /// To the previous point.
    Previous,
    /// To the first point of the series.
    First,
    /// To the last point of the series.
    Last,
    /// To the next series, at the same place in it.
    Down,
    /// To the previous series.
    Up,
}

impl Move {
    /// The move of a key by the browser's name for it.
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowRight" => Self::Next,
            "ArrowLeft" => Self::Previous,
            "Home" => Self::First,
            "End" => Self::Last,
            "ArrowDown" => Self::Down,
            "ArrowUp" => Self::Up,
            _ => return None,
        })
    }
}

/// What the cursor points at.
pub fn reading(scene: &Scene, cursor: Cursor) -> Option<&Reading> {
    scene.series.get(cursor.series)?.get(cursor.point)
}

/// Where a move takes the cursor; from nowhere, to the first point. It never leaves the drawing.
pub fn moved(scene: &Scene, from: Option<Cursor>, step: Move) -> Option<Cursor> {
    let series: Vec<usize> = (0..scene.series.len()).filter(|series| !scene.series[*series].is_empty()).collect();
    let first = Cursor { series: *series.first()?, point: 0 };
    let Some(from) = from.filter(|cursor| reading(scene, *cursor).is_some()) else { return Some(first) };
    let last = scene.series[from.series].len() - 1;
    let beside = |series: Option<&usize>| {
        let series = *series.unwrap_or(&from.series);
        Cursor { series, point: from.point.min(scene.series[series].len() - 1) }
    };
    Some(match step {
        Move::Next => Cursor { point: (from.point + 1).min(last), ..from },
        Move::Previous => Cursor { point: from.point.saturating_sub(1), ..from },
        Move::First => Cursor { point: 0, ..from },
        Move::Last => Cursor { point: last, ..from },
        Move::Down => beside(series.iter().find(|series| **series > from.series)),
        Move::Up => beside(series.iter().rev().find(|series| **series < from.series)),
    })
}

/// The point nearest to a place in the drawing.
pub fn nearest(scene: &Scene, (x, y): (f64, f64)) -> Option<Cursor> {
    let distance = |reading: &Reading| (reading.at.0 - x).powi(2) + (reading.at.1 - y).powi(2);
    let points = scene.series.iter().enumerate().flat_map(|(series, points)| {
        points.iter().enumerate().map(move |(point, reading)| (Cursor { series, point }, distance(reading)))
    });
    points.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(cursor, _)| cursor)
}

/// Marks the point under the cursor.
pub fn point_out(scene: &mut Scene, cursor: Cursor) {
    if let Some((x, y)) = reading(scene, cursor).map(|reading| reading.at) {
        scene.marks.push(Mark::Dot(x, y, 8.0, ColourRole::Paper));
        scene.marks.push(Mark::Ring(x, y, 8.0, ColourRole::Ink));
        scene.marks.push(Mark::Dot(x, y, 4.0, ColourRole::Ink));
    }
}

/// Writes the number of the text at the point that shows it, kept inside the drawing.
pub fn tag(scene: &mut Scene, view: &DrawContext, cursor: Cursor, number: &str) {
    let Some((x, y)) = reading(scene, cursor).map(|reading| reading.at) else { return };
    let (width, height) = (letters::width(number, TAG, true) + 14.0, 24.0);
    let left = (x - width / 2.0).min(view.width - width).max(0.0);
    let over = y - 14.0 - height;
    let top = if over < 0.0 { y + 14.0 } else { over };
    scene.fill(left, top, width, height, ColourRole::Now);
    scene.bold(number, (left + width / 2.0, top + height / 2.0), Align::Middle, TAG, ColourRole::Paper);
}

/// The type size of such a number, in pixels.
const TAG: f64 = 15.0;

/// The cursor as it stands in an address: `series.point`.
pub fn to_address(cursor: Cursor) -> String {
    format!("{}.{}", cursor.series, cursor.point)
}

/// Reads a cursor out of an address. Whether the drawing has such a point shows when it is read.
pub fn from_address(text: &str) -> Option<Cursor> {
    let (series, point) = text.split_once('.')?;
    Some(Cursor { series: series.parse().ok()?, point: point.parse().ok()? })
}
