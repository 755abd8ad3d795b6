//! The live crowd is a lazy module: the steps are readable without it.

use super::Show;
use super::live::CrowdFigure;
use crate::lazy::{LoadState, lazy_module, missing, use_lazy};
use crate::prose::Page;
use yew::prelude::*;

/// Draws the live crowd.
type RenderCrowd = fn(&Page, Show) -> Html;

lazy_module! {
    static CROWD: RenderCrowd =
        |page, show| html! { <CrowdFigure words={page.words} base={page.base} whole={page.whole} drawn={page.drawn.clone()} {show} /> }, in crowd
}

/// The crowd in its island: standing still on the page, alive in the browser from the moment it is here.
#[hook]
pub fn use_picture(page: &Page, show: Show) -> Html {
    match use_lazy(&CROWD) {
        LoadState::Here(view) => view(page, show),
        // The picture of the page stands there until then.
        LoadState::Waiting { again: false } => Html::default(),
        LoadState::Waiting { again: true } => waits(missing(page, None)),
        LoadState::NotLoaded(again) => waits(missing(page, Some(again))),
    }
}

fn waits(content: Html) -> Html {
    html! { <div class="crowd-wait">{ content }</div> }
}
