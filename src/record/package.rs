//! The record for machines: a Frictionless Data Package, which names every table with its columns, units, sources and dates.

use super::{FIELDS, SOURCES, Source, TABLES};
use serde_json::{Value, json};

/// Its name beside the tables.
pub const FILE: &str = "datapackage.json";

/// The whole of it. `title` and `description` are what the product says of itself, `home` where it lives, if that is known.
pub fn package(title: &str, description: &str, home: &str) -> Value {
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "ai-paradox-record",
        "title": title,
        "description": description,
        "created": latest(),
        "licenses": [{
            "name": "MIT",
            "title": "MIT License, for the selection and arrangement. The numbers belong to the publishers named as sources.",
            "path": "https://spdx.org/licenses/MIT.html",
        }],
        "sources": SOURCES.iter().map(source).collect::<Vec<_>>(),
        "resources": FIELDS.iter().map(|(name, fields)| resource(name, fields)).collect::<Vec<_>>(),
    });
    if let (false, Some(package)) = (home.is_empty(), package.as_object_mut()) {
        package.insert("homepage".into(), json!(home));
    }
    package
}

fn resource(name: &str, fields: &[[&str; 3]]) -> Value {
    let fields: Vec<Value> = fields
        .iter()
        .map(|[name, kind, unit]| {
            let mut field = json!({ "name": name, "type": kind });
            if let (false, Some(field)) = (unit.is_empty(), field.as_object_mut()) {
                field.insert("unit".into(), json!(unit));
            }
            field
        })
        .collect();
    let mut resource = json!({
        "name": name.replace('_', "-"),
        "title": name.replace('_', " "),
        "path": format!("{name}.csv"),
        "type": "table",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "header": true },
        "schema": { "fields": fields, "missingValues": [""] },
    });
    let table = TABLES.iter().find(|table| table.name == name);
    if let (Some(table), Some(resource)) = (table, resource.as_object_mut()) {
        resource.insert("sources".into(), json!([source(&SOURCES[table.source])]));
        resource.insert("dataTo".into(), json!(date(table.to)));
        resource.insert("read".into(), json!(date(table.read)));
    }
    resource
}

fn source(source: &Source) -> Value {
    let mut metadata =
        json!({ "title": format!("{}, {}, {}", source.publisher, source.entry.title, date(source.date)) });
    let path = [source.entry.address, source.entry.via_address].into_iter().find(|address| !address.is_empty());
    if let (Some(path), Some(fields)) = (path, metadata.as_object_mut()) {
        fields.insert("path".into(), json!(path));
    }
    metadata
}

/// When the record was read last.
fn latest() -> String {
    let read = SOURCES.iter().map(|source| source.entry.read).filter(|(_, _, day)| *day > 0).max().unwrap_or_default();
    date(read) + "T00:00:00Z"
}

/// A date as ISO 8601 has it, as far as it is known.
pub fn date((year, month, day): (u16, u8, u8)) -> String {
    match (month, day) {
        (0, _) => format!("{year:04}"),
        (_, 0) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}
