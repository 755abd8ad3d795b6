//! Reads every sentence (`static/words`) and every number (`static/record`), refuses what is wrong with file, line and
//! key, and hands the rest to the compiler as plain constants. Changing a word or a number therefore touches one file
//! and no Rust.

mod letters;
mod record;
mod words;

use std::path::{Path, PathBuf};
use std::{env, fs, process};

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

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=static/words");
    println!("cargo::rerun-if-changed=static/record");
    let out = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    if let Err(faults) = generate(Path::new("static"), &out) {
        for fault in &faults {
            println!("cargo::error={fault}");
        }
        process::exit(1);
    }
}

/// Reads everything below `statics` and writes the generated files into `out`.
fn generate(statics: &Path, out: &Path) -> Result<(), Vec<Fault>> {
    let record = record::read(&statics.join("record"))?;
    let words = words::read(&statics.join("words"), &record)?;
    let files = [
        ("record.rs", record.to_rust()),
        ("words.rs", words.to_rust()),
        ("words_id.txt", words.bundle(0)),
        ("words_en.txt", words.bundle(1)),
        ("letters.rs", letters::widths_to_rust().map_err(|fault| vec![fault])?),
    ];
    for (name, text) in files {
        fs::write(out.join(name), text).map_err(|error| {
            vec![Fault { file: name.into(), line: 0, message: format!("could not be written: {error}") }]
        })?;
    }
    Ok(())
}

/// The text of a file, or the fault that it cannot be read.
pub fn text_of(path: &Path) -> Result<String, Fault> {
    fs::read_to_string(path).map_err(|error| Fault {
        file: path.display().to_string(),
        line: 0,
        message: format!("could not be read: {error}"),
    })
}
