//! The tables of the record as numbers, and the claims that are held against them.

use paradoks::record::CLAIMS;
use std::collections::BTreeMap;
use std::fs;

/// The numbers of a column by the names of their rows. A cell without a number is left out.
pub type Cells = BTreeMap<String, f64>;

/// A table of `static/record` as rows of named cells.
pub fn rows(name: &str) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(format!("static/record/{name}.csv")).unwrap();
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

/// One column of a table, its rows named by another.
pub fn series(table: &str, name: &str, column: &str) -> Cells {
    rows(table).into_iter().filter_map(|row| Some((row[name].clone(), row[column].parse().ok()?))).collect()
}

/// The sum of a column.
pub fn sum<'a>(rows: impl Iterator<Item = &'a BTreeMap<String, String>>, column: &str) -> f64 {
    rows.map(|row| row[column].parse::<f64>().unwrap()).sum()
}

/// What a claim says.
pub fn amount(place: usize) -> f64 {
    CLAIMS[place].amount()
}

/// Holds a claim against a value of the tables, as far as it is rounded.
#[track_caller]
pub fn near(place: usize, value: f64, tolerance: f64) {
    let said = amount(place);
    assert!((said - value).abs() <= tolerance + 1e-9, "claim {place} says {said}, the tables {value}");
}

/// Holds a claim against a value of the tables that it repeats.
#[track_caller]
pub fn same(place: usize, value: f64) {
    near(place, value, 0.0001);
}
