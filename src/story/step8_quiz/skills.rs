//! The eight skills of the step, and what employers on the WEF's list call them.

use super::said::SKILLS;
use crate::figure::axis::{Plot, SMALL};
use crate::figure::letters::wrap;
use crate::figure::scene::{Align, Ink, Scene, View};
use crate::figure::surface::Drawing;
use crate::figure::table::{cell, missing, number as digits, table};
use crate::figure::{self, Figure};
use crate::prose::{Page, number};
use crate::record::{CLAIMS, claim};
use crate::words::key;
use yew::{Html, html};

/// The figure's drawing.
pub const BARS: Drawing = Drawing { scene: bars, narrow: 440.0, wide: 440.0 };

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

/// What each of the eight is at work.
pub fn eight(page: &Page) -> Html {
    html! {
        <section class="prose skills">
            <h2 class="label">{ page.say(key::quiz::label::EIGHT) }</h2>
            <dl>
                { for SKILLS.iter().map(|skill| html! {
                    <div><dt>{ page.line(skill.name) }</dt><dd>{ page.line(skill.note) }</dd></div>
                }) }
            </dl>
        </section>
    }
}

/// The share of employers behind each skill.
pub fn figure(page: &Page) -> Html {
    let head = [key::quiz::label::SKILL, key::quiz::label::NEAREST, key::quiz::label::SHARE];
    let rows = SKILLS.iter().zip(NEAREST).map(|(skill, nearest)| match nearest {
        Some((nearest, share)) => vec![
            cell(page.plain(skill.name)),
            html! { <span lang="en">{ nearest }</span> }.into(),
            digits(number(page.words, &CLAIMS[share])),
        ],
        None => vec![cell(page.plain(skill.name)), cell(page.say(key::quiz::label::NONE)), missing(page)],
    });
    figure::figure(
        page,
        &Figure {
            name: "quiz",
            title: key::quiz::figure::TITLE,
            unit: key::quiz::figure::UNIT,
            summary: key::quiz::figure::SUMMARY,
            how: key::quiz::figure::HOW,
            drawing: BARS.into(),
            table: table(page, "quiz", key::quiz::figure::TABLE, &head, rows.collect()),
            files: &["core_skills"],
            sources: &["wef"],
        },
    )
}

/// A bar a skill with its name above it; a skill without a listed neighbour says so.
fn bars(view: &View) -> Scene {
    let mut scene = Scene::default();
    let row = view.height / SKILLS.len() as f64;
    let plot = Plot {
        left: 0.0,
        right: view.width - 52.0,
        top: 0.0,
        bottom: view.height,
        across: (0.0, 70.0),
        up: (0.0, 1.0),
    };
    for (place, (skill, nearest)) in SKILLS.iter().zip(NEAREST).enumerate() {
        let top = place as f64 * row;
        let name = wrap(view.words.say(skill.name), view.width, SMALL, false);
        scene.text(name.first().cloned().unwrap_or_default(), (0.0, top + 12.0), Align::Left, SMALL, Ink::Ink);
        match nearest {
            Some((nearest, share)) => {
                let claim = &CLAIMS[share];
                let end = plot.x(claim.amount());
                scene.fill(0.0, top + 23.0, end, 22.0, Ink::Gain);
                scene.text(nearest, (8.0, top + 34.0), Align::Left, 12.0, Ink::Raised);
                let said = view.words.pair(&name.join(" "), &number(view.words, claim));
                scene.read((end, top + 34.0), said);
                scene.bold(number(view.words, claim), (end + 8.0, top + 34.0), Align::Left, 15.0, Ink::Ink);
            }
            None => {
                scene.text(view.words.say(key::quiz::label::NONE), (0.0, top + 33.0), Align::Left, SMALL, Ink::Soft);
            }
        }
    }
    scene
}
