//! A drawing that one can carry away as PNG or SVG, with its title and source.

#![allow(unsafe_code)]

use super::live;
use super::paint::{Surface, paint};
use super::scene::{Ink, Scene};
use super::sheet::{Around, sheet};
use super::surface::Changing;
use super::svg::standalone;
use crate::browser::{self, Canvas};
use crate::later::{NotLoaded, Seam};
use crate::words::Words;
use plotters::prelude::*;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// What is carried away: a drawing with its words around it, and how wide and tall that is.
type Sheet = (Scene, f64, f64);

/// What can be carried away.
#[derive(Clone, PartialEq, Properties)]
pub struct TakeProps {
    /// The words of the reader's language.
    pub words: &'static Words,
    /// The figure's name, for the file.
    pub name: &'static str,
    /// The drawing.
    pub drawing: Changing,
    /// The words around it.
    pub around: Around,
}

/// The buttons that save the figure as PNG, twice its size, and as SVG.
#[component]
pub fn Take(props: &TakeProps) -> Html {
    let button = |label: &'static str, save: fn(&TakeProps)| {
        let props = props.clone();
        html! { <button type="button" onclick={move |_| save(&props)}>{ label }</button> }
    };
    html! { <>{ button("PNG", save_png) }{ button("SVG", save_svg) }</> }
}

fn drawn(props: &TakeProps) -> Sheet {
    let view = live::view(props.words, props.drawing.narrow, props.drawing.wide);
    sheet((props.drawing.scene)(&view), (view.width, view.height), &props.around)
}

fn colour(ink: Ink) -> RGBColor {
    let (red, green, blue) = browser::token(ink.token());
    RGBColor(red, green, blue)
}

fn save_png(props: &TakeProps) {
    png(props.name, &drawn(props));
}

fn save_svg(props: &TakeProps) {
    svg(props.name, &drawn(props));
}

/// Saves a sheet as a PNG file, twice its size.
pub fn png(name: &str, (scene, width, height): &Sheet) {
    const SCALE: f64 = 2.0;
    let Some(canvas) = Canvas::off_page((width * SCALE) as u32, (height * SCALE) as u32) else { return };
    let Some(backend) = canvas.backend() else { return };
    if paint(scene, &backend.into_drawing_area(), Surface::canvas(SCALE), colour).is_ok() {
        canvas.save_png(&format!("{name}.png"));
    }
}

/// Saves a sheet as an SVG file. What writes it is fetched first: few readers carry a figure away.
pub fn svg(name: &str, sheet: &Sheet) {
    let (name, sheet) = (format!("{name}.svg"), sheet.clone());
    browser::spawn(async move {
        match WRITER.load().await {
            Ok(write) => browser::save_text(&name, "image/svg+xml", &write(&sheet)),
            Err(NotLoaded) => browser::show_notice("not-fetched"),
        }
    });
}

static WRITER: Seam<fn(&Sheet) -> String> = Seam::new(|| Box::pin(svg_writer()));

#[wasm_split(svg, fallible)]
fn svg_writer() -> Result<fn(&Sheet) -> String, NotLoaded> {
    Ok(|(scene, width, height)| {
        standalone(scene, *width, *height, |ink| {
            let RGBColor(red, green, blue) = colour(ink);
            format!("#{red:02X}{green:02X}{blue:02X}")
        })
    })
}
