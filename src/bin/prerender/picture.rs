//! Scenes as pixels, with the product's own typeface, for share images and icons.

use paradoks::figure::paint::{Surface, TYPEFACE, paint};
use paradoks::figure::scene::{ColourRole, Scene};
use plotters::prelude::*;
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
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    let fault = |error: png::EncodingError| format!("a picture could not be written: {error}");
    encoder.write_header().map_err(fault)?.write_image_data(&pixels).map_err(fault)?;
    Ok(file)
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
