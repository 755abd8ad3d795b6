//! The package for learning platforms, SCORM 1.2: the single file, a page that shows it in a frame, and the script that tells
//! the platform where the reader is. See static/scorm/.

use super::document::escape;
use super::single::short;
use paradoks::i18n::{Words, key};
use paradoks::prose::FILE;
use std::io::{Cursor, Write};
use zip::result::ZipResult;
use zip::write::{SimpleFileOptions, ZipWriter};

/// What a platform reads first.
const MANIFEST: &str = "imsmanifest.xml";
/// What it opens, and what that needs beside the story.
const PAGE: &str = "index.html";
const STYLE: &str = "frame.css";
const ADAPTER: &str = "adapter.js";

/// The package as a zip file.
pub fn package(words: [&'static Words; 2], single: &str) -> Result<Vec<u8>, String> {
    let title = escape(&words.map(|words| words.text(key::site::NAME)).join(" · "));
    let named = |text: &str| text.replace("{title}", &title);
    let files = [
        (PAGE, named(include_str!("../../../static/scorm/index.html"))),
        (STYLE, include_str!("../../../static/scorm/frame.css").to_owned()),
        (ADAPTER, short(include_str!("../../../static/scorm/adapter.js"))),
        (FILE, single.to_owned()),
    ];
    let listed: Vec<String> = files.iter().map(|(name, _)| format!("<file href=\"{name}\"/>")).collect();
    let manifest =
        named(include_str!("../../../static/scorm/imsmanifest.xml")).replace("{files}", &listed.join("\n      "));
    // Platforms look for it first in the package's root.
    let files = [(MANIFEST, manifest)].into_iter().chain(files);
    zipped(files).map_err(|error| format!("cannot pack for learning platforms: {error}"))
}

/// Files in a zip file, without the time at which it was written: the same files are the same package.
fn zipped<'a>(files: impl Iterator<Item = (&'a str, String)>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
