//! The argument, one file a step, in reading order.
//!
//! Each step first says what the article argues, then what the record says. A new step is one file or folder here, its
//! words, its rows of the record, one line in [`STEPS`], and its seam in [`seams`].

pub mod answers;
pub(crate) mod device;
pub(crate) mod forget;
mod parts;
mod reveal;
mod seams;
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
use crate::figure::surface::Drawing;
use crate::later::{Body, NotLoaded};
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
    pub body: Body,
    /// Its figures that can stand by themselves: name and title.
    pub figures: &'static [(&'static str, Key)],
    /// What is drawn in it, for what draws everything: laws, and share images.
    #[cfg(not(target_arch = "wasm32"))]
    pub drawings: &'static [Drawing],
}

impl Step {
    /// Brings what the step needs.
    ///
    /// # Errors
    /// [`NotLoaded`] where that cannot be fetched.
    pub async fn load(&self) -> Result<(), NotLoaded> {
        self.body.load().await
    }

    /// Writes the body, once the step is [loaded](Self::load).
    pub fn write(&self, page: &Page) -> Html {
        self.body.write(page)
    }
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
