//! Days with something to do, as a calendar file (RFC 5545).

use super::date::Date;

/// A whole day with something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Tells this entry from all others, also when the file is read twice.
    pub uid: String,
    /// When.
    pub day: Date,
    /// What it is called.
    pub title: String,
    /// What to do.
    pub text: String,
}

/// The most bytes that a line may have.
const LINE: usize = 75;

/// Writes a calendar file. `today` is when it was made.
pub fn calendar(product: &str, today: Date, entries: &[Entry]) -> String {
    let mut file = String::new();
    line(&mut file, "BEGIN:VCALENDAR");
    line(&mut file, "VERSION:2.0");
    property(&mut file, "PRODID:", product);
    for entry in entries {
        line(&mut file, "BEGIN:VEVENT");
        property(&mut file, "UID:", &entry.uid);
        line(&mut file, &("DTSTAMP:".to_owned() + &today.compact() + "T000000Z"));
        line(&mut file, &("DTSTART;VALUE=DATE:".to_owned() + &entry.day.compact()));
        property(&mut file, "SUMMARY:", &entry.title);
        property(&mut file, "DESCRIPTION:", &entry.text);
        line(&mut file, "TRANSP:TRANSPARENT");
        line(&mut file, "END:VEVENT");
    }
    line(&mut file, "END:VCALENDAR");
    file
}

/// A property whose value is a text, with the signs that mean something in calendars set off.
fn property(file: &mut String, name: &str, text: &str) {
    let mut value = name.to_owned();
    for letter in text.chars() {
        match letter {
            '\n' => value.push_str("\\n"),
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(letter);
            }
            // No other control character may stand in a text.
            letter if letter.is_control() => {}
            letter => value.push(letter),
        }
    }
    line(file, &value);
}

/// A line, folded so that no part is too long and no letter is cut in two.
fn line(file: &mut String, text: &str) {
    let mut length = 0;
    for letter in text.chars() {
        if length + letter.len_utf8() > LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(letter);
        length += letter.len_utf8();
    }
    file.push_str("\r\n");
}
