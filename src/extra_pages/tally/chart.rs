//! The class's skills: how many pupils have each first, and how many among their first three.

use crate::effect::use_effect_on;
use crate::figure::axis::SMALL;
use crate::figure::letters::{self, wrap};
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::figure::surface::Changing;
use crate::figure::table::{cell, number, table};
use crate::figure::{self, Chart};
use crate::i18n::{Words, key};
use crate::model::class::tally::{PLACES, Tally};
use crate::model::quiz::SKILLS;
use crate::prose::Page;
use crate::story::answers::SKILLS as NAMED;
use std::rc::Rc;
use yew::prelude::*;

/// The height of a skill's row.
const ROW: f64 = 56.0;

/// What was counted.
#[derive(Clone, PartialEq, Properties)]
pub struct CountedProps {
    /// The reader's language.
    pub words: &'static Words,
    /// The root of the site.
    pub base: &'static str,
    /// The codes.
    pub tally: Tally,
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
        <figure class="figure sticks tall" id="figure-class" aria-labelledby="figure-class-title">
            <figcaption>
                <h2 class="figure-title" id="figure-class-title">{ page.line(key::extra::tally::chart::TITLE) }</h2>
                <p class="figure-unit">{ page.line(key::extra::tally::chart::UNIT) }</p>
            </figcaption>
            if *stands {
                { figure::chart(&page, picture) }
            }
            <p class="figure-how">{ page.line(key::extra::tally::chart::HOW) }</p>
            { figure::own_row(&page, "class", key::extra::tally::chart::TITLE, numbers(&page, &props.tally)) }
        </figure>
    }
}

fn numbers(page: &Page, tally: &Tally) -> Html {
    let places = tally.places();
    let rows = tally.ranked().map(|skill| {
        let [first, second, third] = places[skill];
        let count = |pupils: u32| number(pupils.to_string());
        vec![
            cell(page.plain(NAMED[skill].name)),
            count(first),
            count(second),
            count(third),
            count(first + second + third),
        ]
    });
    let head = [
        key::extra::tally::chart::SKILL,
        key::extra::tally::chart::FIRST,
        key::extra::tally::chart::SECOND,
        key::extra::tally::chart::THIRD,
        key::extra::tally::chart::THREE,
    ];
    table(page, "class", key::extra::tally::chart::TABLE, &head, rows.into())
}

/// The drawing of a count.
pub fn drawing(words: &'static Words, tally: &Tally) -> Changing {
    let (places, ranked) = (tally.places(), tally.ranked());
    let height = ROW * SKILLS as f64;
    Changing {
        scene: Rc::new(move |view: &DrawContext| bars(words, view, &places, ranked)),
        narrow: height,
        wide: height,
        glides: true,
    }
}

/// A bar a skill: its first part those who have it first, the whole of it those who have it among their first three.
fn bars(words: &'static Words, view: &DrawContext, places: &[[u32; PLACES]; SKILLS], ranked: [usize; SKILLS]) -> Scene {
    let mut scene = Scene::default();
    let three = |skill: usize| places[skill].iter().sum::<u32>();
    let reading = |skill: usize| {
        let blanks = [("first", &*places[skill][0].to_string()), ("three", &*three(skill).to_string())];
        words.format(key::extra::tally::chart::READING, &blanks)
    };
    let room = ranked.map(|skill| letters::width(&reading(skill), SMALL, true)).into_iter().fold(0.0, f64::max) + 10.0;
    let most = f64::from(ranked.map(three).into_iter().max().unwrap_or_default().max(1));
    for (row, skill) in ranked.into_iter().enumerate() {
        let top = row as f64 * (view.height - ROW) / (SKILLS - 1) as f64;
        let name = wrap(words.text(NAMED[skill].name), view.width, 14.0, false);
        scene.text(name.first().cloned().unwrap_or_default(), (0.0, top + 10.0), Align::Left, 14.0, ColourRole::Ink);
        let length = |pupils: u32| (view.width - room) * f64::from(pupils) / most;
        let end = length(three(skill)).max(2.0);
        scene.fill(0.0, top + 22.0, end, 20.0, ColourRole::Soft);
        scene.fill(0.0, top + 22.0, length(places[skill][0]), 20.0, ColourRole::Gain);
        scene.bold(reading(skill), (end + 8.0, top + 32.0), Align::Left, SMALL, ColourRole::Ink);
        scene.read((end, top + 32.0), words.pair(&name.join(" "), &reading(skill)));
    }
    scene
}
