//! Finds codes in a text as chats, mails and lists write them.
//!
//! A text is read as runs of letters and digits with gaps between them. A whole code may be parted by any gaps, for its
//! check tells it from everything else. What is damaged has no such proof: it is taken for a code behind a link's mark, or
//! where it looks as one does that was copied or typed and is no word, no number and no name. Of groups that only room
//! parts, none is shown that has no digit: it may be the name behind a code.

use crate::model::quiz::code::{Damage, LONGEST, SHORTEST, Shared, decode, encode, grouped};
use std::ops::Range;

/// A code in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A whole one, as the code of its result, and how many pupils a list says have it.
    Whole(String, u16),
    /// One that was damaged, in capitals, and how.
    Damaged(String, Damage),
}

/// What stands between a code and the number of its pupils: in a list, in a link, and in a list that lost its room.
pub(super) const TIMES: [&str; 3] = [" ×", "~", "×"];

/// How many letters a group of a code has.
const GROUP: usize = 4;
/// How many letters a group has at most that somebody has typed.
const TYPED_GROUP: usize = 6;
/// How many letters a damaged code has at least: in groups, and in one piece, which could be many other things.
const FEWEST_GROUPED: usize = 7;
const FEWEST_ALONE: usize = 12;
/// How many letters too many a damaged code may have.
const TOO_MANY: usize = 2;
/// How many digits a damaged code has at least of which the first group is not whole.
const FEWEST_DIGITS: usize = 3;
/// What is shown for letters that may be a name.
const HIDDEN: &str = "····";

/// How a link says that a code comes, and how gateways of mail rewrite the signs in it: Safe Links and the first and
/// second version of URL Defense, and mail's own quoted-printable.
const HASHES: [&str; 3] = ["#", "*", "23"];
const NAMES: [&str; 3] = ["code", LIST, "quiz"];
const LIST: &str = "codes";
const EQUALS: [&str; 5] = ["=3d", "%253d", "%3d", "-3d", "="];

/// All codes of a text, in order.
pub(super) fn scan(text: &str) -> Vec<Found> {
    let text = plain(text);
    let text = Text { runs: runs(&text), text: &text };
    let mut found = Vec::new();
    let mut place = 0;
    while place < text.runs.len() {
        let (count, code) = if let Some((count, shared)) = text.whole(place) {
            (count, Some(Found::Whole(encode(&shared.result()), text.pupils(place + count - 1))))
        } else {
            text.damaged(place).map_or((1, None), |(count, text, damage)| (count, Some(Found::Damaged(text, damage))))
        };
        found.extend(code);
        place += count;
    }
    found
}

/// A text in small letters as a keyboard has them, with one kind of dash, one kind of room, and without what cannot be
/// seen. Line breaks that an export has written as signs are line breaks.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' if signs.next_if(|next| matches!(next, 'n' | 'r' | 't')).is_some() => plain.push('\n'),
            '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => {}
            '\u{58a}'
            | '\u{5be}'
            | '\u{2010}'..='\u{2015}'
            | '\u{2043}'
            | '\u{207b}'
            | '\u{208b}'
            | '\u{2212}'
            | '\u{2e17}'
            | '\u{2e1a}'
            | '\u{2e3a}'
            | '\u{2e3b}'
            | '\u{301c}'
            | '\u{3030}'
            | '\u{30fc}'
            | '\u{fe31}'
            | '\u{fe32}'
            | '\u{fe58}'
            | '\u{fe63}' => plain.push('-'),
            // The wide forms stand in the order of the plain ones.
            '\u{ff01}'..='\u{ff5e}' => {
                let sign = char::from_u32(u32::from(sign) - 0xfee0);
                plain.extend(sign.map(|sign| sign.to_ascii_lowercase()));
            }
            '\r' => plain.push('\n'),
            _ if sign != '\n' && sign.is_whitespace() => plain.push(' '),
            _ => plain.push(sign.to_ascii_lowercase()),
        }
    }
    plain
}

/// A run of letters and digits: where it begins and ends.
type Run = (usize, usize);

/// The runs of a text, without the escapes that an address writes for other signs.
fn runs(text: &str) -> Vec<Run> {
    let bytes = text.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        if length == 0 {
            at += 1;
            continue;
        }
        let (mut start, end) = (at, at + length);
        if start > 0 && bytes[start - 1] == b'%' {
            // An escaped `%` may escape what follows.
            while text[start..end].starts_with("25") {
                start += 2;
            }
            let is_escape = end - start >= 2 && bytes[start..start + 2].iter().all(u8::is_ascii_hexdigit);
            start += if is_escape { 2 } else { 0 };
        }
        // `=` as `=3D` and `-3D`.
        let before = &bytes[..start.saturating_sub(1)];
        if text[start..end].starts_with("3d") && NAMES.iter().any(|name| before.ends_with(name.as_bytes())) {
            start += 2;
        }
        if start < end {
            runs.push((start, end));
        }
        at = end;
    }
    runs
}

