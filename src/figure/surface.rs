//! Where a scene is shown: as SVG in the static page, on a canvas when the app is live.
//!
//! The static page carries each drawing twice, for a narrow and for a wide screen; the style sheet shows one. The live
//! canvas fills the same box with the same scene, so that both show the same marks.

use super::scene::{Scene, View};
use std::rc::Rc;

/// How a figure is drawn and how tall it is.
#[derive(Clone, Copy, Debug)]
pub struct Drawing {
    /// The scene for a view.
    pub scene: fn(&View) -> Scene,
    /// Height of the narrow drawing, which is [`NARROW`] pixels wide.
    pub narrow: f64,
    /// Height of the wide drawing, which is [`WIDE`] pixels wide.
    pub wide: f64,
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        // Comparing functions by address is enough here: at worst a figure is drawn once more.
        std::ptr::fn_addr_eq(self.scene, other.scene) && self.narrow == other.narrow && self.wide == other.wide
    }
}

/// A drawing that shows what a reader has just done: another one for every state.
#[derive(Clone)]
pub struct Changing {
    /// The scene for a view.
    pub scene: Rc<dyn Fn(&View) -> Scene>,
    /// Height of the narrow drawing.
    pub narrow: f64,
    /// Height of the wide drawing.
    pub wide: f64,
}

impl PartialEq for Changing {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene) && self.narrow == other.narrow && self.wide == other.wide
    }
}

impl From<Drawing> for Changing {
    fn from(drawing: Drawing) -> Self {
        Self { scene: Rc::new(drawing.scene), narrow: drawing.narrow, wide: drawing.wide }
    }
}

/// Width of the drawing for phones, in CSS pixels.
pub const NARROW: f64 = 296.0;
/// Width of the drawing for wider screens, in CSS pixels.
pub const WIDE: f64 = 600.0;

#[cfg(not(target_arch = "wasm32"))]
mod fixed {
    use super::{Changing, Drawing, NARROW, WIDE};
    use crate::figure::paint::{Surface, TYPEFACE, paint};
    use crate::figure::scene::{Ink, Scene, View};
    use crate::words::Words;
    use plotters::prelude::*;
    use yew::{AttrValue, Html, html};

    /// Both drawings as SVG.
    pub fn surface(words: &'static Words, drawing: Drawing, summary: String) -> Html {
        changing(words, drawing.into(), summary)
    }

    /// Both drawings as SVG, as they are now.
    pub fn changing(words: &'static Words, drawing: Changing, summary: String) -> Html {
        let drawn = |class: &str, width: f64, height: f64| {
            let scene = (drawing.scene)(&View { words, width, height });
            Html::from_html_unchecked(AttrValue::from(svg(&scene, class, width, height)))
        };
        html! {
            <div class="chart" role="img" aria-label={summary}>
                { drawn("narrow", NARROW, drawing.narrow) }
                { drawn("wide", WIDE, drawing.wide) }
            </div>
        }
    }

    /// A scene as one `svg` element whose colours are the style sheet's tokens. Empty where plotters refused.
    pub fn svg(scene: &Scene, class: &str, width: f64, height: f64) -> String {
        let scale = Surface::SVG.scale;
        let size = ((width * scale) as u32, (height * scale) as u32);
        // plotters knows only fixed colours: each ink gets one of its own, and its token afterwards.
        let stand_in = |ink: Ink| RGBColor(0xF0, 0, Ink::ALL.iter().position(|known| *known == ink).unwrap_or(0) as u8);
        let mut drawn = String::new();
        {
            let area = SVGBackend::with_string(&mut drawn, size).into_drawing_area();
            if paint(scene, &area, Surface::SVG, stand_in).and_then(|()| area.present()).is_err() {
                return String::new();
            }
        }
        for (place, ink) in Ink::ALL.iter().enumerate() {
            drawn = drawn.replace(&format!("\"#F000{place:02X}\""), &format!("\"var({})\"", ink.token()));
        }
        // What the style sheet says anyway need not be downloaded.
        for said in [&format!(" font-family=\"{TYPEFACE}\""), " opacity=\"1\"", " stroke=\"none\"", "\n"] {
            drawn = drawn.replace(said, "");
        }
        let body = drawn.split_once('>').map_or("", |(_, body)| body);
        let body = gather_dots(body);
        format!(
            "<svg class=\"{class}\" viewBox=\"0 0 {} {}\" aria-hidden=\"true\" focusable=\"false\">{body}",
            size.0, size.1
        )
    }

