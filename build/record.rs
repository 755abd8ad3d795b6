//! The numbers of the product. Every one of them is parsed, dated and bound to a source, or the build stops.

use super::corrections::{self, Correction};
use super::fault::{Fault, text_of};
use super::table::{Table, date_parts, value_to_rust};
use super::tables;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use toml_edit::Document;

/// A publication that numbers were read in.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its name in the tables.
    pub id: String,
    fields: BTreeMap<String, String>,
}

/// One number or statement with its source and standing.
#[derive(Debug, Clone)]
pub struct Claim {
    /// Its name in the words files.
    pub name: String,
    /// As written in the table; empty where the claim has no number.
    pub value: String,
    unit: String,
    source: usize,
    standing: String,
    /// The figure that draws it, and what that then shows; empty where none does.
    drawn: (String, String),
}

impl Claim {
    /// Its name, its value as written, and its standing.
    pub fn published(&self) -> (&str, &str, &str) {
        (&self.name, &self.value, &self.standing)
    }
}

/// Everything in `static/record`.
#[derive(Debug, Default)]
pub struct Record {
    /// In the order of the file.
    pub claims: Vec<Claim>,
    /// In the order of the file.
    pub sources: Vec<Source>,
    /// In the order of the file.
    pub corrections: Vec<Correction>,
    tables: String,
}

const FIELDS: [&str; 11] =
    ["short", "short_id", "publisher", "title", "lang", "date", "to", "read", "address", "via", "via_address"];
const NEEDED: [&str; 6] = ["short", "publisher", "title", "lang", "date", "read"];
/// The source that is the article.
const ARTICLE: &str = "article";
/// What only those who write pages know.
const LISTED: &str = "#[cfg(not(target_arch = \"wasm32\"))]";
const DATES: [&str; 3] = ["date", "to", "read"];
/// The standings by their names in the tables and in Rust.
pub const STANDINGS: [(&str, &str); 6] = [
    ("supported", "Supported"),
    ("partly", "Partly"),
    ("differs", "Differs"),
    ("contested", "Contested"),
    ("not_found", "NotFound"),
    ("article", "Article"),
];

/// Reads `sources.toml`, `claims.csv`, `tables.toml` and every table in `folder`.
pub fn read(folder: &Path) -> Result<Record, Vec<Fault>> {
    let one = |fault| vec![fault];
    let path = |name: &str| folder.join(name);
    let sources_file = path("sources.toml");
    let sources = sources(&sources_file.display().to_string(), &text_of(&sources_file).map_err(one)?)?;
    let claims_file = path("claims.csv");
    let text = text_of(&claims_file).map_err(one)?;
    let claims = claims(&claims_file.display().to_string(), &text, &sources)?;
    let dated = check_tables(folder, &sources)?;
    let [published, corrected] =
        ["published.csv", "corrections.csv"].map(|name| Table::read(folder, name).map_err(one));
    let corrections = corrections::read(&published?, &corrected?, &claims)?;
    let mut record = Record { claims, sources, corrections, tables: String::new() };
    record.tables = dated + &tables::to_rust(folder).map_err(one)?;
    Ok(record)
}

