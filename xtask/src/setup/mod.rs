//! Installs what a verb needs and this machine lacks. What is there already is used; nothing is asked.

pub mod apt;
pub mod browsers;
pub mod tools;
pub mod wasm_target;

use std::ffi::OsString;

use crate::failure::Outcome;
use wasm_target::WasmTarget;

/// What the site is built with.
pub fn site() -> Outcome<WasmTarget> {
    let target = wasm_target::ensure()?;
    tools::ensure(&[tools::WASM_BINDGEN, tools::TRUNK])?;
    tools::ensure_wasm_opt()?;
    Ok(target)
}

/// What the browser tests run with, as the variables that tell them where it is.
pub fn browser_tests() -> Outcome<Vec<(&'static str, OsString)>> {
    // All in one go: the tools share most of what they are compiled from.
    tools::ensure(&[tools::WASM_BINDGEN, tools::TRUNK, tools::GECKODRIVER])?;
    let mut places = browsers::ensure()?;
    places.push(("PARADOKS_GECKODRIVER", tools::geckodriver().into()));
    places.extend(tools::ensure_libraries()?.into_iter().map(|(variable, path)| (variable, path.into())));
    Ok(places)
}
