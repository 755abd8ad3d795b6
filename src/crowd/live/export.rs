//! The crowd as a file to be taken along: everybody, as large on every device, with what it shows above, and below it what
//! it leaves out and where it comes from.

use super::pane::Question;
use super::stage::picture;
use crate::browser::Canvas;
use crate::crowd::finding::finding;
use crate::crowd::groups::Crowd;
use crate::crowd::labels::{labels, widths};
use crate::crowd::picture::{ARRIVED, Look, Marked};
use crate::figure::export::{Framed, around, paint_on, svg_with};
use crate::figure::export_frame::{Around, framed};
use crate::figure::scene::{ColourRole, Mark, Scene};
use crate::i18n::{Words, key};

/// How large the picture is, in CSS pixels, and how many pixels each of these has.
const SIZE: [f64; 2] = [1112.0, 760.0];
const SCALE: f64 = 2.0;

/// What a figure shows.
pub struct Shown<'a> {
    /// The words of the reader's language.
    pub words: &'a Words,
    /// Everybody.
    pub crowd: &'a Crowd,
    /// In which order.
    pub question: Question,
    /// Who is pointed out.
    pub marked: Marked,
    /// The colours of the page.
    pub look: Look,
}

/// What is taken along.
struct Taken {
    /// What lies under the dots, and over them.
    under: Scene,
    over: Scene,
    size: [f64; 2],
    /// The dots, and where they begin.
    dots: Canvas,
    at: [f64; 2],
    title: String,
    description: String,
}

impl Taken {
    /// What is shown, with the words around the figure of a name.
    fn new(name: &str, shown: &Shown) -> Option<Self> {
        let Shown { words, crowd, question: Question { grouping, .. }, marked, look } = *shown;
        let (room, mut picture) = picture(crowd, SIZE, SCALE, &widths(words, crowd), grouping)?;
        let (across, down) = room.pixels();
        let dots = Canvas::off_page(across as u32, down as u32)?;
        let pixels = dots.pixels(across as u32, down as u32)?;
        picture.draw(grouping, ARRIVED, marked);
        picture.show(&look, |top, strip| pixels.show(strip, top as u32));
        let Around { title, unit, source } = around(name)?;
        let unit = [unit, finding(words, crowd, grouping)].join(" ");
        let source = [words.text(key::crowd::HOW), &source].join(" ");
        let description = [unit.as_str(), &source].join(" ");
        let around = Around { title: title.clone(), unit, source };
        // The room of the dots is a box by which they are found again.
        let [wide, high] = SIZE;
        let mut scene = Scene::default();
        scene.fill(0.0, 0.0, wide, high, ColourRole::Paper);
        scene.marks.extend(labels(words, crowd, grouping, picture.layout(grouping), &room, marked.group).marks);
        let (mut under, width, height) = framed(scene, (wide, high), &around);
        let (place, at) = (0..).zip(&under.marks).find_map(|(place, mark)| match mark {
            Mark::Box([left, top, width, height], _) if [*width, *height] == SIZE => Some((place, [*left, *top])),
            _ => None,
        })?;
        let over = Scene { marks: under.marks.split_off(place + 1), ..Scene::default() };
        Some(Self { under, over, size: [width, height], dots, at, title, description })
    }
}

/// Saves what is shown as a PNG file, twice its size.
pub fn png(name: &str, shown: &Shown) {
    let save = || {
        let taken = Taken::new(name, shown)?;
        let [width, height] = taken.size.map(|side| (side * SCALE) as u32);
        let canvas = Canvas::off_page(width, height)?;
        paint_on(&canvas, &taken.under, SCALE)?;
        let [left, top] = taken.at.map(|at| at * SCALE);
        canvas.draw(&taken.dots, left, top);
        paint_on(&canvas, &taken.over, SCALE)?;
        canvas.save_png(&[name, ".png"].concat());
        Some(())
    };
    // Where a browser grants no canvas there is none to save either.
    let _ = save();
}

/// Saves what is shown as an SVG file: words that can be read and searched, the dots as a picture between them.
pub fn svg(name: &str, shown: &Shown) {
    let Some(taken) = Taken::new(name, shown) else { return };
    let Some(address) = taken.dots.address() else { return };
    let [width, height] = taken.size;
    let mut scene = taken.under;
    let boxes = scene.marks.iter().filter(|mark| matches!(mark, Mark::Box(..))).count();
    scene.marks.extend(taken.over.marks);
    let whole: Framed = (scene, width, height);
    svg_with(name, &whole, move |svg| {
        let about =
            ["<title>", &escaped(&taken.title), "</title><desc>", &escaped(&taken.description), "</desc>"].concat();
        let [left, top, wide, high] =
            [taken.at[0], taken.at[1], SIZE[0], SIZE[1]].map(|length| (length * SHARE) as i32);
        let image = format!("<image x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{high}\" href=\"{address}\"/>");
        // After the last box under the dots.
        let start = svg.find('>').map_or(0, |end| end + 1);
        let under = svg.match_indices("<rect").nth(boxes - 1).and_then(|(at, _)| Some(at + svg[at..].find("/>")? + 2));
        let under = under.unwrap_or(svg.len());
        [&svg[..start], &about, &svg[start..under], &image, &svg[under..]].concat()
    });
}

/// How many units of an SVG file a CSS pixel is.
const SHARE: f64 = crate::figure::paint::Surface::SVG.scale;

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
