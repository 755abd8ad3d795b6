//! `prerender`: Trunk's hook after a build. The pages are written by a program that runs on this machine, and so must
//! not see the environment of the wasm build.

use std::env;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::parts::join;
use crate::process;
use crate::public_url::PublicUrl;
use crate::setup::wasm_target;
use crate::site;
use crate::unpacker;

/// Writes the static pages into Trunk's staging folder.
pub fn run() -> Outcome {
    let folder = env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
        Failure::new("prerender is called by Trunk, which tells the folder in TRUNK_STAGING_DIR")
            .remedy("run 'cargo xtask build'")
    })?;
    join::join(Path::new(&folder))?;
    let public_url = env::var(site::PUBLIC_URL).unwrap_or_else(|_| PublicUrl::default().to_string());
    let mut cargo = process::command("cargo");
    if env::var("RUSTUP_TOOLCHAIN").is_ok_and(|toolchain| wasm_target::is_for_wasm_alone(&toolchain)) {
        cargo.env_remove("RUSTUP_TOOLCHAIN");
    }
    cargo.args(["run", "--quiet", "--bin", "prerender", "--"]).arg(folder).args(["--public-url", &public_url]);
    cargo.arg("--unpacker").arg(unpacker::path());
    process::check("Writing the static pages", &mut cargo)
}
