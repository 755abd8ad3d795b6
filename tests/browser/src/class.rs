//! A class's codes: results that could be, each another.

use paradoks::model::quiz::code::{Shared, encode};
use paradoks::model::quiz::{QUIZ, SKILLS};

/// So many different codes of results.
pub fn codes(count: usize) -> Vec<String> {
    (0..count)
        .map(|place| {
            // Each place among the orders, by how many of the skills still left stand before each one.
            let (mut left, mut number): (Vec<usize>, usize) = ((0..SKILLS).collect(), place * 7);
            let order = std::array::from_fn(|_| {
                let chosen = number % left.len();
                number /= left.len();
                left.remove(chosen)
            });
            encode(&Shared::Result(place % QUIZ.kinds.len(), order))
        })
        .collect()
}
