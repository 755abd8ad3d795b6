//! The crowd as a file to be taken along: everybody, as large on every device.

use crate::browser::Canvas;
use crate::crowd::frame::FramedCrowd;
use crate::crowd::groups::{Crowd, Grouping};
use crate::crowd::label_widths::widths;
use crate::crowd::picture::{ARRIVED, Look, Marked, Picture};
use crate::figure::export::{around, paint_on, svg_with};
use crate::figure::export_frame::Framed;
use crate::i18n::Words;

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
    pub grouping: Grouping,
    /// Who is pointed out.
    pub marked: Marked,
    /// The colours of the page.
    pub look: Look,
}

/// What is shown, with the words around the figure of a name, and its dots.
fn taken(name: &str, shown: &Shown) -> Option<(FramedCrowd, Canvas)> {
    let Shown { words, crowd, grouping, marked, look } = *shown;
    let (room, mut picture) = Picture::fitting(crowd, (SIZE, SCALE, 1.0), &widths(words, crowd), grouping)?;
    let (across, down) = room.pixels();
    let dots = Canvas::off_page(across as u32, down as u32)?;
    let pixels = dots.pixels(across as u32, down as u32)?;
    picture.draw(grouping, ARRIVED, marked);
    picture.show(&look, |top, strip| pixels.show(strip, top as u32));
    let framed = FramedCrowd::new((words, crowd, grouping), (&room, &picture), marked.group, around(name)?)?;
    Some((framed, dots))
}

/// Saves what is shown as a PNG file, twice its size.
pub fn png(name: &str, shown: &Shown) {
    let save = || {
        let (taken, dots) = taken(name, shown)?;
        let Framed { width, height, .. } = taken.framed;
        let canvas = Canvas::off_page((width * SCALE) as u32, (height * SCALE) as u32)?;
        let [under, over] = taken.layers();
        paint_on(&canvas, &under, SCALE)?;
        let [left, top, ..] = taken.dots.map(|at| at * SCALE);
        canvas.draw(&dots, left, top);
        paint_on(&canvas, &over, SCALE)?;
        canvas.save_png(&[name, ".png"].concat());
        Some(())
    };
    // Where a browser grants no canvas there is none to save either.
    let _ = save();
}

/// Saves what is shown as an SVG file, the dots as a picture in it.
pub fn svg(name: &str, shown: &Shown) {
    let Some((taken, dots)) = taken(name, shown) else { return };
    let Some(address) = dots.address() else { return };
    let framed = taken.framed.clone();
    svg_with(name, &framed, move |svg| taken.with_dots(&svg, &address));
}
