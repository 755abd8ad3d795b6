//! What the answers mean that [`crate::model::reader_state`] keeps, for the extra pages: each by its place there.

/// How much a guess is, as crowds.
pub use super::step1_guess::SCALE;
/// A quarter that was drawn in step 2.
pub use super::step2_wave::quarter_name;
/// The lines of step 3 and the causes they are matched with.
pub use super::step3_shocks::{CAUSES, LETTERED, MONTHS};
/// The companies of step 4.
pub use super::step4_growing::company_names as companies;
/// The shape expected in step 5.
pub use super::step5_inside::expected;
/// The evidence of step 6 that came before a mark.
pub use super::step6_ai_role::after;
/// The kinds of work and the skills of step 8, how often one has done something, and what to do in a week.
pub use super::step8_quiz::{KINDS, LEVELS, SKILLS, task};
/// Its questions, for paper.
#[cfg(not(target_arch = "wasm32"))]
pub use super::step8_quiz::{SITUATIONS, letters};
