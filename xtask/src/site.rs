//! Trunk's build of the site. The wasm build's own environment reaches Trunk alone.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome, While};
use crate::parts::cut;
use crate::process;
use crate::project;
use crate::public_url::PublicUrl;
use crate::setup::{self, wasm_target::WasmTarget};
use crate::stamp::{self, Stamp};
use crate::unpacker;

/// The variable that hands the site's address to the hook that writes the pages.
pub const PUBLIC_URL: &str = "PARADOKS_PUBLIC_URL";

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
    unpacker::build(&target, &compiler_options(&target, unpacker::COMPILER_OPTION)?)?;
    let mut trunk = trunk(&target, "build", public_url)?;
    trunk.arg("--release").arg("--dist").arg(dist);
    let title = format!("Building {} for release (the first time takes some minutes)", project::shown(dist));
    process::step(&title, &mut trunk)?;
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
        std::fs::create_dir_all(&folder).during(format_args!("cannot make {}", project::shown(&folder)))?;
    }
    let mut trunk = trunk(&target, "serve", &PublicUrl::default())?;
    trunk.arg("--dist").arg(project::root().join("target/dist-dev"));
    trunk.args(["--address", "127.0.0.1", "--port", &port.to_string()]);
    process::hand_over("Starting the server with live reload (Ctrl-C stops it)", &mut trunk)
}

/// Trunk with the pinned tools and, where the wasm target is built from source, the environment for that.
fn trunk(target: &WasmTarget, verb: &str, public_url: &PublicUrl) -> Outcome<Command> {
    let mut trunk = process::command(setup::tools::trunk());
    let (stand_in, real) = cut::stand_in()?;
    let mut folders = vec![stand_in, project::tools_bin(), project::node_modules().join(".bin")];
    // The hook that writes the pages finds this very program as `xtask`.
    folders.extend(env::current_exe().ok().and_then(|path| path.parent().map(PathBuf::from)));
    process::search_first(&mut trunk, &folders)?;
    trunk.envs(target.environment()).envs(real);
    trunk.env("CARGO_ENCODED_RUSTFLAGS", compiler_options(target, cut::COMPILER_OPTION)?);
    // The pages carry the full address where they need it; links to the site's own files need the path alone,
    // and so work on this machine too.
    trunk.env(PUBLIC_URL, public_url.to_string());
    // Trunk's errors are complete without the way they took through Trunk.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    trunk.args([verb, "--skip-version-check", "--public-url", public_url.path()]);
    Ok(trunk)
}

/// Compiler options that make the wasm small and keep this machine's folders out of it, and one `more`, joined as cargo
/// wants them.
/// Where several folders match, the last wins.
fn compiler_options(target: &WasmTarget, more: &'static str) -> Outcome<String> {
    let home = cargo_home().ok_or_else(|| Failure::new("cargo's home cannot be found").remedy("set CARGO_HOME"))?;
    let registries = home.join("registry/src");
    let mut crates: Vec<PathBuf> =
        std::fs::read_dir(&registries).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    crates.sort();
    let std = target.sources().map(|sources| (sources.to_owned(), "std"));
    let fixed = [(project::root().to_owned(), "."), (home, "cargo")].into_iter().chain(std);
    let pairs = fixed.chain(crates.into_iter().map(|path| (path, "crates")));
    let remapped = pairs.map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()));
    let options: Vec<String> =
        target.options().iter().copied().chain([more]).map(str::to_owned).chain(remapped).collect();
    Ok(options.join("\u{1f}"))
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

fn stamp_path(dist: &Path) -> PathBuf {
    let name = dist.file_name().unwrap_or_default().to_string_lossy();
    project::root().join("target").join(format!("xtask-stamp-{name}"))
}
