//! A reader's path in words, step by step. Of the record it says nothing: what was not asked for yet stays untold.

use crate::i18n::{MessageId, Words, key};
use crate::model::drawing::{Drawn, crest};
use crate::model::quiz::{QUIZ, Taken, Task, by_leaning, leanings, plan, standing};
use crate::model::reader_state::ReaderState;
use crate::story::answers::{CAUSES, KINDS, LETTERED, SKILLS, after, companies, expected, quarter_name, task};

/// What was done in a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// The step, by its place.
    pub step: usize,
    /// What was done, a line a thing.
    pub lines: Vec<Line>,
    /// What was drawn.
    pub drawn: Option<Drawn>,
}

/// A thing that was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// In words.
    pub text: String,
    /// Where the marker was put.
    pub at: Option<u8>,
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self { text, at: None }
    }
}

/// Everything a reader has done, in the order of the story. Steps where nothing was done are left out.
pub fn summary(words: &Words, done: &ReaderState) -> Vec<Section> {
    let steps = [
        (0, guess(words, done)),
        (1, drawing(words, done)),
        (2, matched(words, done)),
        (3, company_answers(words, done)),
        (4, organisation(words, done)),
        (5, belief(words, done)),
        (7, skills(words, &done.quiz)),
    ];
    let sections = steps.into_iter().map(|(step, lines)| Section {
        step,
        lines,
        drawn: if step == 1 { done.drawing } else { None },
    });
    sections.filter(|section| !section.lines.is_empty()).collect()
}

fn guess(words: &Words, done: &ReaderState) -> Vec<Line> {
    let guess = done.guess.map(|guess| words.count(guess.into()));
    guess.into_iter().map(|people| words.format(key::extra::my_path::GUESS, &[("people", &people)]).into()).collect()
}

fn drawing(words: &Words, done: &ReaderState) -> Vec<Line> {
    let Some(drawn) = &done.drawing else { return Vec::new() };
    let total = words.count(drawn.iter().map(|people| u64::from(*people)).sum());
    let text = match crest(drawn) {
        Some(place) => {
            let (quarter, people) = (quarter_name(words, place), words.count(drawn[place].into()));
            let blanks = [("quarter", &*quarter), ("people", &people), ("total", &total)];
            words.format(key::extra::my_path::CREST, &blanks)
        }
        None => words.format(key::extra::my_path::FLAT, &[("total", &total)]),
    };
    vec![text.into()]
}

fn matched(words: &Words, done: &ReaderState) -> Vec<Line> {
    let line = |((_, letter), cause): ((usize, &str), &Option<u8>)| {
        let cause = CAUSES.get(usize::from((*cause)?))?;
        Some(words.pair(&words.format(key::shocks::ask::LINE, &[("letter", letter)]), words.text(*cause)).into())
    };
    LETTERED.into_iter().zip(&done.matched).filter_map(line).collect()
}

fn company_answers(words: &Words, done: &ReaderState) -> Vec<Line> {
    let line = |(growing, text): (bool, MessageId)| {
        let those = companies().zip(done.company_answers).filter(|(_, answer)| *answer == Some(growing));
        let those: Vec<&str> = those.map(|(company, _)| company).collect();
        (!those.is_empty()).then(|| words.format(text, &[("companies", &those.join(", "))]).into())
    };
    let answers = [(true, key::extra::my_path::GROWING), (false, key::extra::my_path::TROUBLE)];
    answers.into_iter().filter_map(line).collect()
}

fn organisation(words: &Words, done: &ReaderState) -> Vec<Line> {
    let shape = done.organisation.map(|shape| words.text(expected(shape)));
    shape.into_iter().map(|shape| words.format(key::extra::my_path::EXPECTED, &[("shape", shape)]).into()).collect()
}

fn belief(words: &Words, done: &ReaderState) -> Vec<Line> {
    let belief = &done.belief;
    let mut lines = Vec::new();
    if !belief.path.is_empty() {
        lines.push(words.text(key::extra::my_path::BELIEF).to_owned().into());
    }
    for mark in &belief.path {
        lines.push(Line { text: words.pair(after(words, mark), &mark.at.to_string()), at: Some(mark.at) });
    }
    if !belief.opened.is_empty() {
        let all = crate::model::belief::PIECES.to_string();
        let blanks = [("opened", &*belief.opened.len().to_string()), ("all", &all)];
        lines.push(words.format(key::extra::my_path::OPENED, &blanks).into());
    }
    lines
}

/// What a finished quiz says: the kind of work, the skills it suggests first, and what to do this week. Nothing where it is
/// not finished.
pub fn quiz_result(quiz: &Taken) -> Option<(usize, Vec<usize>, Option<Task>)> {
    let kind = quiz.kind.filter(|_| quiz.is_done())?;
    let standing = standing(QUIZ.kinds.get(kind)?, &quiz.evidence);
    let leanings = leanings(&QUIZ, &quiz.chosen);
    let mut first: Vec<usize> = standing.first().iter().map(|ranked| ranked.skill).collect();
    by_leaning(&mut first, &leanings);
    let week = plan(&standing, &leanings).map(|[week, ..]| week);
    Some((kind, first, week))
}

fn skills(words: &Words, quiz: &Taken) -> Vec<Line> {
    let Some((kind, first, week)) = quiz_result(quiz) else { return Vec::new() };
    let Some(week) = week else { return vec![words.text(key::extra::my_path::NO_ORDER).to_owned().into()] };
    let kind = KINDS.get(kind).map_or("", |kind| words.text(*kind));
    let suggests = if first.len() == 1 { key::extra::my_path::SKILL } else { key::extra::my_path::SKILLS };
    let mut lines = vec![words.format(suggests, &[("kind", kind)])];
    lines.extend(first.into_iter().map(|skill| words.text(SKILLS[skill].name).to_owned()));
    lines.push(words.format(key::extra::my_path::WEEK, &[("todo", words.text(task(week)))]));
    lines.push(words.text(key::extra::my_path::LIMITS).to_owned());
    lines.into_iter().map(Line::from).collect()
}
