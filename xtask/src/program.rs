//! The program: all that Trunk builds, before any page is written. It knows the names of the sentences and none of the
//! sentences themselves, so that a changed word needs no new one, and one program serves every public address.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Outcome, While};
use crate::process;
use crate::project;
use crate::setup::wasm_target::WasmTarget;
use crate::site;
use crate::stamp::{Fingerprint, Stamp};

/// What it is made from, below the repository's root.
const SOURCES: [&str; 14] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build",
    "index.html",
    "src",
    "static/font",
    "static/quiz",
    "static/record",
    "static/start.js",
    "xtask/src/wasm_split",
    "xtask/src/setup/tools.rs",
    "xtask/src/setup/wasm_target.rs",
];

/// What of that writes pages and is no part of the program: a folder, and every file of a name.
const PAGES: [&str; 2] = ["src/bin/prerender", "page.rs"];

/// The sentences, of which the program knows the names.
const WORDS: &str = "static/words";

/// The table of those that are parts of addresses, which it knows whole.
const ADDRESSES: &str = "[address]";

/// Builds the program for release unless it is there and up to date, and tells the folder it is in.
pub fn build(target: &WasmTarget) -> Outcome<PathBuf> {
    let folder = project::root().join("target/program");
    let stamp_path = project::root().join("target/program-stamp");
    let inputs = inputs(project::root(), target).during("cannot read the program's sources")?;
    if Stamp::read(&stamp_path).is_some_and(|last| Stamp::new(inputs, &folder).is_ok_and(|now| now == last)) {
        eprintln!("==> The program is up to date");
        return Ok(folder);
    }
    let mut trunk = site::trunk(target, "build", &site::target_folder("wasm"))?;
    trunk.args(["--release", "--public-url", "/", "--dist"]).arg(&folder);
    process::step("Building the program for release (the first time takes some minutes)", &mut trunk)?;
    let stamp = Stamp::new(inputs, &folder).and_then(|stamp| stamp.write(&stamp_path));
    stamp.during("cannot remember what was built")?;
    Ok(folder)
}

/// The fingerprint of what the program is made from.
fn inputs(root: &Path, target: &WasmTarget) -> std::io::Result<u64> {
    let mut fingerprint = Fingerprint::default();
    target.options().iter().for_each(|option| fingerprint.text(option));
    for source in SOURCES {
        fingerprint.tree(root, &root.join(source), &|path| !PAGES.iter().any(|pages| path.ends_with(pages)))?;
    }
    let mut files = Vec::new();
    collect(&root.join(WORDS), &mut files)?;
    files.sort();
    for file in files {
        names(&fs::read_to_string(file)?).for_each(|name| fingerprint.text(name));
    }
    Ok(fingerprint.finish())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

/// What the program knows of a words file: the names of its sentences and tables, and the addresses, whole. A line of a
/// sentence that looks like a name costs a build that was not needed, never one that was.
fn names(text: &str) -> impl Iterator<Item = &str> {
    let mut is_address = false;
    text.lines().filter_map(move |line| {
        if line.starts_with('[') {
            is_address = line == ADDRESSES;
            return Some(line);
        }
        let (name, _) = line.split_once('=')?;
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | ' ');
        name.chars().all(is_name).then_some(if is_address { line } else { name })
    })
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_are_found_and_sentences_are_not() {
        let text = "[address]\nguess = \"tebak\"\n\n[wave.turn]\n# a = b\ntitle = \"Crisis?\"\ntext = \"\"\"\nMost grew.\n2 + 2 = 4\n";
        let found: Vec<_> = names(text).collect();
        assert_eq!(found, ["[address]", "guess = \"tebak\"", "[wave.turn]", "title ", "text "]);
    }
}
