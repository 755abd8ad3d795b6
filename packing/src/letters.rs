//! Bytes as letters that a page holds: in the encoding that the page declares, windows-1252, every byte is a letter. Three
//! would not stay as they are inside a script element: the one that is nothing, the one that browsers read as the end of a
//! line, and the one that could end the element. They are written as two, the second of which stands further up.

/// The letter that announces one of those, and so is written as two itself.
const AHEAD: u8 = b'=';

/// How far up such a letter stands.
const UP: u8 = 64;

/// Bytes as they stand in the page.
pub fn letters(bytes: &[u8]) -> Vec<u8> {
    let mut letters = Vec::with_capacity(bytes.len() + bytes.len() / 50);
    for byte in bytes {
        if matches!(byte, 0 | b'\r' | b'<' | &AHEAD) {
            letters.extend([AHEAD, byte + UP]);
        } else {
            letters.push(*byte);
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn no_letter_ends_the_element_or_is_changed_on_the_way() {
        let every: Vec<u8> = (0..=u8::MAX).collect();
        let letters = letters(&every);
        assert_eq!(letters.len(), 256 + 4);
        assert!(!letters.iter().any(|letter| b"<\r\0".contains(letter)));
    }
}
