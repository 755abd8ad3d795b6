//! The sentences of the product. Both languages must say the same things: same keys, same numbers, same sources.
//!
//! They travel in bundles: what the app says on every page, what it says on each step, and what only the pages say, which
//! travels in them alone. See [`super::usage`].

use super::fault::{Fault, text_of};
use super::record::Record;
use super::usage::{COMMON, Usage};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use toml_edit::{Document, Item, TableLike};

/// The languages, in the order of their tables everywhere.
pub const LANGUAGES: [&str; 2] = ["id", "en"];

/// The bundle of what only pages say.
const PAGES: &str = "pages";

/// What separates the texts of a bundle, and the bundles of a file.
const BETWEEN_TEXTS: &str = "\0";
const BETWEEN_BUNDLES: &str = "\u{1}";

/// What is said of every correction: what stood there before, what stands there now, and why.
const CORRECTION: [&str; 3] = ["old", "new", "why"];

/// One sentence or passage: where it stands and what it says.
#[derive(Debug, Clone)]
struct Entry {
    file: String,
    line: usize,
    text: String,
}

/// All words of one language by dotted key.
type Entries = BTreeMap<String, Entry>;

/// The words of all languages, checked against each other and against the record.
#[derive(Debug)]
pub struct Words {
    keys: Vec<String>,
    texts: [Vec<String>; 2],
    reads: Vec<String>,
    corrections: Vec<String>,
}

/// Reads `id.toml` and `en.toml` in `folder`, those for the extra pages and those of the teacher's guide in folders of their
/// own in it, and checks them.
pub fn read(folder: &Path, record: &Record) -> Result<Words, Vec<Fault>> {
    let mut sources = Vec::new();
    for folder in [folder.to_owned(), folder.join("extra"), folder.join("guide")] {
        for language in LANGUAGES {
            let file = folder.join(format!("{language}.toml"));
            sources.push((file.display().to_string(), text_of(&file).map_err(|fault| vec![fault])?));
        }
    }
    check(&sources, record)
}

/// Checks the texts of `(file name, content)`, one a language in the order of [`LANGUAGES`], and again from the first.
pub fn check(sources: &[(String, String)], record: &Record) -> Result<Words, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut languages = [Entries::new(), Entries::new()];
    for (place, (file, content)) in sources.iter().enumerate() {
        match entries(file, content) {
            Ok(found) => languages[place % LANGUAGES.len()].extend(found),
            Err(fault) => return Err(vec![fault]),
        }
    }
    for (here, there) in [(0, 1), (1, 0)] {
        for (key, entry) in &languages[here] {
            if !languages[there].contains_key(key) {
                let other = counterpart(sources, &entry.file, there);
                faults.push(Fault {
                    file: entry.file.clone(),
                    line: entry.line,
                    message: format!("key `{key}` is missing in {other}: add it there or remove it here"),
                });
            }
        }
    }
    for (key, entry) in &languages[1] {
        let Some(other) = languages[0].get(key) else { continue };
        let (mine, theirs) = (marks(&entry.text), marks(&other.text));
        for mark in mine.symmetric_difference(&theirs) {
            let (lacks, has) = if mine.contains(mark) { (other, entry) } else { (entry, other) };
            faults.push(Fault {
                file: lacks.file.clone(),
                line: lacks.line,
                message: format!("key `{key}` lacks `{mark}`, which {} has", has.file),
            });
        }
    }
    let mut texts = [Vec::new(), Vec::new()];
    let keys: Vec<String> = languages[0].keys().cloned().collect();
    for (place, found) in languages.iter().enumerate() {
        for (key, entry) in found {
            match resolve(&entry.text, record).and_then(|text| link_steps(text, place, found)) {
                Ok(text) => texts[place].push(text),
                Err(message) => faults.push(Fault {
                    file: entry.file.clone(),
                    line: entry.line,
                    message: format!("key `{key}`: {message}"),
                }),
            }
        }
    }
    for source in &record.sources {
        if !keys.contains(&format!("source.{}", source.id)) {
            faults.push(Fault {
                file: sources[0].0.clone(),
                line: 0,
                message: format!("key `source.{}` is missing: say there what was read of that source", source.id),
            });
        }
    }
    for correction in &record.corrections {
        for part in CORRECTION {
            let key = format!("extra.changes.{}.{part}", correction.name);
            if !keys.contains(&key) {
                faults.push(Fault {
                    file: sources[0].0.clone(),
                    line: 0,
                    message: format!("key `{key}` is missing: say there what static/record/corrections.csv does not"),
                });
            }
        }
    }
    let corrections = record.corrections.iter().map(|correction| correction.name.to_uppercase()).collect();
    let reads = record.sources.iter().map(|source| source.id.to_uppercase()).collect();
    if faults.is_empty() { Ok(Words { keys, texts, reads, corrections }) } else { Err(faults) }
}

