//! Laws of reading a drawing point by point.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the words has failed")]

use paradoks::figure::reading::{Cursor, Move, from_address, moved, nearest, reading, to_address};
use paradoks::figure::scene::{DrawContext, Scene};
use paradoks::figure::sizes::{NARROW, WIDE};
use paradoks::i18n::{Lang, Words, all};
use paradoks::story::{FigureState, STEPS};
use proptest::prelude::*;
use std::collections::BTreeSet;

const MOVES: [Move; 6] = [Move::Next, Move::Previous, Move::First, Move::Last, Move::Down, Move::Up];

/// Every drawing whose points can be read, with a name for messages and its size.
fn scenes() -> Vec<(String, Scene, f64, f64)> {
    let mut scenes = Vec::new();
    for lang in Lang::ALL {
        let words: &'static Words = Box::leak(Box::new(all(lang)));
        for step in &STEPS {
            for FigureState { figure, state, drawing } in step.page.drawings {
                for (width, height) in [(NARROW, drawing.narrow), (WIDE, drawing.wide)] {
                    let scene = (drawing.scene)(&DrawContext { words, width, height });
                    scenes.push((format!("{figure}{state} {lang:?} {width}"), scene, width, height));
                }
            }
        }
    }
    scenes
}

#[test]
fn every_point_lies_in_its_drawing_and_says_something() {
    for (name, scene, width, height) in scenes() {
        for reading in scene.series.iter().flatten() {
            let (x, y) = reading.at;
            assert!((0.0..=width).contains(&x) && (0.0..=height).contains(&y), "{name}: {reading:?}");
            assert!(!reading.text.is_empty() && !reading.text.contains('{'), "{name}: “{}”", reading.text);
        }
    }
}

/// The line under a drawing is never empty.
#[test]
fn every_drawing_says_something_before_it_is_asked() {
    for (name, scene, ..) in scenes() {
        assert!(scene.key_reading().is_some_and(|said| !said.is_empty()), "{name}");
    }
}

#[test]
fn the_keys_reach_every_point_from_every_other() {
    for (name, scene, ..) in scenes() {
        let (mut seen, mut open) = (BTreeSet::new(), vec![moved(&scene, None, Move::Next)]);
        while let Some(cursor) = open.pop() {
            let Some(at) = cursor else { continue };
            if seen.insert((at.series, at.point)) {
                open.extend(MOVES.map(|step| moved(&scene, cursor, step)));
            }
        }
        assert_eq!(seen.len(), scene.series.iter().map(Vec::len).sum::<usize>(), "{name}");
    }
}

#[test]
fn the_pointer_finds_the_point_it_is_on() {
    for (name, scene, ..) in scenes() {
        for point in scene.series.iter().flatten() {
            let found = nearest(&scene, point.at).and_then(|cursor| reading(&scene, cursor)).unwrap();
            assert_eq!(found.at, point.at, "{name}");
        }
    }
}

proptest! {
    #[test]
    fn no_move_leaves_the_drawing(start in any::<Option<(usize, usize)>>(), moves in prop::collection::vec(0..6_usize, 0..40)) {
        for (_, scene, ..) in scenes().into_iter().take(8) {
            let mut cursor = start.map(|(series, point)| Cursor { series, point });
            for step in &moves {
                cursor = moved(&scene, cursor, MOVES[*step]);
                prop_assert!(cursor.is_none_or(|cursor| reading(&scene, cursor).is_some()));
            }
        }
    }

    #[test]
    fn a_cursor_round_trips_through_an_address(series in any::<usize>(), point in any::<usize>()) {
        let cursor = Cursor { series, point };
        prop_assert_eq!(from_address(&to_address(cursor)), Some(cursor));
    }

    #[test]
    fn a_damaged_address_is_no_cursor_and_no_panic(text in ".*") {
        let _ = from_address(&text);
    }
}
