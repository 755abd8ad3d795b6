//! The loupe: a person under the pointer and those around, enlarged, with what is known of that person.

use crate::browser::{Canvas, Element};
use crate::crowd::picture::{Look, Pixel};
use crate::effect::use_effect_on;
use crate::figure::paint::{Surface, paint};
use crate::figure::scene::{ColourRole, Scene};
use plotters::prelude::*;
use yew::prelude::*;

/// How many people are shown on each side of the one in the middle.
pub const REACH: i32 = 4;

/// From a dot to the next, and how large one is, in CSS pixels.
const PITCH: f64 = 12.0;
const RADIUS: f64 = 4.5;
/// From the pointer to the loupe.
const ASIDE: f64 = 18.0;

/// What the loupe shows.
#[derive(Clone, PartialEq, Properties)]
pub struct LoupeProps {
    /// Where the pointer is in the picture.
    pub at: [f64; 2],
    /// How large the picture is.
    pub size: [f64; 2],
    /// The places around a person, line by line: the tone of whoever stands there, and whether they are of that person's
    /// group, which is pointed out.
    pub dots: Vec<Option<(usize, bool)>>,
    /// The picture's colours.
    pub look: Look,
    /// What is known of the person.
    pub label: String,
}

/// The loupe beside the pointer, inside the picture.
#[component]
pub fn Loupe(props: &LoupeProps) -> Html {
    let (loupe, canvas) = (use_node_ref(), use_node_ref());
    {
        let (loupe, canvas) = (loupe.clone(), canvas.clone());
        use_effect_on(props.clone(), move |props| {
            if let Some(canvas) = canvas.get().and_then(Canvas::open) {
                draw(&canvas, props);
            }
            if let Some(loupe) = loupe.get().and_then(Element::from_node) {
                put(&loupe, props);
            }
        });
    }
    html! {
        <div ref={loupe} class="loupe" aria-hidden="true">
            <canvas ref={canvas}></canvas>
            <p>{ props.label.clone() }</p>
        </div>
    }
}

/// Above the pointer, where a finger does not cover it, or else below; on that side where there is more room.
fn put(loupe: &Element, LoupeProps { at: [x, y], size: [width, height], .. }: &LoupeProps) {
    let (wide, high) = loupe.extent();
    let left = if *x < width / 2.0 { x + ASIDE } else { x - ASIDE - wide };
    let top = if *y > high + ASIDE { y - ASIDE - high } else { y + ASIDE };
    let inside = |start: f64, room: f64| start.min(room).max(0.0) as i32;
    loupe.set_measure("--loupe-x", &format!("{}px", inside(left, width - wide)));
    loupe.set_measure("--loupe-y", &format!("{}px", inside(top, height - high)));
}

fn draw(canvas: &Canvas, LoupeProps { dots, look, .. }: &LoupeProps) {
    let (_, ratio) = canvas.fit();
    let Some(backend) = canvas.backend() else { return };
    let side = 2 * REACH + 1;
    let mut scene = Scene::default();
    for (place, dot) in (0..).zip(dots) {
        let Some((tone, is_marked)) = dot else { continue };
        let [x, y] = [place % side, place / side].map(|at| (f64::from(at) + 0.5) * PITCH);
        if place == side * side / 2 {
            scene.ring(x, y, RADIUS + 2.5, ColourRole::Ink);
        }
        scene.dot(x, y, RADIUS, INKS[usize::from(*is_marked)][tone % 2]);
    }
    let pixel = |[red, green, blue, _]: Pixel| RGBColor(red, green, blue);
    let colour = |ink: ColourRole| {
        let tones = INKS.iter().zip([look.crowd, look.marked]);
        let found = tones.flat_map(|(inks, pixels)| inks.iter().zip(pixels)).find(|(known, _)| **known == ink);
        found.map_or_else(
            || {
                let (red, green, blue) = canvas.colour(ink.token());
                RGBColor(red, green, blue)
            },
            |(_, colour)| pixel(colour),
        )
    };
    // A browser that refuses shows the words alone.
    let _ = paint(&scene, &backend.into_drawing_area(), Surface::canvas(ratio), colour);
}

/// What stands for the tones of the crowd, and of those pointed out.
const INKS: [[ColourRole; 2]; 2] = [[ColourRole::Soft, ColourRole::Line], [ColourRole::Now, ColourRole::Credit]];