    /// Runs of equal circles become one path of round points: a thousand elements fewer for a phone to lay out.
    fn gather_dots(drawn: &str) -> String {
        let mut gathered = String::with_capacity(drawn.len());
        let mut rest = drawn;
        while let Some(dot) = Dot::first(rest) {
            gathered.push_str(dot.before);
            let (mut at, mut path) = (dot.at, format!("M{} {}h0", dot.at.0, dot.at.1));
            rest = dot.after;
            while let Some(next) = Dot::first(rest).filter(|next| next.before.is_empty() && next.look == dot.look) {
                path += &format!("m{} {}h0", next.at.0 - at.0, next.at.1 - at.1);
                (at, rest) = (next.at, next.after);
            }
            let (radius, fill) = dot.look;
            gathered += &format!(
                "<path d=\"{path}\" stroke=\"{fill}\" stroke-width=\"{}\" stroke-linecap=\"round\"/>",
                radius * 2
            );
        }
        gathered.push_str(rest);
        gathered
    }

    /// A filled circle as plotters writes it, and what stands around it.
    struct Dot<'a> {
        before: &'a str,
        at: (i32, i32),
        /// Radius and fill.
        look: (i32, &'a str),
        after: &'a str,
    }

    impl<'a> Dot<'a> {
        fn first(text: &'a str) -> Option<Self> {
            let mut from = 0;
            loop {
                let start = from + text[from..].find("<circle ")?;
                let end = start + text[start..].find("/>")? + 2;
                let part = |name: &str| text[start..end].split_once(name)?.1.split('"').next();
                let number = |name: &str| part(name)?.parse::<i32>().ok();
                let fill = part(" fill=\"")?;
                if fill != "none" {
                    let (at, look) = ((number(" cx=\"")?, number(" cy=\"")?), (number(" r=\"")?, fill));
                    return Some(Self { before: &text[..start], at, look, after: &text[end..] });
                }
                from = end;
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use fixed::{changing, surface, svg};

#[cfg(target_arch = "wasm32")]
mod live {
    use super::{Changing, Drawing, NARROW, WIDE};
    use crate::browser::{self, Canvas};
    use crate::figure::paint::{Surface, TYPEFACE, paint};
    use crate::figure::scene::{Ink, View};
    use crate::words::Words;
    use plotters::prelude::*;
    use std::rc::Rc;
    use yew::prelude::*;

    /// The drawing on a canvas, kept true to its box, the theme and the language.
    pub fn surface(words: &'static Words, drawing: Drawing, summary: String) -> Html {
        html! { <Fixed {words} {drawing} {summary} /> }
    }

    /// The same for a drawing that changes: it is drawn again whenever it is another one.
    pub fn changing(words: &'static Words, drawing: Changing, summary: String) -> Html {
        html! { <Live {words} {drawing} {summary} /> }
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

    /// From here on the style sheet shows the wide drawing.
    const WIDE_SCREEN: &str = "(min-width: 36rem)";

    fn draw(canvas: &Canvas, words: &'static Words, drawing: &Changing) {
        let (shown, ratio) = canvas.fit();
        let Some(backend) = canvas.backend().filter(|_| shown >= 1.0) else { return };
        let (width, height) =
            if browser::matches(WIDE_SCREEN) { (WIDE, drawing.wide) } else { (NARROW, drawing.narrow) };
        let scene = (drawing.scene)(&View { words, width, height });
        let colours = Ink::ALL.map(|ink| canvas.colour(ink.token()));
        let colour = |ink: Ink| {
            let (red, green, blue) = colours[Ink::ALL.iter().position(|known| *known == ink).unwrap_or(0)];
            RGBColor(red, green, blue)
        };
        let area = backend.into_drawing_area();
        // A canvas that refuses to draw leaves the table, which says the same.
        let _ = paint(&scene, &area, Surface::canvas(ratio * shown / width), colour);
    }
}

#[cfg(target_arch = "wasm32")]
pub use live::{changing, surface};
