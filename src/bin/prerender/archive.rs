//! Files as one text that a page can hold: packed by LZMA, written seven bits a letter. static/single/open.js reads it.
//!
//! Why not what browsers unpack by themselves: gzip and base64 would make the same files larger by two thirds.

use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
use std::io::Write;

/// Files, and how many bytes they are unpacked.
#[derive(Debug)]
pub struct Archive {
    /// Letters that stand for themselves inside a script element.
    pub text: String,
    /// What the reader of the text must know.
    pub size: usize,
}

/// Packs files, each with its name: a list of names and sizes, an empty line, then one after the other.
pub fn pack(files: &[(String, Vec<u8>)]) -> Result<Archive, String> {
    let mut all = Vec::new();
    for (name, bytes) in files {
        all.extend(format!("{name} {}\n", bytes.len()).into_bytes());
    }
    all.push(b'\n');
    files.iter().for_each(|(_, bytes)| all.extend(bytes));
    Ok(Archive { text: letters(&packed(&all)?), size: all.len() })
}

fn packed(bytes: &[u8]) -> Result<Vec<u8>, String> {
    // The reader counts on lc 3, lp 0 and pb 0.
    let options = LzmaOptions::new(1 << 22, 3, 0, 0, EncodeMode::Normal, 273, MfType::Bt4, 1000);
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false).map_err(|error| error.to_string())?;
    let written = writer.write_all(bytes).map_err(|error| error.to_string());
    written.and_then(|()| writer.finish().map_err(|error| error.to_string()))
}

/// Seven bits a letter. Three of the 128 would not stay as they are: the one that is nothing, the one that browsers read
/// as the end of a line, and the one that could end the element.
fn letters(bytes: &[u8]) -> String {
    let letter = |bits: u32| match bits & 0x7F {
        0 => 'À',
        13 => 'Á',
        60 => 'Â',
        plain => char::from(plain as u8),
    };
    let mut text = String::with_capacity(bytes.len() * 6 / 5);
    let (mut held, mut bits) = (0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 7 {
            bits -= 7;
            text.push(letter(held >> bits));
        }
    }
    if bits > 0 {
        text.push(letter(held << (7 - bits)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn no_letter_ends_the_element_or_is_changed_on_the_way() {
        let every: Vec<u8> = (0..=u8::MAX).chain((0..=u8::MAX).rev()).collect();
        let text = letters(&every);
        assert_eq!(text.chars().count(), (every.len() * 8).div_ceil(7));
        assert!(!text.contains(['<', '\r', '\0']));
    }
}
