//! Scenes as pixels, with the product's own typeface, for share images and icons.

use paradoks::figure::paint::{Surface, TYPEFACE, paint};
use paradoks::figure::scene::{ColourRole, Scene};
use plotters::prelude::*;
use std::collections::HashMap;
use std::sync::OnceLock;

const REGULAR: &[u8] = include_bytes!("../../../build/regular.woff");
const BOLD: &[u8] = include_bytes!("../../../build/bold.woff");
/// The one source of colours.
const TOKENS: &str = include_str!("../../../static/style/tokens.css");

/// A scene of a size in pixels as a PNG file.
pub fn png(scene: &Scene, width: u32, height: u32) -> Result<Vec<u8>, String> {
    static FONTS: OnceLock<Result<(), String>> = OnceLock::new();
    FONTS.get_or_init(register).clone()?;
    let mut pixels = vec![0; (width * height * 3) as usize];
    {
        let area = BitMapBackend::with_buffer(&mut pixels, (width, height)).into_drawing_area();
        paint(scene, &area, Surface::BITMAP, light)
            .and_then(|()| area.present())
            .map_err(|error| format!("a picture could not be drawn: {error}"))?;
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    let (palette, pixels) = with_palette(&pixels);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette);
    encoder.set_compression(png::Compression::High);
    let fault = |error: png::EncodingError| format!("a picture could not be written: {error}");
    encoder.write_header().map_err(fault)?.write_image_data(&pixels).map_err(fault)?;
    Ok(file)
}

/// The commonest colours, and which of them each pixel comes closest to: a drawing has few, and the rest are the edges of
/// letters.
fn with_palette(pixels: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    let colours = || pixels.chunks_exact(3).map(|colour| [colour[0], colour[1], colour[2]]);
    for colour in colours() {
        *counts.entry(colour).or_default() += 1;
    }
    let mut commonest: Vec<[u8; 3]> = counts.keys().copied().collect();
    commonest.sort_unstable_by_key(|colour| (std::cmp::Reverse(counts[colour]), *colour));
    commonest.truncate(256);
    let closest = |colour: [u8; 3]| {
        let distance = |known: &[u8; 3]| (0..3).map(|at| u32::from(known[at].abs_diff(colour[at])).pow(2)).sum::<u32>();
        (0..commonest.len()).min_by_key(|place| distance(&commonest[*place])).unwrap_or_default() as u8
    };
    let places: HashMap<[u8; 3], u8> = counts.keys().map(|colour| (*colour, closest(*colour))).collect();
    (commonest.concat(), colours().map(|colour| places[&colour]).collect())
}

fn register() -> Result<(), String> {
    for (style, packed) in [(FontStyle::Normal, REGULAR), (FontStyle::Bold, BOLD)] {
        let font =
            wuff::decompress_woff1(packed).map_err(|error| format!("the typeface could not be opened: {error:?}"))?;
        plotters::style::register_font(TYPEFACE, style, font.leak()).map_err(|_| "the typeface is no font")?;
    }
    Ok(())
}

/// An ink in the light theme, as the style sheet says.
fn light(ink: ColourRole) -> RGBColor {
    token(ink.token()).unwrap_or(BLACK)
}

/// The first value of a token in the style sheet, which is the light theme's.
pub fn token(name: &str) -> Option<RGBColor> {
    let hex = TOKENS.split_once(&format!("{name}: #"))?.1.get(..6)?;
    let channel = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok();
    Some(RGBColor(channel(0)?, channel(2)?, channel(4)?))
}
