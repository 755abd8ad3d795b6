//! A reader's path as files: a text, and data. Written on the device, sent nowhere.

use super::summary::{Section, quiz_result};
use crate::i18n::{Words, key};
use crate::model::belief::Mark;
use crate::model::organisation::Expected;
use crate::model::quiz::QUIZ;
use crate::model::reader_state::ReaderState;
use crate::story::STEPS;
use crate::story::answers::{CAUSES, LETTERED, after, companies, quarter_name};
use serde::Serialize;

/// The path as a text to keep.
pub fn text(words: &Words, sections: &[Section], day: &str, home: &str) -> String {
    let mut text = String::new();
    let mut line = |content: &str| {
        text.push_str(content);
        text.push_str("\r\n");
    };
    line(&[words.text(key::site::NAME), " · ", words.text(key::side::MY_PATH)].concat());
    line(day);
    line(home);
    for section in sections {
        line("");
        line(&[&*(section.step + 1).to_string(), ". ", words.text(STEPS[section.step].nav)].concat());
        for entry in &section.lines {
            line(&entry.text);
        }
    }
    text
}

/// What the data holds. A field that says nothing is left out.
#[derive(Serialize)]
struct Data<'a> {
    version: u8,
    story: &'a str,
    language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    guess: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    drawing: Vec<Quarter>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lines: Vec<Matched<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    companies: Vec<Company>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation: Option<Expected>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    marker: Vec<Marked<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    skills: Vec<&'static str>,
}

#[derive(Serialize)]
struct Quarter {
    quarter: String,
    people: u32,
}

#[derive(Serialize)]
struct Matched<'a> {
    line: &'static str,
    cause: &'a str,
}

#[derive(Serialize)]
struct Company {
    company: &'static str,
    growing: bool,
}

#[derive(Serialize)]
struct Marked<'a> {
    at: u8,
    after: &'a str,
}

/// The path as JSON. Skills go by their names in `static/quiz/weights.toml`, everything else by what the page says.
pub fn json(words: &Words, done: &ReaderState, home: &str) -> String {
    let drawing = done.drawing.iter().flatten().enumerate();
    let lines = LETTERED
        .into_iter()
        .zip(done.matched)
        .filter_map(|((_, line), cause)| Some(Matched { line, cause: words.text(*CAUSES.get(usize::from(cause?))?) }));
    let answers = companies().zip(done.company_answers);
    let skills = quiz_result(&done.quiz).map(|(_, first, _)| first);
    let data = Data {
        version: 1,
        story: home,
        language: words.lang.code(),
        guess: done.guess,
        drawing: drawing
            .map(|(place, people)| Quarter { quarter: quarter_name(words, place), people: *people })
            .collect(),
        lines: lines.collect(),
        companies: answers.filter_map(|(company, growing)| Some(Company { company, growing: growing? })).collect(),
        organisation: done.organisation,
        marker: done.belief.path.iter().map(|mark: &Mark| Marked { at: mark.at, after: after(words, mark) }).collect(),
        skills: skills.into_iter().flatten().map(|skill| QUIZ.skills[skill]).collect(),
    };
    serde_json::to_string(&data).unwrap_or_default()
}
