//! Laws of the quiz: what it makes of answers, what is told about it, and what a reader keeps.

use paradoks::model::quiz::{
    ANSWERS, Choice, Chosen, Evidence, FEWEST_KNOWN, Kind, Leaning, Leanings, NEAR, QUIZ, Quiz, SITUATIONS, SKILLS,
    Side, Standing, Taken, Task, VERSION, Verdict, by_leaning, changes, leanings, most_leaned, plan, standing,
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

fn evidence() -> impl Strategy<Value = Evidence> {
    proptest::array::uniform8(proptest::option::weighted(0.95, choice()))
}

fn kind() -> impl Strategy<Value = &'static Kind> {
    (0..QUIZ.kinds.len()).prop_map(|kind| &QUIZ.kinds[kind])
}

/// What is known of a skill.
fn known(choice: Option<Choice>) -> Option<usize> {
    match choice {
        Some(Choice::Answer(level)) => Some(level),
        Some(Choice::NotSure) | None => None,
    }
}

/// Evidence of every skill at the same level.
fn all_at(level: usize) -> Evidence {
    [Some(Choice::Answer(level)); SKILLS]
}

/// The skills of the first group.
fn first(standing: &Standing) -> Vec<usize> {
    standing.first().iter().map(|ranked| ranked.skill).collect()
}

