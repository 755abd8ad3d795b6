//! Laws of what a result says: it claims no more of leanings than the situations tell, and names all that are equal.

use super::evidence::strengths;
use super::files::{tasks, text_file};
use super::keep::way_in;
use super::result::Shown;
use super::suggested::told;
use crate::i18n::{Lang, Words, all, key};
use crate::model::quiz::{QUIZ, Taken, most_leaned};
use crate::prose::Page;

fn page(lang: Lang) -> Page {
    let words: &'static Words = Box::leak(Box::new(all(lang)));
    Page::new(words, "/", false)
}

/// The result of a teacher with these answers, a letter each: `a` to `d`, `e` for "not sure".
fn shown(answers: &str) -> Shown {
    let taken = Taken::from(format!("cd{answers}"));
    Shown::answers(3, taken.chosen, taken.evidence)
}

#[test]
fn who_was_not_sure_of_any_situation_is_told_nothing_of_leanings() {
    let shown = shown("eeeeeeeeeeaabdaacb");
    assert!(shown.standing.first().len() > 1, "there is an order to say nothing of");
    for lang in Lang::ALL {
        let page = page(lang);
        let said = [strengths(&page, &shown).unwrap_or_default(), text_file(&page, &shown)].concat();
        assert!(said.contains(page.text(key::quiz_result::LEAN_UNKNOWN)));
        for claim in [key::quiz_result::LEAN_NONE, key::quiz_result::ORDER] {
            assert!(!said.contains(page.text(claim)), "{said}");
        }
        let in_english = ["You lean on none", "named first"].map(|claim| said.contains(claim));
        assert_eq!(in_english, [false; 2], "{said}");
    }
}

#[test]
fn where_some_leanings_are_known_it_says_so() {
    let english = page(Lang::En);
    // Four situations tell of a few skills, and of none of them more than half the time or of one.
    for answers in ["abcdeeeeeeaabdaacb", "aaaaeeeeeeaabdaacb"] {
        let shown = shown(answers);
        let said = strengths(&english, &shown).unwrap_or_default();
        assert!(said.starts_with("Of those that can be told, "), "{said}");
        assert!(!told(&english, &shown).concat().contains("named first"));
    }
    let all = strengths(&english, &shown("abcdabcdabaabdaacb")).unwrap_or_default();
    assert!(!all.contains("can be told"), "{all}");
}

#[test]
fn every_skill_leaned_on_most_is_a_way_in() {
    let shown = (0..1_000)
        .map(|set| {
            let situations = (0..10).map(|place| char::from(b'a' + (set / (place + 1) + place) as u8 % 4));
            shown(&(situations.collect::<String>() + "aabdaacb"))
        })
        .find(|shown| {
            let first = tasks(shown).map(|tasks| tasks[0].skill());
            shown.leanings.is_some_and(|leanings| {
                let most = most_leaned(&leanings);
                most.len() == 2 && first.is_some_and(|first| !most.contains(&first))
            })
        });
    let shown = shown.unwrap_or_else(|| panic!("no set of answers leans on two skills the same"));
    let leanings = shown.leanings.unwrap_or_default();
    let first = tasks(&shown).map_or(0, |tasks| tasks[0].skill());
    for lang in Lang::ALL {
        let page = page(lang);
        let said = way_in(&page, &shown, first).unwrap_or_default();
        for strength in most_leaned(&leanings) {
            let name = super::labels::skill(&page, strength);
            assert!(said.contains(name), "{} is leaned on as much: {said}", QUIZ.skills[strength]);
        }
    }
}
