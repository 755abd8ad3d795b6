//! What a good host does to text and wasm before it sends them, and the files that let it do so without any work.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// The endings of packed files: brotli, and gzip for who does not know it.
pub const ENDINGS: [&str; 2] = ["br", "gz"];

/// Pictures as SVG, and files from that size on, are carried away by few: for them the best quality is not worth its time.
const RARE_FROM: usize = 700_000;

/// Answers to machines are many, and below this size in bytes would come no sooner.
const LEAST_ANSWER: usize = 2_000;

/// Above this size the best quality takes seconds; nothing that a first visit loads is that large.
const BEST_QUALITY_UP_TO: usize = 2_000_000;

/// The bytes compressed with brotli, at its best quality for files of a usual size.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    brotli_at(if bytes.len() <= BEST_QUALITY_UP_TO { 11 } else { 5 }, bytes)
}

fn brotli_at(quality: i32, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Writes the packed files beside each of `files` that gets smaller by it, as servers look for them.
pub fn pack(files: &[PathBuf]) -> io::Result<()> {
    let next = AtomicUsize::new(0);
    let turn = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let bytes = fs::read(file)?;
            let is = |wanted: &str| file.extension().is_some_and(|ending| ending == wanted);
            if !helps(&file.to_string_lossy()) || is("json") && bytes.len() < LEAST_ANSWER {
                continue;
            }
            let is_rare = is("svg") || bytes.len() > RARE_FROM;
            let small = if is_rare { brotli_at(9, &bytes)? } else { brotli(&bytes)? };
            for (ending, packed) in ENDINGS.into_iter().zip([small, gzip(&bytes)?]) {
                if packed.len() < bytes.len() {
                    fs::write(beside(file, ending), packed)?;
                }
            }
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let turns: Vec<_> = (0..cores).map(|_| scope.spawn(turn)).collect();
        let broken = |_| Err(io::Error::other("packing broke off"));
        turns.into_iter().try_for_each(|turn| turn.join().unwrap_or_else(broken))
    })
}

/// Where the packed file of an ending is.
pub fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut path = OsString::from(file);
    path.push(".");
    path.push(ending);
    path.into()
}

/// Whether a file is a packed one.
pub fn is_packed(file: &Path) -> bool {
    file.extension().is_some_and(|found| ENDINGS.iter().any(|ending| found == *ending))
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    packer.finish()
}

/// Whether compression makes the file smaller. Fonts and pictures are compressed already.
pub fn helps(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    !matches!(extension, "woff2" | "png" | "br" | "gz" | "zip")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compressed_already_is_left_alone() {
        assert!(helps("index.html") && helps("app.wasm"));
        assert!(!helps("font.woff2") && !helps("share.png"));
    }

    #[test]
    fn what_gets_smaller_has_packed_files_beside_it() -> io::Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-pack-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let files = ["page.html", "small.html", "answer.json", "picture.png"].map(|name| folder.join(name));
        for (file, times) in files.iter().zip([1000, 1, 200, 1000]) {
            fs::write(file, "paradox ".repeat(times))?;
        }
        pack(&files)?;
        let mut names: Vec<_> = fs::read_dir(&folder)?.flatten().map(|entry| entry.file_name()).collect();
        names.sort();
        assert_eq!(names, ["answer.json", "page.html", "page.html.br", "page.html.gz", "picture.png", "small.html"]);
        assert!(is_packed(&beside(&files[0], "br")) && !is_packed(&files[0]));
        fs::remove_dir_all(&folder)
    }

    #[test]
    fn text_gets_smaller() {
        let text = "paradox ".repeat(100);
        assert!(brotli(text.as_bytes()).is_ok_and(|compressed| compressed.len() < text.len() / 10));
    }
}
