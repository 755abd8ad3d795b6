//! `prerender`: Trunk's hook after a build. The program's parts are joined; while the site is being edited, the pages are
//! written, too, by a program that runs on this machine and so must not see the environment of the wasm build.

use std::env;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::public_url::PublicUrl;
use crate::setup::wasm_target;
use crate::site;
use crate::wasm_split::bundle;
use crate::workspace;

/// Joins the parts in Trunk's staging folder, and writes the static pages there unless they are written afterwards.
pub fn run() -> Outcome {
    let folder = env::var_os("TRUNK_STAGING_DIR").ok_or_else(|| {
        Failure::new("prerender is called by Trunk, which tells the folder in TRUNK_STAGING_DIR")
            .remedy("run 'cargo xtask build'")
    })?;
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    bundle::bundle(Path::new(&folder), is_release)?;
    if is_release {
        return Ok(());
    }
    let mut writer = workspace::compile(site::PAGE_WRITER);
    if env::var("RUSTUP_TOOLCHAIN").is_ok_and(|toolchain| wasm_target::is_for_wasm_alone(&toolchain)) {
        writer.env_remove("RUSTUP_TOOLCHAIN");
    }
    writer.env_remove("CARGO_TARGET_DIR");
    process::check("Compiling what writes the pages", &mut writer)?;
    let mut pages = site::prerender(Path::new(&folder), &PublicUrl::default().to_string())?;
    process::check("Writing the static pages", &mut pages)
}
