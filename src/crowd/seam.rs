//! The live crowd travels by itself: the steps are readable without it.

#![allow(unsafe_code)]

use super::Show;
use super::live::CrowdFigure;
use crate::lazy::{NotLoaded, Part, Seam, missing, use_seam};
use crate::prose::Page;
use crate::words::Words;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

type View = fn(&Page, Show) -> Html;

#[wasm_split(crowd, fallible)]
fn crowd() -> Result<View, NotLoaded> {
    Ok(|page, show| html! { <CrowdFigure words={page.words} base={page.base} whole={page.whole} {show} /> })
}

static SEAM: Seam<View> = Seam::new(|| Box::pin(crowd()));

/// Where and how the crowd is shown.
#[derive(PartialEq, Properties)]
pub struct LaterProps {
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
pub fn Later(props: &LaterProps) -> Html {
    let page = Page::new(props.words, props.base, props.whole);
    match use_seam(&SEAM) {
        Part::Here(view) => view(&page, props.show),
        // The picture of the page stands there until then.
        Part::Waiting => Html::default(),
        Part::NotLoaded(again) => html! { <div class="crowd-wait">{ missing(&page, Some(again)) }</div> },
    }
}
