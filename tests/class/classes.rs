//! Classes: each has results of its own, goes to other devices, and can be deleted for good.

use super::results::{done, result};
use paradoks::model::class::classes::{Classes, MOST_NAME};
use paradoks::model::class::poll::{Poll, Round};
use paradoks::model::class::polls::{Polls, Unreadable};
use paradoks::model::class::question::Question;
use paradoks::model::class::tally::{MOST_PUPILS, Tally};
use paradoks::model::date::Date;
use paradoks::model::quiz::SKILLS;
use paradoks::model::quiz::code::encode;
use proptest::prelude::*;

proptest! {
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

/// A link that is opened once more brings the same class, also where nobody has named it.
#[test]
fn a_class_without_a_name_comes_once() {
    let day = Some(Date { year: 2026, month: 11, day: 30 });
    let mut here = Classes::default();
    here.shown_mut().date = day;
    for levels in [[0; SKILLS], [1; SKILLS]] {
        here.shown_mut().tally.add(&encode(&done(levels)));
    }
    let mut elsewhere = Classes::default();
    elsewhere.receive(&here.shown().link()).unwrap();
    here.shown_mut().tally.add(&encode(&done([2; SKILLS])));
    elsewhere.receive(&here.shown().link()).unwrap();
    assert_eq!((elsewhere.all().len(), elsewhere.shown().tally.pupils()), (1, 3));
    // Other codes of the same day are another class.
    let mut other = Classes::default();
    other.shown_mut().date = day;
    other.shown_mut().tally.add(&encode(&done([3; SKILLS])));
    elsewhere.receive(&other.shown().link()).unwrap();
    assert_eq!(elsewhere.all().len(), 2);
}
