//! The class's skills: how many pupils have done each more than once, and how many lean on it. Our weights are apart, in
//! the table.

use crate::effect::use_effect_on;
use crate::figure::axis::SMALL;
use crate::figure::letters::{self, wrap};
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::figure::surface::Changing;
use crate::figure::table::{cell, number, table};
use crate::figure::{self, Chart};
use crate::i18n::{MessageId, Words, key};
use crate::model::class::tally::{Count, Counted as CountedSkill, Part};
use crate::model::quiz::SKILLS;
use crate::prose::Page;
use crate::story::answers::SKILLS as NAMED;
use std::rc::Rc;
use yew::prelude::*;

/// The height of a skill's row.
const ROW: f64 = 70.0;
/// The room below the rows, for what the faint line is.
const FOOT: f64 = 20.0;

/// What was counted.
#[derive(Clone, PartialEq, Properties)]
pub struct CountedProps {
    /// The reader's language.
    pub words: &'static Words,
    /// The root of the site.
    pub base: &'static str,
    /// What is in it.
    pub count: Count,
    /// How they are drawn.
    pub drawing: Changing,
}

/// The figure with its table. It is there as long as something was counted; no page can hold it before.
#[component]
pub fn Counted(props: &CountedProps) -> Html {
    let page = Page::new(props.words, props.base, false);
    // The drawing puts buttons into its figure: it comes once that one stands.
    let stands = use_state_eq(|| false);
    {
        let stands = stands.setter();
        use_effect_on((), move |()| stands.set(true));
    }
    let picture = Chart::new("class", key::extra::tally::chart::SUMMARY, props.drawing.clone());
    html! {
        <figure class="figure sticks" id="figure-class" aria-labelledby="figure-class-title">
            <figcaption>
                <h2 class="figure-title" id="figure-class-title">{ page.line(key::extra::tally::chart::TITLE) }</h2>
                <p class="figure-unit">{ page.line(key::extra::tally::chart::UNIT) }</p>
            </figcaption>
            if *stands {
                { figure::chart(&page, picture) }
            }
            <p class="figure-how">{ page.line(key::extra::tally::chart::HOW) }</p>
            { figure::own_row(&page, "class", key::extra::tally::chart::TITLE, numbers(&page, &props.count)) }
        </figure>
    }
}

fn numbers(page: &Page, count: &Count) -> Html {
    let rows = count.numbered().map(|(number_of, skill)| {
        let CountedSkill { levels, leaned, suggested, .. } = count.skills[skill];
        let name = cell(numbered(number_of, &page.plain(NAMED[skill].name)));
        let counts = levels.into_iter().chain([leaned.of, suggested]).map(|pupils| number(pupils.to_string()));
        [name].into_iter().chain(counts).collect()
    });
    table(page, "class", key::extra::tally::chart::TABLE, &COLUMNS, rows.into())
}

/// A skill's name behind its number, where it has one.
fn numbered(number: Option<usize>, name: &str) -> String {
    number.map_or_else(String::new, |number| number.to_string() + ". ") + name
}

/// What the columns of the table are called: the skill, the answers about evidence, what is leaned on, and what is
/// suggested with our weights.
pub const COLUMNS: [MessageId; 8] = [
    key::extra::tally::chart::SKILL,
    key::quiz_level::NEVER,
    key::quiz_level::ONCE,
    key::quiz_level::MORE,
    key::quiz_level::SEEN,
    key::quiz_ask::NOT_SURE,
    key::extra::tally::chart::LEANED,
    key::extra::tally::chart::SUGGESTED,
];

/// The drawing of a count.
pub fn drawing(words: &'static Words, count: &Count) -> Changing {
    let (counted, ranked) = (count.skills, count.numbered());
    let height = ROW * SKILLS as f64 + FOOT;
    Changing {
        scene: Rc::new(move |view: &DrawContext| bars(words, view, &counted, ranked)),
        narrow: height,
        wide: height,
        glides: true,
    }
}

/// Two bars a skill, each as a part of those of whom it is known: who has done it more than once, and who leans on it. Our
/// weights are in neither. A faint line stands where random answers would end.
fn bars(
    words: &'static Words,
    view: &DrawContext,
    counted: &[CountedSkill; SKILLS],
    ranked: [(Option<usize>, usize); SKILLS],
) -> Scene {
    let mut scene = Scene::default();
    let reading = |key: MessageId, part: Part| {
        words.format(key, &[("n", &part.of.to_string()), ("all", &part.known.to_string())])
    };
    let readings = |skill: usize| {
        [
            (reading(key::extra::tally::chart::DONE, counted[skill].done), counted[skill].done, ColourRole::Gain),
            (
                reading(key::extra::tally::chart::LEANING, counted[skill].leaned),
                counted[skill].leaned,
                ColourRole::Credit,
            ),
        ]
    };
    let all = ranked.iter().flat_map(|(_, skill)| readings(*skill));
    let room = all.map(|(reading, ..)| letters::width(&reading, SMALL, true)).fold(0.0, f64::max) + 14.0;
    let whole = view.width - room;
    let half = whole / 2.0;
    let bottom = view.height - FOOT;
    for (row, (number, skill)) in ranked.into_iter().enumerate() {
        let top = row as f64 * (bottom - ROW) / (SKILLS - 1) as f64;
        let name = wrap(&numbered(number, words.text(NAMED[skill].name)), view.width, 14.0, false);
        scene.text(name.first().cloned().unwrap_or_default(), (0.0, top + 10.0), Align::Left, 14.0, ColourRole::Ink);
        for (place, (reading, part, role)) in readings(skill).into_iter().enumerate() {
            let y = top + 22.0 + place as f64 * 18.0;
            let end = (whole * f64::from(part.of) / f64::from(part.known.max(1))).max(2.0);
            scene.fill(0.0, y, end, 14.0, role);
            scene.bold(reading.clone(), (whole + 8.0, y + 7.0), Align::Left, SMALL, ColourRole::Ink);
            scene.read((end, y + 7.0), words.pair(&name.join(" "), &reading));
        }
        scene.fill(half - 0.5, top + 20.0, 1.0, 36.0, ColourRole::Soft);
    }
    // Below the line, but within the picture where bars are short.
    let chance = words.text(key::extra::tally::chart::CHANCE);
    let middle = half.max(letters::width(chance, SMALL, false) / 2.0);
    scene.text(chance, (middle, bottom + 8.0), Align::Middle, SMALL, ColourRole::Soft);
    scene
}
