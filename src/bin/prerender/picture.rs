//! Scenes as pixels, with the product's own typeface, for share images, icons and pictures of figures.

use paradoks::figure::letters;
use paradoks::figure::paint::{Surface, TYPEFACE, paint};
use paradoks::figure::scene::{Align, ColourRole, Mark, Scene};
use plotters::prelude::*;
use std::collections::HashMap;
use std::sync::OnceLock;

const REGULAR: &[u8] = include_bytes!("../../../build/regular.woff");
const BOLD: &[u8] = include_bytes!("../../../build/bold.woff");
/// The one source of colours.
const TOKENS: &str = include_str!("../../../static/style/tokens.css");

/// Which colours a picture has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

impl Theme {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// An ink as the style sheet says it.
    pub fn colour(self, ink: ColourRole) -> [u8; 3] {
        self.token(ink.token()).unwrap_or_default()
    }

    /// A colour of the style sheet. The light theme stands first in it.
    pub fn token(self, name: &str) -> Option<[u8; 3]> {
        let tokens = match self {
            Self::Light => TOKENS,
            Self::Dark => TOKENS.split_once("[data-theme=\"dark\"]")?.1,
        };
        let hex = tokens.split_once(&format!("{name}: #"))?.1.get(..6)?;
        let channel = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok();
        Some([channel(0)?, channel(2)?, channel(4)?])
    }
}

/// How many colours a PNG file has. A drawing has few; what else there is are the edges of letters and lines.
const COLOURS: usize = 48;

/// A picture on which scenes are painted.
pub struct Bitmap {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Bitmap {
    /// An empty one of a size in pixels.
    pub fn new(width: u32, height: u32) -> Self {
        Self { width, height, pixels: vec![0; (width * height * 3) as usize] }
    }

    /// Paints a scene over what is there, so many times its size.
    pub fn paint(&mut self, scene: &Scene, scale: f64, theme: Theme) -> Result<(), String> {
        static FONTS: OnceLock<Result<(), String>> = OnceLock::new();
        FONTS.get_or_init(register).clone()?;
        let colour = |ink| {
            let [red, green, blue] = theme.colour(ink);
            RGBColor(red, green, blue)
        };
        let area = BitMapBackend::with_buffer(&mut self.pixels, (self.width, self.height)).into_drawing_area();
        paint(&by_words(scene), &area, Surface { scale, ..Surface::BITMAP }, colour)
            .and_then(|()| area.present())
            .map_err(|error| format!("a picture could not be drawn: {error}"))
    }

    /// Puts opaque pixels over what is there, so many a line, with their top left corner at a point.
    pub fn put(&mut self, pixels: &[u8], width: usize, [left, top]: [usize; 2]) {
        for (line, pixels) in pixels.chunks_exact(width * 4).enumerate() {
            let start = ((top + line) * self.width as usize + left) * 3;
            let Some(here) = self.pixels.get_mut(start..start + width * 3) else { return };
            here.chunks_exact_mut(3)
                .zip(pixels.chunks_exact(4))
                .for_each(|(here, pixel)| here.copy_from_slice(&pixel[..3]));
        }
    }

    /// The picture as a PNG file.
    pub fn png(&self) -> Result<Vec<u8>, String> {
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, self.width, self.height);
        let (palette, pixels) = with_palette(&self.pixels);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(palette);
        encoder.set_compression(png::Compression::High);
        // Numbers of colours say nothing of their neighbours' numbers.
        encoder.set_filter(png::Filter::NoFilter);
        let fault = |error: png::EncodingError| format!("a picture could not be written: {error}");
        encoder.write_header().map_err(fault)?.write_image_data(&pixels).map_err(fault)?;
        Ok(file)
    }
}

/// The same with each word in its place: what puts letters on pixels rounds the room between them, and a line of small
/// letters would lose the room between its words.
fn by_words(scene: &Scene) -> Scene {
    let mut marks = Vec::new();
    for mark in &scene.marks {
        let Mark::Text { text, at: (x, y), align, size, bold, ink } = mark else {
            marks.push(mark.clone());
            continue;
        };
        let room = |text: &str| letters::width(text, *size, *bold);
        let left = match align {
            Align::Left => *x,
            Align::Middle => x - room(text) / 2.0,
            Align::Right => x - room(text),
        };
        let mut before = 0;
        for word in text.split_inclusive(' ') {
            let at = (left + room(&text[..before]), *y);
            let text = word.trim_end().to_owned();
            marks.push(Mark::Text { text, at, align: Align::Left, size: *size, bold: *bold, ink: *ink });
            before += word.len();
        }
    }
    Scene { marks, ..Scene::default() }
}

/// A scene of a size in pixels as a PNG file, in light.
pub fn png(scene: &Scene, width: u32, height: u32) -> Result<Vec<u8>, String> {
    let mut bitmap = Bitmap::new(width, height);
    bitmap.paint(scene, 1.0, Theme::Light)?;
    bitmap.png()
}

/// The commonest colours, and which of them each pixel comes closest to.
fn with_palette(pixels: &[u8]) -> (Vec<u8>, Vec<u8>) {
    // A pixel mostly looks as the one before it: runs are looked up, not pixels.
    let mut runs: Vec<([u8; 3], usize)> = Vec::new();
    for pixel in pixels.chunks_exact(3) {
        match runs.last_mut() {
            Some((colour, length)) if colour == pixel => *length += 1,
            _ => runs.push(([pixel[0], pixel[1], pixel[2]], 1)),
        }
    }
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for (colour, length) in &runs {
        *counts.entry(*colour).or_default() += length;
    }
    let mut commonest: Vec<[u8; 3]> = counts.keys().copied().collect();
    commonest.sort_unstable_by_key(|colour| (std::cmp::Reverse(counts[colour]), *colour));
    commonest.truncate(COLOURS);
    let closest = |colour: [u8; 3]| {
        let distance = |known: &[u8; 3]| (0..3).map(|at| u32::from(known[at].abs_diff(colour[at])).pow(2)).sum::<u32>();
        (0..commonest.len()).min_by_key(|place| distance(&commonest[*place])).unwrap_or_default() as u8
    };
    let places: HashMap<[u8; 3], u8> = counts.keys().map(|colour| (*colour, closest(*colour))).collect();
    let mut indexed = Vec::with_capacity(pixels.len() / 3);
    runs.iter().for_each(|(colour, length)| indexed.resize(indexed.len() + length, places[colour]));
    (commonest.concat(), indexed)
}

fn register() -> Result<(), String> {
    for (style, packed) in [(FontStyle::Normal, REGULAR), (FontStyle::Bold, BOLD)] {
        let font =
            wuff::decompress_woff1(packed).map_err(|error| format!("the typeface could not be opened: {error:?}"))?;
        plotters::style::register_font(TYPEFACE, style, font.leak()).map_err(|_| "the typeface is no font")?;
    }
    Ok(())
}
