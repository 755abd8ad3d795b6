//! Laws of the drawings, for both languages and every width.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the words has failed")]

use paradoks::extra_pages::tally::drawing;
use paradoks::figure::axis::SMALL;
use paradoks::figure::export_frame::{Around, framed};
use paradoks::figure::letters;
use paradoks::figure::scene::{Align, ColourRole, DrawContext, Mark, Scene};
use paradoks::figure::sizes::{LOWEST, NARROW, NARROWEST, SPREAD, WIDE};
use paradoks::figure::svg::{standalone, svg};
use paradoks::i18n::{Lang, Words, all};
use paradoks::model::class::tally::Tally;
use paradoks::model::quiz::code::{Shared, encode};
use paradoks::model::quiz::{ANSWERS, Choice, QUIZ, SKILLS, Side};
use paradoks::story::{FigureState, STEPS};

/// The widest box that a figure has on any page, in CSS pixels.
const WIDEST: f64 = 1200.0;

/// What the names of boxes end with that are taller for their width than pages have them.
const TALLER: &str = ", taller";

/// The boxes of a drawing, width and height: those of the static page, and what the browser makes of them on screens between
/// the narrowest and the widest, also where letters are larger and a box is taller for its width, or where it is a slide's.
fn boxes([narrow, wide]: [f64; 2]) -> Vec<(f64, f64, &'static str)> {
    let mut boxes = Vec::new();
    // The style sheet lets boxes grow taller with their width up to there.
    let grow = [26.0 * 16.0 / NARROW, 34.5 * 16.0 / WIDE];
    for (drawn, height, from, to, grow) in
        [(NARROW, narrow, NARROWEST, SPREAD - 1.0, grow[0]), (WIDE, wide, SPREAD, WIDEST, grow[1])]
    {
        boxes.push((drawn, height, ""));
        let steps = (0..).map(|step| from + 20.0 * f64::from(step)).take_while(|width| *width <= to);
        boxes.extend(steps.flat_map(|width| {
            let grown = height * (width / drawn).clamp(1.0, grow);
            [(width, grown, ""), (width, grown * 1.3, TALLER)]
        }));
    }
    // What is made for wide screens is lower on a slide.
    boxes.extend([700.0, 960.0].map(|width| (width, wide * LOWEST, ", on a slide")));
    boxes
}

/// Every scene of the product with a name for messages, its width and its height.
fn scenes() -> Vec<(String, Scene, f64, f64)> {
    let mut scenes = Vec::new();
    for lang in Lang::ALL {
        let words: &'static Words = Box::leak(Box::new(all(lang)));
        for step in &STEPS {
            for FigureState { figure, state, drawing } in step.page.drawings {
                for (width, height, note) in boxes([drawing.narrow, drawing.wide]) {
                    let scene = (drawing.scene)(&DrawContext { words, width, height });
                    scenes.push((
                        format!("{figure}{state} {lang:?} {width} × {height:.0}{note}"),
                        scene,
                        width,
                        height,
                    ));
                }
            }
        }
        for (pupils, tally) in classes() {
            let class = drawing(words, &tally.counted());
            for (width, height, note) in boxes([class.narrow, class.wide]) {
                let scene = (class.scene)(&DrawContext { words, width, height });
                scenes.push((format!("class of {pupils} {lang:?} {width} × {height:.0}{note}"), scene, width, height));
            }
        }
    }
    scenes
}