proptest! {
    #[test]
    fn every_skill_has_one_place_and_need_is_importance_times_what_is_missing(kind in kind(), evidence in evidence()) {
        let standing = standing(kind, &evidence);
        let mut skills = [standing.complete.clone(), standing.unknown.clone()].concat();
        for group in &standing.groups {
            for ranked in group {
                let level = known(evidence[ranked.skill]);
                prop_assert_eq!(ranked.importance, kind.importance[ranked.skill]);
                prop_assert_eq!(Some(usize::from(ranked.missing)), level.map(|level| ANSWERS - 1 - level));
                prop_assert_eq!(ranked.need, ranked.importance * ranked.missing);
                skills.push(ranked.skill);
            }
        }
        skills.sort_unstable();
        prop_assert_eq!(skills, (0..SKILLS).collect::<Vec<_>>());
    }

    #[test]
    fn what_is_nearly_the_same_is_one_group(kind in kind(), evidence in evidence()) {
        let standing = standing(kind, &evidence);
        for group in &standing.groups {
            let needs = || group.iter().map(|ranked| ranked.need);
            prop_assert!(needs().max().zip(needs().min()).is_some_and(|(most, least)| most - least <= NEAR));
        }
        for pair in standing.groups.windows(2) {
            let most = |group: &[paradoks::model::quiz::Ranked]| group.iter().map(|ranked| ranked.need).max();
            prop_assert!(most(&pair[0]) > most(&pair[1]).map(|most| most + NEAR), "{:?}", pair);
        }
    }

    #[test]
    fn what_is_not_known_is_neither_strength_nor_need(kind in kind(), evidence in evidence()) {
        let standing = standing(kind, &evidence);
        for (skill, choice) in evidence.iter().enumerate() {
            prop_assert_eq!(standing.unknown.contains(&skill), known(*choice).is_none());
        }
        let silent = evidence.map(|choice| choice.filter(|choice| *choice != Choice::NotSure));
        prop_assert_eq!(&paradoks::model::quiz::standing(kind, &silent), &standing);
        let enough = SKILLS - standing.unknown.len() >= FEWEST_KNOWN;
        prop_assert_eq!(standing.verdict() == Verdict::TooLittle, !enough);
        prop_assert_eq!(standing.first().is_empty(), standing.verdict() != Verdict::Suggests);
    }

    /// Each skill is measured by itself: what is said of one moves no other against a third.
    #[test]
    fn more_evidence_never_raises_a_need(kind in kind(), evidence in evidence(), skill in 0..SKILLS) {
        let Some(level) = known(evidence[skill]).filter(|level| *level + 1 < ANSWERS) else { return Ok(()) };
        let mut more = evidence;
        more[skill] = Some(Choice::Answer(level + 1));
        let need = |evidence: &Evidence, skill: usize| {
            let standing = standing(kind, evidence);
            standing.groups.iter().flatten().find(|ranked| ranked.skill == skill).map_or(0, |ranked| ranked.need)
        };
        prop_assert!(need(&more, skill) < need(&evidence, skill));
        for other in (0..SKILLS).filter(|other| *other != skill) {
            prop_assert_eq!(need(&more, other), need(&evidence, other));
        }
    }

    #[test]
    fn the_order_of_answers_on_screen_does_not_matter(
        chosen in chosen(), orders in proptest::array::uniform10(Just([0, 1, 2, 3]).prop_shuffle()),
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
        prop_assert_eq!(leanings(&shuffled, &moved), leanings(&QUIZ, &chosen));
    }

    #[test]
    fn leanings_count_answers_given_and_say_where_there_are_too_few(chosen in chosen()) {
        let leanings = leanings(&QUIZ, &chosen);
        let given = chosen.iter().filter(|choice| matches!(choice, Some(Choice::Answer(_)))).count();
        prop_assert_eq!(leanings.iter().map(|leaning| usize::from(leaning.times)).sum::<usize>(), 2 * given);
        prop_assert_eq!(leanings.iter().map(|leaning| usize::from(leaning.possible)).sum::<usize>(), 4 * given);
        for leaning in leanings {
            prop_assert!(leaning.times <= leaning.possible && leaning.possible <= 5);
            prop_assert_eq!(leaning.side() == Side::Unknown, leaning.possible < 3);
        }
        let silent = chosen.map(|choice| choice.filter(|choice| *choice != Choice::NotSure));
        prop_assert_eq!(paradoks::model::quiz::leanings(&QUIZ, &silent), leanings);
    }

    #[test]
    fn situations_choose_where_to_begin_and_nothing_else(kind in kind(), evidence in evidence(), chosen in chosen()) {
        let (standing, leanings) = (standing(kind, &evidence), leanings(&QUIZ, &chosen));
        let plan = plan(&standing, &leanings);
        prop_assert_eq!(plan.is_some(), standing.verdict() == Verdict::Suggests);
        let Some(tasks) = plan else { return Ok(()) };
        let begun = tasks[0].skill();
        prop_assert!(first(&standing).contains(&begun));
        prop_assert!(first(&standing).iter().all(|other| leanings[*other].compare(leanings[begun]).is_le()));
        prop_assert_eq!((tasks[0], tasks[1]), (Task::First(begun), Task::Next(begun)));
        for task in tasks {
            prop_assert!(standing.groups.iter().flatten().any(|ranked| ranked.skill == task.skill()));
        }
    }

    #[test]
    fn equals_stay_in_the_order_in_which_they_came(times in proptest::array::uniform8(0..6_u8)) {
        let leanings: Leanings = times.map(|times| Leaning { times, possible: 5 });
        let mut skills: Vec<usize> = (0..SKILLS).collect();
        by_leaning(&mut skills, &leanings);
        for pair in skills.windows(2) {
            let (one, other) = (pair[0], pair[1]);
            prop_assert!((times[one], other) > (times[other], one), "{:?} of {:?}", skills, times);
        }
        let most = most_leaned(&leanings);
        let strongest = times.iter().copied().max().filter(|times| *times > 2);
        prop_assert!(most.iter().all(|skill| Some(times[*skill]) == strongest));
        prop_assert_eq!(most.is_empty(), strongest.is_none());
    }

    #[test]
    fn the_example_of_a_change_does_what_it_says(kind in kind(), evidence in evidence()) {
        let now = first(&standing(kind, &evidence));
        let changes = changes(kind, &evidence);
        let unknown = evidence.iter().filter(|choice| known(**choice).is_none()).count();
        prop_assert_eq!(changes.all as usize, SKILLS * (ANSWERS - 1) + unknown);
        prop_assert!(changes.replacing <= changes.moving && changes.moving <= changes.all);
        prop_assert_eq!(changes.example.is_some(), changes.moving > 0);
        if let Some(change) = changes.example {
            let mut other = evidence;
            other[change.skill] = Some(Choice::Answer(change.level));
            let then = first(&standing(kind, &other));
            prop_assert_eq!(&change.first, &then);
            prop_assert_ne!(&then, &now);
            prop_assert!(!then.is_empty(), "an example names what would come first");
            let replaces = now.iter().all(|skill| !then.contains(skill));
            prop_assert_eq!(replaces, changes.replacing > 0, "an example that replaces is told where there is one");
        }
    }

    #[test]
    fn what_was_chosen_survives_being_kept(
        kind in proptest::option::of(0..QUIZ.kinds.len()), chosen in chosen(), evidence in evidence(),
    ) {
        let done = ReaderState { quiz: Taken { kind, chosen, evidence }, ..ReaderState::default() };
        prop_assert_eq!(ReaderState::decode(&done.encode()), Ok(done));
    }

    /// The version before asked the same situations, and nothing else: what it kept is still there.
    #[test]
    fn the_answers_of_the_version_before_are_kept(kind in 0..QUIZ.kinds.len(), chosen in chosen()) {
        let now = String::from(Taken { kind: Some(kind), chosen, evidence: Evidence::default() });
        let before = format!("b{}", &now[1..2 + SITUATIONS]);
        let taken = Taken::from(before);
        prop_assert_eq!((taken.kind, taken.chosen, taken.evidence), (Some(kind), chosen, Evidence::default()));
        prop_assert!(!taken.is_done());
    }

    #[test]
    fn whatever_was_kept_is_read_without_harm(text in any::<String>(), looks in "[bc][a-n-]{0,20}") {
        for text in [text, looks] {
            let taken = Taken::from(text);
            prop_assert!(taken.kind.is_none_or(|kind| kind < QUIZ.kinds.len()));
            let within = |choice: &Choice| !matches!(choice, Choice::Answer(answer) if *answer >= ANSWERS);
            prop_assert!(taken.chosen.iter().chain(&taken.evidence).flatten().all(within));
        }
    }
}

