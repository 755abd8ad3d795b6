//! The three shocks by one measure at a time, or by all four.

use super::{MEASURES, PANELS, panel};
use crate::browser;
use crate::controls::{Choice, segment};
use crate::figure::scene::{DrawContext, Scene};
use crate::figure::surface::Changing;
use crate::figure::{Chart, chart};
use crate::i18n::{MessageId, key};
use crate::island::Island;
use crate::prose::Page;
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

/// How addresses call the measures, and what the switch calls them.
const CHOICES: [(&str, MessageId); 4] = [
    ("&show=payrolls", key::shocks::switch::PAYROLLS),
    ("&show=unemployment", key::shocks::switch::UNEMPLOYMENT),
    ("&show=layoffs", key::shocks::switch::LAYOFFS),
    ("&show=information", key::shocks::switch::INFORMATION),
];

#[hook]
fn use_measures(page: &Page) -> Html {
    let shown = use_state_eq(|| {
        let fragment = browser::fragment();
        CHOICES.iter().position(|(state, _)| fragment.contains(state))
    });
    let state = shown.map_or("", |place| CHOICES[place].0);
    let drawing = use_memo(*shown, |shown| match *shown {
        None => PANELS.into(),
        Some(place) => Changing {
            scene: Rc::new(move |view: &DrawContext| {
                let mut scene = Scene::default();
                panel(view, &mut scene, &MEASURES[place], (0.0, 0.0), (view.width, view.height));
                scene
            }),
            narrow: 300.0,
            wide: 400.0,
            glides: true,
        },
    });
    let choice = |place: Option<usize>, name: MessageId| {
        let (shown, chosen) = (shown.clone(), *shown == place);
        let choose = Some(Callback::from(move |_: Event| {
            browser::set_fragment(&["figure-shocks", place.map_or("", |place| CHOICES[place].0)].concat());
            shown.set(place);
        }));
        Choice { label: page.text(name), chosen, choose }
    };
    let mut choices = vec![choice(None, key::shocks::switch::ALL)];
    choices.extend(CHOICES.iter().enumerate().map(|(place, (_, name))| choice(Some(place), *name)));
    let state = state.to_owned();
    html! {
        <>
            { segment("shocks-measure", page.text(key::shocks::switch::LEGEND), choices) }
            { chart(page, Chart { state, ..Chart::new("shocks", key::shocks::figure::SUMMARY, (*drawing).clone()) }) }
        </>
    }
}
