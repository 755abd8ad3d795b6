//! Where things are.

use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> &'static Path {
    let this_crate = Path::new(env!("CARGO_MANIFEST_DIR"));
    this_crate.parent().unwrap_or(this_crate)
}

/// What is published.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The same site built for a path below a host's root, for the browser tests.
pub fn dist_below_a_path() -> PathBuf {
    root().join("target/dist-sub")
}

/// What `look` writes.
pub fn sheets() -> PathBuf {
    root().join("target/look")
}

/// The pinned tools, installed once and ignored by git.
pub fn tools() -> PathBuf {
    root().join(".tools")
}

/// The programs that cargo installed into [`tools`].
pub fn tools_bin() -> PathBuf {
    tools().join("bin")
}

/// The packages that npm installed into [`tools`].
pub fn node_modules() -> PathBuf {
    tools().join("node_modules")
}

/// The path as seen from the repository's root, for messages.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
