//! The three shocks by one measure at a time, or by all four.

use super::lines::given;
use super::panel::{Panel, named, panel};
use super::{Given, MEASURES, PANELS};
use crate::browser;
use crate::controls::{Choice, segment};
use crate::figure::scene::{DrawContext, Scene};
use crate::figure::surface::{Changing, Drawing};
use crate::figure::{Chart, chart, use_pointed};
use crate::i18n::{MessageId, key};
use crate::island::Island;
use crate::prose::Page;
use crate::reader::use_store;
use std::rc::Rc;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

/// A switch for what is measured, and the drawing of it.
pub const MEASURED: Island = Island::new("shocks", measured);

/// Before the program comes there is nothing to switch: all four stand there.
fn measured(hooks: &mut HookContext, page: &Page) -> Html {
    if page.live {
        return use_measures(page).run(hooks);
    }
    chart(page, Chart::new("shocks", key::shocks::figure::SUMMARY, PANELS))
}

/// How addresses call the measures, what the switch calls them, and the drawing of each.
pub const CHOICES: [(&str, MessageId, Drawing); 4] = [
    ("&show=payrolls", key::shocks::switch::PAYROLLS, alone(single::<0>)),
    ("&show=unemployment", key::shocks::switch::UNEMPLOYMENT, alone(single::<1>)),
    ("&show=layoffs", key::shocks::switch::LAYOFFS, alone(single::<2>)),
    ("&show=information", key::shocks::switch::INFORMATION, alone(single::<3>)),
];

const fn alone(scene: fn(&DrawContext) -> Scene) -> Drawing {
    Drawing { scene, narrow: 300.0, wide: 400.0 }
}

fn single<const PLACE: usize>(view: &DrawContext) -> Scene {
    one(view, PLACE, Given::default())
}

/// A measure by itself, each line with what the reader has taken it for.
fn one(view: &DrawContext, place: usize, given: Given) -> Scene {
    let mut scene = Scene::default();
    let measure = &MEASURES[place];
    let lines = named(view, measure, view.width).len();
    let (corner, size, reading) = ((0.0, 0.0), (view.width, view.height), key::shocks::label::READING_ALONE);
    panel(view, &mut scene, &Panel { measure, corner, size, lines, given, reading });
    scene
}

fn chosen_in(state: &str) -> Option<usize> {
    CHOICES.iter().position(|(name, ..)| state.contains(name))
}

#[hook]
fn use_measures(page: &Page) -> Html {
    let chosen = use_state_eq(|| chosen_in(&browser::fragment()));
    // While a number of the text is pointed at, the figure shows what that is one of.
    let shown = use_pointed("shocks").map_or(*chosen, |pointed| chosen_in(&pointed.state));
    let state = shown.map_or("", |place| CHOICES[place].0);
    let given = given(&use_store().state().matched);
    let drawing = use_memo((shown, *chosen, given), |(shown, chosen, given)| {
        let (place, given) = (*shown, *given);
        let [shown, chosen] = [place, *chosen].map(|place| place.map_or(PANELS, |place| CHOICES[place].2));
        let scene: Rc<dyn Fn(&DrawContext) -> Scene> = match place {
            Some(place) => Rc::new(move |view| one(view, place, given)),
            None => Rc::new(shown.scene),
        };
        // What is only pointed at takes the room of what was chosen: nothing below the figure moves.
        Changing { scene, wide: chosen.wide, ..shown.into() }
    });
    let choice = |place: Option<usize>, name: MessageId| {
        let (setter, chosen) = (chosen.setter(), shown == place);
        let choose = Some(Callback::from(move |_: Event| {
            browser::set_fragment(&["figure-shocks", place.map_or("", |place| CHOICES[place].0)].concat());
            setter.set(place);
        }));
        Choice { label: page.text(name), chosen, choose }
    };
    let mut choices = vec![choice(None, key::shocks::switch::ALL)];
    choices.extend(CHOICES.iter().enumerate().map(|(place, (_, name, _))| choice(Some(place), *name)));
    let state = state.to_owned();
    // One measure is another picture than all four.
    let summary_now = shown.map(|place| {
        let scene = (drawing.scene)(&drawing.view(page.words, None));
        [page.text(MEASURES[place].name), ". ", &scene.last_readings()].concat()
    });
    html! {
        <>
            { segment("shocks-measure", page.text(key::shocks::switch::LEGEND), choices) }
            { chart(page, Chart { state, summary_now, ..Chart::new("shocks", key::shocks::figure::SUMMARY, Changing::clone(&drawing)) }) }
        </>
    }
}
