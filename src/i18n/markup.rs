//! The few signs that a text in the words files may carry, read into blocks.
//!
//! Paragraphs are separated by an empty line, `- ` starts a list item, `### ` a small heading. Inside a line: `**bold**`,
//! `[text](address)`, `{12}` the number of a claim, `[[12]]` its source chip, `[[12 13]]` one chip for several claims of
//! the same source and standing, and `<en>…</en>` or `<id>…</id>` where the language changes. The build has already put the claims' places where their names stood.

use super::Lang;

/// A block of text.
#[derive(Debug, PartialEq)]
pub enum Block<'a> {
    /// A small heading.
    Heading(Vec<Inline<'a>>),
    /// A paragraph.
    Paragraph(Vec<Inline<'a>>),
    /// The items of a list.
    List(Vec<Vec<Inline<'a>>>),
}

/// A piece of a line.
#[derive(Debug, PartialEq)]
pub enum Inline<'a> {
    /// Plain text.
    Text(&'a str),
    /// Stressed text.
    Bold(Vec<Inline<'a>>),
    /// A link: its text and its address.
    Link(&'a str, &'a str),
    /// Text in another language.
    Other(Lang, Vec<Inline<'a>>),
    /// The number of a claim, by its place in the record.
    Number(usize),
    /// The source and standing that claims share, by their places in the record.
    Chip(Vec<usize>),
}

/// Reads a whole text.
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    text.split("\n\n").map(str::trim).filter(|block| !block.is_empty()).map(block).collect()
}

fn block(text: &str) -> Block<'_> {
    if let Some(heading) = text.strip_prefix("### ") {
        return Block::Heading(inlines(heading));
    }
    if text.starts_with("- ") {
        let items = text.split("\n- ").map(|item| inlines(item.strip_prefix("- ").unwrap_or(item)));
        return Block::List(items.collect());
    }
    Block::Paragraph(inlines(text))
}

/// Reads one line. A sign that is never closed is plain text.
pub fn inlines(text: &str) -> Vec<Inline<'_>> {
    let mut found = Vec::new();
    let (mut rest, mut plain) = (text, 0);
    while let Some(start) = rest[plain..].find(['*', '[', '{', '<']).map(|at| at + plain) {
        let Some((inline, length)) = sign(&rest[start..]) else {
            plain = start + 1;
            continue;
        };
        if start > 0 {
            found.push(Inline::Text(&rest[..start]));
        }
        found.push(inline);
        rest = &rest[start + length..];
        plain = 0;
    }
    if !rest.is_empty() {
        found.push(Inline::Text(rest));
    }
    found
}

/// The piece that starts `text` with a sign, and how long it is.
fn sign(text: &str) -> Option<(Inline<'_>, usize)> {
    let between = |open: &str, close: &str| -> Option<(&str, usize)> {
        let inner = text.strip_prefix(open)?;
        let end = inner.find(close)?;
        Some((&inner[..end], open.len() + end + close.len()))
    };
    if let Some((places, length)) = between("[[", "]]") {
        let places = places.split(' ').map(|place| place.parse().ok()).collect::<Option<_>>()?;
        return Some((Inline::Chip(places), length));
    }
    if let Some((place, length)) = between("{", "}") {
        return Some((Inline::Number(place.parse().ok()?), length));
    }
    if let Some((inner, length)) = between("**", "**") {
        return Some((Inline::Bold(inlines(inner)), length));
    }
    for (lang, open, close) in [(Lang::Id, "<id>", "</id>"), (Lang::En, "<en>", "</en>")] {
        if let Some((inner, length)) = between(open, close) {
            return Some((Inline::Other(lang, inlines(inner)), length));
        }
    }
    let (label, address_at) = between("[", "](")?;
    let address = &text[address_at..];
    let end = address.find(')')?;
    Some((Inline::Link(label, &address[..end]), address_at + end + 1))
}
