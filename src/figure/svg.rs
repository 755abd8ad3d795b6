//! A scene as SVG, by plotters.

use super::compact::compact;
use super::export_frame::Framed;
use super::paint::{Surface, TYPEFACE, paint};
use super::scene::{Align, ColourRole, Mark, Scene};
use super::{letters, outlines};
use plotters::prelude::*;

/// A scene as one `svg` element whose colours are the style sheet's tokens. Empty where plotters refused.
pub fn svg(scene: &Scene, class: &str, width: f64, height: f64) -> String {
    let drawn = keep_room(&drawn(scene, width, height, |ink| format!("var({})", ink.token())), scene);
    let [width, height] = [width, height].map(|pixels| (pixels * Surface::SVG.scale) as u32);
    let body = gather_dots(&shortened(&drawn));
    format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\" focusable=\"false\">{body}</svg>"
    )
}

/// A figure as a file of its own that looks the same everywhere: its colours need no style sheet, its letters no typeface.
pub fn standalone(framed: &Framed, colour: impl Fn(ColourRole) -> String) -> String {
    let Framed { scene, width, height, title, description } = framed;
    let (letters, drawn) = outlined(&drawn(scene, *width, *height, &colour), scene, &colour);
    let [wide, high] = [width, height].map(|pixels| (pixels * Surface::SVG.scale) as u32);
    let [width, height] = [width, height].map(|pixels| pixels.round() as u32);
    let [title, description] = [title, description].map(|text| escaped(text));
    let body = compact(&shortened(&drawn));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {wide} {high}\" role=\"img\" font-family=\"'{TYPEFACE}', sans-serif\"><title>{title}</title>\
         <desc>{description}</desc><defs>{letters}</defs>{body}</svg>"
    )
}

/// What stands between the tags of the `svg` element.
fn drawn(scene: &Scene, width: f64, height: f64, colour: impl Fn(ColourRole) -> String) -> String {
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
    drawn = cut_dashes(&drawn, scene);
    let body = drawn.split_once('>').map_or("", |(_, body)| body);
    body.trim_end().trim_end_matches("</svg>").to_owned()
}

/// Without what the style sheet, or the element around it, says anyway.
fn shortened(drawn: &str) -> String {
    let mut drawn = drawn.to_owned();
    for redundant in [&format!(" font-family=\"{TYPEFACE}\""), " opacity=\"1\"", " stroke=\"none\"", "\n"] {
        drawn = drawn.replace(redundant, "");
    }
    drawn
}

/// The letters of a drawing as outlines, and the drawing with these in the place of its texts. A text with a letter that
/// has no outline stays as it is.
fn outlined(drawn: &str, scene: &Scene, colour: impl Fn(ColourRole) -> String) -> (String, String) {
    let mut texts = scene.marks.iter().filter(|mark| matches!(mark, Mark::Text { .. }));
    let mut letters: Vec<Letter> = Vec::new();
    let mut parts = drawn.split("<text ");
    let mut body = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (text, after) = part.split_once("</text>").unwrap_or((part, ""));
        match texts.next().and_then(|mark| written(mark, &mut letters, &colour)) {
            Some(outlines) => body.push_str(&outlines),
            None => body.extend(["<text ", text, "</text>"]),
        }
        body.push_str(after);
    }
    let define = |(place, letter): (usize, &Letter)| format!("<path id=\"{}\" d=\"{}\"/>", id(place), letter.outline);
    (letters.iter().enumerate().map(define).collect(), body)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// A letter that a drawing has, in one of the two weights.
#[derive(Clone, Copy, PartialEq)]
struct Letter {
    bold: bool,
    letter: char,
    outline: &'static str,
}

/// The name of an outline by its place, as short as may be: hundreds of letters say it.
fn id(place: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let letter = char::from(LETTERS[place % LETTERS.len()]);
    match place / LETTERS.len() {
        0 => letter.to_string(),
        more => format!("{letter}{more}"),
    }
}

/// A text as outlines, each a use of one that is noted in `letters`.
fn written(text: &Mark, letters: &mut Vec<Letter>, colour: impl Fn(ColourRole) -> String) -> Option<String> {
    let Mark::Text { text, at: (x, y), align, size, bold, ink } = text else { return None };
    let (mut uses, mut across) = (String::new(), 0.0);
    for letter in text.chars() {
        let outline = outlines::outline(letter, *bold)?;
        if !outline.is_empty() {
            let letter = Letter { bold: *bold, letter, outline };
            let place = letters.iter().position(|known| *known == letter).unwrap_or_else(|| {
                letters.push(letter);
                letters.len() - 1
            });
            uses += &format!("<use xlink:href=\"#{}\" x=\"{}\"/>", id(place), across as u32);
        }
        across += letters::width(letter.encode_utf8(&mut [0; 4]), outlines::UNITS, *bold);
    }
    let scale = Surface::SVG.scale;
    let before = match align {
        Align::Left => 0.0,
        Align::Middle => across / 2.0,
        Align::Right => across,
    };
    let [left, ground] =
        [x - before * size / outlines::UNITS, y + size * outlines::CAPITAL / 2.0].map(|at| (at * scale) as i32);
    // Units of the drawing to one of the outlines, in thousandths.
    let share = (size * scale * 1000.0 / outlines::UNITS).round() as u32;
    let (colour, said) = (colour(*ink), escaped(text));
    // What it says stands beside it, for search and for who edits the file.
    Some(format!(
        "<g aria-label=\"{said}\" transform=\"translate({left} {ground})scale(.{share:03})\" fill=\"{colour}\">{uses}</g>"
    ))
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
