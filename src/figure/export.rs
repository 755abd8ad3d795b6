//! A drawing saved as PNG or SVG, with its title and source.

use super::export_frame::{Around, Framed, framed};
use super::paint::{Surface, paint};
use super::scene::{ColourRole, Scene};
use super::surface::Changing;
use super::svg::standalone;
use crate::browser::{self, Canvas, Element};
use crate::i18n::Words;
use crate::lazy::{NotLoaded, lazy_module};
use plotters::prelude::*;
use yew::prelude::*;

/// What can be saved.
#[derive(Clone, PartialEq, Properties)]
pub struct ExportProps {
    /// The words of the reader's language.
    pub words: &'static Words,
    /// The figure's name, for the file.
    pub name: &'static str,
    /// The drawing.
    pub drawing: Changing,
}

/// The buttons that save the figure as PNG, twice its size, and as SVG, in the room that its page has for them.
#[component]
pub fn Export(props: &ExportProps) -> Html {
    let save = |save: fn(&str, &Framed)| {
        let props = props.clone();
        Callback::from(move |()| {
            if let Some(framed) = drawn(&props) {
                save(props.name, &framed);
            }
        })
    };
    html! { <Buttons name={props.name} png={save(png)} svg={save(svg)} /> }
}

/// What the two buttons do.
#[derive(Clone, PartialEq, Properties)]
pub struct ButtonsProps {
    /// The figure's name.
    pub name: &'static str,
    /// Saves it as PNG.
    pub png: Callback<()>,
    /// Saves it as SVG.
    pub svg: Callback<()>,
}

/// The two buttons, in the room that the figure has for them.
#[component]
pub fn Buttons(props: &ButtonsProps) -> Html {
    let room = use_memo(props.name, |name| figure(name)?.find_all(".figure-files").into_iter().next());
    let button = |label: &'static str, save: &Callback<()>| {
        html! { <button type="button" onclick={save.reform(|_: MouseEvent| ())}>{ label }</button> }
    };
    let buttons = html! { <>{ button("PNG", &props.png) }{ button("SVG", &props.svg) }</> };
    (*room).clone().map(|room| create_portal(buttons, room.into_inner())).unwrap_or_default()
}

/// The figure of a name.
fn figure(name: &str) -> Option<Element> {
    browser::by_id(&["figure-", name].concat())
}

/// The words around a figure, as its page says them.
pub fn around(name: &str) -> Option<Around> {
    let figure = figure(name)?;
    let first = |selector| figure.find_all(selector).into_iter().next();
    Some(Around {
        title: first(".figure-title")?.text(),
        unit: first(".figure-unit")?.text(),
        note: first(".figure-how:not(.asks)").map(|how| how.text()).unwrap_or_default(),
        source: first(".figure-files")?.attribute("data-source")?,
    })
}

fn drawn(props: &ExportProps) -> Option<Framed> {
    let view = props.drawing.view(props.words, None);
    Some(framed((props.drawing.scene)(&view), (view.width, view.height), &around(props.name)?))
}

fn colour(ink: ColourRole) -> RGBColor {
    let (red, green, blue) = browser::token(ink.token());
    RGBColor(red, green, blue)
}

/// Saves a drawing as a PNG file, twice its size.
pub fn png(name: &str, Framed { scene, width, height, .. }: &Framed) {
    const SCALE: f64 = 2.0;
    let Some(canvas) = Canvas::off_page((width * SCALE) as u32, (height * SCALE) as u32) else { return };
    if paint_on(&canvas, scene, SCALE).is_some() {
        canvas.save_png(&format!("{name}.png"));
    }
}

/// Paints a scene on a canvas that is on no page, so many times its size. Nothing where the browser refuses.
pub fn paint_on(canvas: &Canvas, scene: &Scene, scale: f64) -> Option<()> {
    paint(scene, &canvas.backend()?.into_drawing_area(), Surface::canvas(scale), colour).ok()
}

/// Saves a drawing as an SVG file. What writes it is fetched first: few readers carry a figure away.
pub fn svg(name: &str, framed: &Framed) {
    svg_with(name, framed, |svg| svg);
}

/// The same, with a last hand at what is written.
pub fn svg_with(name: &str, framed: &Framed, finish: impl FnOnce(String) -> String + 'static) {
    let (name, framed) = (format!("{name}.svg"), framed.clone());
    browser::spawn(async move {
        match WRITER.load().await {
            Ok(write) => browser::save_text(&name, "image/svg+xml", &finish(write(&framed))),
            Err(NotLoaded) => browser::show_notice("not-fetched"),
        }
    });
}

lazy_module! {
    static WRITER: fn(&Framed) -> String = |framed| {
        standalone(framed, |role| {
            let RGBColor(red, green, blue) = colour(role);
            format!("#{red:02X}{green:02X}{blue:02X}")
        })
    }, in svg
}
