//! Laws of the build: whoever edits the quiz wrongly is told the file, the line and the key.
#![allow(dead_code, reason = "the build's own modules are read here for their checks alone")]

#[path = "../build/corrections.rs"]
mod corrections;
#[path = "../build/fault.rs"]
mod fault;
#[path = "../build/quiz.rs"]
mod quiz;
#[path = "../build/record.rs"]
mod record;
#[path = "../build/table.rs"]
mod table;
#[path = "../build/tables.rs"]
mod tables;
#[path = "../build/usage.rs"]
mod usage;
#[path = "../build/words.rs"]
mod words;

const GOOD: &str = include_str!("../static/quiz/weights.toml");

/// What the checks say of a text, a line each, where the words have every key but one.
fn said_without(text: &str, missing: &str) -> Vec<String> {
    let occupations: Vec<f64> = (1000..9999).map(f64::from).collect();
    let checked = quiz::check("weights.toml", text, &occupations, &|key| key != missing);
    checked.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

fn said(text: &str) -> Vec<String> {
    said_without(text, "")
}

/// The good file with one thing changed, and the line where that is.
fn changed(from: &str, to: &str) -> (String, usize) {
    let at = GOOD.find(from).unwrap_or_default();
    assert!(at > 0, "{from} is not in the file");
    (GOOD.replacen(from, to, 1), GOOD[..at].lines().count() + usize::from(GOOD[..at].ends_with('\n')))
}

fn assert_says(from: &str, to: &str, part: &str) {
    let (text, line) = changed(from, to);
    let (faults, start) = (said(&text), format!("weights.toml:{line}: "));
    let found = faults.iter().any(|fault| fault.starts_with(&start) && fault.contains(part));
    assert!(found, "no fault “{start}… {part} …” among {faults:#?}");
}

#[test]
fn the_file_is_good() {
    assert_eq!(said(GOOD), Vec::<String>::new());
}

#[test]
fn a_skill_that_is_none_is_named() {
    assert_says("listen = [\"empathy\"", "listen = [\"empaty\"", "`situations.angry.listen`: `empaty` is none of");
    assert_says("daily = [\"critical\", \"creative\"", "daily = [\"critikal\", \"creative\"", "`critikal` is none of");
}

#[test]
fn an_importance_that_is_no_small_number_is_named() {
    for wrong in ["0", "10", "-2", "\"3\"", "2.5"] {
        assert_says("daily = 5", &format!("daily = {wrong}"), "whole number from 1 to 9");
    }
}

#[test]
fn a_skill_that_is_easier_to_lean_on_than_another_is_named() {
    let (text, line) = changed("check = [\"critical\", \"judgement\"]", "check = [\"critical\", \"empathy\"]");
    let line = line - 2;
    let faults = said(&text);
    let start = format!("weights.toml:{line}: `situations.angry`: 3 answers lean on `empathy`");
    assert!(faults.iter().any(|fault| fault.starts_with(&start)), "{start}: {faults:#?}");
    let less = GOOD
        .replace("count = [\"ai_data\"", "count = [\"adapt\"")
        .replace("\"creative\", \"ai_data\"]", "\"creative\", \"adapt\"]");
    let met = said(&less);
    assert!(met.iter().any(|fault| fault.contains("`ai_data` is met in")), "{met:#?}");
}

#[test]
fn an_answer_that_is_the_same_as_another_is_named() {
    let same = "check = [\"critical\", \"empathy\"]";
    assert_says("check = [\"critical\", \"judgement\"]", same, "leans on the same skills as another answer");
}

#[test]
fn too_few_skills_answers_or_situations_are_named() {
    let check = "check = [\"critical\", \"judgement\"]";
    assert_says(check, "check = [\"critical\"]", "leans on 1 skills");
    assert_says(check, "check = [\"critical\", \"critical\"]", "it must be 2 different ones");
    let (text, _) = changed("check = [\"critical\", \"judgement\"]\n", "");
    assert!(said(&text).iter().any(|fault| fault.contains("`situations.angry` has 3 answers; it must have 4")));
    let (text, _) = changed("[situations.angry]", "[elsewhere.angry]");
    assert!(said(&text).iter().any(|fault| fault.contains("there are 9 situations; there must be 10")));
}

#[test]
fn an_occupation_without_a_score_is_named() {
    assert_says("occupations = [8322]", "occupations = [12]", "12 is no occupation of static/record/exposure.csv");
    assert_says("occupations = [8322]", "occupations = [\"8322\"]", "must be a list of ISCO-08 codes");
}

#[test]
fn what_the_words_do_not_say_is_named() {
    for (key, line) in [
        ("quiz_kind.driver", "[kinds.driver]"),
        ("quiz_situation.short.ask", "[situations.short]"),
        ("quiz_situation.slip.how", "how = ["),
        ("quiz_plan.adapt.week", "skills = ["),
        ("quiz_evidence.adapt", "skills = ["),
    ] {
        let line = GOOD.lines().position(|written| written.starts_with(line)).map_or(0, |place| place + 1);
        let faults = said_without(GOOD, key);
        assert_eq!(faults.len(), 1, "{faults:#?}");
        assert!(
            faults[0].starts_with(&format!("weights.toml:{line}: `{key}` is missing in static/words")),
            "{faults:#?}"
        );
    }
}

#[test]
fn a_file_that_is_no_toml_is_named_with_its_line() {
    let (text, line) = changed("[kinds.driver]", "[kinds.driver");
    assert!(said(&text)[0].starts_with(&format!("weights.toml:{line}: is not valid TOML")), "{:?}", said(&text));
}
