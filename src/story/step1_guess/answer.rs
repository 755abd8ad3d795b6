//! The guess beside the record: on the same scale as the counts, and in the crowd.

use super::stage::GROUPS;
use super::{BARS, CROWD, GUESS_ROOM, measured};
use crate::browser;
use crate::crowd::{self, Show};
use crate::effect::use_effect_on;
use crate::figure::scene::DrawContext;
use crate::figure::surface::Changing;
use crate::figure::{Chart, chart};
use crate::i18n::key;
use crate::island::Island;
use crate::model::reader_state::Asked;
use crate::prose::Page;
use crate::reader::use_store;
use std::rc::Rc;
use yew::functional::Hook;
use yew::prelude::*;

/// The crowd: on the stage, where there is one, and else in its figure, with as many in colour as the reader guessed.
pub const MARKED: Island = Island { waits: true, ..Island::new(CROWD.name, |hooks, page| use_marked(page).run(hooks)) };

/// The counts with the reader's guess on the same scale.
pub const COUNTED: Island = Island::new("guess", |hooks, page| use_counted(page).run(hooks));

#[hook]
fn use_marked(page: &Page) -> Html {
    let store = use_store();
    let (guess, is_open) = (store.state().guess, store.state().shown.contains(&Asked::Guess));
    let on = use_state_eq(groups);
    {
        let on = on.setter();
        // The stage makes room for it each time that the record is opened, and none in class mode.
        use_effect_on(is_open, move |is_open| {
            let is_open = *is_open;
            let look = move || {
                if is_open {
                    on.set(groups());
                }
            };
            look();
            let listener = browser::on_own_fragment(look);
            move || drop(listener)
        });
    }
    crowd::use_picture(page, Show { guess, ..CROWD }, (*on).clone())
}

/// Where the stage has room for the crowd in its orders. In class mode its figure is a slide of its own.
fn groups() -> Option<browser::Element> {
    let groups = browser::by_id(GROUPS).filter(|_| browser::class_fragment().is_empty());
    groups.filter(|groups| groups.closest(".stage.refused").is_none())
}

#[hook]
fn use_counted(page: &Page) -> Html {
    let guess = use_store().state().guess;
    let drawing = use_memo(guess, |guess| {
        let guess = *guess;
        let height = BARS.wide + if guess.is_some() { GUESS_ROOM } else { 0.0 };
        Changing {
            scene: Rc::new(move |view: &DrawContext| measured(view, guess)),
            narrow: height,
            wide: height,
            glides: true,
        }
    });
    chart(page, Chart::new("guess", key::guess::figure::SUMMARY, (*drawing).clone()))
}
