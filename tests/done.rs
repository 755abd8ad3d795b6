//! Laws of what a reader has done: it comes back from storage and from addresses as it was, and nothing damaged is
//! taken for it.

use paradoks::model::belief::{ALL, Belief, PIECES};
use paradoks::model::drawing::{self, QUARTERS, STEP, TOP};
use paradoks::model::reader_state::{Asked, ReaderState};
use proptest::prelude::*;

fn drawn() -> impl Strategy<Value = [u32; QUARTERS]> {
    proptest::array::uniform12(0..=TOP / STEP).prop_map(|steps| steps.map(|steps| steps * STEP))
}

/// What somebody does at the marker: puts it somewhere, or opens a piece.
fn belief() -> impl Strategy<Value = Belief> {
    let act = prop_oneof![(0..=ALL).prop_map(Ok), (0..PIECES).prop_map(Err)];
    proptest::collection::vec(act, 0..40).prop_map(|acts| {
        let mut belief = Belief::default();
        for act in acts {
            match act {
                Ok(at) => belief.mark(at),
                Err(piece) => belief.open(piece),
            }
        }
        belief
    })
}

proptest! {
    #[test]
    fn what_was_done_comes_back_from_storage(
        guess in proptest::option::of(10_000_u32..=1_000_000),
        drawing in proptest::option::of(drawn()),
        matched in proptest::array::uniform3(proptest::option::of(0_u8..3)),
        company_answers in proptest::array::uniform8(proptest::option::of(any::<bool>())),
        belief in belief(),
    ) {
        let shown = vec![Asked::Wave];
        let done = ReaderState { guess, drawing, matched, company_answers, belief, shown, ..ReaderState::default() };
        prop_assert_eq!(ReaderState::decode(&done.encode()), Ok(done));
    }

    #[test]
    fn a_drawing_comes_back_from_an_address(drawn in drawn()) {
        prop_assert_eq!(drawing::from_address(&drawing::to_address(&drawn)), Some(drawn));
    }

    #[test]
    fn a_path_comes_back_from_an_address(belief in belief()) {
        prop_assume!(!belief.path.is_empty());
        let read = Belief::from_address(&belief.to_address()).map(|read| read.path);
        prop_assert_eq!(read, Some(belief.path));
    }

    #[test]
    fn nothing_damaged_panics_or_leaves_its_bounds(text in "\\PC{0,60}", digits in "[0-9a.\\-]{0,60}") {
        for text in [text, digits] {
            let _ = ReaderState::decode(&text);
            if let Some(drawn) = drawing::from_address(&text) {
                prop_assert!(drawn.iter().all(|people| *people <= TOP && people % STEP == 0));
            }
            if let Some(belief) = Belief::from_address(&text) {
                prop_assert!(belief.path.iter().all(|mark| mark.at <= ALL && mark.after.is_none_or(|piece| piece < PIECES)));
            }
        }
    }

    #[test]
    fn a_damaged_value_is_a_clean_start_or_none(belief in belief(), at in 0_usize..400, byte in any::<u8>()) {
        let mut bytes = ReaderState { belief, ..ReaderState::default() }.encode().into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(done) = ReaderState::decode(&String::from_utf8_lossy(&bytes)) {
            prop_assert!(done.belief.path.iter().all(|mark| mark.at <= ALL));
            prop_assert!(done.belief.opened.iter().all(|piece| *piece < PIECES));
        }
    }

    #[test]
    fn the_marker_moves_once_a_piece(belief in belief()) {
        for pair in belief.path.windows(2) {
            prop_assert_ne!(pair[0].after, pair[1].after);
        }
    }
}

/// What was kept when the evidence was thirteen other pieces: everything stays but what names them.
#[test]
fn an_older_value_keeps_the_place_of_the_marker_and_forgets_the_old_evidence() {
    let old = r#"{"version":1,"done":{"guess":420000,"said":[true,null,null,null,null,null,null,false],
        "belief":{"path":[{"at":55,"after":null},{"at":25,"after":12}],"opened":[2,12]},"shown":["Wave"]}}"#;
    let done = ReaderState::decode(old).unwrap_or_default();
    assert_eq!((done.guess, done.company_answers[7], &*done.shown), (Some(420_000), Some(false), &[Asked::Wave][..]));
    assert_eq!((done.belief.now(), done.belief.path.len(), done.belief.opened.len()), (Some(25), 1, 0));
    assert_eq!(ReaderState::decode(&done.encode()), Ok(done), "what is taken over is kept as it is");
    assert_eq!(Belief::from_address("50-30a3"), None, "a link to a path among the old pieces is not misread");
    assert!(
        ReaderState::decode(&old.replace("\"version\":1", "\"version\":3")).is_err(),
        "a version to come is not read"
    );
}

#[test]
fn a_drawing_is_held_against_the_record() {
    let mut drawn = [50_000; QUARTERS];
    drawn[3] = 100_000;
    let mut record = [40_000; QUARTERS];
    record[0] = 160_000;
    let difference = drawing::compare(&drawn, &record);
    assert_eq!((difference.crest_drawn, difference.crest, difference.furthest), (Some(3), 0, 0));
    assert_eq!(drawing::crest(&[STEP; QUARTERS]), None, "a flat drawing has no crest");
    assert_eq!(difference.totals, (650_000, 600_000));
}
