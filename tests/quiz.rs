//! Laws of the quiz: its ranking, what is told about it, and what a reader keeps.
#![allow(clippy::unwrap_used, reason = "a test that gets no ranking where there must be one has failed")]

use paradoks::model::quiz::{
    ANSWERS, Choice, Chosen, Kind, QUIZ, Quiz, SITUATIONS, SKILLS, Taken, changes, ranking, reasons,
};
use paradoks::model::reader_state::ReaderState;
use paradoks::record::{ESCO_SKILLS, OCCUPATIONS};
use proptest::prelude::*;

fn choice() -> impl Strategy<Value = Choice> {
    (0..=ANSWERS).prop_map(|place| if place < ANSWERS { Choice::Answer(place) } else { Choice::NotSure })
}

fn chosen() -> impl Strategy<Value = Chosen> {
    proptest::array::uniform10(proptest::option::weighted(0.95, choice()))
}

fn kind() -> impl Strategy<Value = &'static Kind> {
    (0..QUIZ.kinds.len()).prop_map(|kind| &QUIZ.kinds[kind])
}

proptest! {
    #[test]
    fn need_is_importance_times_room_and_falls(kind in kind(), chosen in chosen()) {
        let Some(ranking) = ranking(&QUIZ, kind, &chosen) else { return Ok(()) };
        let mut skills: Vec<usize> = ranking.iter().map(|ranked| ranked.skill).collect();
        for pair in ranking.windows(2) {
            let (a, b) = (pair[0], pair[1]);
            let rule = (a.need, a.importance, b.skill) > (b.need, b.importance, a.skill);
            prop_assert!(rule, "{a:?} stands before {b:?}");
        }
        for ranked in ranking {
            prop_assert_eq!(ranked.importance, kind.importance[ranked.skill]);
            prop_assert_eq!(ranked.need, u16::from(ranked.importance) * u16::from(ranked.room));
        }
        skills.sort_unstable();
        prop_assert_eq!(skills, (0..SKILLS).collect::<Vec<_>>());
    }

    #[test]
    fn the_order_of_answers_on_screen_does_not_matter(
        kind in kind(), chosen in chosen(), orders in proptest::array::uniform10(Just([0, 1, 2, 3]).prop_shuffle()),
    ) {
        let mut shuffled: Quiz = QUIZ.clone();
        let mut moved = chosen;
        for (situation, order) in orders.iter().enumerate() {
            for (from, to) in order.iter().enumerate() {
                shuffled.situations[situation].answers[*to] = QUIZ.situations[situation].answers[from].clone();
                if chosen[situation] == Some(Choice::Answer(from)) {
                    moved[situation] = Some(Choice::Answer(*to));
                }
            }
        }
        prop_assert_eq!(ranking(&shuffled, kind, &moved), ranking(&QUIZ, kind, &chosen));
    }

    #[test]
    fn not_sure_counts_as_nothing(kind in kind(), chosen in chosen()) {
        let silent = chosen.map(|choice| choice.filter(|choice| *choice != Choice::NotSure));
        prop_assert_eq!(ranking(&QUIZ, kind, &silent), ranking(&QUIZ, kind, &chosen));
    }

    #[test]
    fn a_reason_is_an_answer_that_left_room(chosen in chosen(), skill in 0..SKILLS) {
        let reasons = reasons(&QUIZ, &chosen, skill);
        let rooms: Vec<u8> = reasons
            .iter()
            .map(|reason| QUIZ.situations[reason.situation].room(reason.answer, skill))
            .collect();
        prop_assert!(rooms.iter().all(|room| *room > 0) && rooms.is_sorted_by(|a, b| a >= b));
        for reason in reasons {
            prop_assert_eq!(chosen[reason.situation], Some(Choice::Answer(reason.answer)));
            prop_assert_eq!(QUIZ.situations[reason.situation].room(reason.fullest, skill), 0);
        }
    }

    #[test]
    fn the_example_of_a_change_does_what_it_says(kind in kind(), chosen in chosen()) {
        let changes = changes(&QUIZ, kind, &chosen);
        prop_assert!(changes.moving <= changes.all);
        prop_assert_eq!(changes.example.is_some(), changes.moving > 0);
        if let Some((situation, answer, skill)) = changes.example {
            let mut other = chosen;
            other[situation] = Some(Choice::Answer(answer));
            prop_assert_eq!(ranking(&QUIZ, kind, &other).unwrap()[0].skill, skill);
            let now = ranking(&QUIZ, kind, &chosen).map(|ranking| ranking[0].skill);
            prop_assert_ne!(now, Some(skill));
        }
    }

    #[test]
    fn what_was_chosen_survives_being_kept(kind in proptest::option::of(0..QUIZ.kinds.len()), chosen in chosen()) {
        let done = ReaderState { quiz: Taken { kind, chosen }, ..ReaderState::default() };
        prop_assert_eq!(ReaderState::decode(&done.encode()), Ok(done));
    }

    #[test]
    fn whatever_was_kept_is_read_without_harm(text in any::<String>()) {
        let taken = Taken::from(text);
        prop_assert!(taken.kind.is_none_or(|kind| kind < QUIZ.kinds.len()));
        let within = |choice: Choice| !matches!(choice, Choice::Answer(answer) if answer >= ANSWERS);
        prop_assert!(taken.chosen.into_iter().flatten().all(within));
    }
}

#[test]
fn nothing_but_not_sure_is_no_preference() {
    for kind in QUIZ.kinds {
        assert_eq!(ranking(&QUIZ, kind, &[Some(Choice::NotSure); SITUATIONS]), None);
        assert_eq!(ranking(&QUIZ, kind, &Chosen::default()), None);
    }
}

#[test]
fn a_kept_value_of_another_version_is_a_fresh_start() {
    let mut text = String::from(Taken { kind: Some(3), chosen: [Some(Choice::NotSure); SITUATIONS] });
    assert_ne!(Taken::from(text.clone()), Taken::default());
    text.replace_range(..1, "z");
    assert_eq!(Taken::from(text), Taken::default());
}

#[test]
fn what_the_quiz_names_stands_in_the_record() {
    for kind in QUIZ.kinds {
        for code in kind.occupations {
            assert!(OCCUPATIONS.iter().any(|occupation| occupation.isco08 == *code), "{}: {code}", kind.name);
        }
    }
    for esco in &ESCO_SKILLS {
        assert!(QUIZ.skills.contains(&esco.skill), "{} is no skill of the quiz", esco.skill);
        assert!(esco.identifier.starts_with("http://data.europa.eu/esco/skill/"));
    }
    assert!(ESCO_SKILLS.iter().all(|esco| esco.skill != "judgement"), "no identifier is known for it");
}