/// The file in another language that has the same keys as `file`.
fn counterpart<'a>(sources: &'a [(String, String)], file: &str, language: usize) -> &'a str {
    let pair = sources.chunks(LANGUAGES.len()).find(|pair| pair.iter().any(|(name, _)| name == file));
    pair.and_then(|pair| pair.get(language)).map_or("", |(name, _)| name)
}

/// All `key = "text"` pairs of one file, flattened to dotted keys.
fn entries(file: &str, content: &str) -> Result<Entries, Fault> {
    let line_at = |offset: usize| content.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1;
    let document = Document::parse(content).map_err(|error| Fault {
        file: file.into(),
        line: error.span().map_or(0, |span| line_at(span.start)),
        message: format!("is not valid TOML: {}", error.message()),
    })?;
    let mut found = Entries::new();
    flatten("", document.as_table(), &mut |key, item| {
        let line = item.span().map_or(0, |span| line_at(span.start));
        let text = item.as_str().ok_or_else(|| Fault {
            file: file.into(),
            line,
            message: format!("key `{key}` must be a text in quotes"),
        })?;
        let text = text.trim().to_owned();
        if text.is_empty() || text.contains(['\0', '\u{1}']) {
            return Err(Fault { file: file.into(), line, message: format!("key `{key}` says nothing") });
        }
        found.insert(key.to_owned(), Entry { file: file.into(), line, text });
        Ok(())
    })?;
    Ok(found)
}

fn flatten(
    prefix: &str,
    table: &dyn TableLike,
    take: &mut dyn FnMut(&str, &Item) -> Result<(), Fault>,
) -> Result<(), Fault> {
    for (name, item) in table.iter() {
        let key = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}.{name}") };
        match item.as_table_like() {
            Some(inner) => flatten(&key, inner, take)?,
            None => take(&key, item)?,
        }
    }
    Ok(())
}

/// What a text must share with its other language: numbers, chips, blanks and links to steps.
fn marks(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (open, close) in [("[[", "]]"), ("{", "}"), ("](", ")")] {
        let mut rest = text;
        while let Some(start) = rest.find(open) {
            let Some(length) = rest[start..].find(close) else { break };
            found.insert(rest[start..start + length + close.len()].to_owned());
            rest = &rest[start + length + close.len()..];
        }
    }
    found
}

/// Puts the place of each claim in the record where its name stands: `{claim}` and `[[claim]]` become `{12}`, `[[12]]`,
/// and `[[claim other]]`, a chip that both share, `[[12 13]]`.
fn resolve(text: &str, record: &Record) -> Result<String, String> {
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(['{', '[']) {
        let (before, from) = rest.split_at(start);
        resolved.push_str(before);
        let (open, close) = match from {
            _ if from.starts_with("[[") => ("[[", "]]"),
            _ if from.starts_with('{') => ("{", "}"),
            _ => {
                resolved.push('[');
                rest = &from[1..];
                continue;
            }
        };
        let end = from.find(close).ok_or_else(|| format!("`{open}` is never closed with `{close}`"))?;
        let name = &from[open.len()..end];
        if name.starts_with('=') {
            resolved.push_str(&from[..=end]);
        } else {
            let place_of = |name: &str| {
                record.place_of(name).ok_or_else(|| {
                    format!("`{name}` is no claim of static/record/claims.csv: add it there with its source")
                })
            };
            let places = if open == "[[" {
                name.split(' ').map(place_of).collect::<Result<Vec<_>, _>>()?
            } else {
                vec![place_of(name)?]
            };
            if open == "{" && record.claims[places[0]].value.is_empty() {
                return Err(format!("`{{{name}}}` prints a number, but that claim has none"));
            }
            if !places.iter().all(|place| record.share_a_chip(*place, places[0])) {
                return Err(format!("`[[{name}]]` is one chip, but its claims differ in source or standing"));
            }
            let places: Vec<_> = places.iter().map(ToString::to_string).collect();
            let _ = write!(resolved, "{open}{}{close}", places.join(" "));
        }
        rest = &from[end + close.len()..];
    }
    resolved.push_str(rest);
    Ok(resolved)
}

/// Puts the address of the step in the same language where a text links to it by name.
fn link_steps(text: String, language: usize, entries: &Entries) -> Result<String, String> {
    let mut linked = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, from)) = rest.split_once("](step:") {
        let (name, after) = from.split_once(')').ok_or("`](step:` is never closed with `)`")?;
        let slug =
            entries.get(&format!("address.{name}")).ok_or_else(|| format!("there is no step `{name}` to link to"))?;
        let _ = write!(linked, "{before}](/{}/{}/)", LANGUAGES[language], slug.text);
        rest = after;
    }
    linked.push_str(rest);
    Ok(linked)
}

