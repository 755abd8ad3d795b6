//! The guess beside the record: on the same scale as the counts, and in the crowd.

use super::{BARS, CROWD, GUESS_ROOM, measured};
use crate::crowd::{self, Show};
use crate::figure::scene::DrawContext;
use crate::figure::surface::Changing;
use crate::figure::{Chart, chart};
use crate::i18n::key;
use crate::island::Island;
use crate::prose::Page;
use crate::reader::use_store;
use std::rc::Rc;
use yew::functional::Hook;
use yew::prelude::*;

/// The crowd with as many in colour as the reader guessed.
pub const MARKED: Island = Island { waits: true, ..Island::new(CROWD.name, |hooks, page| use_marked(page).run(hooks)) };

/// The counts with the reader's guess on the same scale.
pub const COUNTED: Island = Island::new("guess", |hooks, page| use_counted(page).run(hooks));

#[hook]
fn use_marked(page: &Page) -> Html {
    let guess = use_store().state().guess;
    crowd::use_picture(page, Show { guess, ..CROWD })
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
