//! Where the story is cut: every step but the first, which most readers open first, travels by itself. See
//! [`crate::lazy`].

#![allow(unsafe_code)]

use super::{
    step2_wave, step3_shocks, step4_growing, step5_inside, step6_ai_role, step7_openings, step8_quiz, step9_reflection,
};
use crate::island::List;
use crate::lazy::{NotLoaded, Seam};
use wasm_split_helpers::wasm_split;

#[wasm_split(wave, fallible)]
fn wave() -> Result<List, NotLoaded> {
    Ok(step2_wave::ISLANDS)
}

#[wasm_split(shocks, fallible)]
fn shocks() -> Result<List, NotLoaded> {
    Ok(step3_shocks::ISLANDS)
}

#[wasm_split(growing, fallible)]
fn growing() -> Result<List, NotLoaded> {
    Ok(step4_growing::ISLANDS)
}

#[wasm_split(inside, fallible)]
fn inside() -> Result<List, NotLoaded> {
    Ok(step5_inside::ISLANDS)
}

#[wasm_split(ai_role, fallible)]
fn ai_role() -> Result<List, NotLoaded> {
    Ok(step6_ai_role::ISLANDS)
}

#[wasm_split(openings, fallible)]
fn openings() -> Result<List, NotLoaded> {
    Ok(step7_openings::ISLANDS)
}

#[wasm_split(quiz, fallible)]
fn quiz() -> Result<List, NotLoaded> {
    Ok(step8_quiz::ISLANDS)
}

#[wasm_split(reflection, fallible)]
fn reflection() -> Result<List, NotLoaded> {
    Ok(step9_reflection::ISLANDS)
}

/// Step 2.
pub static WAVE: Seam<List> = Seam::new(|| Box::pin(wave()));
/// Step 3.
pub static SHOCKS: Seam<List> = Seam::new(|| Box::pin(shocks()));
/// Step 4.
pub static GROWING: Seam<List> = Seam::new(|| Box::pin(growing()));
/// Step 5.
pub static INSIDE: Seam<List> = Seam::new(|| Box::pin(inside()));
/// Step 6.
pub static AI_ROLE: Seam<List> = Seam::new(|| Box::pin(ai_role()));
/// Step 7.
pub static OPENINGS: Seam<List> = Seam::new(|| Box::pin(openings()));
/// Step 8.
pub static QUIZ: Seam<List> = Seam::new(|| Box::pin(quiz()));
/// Step 9.
pub static REFLECTION: Seam<List> = Seam::new(|| Box::pin(reflection()));
