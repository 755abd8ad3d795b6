//! Laws of what a class does together: votes and the count of its codes.
#![allow(clippy::unwrap_used, reason = "a test that cannot read what was written has failed")]

use paradoks::model::class::address::{self, Damage};
use paradoks::model::class::classes::{Classes, MOST_NAME};
use paradoks::model::class::clock::{Clock, LONGEST, SHORTEST};
use paradoks::model::class::lesson::{LESSONS, minutes};
use paradoks::model::class::poll::{MOST_HANDS, MOST_UNDO, Poll, Round};
use paradoks::model::class::polls::{Polls, Unreadable};
use paradoks::model::class::question::{MOST_OPTIONS, MOST_TEXT, Own, Question, Slip};
use paradoks::model::class::tally::{MOST_PUPILS, Part, Slip as Misread, Tally};
use paradoks::model::csv::csv;
use paradoks::model::date::Date;
use paradoks::model::percent;
use paradoks::model::quiz::code::{self, Shared, encode, grouped};
use paradoks::model::quiz::{ANSWERS, Choice, QUIZ, SKILLS, Side};
use paradoks::story::STEPS;
use proptest::prelude::*;
use std::collections::HashSet;

fn own() -> impl Strategy<Value = Question> {
    let options = proptest::collection::hash_set("[\\PC]{1,12}", 2..=MOST_OPTIONS);
    ("[\\PC]{1,80}", options).prop_filter_map("nothing to vote on", |(text, options)| {
        Own::new(&text, options.iter().map(String::as_str)).ok().map(Question::Own)
    })
}

fn question() -> impl Strategy<Value = Question> {
    prop_oneof![
        Just(Question::Guess),
        (0..3_u8).prop_map(Question::Match),
        Just(Question::Marker),
        (0..SKILLS as u8).prop_map(Question::Skill),
        own()
    ]
}

/// What somebody does to a vote.
#[derive(Clone, Debug)]
enum Act {
    Set(Round, usize, u16),
    Step(Round, usize, bool),
    Clear,
    Undo,
}

fn act() -> impl Strategy<Value = Act> {
    let round = prop_oneof![Just(Round::Before), Just(Round::After)];
    prop_oneof![
        4 => (round.clone(), 0..8_usize, any::<u16>()).prop_map(|(round, option, hands)| Act::Set(round, option, hands)),
        6 => (round, 0..8_usize, any::<bool>()).prop_map(|(round, option, more)| Act::Step(round, option, more)),
        1 => Just(Act::Clear),
        2 => Just(Act::Undo),
    ]
}

fn after(mut poll: Poll, acts: &[Act]) -> Poll {
    for act in acts {
        match *act {
            Act::Set(round, option, hands) => poll.set(round, option, hands),
            Act::Step(round, option, more) => poll.step(round, option, more),
            Act::Clear => poll.clear(),
            Act::Undo => poll.undo(),
        }
    }
    poll
}

fn poll() -> impl Strategy<Value = Poll> {
    (question(), proptest::collection::vec(act(), 0..90)).prop_map(|(question, acts)| after(Poll::new(question), &acts))
}

