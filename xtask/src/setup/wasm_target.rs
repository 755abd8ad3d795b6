//! Rust's target for the browser. rustup's own is the usual one; where rustup cannot download, Debian's newer compiler
//! takes its place. Both build the standard library from its sources where they can: it comes out smaller by a tenth of
//! what the reader downloads, since a panic then simply stops, without a message that nobody would read.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::failure::Outcome;
use crate::process;
use crate::setup::apt;

/// The target that browsers run.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The name under which rustup knows Debian's compiler.
const DEBIAN_TOOLCHAIN: &str = "debian";
/// The compiler, the sources of the standard library, and the linker of the LLVM that the compiler was built with.
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
const DEBIAN_LINKER: &str = "/usr/lib/llvm-22/bin/lld";
const DEBIAN_CLIPPY: &str = "rust-web-clippy";

/// How long rustup may try before the other way is taken.
const RUSTUP_LIMIT: Duration = Duration::from_secs(60);

/// How the app can be compiled to wasm on this machine.
#[derive(Debug, PartialEq, Eq)]
pub enum WasmTarget {
    /// The default toolchain has the target, and perhaps the sources of the standard library.
    Installed {
        /// Where those sources are.
        sources: Option<PathBuf>,
    },
    /// Debian's toolchain builds the target's standard library from source.
    Debian,
}

impl WasmTarget {
    /// What the wasm build needs in its environment, and no other build may see.
    pub fn environment(&self) -> Vec<(&'static str, &'static str)> {
        // Building the standard library is an unstable feature of cargo.
        let from_source = [
            ("RUSTC_BOOTSTRAP", "1"),
            ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
            ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
        ];
        let debian =
            [("RUSTUP_TOOLCHAIN", DEBIAN_TOOLCHAIN), ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", DEBIAN_LINKER)];
        match self {
            Self::Installed { sources: None } => Vec::new(),
            Self::Installed { sources: Some(_) } => from_source.to_vec(),
            Self::Debian => from_source.into_iter().chain(debian).collect(),
        }
    }

    /// What a build for release needs in its environment besides: the compiler then keeps this machine's folders out of
    /// the wasm, an unstable feature that needs no options which name them.
    pub fn release_environment(&self) -> [(&'static str, &'static str); 3] {
        [("RUSTC_BOOTSTRAP", "1"), ("CARGO_UNSTABLE_TRIM_PATHS", "true"), ("CARGO_PROFILE_RELEASE_TRIM_PATHS", "all")]
    }

    /// Compiler options that leave out of the wasm what only a debugger would read.
    pub fn options(&self) -> &'static [&'static str] {
        match self {
            Self::Installed { sources: None } => &[],
            _ => &["-Zlocation-detail=none", "-Zfmt-debug=none", "-Zunstable-options", "-Cpanic=immediate-abort"],
        }
    }

    /// Makes sure that the app's code for the browser can be linted; false where that is not to be had.
    pub fn ensure_clippy(&self) -> bool {
        match self {
            Self::Installed { .. } => true,
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
        return Ok(installed());
    }
    let has_rustup = process::said_by(process::command("rustup").arg("--version")).is_some();
    // First what is there, then the network: a machine whose rustup cannot download shall not wait for it every time.
    if apt::missing(&DEBIAN_PACKAGES).is_empty() {
        link_debian(has_rustup)?;
        return Ok(WasmTarget::Debian);
    }
    if has_rustup {
        if added_by_rustup(&["target", "add", TARGET], "compiles Rust for the browser") && is_installed() {
            return Ok(installed());
        }
        eprintln!("    rustup cannot download it here; Debian's compiler can build it from source");
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

/// The default toolchain's target, with the sources of its standard library where they are or can be had.
fn installed() -> WasmTarget {
    let folder = || {
        let sysroot = process::said_by(process::command("rustc").args(["--print", "sysroot"]))?;
        Some(Path::new(&sysroot).join("lib/rustlib/src/rust")).filter(|folder| folder.join("library").is_dir())
    };
    let sources = folder().or_else(|| {
        added_by_rustup(&["component", "add", "rust-src"], "makes what readers download smaller").then(folder).flatten()
    });
    WasmTarget::Installed { sources }
}

/// Asks rustup for something, but not for longer than the limit.
fn added_by_rustup(what: &[&str], why: &str) -> bool {
    eprintln!("==> rustup {} ({why}; seconds)", what.join(" "));
    let mut add = process::command("rustup");
    process::succeeds_within(RUSTUP_LIMIT, add.args(what))
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
