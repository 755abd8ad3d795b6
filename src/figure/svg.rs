//! A scene as SVG, by plotters.

use super::letters;
use super::paint::{Surface, TYPEFACE, paint};
use super::scene::{ColourRole, Mark, Scene};
use plotters::prelude::*;

/// A scene as one `svg` element whose colours are the style sheet's tokens. Empty where plotters refused.
pub fn svg(scene: &Scene, class: &str, width: f64, height: f64) -> String {
    let body = body(scene, width, height, |ink| format!("var({})", ink.token()));
    let [width, height] = [width, height].map(|pixels| (pixels * Surface::SVG.scale) as u32);
    format!("<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\" focusable=\"false\">{body}")
}

/// A scene as a file of its own, with colours that need no style sheet.
pub fn standalone(scene: &Scene, width: f64, height: f64, colour: impl Fn(ColourRole) -> String) -> String {
    let body = body(scene, width, height, colour);
    let [wide, high] = [width, height].map(|pixels| (pixels * Surface::SVG.scale) as u32);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {wide} {high}\" \
         font-family=\"'{TYPEFACE}', sans-serif\">{body}"
    )
}

/// What stands between the tags of the `svg` element, its end included.
fn body(scene: &Scene, width: f64, height: f64, colour: impl Fn(ColourRole) -> String) -> String {
    let scale = Surface::SVG.scale;
    let size = ((width * scale) as u32, (height * scale) as u32);
    // plotters knows only fixed colours: each ink gets one of its own, and its token afterwards.
    let stand_in =
        |ink: ColourRole| RGBColor(0xF0, 0, ColourRole::ALL.iter().position(|known| *known == ink).unwrap_or(0) as u8);
    let mut drawn = String::new();
    {
        let area = SVGBackend::with_string(&mut drawn, size).into_drawing_area();
        if paint(scene, &area, Surface::SVG, stand_in).and_then(|()| area.present()).is_err() {
            return String::new();
        }
    }
    for (place, ink) in ColourRole::ALL.iter().enumerate() {
        drawn = drawn.replace(&format!("\"#F000{place:02X}\""), &format!("\"{}\"", colour(*ink)));
    }
    drawn = cut_dashes(&keep_room(&drawn, scene), scene);
    // What the style sheet says anyway need not be downloaded.
    for redundant in [&format!(" font-family=\"{TYPEFACE}\""), " opacity=\"1\"", " stroke=\"none\"", "\n"] {
        drawn = drawn.replace(redundant, "");
    }
    gather_dots(drawn.split_once('>').map_or("", |(_, body)| body))
}

/// Each text keeps the room that the drawing has for it, also where a reader sets letters apart or has another typeface.
fn keep_room(drawn: &str, scene: &Scene) -> String {
    let mut widths = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Text { text, size, bold, .. } => Some(letters::width(text, *size, *bold) * Surface::SVG.scale),
        _ => None,
    });
    let mut parts = drawn.split("<text ");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let room = widths.next().unwrap_or_default();
        kept += &format!("<text textLength=\"{room:.0}\" {part}");
    }
    kept
}

/// Lines with gaps say so: plotters would write every dash as a line of its own.
fn cut_dashes(drawn: &str, scene: &Scene) -> String {
    let mut dashes = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Path(_, stroke, _) => Some((stroke.dash * Surface::SVG.scale) as u32),
        _ => None,
    });
    let mut parts = drawn.split("<polyline ");
    let mut cut = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match dashes.next() {
            Some(dash) if dash > 0 => cut += &format!("<polyline stroke-dasharray=\"{dash}\" {part}"),
            _ => cut += &format!("<polyline {part}"),
        }
    }
    cut
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
        gathered +=
            &format!("<path d=\"{path}\" stroke=\"{fill}\" stroke-width=\"{}\" stroke-linecap=\"round\"/>", radius * 2);
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
