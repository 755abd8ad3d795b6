//! Votes: their hands, their addresses, and what is kept of them.

use paradoks::model::class::address::{self, Damage};
use paradoks::model::class::classes::Classes;
use paradoks::model::class::poll::{MOST_HANDS, MOST_UNDO, Poll, Round};
use paradoks::model::class::polls::{Polls, Unreadable};
use paradoks::model::class::question::{MOST_OPTIONS, MOST_TEXT, Own, Question, Slip};
use paradoks::model::class::tally::Tally;
use paradoks::model::csv::csv;
use paradoks::model::percent;
use paradoks::model::quiz::{ANSWERS, SKILLS};
use proptest::prelude::*;

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

#[test]
fn the_quiz_asks_hands_for_each_skill() {
    let asked = Question::of_step(7);
    assert_eq!(asked.len(), SKILLS);
    assert!(asked.iter().all(|question| question.options() == ANSWERS));
}
