//! A drawing in the static page: as SVG, once for narrow and once for wide screens.

use super::scene::DrawContext;
use super::sizes::{NARROW, WIDE};
use super::surface::{Changing, height_floor};
use super::svg::svg;
use crate::i18n::Words;
use yew::{AttrValue, Html, html};

/// Both drawings as SVG, as they are now.
pub fn changing(words: &'static Words, drawing: Changing, summary: String) -> Html {
    let drawn = |class: &str, width: f64, height: f64| {
        let scene = (drawing.scene)(&DrawContext { words, width, height });
        Html::from_html_unchecked(AttrValue::from(svg(&scene, class, width, height)))
    };
    html! {
        <div class="chart" role="img" aria-label={summary}>
            { drawn("narrow", NARROW, drawing.narrow) }
            { height_floor("narrow", drawing.narrow) }
            { drawn("wide", WIDE, drawing.wide) }
            { height_floor("wide", drawing.wide) }
        </div>
    }
}
