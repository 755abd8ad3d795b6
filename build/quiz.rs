//! The quiz: who may take it, what is asked and what every answer leans on. Each name has its sentences in both
//! languages, and no answer or skill may have an advantage over another.

use super::fault::{Fault, text_of};
use super::table::Table as Csv;
use super::words::Words;
use std::fmt::Write as _;
use std::path::Path;
use toml_edit::{Array, Document, Item, TableLike};

/// How many situations a code in a link has room for.
const SITUATIONS: usize = 10;
/// How many answers a situation has.
const ANSWERS: usize = 4;
/// How many skills an answer leans on.
const LEANED: usize = 2;
/// How many of the answers to a situation lean on each skill that it meets: as many as do not.
const LEANING: usize = ANSWERS / 2;
/// How many situations meet each skill.
const MET: usize = 5;
/// How many kinds of work a code in a link has room for.
const MOST_KINDS: usize = 16;

/// A kind of work as written: its name, the skills used daily, its occupations.
type Kind = (String, Vec<usize>, Vec<u64>);
/// A situation as written: its name, and each answer's name and the skills it leans on.
type Situation = (String, Vec<(String, Vec<usize>)>);

/// The quiz, checked.
#[derive(Debug)]
pub struct Quiz {
    version: u64,
    skills: Vec<String>,
    importance: [u64; 2],
    kinds: Vec<Kind>,
    situations: Vec<Situation>,
}

/// Reads `weights.toml` in `folder`; occupations are those of `exposure.csv` in `record`.
pub fn read(folder: &Path, record: &Path, words: &Words) -> Result<Quiz, Vec<Fault>> {
    let one = |fault| vec![fault];
    let (file, exposure) = (folder.join("weights.toml"), record.join("exposure.csv"));
    let occupations = Csv::parse(&exposure.display().to_string(), &text_of(&exposure).map_err(one)?).map_err(one)?;
    let known = occupations.numbers("isco08").map_err(one)?;
    check(&file.display().to_string(), &text_of(&file).map_err(one)?, &known, &|key| words.has(key))
}

/// Checks `text`. `occupations` are the codes that have a score; `has_key` tells whether the words have a key.
pub fn check(file: &str, text: &str, occupations: &[f64], has_key: &dyn Fn(&str) -> bool) -> Result<Quiz, Vec<Fault>> {
    let mut reader = Reader { file, text, faults: Vec::new(), occupations, has_key, skills: Vec::new() };
    let document = Document::parse(text).map_err(|error| {
        let line = error.span().map_or(0, |span| reader.line(span.start));
        vec![Fault { file: file.into(), line, message: format!("is not valid TOML: {}", error.message()) }]
    })?;
    let quiz = reader.quiz(document.as_table());
    if reader.faults.is_empty() { Ok(quiz) } else { Err(reader.faults) }
}

/// Reads the file and gathers what is wrong with it.
struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    faults: Vec<Fault>,
    occupations: &'a [f64],
    has_key: &'a dyn Fn(&str) -> bool,
    skills: Vec<String>,
}