/// What parts two runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    Hyphen,
    Space,
    /// One sign that no code has.
    Odd,
    Other,
}

/// How far something begins as every code does: with a letter for what it holds and a digit for the version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Start {
    Whole,
    /// One of the two is another, and the second is a digit.
    Digit,
    /// The first is right and the second is a letter.
    Letters,
    None,
}

/// A text and its runs.
struct Text<'a> {
    text: &'a str,
    runs: Vec<Run>,
}

impl<'a> Text<'a> {
    fn run(&self, place: usize) -> &'a str {
        self.runs.get(place).map_or("", |(start, end)| &self.text[*start..*end])
    }

    /// What stands before a run.
    fn gap(&self, place: usize) -> Gap {
        let before = place.checked_sub(1).and_then(|before| self.runs.get(before));
        let (Some((_, end)), Some((start, _))) = (before, self.runs.get(place)) else { return Gap::Other };
        let gap = &self.text[*end..*start];
        if gap == "-" {
            Gap::Hyphen
        } else if gap.bytes().all(|sign| sign == b' ') {
            Gap::Space
        } else if gap != "\n" && gap.chars().count() == 1 {
            Gap::Odd
        } else {
            Gap::Other
        }
    }

    /// The whole code that begins with a run, and how many runs it takes.
    fn whole(&self, place: usize) -> Option<(usize, Shared)> {
        if !matches!(self.run(place).as_bytes().first(), Some(b'r' | b'a')) {
            return None;
        }
        let mut letters = String::new();
        for (count, next) in (place..self.runs.len()).enumerate() {
            letters += self.run(next);
            if letters.len() > LONGEST {
                break;
            }
            if letters.len() >= SHORTEST {
                if let Ok(shared) = decode(&letters) {
                    return Some((count + 1, shared));
                }
            }
        }
        None
    }

    /// How many pupils a list says that the code has whose last run is here.
    fn pupils(&self, last: usize) -> u16 {
        let rest = self.runs.get(last).map_or("", |(_, end)| &self.text[*end..]);
        let number = TIMES.iter().find_map(|times| rest.strip_prefix(times)).unwrap_or_default();
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        number[..digits].parse().unwrap_or(1).max(1)
    }

    /// The damaged code that begins with a run: how many runs it takes, what is shown of it, and what is wrong.
    fn damaged(&self, place: usize) -> Option<(usize, String, Damage)> {
        let is_linked = self.is_linked(place);
        let starts = self.start(place);
        if !is_linked && (starts == Start::None || self.is_in_link(place)) {
            return None;
        }
        // Words are taken for groups only where the first one can be neither a word nor a number.
        let is_neither = starts != Start::Letters && self.run(place).bytes().any(|sign| sign.is_ascii_lowercase());
        let joins = |gap: Gap| gap == Gap::Hyphen || gap == Gap::Space && is_neither && !is_linked;
        let odd_joins = |gap: Gap| joins(gap) || gap == Gap::Odd && starts == Start::Whole && !is_linked;
        let (parts, with_odd) = (self.parts(place, joins), self.parts(place, odd_joins));
        let odd = with_odd.clone().skip(1).filter(|part| self.gap(*part) == Gap::Odd).count();
        let letters = self.letters(&parts);
        if odd == 1 && is_length(self.letters(&with_odd).len() + odd) && !is_length(letters.len()) {
            return Some((with_odd.len(), self.shown(with_odd), Damage::Letter));
        }
        if !is_linked && !self.looks_so(starts, &parts, &letters) {
            return None;
        }
        Some((parts.len(), self.shown(parts), decode(&letters).err()?))
    }

    /// How far a run begins as every code does.
    fn start(&self, place: usize) -> Start {
        let [kind, version, ..] = self.run(place).as_bytes() else { return Start::None };
        let is_kind = matches!(kind, b'r' | b'a');
        match version {
            b'1' | b'2' if is_kind => Start::Whole,
            b'2' => Start::Digit,
            b'0'..=b'9' if is_kind => Start::Digit,
            _ if is_kind => Start::Letters,
            _ => Start::None,
        }
    }

    /// Whether runs look as a damaged code does.
    fn looks_so(&self, starts: Start, parts: &Range<usize>, letters: &str) -> bool {
        let digits = letters.bytes().filter(u8::is_ascii_digit).count();
        let is_alone = parts.len() == 1;
        if starts == Start::Whole {
            let is_spaced = parts.clone().skip(1).any(|part| self.gap(part) == Gap::Space);
            let fewest = if is_alone || is_spaced { FEWEST_ALONE } else { FEWEST_GROUPED };
            // The first group may have lost a letter; but then it could be the name of a class before others.
            let is_group = is_alone || self.run(parts.start).len() >= GROUP || digits >= FEWEST_DIGITS;
            is_group && (fewest..=LONGEST + TOO_MANY).contains(&letters.len())
        } else {
            // One of the two signs that every code begins with is damaged: then all else is as it must be.
            let is_grouped = parts.clone().rev().skip(1).all(|part| self.run(part).len() == GROUP);
            let is_so = if is_alone { starts == Start::Digit } else { is_grouped && digits > 0 };
            is_so && is_length(letters.len()) && letters.len() - digits >= GROUP
        }
    }

    /// The runs that may be groups of one code. Where another one begins, it ends.
    fn parts(&self, place: usize, joins: impl Fn(Gap) -> bool) -> Range<usize> {
        let most = if self.run(place).as_bytes().first() == Some(&b'a') { LONGEST } else { SHORTEST };
        let mut letters = self.run(place).len();
        let mut end = place + 1;
        while end < self.runs.len() && letters < LONGEST {
            let (gap, length, before) = (self.gap(end), self.run(end).len(), self.run(end - 1).len());
            let fits = match gap {
                // Where only room parts them, all groups are as the quiz writes them.
                Gap::Space => {
                    let is_first = end == place + 1 || self.gap(end - 1) == Gap::Space;
                    let is_group = letters < most && length <= GROUP && before == GROUP;
                    is_first && is_group && self.start(end) != Start::Whole
                }
                Gap::Odd => letters + length < most && self.start(end) != Start::Whole,
                Gap::Hyphen | Gap::Other => length <= TYPED_GROUP && (GROUP - 1..=TYPED_GROUP).contains(&before),
            };
            letters += length;
            if !joins(gap) || !fits || letters > LONGEST + TOO_MANY || self.whole(end).is_some() {
                break;
            }
            end += 1;
        }
        place..end
    }

    fn letters(&self, parts: &Range<usize>) -> String {
        parts.clone().map(|part| self.run(part)).collect()
    }

    /// What is shown of a damaged code.
    fn shown(&self, parts: Range<usize>) -> String {
        if parts.len() == 1 {
            return grouped(self.run(parts.start));
        }
        let shown = parts.clone().map(|part| {
            let run = self.run(part);
            let is_joined = part == parts.start || self.gap(part) == Gap::Hyphen;
            let may_be_name = !is_joined && !run.bytes().any(|sign| sign.is_ascii_digit());
            if may_be_name { HIDDEN.to_owned() } else { run.to_ascii_uppercase() }
        });
        shown.collect::<Vec<_>>().join("-")
    }

    /// Whether a run stands behind a link's mark.
    fn is_linked(&self, place: usize) -> bool {
        let before = self.runs.get(place).map_or("", |(start, _)| &self.text[..*start]);
        let without = |text: &'a str, ends: &[&str]| ends.iter().find_map(|end| text.strip_suffix(end));
        let hash = without(before, &EQUALS).and_then(|before| without(before, &NAMES));
        hash.is_some_and(|before| HASHES.iter().any(|hash| before.ends_with(hash)))
    }

    /// Whether a run stands within an address, where much looks like a code.
    fn is_in_link(&self, place: usize) -> bool {
        let Some((start, end)) = self.runs.get(place) else { return false };
        let is_of_word = |sign: &&u8| !matches!(sign, b' ' | b'\n');
        let (before, after) = (&self.text.as_bytes()[..*start], &self.text.as_bytes()[*end..]);
        let before = before.iter().rev().take_while(is_of_word).count();
        let after = after.iter().take_while(is_of_word).count();
        let word = &self.text[start - before..end + after];
        // The address of a class is a list of codes.
        (word.contains("://") || word.as_bytes().contains(&b'@')) && !word.contains(LIST)
    }
}

/// Whether a code has so many letters.
fn is_length(letters: usize) -> bool {
    letters == SHORTEST || letters == LONGEST
}
