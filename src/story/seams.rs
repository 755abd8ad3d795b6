//! Where the story is cut: every step but the first, which most readers open first, travels by itself. See
//! [`crate::later`].

#![allow(unsafe_code)]

use super::{
    step2_wave, step3_shocks, step4_growing, step5_inside, step6_ai_role, step7_openings, step8_quiz, step9_reflection,
};
use crate::later::{NotLoaded, Seam, View};
use wasm_split_helpers::wasm_split;

#[wasm_split(wave, fallible)]
fn wave() -> Result<View, NotLoaded> {
    Ok(step2_wave::body)
}

#[wasm_split(shocks, fallible)]
fn shocks() -> Result<View, NotLoaded> {
    Ok(step3_shocks::body)
}

#[wasm_split(growing, fallible)]
fn growing() -> Result<View, NotLoaded> {
    Ok(step4_growing::body)
}

#[wasm_split(inside, fallible)]
fn inside() -> Result<View, NotLoaded> {
    Ok(step5_inside::body)
}

#[wasm_split(ai_role, fallible)]
fn ai_role() -> Result<View, NotLoaded> {
    Ok(step6_ai_role::body)
}

#[wasm_split(openings, fallible)]
fn openings() -> Result<View, NotLoaded> {
    Ok(step7_openings::body)
}

#[wasm_split(quiz, fallible)]
fn quiz() -> Result<View, NotLoaded> {
    Ok(step8_quiz::body)
}

#[wasm_split(reflection, fallible)]
fn reflection() -> Result<View, NotLoaded> {
    Ok(step9_reflection::body)
}

/// Step 2.
pub static WAVE: Seam<View> = Seam::new(|| Box::pin(wave()));
/// Step 3.
pub static SHOCKS: Seam<View> = Seam::new(|| Box::pin(shocks()));
/// Step 4.
pub static GROWING: Seam<View> = Seam::new(|| Box::pin(growing()));
/// Step 5.
pub static INSIDE: Seam<View> = Seam::new(|| Box::pin(inside()));
/// Step 6.
pub static AI_ROLE: Seam<View> = Seam::new(|| Box::pin(ai_role()));
/// Step 7.
pub static OPENINGS: Seam<View> = Seam::new(|| Box::pin(openings()));
/// Step 8.
pub static QUIZ: Seam<View> = Seam::new(|| Box::pin(quiz()));
/// Step 9.
pub static REFLECTION: Seam<View> = Seam::new(|| Box::pin(reflection()));
