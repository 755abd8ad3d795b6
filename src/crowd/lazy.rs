//! The live crowd is a lazy module: the steps are readable without it.

use super::Show;
use super::live::CrowdFigure;
use crate::i18n::Words;
use crate::lazy::{LoadState, lazy_module, missing, use_lazy};
use crate::prose::Page;
use yew::prelude::*;

/// Draws the live crowd.
type RenderCrowd = fn(&Page, Show) -> Html;

lazy_module! {
    static CROWD: RenderCrowd =
        |page, show| html! { <CrowdFigure words={page.words} base={page.base} whole={page.whole} {show} /> }, in crowd
}

/// Where and how the crowd is shown.
#[derive(PartialEq, Properties)]
pub struct LazyCrowdProps {
    /// The words of the reader's language.
    pub words: &'static Words,
    /// The root of the site, with a slash at both ends.
    pub base: &'static str,
    /// Whether the page is the whole story at once.
    pub whole: bool,
    /// See [`Show`].
    pub show: Show,
}

/// The crowd, from the moment it is here.
#[component]
pub fn LazyCrowd(props: &LazyCrowdProps) -> Html {
    let page = Page::new(props.words, props.base, props.whole);
    match use_lazy(&CROWD) {
        LoadState::Here(view) => view(&page, props.show),
        // The picture of the page stands there until then.
        LoadState::Waiting { again: false } => Html::default(),
        LoadState::Waiting { again: true } => waits(missing(&page, None)),
        LoadState::NotLoaded(again) => waits(missing(&page, Some(again))),
    }
}

fn waits(told: Html) -> Html {
    html! { <div class="crowd-wait">{ told }</div> }
}
