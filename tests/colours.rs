//! Laws of the colours in drawings: what is told apart by colour is told apart by everybody, also in black and white.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the style sheet has failed")]

use paradoks::figure::scene::{ColourRole, DrawContext, Mark};
use paradoks::figure::sizes::{NARROW, WIDE};
use paradoks::i18n::{Lang, Words, all};
use paradoks::story::STEPS;
use std::collections::BTreeMap;

/// Red, green and blue of linear light, each from 0 to 1.
type Light = [f64; 3];

/// How people see: what each of them makes of linear light (Machado, Oliveira and Fernandes 2009, full severity).
const EYES: [(&str, [[f64; 3]; 3]); 4] = [
    ("trichromacy", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

/// What is drawn stands out from the paper that much (WCAG 2.2, 1.4.11).
const LEAST_CONTRAST: f64 = 3.0;
/// Two colours are told apart from there on: their distance in CIELAB, and their contrast in black and white.
const LEAST_DISTANCE: f64 = 15.0;
const LEAST_IN_GREY: f64 = 1.5;

/// The tokens of a theme, as the style sheet names them.
fn tokens(theme: &str) -> BTreeMap<&'static str, Light> {
    let sheet = std::fs::read_to_string("static/style/tokens.css").unwrap();
    let block = sheet.split_once(theme).unwrap().1.split_once('}').unwrap().0;
    let look = |role: ColourRole| {
        let hex = block.split_once(&format!("{}: #", role.token())).unwrap().1.get(..6).unwrap();
        let part = |place: usize| {
            let value = f64::from(u8::from_str_radix(&hex[2 * place..2 * place + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        (role.token(), [part(0), part(1), part(2)])
    };
    ColourRole::ALL.map(look).into()
}

fn seen(eye: &[[f64; 3]; 3], light: Light) -> Light {
    eye.map(|row| row.iter().zip(light).map(|(weight, part)| weight * part).sum::<f64>().clamp(0.0, 1.0))
}

fn luminance([red, green, blue]: Light) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Light, other: Light) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

/// Lightness and the two axes of CIELAB, for daylight.
fn lab([red, green, blue]: Light) -> [f64; 3] {
    let bend = |value: f64| if value > 0.008856 { value.cbrt() } else { 7.787 * value + 16.0 / 116.0 };
    let x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    let y = bend(luminance([red, green, blue]));
    let z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(one: Light, other: Light) -> f64 {
    lab(one).iter().zip(lab(other)).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

/// What a mark looks like beside its colour, where it shows one of several kinds: hairlines of axes, plates and words do
/// not, and a bar or a column stands beside its own name.
fn shape(mark: &Mark) -> Option<(String, ColourRole)> {
    let tenths = |value: f64| (value * 10.0).round() as i64;
    let (shape, ink) = match mark {
        Mark::Box([_, _, width, height], ink) if width == height => (format!("square of {}", tenths(*width)), *ink),
        Mark::Path(_, stroke, ink) if stroke.width > 1.0 => {
            (format!("line of {} cut by {}", tenths(stroke.width), tenths(stroke.dash)), *ink)
        }
        Mark::Dot(_, _, radius, ink) => (format!("dot of {}", tenths(*radius)), *ink),
        Mark::Ring(_, _, radius, ink) => (format!("ring of {}", tenths(*radius)), *ink),
        _ => return None,
    };
    let is_ground = matches!(ink, ColourRole::Paper | ColourRole::Line);
    (!is_ground).then_some((shape, ink))
}

#[test]
fn series_are_told_apart_by_every_eye_and_in_grey() {
    let mut faults = Vec::new();
    let words: &'static Words = Box::leak(Box::new(all(Lang::Id)));
    for theme in [":root {", "[data-theme=\"dark\"]"] {
        let tokens = tokens(theme);
        for shown in STEPS.iter().flat_map(|step| step.page.drawings) {
            for (width, height) in [(NARROW, shown.drawing.narrow), (WIDE, shown.drawing.wide)] {
                let scene = (shown.drawing.scene)(&DrawContext { words, width, height });
                let mut inks: BTreeMap<String, Vec<ColourRole>> = BTreeMap::new();
                for (shape, ink) in scene.marks.iter().filter_map(shape) {
                    let inks = inks.entry(shape).or_default();
                    if !inks.contains(&ink) {
                        inks.push(ink);
                    }
                }
                let name = format!("{}{} {width}, {theme}", shown.figure, shown.state);
                for (shape, inks) in inks {
                    for (place, one) in inks.iter().enumerate() {
                        for (eye, matrix) in &EYES {
                            let look = |role: &ColourRole| seen(matrix, tokens[role.token()]);
                            let ground = contrast(look(one), look(&ColourRole::Paper));
                            if ground < LEAST_CONTRAST {
                                faults.push(format!("{name}: {shape}, {one:?} on paper is {ground:.1} in {eye}"));
                            }
                            for other in &inks[place + 1..] {
                                let apart = distance(look(one), look(other));
                                if apart < LEAST_DISTANCE {
                                    faults.push(format!("{name}: {shape}, {one:?} and {other:?}: {apart:.0} in {eye}"));
                                }
                            }
                        }
                        for other in &inks[place + 1..] {
                            let apart = contrast(tokens[one.token()], tokens[other.token()]);
                            if apart < LEAST_IN_GREY {
                                faults.push(format!("{name}: {shape}, {one:?} and {other:?}: {apart:.2} in grey"));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What a drawing is about has a colour; what it is not about is muted.
const ACCENTS: [ColourRole; 4] = [ColourRole::Now, ColourRole::Gain, ColourRole::Credit, ColourRole::Lockdown];

/// Drawings with more than one accent, and why.
const SEVERAL_ACCENTS: [(&str, &str); 1] = [(
    "organisation",
    "who is let go, taken on and moved in the same picture is what it compares; each has its own shape",
)];

#[test]
fn a_drawing_has_one_accent() {
    let mut faults = Vec::new();
    let words: &'static Words = Box::leak(Box::new(all(Lang::Id)));
    for shown in STEPS.iter().flat_map(|step| step.page.drawings) {
        if SEVERAL_ACCENTS.iter().any(|(figure, _)| *figure == shown.figure) {
            continue;
        }
        for (width, height) in [(NARROW, shown.drawing.narrow), (WIDE, shown.drawing.wide)] {
            let scene = (shown.drawing.scene)(&DrawContext { words, width, height });
            let inks = scene.marks.iter().map(|mark| match mark {
                Mark::Box(_, ink) | Mark::Path(_, _, ink) | Mark::Dot(.., ink) | Mark::Ring(.., ink) => *ink,
                Mark::Text { ink, .. } => *ink,
            });
            let mut accents: Vec<ColourRole> = inks.filter(|ink| ACCENTS.contains(ink)).collect();
            accents.dedup();
            accents.sort_by_key(|ink| ink.token());
            accents.dedup();
            if accents.len() > 1 {
                faults.push(format!("{}{} at {width}: {accents:?}", shown.figure, shown.state));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A muted mark that has no other like it beside it stands out from the paper, too.
#[test]
fn what_is_muted_can_be_seen() {
    for theme in [":root {", "[data-theme=\"dark\"]"] {
        let tokens = tokens(theme);
        let found = contrast(tokens[ColourRole::Mute.token()], tokens[ColourRole::Paper.token()]);
        assert!(found >= LEAST_CONTRAST, "{theme}: {found:.2}");
    }
}
