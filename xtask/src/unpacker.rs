//! The module of WebAssembly that unpacks the single file: small, quick, and built by itself.

use std::path::PathBuf;

use crate::failure::{Outcome, While};
use crate::parts::join;
use crate::process;
use crate::project;
use crate::setup::wasm_target::{TARGET, WasmTarget};
use crate::site;

/// Where it lies for the program that writes the single file.
pub fn path() -> PathBuf {
    project::root().join("target/unpacker.wasm")
}

/// Builds it beside the site's program and with the same options, so that both use one standard library.
pub fn build(target: &WasmTarget) -> Outcome {
    let folder = site::target_folder("wasm");
    let mut cargo = process::command("cargo");
    cargo.args(["rustc", "--package", "packing", "--lib", "--release", "--crate-type", "cdylib", "--target", TARGET]);
    cargo.arg("--target-dir").arg(&folder).envs(target.environment()).envs(target.release_environment());
    cargo.env("CARGO_ENCODED_RUSTFLAGS", target.options().join("\u{1f}"));
    // Only its own compiler is told to leave out what a debugger would read.
    cargo.args(["--", "-Cstrip=symbols"]);
    process::step("Building what unpacks the single file", &mut cargo)?;
    let built = folder.join(TARGET).join("release/packing.wasm");
    std::fs::copy(&built, path()).during(format_args!("cannot copy {}", project::shown(&built)))?;
    join::optimise(&[path()])
}
