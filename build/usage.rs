//! Which sentences the program says by itself. A page is written once, with all its words; what the app draws on it needs
//! only a few of them, and they travel in a bundle of the step that says them.
//!
//! What the program says is found in its source: every `key::some::NAME` outside of the files that only write pages. A key
//! that is not found there does not exist for the compiler when it compiles for the browser.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// The bundle of what several steps say, and of what the extra pages say.
pub const COMMON: &str = "common";

/// What only writes pages: files of this name, wherever they are, and what stands in this folder.
const WRITES_PAGES: &str = "page.rs";
const TOOLS: &str = "bin";

/// How the key of a step's short name ends.
const SHORT_NAME: &str = ".nav";

/// How a key begins in the source.
const KEY: &str = "key::";

/// The bundle of every key that the program says, by the key's dotted name.
#[derive(Debug, Default)]
pub struct Usage(BTreeMap<String, String>);

impl Usage {
    /// Reads the source below `src`.
    ///
    /// # Errors
    /// Where a file cannot be read.
    pub fn read(src: &Path) -> io::Result<Self> {
        let mut usage = Self::default();
        usage.folder(src, src)?;
        Ok(usage)
    }

    fn folder(&mut self, src: &Path, folder: &Path) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if path.is_dir() {
                if name != TOOLS {
                    self.folder(src, &path)?;
                }
            } else if name.ends_with(".rs") && name != WRITES_PAGES {
                let bundle = bundle_of(path.strip_prefix(src).unwrap_or(&path));
                self.add(&bundle, &fs::read_to_string(&path)?);
            }
        }
        Ok(())
    }

    /// Adds the keys that a source names to a bundle. What two bundles say is in the one that everybody has.
    pub fn add(&mut self, bundle: &str, source: &str) {
        for key in keys(source) {
            // The short names of steps are said beside every way onward.
            let bundle = if key.ends_with(SHORT_NAME) { COMMON } else { bundle };
            let known = self.0.entry(key).or_insert_with(|| bundle.to_owned());
            if known != bundle {
                *known = COMMON.to_owned();
            }
        }
    }

    /// The bundle of a key; nothing where only pages say it.
    pub fn bundle(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }
}

/// The bundle of a source file: each step has one (`story/step2_wave` the bundle `wave`), and each of the other rooms whose
/// parts travel by themselves.
fn bundle_of(path: &Path) -> String {
    let mut parts = path.iter().map(|part| part.to_string_lossy());
    match (parts.next().as_deref(), parts.next()) {
        (Some("story"), Some(step)) => step
            .strip_prefix("step")
            .and_then(|step| step.split_once('_'))
            .map_or(COMMON, |(_, name)| name.trim_end_matches(".rs"))
            .to_owned(),
        (Some(room @ ("extra_pages" | "class" | "crowd")), _) => room.to_owned(),
        _ => COMMON.to_owned(),
    }
}

/// The dotted names of the keys in a source.
fn keys(source: &str) -> impl Iterator<Item = String> {
    let is_inside = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == ':';
    source.match_indices(KEY).filter_map(move |(at, _)| {
        let before = source[..at].chars().next_back();
        let name = source[at + KEY.len()..].split(|c| !is_inside(c)).next()?;
        let last = name.rsplit("::").next()?;
        let is_key = before.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '_')
            && last.starts_with(|c: char| c.is_ascii_uppercase());
        is_key.then(|| name.split("::").map(str::to_lowercase).collect::<Vec<_>>().join("."))
    })
}
