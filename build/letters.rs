//! How wide each letter of the typeface is, so that charts can place their words without asking a browser, and what it
//! looks like, for charts that are taken along.

use super::fault::Fault;
use std::fmt::Write as _;
use std::fs;
use ttf_parser::{Face, OutlineBuilder};

/// The weights by the names of their tables.
const WEIGHTS: [(&str, &str); 2] = [("REGULAR", "build/regular.woff"), ("BOLD", "build/bold.woff")];

/// The characters that charts may use: Latin letters, digits, signs.
fn alphabet() -> impl Iterator<Item = char> {
    (' '..='ÿ').chain("–—‘’“”•…−".chars())
}

/// Those that charts do use. Each costs readers who take a chart along, and the single file, a hundred bytes.
fn used() -> impl Iterator<Item = char> {
    let ascii = (' '..='~').filter(|letter| !"\"#*<>@[\\]^_`{|}~".contains(*letter));
    ascii.chain("·×éüñ–—‘’“”…−".chars())
}

/// How many units an outline has to the type size: in a title of 18 px, fourteen to a pixel.
const OUTLINE_UNITS: f32 = 250.0;

/// Two tables of `(character, thousandths of the type size)`, regular and bold, sorted by character.
pub fn widths_to_rust() -> Result<String, Fault> {
    let mut rust = String::new();
    for (name, file) in WEIGHTS {
        read(file, |face| {
            let em = u32::from(face.units_per_em());
            let mut table: Vec<(char, u32)> = alphabet()
                .filter_map(|letter| {
                    let advance = face.glyph_hor_advance(face.glyph_index(letter)?)?;
                    Some((letter, u32::from(advance) * 1000 / em))
                })
                .collect();
            table.sort_unstable();
            let _ = writeln!(rust, "static {name}: [(char, u16); {}] = {table:?};", table.len());
        })?;
    }
    Ok(rust)
}

/// Two tables of `(character, path)` as above, and how tall capitals are, in the type size.
pub fn outlines_to_rust() -> Result<String, Fault> {
    let mut rust = String::new();
    for (name, file) in WEIGHTS {
        read(file, |face| {
            let unit = OUTLINE_UNITS / f32::from(face.units_per_em());
            let mut table: Vec<(char, String)> = used()
                .filter_map(|letter| {
                    let mut path = Path { unit, ..Path::default() };
                    face.outline_glyph(face.glyph_index(letter)?, &mut path);
                    Some((letter, path.data))
                })
                .collect();
            table.sort_unstable();
            let _ = writeln!(rust, "static {name}: [(char, &str); {}] = {table:?};", table.len());
            if name == WEIGHTS[0].0 {
                let capital = f32::from(face.capital_height().unwrap_or_default()) / f32::from(face.units_per_em());
                let _ = writeln!(
                    rust,
                    "/// How tall capitals are, in the type size.\npub const CAPITAL: f64 = {capital:?};\n\
                     /// How many units an outline has to the type size.\npub const UNITS: f64 = {OUTLINE_UNITS:?};"
                );
            }
        })?;
    }
    Ok(rust)
}

/// Opens a font file.
fn read(file: &str, tell: impl FnOnce(&Face)) -> Result<(), Fault> {
    let fault = |message: String| Fault { file: file.into(), line: 0, message };
    let packed = fs::read(file).map_err(|error| fault(format!("could not be read: {error}")))?;
    let font = wuff::decompress_woff1(&packed).map_err(|error| fault(format!("is no WOFF file: {error:?}")))?;
    tell(&Face::parse(&font, 0).map_err(|error| fault(format!("is no font: {error}")))?);
    Ok(())
}

/// An outline as the data of an SVG path, in whole units, downwards, each point from the one before.
#[derive(Default)]
struct Path {
    unit: f32,
    data: String,
    start: [i32; 2],
    at: [i32; 2],
}

impl Path {
    fn step(&mut self, command: char, points: &[(f32, f32)]) {
        let from = self.at;
        self.data.push(command);
        let mut is_first = true;
        for (x, y) in points {
            self.at = [x * self.unit, -y * self.unit].map(|along| along.round() as i32);
            for (to, from) in self.at.iter().zip(from) {
                let way = to - from;
                // A sign separates, too.
                if !is_first && way >= 0 {
                    self.data.push(' ');
                }
                let _ = write!(self.data, "{way}");
                is_first = false;
            }
        }
    }
}

impl OutlineBuilder for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('m', &[(x, y)]);
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let from = self.at;
        let length = self.data.len();
        self.step('l', &[(x, y)]);
        let way = [self.at[0] - from[0], self.at[1] - from[1]];
        let straight = match way {
            [0, 0] => String::new(),
            [across, 0] => format!("h{across}"),
            [0, down] => format!("v{down}"),
            _ => return,
        };
        self.data.truncate(length);
        self.data.push_str(&straight);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.step('q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.step('c', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.data.push('z');
        self.at = self.start;
    }
}
