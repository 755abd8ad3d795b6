//! The pile holds as many dots as it is told to, all of them within the picture, and more people never rise less high.
#![allow(clippy::expect_used, reason = "a test that has no memory has failed")]

use dots::Pixel;
use dots::pile::{Band, Ground, LANDED, PIXEL, Pile};

const PAPER: Pixel = [250, 248, 243, 255];
const RED: Pixel = [200, 64, 42, 255];
const GREY: Pixel = [133, 128, 111, 255];

/// Whole, half and quarter steps, and pictures whose sides are no multiples of them.
const GROUNDS: [(i32, i32, i32); 8] = [
    (360, 400, 8),
    (361, 399, 10),
    (120, 90, 4),
    (97, 101, 5),
    (240, 160, 6),
    (333, 222, 14),
    (200, 200, 26),
    (9, 200, 8),
];

fn grounds() -> impl Iterator<Item = Ground> {
    GROUNDS.into_iter().map(|(width, height, step)| Ground { width, height, step })
}

/// How many people find a whole place in the picture.
fn room(ground: &Ground) -> u32 {
    ground.people(ground.height)
}

fn drawn(ground: &Ground, bands: &[Band]) -> Vec<Pixel> {
    let mut pile = Pile::default();
    pixels(pile.rows(ground, PAPER, bands, 0..ground.height))
}

fn pixels(bytes: Option<&[u8]>) -> Vec<Pixel> {
    bytes.expect("there is memory").chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2], pixel[3]]).collect()
}

fn inked(pixels: &[Pixel]) -> usize {
    pixels.iter().filter(|pixel| **pixel != PAPER).count()
}

/// How many pixels one dot has.
fn ink_of_one(ground: &Ground) -> usize {
    inked(&drawn(ground, &[Band { until: 1, colour: RED }]))
}

#[test]
fn exactly_so_many_dots_are_drawn_and_none_outside() {
    for ground in grounds() {
        let one = ink_of_one(&ground);
        assert!(one > 0);
        let row = ground.row();
        for people in [0, 1, 2, row - 1, row, row + 1, 3 * row, 5 * row + 2, room(&ground) - 1, room(&ground)] {
            let pixels = drawn(&ground, &[Band { until: people, colour: RED }]);
            // A dot that lay over another, or over the edge, would have fewer pixels of its own.
            assert_eq!(inked(&pixels), one * people as usize, "{people} on {ground:?}");
            let top = pixels.chunks(ground.width as usize).position(|line| line.iter().any(|pixel| *pixel != PAPER));
            let top = top.map_or(0, |top| ground.height - top as i32);
            assert!((top - ground.rises(people)).abs() <= 1, "{people} rise {top} on {ground:?}");
        }
    }
}

#[test]
fn every_dot_is_where_its_person_is() {
    for ground in grounds() {
        let fewer = drawn(&ground, &[Band { until: 1_000.min(room(&ground) - 1), colour: RED }]);
        let more = drawn(&ground, &[Band { until: 1_001.min(room(&ground)), colour: RED }]);
        let [left, top] = ground.place(1_000.min(room(&ground) - 1));
        for (at, (before, after)) in fewer.iter().zip(&more).enumerate() {
            let (x, y) = (at as i32 % ground.width, at as i32 / ground.width);
            let inside = (left..left + ground.dot()).contains(&x) && (top..top + ground.dot()).contains(&y);
            assert!(inside || before == after, "{x}, {y} on {ground:?}");
        }
        assert_ne!(fewer, more);
    }
}

#[test]
fn more_people_rise_higher_and_never_less() {
    for ground in grounds() {
        let mut before = 0;
        for people in 0..room(&ground) {
            let rises = ground.rises(people);
            assert!(rises >= before && rises <= ground.height, "{people} on {ground:?}");
            assert!(ground.people(rises) >= people, "{people} on {ground:?}");
            before = rises;
        }
    }
}

#[test]
fn the_rows_that_changed_are_the_rows_of_the_whole() {
    for ground in grounds() {
        let bands = [Band { until: room(&ground) / 3, colour: GREY }, Band { until: room(&ground) / 2, colour: RED }];
        let whole = drawn(&ground, &bands);
        let mut pile = Pile::default();
        for rows in [0..7, 7..8, 8..ground.height / 2, ground.height / 2..ground.height] {
            let (from, to) = ((rows.start * ground.width) as usize, (rows.end * ground.width) as usize);
            assert_eq!(
                pixels(pile.rows(&ground, PAPER, &bands, rows)),
                &whole[from..to],
                "{from} to {to} of {ground:?}"
            );
        }
    }
}

#[test]
fn who_falls_lands_in_their_place() {
    for ground in grounds() {
        let (standing, all) = (room(&ground) / 4, room(&ground) - 1);
        let bands = [Band { until: standing, colour: GREY }];
        let falling = Band { until: all, colour: RED };
        let at = |way| {
            let mut pile = Pile::default();
            pixels(pile.falling(&ground, PAPER, &bands, falling, way))
        };
        assert_eq!(at(0), drawn(&ground, &bands), "nobody has set out");
        assert_eq!(at(LANDED), drawn(&ground, &[bands[0], falling]), "everybody has landed");
        let half_way = at(LANDED / 2);
        assert!(inked(&half_way) > inked(&at(0)) && inked(&half_way) <= inked(&at(LANDED)));
    }
}

#[test]
fn the_record_fills_three_quarters_of_a_screen() {
    const RECORD: u32 = 236_743;
    for (width, height, share) in [(1440, 900, 73), (780, 1688, 72)] {
        let ground = Ground::new(width, height, RECORD, 0.75).expect("all of them fit");
        assert_eq!(ground.step, 2 * PIXEL);
        assert_eq!(ground.rises(RECORD) * 100 / height, share);
        // Half as far apart, a million fits.
        assert!(ground.finer().rises(1_000_000) < height);
    }
    assert_eq!(Ground::new(360, 600, RECORD, 0.75), None, "it would take dots of less than two pixels");
}
