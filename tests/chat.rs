//! Laws of codes in the noise of chats and mails: every whole one is found, none is invented, what is damaged is told, and
//! no name ever comes along.
#![allow(clippy::unwrap_used, reason = "a test that cannot read what was written has failed")]

use paradoks::model::class::tally::{Added, Tally, Why};
use paradoks::model::quiz::code::{Damage, Shared, encode, grouped};
use paradoks::model::quiz::{ANSWERS, Choice, QUIZ, Side};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::HashSet;

const LETTERS: &str = "0123456789abcdefghjkmnpqrstvwxyz";

fn choice() -> impl Strategy<Value = Choice> {
    (0..=ANSWERS).prop_map(|place| if place < ANSWERS { Choice::Answer(place) } else { Choice::NotSure })
}

/// A code of a result, or of all answers.
fn code() -> impl Strategy<Value = String> {
    let sides = proptest::array::uniform8((0..Side::ALL.len()).prop_map(|side| Side::ALL[side]));
    let kind = || 0..QUIZ.kinds.len();
    let result = (kind(), proptest::array::uniform8(choice()), sides)
        .prop_map(|(kind, evidence, sides)| encode(&Shared::Result(kind, evidence, sides)));
    let answers = (kind(), proptest::array::uniform10(choice()), proptest::array::uniform8(choice()))
        .prop_map(|(kind, chosen, evidence)| encode(&Shared::Answers(kind, chosen, evidence)));
    prop_oneof![4 => result, 1 => answers]
}

/// The dashes that keyboards, word processors and phones put where a hyphen was.
const DASHES: [char; 12] = [
    '-', '\u{2010}', '\u{2011}', '\u{2012}', '–', '—', '\u{2015}', '\u{2212}', '\u{2e3a}', '\u{301c}', '\u{fe63}',
    '\u{ff0d}',
];

fn wide(text: &str) -> String {
    text.chars()
        .filter_map(|sign| char::from_u32(u32::from(sign) + if sign.is_ascii_graphic() { 0xfee0 } else { 0 }))
        .collect()
}

/// How many ways there are to write a code; those from the third last on break it, as only a whole one may be.
const WAYS: usize = 18;
const UNBROKEN: usize = WAYS - 3;

/// However a code reaches a chat.
fn written(code: &str, how: usize, dash: char) -> String {
    let link = format!("https://example.org/id/hasil-kelas/#code={code}");
    let escaped = |text: &str| text.replace(':', "%3A").replace('/', "%2F").replace('#', "%23").replace('=', "%3D");
    match how {
        0 => code.to_owned(),
        1 => code.to_uppercase(),
        2 => grouped(code),
        3 => grouped(code).replace('-', &dash.to_string()),
        4 => grouped(code).replace('-', &format!("{dash}\u{200b}")),
        5 => wide(&grouped(code)),
        6 => format!("*{}*", grouped(code)),
        7 => format!("({}),", grouped(code).to_lowercase()),
        8 => link,
        9 => format!("<{}>", link.replace("code=", "quiz=")),
        // What forms and gateways of mail make of a link.
        10 => link.replace('#', "%23"),
        11 => format!(
            "https://eur01.safelinks.protection.outlook.com/?url={}&data=05%7C02%7Csiti%40sekolah.sch.id%7C0f3a9c%7C0&sdata=aB3%2Fr2Qk%3D&reserved=0",
            escaped(&link)
        ),
        12 => format!("https://urldefense.com/v3/__{}__;Iw!!Abc123def!x9_k-R2$", link.replace('#', "*")),
        13 => format!(
            "https://urldefense.proofpoint.com/v2/url?u={}&d=DwMFaQ&c=r2dE3",
            link.replace(':', "-3A").replace('/', "_").replace('#', "-23").replace('=', "-3D")
        ),
        14 => link.replace('=', "=3D"),
        15 => grouped(code).replace('-', " "),
        // A line of a mail that was broken, and quoted.
        16 => [&code[..9], "=\r\n", &code[9..]].concat(),
        _ => grouped(code).replacen('-', "-\n> > ", 2),
    }
}

/// Names as pupils have them.
const NAMES: [&str; 14] = [
    "Rina",
    "Agus Salim",
    "Siti Nurhaliza",
    "Budi S.",
    "Ayu",
    "Rara Ananda Putri",
    "Zoë",
    "José María",
    "Аня",
    "مريم",
    "李雷",
    "~ Rangga",
    "Arya Kelas XI",
    "Made",
];
/// What people say beside a code; some of it looks a little like one.
const TALK: [&str; 14] = [
    "ini kode saya ya bu",
    "Terima kasih! 🙏🏽",
    "👍👍👍",
    "(maaf telat)",
    "ok",
    "A2 B1 English",
    "R2D2 😂",
    "<Media omitted>",
    "<attached: 00000012-PHOTO-2025-07-21-09-10-22.jpg>",
    "telp +62 812-3456-7890",
    "rek 0212 3456 7890 1234",
    "550e8400-e29b-41d4-a716-446655440000",
    "andikapratama123@sekolah.sch.id",
    "area code 1234 5678, room 2025 [a-z]",
];

