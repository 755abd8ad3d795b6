//! Laws of the numbers that point at their figure.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the words has failed")]

use paradoks::figure::reading::reading;
use paradoks::figure::scene::DrawContext;
use paradoks::figure::surface::{NARROW, WIDE};
use paradoks::i18n::{Lang, Words, all};
use paradoks::prose::{number, value};
use paradoks::record::{CLAIMS, Claim, Value};
use paradoks::story::point_of;

/// How a figure may write a number: as it is, or as an index of 100 that has risen or fallen by it.
fn written(words: &Words, claim: &Claim) -> Vec<String> {
    let mut written = vec![number(words, claim)];
    if let Value::Percent(change, decimals) | Value::Number(change, decimals) = claim.value {
        let decimals = decimals.max(1);
        written.extend([100.0 - change, 100.0 + change].map(|index| value(words, Value::Number(index, decimals))));
    }
    written
}

#[test]
fn what_a_number_points_at_says_that_number() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let words: &'static Words = Box::leak(Box::new(all(lang)));
        for claim in CLAIMS.iter().filter(|claim| claim.drawn.is_some()) {
            let (shown, point) = point_of(claim.drawn.unwrap()).unwrap();
            for (width, height) in [(NARROW, shown.drawing.narrow), (WIDE, shown.drawing.wide)] {
                let scene = (shown.drawing.scene)(&DrawContext { words, width, height });
                let read = reading(&scene, point).map(|reading| reading.text.clone()).unwrap_or_default();
                if !written(words, claim).iter().any(|number| read.contains(number)) {
                    wrong.push(format!("{} at {width}: “{read}”", number(words, claim)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "numbers whose figure says something else:\n{}", wrong.join("\n"));
}
