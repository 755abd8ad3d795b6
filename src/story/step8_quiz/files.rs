//! The result as files: a calendar, a text, data. Written on the device, sent nowhere.

use super::labels::{KINDS, SKILLS, skill};
use super::result::Shown;
use super::three::{THREE, because};
use crate::i18n::{MessageId, key};
use crate::model::calendar::{Entry, calendar};
use crate::model::date::Date;
use crate::model::percent;
use crate::model::quiz::{Choice, QUIZ, SKILLS as ALL, VERSION, reasons};
use crate::prose::Page;

/// The four weeks: a skill and something to do for it. Two for the first skill, one each for the next two.
pub fn steps(order: &[usize; ALL]) -> [(usize, MessageId); 4] {
    let [first, second, third, ..] = *order;
    [
        (first, SKILLS[first].week),
        (first, SKILLS[first].next),
        (second, SKILLS[second].week),
        (third, SKILLS[third].week),
    ]
}

/// The plan as four days of a calendar, the first on the Monday to come.
pub fn calendar_file(page: &Page, order: &[usize; ALL], today: Date) -> String {
    let monday = today.next_monday();
    let mut entries = Vec::new();
    for (week, (place, todo)) in (0..).zip(steps(order)) {
        let number = (week + 1).to_string();
        let title = page.words.format(key::quiz_result::PLAN_WEEK, &[("n", &number), ("skill", skill(page, place))]);
        let day = monday.plus(7 * week);
        let uid = day.compact() + "-" + QUIZ.skills[place] + "-" + &number + "@paradoks-ai";
        entries.push(Entry { uid, day, title, text: page.text(todo).to_owned() });
    }
    let product = "-//".to_owned() + page.text(key::site::NAME) + "//" + page.words.lang.code();
    calendar(&product, today, &entries)
}

/// The result as a text to keep.
pub fn text_file(page: &Page, shown: &Shown, order: &[usize; ALL]) -> String {
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
    line("");
    line(page.text(key::quiz_result::RANKING));
    for (place, skill_place) in (1..).zip(order) {
        let need = shown.ranking.map(|ranking| ranking[place - 1].need.to_string()).unwrap_or_default();
        line(&(place.to_string() + ". " + &page.words.pair(skill(page, *skill_place), &need)));
    }
    for place in order.iter().take(THREE) {
        line("");
        line(skill(page, *place));
        for reason in reasons(&QUIZ, &shown.chosen, *place) {
            line(&("- ".to_owned() + &because(page, &reason).join(" ")));
        }
    }
    line("");
    line(page.text(key::quiz_result::PLAN));
    for (week, (place, todo)) in (1..).zip(steps(order)) {
        let week = u8::to_string(&week);
        line(&page.words.format(key::quiz_result::PLAN_WEEK, &[("n", &week), ("skill", skill(page, place))]));
        line(page.text(todo));
    }
    text
}

/// The result as JSON. Names are those of `static/quiz/weights.toml`; none of them needs escaping.
pub fn data_file(shown: &Shown) -> String {
    let mut json = String::from("{\"version\":") + &VERSION.to_string() + ",\"kind\":\"" + shown.kind().name + "\"";
    json.push_str(",\"ranking\":[");
    for (place, ranked) in shown.ranking.iter().flatten().enumerate() {
        if place > 0 {
            json.push(',');
        }
        json.push_str("\n{\"skill\":\"");
        json.push_str(QUIZ.skills[ranked.skill]);
        for (name, value) in [
            ("\",\"importance\":", u16::from(ranked.importance)),
            (",\"room\":", u16::from(ranked.room)),
            (",\"need\":", ranked.need),
        ] {
            json.push_str(name);
            json.push_str(&value.to_string());
        }
        json.push('}');
    }
    json.push_str("],\"answers\":{");
    for (place, (situation, choice)) in QUIZ.situations.iter().zip(shown.chosen).enumerate() {
        if place > 0 {
            json.push(',');
        }
        json.push_str("\n\"");
        json.push_str(situation.name);
        json.push_str("\":");
        match choice {
            Some(Choice::Answer(answer)) => {
                json.push('"');
                json.push_str(situation.answers[answer].name);
                json.push('"');
            }
            _ => json.push_str("null"),
        }
    }
    json + "}}\n"
}

/// The address of a file that is its own content.
pub fn download(kind: &str, content: &str) -> String {
    ["data:", kind, ";charset=utf-8,", &percent::encode(content)].concat()
}