fn name() -> impl Strategy<Value = String> {
    prop_oneof![proptest::sample::select(&NAMES[..]).prop_map(str::to_owned), "[A-Z][a-z]{2,8}( [A-Z][a-z]{3,9}){0,2}"]
}

fn talk() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(&TALK[..]).prop_map(str::to_owned),
        "[\\p{Emoji_Presentation}()\\[\\]{}«»!?., ]{0,12}"
    ]
}

/// What a program of chat or mail writes around a message: dates of both languages, names, brackets.
fn message(how: usize, (day, minute): (u32, u32), name: &str, text: &str) -> String {
    let (month, hour) = (day % 12 + 1, minute / 60);
    let (day, minute) = (day % 28 + 1, minute % 60);
    match how {
        // WhatsApp of an iPhone, with its unseen marks, and of Android, each in both languages.
        0 => format!("\u{200e}[{day:02}/{month:02}/2025, {hour:02}:{minute:02}:22] {name}: \u{200e}{text}"),
        1 => format!("[{day}/{month}/25 {hour:02}.{minute:02}.22] \u{202a}{name}\u{202c}: {text}"),
        2 => format!("{month}/{day}/25, {hour}:{minute:02}\u{202f}PM - {name}: {text}"),
        3 => format!("{day:02}/{month:02}/25 {hour:02}.{minute:02} - {name}: {text}"),
        // Telegram, copied and exported; Signal; a mail and its answer.
        4 => format!("{name}, [{day:02}.{month:02}.2025 {hour:02}:{minute:02}]\n{text}"),
        5 => format!(
            "{{\"date\": \"2025-{month:02}-{day:02}T{hour:02}:{minute:02}:22\", \"from\": \"{name}\", \"text\": \"halo\\n{text}\"}},"
        ),
        6 => format!("{name} ({month}/{day}/2025 {hour}:{minute:02}): {text}"),
        7 => format!(
            "> On {day} Jul 2025, at {hour:02}:{minute:02}, {name} <{}@example.sch.id> wrote:\n>\n> {text}\n",
            name.len()
        ),
        8 => format!("{day:02}.{minute:02} {name}\n{text}\n{hour:02}:{minute:02} ✓✓"),
        _ => format!("{}\t{name}\t{text}", day * 7),
    }
}
const PROGRAMS: usize = 10;

/// A message without its code.
#[derive(Clone, Debug)]
struct Around {
    program: usize,
    at: (u32, u32),
    name: String,
    before: String,
    after: String,
}

impl Around {
    fn with(&self, code: &str) -> String {
        message(self.program, self.at, &self.name, &format!("{} {code} {}", self.before, self.after))
    }
}

fn around() -> impl Strategy<Value = Around> {
    let at = (0..336_u32, 0..1440_u32);
    (0..PROGRAMS, at, name(), talk(), talk()).prop_map(|(program, at, name, before, after)| Around {
        program,
        at,
        name,
        before,
        after,
    })
}

/// A code and how it is written.
fn given(ways: usize) -> impl Strategy<Value = (String, usize, char)> {
    (code(), 0..ways, proptest::sample::select(&DASHES[..]))
}

/// What a text comes to, by itself.
fn read(text: &str) -> (HashSet<String>, Added) {
    let mut tally = Tally::default();
    let added = tally.add(text);
    (tally.entries().iter().map(|entry| entry.code.clone()).collect(), added)
}

/// What is counted of a code.
fn counted(code: &str) -> String {
    read(code).0.into_iter().next().unwrap()
}