impl Reader<'_> {
    fn line(&self, offset: usize) -> usize {
        self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
    }

    fn fault(&mut self, item: Option<&Item>, message: String) {
        let line = item.and_then(Item::span).map_or(0, |span| self.line(span.start));
        self.faults.push(Fault { file: self.file.into(), line, message });
    }

    fn quiz(&mut self, root: &dyn TableLike) -> Quiz {
        let version = self.number(root.get("version"), "version");
        self.skills = self.names(root.get("skills"), "skills");
        for skill in self.skills.clone() {
            for key in ["name", "note"] {
                self.must_say(root.get("skills"), &format!("quiz.skills.{skill}.{key}"));
            }
            for key in [
                format!("quiz_short.{skill}"),
                format!("quiz_evidence.{skill}"),
                format!("quiz_plan.{skill}.week"),
                format!("quiz_plan.{skill}.next"),
            ] {
                self.must_say(root.get("skills"), &key);
            }
        }
        let importance =
            ["daily", "otherwise"].map(|key| self.number(root.get("importance").and_then(|table| table.get(key)), key));
        let kinds = self.kinds(root.get("kinds"));
        let situations = self.situations(root.get("situations"));
        Quiz { version, skills: self.skills.clone(), importance, kinds, situations }
    }

    fn kinds(&mut self, item: Option<&Item>) -> Vec<Kind> {
        let mut kinds = Vec::new();
        for (name, kind) in entries(item) {
            let key = format!("kinds.{name}");
            self.must_say(Some(kind), &format!("quiz_kind.{name}"));
            let daily = self.names(kind.get("daily"), &format!("{key}.daily"));
            let daily = daily.iter().filter_map(|skill| self.skill(kind.get("daily"), &key, skill)).collect();
            let codes = array(kind.get("occupations")).into_iter().flatten();
            let codes: Vec<u64> = codes.filter_map(|code| code.as_integer()?.try_into().ok()).collect();
            for code in &codes {
                if !self.occupations.contains(&(*code as f64)) {
                    self.fault(
                        kind.get("occupations"),
                        format!("`{key}.occupations`: {code} is no occupation of static/record/exposure.csv"),
                    );
                }
            }
            if array(kind.get("occupations")).is_none_or(|written| written.len() != codes.len()) {
                let at = kind.get("occupations").or(Some(kind));
                self.fault(at, format!("`{key}.occupations` must be a list of ISCO-08 codes, or empty"));
            }
            kinds.push((name.to_owned(), daily, codes));
        }
        if kinds.is_empty() || kinds.len() > MOST_KINDS {
            self.fault(item, format!("there are {} kinds of work; a link has room for 1 to {MOST_KINDS}", kinds.len()));
        }
        kinds
    }

    fn situations(&mut self, item: Option<&Item>) -> Vec<Situation> {
        let mut situations = Vec::new();
        for (name, situation) in entries(item) {
            for key in ["name", "ask"] {
                self.must_say(Some(situation), &format!("quiz_situation.{name}.{key}"));
            }
            let mut answers = Vec::new();
            for (answer, leans) in entries(Some(situation)) {
                self.must_say(Some(leans), &format!("quiz_situation.{name}.{answer}"));
                answers.push((answer.to_owned(), self.leans(leans, &format!("situations.{name}.{answer}"))));
            }
            self.fair(situation, name, &answers);
            situations.push((name.to_owned(), answers));
        }
        if situations.len() != SITUATIONS {
            self.fault(item, format!("there are {} situations; there must be {SITUATIONS}", situations.len()));
        }
        for (place, skill) in self.skills.clone().iter().enumerate() {
            let meets = |(_, answers): &&Situation| answers.iter().any(|(_, leans)| leans.contains(&place));
            let met = situations.iter().filter(meets).count();
            if met != MET {
                self.fault(item, format!("`{skill}` is met in {met} situations; it must be met in {MET}"));
            }
        }
        situations
    }

    fn leans(&mut self, item: &Item, key: &str) -> Vec<usize> {
        let names = self.names(Some(item), key);
        let leans: Vec<usize> = names.iter().filter_map(|skill| self.skill(Some(item), key, skill)).collect();
        if names.len() != LEANED || names.first() == names.last() {
            self.fault(
                Some(item),
                format!("`{key}` leans on {} skills; it must be {LEANED} different ones", names.len()),
            );
        }
        leans
    }

    /// Four answers, each leaning on two skills; each skill is leaned on by two of them, so that none is easier to lean
    /// on than another.
    fn fair(&mut self, item: &Item, name: &str, answers: &[(String, Vec<usize>)]) {
        let key = format!("situations.{name}");
        if answers.len() != ANSWERS {
            self.fault(Some(item), format!("`{key}` has {} answers; it must have {ANSWERS}", answers.len()));
        }
        for (place, skill) in self.skills.clone().iter().enumerate() {
            let leaning = answers.iter().filter(|(_, leans)| leans.contains(&place)).count();
            if leaning != 0 && leaning != LEANING {
                self.fault(
                    Some(item),
                    format!("`{key}`: {leaning} answers lean on `{skill}`; it must be {LEANING} of them, or none"),
                );
            }
        }
        for (place, (answer, leans)) in answers.iter().enumerate() {
            if answers[..place].iter().any(|(_, other)| other.iter().all(|skill| leans.contains(skill))) {
                self.fault(item.get(answer), format!("`{key}.{answer}` leans on the same skills as another answer"));
            }
        }
    }

    fn must_say(&mut self, item: Option<&Item>, key: &str) {
        if !(self.has_key)(key) {
            self.fault(item, format!("`{key}` is missing in static/words: say it there, or remove it here"));
        }
    }

    /// The place of a skill by its name.
    fn skill(&mut self, item: Option<&Item>, key: &str, skill: &str) -> Option<usize> {
        let place = self.skills.iter().position(|known| known == skill);
        if place.is_none() {
            self.fault(item, format!("`{key}`: `{skill}` is none of `skills`"));
        }
        place
    }

    /// A whole number from 1 to 9.
    fn number(&mut self, item: Option<&Item>, key: &str) -> u64 {
        let number = item.and_then(Item::as_integer).filter(|number| (1..10).contains(number));
        let number = number.and_then(|number| u64::try_from(number).ok());
        if number.is_none() {
            self.fault(item, format!("`{key}` must be a whole number from 1 to 9"));
        }
        number.unwrap_or(1)
    }

    fn names(&mut self, item: Option<&Item>, key: &str) -> Vec<String> {
        let names = array(item).into_iter().flatten();
        let names: Vec<String> = names.filter_map(|name| Some(name.as_str()?.to_owned())).collect();
        if array(item).is_none_or(|written| written.len() != names.len()) {
            self.fault(item, format!("`{key}` must be a list of names in quotes"));
        }
        names
    }
}

