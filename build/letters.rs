//! How wide each letter of the typeface is, so that charts can place their words without asking a browser.

use super::fault::Fault;
use std::fmt::Write as _;
use std::fs;

/// The characters that charts may use: Latin letters, digits, signs.
fn alphabet() -> impl Iterator<Item = char> {
    (' '..='ÿ').chain("–—‘’“”•…−".chars())
}

/// Two tables of `(character, thousandths of the type size)`, regular and bold, sorted by character.
pub fn widths_to_rust() -> Result<String, Fault> {
    let mut rust = String::new();
    for (name, file) in [("REGULAR", "build/regular.woff"), ("BOLD", "build/bold.woff")] {
        let fault = |message: String| Fault { file: file.into(), line: 0, message };
        let packed = fs::read(file).map_err(|error| fault(format!("could not be read: {error}")))?;
        let font = wuff::decompress_woff1(&packed).map_err(|error| fault(format!("is no WOFF file: {error:?}")))?;
        let face = ttf_parser::Face::parse(&font, 0).map_err(|error| fault(format!("is no font: {error}")))?;
        let em = u32::from(face.units_per_em());
        let mut table: Vec<(char, u32)> = alphabet()
            .filter_map(|letter| {
                let advance = face.glyph_hor_advance(face.glyph_index(letter)?)?;
                Some((letter, u32::from(advance) * 1000 / em))
            })
            .collect();
        table.sort_unstable();
        let _ = writeln!(rust, "static {name}: [(char, u16); {}] = {table:?};", table.len());
    }
    Ok(rust)
}
