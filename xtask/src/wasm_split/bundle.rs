//! Puts the parts beside the main one. The loaders become part of the main part's JavaScript: one request less, and one
//! name that changes whenever any part does.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::loaders::{Loaders, between};
use super::shared::{self, MERGED, Users};
use super::{LOADERS, folder, names};
use crate::failure::{Failure, Outcome, While};
use crate::process;
use crate::project;

/// Joins the parts to what Trunk built in `dist`, and makes them small for a release.
pub fn bundle(dist: &Path, is_release: bool) -> Outcome {
    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page).during("cannot read Trunk's index.html")?;
    let text = fs::read_to_string(folder().join(LOADERS)).during("cannot read the parts' loaders")?;
    let users = Users::read(&text);
    let mut loaders = Loaders::new(text);
    let main = named(&html, "data-wasm")?;
    let (mut parts, mut shared) = (Vec::new(), MERGED.map(|_| Vec::new()));
    for module in modules()? {
        let name = stem(&module);
        if !name.starts_with(shared::MODULE) {
            parts.push(module);
            continue;
        }
        let place = users.merged(&name).ok_or_else(|| {
            Failure::new(format!("nothing says which parts need {name}")).remedy(
                "see what the splitter writes before its loaders now, and change xtask/src/wasm_split/shared.rs",
            )
        })?;
        loaders.merge(&name, MERGED[place], shared[place].is_empty())?;
        shared[place].push(module);
    }
    loaders.name_needs(&users);
    for (name, modules) in MERGED.into_iter().zip(&shared) {
        let into = folder().join(format!("{name}.wasm"));
        merge(&into, modules)?;
        parts.push(into);
    }
    if is_release {
        let all: Vec<PathBuf> = parts.iter().cloned().chain([dist.join(&main)]).collect();
        optimise(&all)?;
    }
    let mut written = Vec::new();
    for part in parts {
        let name = stem(&part);
        let bytes = fs::read(&part).during(format_args!("cannot read the part {name}"))?;
        let hashed = format!("{name}-{}", hash(&bytes));
        let file = format!("{hashed}.wasm");
        fs::write(dist.join(&file), &bytes).during(format_args!("cannot write the part {name}"))?;
        loaders.rename(&name, &hashed)?;
        written.push(file);
    }
    let written = &written[written.len() - MERGED.len()..];
    html = html.replace("<body", &format!("<body{}", needs(&users, written)));
    let glue = named(&html, "data-js")?;
    let script = fs::read_to_string(dist.join(&glue)).during("cannot read wasm-bindgen's JavaScript")?;
    let wasm = fs::read(dist.join(&main)).during("cannot read the main part")?;
    let script = loaders.inside(&script);
    // While one edits, the next build is more than a few bytes.
    let (script, wasm) = if is_release { names::shortened(&without_comments(&script), &wasm)? } else { (script, wasm) };
    // Trunk names both by what was compiled, whatever has been done to them since.
    for (old, end, bytes) in [(glue, "js", script.into_bytes()), (main, "wasm", wasm)] {
        let new = format!("paradoks-{}.{end}", hash(&bytes));
        fs::remove_file(dist.join(&old)).during(format_args!("cannot remove {old}"))?;
        fs::write(dist.join(&new), bytes).during(format_args!("cannot write {new}"))?;
        html = html.replace(&old, &new);
    }
    fs::write(&page, html).during("cannot write index.html")
}

/// Which files go with each part, as attributes of the page: it asks for them at once.
fn needs(users: &Users, files: &[String]) -> String {
    let needs = users.needs().into_iter().map(|(part, places)| {
        let names: Vec<&str> = places.iter().map(|place| files[*place].as_str()).collect();
        format!(" data-with-{part}=\"{}\"", names.join(" "))
    });
    needs.collect()
}

/// Every module but the main one, in a fixed order.
fn modules() -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder()).during("cannot look for the parts")?;
    let mut modules: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    modules.retain(|path| path.extension().is_some_and(|end| end == "wasm") && !path.ends_with("main.wasm"));
    modules.sort();
    Ok(modules)
}

/// A module's name.
fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Makes one module of several.
fn merge(into: &Path, modules: &[PathBuf]) -> Outcome {
    let title = format!("Merging {} modules that several parts share", modules.len());
    process::step(&title, script("merge.mjs").arg(into).args(modules))
}

/// Makes modules small.
fn optimise(modules: &[PathBuf]) -> Outcome {
    process::step(&format!("Making {} modules small", modules.len()), script("optimise.mjs").args(modules))
}

/// One of the scripts beside this file, which the optimiser's library runs in.
fn script(name: &str) -> Command {
    let mut node = process::command("node");
    node.arg(project::root().join("xtask/src/wasm_split").join(name));
    node.env("PARADOKS_NODE_MODULES", project::node_modules());
    node
}

/// The name of a file that Trunk wrote into its page.
fn named(html: &str, attribute: &str) -> Outcome<String> {
    let path = between(html, &format!("{attribute}=\""), "\"");
    let path = path.ok_or_else(|| Failure::new(format!("Trunk's index.html lacks {attribute}")))?;
    Ok(path.rsplit('/').next().unwrap_or(path).to_owned())
}

/// A script without its comments' lines and its indentation, which no browser needs.
fn without_comments(script: &str) -> String {
    let mut inside_comment = false;
    let mut lines = Vec::new();
    for line in script.lines().map(str::trim) {
        // One that ends in the middle of a line stays, with what follows it.
        inside_comment |= line.starts_with("/*") && (line.ends_with("*/") || !line.contains("*/"));
        if !inside_comment && !line.is_empty() && !line.starts_with("//") {
            lines.push(line);
        }
        inside_comment &= !line.contains("*/");
    }
    lines.join("\n") + "\n"
}

fn hash(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
