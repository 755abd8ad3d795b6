//! Step 8: which skills are worth building, and what employers call core.

use super::{Step, parts};
use crate::figure::axis::{Plot, SMALL};
use crate::figure::letters::wrap;
use crate::figure::scene::{Align, Ink, Scene, View};
use crate::figure::surface::Drawing;
use crate::figure::table::{cell, missing, number as digits, table};
use crate::figure::{Figure, figure};
use crate::prose::{Page, number};
use crate::record::{CLAIMS, claim};
use crate::words::{Key, key, slug};
use yew::{Html, html};

/// See the module.
pub const STEP: Step = Step {
    name: "quiz",
    slug: slug::QUIZ,
    nav: key::quiz::NAV,
    title: key::quiz::TITLE,
    description: key::quiz::DESCRIPTION,
    body,
    drawings: &[BARS],
};

const BARS: Drawing = Drawing { scene: bars, narrow: 440.0, wide: 440.0 };

/// A skill: its name, what it is at work, the nearest skill on the WEF's list and the share of employers that call it core.
struct Skill {
    name: Key,
    note: Key,
    nearest: Option<(&'static str, usize)>,
}

/// The article's four, then the four that its new roles ask for.
static SKILLS: [Skill; 8] = [
    Skill {
        name: key::quiz::skills::empathy::NAME,
        note: key::quiz::skills::empathy::NOTE,
        nearest: Some(("Empathy and active listening", claim::CORE_EMPATHY)),
    },
    Skill {
        name: key::quiz::skills::critical::NAME,
        note: key::quiz::skills::critical::NOTE,
        nearest: Some(("Analytical thinking", claim::CORE_ANALYTICAL)),
    },
    Skill {
        name: key::quiz::skills::solving::NAME,
        note: key::quiz::skills::solving::NOTE,
        nearest: Some(("Systems thinking", claim::CORE_SYSTEMS)),
    },
    Skill {
        name: key::quiz::skills::across::NAME,
        note: key::quiz::skills::across::NOTE,
        nearest: Some(("Leadership and social influence", claim::CORE_LEADERSHIP)),
    },
    Skill {
        name: key::quiz::skills::creative::NAME,
        note: key::quiz::skills::creative::NOTE,
        nearest: Some(("Creative thinking", claim::CORE_CREATIVE)),
    },
    Skill {
        name: key::quiz::skills::adapt::NAME,
        note: key::quiz::skills::adapt::NOTE,
        nearest: Some(("Resilience, flexibility and agility", claim::CORE_RESILIENCE)),
    },
    Skill {
        name: key::quiz::skills::ai_data::NAME,
        note: key::quiz::skills::ai_data::NOTE,
        nearest: Some(("AI and big data", claim::CORE_AI)),
    },
    Skill { name: key::quiz::skills::judgement::NAME, note: key::quiz::skills::judgement::NOTE, nearest: None },
];

fn body(page: &Page) -> Html {
    html! {
        <>
            { parts::argument(page, key::quiz::ARGUMENT) }
            { skills(page) }
            { parts::record(page, key::quiz::RECORD) }
            <section class="prose skills">
                <h2 class="label">{ page.say(key::quiz::label::EIGHT) }</h2>
                <dl>
                    { for SKILLS.iter().map(|skill| html! {
                        <div><dt>{ page.line(skill.name) }</dt><dd>{ page.line(skill.note) }</dd></div>
                    }) }
                </dl>
            </section>
            { parts::class_question(page, key::quiz::CLASS) }
        </>
    }
}

fn skills(page: &Page) -> Html {
    let head = [key::quiz::label::SKILL, key::quiz::label::NEAREST, key::quiz::label::SHARE];
    let rows = SKILLS.iter().map(|skill| match skill.nearest {
        Some((nearest, share)) => vec![
            cell(page.plain(skill.name)),
            html! { <span lang="en">{ nearest }</span> }.into(),
            digits(number(page.words, &CLAIMS[share])),
        ],
        None => vec![cell(page.plain(skill.name)), cell(page.say(key::quiz::label::NONE)), missing(page)],
    });
    figure(
        page,
        &Figure {
            name: "quiz",
            title: key::quiz::figure::TITLE,
            unit: key::quiz::figure::UNIT,
            summary: key::quiz::figure::SUMMARY,
            how: key::quiz::figure::HOW,
            drawing: BARS,
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
    for (place, skill) in SKILLS.iter().enumerate() {
        let top = place as f64 * row;
        let name = wrap(&crate::prose::plain(view.words, view.words.say(skill.name)), view.width, SMALL, false);
        scene.text(name.first().cloned().unwrap_or_default(), (0.0, top + 12.0), Align::Left, SMALL, Ink::Ink);
        match skill.nearest {
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
