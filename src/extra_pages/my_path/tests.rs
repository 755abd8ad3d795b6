//! Laws of a reader's path: everything that was done is told, nothing else is, and the files hold the same.
#![allow(clippy::unwrap_used, reason = "a test that cannot read what was written has failed")]

use super::files::{json, text};
use super::summary::summary;
use crate::i18n::{Lang, Words, all, key};
use crate::model::belief::Mark;
use crate::model::organisation::Expected;
use crate::model::reader_state::{Asked, ReaderState};
use crate::prose::number;
use crate::record::CLAIMS;
use serde_json::Value;

fn words(lang: Lang) -> Words {
    all(lang)
}

/// Somebody who has done everything.
fn everything() -> ReaderState {
    let mut done = ReaderState {
        guess: Some(420_000),
        drawing: Some([5_000, 10_000, 95_000, 40_000, 0, 0, 5_000, 5_000, 5_000, 5_000, 5_000, 5_000]),
        matched: [Some(1), None, Some(0)],
        company_answers: [Some(true), Some(false), None, None, Some(true), None, None, None],
        organisation: Some(Expected::Smaller),
        ..ReaderState::default()
    };
    done.belief.path = vec![Mark { at: 55, after: None }, Mark { at: 25, after: Some(6) }];
    done.belief.opened = vec![2, 6];
    done.quiz = String::from("cdabcdabcdabbcdacbad").into();
    done
}

#[test]
fn nothing_done_is_nothing_told() {
    for lang in Lang::ALL {
        assert_eq!(summary(&words(lang), &ReaderState::default()), []);
        // Who has only looked has no path.
        assert_eq!(summary(&words(lang), &ReaderState { shown: vec![Asked::Guess], ..ReaderState::default() }), []);
    }
}

#[test]
fn every_thing_done_is_told_at_its_step() {
    for lang in Lang::ALL {
        let words = words(lang);
        let sections = summary(&words, &everything());
        let steps: Vec<usize> = sections.iter().map(|section| section.step).collect();
        assert_eq!(steps, [0, 1, 2, 3, 4, 5, 7]);
        let step_text = |step: usize| -> String {
            let section = sections.iter().find(|section| section.step == step).unwrap();
            section.lines.iter().map(|line| line.text.clone() + "\n").collect()
        };
        assert!(step_text(0).contains(&words.count(420_000)));
        assert!(
            step_text(1).contains(&words.count(95_000)) && step_text(1).contains(&words.count(180_000)),
            "{}",
            step_text(1)
        );
        assert_eq!(step_text(2).lines().count(), 2, "a line that was not matched is not told");
        assert!(
            step_text(3).contains("Microsoft, Salesforce")
                && step_text(3).contains("Alphabet")
                && !step_text(3).contains("Intel")
        );
        assert_eq!(sections[5].lines.iter().filter_map(|line| line.at).collect::<Vec<_>>(), [55, 25]);
        assert_eq!(step_text(7).lines().count(), 6, "whose skills, three, what to do, the limits: {}", step_text(7));
        assert!(step_text(7).contains(words.text(key::extra::my_path::LIMITS)));
        let together = words.text(key::extra::my_path::SKILLS).rsplit(',').next().unwrap();
        assert!(step_text(7).contains(together), "they come first together: {}", step_text(7));
        for section in &sections {
            assert!(section.lines.iter().all(|line| !line.text.contains("{=")), "a blank is left open: {section:?}");
        }
    }
}

#[test]
fn a_quiz_that_is_not_finished_or_prefers_nothing_names_no_skill() {
    let words = words(Lang::En);
    let lines = |quiz: &str| {
        let done = ReaderState { quiz: String::from(quiz).into(), ..ReaderState::default() };
        summary(&words, &done).first().map_or(0, |section| section.lines.len())
    };
    assert_eq!(lines("cdabcdabcdabbcdacba-"), 0);
    assert_eq!(lines("cdabcdabcda-bcdacbad"), 0);
    assert_eq!(lines("c-abcdabcdabbcdacbad"), 0);
    assert_eq!(lines("bdabcdabcdab"), 0, "the version before asked for less");
    assert_eq!(lines("cdeeeeeeeeeeeeeeeeee"), 1, "it is said that nothing is suggested");
    assert_eq!(lines("cdabcdabcdabdddddddd"), 1, "nothing is missing");
}

#[test]
fn the_path_gives_no_record_away() {
    for lang in Lang::ALL {
        let words = words(lang);
        let sections = summary(&words, &everything());
        let parts: Vec<&str> =
            sections.iter().flat_map(|section| &section.lines).flat_map(|line| line.text.split(' ')).collect();
        for claim in CLAIMS.iter().filter(|claim| claim.amount() >= 3_000.0) {
            let number = number(&words, claim);
            assert!(!parts.contains(&&*number), "{number} stands on the path");
        }
    }
}

#[test]
fn the_files_hold_the_path() {
    for lang in Lang::ALL {
        let words = words(lang);
        let done = everything();
        let sections = summary(&words, &done);
        let text = text(&words, &sections, "today", "https://example.org/");
        for line in sections.iter().flat_map(|section| &section.lines) {
            assert!(text.contains(&(line.text.clone() + "\r\n")), "{} is not in {text}", line.text);
        }
        let data: Value = serde_json::from_str(&json(&words, &done, "https://example.org/")).unwrap();
        assert_eq!((&data["guess"], &data["story"]), (&Value::from(420_000), &Value::from("https://example.org/")));
        assert_eq!(data["drawing"].as_array().map(Vec::len), Some(12));
        assert_eq!(data["lines"].as_array().map(Vec::len), Some(2));
        assert_eq!(data["companies"][1], serde_json::json!({ "company": "Alphabet", "growing": false }));
        assert_eq!((&data["marker"][1]["at"], &data["organisation"]), (&Value::from(25), &Value::from("smaller")));
        assert_eq!(data["skills"].as_array().map(Vec::len), Some(3));
        let nothing: Value = serde_json::from_str(&json(&words, &ReaderState::default(), "")).unwrap();
        assert_eq!(nothing.as_object().unwrap().keys().collect::<Vec<_>>(), ["language", "story", "version"]);
    }
}
