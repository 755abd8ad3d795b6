//! Rows as a CSV file (RFC 4180).

/// Writes rows of cells.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut file = String::new();
    for row in rows {
        for (place, text) in row.iter().enumerate() {
            if place > 0 {
                file.push(',');
            }
            cell(&mut file, text);
        }
        file.push_str("\r\n");
    }
    file
}

/// A cell, quoted where it must be. A text that a spreadsheet would take for a formula, and run, gets an apostrophe
/// before it: it may have come with somebody's link.
fn cell(file: &mut String, text: &str) {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quoted = is_formula || text.contains([',', '"', '\n', '\r']);
    if quoted {
        file.push('"');
    }
    if is_formula {
        file.push('\'');
    }
    for letter in text.chars() {
        if letter == '"' {
            file.push('"');
        }
        file.push(letter);
    }
    if quoted {
        file.push('"');
    }
}