proptest! {
    #[test]
    fn no_hand_is_counted_that_cannot_be(poll in poll()) {
        for round in Round::ALL {
            for option in 0..MOST_OPTIONS + 2 {
                let hands = poll.counts().get(round, option);
                prop_assert!(hands <= MOST_HANDS);
                prop_assert!(option < poll.question.options() || hands == 0);
            }
        }
        prop_assert!(poll.history().len() <= MOST_UNDO);
    }

    #[test]
    fn every_change_is_taken_back(start in poll(), acts in proptest::collection::vec(act(), 1..20)) {
        let begun = Poll::restored(start.question.clone(), *start.counts(), Vec::new());
        let acts: Vec<Act> = acts.into_iter().filter(|act| !matches!(act, Act::Undo)).collect();
        let mut poll = after(begun.clone(), &acts);
        for _ in 0..acts.len() {
            poll.undo();
        }
        prop_assert_eq!(poll, begun);
    }

    #[test]
    fn a_vote_comes_back_from_its_address(poll in poll()) {
        let text = address::write(&poll);
        let read = address::read(&text).unwrap();
        prop_assert_eq!(&read.question, &poll.question);
        prop_assert_eq!(read.counts(), poll.counts());
        prop_assert!(read.history().is_empty(), "a link carries no past");
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-~%".contains(&byte)), "{}", text);
    }

    #[test]
    fn a_changed_address_is_told(poll in poll(), at in any::<prop::sample::Index>(), sign in "[0-9a-z.%~-]") {
        let text = address::write(&poll);
        let at = at.index(text.len());
        let changed = [&text[..at], &sign, &text[at + 1..]].concat();
        prop_assert!(changed == text || address::read(&changed) == Err(Damage::Changed), "{} became {}", text, changed);
        prop_assert_eq!(address::read(&text[..at]), Err(Damage::Changed));
    }

    #[test]
    fn whatever_an_address_says_never_panics(text in any::<String>(), looks in "1\\.[gkmq][0-9.%~-]{0,30}") {
        prop_assert!(address::read(&text).is_err());
        prop_assert!(address::read(&looks).is_err());
        let _ = Polls::decode(&text);
        let _ = Tally::decode(&text);
        let _ = Tally::default().add(&text);
        let _ = Classes::decode(&text);
        let _ = Classes::default().receive(&["codes=", &text].concat());
    }

    #[test]
    fn votes_that_are_kept_come_back(polls in proptest::collection::vec(poll(), 0..8)) {
        let mut kept = Polls::default();
        for poll in &polls {
            kept.put(poll.clone());
        }
        prop_assert_eq!(Polls::decode(&kept.encode()), Ok(kept.clone()));
        for poll in polls.iter().rev().take(1) {
            let mut found = kept.of(&poll.question);
            prop_assert_eq!(&found, poll);
            found.clear();
            kept.put(found.clone());
            prop_assert_eq!(kept.of(&poll.question), found);
            kept.forget(&poll.question);
            prop_assert!(kept.of(&poll.question).is_untouched());
        }
    }

    #[test]
    fn any_text_comes_back_from_percent_signs(text in any::<String>()) {
        prop_assert_eq!(percent::decode(&percent::encode(&text)), Some(text));
    }
}

#[test]
fn another_version_of_a_vote_is_told() {
    let written = |content: &str| {
        let check = paradoks::model::bech32m::of_text(content);
        address::read(&format!("{content}.{check}"))
    };
    assert_eq!(written("1.m2.0-1-2.2-1-0").map(|poll| poll.question), Ok(Question::Match(2)));
    for other in [
        "2.g.0-0-0-0-0.0-0-0-0-0",
        "1.m3.0-0-0.0-0-0",
        "1.s8.0-0-0-0.0-0-0-0",
        "1.z.0.0",
        "1.g.1-2.3-4",
        "1.m0.1-2-1000.0-0-0",
        "1.m0.1-2-3",
    ] {
        assert_eq!(written(other), Err(Damage::Version), "{other}");
    }
    assert_eq!(Polls::decode("nothing of ours"), Err(Unreadable));
    for other in ["2\nr1", "3\n", "2 x\n", "1\nr1"] {
        assert_eq!(Tally::decode(other), Err(Unreadable), "{other}");
    }
}

#[test]
fn a_typed_question_says_what_is_missing() {
    let long = "a".repeat(MOST_TEXT + 1);
    assert_eq!(Own::new(" \n ", ["yes", "no"]), Err(Slip::NoText));
    assert_eq!(Own::new(&long, ["yes", "no"]), Err(Slip::LongText));
    assert_eq!(Own::new("Really?", ["yes", " "]), Err(Slip::FewOptions));
    assert_eq!(Own::new("Really?", ["1", "2", "3", "4", "5", "6", "7"]), Err(Slip::ManyOptions));
    assert_eq!(Own::new("Really?", ["yes", &long]), Err(Slip::LongOption(1)));
    assert_eq!(Own::new("Really?", ["yes", " yes "]), Err(Slip::SameOptions));
    let own = Own::new("  Really,\n truly? ", ["yes", "", "no"]).unwrap();
    assert_eq!((own.text(), own.options().len()), ("Really, truly?", 2));
}

#[test]
fn a_table_is_written_as_one() {
    let rows = vec![vec!["a \"b\"".to_owned(), "1,5".to_owned()], vec!["=HYPERLINK()".to_owned(), String::new()]];
    assert_eq!(csv(&rows), "\"a \"\"b\"\"\",\"1,5\"\r\n\"'=HYPERLINK()\",\r\n");
}

