//! The names and numbers that stand beside the dots.

use super::groups::{Crowd, Grouping};
use super::label_widths::{SIZE, SPACE, short};
use super::layout::{LINE, Layout, Room, Shape};
use super::names;
use crate::figure::letters;
use crate::figure::scene::{Align, ColourRole, Mark, Scene};
use crate::i18n::Words;
use yew::{Html, html};

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
    let css = |pixels: i32| f64::from(pixels) / room.scale;
    let [size, line, space] = [SIZE, LINE, SPACE].map(|length| length * room.letters);
    let mut last_year = String::new();
    for (place, group) in crowd.by(grouping).groups.iter().enumerate() {
        let (Some(block), Some([left, top, right, _])) = (layout.blocks.get(place), layout.bands.get(place)) else {
            continue;
        };
        let count = words.count(group.people.into());
        let ink = if marked == Some(place) { ColourRole::Now } else { ColourRole::Ink };
        match layout.shape {
            Shape::Columns => {
                let middle = css(left + right) / 2.0;
                let ground = css(block.start[1] + room.pitch);
                let (month, year) = names::short_month(words, &group.name);
                let top = ground - css(block.lines() * room.pitch);
                scene.bold(count, (middle, top - 0.75 * size), Align::Middle, size, ink);
                scene.text(month, (middle, ground + 0.92 * size), Align::Middle, size, ink);
                if year != last_year {
                    scene.text(
                        year.clone(),
                        (middle, ground + 0.92 * size + line),
                        Align::Middle,
                        size,
                        ColourRole::Soft,
                    );
                    last_year = year;
                }
            }
            Shape::Bars { label } => {
                let name = short(words, grouping, &group.name);
                let (left, middle) = (css(*left), css(*top) + line / 2.0 - room.letters);
                let at = if label > 1 {
                    (left, middle + line)
                } else {
                    (left + letters::width(&name, size, false) + space, middle)
                };
                scene.text(name, (left, middle), Align::Left, size, ink);
                scene.bold(count, at, Align::Left, size, ink);
            }
        }
    }
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
