//! Pictures in the order they were taken, as files.

use browser_tests::setting::place;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::look::View;

/// A picture with what is written under it.
pub struct Picture {
    pub file: PathBuf,
    pub caption: String,
}

/// The pictures of one view, all of one size.
pub struct Film {
    /// The name of the view, in those of its files.
    pub name: String,
    /// How large each picture is, in its own pixels.
    pub size: (u32, u32),
    pub pictures: Vec<Picture>,
}

/// The folder of the sheets.
pub fn folder() -> PathBuf {
    place("PARADOKS_LOOK")
}

impl Film {
    pub fn new(view: &View, size: (u32, u32)) -> Self {
        let name = [&view.page, view.size, view.theme, view.lang, view.state.name()].join("-");
        Self { name, size, pictures: Vec::new() }
    }

    /// A file of this view, among the pictures that the sheets are made of.
    pub fn file(&self, ending: &str) -> PathBuf {
        folder().join("pictures").join(format!("{}{ending}", self.name))
    }

    /// Adds a picture.
    pub fn add(&mut self, bytes: &[u8], caption: String) {
        let file = self.file(&format!("-{:03}.jpg", self.pictures.len() + 1));
        write(&file, bytes);
        self.pictures.push(Picture { file, caption });
    }
}

/// Writes a file, and the folder around it.
pub fn write(file: &Path, bytes: impl AsRef<[u8]>) {
    let written = file.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(file, bytes));
    written.unwrap_or_else(|error| panic!("cannot write {}: {error}", file.display()));
}
