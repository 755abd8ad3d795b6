//! The next version of a site, made out of a copy: other words, another program, other pages, another record, all of it
//! as the build would name and list it.

use crate::site::{Copy, text};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// What the site is called in English, before and after.
pub const NAMES: [&str; 2] = ["The AI Paradox", "The Newer One"];
/// The file of the record that says other things afterwards, and what it says then.
pub const RECORD: (&str, &str) = ("record/challenger.csv", "newer");

/// What the app itself says, before and after.
const GUESS: (&str, &str) = ("Your guess", "Your own guess");

/// The digest in the names of the new files.
const DIGEST: &str = "0123456789abcdef";

impl Copy {
    /// Makes the copy its next version. Returns the name of the new program.
    ///
    /// # Panics
    /// When the copy is not what the build writes.
    pub fn renew(&self) -> String {
        let words = self.renamed("words-guess-en-", ".txt");
        self.change(&words.1, |before| before.replace(GUESS.0, GUESS.1));
        let program = self.renamed("paradoks-", ".wasm");
        self.add_section(&program.1);
        self.change(RECORD.0, |before| before + RECORD.1 + "\n");
        let before = self.list();
        let version = before.split_once("const VERSION = \"").and_then(|(_, rest)| rest.split('"').next());
        let version = version.unwrap_or_else(|| panic!("sw.js names no version"));
        for page in self.pages(&self.0) {
            let html = text(&page);
            let newer = [&words, &program].iter().fold(html, |html, (old, new)| html.replace(old, new));
            let newer = newer.replace(NAMES[0], NAMES[1]).replace(version, DIGEST);
            fs::write(&page, newer).unwrap_or_else(|error| panic!("{}: {error}", page.display()));
        }
        self.change("sw.js", |worker| {
            let worker = worker.replace(&words.0, &words.1).replace(&program.0, &program.1).replace(version, DIGEST);
            worker.lines().map(|line| self.listed(line) + "\n").collect()
        });
        program.1
    }

    fn list(&self) -> String {
        text(&self.0.join("sw.js"))
    }

    /// A line of the worker, with the digest that its file has now, where it names one.
    fn listed(&self, line: &str) -> String {
        let Some((name, _)) = line.strip_prefix('"').and_then(|rest| rest.split_once("\":\"")) else {
            return line.to_owned();
        };
        let path = self.0.join(name);
        let path = if path.is_dir() { path.join("index.html") } else { path };
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let comma = if line.ends_with(',') { "," } else { "" };
        format!("\"{name}\":\"{}\"{comma}", BASE64.encode(Sha256::digest(bytes)))
    }

    /// Gives the file of a kind another digest in its name. Returns both names.
    fn renamed(&self, start: &str, end: &str) -> (String, String) {
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
        let mut names = entries.filter_map(|entry| entry.file_name().into_string().ok());
        let old = names.find(|name| name.starts_with(start) && name.ends_with(end));
        let old = old.unwrap_or_else(|| panic!("there is no {start}…{end}"));
        let new = format!("{start}{DIGEST}{end}");
        fs::rename(self.0.join(&old), self.0.join(&new)).unwrap_or_else(|error| panic!("{old}: {error}"));
        (old, new)
    }

    /// Makes a program another one that does the same: with one more section that nobody reads.
    fn add_section(&self, path: &str) {
        let path = self.0.join(path);
        let mut bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        // A custom section of two bytes: a name of one letter, and nothing in it.
        bytes.extend([0, 2, 1, b'n']);
        fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    fn pages(&self, folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
        let mut pages: Vec<_> =
            files.into_iter().filter(|path| path.extension().is_some_and(|end| end == "html")).collect();
        pages.retain(|path| !path.ends_with("ai-paradox.html"));
        pages.extend(folders.iter().flat_map(|folder| self.pages(folder)));
        pages
    }
}
