//! Laws of the record for machines and for spreadsheets: the data package is sound, and every table opens anywhere.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the record has failed")]

use paradoks::record::package::{FILE, package};
use paradoks::record::{FIELDS, TABLES};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Every table of the record, by its file's name.
fn tables() -> Vec<(String, String)> {
    let files = fs::read_dir("static/record").unwrap().map(|entry| entry.unwrap().path());
    let tables = files.filter(|path| path.extension().is_some_and(|ending| ending == "csv"));
    tables.map(|path| (path.file_name().unwrap().to_str().unwrap().into(), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn the_package_names_every_table_with_columns_sources_and_dates() {
    let package = package("Name", "Description", "");
    assert_eq!(package["resources"].as_array().unwrap().len(), tables().len());
    for resource in package["resources"].as_array().unwrap() {
        let name = resource["path"].as_str().unwrap();
        assert!(tables().iter().any(|(table, _)| table == name), "{name} is no table");
        assert!(!resource["schema"]["fields"].as_array().unwrap().is_empty(), "{name} has no columns");
        if TABLES.iter().any(|table| [table.name, ".csv"].concat() == name) {
            assert!(resource["sources"][0]["title"].is_string() && resource["read"].is_string(), "{name}");
        }
    }
    assert!(package["licenses"][0]["name"] == "MIT" && package["created"].is_string());
}

/// The program that Frictionless Data gives for it; `cargo xtask test` installs it.
#[test]
fn frictionless_finds_the_package_valid() {
    let program =
        Path::new(".tools/python").join(if cfg!(windows) { "Scripts/frictionless.exe" } else { "bin/frictionless" });
    assert!(program.is_file(), "{} is missing: `cargo xtask test` installs it", program.display());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("package");
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in tables() {
        fs::write(folder.join(name), text).unwrap();
    }
    fs::write(folder.join(FILE), package("Name", "Description", "").to_string()).unwrap();
    let checked =
        Command::new(program.canonicalize().unwrap()).args(["validate", FILE]).current_dir(&folder).output().unwrap();
    let said = String::from_utf8_lossy(&checked.stdout);
    assert!(checked.status.success(), "{said}");
    assert!(said.matches("VALID").count() >= FIELDS.len() && !said.contains("INVALID"), "{said}");
}

/// A program that takes an unmarked file for another encoding still shows plain letters; none takes a cell for a formula; and
/// decimals have a point.
#[test]
fn every_table_opens_right_in_a_spreadsheet() {
    for (name, text) in tables() {
        assert!(text.is_ascii(), "{name} has a letter that needs an encoding");
        assert!(text.ends_with('\n') && !text.contains('\r'), "{name} ends its lines in another way");
        for row in csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap) {
            for cell in &row {
                let is_number = cell.parse::<f64>().is_ok();
                assert!(
                    is_number || !cell.starts_with(['=', '+', '-', '@', '\t']),
                    "{name}: `{cell}` begins like a formula"
                );
                assert_eq!(cell, cell.trim(), "{name}: `{cell}` has blanks around it");
            }
        }
    }
}
