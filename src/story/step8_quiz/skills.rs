//! The eight skills of the step, and what employers on the WEF's list call them.

use super::labels::SKILLS;
use crate::figure::axis::{Plot, SMALL};
use crate::figure::letters::wrap;
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::figure::surface::Drawing;
use crate::figure::{Chart, chart};
use crate::i18n::key;
use crate::island::Island;
use crate::prose::number;
use crate::record::{CLAIMS, claim};

/// How many employers call each skill core.
pub const EMPLOYERS: Island =
    Island::new("quiz", |_, page| chart(page, Chart::new("quiz", key::quiz::figure::SUMMARY, BARS)));

/// The figure's drawing.
pub const BARS: Drawing = Drawing { scene: bars, narrow: 8.0 * ROW, wide: 8.0 * ROW };

/// The height of a skill's row.
const ROW: f64 = 55.0;

/// The nearest skill on the WEF's list and the claim of how many employers call it core, in the order of the skills.
pub static NEAREST: [Option<(&str, usize)>; 8] = [
    Some(("Empathy and active listening", claim::CORE_EMPATHY)),
    Some(("Analytical thinking", claim::CORE_ANALYTICAL)),
    Some(("Systems thinking", claim::CORE_SYSTEMS)),
    Some(("Leadership and social influence", claim::CORE_LEADERSHIP)),
    Some(("Creative thinking", claim::CORE_CREATIVE)),
    Some(("Resilience, flexibility and agility", claim::CORE_RESILIENCE)),
    Some(("AI and big data", claim::CORE_AI)),
    None,
];

/// A bar a skill, the longest on top, with its name and the nearest on the list above it; a skill without a listed
/// neighbour says so.
fn bars(view: &DrawContext) -> Scene {
    let mut scene = Scene::default();
    let row = (view.height - ROW) / (SKILLS.len() - 1) as f64;
    let plot = Plot {
        left: 0.0,
        right: view.width - 52.0,
        top: 0.0,
        bottom: view.height,
        across: (0.0, 70.0),
        up: (0.0, 1.0),
    };
    let mut skills: Vec<_> = SKILLS.iter().zip(NEAREST).collect();
    let share = |nearest: Option<(&str, usize)>| nearest.map_or(0.0, |(_, share)| CLAIMS[share].amount());
    skills.sort_by(|(_, one), (_, other)| share(*other).total_cmp(&share(*one)));
    for (place, (skill, nearest)) in skills.into_iter().enumerate() {
        let top = place as f64 * row;
        let name = wrap(view.words.text(skill.name), view.width, SMALL, true);
        scene.bold(name.first().cloned().unwrap_or_default(), (0.0, top + 12.0), Align::Left, SMALL, ColourRole::Ink);
        match nearest {
            Some((nearest, share)) => {
                let claim = &CLAIMS[share];
                let end = plot.x(claim.amount());
                let ink = if place == 0 { ColourRole::Gain } else { ColourRole::Mute };
                scene.text(nearest, (0.0, top + 28.0), Align::Left, SMALL, ColourRole::Soft);
                scene.fill(0.0, top + 37.0, end, 10.0, ink);
                scene.read((end, top + 42.0), view.words.pair(&name.join(" "), &number(view.words, claim)));
                scene.bold(number(view.words, claim), (end + 8.0, top + 42.0), Align::Left, 15.0, ColourRole::Ink);
            }
            None => {
                scene.text(
                    view.words.text(key::quiz::label::NONE),
                    (0.0, top + 28.0),
                    Align::Left,
                    SMALL,
                    ColourRole::Soft,
                );
            }
        }
    }
    scene
}
