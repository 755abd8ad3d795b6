//! The site: the program and the pages around it. The wasm build's own environment reaches Trunk alone.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::compression;
use crate::failure::{Outcome, While};
use crate::process;
use crate::program;
use crate::project;
use crate::public_url::PublicUrl;
use crate::setup::{self, wasm_target::WasmTarget};
use crate::sizes;
use crate::stamp::{self, Stamp};
use crate::wasm_split::split;
use crate::workspace;

/// What writes the pages.
pub const PAGE_WRITER: &str = "prerender";

/// Builds the site into `dist` for release, after setting up what that needs, unless it is there and up to date.
pub fn build(public_url: &PublicUrl, dist: &Path) -> Outcome {
    let path = stamp_path(dist);
    let inputs =
        stamp::of_inputs(project::root(), &public_url.to_string()).during("cannot read the project's files")?;
    if Stamp::read(&path).is_some_and(|last| Stamp::new(inputs, dist).is_ok_and(|now| now == last)) {
        eprintln!("==> {} is up to date", project::shown(dist));
        return Ok(());
    }
    let target = setup::site()?;
    // Linking the program leaves a core without work: meanwhile, what writes the pages is compiled.
    let mut writer = workspace::compile(PAGE_WRITER);
    let (program, ()) = setup::side_by_side(
        || program::build(&target),
        || process::step("Compiling what writes the pages", &mut writer),
    )?;
    let staging = project::root().join("target/staging");
    copied(&program, &staging).during("cannot copy the program")?;
    let mut pages = prerender(&staging, &public_url.to_string())?;
    process::step(&format!("Writing the pages of {}", project::shown(dist)), &mut pages)?;
    // The worker's list is written by now: what is packed is no file of its own to readers.
    eprintln!("==> Packing what travels smaller");
    let files = sizes::files_below(&staging)?;
    compression::pack(&files).during("cannot pack the site's files")?;
    let moved = cleared(dist).and_then(|()| fs::rename(&staging, dist));
    moved.during(format_args!("cannot put the site into {}", project::shown(dist)))?;
    let stamp = Stamp::new(inputs, dist).and_then(|stamp| stamp.write(&path));
    stamp.during("cannot remember what was built")
}

/// Serves the site with live reload until it is stopped. It is built into a folder of its own: `dist` stays what is
/// published.
pub fn develop(port: u16) -> Outcome {
    let target = setup::site()?;
    for ignored in ["dist", "target", ".tools"] {
        // Trunk refuses to start when a folder that it shall not watch is missing.
        let folder = project::root().join(ignored);
        fs::create_dir_all(&folder).during(format_args!("cannot make {}", project::shown(&folder)))?;
    }
    let mut trunk = trunk(&target, "serve", &target_folder("wasm-dev"))?;
    trunk.arg("--dist").arg(project::root().join("target/dist-dev"));
    trunk.args(["--address", "127.0.0.1", "--port", &port.to_string()]);
    process::hand_over("Starting the server with live reload (Ctrl-C stops it)", &mut trunk)
}

/// The command that writes the pages beside the program in `dist`, once that is compiled.
pub fn prerender(dist: &Path, public_url: &str) -> Outcome<Command> {
    let mut writer = workspace::compiled(PAGE_WRITER)?;
    writer.arg(dist).args(["--public-url", public_url]);
    Ok(writer)
}

/// Where cargo compiles for the browser. Builds with different options would evict each other from one folder.
pub fn target_folder(name: &str) -> PathBuf {
    project::root().join("target").join(name)
}

/// Trunk with the pinned tools, and the environment for a build for the browser into a target folder.
pub fn trunk(target: &WasmTarget, verb: &str, folder: &Path) -> Outcome<Command> {
    let mut trunk = process::command(setup::tools::trunk());
    let (stand_in, real) = split::stand_in()?;
    let mut folders = vec![stand_in, project::tools_bin(), project::node_modules().join(".bin")];
    // The hook that joins the program's parts finds this very program as `xtask`.
    folders.extend(env::current_exe().ok().and_then(|path| path.parent().map(PathBuf::from)));
    process::search_first(&mut trunk, &folders)?;
    trunk.envs(target.environment()).envs(real).env("CARGO_TARGET_DIR", folder);
    if verb == "build" {
        trunk.envs(target.release_environment()).env("CARGO_ENCODED_RUSTFLAGS", target.options().join("\u{1f}"));
    }
    // Trunk's errors are complete without the way they took through Trunk.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    trunk.args([verb, "--skip-version-check"]);
    Ok(trunk)
}

/// Removes a folder with all that is in it, if it is there.
fn cleared(folder: &Path) -> io::Result<()> {
    if folder.exists() { fs::remove_dir_all(folder) } else { Ok(()) }
}

/// Makes `to` a copy of the folder `from`.
fn copied(from: &Path, to: &Path) -> io::Result<()> {
    cleared(to)?;
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copied(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

fn stamp_path(dist: &Path) -> PathBuf {
    let name = dist.file_name().unwrap_or_default().to_string_lossy();
    project::root().join("target").join(format!("xtask-stamp-{name}"))
}
