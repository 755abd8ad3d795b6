//! Installs what a verb needs and this machine lacks. What is there already is used; nothing is asked.

pub mod apt;
pub mod browsers;
pub mod tools;
pub mod wasm_target;

use std::ffi::OsString;
use std::thread;

use crate::failure::{Failure, Outcome};
use wasm_target::WasmTarget;

/// What the site is built with.
pub fn site() -> Outcome<WasmTarget> {
    let target = wasm_target::ensure()?;
    side_by_side(|| tools::ensure(&[tools::WASM_BINDGEN, tools::TRUNK]), tools::ensure_optimiser)?;
    Ok(target)
}

/// What the browser tests run with, as the variables that tell them where it is.
pub fn browser_tests() -> Outcome<Vec<(&'static str, OsString)>> {
    // All in one go: the tools share most of what they are compiled from.
    let compiled = || tools::ensure(&[tools::WASM_BINDGEN, tools::TRUNK, tools::GECKODRIVER]);
    let (_, mut places) = side_by_side(compiled, browsers::ensure)?;
    places.push(("PARADOKS_GECKODRIVER", tools::geckodriver().into()));
    places.extend(tools::ensure_libraries()?.into_iter().map(|(variable, path)| (variable, path.into())));
    Ok(places)
}

/// Does two things at once: one that needs this thread, and one that does not.
pub fn side_by_side<A, B: Send>(
    here: impl FnOnce() -> Outcome<A>,
    aside: impl FnOnce() -> Outcome<B> + Send,
) -> Outcome<(A, B)> {
    thread::scope(|scope| {
        let beside = scope.spawn(aside);
        let first = here();
        let second = beside.join().map_err(|_| Failure::new("what was done at the same time broke off"))?;
        Ok((first?, second?))
    })
}
