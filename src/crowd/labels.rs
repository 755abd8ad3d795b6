//! The names and numbers that stand beside the dots.

use super::groups::{Crowd, Grouping};
use super::layout::{LINE, Layout, Room};
use super::names;
use crate::figure::letters;
use crate::figure::scene::{Align, ColourRole, Mark, Scene};
use crate::i18n::Words;
use yew::{Html, html};

/// Type size in CSS pixels.
const SIZE: f64 = 12.0;
/// Between a name and its number, and between these and the dots.
const SPACE: f64 = 8.0;

/// What a group is called where there is little room.
fn short(words: &Words, grouping: Grouping, name: &str) -> String {
    match grouping {
        Grouping::Month => {
            let (month, year) = names::short_month(words, name);
            month + " " + &year
        }
        _ => names::group(words, grouping, name),
    }
}

/// The width of the column of labels in each order, in CSS pixels.
pub fn widths(words: &Words, crowd: &Crowd) -> [f64; 5] {
    Grouping::ALL.map(|grouping| {
        let groups = crowd.by(grouping).groups.iter();
        let width = groups.map(|group| {
            let count = words.count(group.people.into());
            letters::width(&short(words, grouping, &group.name), SIZE, true) + letters::width(&count, SIZE, true)
        });
        (width.fold(0.0, f64::max) + 2.0 * SPACE).ceil()
    })
}

/// The labels of a layout, in CSS pixels; `marked` is the group pointed out.
pub fn labels(
    words: &Words,
    crowd: &Crowd,
    grouping: Grouping,
    layout: &Layout,
    room: &Room,
    marked: Option<usize>,
) -> Scene {
    let mut scene = Scene::default();
    let pixels = |places: i32| f64::from(places) / room.scale;
    let label_column = layout.blocks.first().map_or(0.0, |block| pixels(block.start[0])) - SPACE;
    let mut year_said = String::new();
    for (place, group) in crowd.by(grouping).groups.iter().enumerate() {
        let (Some(block), Some([from, to])) = (layout.blocks.get(place), layout.bands.get(place)) else { continue };
        let count = words.count(group.people.into());
        let ink = if marked == Some(place) { ColourRole::Now } else { ColourRole::Ink };
        let middle = pixels(from + to) / 2.0;
        if layout.columns {
            let ground = pixels(block.start[1] + 1);
            let (month, year) = names::short_month(words, &group.name);
            let top = ground - pixels(block.lines());
            scene.bold(count, (middle, top - 9.0), Align::Middle, SIZE, ink);
            scene.text(month, (middle, ground + 11.0), Align::Middle, SIZE, ink);
            if year != year_said {
                scene.text(year.clone(), (middle, ground + 11.0 + LINE), Align::Middle, SIZE, ColourRole::Soft);
                year_said = year;
            }
        } else {
            scene.text(short(words, grouping, &group.name), (0.0, middle), Align::Left, SIZE, ink);
            scene.bold(count, (label_column, middle), Align::Right, SIZE, ink);
        }
    }
    scene
}

/// The whole drawing to be taken along: where people stand close together, as areas, and the labels.
pub fn drawing(
    words: &Words,
    crowd: &Crowd,
    grouping: Grouping,
    layout: &Layout,
    room: &Room,
    marked: Option<usize>,
) -> Scene {
    let mut scene = Scene::default();
    for (place, block) in layout.blocks.iter().enumerate() {
        let ink = if marked == Some(place) { ColourRole::Now } else { ColourRole::Soft };
        for [left, top, width, height] in block.areas() {
            let [left, top, width, height] = [left, top, width, height].map(|places| f64::from(places) / room.scale);
            scene.fill(left, top, width, height, ink);
        }
    }
    scene.marks.extend(labels(words, crowd, grouping, layout, room, marked).marks);
    scene
}

/// A measure to the nearest CSS pixel, as text.
fn whole(pixels: f64) -> String {
    (pixels.round() as i32).to_string()
}

/// The words of a scene as SVG. Without a `view` they stand in CSS pixels.
pub fn texts(scene: &Scene, class: &'static str, view: Option<(f64, f64)>) -> Html {
    let texts = scene.marks.iter().filter_map(|mark| {
        let Mark::Text { text, at: (x, y), align, size, bold, ink } = mark else { return None };
        let anchor = match align {
            Align::Left => "start",
            Align::Middle => "middle",
            Align::Right => "end",
        };
        // It keeps its room when a reader sets letters apart: beside it stands a number, or another name.
        let room = whole(letters::width(text, *size, *bold));
        Some(html! {
            <text x={whole(*x)} y={whole(y + size * 0.36)} text-anchor={anchor} font-size={whole(*size)} textLength={room}
                font-weight={bold.then_some("700")} fill={format!("var({})", ink.token())}>{ text.clone() }</text>
        })
    });
    let view = view.map(|(width, height)| ["0 0 ", &whole(width), " ", &whole(height)].concat());
    html! { <svg {class} viewBox={view} aria-hidden="true" focusable="false">{ for texts }</svg> }
}