fn choice() -> impl Strategy<Value = Choice> {
    (0..=ANSWERS).prop_map(|place| if place < ANSWERS { Choice::Answer(place) } else { Choice::NotSure })
}

fn result() -> impl Strategy<Value = Shared> {
    let sides = proptest::array::uniform8((0..Side::ALL.len()).prop_map(|side| Side::ALL[side]));
    (0..QUIZ.kinds.len(), proptest::array::uniform8(choice()), sides)
        .prop_map(|(kind, evidence, sides)| Shared::Result(kind, evidence, sides))
}

fn answers() -> impl Strategy<Value = Shared> {
    (0..QUIZ.kinds.len(), proptest::array::uniform10(choice()), proptest::array::uniform8(choice()))
        .prop_map(|(kind, chosen, evidence)| Shared::Answers(kind, chosen, evidence))
}

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
        for counted in tally.counted() {
            prop_assert_eq!(counted.levels.iter().sum::<u32>(), tally.pupils(), "everybody has said something, or was not sure");
            prop_assert_eq!(counted.done.known, tally.pupils() - counted.levels[ANSWERS]);
            prop_assert_eq!(counted.done.of, counted.levels[2] + counted.levels[3]);
            prop_assert!(counted.leaned.of <= counted.leaned.known && counted.leaned.known <= tally.pupils());
            prop_assert!(counted.suggested <= tally.pupils() - tally.without_suggestion());
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

    #[test]
    fn a_list_and_a_link_count_the_same_pupils_elsewhere(
        shareds in proptest::collection::vec((result(), 1..=MOST_PUPILS), 1..40), name in "\\PC{1,12}", day in 0..40_000_i32,
    ) {
        let mut classes = Classes::default();
        let class = classes.shown_mut();
        class.rename(&name);
        class.date = Some(Date { year: 1970, month: 1, day: 1 }.plus(day));
        for (shared, pupils) in &shareds {
            class.tally.add(&encode(shared));
            class.tally.set_pupils(&encode(shared), *pupils);
        }
        let here = classes.shown().clone();
        let mut listed = Tally::default();
        prop_assert!(listed.add(&here.tally.list()).refused.is_empty());
        prop_assert_eq!(listed.entries(), here.tally.entries());
        prop_assert_eq!(listed.add(&here.tally.list()).new, 0, "read once more it adds nobody");
        prop_assert_eq!(listed.entries(), here.tally.entries());
        let mut elsewhere = Classes::default();
        elsewhere.receive(&here.link()).unwrap();
        // It comes into the class of its name and day, and into no other.
        elsewhere.begin(None);
        elsewhere.shown_mut().rename("another");
        elsewhere.receive(&here.link()).unwrap();
        prop_assert_eq!(elsewhere.all().len(), 2);
        prop_assert_eq!((elsewhere.shown().name(), elsewhere.shown().date), (here.name(), here.date));
        prop_assert_eq!(elsewhere.shown().tally.entries(), here.tally.entries());
        prop_assert!(here.link().bytes().all(|byte| byte.is_ascii_graphic()), "{}", here.link());
    }

    #[test]
    fn classes_that_are_kept_come_back(
        all in proptest::collection::vec((proptest::collection::vec(result(), 0..5), "\\PC{0,70}"), 0..6),
        shown in any::<prop::sample::Index>(),
    ) {
        let mut classes = Classes::default();
        for (shareds, name) in &all {
            classes.begin(Some(Date { year: 2026, month: 11, day: 30 }));
            classes.shown_mut().rename(name);
            shareds.iter().for_each(|shared| drop(classes.shown_mut().tally.add(&encode(shared))));
        }
        classes.show(shown.index(classes.all().len()));
        let kept = Classes::decode(&classes.encode()).unwrap();
        prop_assert!(kept == classes || classes.encode().is_empty(), "{:?}", kept);
        // What is deleted is gone from what is kept, too.
        let mut left = classes.clone();
        left.delete();
        prop_assert_eq!(left.all().len(), (classes.all().len() - 1).max(1));
        for entry in classes.shown().tally.entries() {
            let is_elsewhere = left.all().iter().any(|class| class.tally.entries().contains(entry));
            prop_assert!(is_elsewhere || !left.encode().contains(&entry.code));
        }
    }
}

