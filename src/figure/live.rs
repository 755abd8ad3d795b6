//! A drawing in the browser: on a canvas, kept true to its box, the theme and the language.

use super::paint::{Surface, TYPEFACE, paint};
use super::scene::{Ink, View};
use super::surface::{Changing, Drawing, NARROW, WIDE};
use crate::browser::{self, Canvas};
use crate::words::Words;
use plotters::prelude::*;
use std::rc::Rc;
use yew::prelude::*;

/// The drawing on a canvas.
pub fn surface(words: &'static Words, drawing: Drawing, summary: String) -> Html {
    html! { <Fixed {words} {drawing} {summary} /> }
}

/// The same for a drawing that changes: it is drawn again whenever it is another one.
pub fn changing(words: &'static Words, drawing: Changing, summary: String) -> Html {
    html! { <Live {words} {drawing} {summary} /> }
}

/// The view that the style sheet shows now.
pub fn view(words: &'static Words, narrow: f64, wide: f64) -> View {
    // From here on the style sheet shows the wide drawing.
    let (width, height) = if browser::matches("(min-width: 36rem)") { (WIDE, wide) } else { (NARROW, narrow) };
    View { words, width, height }
}

#[derive(PartialEq, Properties)]
struct Props<D: PartialEq> {
    words: &'static Words,
    drawing: D,
    summary: String,
}

#[component]
fn Fixed(props: &Props<Drawing>) -> Html {
    let drawing = use_memo(props.drawing, |drawing| Changing::from(*drawing));
    changing(props.words, (*drawing).clone(), props.summary.clone())
}

#[component]
fn Live(props: &Props<Changing>) -> Html {
    let node = use_node_ref();
    let canvas = use_mut_ref(|| None::<Rc<Canvas>>);
    let shown = use_mut_ref(|| None::<(&'static Words, Changing)>);
    let Props { words, drawing, summary } = props;
    {
        let (canvas, shown) = (canvas.clone(), shown.clone());
        let now = (*words as *const Words, drawing.clone());
        let words = *words;
        use_effect_with(now, move |(_, drawing)| {
            shown.replace(Some((words, drawing.clone())));
            if let Some(canvas) = &*canvas.borrow() {
                draw(canvas, words, drawing);
            }
        });
    }
    use_effect_with(node.clone(), move |node| {
        let opened = node.get().and_then(Canvas::open).map(Rc::new);
        canvas.replace(opened.clone());
        let watch = opened.map(|opened| {
            opened.clone().watch(TYPEFACE, move || {
                if let Some((words, drawing)) = &*shown.borrow() {
                    draw(&opened, words, drawing);
                }
            })
        });
        move || drop(watch)
    });
    let spacer = |class: &'static str, width: f64, height: f64| {
        html! { <svg {class} viewBox={format!("0 0 {width} {height}")} aria-hidden="true" focusable="false"></svg> }
    };
    html! {
        <div class="chart" role="img" aria-label={summary.clone()}>
            { spacer("narrow", NARROW, drawing.narrow) }
            { spacer("wide", WIDE, drawing.wide) }
            <canvas ref={node}></canvas>
        </div>
    }
}

fn draw(canvas: &Canvas, words: &'static Words, drawing: &Changing) {
    let (shown, ratio) = canvas.fit();
    let Some(backend) = canvas.backend().filter(|_| shown >= 1.0) else { return };
    let view = view(words, drawing.narrow, drawing.wide);
    let scene = (drawing.scene)(&view);
    let colours = Ink::ALL.map(|ink| canvas.colour(ink.token()));
    let colour = |ink: Ink| {
        let (red, green, blue) = colours[Ink::ALL.iter().position(|known| *known == ink).unwrap_or(0)];
        RGBColor(red, green, blue)
    };
    let area = backend.into_drawing_area();
    // A canvas that refuses to draw leaves the table, which says the same.
    let _ = paint(&scene, &area, Surface::canvas(ratio * shown / view.width), colour);
}
