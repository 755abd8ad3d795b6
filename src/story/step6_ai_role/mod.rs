//! Step 6: how much of it is AI? Evidence for and against, and what each piece cannot show.

mod evidence;
mod marker;

use super::{Step, parts, seams};
use crate::figure::axis::SMALL;
use crate::figure::dots::Block;
use crate::figure::scene::{Align, Ink, Scene, View};
use crate::figure::surface::Drawing;
use crate::figure::table::{cell, number as digits, table};
use crate::figure::{Figure, figure, pair};
use crate::later::Body;
use crate::prose::{Page, number};
use crate::record::{CLAIMS, claim};
use crate::words::{key, slug};
use yew::{Html, html};

pub use marker::after;

/// See the module.
pub const STEP: Step = Step {
    name: "ai_role",
    slug: slug::AI_ROLE,
    nav: key::ai_role::NAV,
    title: key::ai_role::TITLE,
    description: key::ai_role::DESCRIPTION,
    body: Body::Later(&seams::AI_ROLE),
    figures: &[],
    #[cfg(not(target_arch = "wasm32"))]
    drawings: &[DOTS],
};

const DOTS: Drawing = Drawing { scene: dots, narrow: 312.0, wide: 242.0 };

pub fn body(page: &Page) -> Html {
    html! {
        <>
            { pair(Some(parts::argument(page, key::ai_role::ARGUMENT)), marker::asked(page), None) }
            <section class="evidence">
                <div class="prose">{ page.prose(key::ai_role::EVIDENCE_INTRO) }</div>
                { evidence::evidence(page) }
                if page.is_played() {
                    <div data-own=""><marker::Path words={page.words} base={page.base} /></div>
                }
            </section>
            { pair(None, announced(page), Some(parts::record(page, key::ai_role::RECORD))) }
            { parts::class_question(page, key::ai_role::CLASS) }
        </>
    }
}

fn announced(page: &Page) -> Html {
    let head = [key::ai_role::label::REASON, key::ai_role::label::PEOPLE];
    let (ai, all) = (&CLAIMS[claim::AI_CUTS_2025], &CLAIMS[claim::ALL_CUTS_2025]);
    let rest = page.words.count((all.amount() - ai.amount()) as u64);
    let rows = vec![
        vec![cell(page.say(key::ai_role::label::AI)), digits(number(page.words, ai))],
        vec![cell(page.say(key::ai_role::label::OTHER)), digits(rest)],
        vec![cell(page.say(key::ai_role::label::ALL)), digits(number(page.words, all))],
    ];
    figure(
        page,
        &Figure {
            name: "ai_role",
            title: key::ai_role::figure::TITLE,
            unit: key::ai_role::figure::UNIT,
            summary: key::ai_role::figure::SUMMARY,
            how: key::ai_role::figure::HOW,
            drawing: DOTS.into(),
            table: table(page, "ai_role", key::ai_role::figure::TABLE, &head, rows),
            files: &["challenger"],
            sources: &["challenger"],
        },
    )
}

/// A dot for every thousand announced cuts; those that cite AI come first, in the colour of the wave.
fn dots(view: &View) -> Scene {
    let mut scene = Scene::default();
    let thousands = |place: usize| (CLAIMS[place].amount() / 1_000.0).round() as usize;
    let (ai, all) = (thousands(claim::AI_CUTS_2025), thousands(claim::ALL_CUTS_2025));
    let columns = if view.narrow() { 36 } else { 60 };
    let block = Block { left: 0.0, top: 30.0, pitch: view.width / columns as f64, columns };
    scene.bold(view.words.say(key::ai_role::label::AI), (0.0, 12.0), Align::Left, SMALL, Ink::Now);
    scene.text(view.words.say(key::ai_role::label::OTHER), (view.width, 12.0), Align::Right, SMALL, Ink::Soft);
    let said = |name, people: f64| view.words.pair(view.words.say(name), &view.words.count(people as u64));
    let (cited, whole) = (CLAIMS[claim::AI_CUTS_2025].amount(), CLAIMS[claim::ALL_CUTS_2025].amount());
    scene.read(block.at(ai / 2), said(key::ai_role::label::AI, cited));
    scene.read(block.at((ai + all) / 2), said(key::ai_role::label::OTHER, whole - cited));
    block.draw(&mut scene, ai, all, Ink::Soft);
    block.draw(&mut scene, 0, ai, Ink::Now);
    scene
}
