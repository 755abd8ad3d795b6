//! Results of pupils, as laws draw them.

use paradoks::model::quiz::code::Shared;
use paradoks::model::quiz::{ANSWERS, Choice, QUIZ, SKILLS, Side};
use proptest::prelude::*;

fn choice() -> impl Strategy<Value = Choice> {
    (0..=ANSWERS).prop_map(|place| if place < ANSWERS { Choice::Answer(place) } else { Choice::NotSure })
}

pub fn result() -> impl Strategy<Value = Shared> {
    let sides = proptest::array::uniform8((0..Side::ALL.len()).prop_map(|side| Side::ALL[side]));
    (0..QUIZ.kinds.len(), proptest::array::uniform8(choice()), sides)
        .prop_map(|(kind, evidence, sides)| Shared::Result(kind, evidence, sides))
}

pub fn answers() -> impl Strategy<Value = Shared> {
    (0..QUIZ.kinds.len(), proptest::array::uniform10(choice()), proptest::array::uniform8(choice()))
        .prop_map(|(kind, chosen, evidence)| Shared::Answers(kind, chosen, evidence))
}

/// A result of somebody who has done each skill so often, and leans on none.
pub fn done(levels: [usize; SKILLS]) -> Shared {
    Shared::Result(0, levels.map(Choice::Answer), [Side::Less; SKILLS])
}
