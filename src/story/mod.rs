//! The argument, one folder a step, in reading order.
//!
//! Each step first says what the article argues, then what the record says. A new step is a folder here, its
//! words, its rows of the record, and one line in [`STEPS`]. What only its page says stands in its
//! `page.rs`; what can be done on it are its islands.

pub mod answers;
pub(crate) mod forget;
pub(crate) mod fresh_start;
#[cfg(not(target_arch = "wasm32"))]
mod parts;
#[cfg(not(target_arch = "wasm32"))]
mod reveal;
mod step1_guess;
mod step2_wave;
mod step3_shocks;
mod step4_growing;
mod step5_inside;
mod step6_ai_role;
mod step7_openings;
mod step8_quiz;
mod step9_reflection;

#[cfg(not(target_arch = "wasm32"))]
use crate::crowd::Show;
#[cfg(not(target_arch = "wasm32"))]
use crate::figure::reading::{Cursor, from_address};
#[cfg(not(target_arch = "wasm32"))]
use crate::figure::surface::Drawing;
use crate::i18n::{Lang, MessageId};
use crate::island::Islands;
#[cfg(not(target_arch = "wasm32"))]
use crate::prose::Page;
#[cfg(not(target_arch = "wasm32"))]
use crate::record::FigurePoint;
#[cfg(not(target_arch = "wasm32"))]
use yew::Html;

/// One step of the story.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Its name in code, style classes and anchors.
    pub name: &'static str,
    /// The part of its address that names it, one a language.
    pub slug: [&'static str; 2],
    /// Its short name.
    pub nav: MessageId,
    /// Its headline.
    pub title: MessageId,
    /// Its figures that can stand by themselves: name and title.
    pub figures: &'static [(&'static str, MessageId)],
    /// What can be done on it.
    pub islands: Islands,
    /// What only its page says.
    #[cfg(not(target_arch = "wasm32"))]
    pub page: StepPage,
}

/// What only the page of a [`Step`] says.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub struct StepPage {
    /// What search engines and link previews say of it.
    pub description: MessageId,
    /// Its body, without headline and ways onward.
    pub body: fn(&Page) -> Html,
    /// What its figures show, for what draws everything, and for numbers of its text that point there.
    pub drawings: &'static [FigureState],
    /// The drawing that asks, which links to the step may show; none where each of its drawings answers.
    pub asks: Option<Drawing>,
    /// How it shows the crowd, where it does.
    pub crowd: Option<Show>,
}

/// What a figure shows, and how addresses call that.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub struct FigureState {
    /// The figure's name.
    pub figure: &'static str,
    /// What addresses say behind it, such as `&show=payrolls`.
    pub state: &'static str,
    /// The drawing.
    pub drawing: Drawing,
}

#[cfg(not(target_arch = "wasm32"))]
impl FigureState {
    /// What a figure shows at first.
    pub const fn first(figure: &'static str, drawing: Drawing) -> Self {
        Self { figure, state: "", drawing }
    }
}

/// The drawing that shows a number of the record, and the point of it there, or no point where all of the drawing speaks of
/// it; none where the record names what no figure shows.
#[cfg(not(target_arch = "wasm32"))]
pub fn point_of(drawn: FigurePoint) -> Option<(&'static FigureState, Option<Cursor>)> {
    let (state, point) = match drawn.state.split_once("&at=") {
        Some((state, point)) => (state, Some(from_address(point)?)),
        None => (drawn.state, None),
    };
    let mut shown = STEPS.iter().flat_map(|step| step.page.drawings);
    Some((shown.find(|shown| shown.figure == drawn.figure && shown.state == state)?, point))
}

/// The step whose islands the page with the whole story has, too: it stands still, but it is passed on from its end.
pub fn last() -> &'static Step {
    &STEPS[STEPS.len() - 1]
}

/// What the address of a step was called before, one a language, by the step's name: it told what the step asks. What still
/// leads there is led on.
pub const FORMER: [(&str, [&str; 2]); 1] = [("growing", ["tumbuh-sambil-memangkas", "growing-while-cutting"])];

/// The step that a part of an address names, or has named before.
pub fn step_at(lang: Lang, slug: &str) -> Option<usize> {
    let former = FORMER.iter().find(|(_, slugs)| slugs[lang.place()] == slug).map(|(name, _)| *name);
    STEPS.iter().position(|step| step.slug[lang.place()] == slug || former == Some(step.name))
}

/// All steps in reading order.
pub static STEPS: [Step; 9] = [
    step1_guess::STEP,
    step2_wave::STEP,
    step3_shocks::STEP,
    step4_growing::STEP,
    step5_inside::STEP,
    step6_ai_role::STEP,
    step7_openings::STEP,
    step8_quiz::STEP,
    step9_reflection::STEP,
];
