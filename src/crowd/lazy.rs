//! The live crowd is a lazy module: the steps are readable without it.

use super::Show;
use super::live::CrowdFigure;
use crate::browser::Element;
use crate::lazy::{LoadState, lazy_module, missing, use_lazy};
use crate::prose::Page;
use yew::prelude::*;

/// Draws the live crowd.
type RenderCrowd = fn(&Page, Show, Option<Element>) -> Html;

lazy_module! {
    static CROWD: RenderCrowd =
        |page, show, on| html! { <CrowdFigure words={page.words} base={page.base} whole={page.whole} drawn={page.drawn.clone()} {show} {on} /> }, in crowd
}

/// The crowd in its island: standing still on the page, alive in the browser from the moment it is here. Where there is a
/// stage to be `on`, it is drawn there.
#[hook]
pub fn use_picture(page: &Page, show: Show, on: Option<Element>) -> Html {
    match use_lazy(&CROWD) {
        LoadState::Here(view) => view(page, show, on),
        // The picture of the page stands there until then.
        LoadState::Waiting { again: false } => Html::default(),
        LoadState::Waiting { again: true } => waits(missing(page, None)),
        LoadState::NotLoaded(again) => waits(missing(page, Some(again))),
    }
}

fn waits(content: Html) -> Html {
    html! { <div class="crowd-wait">{ content }</div> }
}
