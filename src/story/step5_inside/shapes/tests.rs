//! Laws of the picture of people, for any organisation.

use super::*;
use crate::figure::sizes::{NARROW, WIDE};
use crate::i18n::{Lang, all};
use crate::model::organisation::shock::LAST;
use crate::model::organisation::{Knob, Settings, Shock, Trait, run};

/// Organisations of every size, under every shock.
fn runs() -> Vec<Run> {
    let people = |of: u32| {
        let mut settings = Settings::default();
        Role::ALL.into_iter().for_each(|role| settings.set(Knob::Team(role, Trait::People), of));
        settings.set(Knob::StartSpan, 4);
        settings
    };
    let all = [Settings::default(), people(0), people(1), people(400)];
    all.iter().flat_map(|settings| Shock::ALL.map(|shock| run(&settings.under(shock)))).collect()
}

#[test]
fn every_organisation_fits_its_picture() {
    let runs = runs();
    for words in Lang::ALL.map(all) {
        let words: &'static Words = Box::leak(Box::new(words));
        for (width, one, other) in [NARROW, WIDE]
            .iter()
            .flat_map(|width| runs.iter().zip(runs.iter().rev()).map(move |(one, other)| (*width, one, other)))
        {
            for month in (0..=LAST).step_by(12) {
                let alone = [Shape { heading: "", run: one, month }];
                let two = [("A", one), ("B", other)].map(|(heading, run)| Shape { heading, run, month });
                let pictures: [(Stand, &[Shape<'_>]); 2] = [(Stand::Alone, &alone), (Stand::BackToBack, &two)];
                for (stand, shapes) in pictures {
                    let height = height(words, width, stand, shapes);
                    let scene = picture(&DrawContext { words, width, height }, stand, shapes);
                    let fits = |(x, y): (f64, f64), radius: f64| {
                        x >= radius - 1.0 && x <= width - radius + 1.0 && y >= radius - 1.0 && y <= height - radius
                    };
                    for mark in &scene.marks {
                        let fits = match mark {
                            Mark::Dot(x, y, radius, _) | Mark::Ring(x, y, radius, _) => fits((*x, *y), *radius),
                            Mark::Box([left, top, wide, _], _) => {
                                fits((left + wide / 2.0, top + wide / 2.0), wide / 2.0)
                            }
                            Mark::Text { at, size, .. } => fits((width / 2.0, at.1), size * 0.4),
                            Mark::Path(..) => true,
                        };
                        assert!(fits, "{stand:?} {width} by {height}, month {month}: {mark:?}");
                    }
                    let drawn = scene.marks.iter().filter(|mark| !matches!(mark, Mark::Text { .. })).count();
                    let people: u32 = shapes.iter().map(|shape| shape.now().total()).sum();
                    assert!(drawn >= people as usize, "everybody is drawn");
                }
            }
        }
    }
}
