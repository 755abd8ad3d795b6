//! Laws of the numbers that point at their figure.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the words has failed")]

use paradoks::figure::reading::reading;
use paradoks::figure::scene::DrawContext;
use paradoks::figure::sizes::{NARROW, WIDE};
use paradoks::i18n::{Lang, Words, all};
use paradoks::prose::number;
use paradoks::record::CLAIMS;
use paradoks::story::point_of;

#[test]
fn what_a_number_points_at_says_that_number() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let words: &'static Words = Box::leak(Box::new(all(lang)));
        for claim in CLAIMS.iter().filter(|claim| claim.drawn.is_some()) {
            // A number that all of a drawing speaks of has no point of its own.
            let (shown, Some(point)) = point_of(claim.drawn.unwrap()).unwrap() else { continue };
            for (width, height) in [(NARROW, shown.drawing.narrow), (WIDE, shown.drawing.wide)] {
                let scene = (shown.drawing.scene)(&DrawContext { words, width, height });
                let read = reading(&scene, point).map(|reading| reading.text.clone()).unwrap_or_default();
                if !read.contains(&number(words, claim)) {
                    wrong.push(format!("{} at {width}: “{read}”", number(words, claim)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "numbers whose figure says something else:\n{}", wrong.join("\n"));
}
