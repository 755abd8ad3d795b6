//! The crowd standing still, as a picture file: the same dots in the same places as the live canvas draws them.

use paradoks::crowd::groups::{Crowd, Grouping};
use paradoks::crowd::label_widths::widths;
use paradoks::crowd::layout::Room;
use paradoks::crowd::picture::{ARRIVED, Look, Marked, Picture, Pixel};
use paradoks::i18n::Words;

/// Two greys that can be seen on light and dark paper alike, and nothing behind them.
const LOOK: Look = Look { paper: [0; 4], crowd: TONES, marked: TONES };
const TONES: [Pixel; 2] = [[0x6E, 0x70, 0x77, 255], [0x9A, 0x9B, 0xA0, 255]];
/// So many bits say which colour of the palette a pixel has.
const BITS: usize = 4;

/// The picture as a PNG file.
pub fn png(words: &Words, crowd: &Crowd, room: &Room) -> Result<Vec<u8>, String> {
    let mut picture = Picture::new(crowd, room, &widths(words, crowd), Grouping::Month)
        .ok_or_else(|| format!("the crowd does not fit into {room:?}"))?;
    let (width, height) = room.pixels();
    picture.draw(Grouping::Month, ARRIVED, Marked::default());
    let mut palette = vec![LOOK.paper];
    let mut packed = Vec::new();
    for line in picture.pixels(&LOOK).chunks(width as usize * 4) {
        pack(line, &mut palette, &mut packed);
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width as u32, height as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Four);
    encoder.set_palette(palette.iter().flat_map(|colour| opaque(*colour)).collect::<Vec<u8>>());
    encoder.set_trns(palette.iter().map(|colour| colour[3]).collect::<Vec<u8>>());
    encoder.set_compression(png::Compression::High);
    // Lines repeat each other: guessing a pixel from its neighbours would only hide it.
    encoder.set_filter(png::Filter::NoFilter);
    let fault = |error: png::EncodingError| format!("the crowd could not be written: {error}");
    encoder.write_header().map_err(fault)?.write_image_data(&packed).map_err(fault)?;
    Ok(file)
}

/// A colour that was mixed with nothing at all, as it is where it covers what is behind it.
fn opaque([red, green, blue, opacity]: Pixel) -> [u8; 3] {
    [red, green, blue].map(|part| (u32::from(part) * 255 / u32::from(opacity.max(1))) as u8)
}

/// Packs a line of pixels as places in the palette, several a byte.
fn pack(line: &[u8], palette: &mut Vec<Pixel>, packed: &mut Vec<u8>) {
    let mut place = |pixel: &[u8]| {
        palette.iter().position(|colour| colour == pixel).unwrap_or_else(|| {
            palette.extend(pixel.first_chunk());
            palette.len() - 1
        })
    };
    for pixels in line.chunks(4 * 8 / BITS) {
        let mut byte = 0;
        for at in 0..8 / BITS {
            byte = byte << BITS | pixels.chunks(4).nth(at).map_or(0, &mut place) as u8;
        }
        packed.push(byte);
    }
}
