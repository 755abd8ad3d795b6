//! What keeps the site on a reader's device: the worker, which knows every file of this build and its digest, and the
//! script of the page that asks for it. See static/offline/.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use brotli::enc::BrotliEncoderParams;
use paradoks::prose::{FILE, PACKAGE};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The worker's file. Its name stays: browsers look there for another version.
pub const WORKER: &str = "sw.js";
/// What pages say until everything is written: their version, and how much there is to fetch.
pub const VERSION: &str = "{version}";
/// See [`VERSION`].
pub const KILOBYTES: &str = "{kilobytes}";

/// The script of the page.
pub const PAGE: &str = include_str!("../../../static/offline/page.js");
const TEMPLATE: &str = include_str!("../../../static/offline/worker.js");

/// What no reader of the pages needs without the network.
fn is_left_out(name: &str) -> bool {
    let only_for_machines = ["_headers", "robots.txt", "sitemap.xml", WORKER, FILE, PACKAGE].contains(&name);
    // What stands in other pages belongs to them. The pictures of the crowd are for readers without scripts, who have no worker.
    only_for_machines
        || ["share/", "picture/", "crowd-", "embed", "oembed/", "frame-"].iter().any(|start| name.starts_with(start))
}

/// Tells every page in `dist` which version it is and how much there is to fetch, and writes the worker.
pub fn keep(dist: &Path) -> Result<(), String> {
    let mut files = BTreeMap::new();
    read_all(dist, "", &mut files)?;
    let mut all = Sha256::new();
    for (name, bytes) in &files {
        all.update(name);
        all.update(Sha256::digest(bytes));
    }
    let version: String = all.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let kilobytes = files.iter().map(|(name, bytes)| sent(name, bytes)).sum::<usize>().div_ceil(1000).to_string();
    let mut list = Vec::new();
    for (name, mut bytes) in files {
        if let (true, Ok(page)) = (name.ends_with(".html"), std::str::from_utf8(&bytes)) {
            bytes = page.replace(VERSION, &version).replace(KILOBYTES, &kilobytes).into_bytes();
            write(dist, &name, &bytes)?;
        }
        let address = name.strip_suffix("index.html").unwrap_or(&name);
        list.push(format!("\"{address}\":\"{}\"", BASE64.encode(Sha256::digest(&bytes))));
    }
    let files = format!("const FILES = {{\n{}\n}};", list.join(",\n"));
    write(dist, WORKER, TEMPLATE.replace(VERSION, &version).replace("const FILES = {};", &files).as_bytes())
}

/// Every file below a folder that is kept, by its name below the root.
fn read_all(dist: &Path, below: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), String> {
    let fault = |error: std::io::Error| format!("{}: {error}", dist.join(below).display());
    for entry in fs::read_dir(dist.join(below)).map_err(fault)? {
        let entry = entry.map_err(fault)?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let name = below.to_owned() + &name;
        if entry.path().is_dir() {
            read_all(dist, &(name + "/"), files)?;
        } else if !is_left_out(&name) {
            files.insert(name, fs::read(entry.path()).map_err(fault)?);
        }
    }
    Ok(())
}

fn write(dist: &Path, name: &str, bytes: &[u8]) -> Result<(), String> {
    fs::write(dist.join(name), bytes).map_err(|error| format!("{name}: {error}"))
}

/// What a good host sends of a file. A little less than the best quality is near enough, and much faster.
fn sent(name: &str, bytes: &[u8]) -> usize {
    if [".png", ".woff2"].iter().any(|end| name.ends_with(end)) {
        return bytes.len();
    }
    let parameters = BrotliEncoderParams { quality: 9, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters).unwrap_or(bytes.len())
}
