//! The module of WebAssembly that unpacks the single file: small, quick, and built by itself.

use std::path::PathBuf;

use crate::failure::{Outcome, While};
use crate::parts::join;
use crate::process;
use crate::project;
use crate::setup::wasm_target::{TARGET, WasmTarget};

/// What the compiler must be told so that nothing stays in it that only a debugger would read.
pub const COMPILER_OPTION: &str = "-Cstrip=symbols";

/// Where it lies for the program that writes the single file.
pub fn path() -> PathBuf {
    project::root().join("target/unpacker.wasm")
}

/// Builds it with the compiler options of the site's program.
pub fn build(target: &WasmTarget, options: &str) -> Outcome {
    let mut cargo = process::command("cargo");
    cargo.args(["rustc", "--package", "packing", "--lib", "--release", "--crate-type", "cdylib", "--target", TARGET]);
    cargo.arg("--target-dir").arg(project::root().join("target"));
    cargo.envs(target.environment()).env("CARGO_ENCODED_RUSTFLAGS", options);
    process::check("Building what unpacks the single file", &mut cargo)?;
    let built = project::root().join("target").join(TARGET).join("release/packing.wasm");
    std::fs::copy(&built, path()).during(format_args!("cannot copy {}", project::shown(&built)))?;
    join::optimise(&path())
}
