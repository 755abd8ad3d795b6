//! Laws of the codes in links: what is whole comes back, and any damage is told.

use paradoks::model::quiz::code::{Damage, LONGEST, Shared, decode, encode, grouped};
use paradoks::model::quiz::{ANSWERS, Choice, QUIZ, SKILLS, Side};
use proptest::prelude::*;

const LETTERS: &str = "0123456789abcdefghjkmnpqrstvwxyz";

fn shared() -> impl Strategy<Value = Shared> {
    let kind = 0..QUIZ.kinds.len();
    let choice =
        || (0..=ANSWERS).prop_map(|place| if place < ANSWERS { Choice::Answer(place) } else { Choice::NotSure });
    let evidence = || proptest::array::uniform8(choice());
    let sides = proptest::array::uniform8((0..Side::ALL.len()).prop_map(|side| Side::ALL[side]));
    prop_oneof![
        (kind.clone(), evidence(), sides).prop_map(|(kind, evidence, sides)| Shared::Result(kind, evidence, sides)),
        (kind, proptest::array::uniform10(choice()), evidence())
            .prop_map(|(kind, chosen, evidence)| Shared::Answers(kind, chosen, evidence)),
    ]
}

/// A letter of the alphabet.
fn letter(place: usize) -> char {
    char::from(LETTERS.as_bytes()[place % LETTERS.len()])
}

proptest! {
    #[test]
    fn what_is_whole_comes_back(shared in shared()) {
        let code = encode(&shared);
        prop_assert_eq!(decode(&code), Ok(shared.clone()));
        prop_assert_eq!(decode(&format!(" {} ", code.to_uppercase())), Ok(shared.clone()));
        prop_assert_eq!(decode(&grouped(&code)), Ok(shared));
        prop_assert!(grouped(&code).split('-').all(|group| (1..=4).contains(&group.len())));
        prop_assert!(code.len() <= LONGEST && code.chars().all(|letter| LETTERS.contains(letter)));
    }

    #[test]
    fn up_to_four_changed_letters_are_always_told(
        shared in shared(), changed in proptest::collection::vec((any::<prop::sample::Index>(), 1..32_usize), 1..=4),
    ) {
        let code = encode(&shared);
        let mut letters: Vec<char> = code.chars().collect();
        for (at, by) in changed {
            let at = at.index(letters.len());
            let place = LETTERS.find(letters[at]).unwrap_or_default();
            letters[at] = letter(place + by);
        }
        let damaged: String = letters.into_iter().collect();
        prop_assert!(damaged == code || decode(&damaged).is_err(), "{} was read as {:?}", damaged, decode(&damaged));
    }

    #[test]
    fn letters_missing_or_too_many_are_told_as_that(
        shared in shared(), at in any::<prop::sample::Index>(), cut in 1..14_usize, more in "[0-9a-z]{1,5}",
    ) {
        let code = encode(&shared);
        let kept = code.len().saturating_sub(cut);
        prop_assert_eq!(decode(&code[..kept]), Err(Damage::Length), "{} of {}", kept, code);
        // After the first letter, which says what the code holds.
        let at = 1 + at.index(code.len());
        let longer = format!("{}{more}{}", &code[..at], &code[at..]);
        let told = decode(&longer);
        prop_assert!(matches!(told, Err(Damage::Length | Damage::Letter)), "{} was read as {:?}", longer, told);
    }

    #[test]
    fn two_letters_that_changed_places_are_told(shared in shared(), at in any::<prop::sample::Index>()) {
        let code = encode(&shared);
        let at = at.index(code.len() - 1);
        let mut letters: Vec<char> = code.chars().collect();
        letters.swap(at, at + 1);
        let damaged: String = letters.into_iter().collect();
        prop_assert!(damaged == code || decode(&damaged).is_err());
    }

    #[test]
    fn a_sign_of_no_code_is_told(shared in shared(), at in any::<prop::sample::Index>(), sign in "[^-0-9A-Za-z\\s]") {
        let mut code = encode(&shared);
        code.insert_str(at.index(code.len()), &sign);
        prop_assert_eq!(decode(&code), Err(Damage::Letter));
    }

    #[test]
    fn whatever_is_read_never_panics(text in any::<String>(), looks in "[0-9a-zA-Z]{0,20}") {
        prop_assert!(decode(&text).is_err());
        let _ = decode(&looks);
    }
}

/// A code made by another version is whole, and says so. Its check is made here by the recipe of BIP 350.
#[test]
fn another_version_is_told() {
    let written = |start: &str| {
        let place = |letter: char| LETTERS.find(letter).unwrap_or_default() as u32;
        let step = |sum: u32, value: u32| {
            let steps = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
            let chosen = steps.iter().enumerate().filter(|(bit, _)| sum >> 25 >> bit & 1 == 1);
            chosen.fold((sum & 0x1ff_ffff) << 5 ^ value, |sum, (_, step)| sum ^ step)
        };
        let sum = start.chars().map(place).chain([0; 6]).fold(1, step) ^ 0x2bc8_30a3;
        (0..6).rev().fold(start.to_owned(), |code, at| code + &letter((sum >> (5 * at)) as usize & 31).to_string())
    };
    let evidence = [0, 1, 2, 3, 3, 2, 1, 0].map(Choice::Answer);
    let whole = encode(&Shared::Result(2, evidence, [Side::More; SKILLS]));
    assert_eq!(whole.len(), 16, "four groups of four, to be read out");
    let start = &whole[..whole.len() - 6];
    assert_eq!(written(start), whole, "the recipe is the same");
    assert_eq!(decode(&written(&start.replacen('2', "3", 1))), Err(Damage::Version));
    // A kind of content that is not known here, a longer one, and a kind of work that there is not yet.
    for other in [start.replacen('r', "s", 1), format!("{start}00"), "r2zzzzzzzz".to_owned()] {
        assert_eq!(decode(&written(&other)), Err(Damage::Version), "{other}");
    }
    // Codes of the quiz before this one, whole or damaged: whoever brings one is told that, and not that letters are missing.
    for before in ["r105k3", "a1000000"] {
        let old = written(before);
        assert_eq!(decode(&old), Err(Damage::Version), "{old}");
        assert_eq!(decode(&old.to_uppercase()), Err(Damage::Version), "{old}");
        let damaged = format!("{}{}", &old[..old.len() - 1], if old.ends_with('q') { "p" } else { "q" });
        assert_eq!(decode(&damaged), Err(Damage::Version), "{damaged}");
    }
}
