//! What a person who edits a word or a number is told when it is wrong.

use std::fs;
use std::path::Path;

/// Something wrong in a file that a person edits.
#[derive(Debug)]
pub struct Fault {
    /// The file, relative to the project.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there and what to do.
    pub message: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

/// The text of a file, or the fault that it cannot be read.
pub fn text_of(path: &Path) -> Result<String, Fault> {
    fs::read_to_string(path).map_err(|error| Fault {
        file: path.display().to_string(),
        line: 0,
        message: format!("could not be read: {error}"),
    })
}
