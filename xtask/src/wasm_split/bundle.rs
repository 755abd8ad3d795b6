//! Puts the parts beside the main one. The loaders become part of the main part's JavaScript: one request less, and one
//! name that changes whenever any part does.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use super::shared::{self, Files, Users};
use super::{LOADERS, folder, names};
use crate::failure::{Failure, Outcome, While};
use crate::process;
use crate::project;

/// The function that explains failures.
const DEBUG_WRAP: &str = "debugWrap";

/// How the loader of a part begins, as the splitter writes it, up to the parts that it needs. A program that is built for
/// debugging has its parts instantiated by a function that explains failures.
const LOADER: &str = r#"makeLoad(() => {
    const src = {fetch};
    src.catch(() => {});
    return async (imports) => {wrap}(WebAssembly.instantiateStreaming(src, imports));
}
, "#;

/// Joins the parts to what Trunk built in `dist`, and makes them small for a release.
pub fn bundle(dist: &Path, is_release: bool) -> Outcome {
    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page).during("cannot read Trunk's index.html")?;
    let mut loaders = fs::read_to_string(folder().join(LOADERS)).during("cannot read the parts' loaders")?;
    let users = Users::read(&loaders);
    let mut files = Files::default();
    let parts = parts()?;
    let main = named(&html, "data-wasm")?;
    if is_release {
        let all: Vec<PathBuf> = parts.iter().cloned().chain([dist.join(&main)]).collect();
        optimise(&all)?;
    }
    let wrap = if loaders.contains(DEBUG_WRAP) { DEBUG_WRAP } else { "" };
    for part in parts {
        let name = part.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(&part).during(format_args!("cannot read the part {name}"))?;
        let fetch = format!("fetch(new URL(\"./{name}\", import.meta.url))");
        let loader = LOADER.replace("{fetch}", &fetch).replace("{wrap}", wrap);
        if !loaders.contains(&loader) {
            return Err(Failure::new(format!("the part {name} is not loaded as it used to be"))
                .remedy("see what the splitter writes now, and change xtask/src/wasm_split/bundle.rs"));
        }
        let instead = if name.starts_with(shared::MODULE) {
            let file = users.file(name.trim_end_matches(".wasm")).ok_or_else(|| {
                Failure::new(format!("nothing says which parts need {name}")).remedy(
                    "see what the splitter writes before its loaders now, and change xtask/src/wasm_split/shared.rs",
                )
            })?;
            files.add(file, &bytes)
        } else {
            let hashed = format!("{}-{}.wasm", name.trim_end_matches(".wasm"), hash(&bytes));
            fs::write(dist.join(&hashed), &bytes).during(format_args!("cannot write the part {name}"))?;
            loader.replace(&name, &hashed)
        };
        loaders = loaders.replace(&loader, &instead);
    }
    let mut written = Vec::new();
    for (name, bytes) in files.into_named() {
        let name = format!("{name}-{}.wasm", hash(&bytes));
        fs::write(dist.join(&name), bytes).during(format_args!("cannot write {name}, which parts share"))?;
        written.push(name);
    }
    loaders.push_str(&shared::loader(&written));
    html = html.replace("<body", &format!("<body{}", needs(&users, &written)));
    let glue = named(&html, "data-js")?;
    let script = fs::read_to_string(dist.join(&glue)).during("cannot read wasm-bindgen's JavaScript")?;
    let wasm = fs::read(dist.join(&main)).during("cannot read the main part")?;
    let script = with_loaders(&script, &loaders);
    // While one edits, the next build is more than a few bytes.
    let (script, wasm) = if is_release { names::counted(&shortened(&script), &wasm) } else { (script, wasm) };
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

/// Every part but the main one, in a fixed order.
fn parts() -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder()).during("cannot look for the parts")?;
    let mut parts: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    parts.retain(|path| path.extension().is_some_and(|end| end == "wasm") && !path.ends_with("main.wasm"));
    parts.sort();
    Ok(parts)
}

/// Makes modules small.
fn optimise(modules: &[PathBuf]) -> Outcome {
    let mut node = process::command("node");
    node.arg(project::root().join("xtask/src/wasm_split/optimise.mjs")).args(modules);
    node.env("PARADOKS_NODE_MODULES", project::node_modules());
    process::step(&format!("Making {} modules small", modules.len()), &mut node)
}

/// The name of a file that Trunk wrote into its page.
fn named(html: &str, attribute: &str) -> Outcome<String> {
    let path = between(html, &format!("{attribute}=\""), "\"");
    let path = path.ok_or_else(|| Failure::new(format!("Trunk's index.html lacks {attribute}")))?;
    Ok(path.rsplit('/').next().unwrap_or(path).to_owned())
}

/// wasm-bindgen's JavaScript with the loaders inside: what was an import becomes a constant, and what was an export stays
/// inside.
fn with_loaders(glue: &str, loaders: &str) -> String {
    let mut names = Vec::new();
    let body: Vec<String> = loaders
        .lines()
        .filter(|line| !line.starts_with("import "))
        .map(|line| match line.strip_prefix("export ") {
            Some(inner) => {
                names.extend(between(inner, "const ", " ").map(str::to_owned));
                inner.to_owned()
            }
            None => line.to_owned(),
        })
        .collect();
    let (mut imports, mut rest) = (String::new(), String::new());
    for line in glue.lines() {
        match between(line, "import * as ", " from").filter(|_| line.contains(LOADERS)) {
            Some(name) => imports.push_str(&format!("const {name} = parts;\n")),
            None => rest.extend([line, "\n"]),
        }
    }
    format!("const parts = (() => {{\n{}\nreturn {{ {} }};\n}})();\n{imports}{rest}", body.join("\n"), names.join(", "))
}

/// A script without its comments' lines and its indentation, which no browser needs.
fn shortened(script: &str) -> String {
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

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let start = text.find(before)? + before.len();
    text[start..].split(after).next()
}

fn hash(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loaders_stand_inside_the_programs_javascript() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nexport function start() {}";
        let loaders = "import { initSync } from \"./main.js\";\nexport const load_a = wrap(x);";
        let joined = with_loaders(glue, loaders);
        assert!(!joined.contains("import "), "{joined}");
        for kept in
            ["const load_a = wrap(x);", "return { load_a };", "const import1 = parts;", "export function start()"]
        {
            assert!(joined.contains(kept), "{kept} is not in {joined}");
        }
        assert!(joined.find("const parts") < joined.find("const import1"));
    }
}