/// Reads the sources of `text`; each has all that a reader needs to find it.
pub fn sources(file: &str, text: &str) -> Result<Vec<Source>, Vec<Fault>> {
    let line_at = |offset: usize| text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1;
    let document = Document::parse(text).map_err(|error| {
        let line = error.span().map_or(0, |span| line_at(span.start));
        vec![Fault { file: file.into(), line, message: format!("is not valid TOML: {}", error.message()) }]
    })?;
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    for (id, item) in document.as_table() {
        let line = item.span().map_or(0, |span| line_at(span.start));
        let mut fault = |message: String| faults.push(Fault { file: file.into(), line, message });
        let mut fields = BTreeMap::new();
        for (key, value) in item.as_table_like().map(|table| table.iter()).into_iter().flatten() {
            match value.as_str() {
                Some(value) if FIELDS.contains(&key) => drop(fields.insert(key.to_owned(), value.to_owned())),
                _ => fault(format!("source `{id}`: `{key}` is not one of {FIELDS:?}, or is no text")),
            }
        }
        for key in NEEDED {
            if fields.get(key).is_none_or(|value| value.trim().is_empty()) {
                fault(format!("source `{id}` lacks `{key}`"));
            }
        }
        for key in ["address", "via_address"] {
            if fields.get(key).is_some_and(|value| !value.starts_with("https://") || value.contains('…')) {
                fault(format!(
                    "source `{id}`: `{key}` must be a whole https address; leave it out where none is known"
                ));
            }
        }
        for key in DATES {
            if fields.get(key).is_some_and(|date| date_parts(date).is_none()) {
                fault(format!("source `{id}`: `{key}` must be YYYY, YYYY-MM or YYYY-MM-DD"));
            }
        }
        found.push(Source { id: id.to_owned(), fields });
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

/// Reads the claims of `text`; each number parses by its unit and names a known source and standing.
pub fn claims(file: &str, text: &str, sources: &[Source]) -> Result<Vec<Claim>, Vec<Fault>> {
    let table = Table::parse(file, text).map_err(|fault| vec![fault])?;
    let (mut found, mut faults) = (Vec::<Claim>::new(), Vec::new());
    for row in 0..table.len() {
        let cell = |column: &str| table.text(row, column);
        let result = (|| {
            let (name, value, unit) = (cell("claim")?, cell("value")?, cell("unit")?);
            let (source_name, standing) = (cell("source")?, cell("standing")?);
            let (figure, state) = (cell("figure")?, cell("state")?);
            if found.iter().any(|claim| claim.name == name) {
                return Err(table.fault(row, format!("claim `{name}` stands here a second time")));
            }
            value_to_rust(value, unit).ok_or_else(|| {
                table.fault(row, format!("claim `{name}`: `{value}` is no value of the unit `{unit}`"))
            })?;
            let source = sources.iter().position(|source| source.id == source_name).ok_or_else(|| {
                table.fault(row, format!("claim `{name}` has no source: `{source_name}` is not in sources.toml"))
            })?;
            if !STANDINGS.iter().any(|(known, _)| *known == standing) {
                return Err(table.fault(row, format!("claim `{name}`: the standing `{standing}` is not known")));
            }
            if figure.is_empty() != state.is_empty() || !(state.is_empty() || state.starts_with('&')) {
                return Err(table.fault(
                    row,
                    format!("claim `{name}`: a figure that draws it needs a `state` such as `&at=0.3`, and a state a `figure`"),
                ));
            }
            let owned = str::to_owned;
            Ok(Claim {
                name: owned(name),
                value: owned(value),
                unit: owned(unit),
                source,
                standing: owned(standing),
                drawn: (owned(figure), owned(state)),
            })
        })();
        match result {
            Ok(claim) => found.push(claim),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

/// What of the record is no table with a source of its own: `claims.csv` names one in every row, the others tell of it.
const OF_CLAIMS: [&str; 3] = ["claims", "published", "corrections"];

/// `tables.toml` names source, standing and dates of every other csv. Returns them as an array of `Table`.
fn check_tables(folder: &Path, sources: &[Source]) -> Result<String, Vec<Fault>> {
    let file = folder.join("tables.toml");
    let name = file.display().to_string();
    let text = text_of(&file).map_err(|fault| vec![fault])?;
    let document = Document::parse(&text)
        .map_err(|error| vec![Fault { file: name.clone(), line: 0, message: error.message().to_owned() }])?;
    let (mut faults, mut tables, mut described) = (Vec::new(), Vec::new(), Vec::new());
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        if path.extension().is_none_or(|ending| ending != "csv") {
            continue;
        }
        let table = document.get(&stem);
        match described_fields(table, &path) {
            Ok(fields) => described.push(format!("({stem:?}, &[{fields}]),\n")),
            Err(fault) => faults.push(fault),
        }
        if OF_CLAIMS.contains(&&*stem) {
            continue;
        }
        let field =
            |key: &str| table.and_then(|table| table.get(key)).and_then(|item| item.as_str()).unwrap_or_default();
        let mut lacks = |what: &str| {
            faults.push(Fault { file: name.clone(), line: 0, message: format!("{stem}.csv has no {what}") });
        };
        let place = sources.iter().position(|source| source.id == field("source"));
        if place.is_none() || !field("also").split_whitespace().all(|id| sources.iter().any(|source| source.id == id)) {
            lacks("known source");
        }
        if !STANDINGS.iter().any(|(known, _)| *known == field("standing")) {
            lacks("known standing");
        }
        let [to, read] = ["to", "read"].map(|key| date_parts(field(key)));
        match (place, to, read) {
            (Some(source), Some(to), Some(read)) => {
                tables.push(format!("Table {{ name: {stem:?}, source: {source}, to: {to:?}, read: {read:?} }},\n"))
            }
            _ => lacks("date up to when it goes (`to`), or none when it was read (`read`)"),
        }
    }
    tables.sort_unstable();
    described.sort_unstable();
    let rust = format!(
        "/// See `static/record/tables.toml`.\npub static TABLES: [Table; {}] = [\n{}];\n\
         /// The columns of every table: name, type and unit.\n#[cfg(not(target_arch = \"wasm32\"))]\n\
         pub static FIELDS: [(&str, &[[&str; 3]]); {}] = [\n{}];\n",
        tables.len(),
        tables.concat(),
        described.len(),
        described.concat(),
    );
    if faults.is_empty() { Ok(rust) } else { Err(faults) }
}

/// The columns of a table as `tables.toml` describes them, which are those that it has.
fn described_fields(table: Option<&toml_edit::Item>, path: &Path) -> Result<String, Fault> {
    let fields = table.and_then(|table| table.get("fields")).and_then(|fields| fields.as_array());
    let fields: Vec<&str> = fields.into_iter().flatten().filter_map(|field| field.as_str()).collect();
    let described: Vec<[&str; 3]> = fields
        .iter()
        .map(|field| {
            let (name, rest) = field.split_once(' ').unwrap_or((field, ""));
            let (kind, unit) = rest.split_once(' ').unwrap_or((rest, ""));
            [name, kind, unit]
        })
        .collect();
    let head = Table::parse(&path.display().to_string(), &text_of(path)?)?.columns;
    if described.iter().map(|[name, ..]| *name).ne(head.iter().map(String::as_str)) {
        return Err(Fault {
            file: path.display().to_string(),
            line: 1,
            message: format!("its columns {head:?} are not the `fields` that tables.toml describes"),
        });
    }
    Ok(described.iter().map(|field| format!("{field:?},")).collect())
}

impl Record {
    /// The place of a claim by its name.
    pub fn place_of(&self, name: &str) -> Option<usize> {
        self.claims.iter().position(|claim| claim.name == name)
    }

    /// Whether two claims, by their places, have the same source and standing.
    pub fn share_a_chip(&self, one: usize, other: usize) -> bool {
        let shared = |place: usize| (self.claims[place].source, &self.claims[place].standing);
        shared(one) == shared(other)
    }

    /// Sources, claims and tables as arrays of the types in `src/record/`.
    pub fn to_rust(&self) -> String {
        let mut rust = format!(
            "/// See `static/record/sources.toml`.\npub static SOURCES: [Source; {}] = [\n",
            self.sources.len()
        );
        let mut article = String::new();
        for source in &self.sources {
            let field = |key: &str| source.fields.get(key).map_or("", String::as_str);
            let [date, to, read] = DATES.map(|key| date_parts(field(key)).unwrap_or_default());
            let to = if to.0 == 0 { date } else { to };
            let short = [source.fields.get("short_id").map_or(field("short"), String::as_str), field("short")];
            let _ = writeln!(
                rust,
                "Source {{ id: {:?}, short: {short:?}, publisher: {:?}, date: {date:?}, {LISTED} entry: Entry {{ title: {:?}, \
                 lang: {:?}, to: {to:?}, read: {read:?}, address: {:?}, via: {:?}, via_address: {:?} }} }},",
                source.id,
                field("publisher"),
                field("title"),
                field("lang"),
                field("address"),
                field("via"),
                field("via_address"),
            );
            if source.id == ARTICLE {
                article = field("address").to_owned();
            }
        }
        let _ = writeln!(
            rust,
            "];\n/// Where the article is.\npub const ARTICLE_ADDRESS: &str = {article:?};\n/// See `static/record/claims.csv`.\npub static CLAIMS: [Claim; {}] = [",
            self.claims.len()
        );
        let mut names = String::new();
        for (place, claim) in self.claims.iter().enumerate() {
            let standing = STANDINGS.iter().find(|(name, _)| *name == claim.standing).map_or("", |(_, rust)| rust);
            let value = value_to_rust(&claim.value, &claim.unit).unwrap_or_default();
            let drawn = match &claim.drawn {
                (figure, _) if figure.is_empty() => "None".to_owned(),
                (figure, state) => format!("Some(FigurePoint {{ figure: {figure:?}, state: {state:?} }})"),
            };
            let _ = writeln!(
                rust,
                "Claim {{ value: {value}, source: {}, standing: Standing::{standing}, {LISTED} drawn: {drawn} }},",
                claim.source
            );
            let _ = writeln!(names, "pub const {}: usize = {place};", claim.name.to_uppercase());
        }
        let _ = write!(
            rust,
            "];\n/// The place of a claim in [`CLAIMS`] by its name.\n#[allow(missing_docs, dead_code)]\npub mod claim {{\n{names}}}\n{}{}",
            corrections::to_rust(&self.corrections),
            self.tables
        );
        rust
    }
}
