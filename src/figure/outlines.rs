//! The letters of the product's typeface as outlines, from the font file itself: a figure that is taken along looks the
//! same where nobody has the typeface, and its words keep the room that they were given.

include!(concat!(env!("OUT_DIR"), "/outlines.rs"));

/// A letter as the data of an SVG path, [`UNITS`] to the type size, on the ground line. Empty where there is nothing to
/// see; nothing for a letter that no drawing is known to need.
pub fn outline(letter: char, bold: bool) -> Option<&'static str> {
    let table: &[(char, &str)] = if bold { &BOLD } else { &REGULAR };
    let place = table.binary_search_by_key(&letter, |(known, _)| *known).ok()?;
    Some(table[place].1)
}
