//! How wide words are in the product's typeface, from the font file itself.

include!(concat!(env!("OUT_DIR"), "/letters.rs"));

/// The width of `text` in pixels at a type size in pixels.
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    let table: &[(char, u16)] = if bold { &BOLD } else { &REGULAR };
    let thousandths: u32 = text
        .chars()
        .map(|letter| {
            let place = table.binary_search_by_key(&letter, |(known, _)| *known);
            // A letter the table does not know is set in another face; an average letter is the best guess.
            place.map_or(600, |place| u32::from(table[place].1))
        })
        .sum();
    f64::from(thousandths) * size / 1000.0
}

/// Breaks `text` into lines of at most `room` pixels, between words.
pub fn wrap(text: &str, room: f64, size: f64, bold: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size, bold) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The same number of lines, as even as they can be: none ends a text with a lonely word where another break would not.
#[cfg(not(target_arch = "wasm32"))]
pub fn wrap_evenly(text: &str, room: f64, size: f64, bold: bool) -> Vec<String> {
    let lines = wrap(text, room, size, bold);
    let mut even = lines.clone();
    let mut narrower = room;
    while narrower > 0.0 {
        let tried = wrap(text, narrower, size, bold);
        if tried.len() > lines.len() || tried.iter().any(|line| width(line, size, bold) > narrower) {
            break;
        }
        (even, narrower) = (tried, narrower - size / 4.0);
    }
    even
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_even_text_has_no_lonely_word_and_no_more_lines() {
        let text = "Are companies that cut jobs in trouble?";
        let room = width("Are companies that cut jobs in", 60.0, true);
        let (plain, even) = (wrap(text, room, 60.0, true), wrap_evenly(text, room, 60.0, true));
        assert_eq!(plain, ["Are companies that cut jobs in", "trouble?"]);
        assert_eq!(even, ["Are companies that", "cut jobs in trouble?"]);
    }
}
