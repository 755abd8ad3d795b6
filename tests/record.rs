//! Laws of the record: its tables agree with each other and with the numbers in the text.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the record has failed")]

use paradoks::record::{CLAIMS, CLAIMS as ALL, QUARTERS, SOURCES, Value, claim};
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
    for month in months.iter().filter(|row| row["month"].as_str() >= "2024-01") {
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
fn numbers_in_the_text_follow_from_the_tables() {
    let series = |name: &str, column: &str| -> BTreeMap<String, f64> {
        rows(name).into_iter().filter_map(|row| Some((row["month"].clone(), row[column].parse().ok()?))).collect()
    };
    let near = |place: usize, value: f64, tolerance: f64| {
        let said = ALL[place].amount();
        assert!((said - value).abs() <= tolerance, "claim {place} says {said}, the table {value}");
    };
    let fall = |series: &BTreeMap<String, f64>, from: &str, to: &str| (1.0 - series[to] / series[from]) * 100.0;
    let payroll = series("us_payroll_jobs", "jobs_thousands");
    near(claim::PAYROLL_2008_FALL, fall(&payroll, "2007-12", "2010-02"), 0.05);
    near(claim::PAYROLL_2020_FALL, fall(&payroll, "2020-02", "2020-04"), 0.05);
    near(claim::PAYROLL_NOW_RISE, -fall(&payroll, "2022-12", "2025-12"), 0.05);
    let information = series("us_information_jobs", "jobs_thousands");
    near(claim::INFO_FALL, fall(&information, "2022-11", "2025-12"), 0.05);
    let layoffs = series("us_layoffs", "layoffs_thousands");
    let mean = |year: &str| {
        let months: Vec<f64> = layoffs.iter().filter(|(month, _)| month.starts_with(year)).map(|(_, v)| *v).collect();
        months.iter().sum::<f64>() / months.len() as f64 / 1_000.0
    };
    near(claim::JOLTS_2007, mean("2007"), 0.005);
    near(claim::JOLTS_2019, mean("2019"), 0.005);
    near(claim::JOLTS_2025, mean("2025"), 0.005);
    let (ai, all) = (count(claim::AI_CUTS_2025) as f64, count(claim::ALL_CUTS_2025) as f64);
    near(claim::AI_SHARE, ai / all * 100.0, 0.05);
}

#[test]
fn every_claim_has_a_dated_source() {
    for claim in &CLAIMS {
        let source = &SOURCES[claim.source];
        assert!(source.date.0 >= 2019, "{} has no date", source.id);
    }
}
