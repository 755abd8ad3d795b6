//! Rust's target for the browser. rustup's own is the usual one; where rustup cannot download, Debian's newer compiler
//! builds the target from source.

use std::path::Path;
use std::time::Duration;

use crate::failure::Outcome;
use crate::process;
use crate::setup::apt;

const TARGET: &str = "wasm32-unknown-unknown";

/// The name under which rustup knows Debian's compiler.
const DEBIAN_TOOLCHAIN: &str = "debian";
/// The compiler, the sources of the standard library, and the linker of the LLVM that the compiler was built with.
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
const DEBIAN_LINKER: &str = "/usr/lib/llvm-22/bin/lld";
const DEBIAN_SOURCES: &str = "/usr/lib/rustlib/src/rust";
const DEBIAN_CLIPPY: &str = "rust-web-clippy";

/// How long rustup may try before the other way is taken.
const RUSTUP_LIMIT: Duration = Duration::from_secs(60);

/// How the app can be compiled to wasm on this machine.
#[derive(Debug, PartialEq, Eq)]
pub enum WasmTarget {
    /// The default toolchain has the target.
    Installed,
    /// Debian's toolchain builds the target's standard library from source.
    Debian,
}

impl WasmTarget {
    /// What the wasm build needs in its environment, and no other build may see.
    pub fn environment(&self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Installed => Vec::new(),
            Self::Debian => vec![
                ("RUSTUP_TOOLCHAIN", DEBIAN_TOOLCHAIN),
                // Building the standard library is an unstable feature of cargo.
                ("RUSTC_BOOTSTRAP", "1"),
                ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
                ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
                ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER),
            ],
        }
    }

    /// Where the standard library that is compiled into the wasm comes from.
    pub fn sources() -> &'static Path {
        Path::new(DEBIAN_SOURCES)
    }

    /// Makes sure that the app's code for the browser can be linted; false where that is not to be had.
    pub fn ensure_clippy(&self) -> bool {
        match self {
            Self::Installed => true,
            Self::Debian => apt::install(&[DEBIAN_CLIPPY], "lints the code for the browser").is_ok(),
        }
    }
}

/// Whether this is the toolchain that only the wasm build uses.
pub fn is_for_wasm_alone(toolchain: &str) -> bool {
    toolchain == DEBIAN_TOOLCHAIN
}

/// Finds the target, or installs it.
pub fn ensure() -> Outcome<WasmTarget> {
    if is_installed() {
        return Ok(WasmTarget::Installed);
    }
    let has_rustup = process::said_by(process::command("rustup").arg("--version")).is_some();
    // First what is there, then the network: a machine whose rustup cannot download shall not wait for it every time.
    if apt::missing(&DEBIAN_PACKAGES).is_empty() {
        link_debian(has_rustup)?;
        return Ok(WasmTarget::Debian);
    }
    if has_rustup && added_by_rustup() {
        return Ok(WasmTarget::Installed);
    }
    apt::install(&DEBIAN_PACKAGES, "compile Rust for the browser").map_err(|failure| {
        failure.remedy(format!("where there is a network, run 'rustup target add {TARGET}' and try again"))
    })?;
    link_debian(has_rustup)?;
    Ok(WasmTarget::Debian)
}

/// Whether the default toolchain has a standard library for the target.
fn is_installed() -> bool {
    let mut rustc = process::command("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    process::said_by(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir())
}

fn added_by_rustup() -> bool {
    eprintln!("==> Adding the target {TARGET} with rustup (compiles Rust for the browser; seconds)");
    let mut add = process::command("rustup");
    let is_there = process::succeeds_within(RUSTUP_LIMIT, add.args(["target", "add", TARGET])) && is_installed();
    if !is_there {
        eprintln!("    rustup cannot download it here; Debian's compiler can build it from source");
    }
    is_there
}

fn link_debian(has_rustup: bool) -> Outcome {
    let linked = |list: &str| list.lines().any(|line| line.split_whitespace().next() == Some(DEBIAN_TOOLCHAIN));
    if !has_rustup
        || process::said_by(process::command("rustup").args(["toolchain", "list"])).is_some_and(|l| linked(&l))
    {
        return Ok(());
    }
    let mut link = process::command("rustup");
    process::step("Telling rustup of Debian's compiler", link.args(["toolchain", "link", DEBIAN_TOOLCHAIN, "/usr"]))
        .map_err(|failure| failure.remedy(format!("run 'rustup toolchain link {DEBIAN_TOOLCHAIN} /usr' and read why")))
}
