//! The count of a class's codes.

use super::results::{answers, done, result};
use paradoks::model::class::tally::{MOST_CODES, MOST_PUPILS, Part, Tally, Why};
use paradoks::model::quiz::code::{self, Shared, encode, grouped};
use paradoks::model::quiz::{ANSWERS, Choice, QUIZ, SKILLS, Side};
use proptest::prelude::*;
use std::collections::HashSet;

/// However somebody writes a code down.
fn written(code: &str, how: usize) -> String {
    match how {
        0 => code.to_owned(),
        1 => code.to_uppercase(),
        2 => grouped(code),
        3 => grouped(code).replace('-', " "),
        4 => format!("https://example.org/en/class-results/#code={code}"),
        5 => format!("http://127.0.0.1:8080/id/kuis/#quiz={code}"),
        // As it stands in a list, in a sentence, in a word processor's text, or was typed on another keyboard.
        6 => format!("12. {}", grouped(code)),
        7 => format!("Kode: ({}).", grouped(code)),
        8 => grouped(code).replace('-', "\u{2013}\u{200b}"),
        9 => format!("<https://example.org/en/class-results/#code={code}>."),
        _ => code.chars().filter_map(|letter| char::from_u32(u32::from(letter) + 0xfee0)).collect(),
    }
}

proptest! {
    #[test]
    fn each_code_counts_once_however_it_is_given(
        given in proptest::collection::vec((prop_oneof![result(), answers()], 0..11_usize, 0..5_usize), 0..40),
        again in any::<prop::sample::Index>(),
    ) {
        let between = [" ", "\n", ", ", ";", "\r\n"];
        let mut text = String::new();
        for (shared, how, separator) in &given {
            text += &written(&encode(shared), *how);
            text += between[*separator];
        }
        if !given.is_empty() {
            text += &encode(&given[again.index(given.len())].0);
        }
        let mut tally = Tally::default();
        let added = tally.add(&text);
        prop_assert!(added.refused.is_empty(), "{:?} of {}", added.refused, text);
        prop_assert_eq!(added.new, tally.entries().len());
        prop_assert_eq!(added.new + added.again, given.len() + usize::from(!given.is_empty()));
        let codes: HashSet<&str> = tally.entries().iter().map(|entry| entry.code.as_str()).collect();
        prop_assert_eq!(codes.len(), added.new);
        for counted in tally.counted().skills {
            prop_assert_eq!(counted.levels.iter().sum::<u32>(), tally.pupils(), "everybody has said something, or was not sure");
            prop_assert_eq!(counted.done.known, tally.pupils() - counted.levels[ANSWERS]);
            prop_assert_eq!(counted.done.of, counted.levels[2] + counted.levels[3]);
            prop_assert!(counted.leaned.of <= counted.leaned.known && counted.leaned.known <= tally.pupils());
            prop_assert!(counted.suggested <= tally.pupils() - tally.counted().without_suggestion);
        }
        prop_assert_eq!(Tally::decode(&tally.encode()), Ok(tally.clone()));
        let once_more = tally.clone().add(&text);
        prop_assert_eq!((once_more.new, once_more.refused.len()), (0, 0));
        tally.undo();
        prop_assert!(tally.is_untouched());
    }

    #[test]
    fn answers_and_their_result_are_one_pupil(shared in answers()) {
        let mut tally = Tally::default();
        tally.add(&encode(&shared));
        let code = tally.entries()[0].code.clone();
        prop_assert!(matches!(code::decode(&code), Ok(Shared::Result(..))), "answers to situations are not kept");
        prop_assert_eq!(tally.add(&code).again, 1);
    }

    #[test]
    fn pupils_are_added_by_hand_and_taken_back(shareds in proptest::collection::vec(result(), 1..9), pupils in 0..200_u16) {
        let mut tally = Tally::default();
        for shared in &shareds {
            tally.add(&encode(shared));
        }
        let before = tally.clone();
        let code = encode(&shareds[0]);
        tally.set_pupils(&code, pupils);
        let found = tally.entries().iter().find(|entry| entry.code == code).map_or(0, |entry| entry.pupils);
        prop_assert_eq!(found, pupils.min(MOST_PUPILS));
        prop_assert_eq!(Tally::decode(&tally.encode()), Ok(tally.clone()));
        if pupils != 1 {
            tally.undo();
        }
        prop_assert_eq!(tally.counted(), before.counted());
    }
}

