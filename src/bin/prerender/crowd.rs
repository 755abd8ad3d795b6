//! The crowd standing still, as a picture file: the same dots in the same places as the live canvas draws them.

use paradoks::crowd::groups::{Crowd, Grouping};
use paradoks::crowd::labels::widths;
use paradoks::crowd::layout::Room;
use paradoks::crowd::picture::{ARRIVED, Look, Picture};
use paradoks::i18n::Words;

/// Nothing, and two greys that can be seen on light and dark paper alike.
const PALETTE: [[u8; 4]; 3] = [[0, 0, 0, 0], [0x6E, 0x70, 0x77, 255], [0x8B, 0x8D, 0x94, 255]];
/// So many bits say which colour of the palette a pixel has.
const BITS: usize = 2;

/// The picture as a PNG file.
pub fn png(words: &Words, crowd: &Crowd, room: &Room) -> Result<Vec<u8>, String> {
    let mut picture = Picture::new(crowd, room, &widths(words, crowd), Grouping::Month)
        .ok_or_else(|| format!("the crowd does not fit into {room:?}"))?;
    let dots = [PALETTE[1], PALETTE[2]];
    let look = Look { paper: PALETTE[0], crowd: dots, marked: dots, group: None, first: 0 };
    let (width, height) = room.places();
    let drawn = picture.draw(Grouping::Month, ARRIVED, &look);
    let packed: Vec<u8> = drawn.chunks(width as usize * 4).flat_map(pack).collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width as u32, height as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Two);
    encoder.set_palette(PALETTE.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect::<Vec<u8>>());
    encoder.set_trns(PALETTE.map(|colour| colour[3]).to_vec());
    encoder.set_compression(png::Compression::High);
    // The tones are as good as random: guessing a pixel from its neighbours would only hide how few tones there are.
    encoder.set_filter(png::Filter::NoFilter);
    let fault = |error: png::EncodingError| format!("the crowd could not be written: {error}");
    encoder.write_header().map_err(fault)?.write_image_data(&packed).map_err(fault)?;
    Ok(file)
}

/// A line of pixels as places in the palette, several a byte.
fn pack(line: &[u8]) -> Vec<u8> {
    let pixels: Vec<&[u8]> = line.chunks(4).collect();
    let place = |pixel: &[u8]| PALETTE.iter().position(|colour| colour == pixel).unwrap_or_default() as u8;
    let byte = |pixels: &[&[u8]]| {
        (0..8 / BITS).fold(0, |byte, at| byte << BITS | pixels.get(at).map_or(0, |pixel| place(pixel)))
    };
    pixels.chunks(8 / BITS).map(byte).collect()
}
