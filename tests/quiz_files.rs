//! Laws of what a reader takes home: the calendar file is one by RFC 5545, and the QR codes are read by a reader of
//! another maker.
#![allow(clippy::unwrap_used, reason = "a test that cannot read what was written has failed")]

use paradoks::model::calendar::{Entry, calendar};
use paradoks::model::date::Date;
use paradoks::model::qr::Qr;
use proptest::prelude::*;

fn date(year: i32, month: i32, day: i32) -> Date {
    Date { year, month, day }
}

#[test]
fn the_calendar_is_counted_right_over_four_hundred_years() {
    let mut day = date(1900, 1, 1);
    let mut mondays = 0;
    for _ in 0..146_097 {
        let next = day.plus(1);
        let length = match day.month {
            4 | 6 | 9 | 11 => 30,
            2 if day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0) => 29,
            2 => 28,
            _ => 31,
        };
        let expected = match (day.month, day.day == length) {
            (_, false) => date(day.year, day.month, day.day + 1),
            (12, true) => date(day.year + 1, 1, 1),
            (month, true) => date(day.year, month + 1, 1),
        };
        assert_eq!(next, expected);
        mondays += i32::from(day.next_monday() == next);
        day = next;
    }
    assert_eq!(day, date(2300, 1, 1));
    assert_eq!(mondays, 146_097 / 7);
    assert_eq!(date(2026, 1, 1).next_monday(), date(2026, 1, 5));
    assert_eq!(date(2026, 1, 5).next_monday(), date(2026, 1, 12));
}

/// The lines of a calendar file with their folds undone, each checked to be short enough.
fn unfolded(file: &str) -> Vec<String> {
    assert!(file.ends_with("\r\n"));
    let mut lines: Vec<String> = Vec::new();
    for line in file.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line}", line.len());
        assert!(!line.contains(['\r', '\n']));
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().unwrap().push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

/// A text of a calendar file as a program reads it.
fn unescaped(text: &str) -> String {
    let mut letters = text.chars();
    let mut said = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next().unwrap() {
                'n' | 'N' => said.push('\n'),
                escaped => {
                    assert!(['\\', ';', ','].contains(&escaped));
                    said.push(escaped);
                }
            },
            letter => {
                assert!(![';', ','].contains(&letter), "{letter} stands bare in {text}");
                said.push(letter);
            }
        }
    }
    said
}

proptest! {
    // The reader of QR codes takes its time.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_calendar_file_gives_back_what_was_written(title in "[^\\pC]{0,120}", text in "([^\\pC]|\n){0,400}", days in 0..1500) {
        let today = date(2026, 2, 27);
        let entry = |n: i32| Entry {
            uid: format!("20260227-{n}@paradoks"),
            day: today.plus(days + n),
            title: title.clone(),
            text: text.clone(),
        };
        let entries = [entry(1), entry(2)];
        let file = calendar("-//Paradoks AI//ID", today, &entries);
        let lines = unfolded(&file);
        prop_assert_eq!(&lines[..3], ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Paradoks AI//ID"]);
        prop_assert_eq!(lines.last().map(String::as_str), Some("END:VCALENDAR"));
        let all = |name: &str| -> Vec<String> {
            lines.iter().filter_map(|line| line.strip_prefix(name)).map(str::to_owned).collect()
        };
        prop_assert_eq!(all("SUMMARY:").iter().map(|said| unescaped(said)).collect::<Vec<_>>(), vec![title.clone(); 2]);
        prop_assert_eq!(all("DESCRIPTION:").iter().map(|said| unescaped(said)).collect::<Vec<_>>(), vec![text.clone(); 2]);
        prop_assert_eq!(all("DTSTAMP:"), vec!["20260227T000000Z"; 2]);
        prop_assert_eq!(all("DTSTART;VALUE=DATE:"), entries.iter().map(|entry| entry.day.compact()).collect::<Vec<_>>());
        let uids = all("UID:");
        prop_assert!(uids.len() == 2 && uids[0] != uids[1]);
        prop_assert_eq!(all("BEGIN:VEVENT").len(), all("END:VEVENT").len());
    }

    #[test]
    fn a_qr_code_is_read_back(text in prop_oneof!["[ -~]{1,106}", "[ -~]{107,1273}"]) {
        let code = Qr::encode(&text).unwrap();
        // Three pixels a module, with the light margin that belongs around a code.
        let (scale, margin) = (3, 4);
        let side = (code.size + 2 * margin) * scale;
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            let module = |pixel: usize| (pixel / scale).wrapping_sub(margin);
            if code.is_dark(module(x), module(y)) { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        prop_assert_eq!(grids.len(), 1);
        let (meta, read) = grids[0].decode().unwrap();
        prop_assert_eq!(read, text);
        prop_assert!(meta.ecc_level == 1 && code.size == 17 + 4 * meta.version.0);
    }
}

#[test]
fn a_text_has_the_smallest_code_that_holds_it_and_one_too_long_has_none() {
    // How much each version holds, by the table of the standard.
    for (bytes, version) in [(17, 1), (106, 5), (134, 6), (154, 7), (230, 9), (271, 10), (858, 20), (1273, 25)] {
        let size = |bytes: usize| Qr::encode(&"x".repeat(bytes)).map(|code| code.size);
        assert_eq!(size(bytes), Some(17 + 4 * version), "{bytes}");
        assert_ne!(size(bytes + 1), Some(17 + 4 * version), "{bytes} and one more");
    }
    assert_eq!(Qr::encode(&"x".repeat(1274)), None);
}