#[test]
fn the_skills_stand_by_what_the_class_has_done() {
    let mut tally = Tally::default();
    for shared in [done([3, 0, 2, 3, 3, 3, 3, 3]), done([3, 1, 0, 3, 3, 3, 3, 2]), done([2, 0, 1, 3, 3, 3, 3, 3])] {
        tally.add(&encode(&shared));
    }
    assert_eq!(tally.counted().ranked(), [1, 2, 0, 3, 4, 5, 6, 7], "what fewest have done more than once comes first");
    let numbers = tally.counted().numbered().map(|(number, _)| number.unwrap_or_default());
    assert_eq!(numbers, [1, 1, 2, 2, 2, 2, 2, 2], "what lies within two pupils shares a number");
    let nobody = Shared::Result(0, [Choice::NotSure; SKILLS], [Side::Unknown; SKILLS]);
    let mut alone = Tally::default();
    alone.add(&encode(&nobody));
    assert!(
        alone.counted().numbered().iter().all(|(number, _)| number.is_none()),
        "what nothing is known of has no number"
    );
    let counted = tally.counted().skills;
    assert_eq!(counted[1].levels, [2, 1, 0, 0, 0]);
    assert_eq!(counted[2].done, Part { of: 1, known: 3 });
    assert_eq!(counted[1].leaned, Part { of: 0, known: 3 });
    assert_eq!(
        [1, 2, 0].map(|skill: usize| counted[skill].suggested),
        [3, 1, 0],
        "the weights are in this column alone"
    );
}

/// A class that answers by chance: neither bar tells of our weights.
#[test]
fn a_class_of_random_answers_shows_no_weights() {
    let (mut tally, mut seed) = (Tally::default(), 1_u64);
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for _ in 0..900 {
        let chosen = std::array::from_fn(|_| Choice::Answer(next(ANSWERS)));
        let evidence = std::array::from_fn(|_| Choice::Answer(next(ANSWERS)));
        tally.add(&encode(&Shared::Answers(0, chosen, evidence)));
    }
    assert!(tally.pupils() > 890);
    for (skill, counted) in tally.counted().skills.into_iter().enumerate() {
        for Part { of, known } in [counted.done, counted.leaned] {
            let share = f64::from(of) / f64::from(known);
            assert!((share - 0.5).abs() < 0.06, "{}: {share}", QUIZ.skills[skill]);
        }
    }
}

/// What an older version of this page has kept is neither lost without a word nor counted as something else.
#[test]
fn codes_of_the_quiz_before_are_told_apart() {
    let tally = Tally::decode("1\nr105k3xxxxxx 2\nr1abcdefghjk 1\n<r1abcdefghjk 0").unwrap();
    assert_eq!((tally.earlier(), tally.pupils()), (3, 0));
    assert_eq!(Tally::decode(&tally.encode()), Ok(tally.clone()));
    let mut counted = tally;
    counted.add(&encode(&done([0; SKILLS])));
    assert_eq!((counted.earlier(), counted.pupils()), (3, 1));
    assert_eq!(Tally::decode(&counted.encode()), Ok(counted.clone()));
}

#[test]
fn a_code_that_comes_alone_and_in_a_list_is_one_change() {
    let code = grouped(&encode(&done([0; SKILLS])));
    let mut tally = Tally::default();
    tally.add(&format!("{code}\n{code} ×3"));
    assert_eq!(tally.pupils(), 3);
    tally.undo();
    assert!(tally.is_untouched());
}

/// What was damaged can be mended; what found no room cannot.
#[test]
fn damaged_codes_come_before_those_that_found_no_room() {
    let text: String = (0..=MOST_CODES).map(|number| encode(&numbered_result(number)) + "\n").collect();
    let whole = encode(&numbered_result(0));
    let (start, end) = whole.split_at(whole.len() - 1);
    let damaged = ["#code=", start, if end == "x" { "q" } else { "x" }].concat();
    let added = Tally::default().add(&(text + &damaged));
    let why: Vec<Why> = added.refused.iter().map(|refused| refused.why).collect();
    assert!(matches!(why[..], [Why::Damage(_), Why::Full]), "{:?}", added.refused);
}

/// A result of its own for each number.
fn numbered_result(number: usize) -> Shared {
    let evidence = std::array::from_fn(|skill| Choice::Answer(number / ANSWERS.pow(skill as u32) % ANSWERS));
    Shared::Result(0, evidence, [Side::More; SKILLS])
}
