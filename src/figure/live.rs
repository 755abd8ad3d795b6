//! A drawing in the browser: on a canvas, kept true to its box, the theme and the language.

use super::between::between;
use super::paint::{Surface, TYPEFACE, paint};
use super::scene::{ColourRole, DrawContext, Scene};
use super::sizes::{NARROW, WIDE};
use super::surface::{Changing, height_floor};
use crate::browser::{self, Animation, Canvas};
use crate::effect::use_effect_on;
use crate::i18n::Words;
use plotters::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Milliseconds from one state of a figure to another.
const GLIDE: f64 = 350.0;

/// What is on a canvas, and for which view it was drawn.
type Last = RefCell<Option<(DrawContext, Scene)>>;

/// The drawing on a canvas. It is drawn again whenever it is another one, and glides there where motion is welcome.
pub fn changing(words: &'static Words, drawing: Changing, summary: String) -> Html {
    html! { <Live {words} {drawing} {summary} /> }
}

#[derive(PartialEq, Properties)]
struct Props {
    words: &'static Words,
    drawing: Changing,
    summary: String,
}

#[component]
fn Live(props: &Props) -> Html {
    let node = use_node_ref();
    let canvas = use_mut_ref(|| None::<Rc<Canvas>>);
    let shown = use_mut_ref(|| None::<(&'static Words, Changing)>);
    let under_way = use_mut_ref(|| None::<Animation>);
    // What is on the canvas, also half way.
    let last = use_mut_ref(|| None::<(DrawContext, Scene)>);
    let Props { words, drawing, summary } = props;
    {
        let (canvas, shown, last, under_way) = (canvas.clone(), shown.clone(), last.clone(), under_way.clone());
        let now = (*words as *const Words, drawing.clone());
        let words = *words;
        use_effect_on(now, move |(_, drawing)| {
            shown.replace(Some((words, drawing.clone())));
            let canvas = canvas.borrow().clone();
            under_way.replace(canvas.and_then(|canvas| show(&canvas, words, drawing, &last)));
        });
    }
    use_effect_on(node.clone(), move |node| {
        let opened = node.get().and_then(Canvas::open).map(Rc::new);
        canvas.replace(opened.clone());
        let watch = opened.map(|opened| {
            opened.clone().watch(TYPEFACE, move || {
                if let Some((words, drawing)) = &*shown.borrow() {
                    under_way.replace(None);
                    let view = drawing.view(words, Some(opened.room()));
                    draw(&opened, &view, (drawing.scene)(&view), &last);
                }
            })
        });
        move || drop(watch)
    });
    let spacer = |class: &'static str, width: f64, height: f64| {
        let (width, height) = (width.round() as u32, height.round() as u32);
        html! {
            <>
                <svg {class} viewBox={format!("0 0 {width} {height}")} aria-hidden="true" focusable="false"></svg>
                { height_floor(class, height.into()) }
            </>
        }
    };
    html! {
        <div class="chart" role="img" aria-label={summary.clone()}>
            { spacer("narrow", NARROW, drawing.narrow) }
            { spacer("wide", WIDE, drawing.wide) }
            <canvas ref={node}></canvas>
        </div>
    }
}

/// Draws, or starts to glide there from what is on the canvas.
fn show(canvas: &Rc<Canvas>, words: &'static Words, drawing: &Changing, last: &Rc<Last>) -> Option<Animation> {
    let view = drawing.view(words, Some(canvas.room()));
    let scene = (drawing.scene)(&view);
    let before = last.borrow().as_ref().filter(|(before, _)| *before == view).map(|(_, scene)| scene.clone());
    match before.filter(|before| *before != scene) {
        Some(before) if drawing.glides && !browser::matches("(prefers-reduced-motion: reduce)") => {
            let (canvas, last) = (canvas.clone(), last.clone());
            Some(browser::animate(GLIDE, move |passed| draw(&canvas, &view, between(&before, &scene, passed), &last)))
        }
        _ => {
            draw(canvas, &view, scene, last);
            None
        }
    }
}

fn draw(canvas: &Canvas, view: &DrawContext, scene: Scene, last: &Last) {
    let (shown, ratio) = canvas.fit();
    let Some(backend) = canvas.backend().filter(|_| shown >= 1.0) else { return };
    let colours = ColourRole::ALL.map(|ink| canvas.colour(ink.token()));
    let colour = |ink: ColourRole| {
        let (red, green, blue) = colours[ColourRole::ALL.iter().position(|known| *known == ink).unwrap_or(0)];
        RGBColor(red, green, blue)
    };
    let area = backend.into_drawing_area();
    // A canvas that refuses to draw leaves the table, which says the same.
    let _ = paint(&scene, &area, Surface::canvas(ratio * shown / view.width), colour);
    last.replace(Some((*view, scene)));
}
