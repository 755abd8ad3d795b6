//! The argument, one file a step, in reading order.
//!
//! Each step first says what the article argues, then what the record says. A new step is one file here, its words, its
//! rows of the record, and one line in [`STEPS`].

mod parts;
mod step1_guess;
mod step2_wave;
mod step3_shocks;
mod step4_growing;
mod step5_inside;
mod step6_ai_role;
mod step7_openings;
mod step8_quiz;
mod step9_reflection;

use crate::figure::surface::Drawing;
use crate::prose::Page;
use crate::words::Key;
use yew::Html;

/// One step of the story.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// Its name in code, style classes and anchors.
    pub name: &'static str,
    /// The part of its address that names it, one a language.
    pub slug: [&'static str; 2],
    /// Its short name.
    pub nav: Key,
    /// Its headline.
    pub title: Key,
    /// What search engines and link previews say of it.
    pub description: Key,
    /// Its body, without headline and ways onward.
    pub body: fn(&Page) -> Html,
    /// What is drawn in it.
    pub drawings: &'static [Drawing],
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
