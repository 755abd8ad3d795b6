//! The result as files: a calendar, a text, data. Written on the device, sent nowhere.

use super::address;
use super::close::sureness;
use super::evidence::leaning_of;
use super::labels::{KINDS, level, skill, task};
use super::result::Shown;
use super::suggested::{because, told};
use crate::i18n::{key, slug};
use crate::model::calendar::{Entry, calendar};
use crate::model::date::Date;
use crate::model::percent;
use crate::model::quiz::{Choice, QUIZ, SKILLS, Task, VERSION, Verdict, WEEKS, plan};
use crate::prose::Page;

/// What there is to do in four weeks; nothing where nothing is suggested.
pub fn tasks(shown: &Shown) -> Option<[Task; WEEKS]> {
    plan(&shown.standing, &shown.leanings.unwrap_or_default())
}

/// Which week it is, and for which skill.
pub fn week_title(page: &Page, week: usize, todo: Task) -> String {
    let number = (week + 1).to_string();
    page.words.format(key::quiz_result::PLAN_WEEK, &[("n", &number), ("skill", skill(page, todo.skill()))])
}

/// The plan as days of a calendar: four weeks from the Monday to come, and the quiz once more after them.
pub fn calendar_file(page: &Page, shown: &Shown, today: Date) -> Option<String> {
    let monday = today.next_monday();
    let entry = |week: usize, name: &str, title: String, text: &str| {
        let day = monday.plus(7 * week as i32);
        let uid = day.compact() + "-" + name + "-" + &(week + 1).to_string() + "@paradoks-ai";
        Entry { uid, day, title, text: text.to_owned() }
    };
    let mut entries = Vec::new();
    for (week, todo) in tasks(shown)?.into_iter().enumerate() {
        entries.push(entry(week, QUIZ.skills[todo.skill()], week_title(page, week, todo), page.text(task(todo))));
    }
    let title = page.text(key::quiz_result::RETEST).to_owned();
    entries.push(entry(WEEKS, "quiz", title, &retest(page)));
    let product = "-//".to_owned() + page.text(key::site::NAME) + "//" + page.words.lang.code();
    Some(calendar(&product, today, &entries))
}

/// What there is to do after the plan, and where, as far as anybody knows the site.
fn retest(page: &Page) -> String {
    let text = page.text(key::quiz_result::RETEST_TEXT);
    address::on_site(page, slug::QUIZ).map_or_else(|| text.to_owned(), |address| [text, " ", &address].concat())
}

/// The result as a text to keep.
pub fn text_file(page: &Page, shown: &Shown) -> String {
    let mut text = String::new();
    let mut line = |content: &str| {
        text.push_str(content);
        text.push_str("\r\n");
    };
    line(page.text(key::quiz_ask::TITLE));
    line(&page.words.format(key::quiz_result::WHOSE, &[("kind", page.text(KINDS[shown.kind]))]));
    line("");
    line(page.text(key::quiz_result::CANNOT));
    line(&page.plain(key::quiz_result::CANNOT_TEXT));
    if let Some(leanings) = &shown.leanings {
        line("");
        line(page.text(key::quiz_result::LEANINGS));
        for place in 0..SKILLS {
            line(&(skill(page, place).to_owned() + ". " + &leaning_of(page, leanings, place)));
        }
    }
    line("");
    line(page.text(key::quiz_result::MONTH));
    for place in 0..SKILLS {
        line(&page.words.pair(skill(page, place), level(page, shown.evidence[place])));
    }
    line("");
    line(page.text(key::quiz_result::SUGGESTED));
    told(page, shown).iter().for_each(|sentence| line(sentence));
    for ranked in shown.first_group() {
        line("");
        line(skill(page, ranked.skill));
        because(page, shown, &ranked).iter().for_each(|reason| line(&("- ".to_owned() + reason)));
    }
    if shown.standing.verdict() == Verdict::Suggests {
        line("");
        line(page.text(key::quiz_result::CLOSE));
        sureness(page, shown).iter().for_each(|sentence| line(sentence));
    }
    if let Some(tasks) = tasks(shown) {
        line("");
        line(page.text(key::quiz_result::PLAN));
        for (week, todo) in tasks.into_iter().enumerate() {
            line(&week_title(page, week, todo));
            line(page.text(task(todo)));
        }
        line(page.text(key::quiz_result::RETEST));
        line(&retest(page));
    }
    text
}

/// Writes what stands between a brace and its end, an entry a line.
fn object(json: &mut String, entries: &mut dyn Iterator<Item = (&'static str, String)>) {
    json.push('{');
    for (place, (name, value)) in entries.enumerate() {
        json.push_str(if place > 0 { ",\n\"" } else { "\n\"" });
        json.push_str(name);
        json.push_str("\":");
        json.push_str(&value);
    }
    json.push('}');
}

/// The result as JSON. Names are those of `static/quiz/weights.toml`; none of them needs escaping. What is not known is
/// null.
pub fn data_file(shown: &Shown) -> String {
    let quoted = |name: &str| "\"".to_owned() + name + "\"";
    let null = || "null".to_owned();
    let mut json = String::from("{\"version\":") + &VERSION.to_string() + ",\"kind\":" + &quoted(shown.kind().name);
    let first: Vec<String> = shown.standing.first().iter().map(|ranked| quoted(QUIZ.skills[ranked.skill])).collect();
    json += &(",\"first\":[".to_owned() + &first.join(",") + "],\"evidence\":");
    let mut evidence = QUIZ.skills.into_iter().zip(shown.evidence).map(|(skill, choice)| match choice {
        Some(Choice::Answer(level)) => (skill, level.to_string()),
        Some(Choice::NotSure) | None => (skill, null()),
    });
    object(&mut json, &mut evidence);
    json += ",\"leanings\":";
    let mut leanings = QUIZ.skills.into_iter().zip(shown.leanings.into_iter().flatten()).map(|(skill, leaning)| {
        let value = ["{\"times\":", &leaning.times.to_string(), ",\"possible\":", &leaning.possible.to_string(), "}"];
        (skill, value.concat())
    });
    object(&mut json, &mut leanings);
    json += ",\"answers\":";
    let mut answers = QUIZ.situations.iter().zip(shown.chosen).map(|(situation, choice)| match choice {
        Some(Choice::Answer(answer)) => (situation.name, quoted(situation.answers[answer].name)),
        Some(Choice::NotSure) | None => (situation.name, null()),
    });
    object(&mut json, &mut answers);
    json + "}\n"
}

/// The address of a file that is its own content.
pub fn download(kind: &str, content: &str) -> String {
    ["data:", kind, ";charset=utf-8,", &percent::encode(content)].concat()
}