/// A result of somebody who has done each skill so often, and leans on none.
fn done(levels: [usize; SKILLS]) -> Shared {
    Shared::Result(0, levels.map(Choice::Answer), [Side::Less; SKILLS])
}

#[test]
fn the_skills_stand_by_what_the_class_has_done() {
    let mut tally = Tally::default();
    for shared in [done([3, 0, 2, 3, 3, 3, 3, 3]), done([3, 1, 0, 3, 3, 3, 3, 2]), done([2, 0, 1, 3, 3, 3, 3, 3])] {
        tally.add(&encode(&shared));
    }
    assert_eq!(tally.ranked(), [1, 2, 0, 3, 4, 5, 6, 7], "what fewest have done more than once comes first");
    let counted = tally.counted();
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
    for (skill, counted) in tally.counted().into_iter().enumerate() {
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
fn a_result_on_paper_counts_a_pupil_each_time() {
    let mut tally = Tally::default();
    for line in ["1 02131032 43221332", " 1  0213 1032  43221332", "1 02131032, 4322 1332"] {
        assert_eq!(tally.add_paper(line), Ok(()), "{line}");
    }
    assert_eq!((tally.pupils(), tally.entries().len()), (3, 1), "the same figures are pupils of the same code");
    let entry = &tally.entries()[0];
    assert_eq!(entry.evidence, [0, 2, 1, 3, 1, 0, 3, 2].map(Choice::Answer));
    let (more, less) = (Side::More, Side::Less);
    assert_eq!(entry.sides, [more, more, less, less, less, more, more, less]);
    tally.undo();
    assert_eq!(tally.pupils(), 2);
    // Without circles, and with what is not known.
    assert_eq!(tally.add_paper("13 0-21?103"), Ok(()));
    let entry = &tally.entries()[1];
    assert_eq!((entry.kind, entry.evidence[1], entry.evidence[4]), (12, Choice::NotSure, Choice::NotSure));
    assert_eq!(entry.sides, [Side::Unknown; SKILLS]);
    assert_eq!(Tally::decode(&tally.encode()), Ok(tally.clone()));
}

#[test]
fn a_line_from_paper_that_cannot_be_right_is_told_and_changes_nothing() {
    for (line, slip) in [
        ("", Misread::Shape),
        ("1", Misread::Shape),
        ("1 0213103", Misread::Shape),
        ("1 02131032 4322133", Misread::Shape),
        ("1 02131032 43221332 1", Misread::Shape),
        ("R2AB-CDEF", Misread::Shape),
        ("0 02131032", Misread::Kind),
        ("14 02131032", Misread::Kind),
        ("1 02141032", Misread::Evidence),
        ("1 02131032 63221332", Misread::Leaning),
        ("1 02131032 43221333", Misread::Sum),
        ("1 02131032 55555555", Misread::Sum),
    ] {
        let mut tally = Tally::default();
        assert_eq!(tally.add_paper(line), Err(slip), "{line}");
        assert!(tally.is_untouched());
    }
}

#[test]
fn what_one_class_without_a_name_has_kept_is_the_first_class() {
    let mut tally = Tally::default();
    tally.add(&encode(&done([0; SKILLS])));
    let classes = Classes::decode(&tally.encode()).unwrap();
    assert_eq!((classes.all().len(), classes.shown().name(), &classes.shown().tally), (1, "", &tally));
    for text in ["3 ", "3 0", "3 1\n=2026-11-30 XI\n", "3 0\n=2026-11-30\n", "3 0\n=2026-11-30 XI\nno code"] {
        assert_eq!(Classes::decode(text), Err(Unreadable), "{text:?}");
    }
    assert_eq!(Classes::default().encode(), "", "nothing is kept of nothing");
}

#[test]
fn a_new_class_begins_with_nothing_and_with_its_hands_down() {
    let mut classes = Classes::default();
    classes.begin(None);
    assert_eq!(classes, Classes::default(), "a class in which there is nothing makes room");
    classes.shown_mut().rename(&"XI\nIPA ".repeat(20));
    assert_eq!((classes.shown().name().chars().count(), classes.shown().name().contains('\n')), (MOST_NAME, false));
    classes.begin(None);
    assert_eq!((classes.all().len(), classes.place(), classes.shown().tally.pupils()), (2, 1, 0));

    let mut polls = Polls::default();
    let mut poll = Poll::new(Question::Skill(3));
    poll.set(Round::After, 3, 12);
    polls.put(poll.clone());
    assert!(polls.is_raised());
    polls.lower();
    assert!(!polls.is_raised());
    let mut lowered = polls.of(&Question::Skill(3));
    assert_eq!(lowered.counts().total(Round::After), 0);
    lowered.undo();
    assert_eq!(lowered, poll, "it can be taken back");
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

#[test]
fn the_quiz_asks_hands_for_each_skill() {
    let asked = Question::of_step(7);
    assert_eq!(asked.len(), SKILLS);
    assert!(asked.iter().all(|question| question.options() == ANSWERS));
}

/// A moment on the device's clock, in milliseconds since 1970.
const NOW: f64 = 1_764_300_000_000.0;

#[test]
fn a_clock_runs_down_and_stands_where_it_is_stopped() {
    let clock = Clock::wound(6).pressed(NOW);
    assert!(clock.runs(NOW) && clock.left(NOW) == 360);
    assert_eq!(clock.left(NOW + 1_500.0), 359, "a second that has begun is still to be seen");
    let stopped = clock.pressed(NOW + 100_000.0);
    assert_eq!((stopped.left(NOW + 900_000.0), stopped.runs(NOW)), (260, false));
    let later = NOW + 360_000.0;
    assert!(clock.is_up(later) && !clock.runs(later));
    assert_eq!(clock.pressed(later), Clock::wound(6), "it is wound up again");
    // A device whose clock was put back gives nobody more time than there was.
    assert_eq!(clock.left(NOW - 86_400_000.0), 360);
}

#[test]
fn a_clock_is_wound_up_for_any_lesson_in_a_few_strokes() {
    let longer = std::iter::successors(Some(Clock::default()), |clock| Some(clock.longer()));
    let all: Vec<u32> = longer.map(|clock| clock.minutes).take_while(|minutes| *minutes < LONGEST).collect();
    assert!(all.len() < 30 && all.contains(&19) && all.contains(&45), "{all:?}");
    assert_eq!(Clock::wound(LONGEST).longer(), Clock::wound(LONGEST));
    assert_eq!(Clock::wound(SHORTEST).shorter(), Clock::wound(SHORTEST));
    for minutes in all {
        assert_eq!(Clock::wound(minutes).longer().shorter(), Clock::wound(minutes), "there and back");
    }
}

#[test]
fn the_minutes_of_a_lesson_add_up_and_its_steps_come_in_order() {
    for lesson in &LESSONS {
        assert_eq!(lesson.blocks.iter().map(|block| block.minutes).sum::<u32>(), lesson.minutes);
        assert!(lesson.blocks.is_sorted_by(|one, next| one.step < next.step));
        assert!(lesson.blocks.iter().all(|block| block.step < STEPS.len() && block.minutes >= 5));
        let times = lesson.blocks.iter().map(|block| block.minutes).chain([lesson.minutes]);
        times.for_each(|time| assert_eq!(Clock::wound(time).minutes, time, "the clock runs as long"));
    }
    assert_eq!(LESSONS[1].blocks.len(), STEPS.len(), "the long lesson has every step");
    assert_eq!(minutes(1).collect::<Vec<_>>(), [9, 11]);
}

#[test]
fn a_clock_is_the_same_after_a_reload() {
    let wound = (0..100).map(Clock::wound);
    for clock in wound.flat_map(|clock| [clock, clock.pressed(NOW), clock.pressed(NOW).pressed(NOW + 1_234.0)]) {
        let text = clock.encode();
        assert_eq!(text.is_empty(), clock == Clock::default());
        assert!(text.is_empty() || Clock::decode(&text) == Some(clock), "{text}");
    }
}

#[test]
fn what_is_no_clock_is_refused() {
    for text in [
        "",
        "5",
        "5 stands",
        "5 stands 0",
        "5 stands 301",
        "91 stands 60",
        "0 stands 0",
        "5 until",
        "5 until NaN",
        "5 until inf",
        "5 until 1 2",
        "5 rests 60",
        "-5 stands 60",
        "5  stands 60",
    ] {
        assert_eq!(Clock::decode(text), None, "{text}");
    }
}