/// Classes to draw: one of which nothing is known, one of thirty and one of ninety-nine pupils.
fn classes() -> [(&'static str, Tally); 3] {
    let class = |pupils: usize| {
        let mut tally = Tally::default();
        for pupil in 0..pupils {
            let level = |skill: usize| Choice::Answer((pupil * (skill + 3) / 2 + skill) % ANSWERS);
            let sides = std::array::from_fn(|skill| Side::ALL[(pupil / (skill + 1)) % Side::ALL.len()]);
            tally.add(&encode(&Shared::Result(pupil % QUIZ.kinds.len(), std::array::from_fn(level), sides)));
        }
        tally
    };
    let mut unsure = Tally::default();
    unsure.add(&encode(&Shared::Result(0, [Choice::NotSure; SKILLS], [Side::Unknown; SKILLS])));
    [("one who was not sure", unsure), ("30", class(30)), ("99", class(99))]
}

/// Where half of a class has done a skill, its bar ends at the faint line.
#[test]
fn the_faint_line_of_a_class_is_at_the_half() {
    let words: &'static Words = Box::leak(Box::new(all(Lang::Id)));
    let mut tally = Tally::default();
    for (level, side) in [(0, Side::Less), (ANSWERS - 1, Side::More)] {
        tally.add(&encode(&Shared::Result(0, [Choice::Answer(level); SKILLS], [side; SKILLS])));
    }
    let class = drawing(words, &tally.counted());
    for (width, height) in [(NARROW, class.narrow), (WIDE, class.wide)] {
        let scene = (class.scene)(&DrawContext { words, width, height });
        let of = |wanted: &[ColourRole]| -> Vec<[f64; 4]> {
            let boxes = scene.marks.iter().filter_map(|mark| match mark {
                Mark::Box(at, role) if wanted.contains(role) => Some(*at),
                _ => None,
            });
            boxes.collect()
        };
        let (bars, lines) = (of(&[ColourRole::Gain, ColourRole::Credit]), of(&[ColourRole::Soft]));
        assert_eq!((bars.len(), lines.len()), (2 * SKILLS, SKILLS));
        for [left, _, wide, _] in bars {
            assert!(lines.iter().all(|line| (line[0] + line[2] / 2.0 - left - wide).abs() < 0.01), "{width}: {wide}");
        }
    }
}

/// The box a text fills: left, top, right, bottom.
fn text_box(mark: &Mark) -> Option<([f64; 4], &str)> {
    let Mark::Text { text, at: (x, y), align, size, bold, .. } = mark else { return None };
    let width = letters::width(text, *size, *bold);
    let left = match align {
        Align::Left => *x,
        Align::Middle => x - width / 2.0,
        Align::Right => x - width,
    };
    Some(([left, y - size * 0.4, left + width, y + size * 0.4], text))
}

#[test]
fn no_word_leaves_its_picture() {
    let mut faults = Vec::new();
    for (name, scene, width, height) in scenes() {
        for ([left, top, right, bottom], text) in scene.marks.iter().filter_map(text_box) {
            if left < -0.5 || right > width + 0.5 {
                faults.push(format!("{name}: “{text}” spans {left:.0} to {right:.0} of {width}"));
            }
            if top < -0.5 || bottom > height + 0.5 {
                faults.push(format!("{name}: “{text}” ends at {bottom:.0} of {height}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn letters_are_large_enough() {
    for (name, scene, ..) in scenes() {
        for mark in &scene.marks {
            if let Mark::Text { text, size, .. } = mark {
                assert!(*size >= SMALL, "{name}: “{text}” is {size} px");
            }
        }
    }
}

/// What is drawn fills its box: nothing of it is left empty below. On a slide a box may be taller than dots can fill.
#[test]
fn no_picture_ends_half_way() {
    let mut faults = Vec::new();
    for (name, scene, _, height) in scenes().into_iter().filter(|(name, ..)| !name.ends_with(TALLER)) {
        let ends = scene.marks.iter().map(|mark| match mark {
            Mark::Box([_, top, _, high], _) => top + high,
            Mark::Path(points, ..) => points.iter().map(|(_, y)| *y).fold(0.0, f64::max),
            Mark::Dot(_, y, radius, _) | Mark::Ring(_, y, radius, _) => y + radius,
            Mark::Text { at: (_, y), size, .. } => y + size * 0.4,
        });
        let end = ends.fold(0.0, f64::max);
        if height - end > 40.0 {
            faults.push(format!("{name}: ends at {end:.0}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_two_words_overlap() {
    let mut faults = Vec::new();
    for (name, scene, ..) in scenes() {
        let texts: Vec<_> = scene.marks.iter().filter_map(text_box).collect();
        for (place, (a, first)) in texts.iter().enumerate() {
            for (b, second) in &texts[place + 1..] {
                let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                if !apart {
                    faults.push(format!("{name}: “{first}” and “{second}” overlap"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_mark_lies_in_its_picture() {
    for (name, scene, width, height) in scenes() {
        for mark in &scene.marks {
            let inside = |x: f64, y: f64| x >= -1.0 && x <= width + 1.0 && y >= -1.0 && y <= height + 1.0;
            let fits = match mark {
                Mark::Box([left, top, wide, high], _) => inside(*left, *top) && inside(left + wide, top + high),
                Mark::Path(points, ..) => points.len() > 1 && points.iter().all(|(x, y)| inside(*x, *y)),
                Mark::Dot(x, y, radius, _) | Mark::Ring(x, y, radius, _) => {
                    inside(x - radius, y - radius) && inside(x + radius, y + radius)
                }
                Mark::Text { .. } => true,
            };
            assert!(fits, "{name}: {mark:?} leaves {width} by {height}");
        }
    }
}

/// The static picture shows every mark of its scene, in the style sheet's colours.
#[test]
fn the_svg_holds_every_mark() {
    for (name, scene, width, height) in scenes() {
        let drawn = svg(&scene, "test", width, height);
        let texts = scene.marks.iter().filter(|mark| matches!(mark, Mark::Text { .. })).count();
        assert_eq!(drawn.matches("<text").count(), texts, "{name}");
        let dots = scene.marks.iter().filter(|mark| matches!(mark, Mark::Dot(..))).count();
        assert_eq!(drawn.matches("h0").count(), dots, "{name}");
        let rings = scene.marks.iter().filter(|mark| matches!(mark, Mark::Ring(..))).count();
        assert_eq!(drawn.matches("<circle").count(), rings, "{name}");
        assert!(!drawn.contains("\"#"), "{name} has a colour of its own");
    }
}

/// A drawing that is taken along leaves no letter to a typeface that others may lack, and says what it is.
#[test]
fn a_drawing_taken_along_needs_no_typeface() {
    let taken = scenes().into_iter().filter(|(_, _, width, _)| [NARROW, WIDE].contains(width));
    for (name, scene, width, height) in taken {
        let around = |text: &str| text.to_owned();
        let around = Around { title: around("A & b"), unit: around("5 & 6"), note: around("é"), source: around("C") };
        let framed = framed(scene, (width, height), &around);
        let drawn = standalone(&framed, |_| "#000000".to_owned());
        assert!(drawn.starts_with("<svg ") && drawn.ends_with("</svg>"), "{name}");
        assert!(drawn.contains("<title>A &amp; b</title><desc>5 &amp; 6 é C</desc>"), "{name}");
        assert!(!drawn.contains("<text"), "{name}: a letter has no outline in build/letters.rs");
        let words = framed.scene.marks.iter().filter(|mark| matches!(mark, Mark::Text { .. })).count();
        assert_eq!(drawn.matches("<g aria-label=").count(), words, "{name}");
    }
}