/// No word of a chat that is a name or may be one is told.
fn holds_no_name(added: &Added, around: &[Around]) -> Result<(), TestCaseError> {
    for refused in &added.refused {
        let told = refused.text.to_lowercase();
        let said = told.split(|sign: char| !sign.is_alphanumeric()).filter(|word| word.chars().count() > 2);
        let words: HashSet<&str> = said.collect();
        for Around { name, .. } in around {
            let name = name.to_lowercase();
            prop_assert!(!name.split_whitespace().any(|part| words.contains(part)), "{} of {}", told, name);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn every_whole_code_in_a_chat_is_found_and_nothing_else(
        messages in proptest::collection::vec((around(), proptest::option::weighted(0.7, given(WAYS))), 0..12),
    ) {
        let lines: Vec<String> = messages.iter().map(|(around, given)| match given {
            Some((code, how, dash)) => around.with(&written(code, *how, *dash)),
            None => around.with(""),
        }).collect();
        let text = lines.join("\n");
        let (found, added) = read(&text);
        let expected: HashSet<String> = messages.iter().flat_map(|(_, given)| given).map(|(code, ..)| counted(code)).collect();
        prop_assert_eq!(&found, &expected, "{}", text);
        prop_assert_eq!(added.refused, Vec::new(), "{}", text);
    }

    #[test]
    fn what_is_damaged_is_told_and_never_counted(
        whole in proptest::collection::vec((around(), given(WAYS)), 0..6),
        (around, (code, how, dash)) in (around(), given(UNBROKEN)),
        at in any::<Index>(), by in 1..32_usize, place in any::<Index>(),
    ) {
        // Of the two signs that every code begins with, the second may become a letter only where the groups are to be seen.
        let first = if (2..=7).contains(&how) { 0 } else { 2 };
        let at = first + at.index(code.len() - first);
        let old = LETTERS.find(&code[at..=at]).unwrap();
        let damaged = [&code[..at], &LETTERS[(old + by) % 32..][..1], &code[at + 1..]].concat();
        prop_assume!(damaged.bytes().skip(2).any(|letter| letter.is_ascii_digit()));
        let mut lines: Vec<String> =
            whole.iter().map(|(around, (code, how, dash))| around.with(&written(code, *how, *dash))).collect();
        lines.insert(place.index(lines.len() + 1), around.with(&written(&damaged, how, dash)));
        let text = lines.join("\n");
        let (found, added) = read(&text);
        let expected: HashSet<String> = whole.iter().map(|(_, (code, ..))| counted(code)).collect();
        prop_assert_eq!(&found, &expected, "{}", text);
        prop_assert_eq!(added.refused.len(), 1, "{:?} of {}", added.refused, text);
        prop_assert_eq!(added.refused[0].text.replace('-', "").to_lowercase(), damaged, "{}", text);
        let everybody: Vec<Around> = whole.into_iter().map(|(around, _)| around).chain([around]).collect();
        holds_no_name(&added, &everybody)?;
    }

    #[test]
    fn a_code_that_was_cut_is_told_without_the_name_behind_it(
        around in around(), code in code(), groups in 2..4_usize, how in 0..3_usize, name in "[A-Z][a-z]{2,4}",
    ) {
        let kept: Vec<String> = grouped(&code).split('-').take(groups).map(str::to_owned).collect();
        // A group that is like the first one begins another code.
        prop_assume!(!kept.iter().skip(1).any(|group| group.starts_with(['R', 'A']) && matches!(&group[1..2], "1" | "2")));
        let (cut, fewest) = match how {
            0 => (kept.join("-"), 2),
            1 => (kept.join("–"), 2),
            _ => (kept.join(" "), 3),
        };
        let text = around.with(&format!("{cut} {name} {name}"));
        let (found, added) = read(&text);
        prop_assert!(found.is_empty());
        let least = usize::from(groups >= fewest);
        prop_assert!((least..=1).contains(&added.refused.len()), "{:?} of {}", added.refused, text);
        prop_assert!(added.refused.iter().all(|refused| matches!(refused.why, Why::Damage(_))));
        holds_no_name(&added, &[Around { name, ..around }])?;
    }

    #[test]
    fn whatever_is_pasted_never_panics(text in any::<String>(), looks in "[ra12%=#\\-a-z0-9 \\\\×~3d]{0,80}") {
        read(&text);
        read(&looks);
    }
}

/// Each sort of damage is told as what it is.
#[test]
fn damage_is_told_by_its_sort() {
    let whole = encode(&Shared::Result(2, [0, 1, 2, 3, 3, 2, 1, 0].map(Choice::Answer), [Side::More; 8]));
    let groups = grouped(&whole);
    let other = if whole.ends_with('q') { "p" } else { "q" };
    for (text, shown, damage) in [
        ([&whole[..15], other].concat(), grouped(&[&whole[..15], other].concat()), Damage::Check),
        (whole[..13].to_owned(), grouped(&whole[..13]), Damage::Length),
        (format!("{groups}7"), format!("{groups}7"), Damage::Length),
        ([&whole[..4], "!", &whole[5..]].concat(), String::new(), Damage::Letter),
        ([&whole[..8], "u", &whole[9..]].concat(), String::new(), Damage::Letter),
        ("R105-K3QQ-QQQQ".to_owned(), "R105-K3QQ-QQQQ".to_owned(), Damage::Version),
        ("https://example.org/en/class-results/#code=r2k".to_owned(), "R2K".to_owned(), Damage::Length),
    ] {
        let (found, added) = read(&format!("Siti Nurhaliza: {text}, maaf"));
        assert_eq!((found.len(), added.refused.len()), (0, 1), "{text}: {added:?}");
        assert_eq!(added.refused[0].why, Why::Damage(damage), "{text}");
        assert!(shown.is_empty() || added.refused[0].text == shown, "{text}: {}", added.refused[0].text);
    }
}
