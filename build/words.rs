//! The sentences of the product. Both languages must say the same things: same keys, same numbers, same sources.

use super::fault::{Fault, text_of};
use super::record::Record;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use toml_edit::{Document, Item, TableLike};

/// The languages, in the order of their tables everywhere.
pub const LANGUAGES: [&str; 2] = ["id", "en"];

/// How the keys begin whose words only the pages beside the story say. They travel in a file of their own.
const BESIDE: &str = "beside.";

/// What is said of every correction: what stood there before, what stands there now, and why.
const CORRECTION: [&str; 3] = ["old", "new", "why"];

/// One sentence or passage: where it stands and what it says.
#[derive(Debug, Clone)]
struct Entry {
    file: String,
    line: usize,
    text: String,
}

/// All words of one language by dotted key, those of the story first.
type Entries = BTreeMap<(bool, String), Entry>;

/// The words of all languages, checked against each other and against the record.
#[derive(Debug)]
pub struct Words {
    keys: Vec<String>,
    /// How many of them the story has.
    story: usize,
    texts: [Vec<String>; 2],
    reads: Vec<String>,
    corrections: Vec<String>,
}

/// Reads `id.toml` and `en.toml` in `folder`, and those for the pages beside the story in `folder/beside`, and checks
/// them.
pub fn read(folder: &Path, record: &Record) -> Result<Words, Vec<Fault>> {
    let mut sources = Vec::new();
    for folder in [folder.to_owned(), folder.join("beside")] {
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
                let (key, other) = (&key.1, counterpart(sources, &entry.file, there));
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
                message: format!("key `{}` lacks `{mark}`, which {} has", key.1, has.file),
            });
        }
    }
    let mut texts = [Vec::new(), Vec::new()];
    let story = languages[0].keys().filter(|(beside, _)| !beside).count();
    let keys: Vec<String> = languages[0].keys().map(|(_, key)| key.clone()).collect();
    for (place, found) in languages.iter().enumerate() {
        for (key, entry) in found {
            match resolve(&entry.text, record).and_then(|text| link_steps(text, place, found)) {
                Ok(text) => texts[place].push(text),
                Err(message) => faults.push(Fault {
                    file: entry.file.clone(),
                    line: entry.line,
                    message: format!("key `{}`: {message}", key.1),
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
            let key = format!("beside.changes.{}.{part}", correction.name);
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
    if faults.is_empty() { Ok(Words { keys, story, texts, reads, corrections }) } else { Err(faults) }
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
        if text.is_empty() || text.contains('\0') {
            return Err(Fault { file: file.into(), line, message: format!("key `{key}` says nothing") });
        }
        found.insert((key.starts_with(BESIDE), key.to_owned()), Entry { file: file.into(), line, text });
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
        let slug = entries
            .get(&(false, format!("address.{name}")))
            .ok_or_else(|| format!("there is no step `{name}` to link to"))?;
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

    /// The texts of one language (by its place in [`LANGUAGES`]) in the order of the keys, separated by NUL: those of
    /// the story, and those of the pages beside it.
    pub fn bundles(&self, language: usize) -> [String; 2] {
        let (story, beside) = self.texts[language].split_at(self.story);
        [story.join("\0"), beside.join("\0")]
    }

    /// A module tree of typed keys, and the addresses of both languages.
    pub fn to_rust(&self) -> String {
        let mut rust = format!(
            "/// How many texts the story has in each language.\npub const STORY: usize = {};\n\
             /// How many the pages beside it have.\npub const BESIDE: usize = {};\n",
            self.story,
            self.keys.len() - self.story
        );
        rust.push_str("/// The typed name of every text.\n#[allow(missing_docs)]\npub mod key {\nuse super::Key;\n");
        let mut open: Vec<&str> = Vec::new();
        for (place, key) in self.keys.iter().enumerate() {
            let parts: Vec<&str> = key.split('.').collect();
            let (folders, name) = parts.split_at(parts.len() - 1);
            let shared = open.iter().zip(folders).take_while(|(a, b)| a == b).count();
            for _ in shared..open.len() {
                rust.push_str("}\n");
            }
            open.truncate(shared);
            for folder in &folders[shared..] {
                let _ = writeln!(rust, "pub mod {folder} {{\nuse super::Key;");
                open.push(folder);
            }
            let _ = writeln!(rust, "pub const {}: Key = Key({place});", name[0].to_uppercase());
        }
        rust.push_str(&"}\n".repeat(open.len() + 1));
        self.addresses_to_rust(&mut rust);
        let reads: Vec<String> = self.reads.iter().map(|name| format!("key::source::{name}")).collect();
        let _ = writeln!(
            rust,
            "/// What was read of each source, in the order of the record's sources.\npub const SOURCE_READ: [Key; {}] = [{}];",
            reads.len(),
            reads.join(", ")
        );
        let said = |name: &String| {
            let parts = CORRECTION
                .map(|part| format!("key::beside::changes::{}::{}", name.to_lowercase(), part.to_uppercase()));
            format!("[{}]", parts.join(", "))
        };
        let said: Vec<String> = self.corrections.iter().map(said).collect();
        let _ = writeln!(
            rust,
            "/// What is said of every correction, in the order of the record's corrections.\npub const CORRECTION_SAID: [[Key; 3]; {}] = [{}];",
            said.len(),
            said.join(", ")
        );
        rust
    }

    /// The names of the files that hold the bundles. They change with every text: who writes the pages knows them, and the
    /// program reads them in its page.
    pub fn file_names_to_rust(&self) -> String {
        let names = LANGUAGES.iter().enumerate().map(|(place, language)| {
            let [story, beside] = self.bundles(place).map(|bundle| fingerprint(&bundle));
            format!("[\"words-{language}-{story:016x}.txt\", \"words-beside-{language}-{beside:016x}.txt\"]")
        });
        format!(
            "/// The files of each language: the story's words, and those of the pages beside it.\n\
             const FILES: [[&str; 2]; {}] = [{}];\n",
            LANGUAGES.len(),
            names.collect::<Vec<_>>().join(", ")
        )
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

/// FNV-1a, enough to give a changed text a new file name.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