/// One step more and there would be nothing to suggest: that is no example of something else that comes first.
#[test]
fn where_one_step_is_missing_the_example_is_of_another_step() {
    let evidence: Evidence = [3, 3, 3, 3, 2, 3, 3, 3].map(|level| Some(Choice::Answer(level)));
    for kind in QUIZ.kinds {
        let changes = changes(kind, &evidence);
        let example = changes.example.unwrap_or_else(|| panic!("{}: there is no example", kind.name));
        assert!(!example.first.is_empty(), "{}: {example:?}", kind.name);
    }
}

#[test]
fn nothing_but_not_sure_is_too_little_to_tell() {
    for kind in QUIZ.kinds {
        for evidence in [[Some(Choice::NotSure); SKILLS], Evidence::default()] {
            let standing = standing(kind, &evidence);
            assert_eq!((standing.verdict(), standing.unknown.len()), (Verdict::TooLittle, SKILLS));
        }
    }
    let leanings = leanings(&QUIZ, &[Some(Choice::NotSure); SITUATIONS]);
    assert!(leanings.iter().all(|leaning| leaning.side() == Side::Unknown));
}

#[test]
fn whoever_is_strong_in_everything_is_told_so() {
    for kind in QUIZ.kinds {
        assert_eq!(standing(kind, &all_at(3)).verdict(), Verdict::Complete);
        assert!(standing(kind, &all_at(2)).is_strong());
        assert!(!standing(kind, &all_at(1)).is_strong());
        let mut almost = all_at(3);
        almost[4] = Some(Choice::NotSure);
        assert_eq!(standing(kind, &almost).verdict(), Verdict::Complete);
        assert!(!standing(kind, &almost).is_strong(), "what is not known is no strength");
    }
}

/// Somebody who has never done any of it and was not sure of AI is not told that AI comes last.
#[test]
fn not_sure_of_ai_is_no_last_place() {
    let ai = QUIZ.skills.iter().position(|skill| *skill == "ai_data").unwrap_or_default();
    let mut evidence = all_at(2);
    evidence[ai] = Some(Choice::NotSure);
    let standing = standing(&QUIZ.kinds[0], &evidence);
    assert_eq!(standing.unknown, [ai]);
    assert!(standing.groups.iter().flatten().all(|ranked| ranked.skill != ai) && !standing.complete.contains(&ai));
}

#[test]
fn a_kept_value_of_another_version_is_a_fresh_start() {
    let chosen = [Some(Choice::NotSure); SITUATIONS];
    let mut text = String::from(Taken { kind: Some(3), chosen, evidence: [Some(Choice::Answer(1)); SKILLS] });
    assert_eq!(text.chars().next().map(u32::from), Some(u32::from(b'a' + VERSION)));
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