fn array(item: Option<&Item>) -> Option<&Array> {
    item?.as_array()
}

fn entries(item: Option<&Item>) -> impl Iterator<Item = (&str, &Item)> {
    item.and_then(Item::as_table_like).map(|table| table.iter()).into_iter().flatten()
}

impl Quiz {
    /// The numbers, as constants of the types in `src/model/quiz/`.
    pub fn to_rust(&self) -> String {
        let mut rust = format!(
            "/// The version of the file below, which codes carry.\npub const VERSION: u8 = {};\n\
             /// See `static/quiz/weights.toml`.\npub static QUIZ: Quiz = Quiz {{ skills: {:?}, kinds: &[\n",
            self.version, self.skills
        );
        for (name, daily, occupations) in &self.kinds {
            let importance: Vec<u64> =
                (0..self.skills.len()).map(|skill| self.importance[usize::from(!daily.contains(&skill))]).collect();
            let _ =
                writeln!(rust, "Kind {{ name: {name:?}, importance: {importance:?}, occupations: &{occupations:?} }},");
        }
        rust.push_str("], situations: [\n");
        for (name, answers) in &self.situations {
            let _ = write!(rust, "Situation {{ name: {name:?}, answers: [");
            for (answer, leans) in answers {
                let _ = write!(rust, "Answer {{ name: {answer:?}, leans: {leans:?} }}, ");
            }
            rust.push_str("] },\n");
        }
        rust + "] };\n"
    }

    /// The sentences, as constants of the types in `src/story/step8_quiz/labels.rs`.
    pub fn words_to_rust(&self) -> String {
        let upper = |name: &str| name.to_uppercase();
        let mut rust = format!(
            "/// What each skill is called and what to do about it.\npub static SKILLS: [SkillWords; {}] = [\n",
            self.skills.len()
        );
        for skill in &self.skills {
            let _ = writeln!(
                rust,
                "SkillWords {{ name: key::quiz::skills::{skill}::NAME, note: key::quiz::skills::{skill}::NOTE, \
                 short: key::quiz_short::{}, evidence: key::quiz_evidence::{}, week: key::quiz_plan::{skill}::WEEK, \
                 next: key::quiz_plan::{skill}::NEXT }},",
                upper(skill),
                upper(skill)
            );
        }
        let _ = writeln!(
            rust,
            "];\n/// What each kind of work is called.\npub static KINDS: [MessageId; {}] = [",
            self.kinds.len()
        );
        for (name, ..) in &self.kinds {
            let _ = writeln!(rust, "key::quiz_kind::{},", upper(name));
        }
        let _ = writeln!(
            rust,
            "];\n/// What is asked and what may be answered.\npub static SITUATIONS: [SituationWords; {}] = [",
            self.situations.len()
        );
        for (name, answers) in &self.situations {
            let key = |answer: &str| format!("key::quiz_situation::{name}::{}", upper(answer));
            let answers: Vec<String> = answers.iter().map(|(answer, _)| key(answer)).collect();
            let _ = writeln!(
                rust,
                "SituationWords {{ name: {}, ask: {}, answers: [{}] }},",
                key("name"),
                key("ask"),
                answers.join(", ")
            );
        }
        rust + "];\n"
    }
}
