//! Laws of what names the source of a number that has no chip beside it: the figure that shows it, or a chip of its step.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the words has failed")]

use paradoks::i18n::{Lang, Words, all};
use paradoks::prose::Page;
use paradoks::record::{CLAIMS, SOURCES};
use paradoks::story::{STEPS, Step};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use toml_edit::{Document, TableLike};

/// The names between two signs.
fn between<'a>(text: &'a str, open: &str, close: &str) -> impl Iterator<Item = &'a str> {
    text.split(open).skip(1).filter_map(move |rest| Some(rest.split_once(close)?.0))
}

/// The claims whose numbers a text prints, and those that its chips name.
fn numbers_and_chips(text: &str) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let numbers = between(text, "{", "}").filter(|name| !name.starts_with('='));
    let chips = between(text, "[[", "]]").flat_map(|names| names.split(' '));
    (numbers.collect(), chips.collect())
}

/// All texts of a file by the path of their key.
fn texts(table: &dyn TableLike, path: &str, found: &mut BTreeMap<String, String>) {
    for (name, item) in table.iter() {
        let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        match item.as_table_like() {
            Some(inner) => texts(inner, &path, found),
            None => drop(found.insert(path, item.as_str().unwrap().to_owned())),
        }
    }
}

/// A text as the program has it: the places of claims where their names stand.
fn resolved(text: &str, place: &BTreeMap<&str, usize>) -> String {
    let (numbers, _) = numbers_and_chips(text);
    numbers
        .iter()
        .fold(text.to_owned(), |text, name| text.replace(&format!("{{{name}}}"), &format!("{{{}}}", place[name])))
}

/// The step that a figure's title belongs to, and the figure's name where it can stand by itself.
fn figure(words: &Words, title: &str, step: &str) -> Option<(&'static Step, Option<&'static str>)> {
    let titled = STEPS.iter().find_map(|step| {
        let found = step.figures.iter().find(|(_, key)| words.text(*key) == title)?;
        Some((step, Some(found.0)))
    });
    titled.or_else(|| Some((STEPS.iter().find(|found| found.name == step)?, None)))
}

/// The names of the sources that a figure rests on.
fn cited(words: &'static Words, step: &Step, figure: Option<&'static str>) -> BTreeSet<&'static str> {
    let mut page = Page::new(words, "/", false);
    page.figure = figure;
    let _ = (step.page.body)(&page);
    page.cited().into_iter().map(|place| SOURCES[place].id).collect()
}

#[test]
fn a_number_without_a_chip_is_of_a_source_that_its_figure_or_its_step_names() {
    let claims = fs::read_to_string("static/record/claims.csv").unwrap();
    let place: BTreeMap<&str, usize> = claims
        .lines()
        .skip(1)
        .filter_map(|row| row.split(',').next())
        .enumerate()
        .map(|(at, name)| (name, at))
        .collect();
    let mut lacking = Vec::new();
    for lang in Lang::ALL {
        let words: &'static Words = Box::leak(Box::new(all(lang)));
        let file = fs::read_to_string(format!("static/words/{}.toml", lang.code())).unwrap();
        let mut found = BTreeMap::new();
        texts(Document::parse(file.as_str()).unwrap().as_table(), "", &mut found);
        for (path, text) in &found {
            let (numbers, chips) = numbers_and_chips(text);
            if numbers.is_subset(&chips) {
                continue;
            }
            let (table, name) = path.rsplit_once('.').unwrap();
            let step = path.split('.').next().unwrap();
            // What a drawing says belongs to the figure of its step.
            let table = if table.ends_with(".label") { format!("{step}.figure") } else { table.to_owned() };
            let title = found.get(&format!("{table}.title"));
            let is_figure = found.contains_key(&format!("{table}.unit"));
            let step_chips = found.iter().filter(|(other, _)| other.starts_with(&format!("{step}.")));
            let step_chips: BTreeSet<&str> = step_chips.flat_map(|(_, text)| numbers_and_chips(text).1).collect();
            let sources = title.filter(|_| is_figure).and_then(|title| {
                let (step, figure) = figure(words, &resolved(title, &place), step)?;
                Some(cited(words, step, figure))
            });
            for number in numbers.difference(&chips) {
                let source = SOURCES[CLAIMS[place[number]].source].id;
                let named = match &sources {
                    Some(sources) => sources.contains(source),
                    None => step_chips.contains(number),
                };
                if !named {
                    lacking.push(format!("{lang:?} {table}, {name}: {number} of {source}"));
                }
            }
        }
    }
    assert!(lacking.is_empty(), "{} numbers are named by nothing:\n{}", lacking.len(), lacking.join("\n"));
}
