//! How exposed each kind of work is to generative AI.

use crate::figure::axis::{Plot, SMALL};
use crate::figure::letters;
use crate::figure::scene::{Align, ColourRole, DrawContext, Mark, Scene};
use crate::figure::surface::Drawing;
use crate::i18n::{MessageId, key};
use crate::record::{CLAIMS, OCCUPATIONS, claim};

/// The drawing.
pub const SCORES: Drawing = Drawing { scene: |view| scores(view, None), narrow: 540.0, wide: 380.0 };

/// The occupations drawn, by ISCO-08 code, most exposed first, and what the reader knows them as.
const WORK: [(u16, MessageId); 14] = [
    (4132, key::work::DATA_ENTRY),
    (4311, key::work::BOOKKEEPING),
    (4110, key::work::OFFICE),
    (4416, key::work::PERSONNEL),
    (4222, key::work::CONTACT_CENTRE),
    (2512, key::work::SOFTWARE),
    (2411, key::work::ACCOUNTANT),
    (3341, key::work::SUPERVISOR),
    (1221, key::work::SALES_MANAGER),
    (5223, key::work::SHOP),
    (1212, key::work::HR_MANAGER),
    (2330, key::work::TEACHER),
    (2221, key::work::NURSE),
    (7112, key::work::BRICKLAYER),
];

/// A row of the drawing: what it is called, its score, and its ISCO-08 major group.
type Row = (MessageId, f64, u8);

/// The occupations and the means of two groups, most exposed first.
fn rows() -> Vec<Row> {
    let mean = |claim: usize, name, group| (name, CLAIMS[claim].amount(), group);
    let means = [
        mean(claim::ILO_CLERICAL, key::inside::label::CLERICAL_MEAN, 4),
        mean(claim::ILO_MANAGERS, key::inside::label::MANAGERS_MEAN, 1),
    ];
    let mut rows: Vec<Row> = work().map(|work| (work.name, work.score, work.group)).chain(means).collect();
    rows.sort_unstable_by(|(_, a, _), (_, b, _)| b.total_cmp(a));
    rows
}

/// Whether a row is the mean of a group.
fn is_mean(name: MessageId) -> bool {
    [key::inside::label::CLERICAL_MEAN, key::inside::label::MANAGERS_MEAN].contains(&name)
}

/// An occupation with its score.
pub struct Work {
    /// Its ISCO-08 code.
    pub code: u16,
    /// What it is called.
    pub name: MessageId,
    /// The ILO's score, from 0 to 1.
    pub score: f64,
    category: &'static str,
    group: u8,
}

impl Work {
    /// What the ILO's class is called.
    pub fn class(&self) -> MessageId {
        match self.category {
            "Exposed: Gradient 4" => key::inside::label::GRADIENT_4,
            "Exposed: Gradient 3" => key::inside::label::GRADIENT_3,
            "Exposed: Gradient 2" => key::inside::label::GRADIENT_2,
            "Exposed: Gradient 1" => key::inside::label::GRADIENT_1,
            "Minimal Exposure" => key::inside::label::MINIMAL,
            _ => key::inside::label::NOT_EXPOSED,
        }
    }
}

/// The occupations of the figure.
pub fn work() -> impl Iterator<Item = Work> {
    WORK.into_iter().filter_map(|(code, name)| {
        let found = OCCUPATIONS.iter().find(|occupation| occupation.isco08 == code)?;
        Some(Work { code, name, score: found.score, category: found.category, group: found.major_group })
    })
}

/// One row an occupation: its name, a line from 0, a dot at its score. Clerical work, which the title is about, in
/// colour, managers as rings, others small and muted; the means of the first two as squares with bold names, that of managers an empty one.
pub fn scores(view: &DrawContext, found: Option<MessageId>) -> Scene {
    let words = view.words;
    let mut scene = Scene::default();
    let rows = rows();
    let width = |(name, ..): &Row| letters::width(words.text(*name), SMALL, is_mean(*name));
    let left = rows.iter().map(width).fold(0.0, f64::max) + 14.0;
    let most = rows.len() as f64;
    let plot = Plot {
        left,
        right: view.width - 42.0,
        top: 4.0,
        bottom: view.height - 28.0,
        across: (0.0, 0.75),
        up: (0.0, most),
    };
    let ticks: &[f64] = match plot.right - plot.left {
        ..60.0 => &[0.5],
        _ if view.narrow() => &[0.0, 0.5],
        _ => &[0.0, 0.25, 0.5, 0.75],
    };
    for tick in ticks.iter().copied() {
        scene.fill(plot.x(tick) - 0.5, plot.top, 1.0, plot.bottom - plot.top, ColourRole::Line);
        plot.under(&mut scene, view, tick, &words.decimal(tick, if view.narrow() { 1 } else { 2 }));
    }
    for (place, (name, score, group)) in rows.into_iter().enumerate() {
        let (x, y) = plot.at(score, most - 0.5 - place as f64);
        let ink = match group {
            4 => ColourRole::Now,
            1 => ColourRole::Soft,
            _ => ColourRole::Mute,
        };
        let mean = is_mean(name);
        let is_found = found == Some(name);
        let name = words.text(name);
        scene.fill(plot.left, y - 0.75, x - plot.left, 1.5, ink);
        if mean {
            scene.bold(name, (left - 12.0, y), Align::Right, SMALL, ink);
            if group == 1 {
                scene.fill(x - 6.0, y - 6.0, 12.0, 12.0, ColourRole::Paper);
                let corners = [(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0), (-5.0, -6.0)];
                scene.path(corners.map(|(across, down)| (x + across, y + down)).into(), 2.0, ink);
            } else {
                scene.fill(x - 6.0, y - 6.0, 12.0, 12.0, ink);
            }
        } else {
            let (at, align) = ((left - 12.0, y), Align::Right);
            if is_found {
                scene.bold(name, at, align, SMALL, ColourRole::Ink);
            } else {
                scene.text(name, at, align, SMALL, ColourRole::Ink);
            }
            match group {
                1 => scene.dot(x, y, 6.0, ColourRole::Paper),
                4 => scene.dot(x, y, 6.0, ink),
                _ => scene.dot(x, y, 4.0, ink),
            }
        }
        if group == 1 && !mean {
            scene.marks.push(Mark::Ring(x, y, 6.0, ink));
        }
        if is_found {
            scene.marks.push(Mark::Ring(x, y, 10.0, ColourRole::Ink));
        }
        scene.read((x, y), words.pair(name, &words.decimal(score, 2)));
        let room = if is_found { 15.0 } else { 11.0 };
        let letters = if ink == ColourRole::Mute { ColourRole::Soft } else { ink };
        scene.bold(words.decimal(score, 2), (x + room, y), Align::Left, SMALL, letters);
    }
    scene
}