impl Words {
    /// Whether there is a text of this key.
    pub fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|known| known == key)
    }

    /// The keys in their bundles: what everybody has first, what only pages say last.
    fn bundles(&self, usage: &Usage) -> Vec<(String, Vec<usize>)> {
        let mut bundles: BTreeMap<(u8, &str), Vec<usize>> = BTreeMap::new();
        for (place, key) in self.keys.iter().enumerate() {
            let bundle = match usage.bundle(key) {
                Some(COMMON) => (0, COMMON),
                Some(name) => (1, name),
                None => (2, PAGES),
            };
            bundles.entry(bundle).or_default().push(place);
        }
        bundles.into_iter().map(|((_, name), places)| (name.to_owned(), places)).collect()
    }

    /// The texts of one language (by its place in [`LANGUAGES`]), bundle by bundle, each with its name before it.
    pub fn texts(&self, usage: &Usage, language: usize) -> String {
        let bundles = self.bundles(usage).into_iter().map(|(name, places)| {
            let texts = places.iter().map(|place| self.texts[language][*place].as_str());
            [name.as_str()].into_iter().chain(texts).collect::<Vec<_>>().join(BETWEEN_TEXTS)
        });
        bundles.collect::<Vec<_>>().join(BETWEEN_BUNDLES)
    }

    /// A module tree of typed keys, and the addresses of both languages.
    pub fn to_rust(&self, usage: &Usage) -> String {
        let bundles = self.bundles(usage);
        let mut places = vec![(0, false); self.keys.len()];
        let mut rust = String::from(
            "/// The bundles: their names, and how many texts each has.\npub const BUNDLES: &[(&str, usize)] = &[\n",
        );
        let mut first = 0;
        for (name, keys) in &bundles {
            for (place, key) in keys.iter().enumerate() {
                places[*key] = (first + place, name == PAGES);
            }
            first += keys.len();
            let _ = writeln!(rust, "({name:?}, {}),", keys.len());
        }
        rust.push_str("];\n/// The typed name of every text.\n#[allow(missing_docs, unused_imports)]\npub mod key {\nuse super::MessageId;\n");
        let mut open: Vec<&str> = Vec::new();
        for (key, (place, is_of_pages)) in self.keys.iter().zip(places) {
            let parts: Vec<&str> = key.split('.').collect();
            let (folders, name) = parts.split_at(parts.len() - 1);
            let shared = open.iter().zip(folders).take_while(|(a, b)| a == b).count();
            for _ in shared..open.len() {
                rust.push_str("}\n");
            }
            open.truncate(shared);
            for folder in &folders[shared..] {
                let _ = writeln!(rust, "pub mod {folder} {{\nuse super::MessageId;");
                open.push(folder);
            }
            if is_of_pages {
                rust.push_str("#[cfg(not(target_arch = \"wasm32\"))]\n");
            }
            let _ = writeln!(rust, "pub const {}: MessageId = MessageId({place});", name[0].to_uppercase());
        }
        rust.push_str(&"}\n".repeat(open.len() + 1));
        self.addresses_to_rust(&mut rust);
        let reads: Vec<String> = self.reads.iter().map(|name| format!("key::source::{name}")).collect();
        let _ = writeln!(
            rust,
            "/// What was read of each source, in the order of the record's sources.\n#[cfg(not(target_arch = \"wasm32\"))]\n\
             pub const SOURCE_READ: [MessageId; {}] = [{}];",
            reads.len(),
            reads.join(", ")
        );
        let keys = |name: &String| {
            let parts =
                CORRECTION.map(|part| format!("key::extra::changes::{}::{}", name.to_lowercase(), part.to_uppercase()));
            format!("[{}]", parts.join(", "))
        };
        let entries: Vec<String> = self.corrections.iter().map(keys).collect();
        let _ = writeln!(
            rust,
            "/// What is said of every correction, in the order of the record's corrections.\n\
             #[cfg(not(target_arch = \"wasm32\"))]\npub const CORRECTION_WORDS: [[MessageId; 3]; {}] = [{}];",
            entries.len(),
            entries.join(", ")
        );
        rust
    }

    /// `slug::GUESS` and so on: the last part of an address in each language.
    fn addresses_to_rust(&self, rust: &mut String) {
        rust.push_str(
            "/// The part of an address that names a step, one a language.\n#[allow(missing_docs)]\npub mod slug {\n",
        );
        for (place, key) in self.keys.iter().enumerate() {
            if let Some(name) = key.strip_prefix("address.") {
                let pair = [&self.texts[0][place], &self.texts[1][place]];
                let _ = writeln!(rust, "pub const {}: [&str; 2] = {pair:?};", name.to_uppercase());
            }
        }
        rust.push_str("}\n");
    }
}
