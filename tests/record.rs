//! Laws of the record: its tables agree with each other and with the numbers in the text.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the record has failed")]

use paradoks::record::{CLAIMS, QUARTERS, SOURCES, TABLES, Value, claim};
use std::collections::BTreeMap;
use std::fs;

/// A table of `static/record` as rows of named cells.
fn rows(name: &str) -> Vec<BTreeMap<String, String>> {
    let text = fs::read_to_string(format!("static/record/{name}.csv")).unwrap();
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

fn sum<'a>(rows: impl Iterator<Item = &'a BTreeMap<String, String>>, column: &str) -> u64 {
    rows.map(|row| row[column].parse::<u64>().unwrap()).sum()
}

fn count(place: usize) -> u64 {
    match CLAIMS[place].value {
        Value::Count(count) => count,
        other => panic!("claim {place} is no count but {other:?}"),
    }
}

#[test]
fn quarters_and_months_add_up_to_the_years() {
    let (months, quarters, years) = (rows("layoffs_by_month"), rows("layoffs_by_quarter"), rows("layoffs_by_year"));
    for column in ["laid_off", "announcements", "without_number"] {
        for year in &years {
            let name = &year["year"];
            let whole = sum([year].into_iter(), column);
            assert_eq!(
                sum(months.iter().filter(|row| row["month"].starts_with(name)), column),
                whole,
                "{name} {column}"
            );
            assert_eq!(
                sum(quarters.iter().filter(|row| row["quarter"].starts_with(name)), column),
                whole,
                "{name} {column}"
            );
        }
    }
}

#[test]
fn the_months_of_the_articles_window_add_up_to_236_743() {
    let months = rows("layoffs_by_month");
    let window =
        || months.iter().filter(|row| row["month"].as_str() >= "2024-01" && row["month"].as_str() <= "2025-07");
    assert_eq!(sum(window(), "laid_off"), 236_743);
    assert_eq!(sum(window(), "laid_off"), count(claim::WINDOW_TOTAL));
    assert_eq!(sum(window(), "announcements"), count(claim::WINDOW_EVENTS));
    assert_eq!(sum(window(), "without_number"), count(claim::WINDOW_UNSTATED));
}

#[test]
fn the_crowd_counts_the_same_people_as_the_months() {
    let (crowd, months) = (rows("crowd"), rows("layoffs_by_month"));
    let last = crowd.iter().map(|row| row["month"].as_str()).max().unwrap();
    assert_eq!(last, "2025-12", "the crowd was read to the end of 2025");
    for month in months.iter().filter(|row| ("2024-01"..=last).contains(&row["month"].as_str())) {
        for column in ["laid_off", "announcements", "without_number"] {
            let people = sum(crowd.iter().filter(|row| row["month"] == month["month"]), column);
            assert_eq!(people, sum([month].into_iter(), column), "{} {column}", month["month"]);
        }
    }
    let intel = crowd.iter().filter(|row| row["company"] == "Intel" && row["month"].as_str() <= "2025-07");
    assert_eq!(sum(intel, "laid_off"), count(claim::INTEL_WINDOW));
}

#[test]
fn what_is_compiled_in_is_what_readers_download() {
    let quarters = rows("layoffs_by_quarter");
    assert_eq!(quarters.len(), QUARTERS.len());
    for (row, quarter) in quarters.iter().zip(&QUARTERS) {
        assert_eq!(row["quarter"], format!("{}-Q{}", quarter.year, quarter.quarter));
        assert_eq!(row["laid_off"], quarter.people.to_string());
    }
    let crest = QUARTERS.iter().map(|quarter| u64::from(quarter.people)).max();
    assert_eq!(crest, Some(count(claim::PEAK_QUARTER)));
}

#[test]
fn every_claim_has_a_dated_source() {
    for claim in &CLAIMS {
        let source = &SOURCES[claim.source];
        assert!(source.date.0 >= 2019, "{} has no date", source.id);
    }
}

/// Readers see under each figure up to when its numbers go and when they were read.
#[test]
fn nothing_is_read_before_it_is_published_or_over() {
    let sources = SOURCES.iter().map(|source| (source.id, source.entry.to, source.entry.read));
    let tables = TABLES.iter().map(|table| (table.name, table.to, table.read));
    for (name, (year, month, _), read) in sources.chain(tables) {
        assert!((year, month) <= (read.0, read.1) && read.1 > 0, "{name} goes further than it was read");
    }
    for source in &SOURCES {
        assert!((source.date.0, source.date.1) <= (source.entry.read.0, source.entry.read.1), "{}", source.id);
    }
    for (table, file) in [("us_payroll_jobs", "2026-09"), ("us_layoffs", "2026-08"), ("challenger_by_month", "2026-09")]
    {
        let to = TABLES.iter().find(|known| known.name == table).unwrap().to;
        assert_eq!(format!("{}-{:02}", to.0, to.1), file);
        assert_eq!(rows(table).last().unwrap()["month"], file, "{table} ends where tables.toml says");
    }
}
