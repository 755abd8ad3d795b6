//! Reads every sentence (`static/words`), every number (`static/record`) and the quiz (`static/quiz`), refuses what is
//! wrong with file, line and key, and hands the rest to the compiler as plain constants. Changing a word or a number
//! therefore touches one file and no Rust.

mod corrections;
mod fault;
mod letters;
mod quiz;
mod record;
mod table;
mod tables;
mod usage;
mod words;

use fault::Fault;
use std::path::{Path, PathBuf};
use std::{env, fs, process};
use usage::Usage;

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=static/words");
    println!("cargo::rerun-if-changed=static/record");
    println!("cargo::rerun-if-changed=static/quiz");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|target| target == "wasm32") {
        // What xtask/src/wasm_split/ needs to split the program into its modules.
        println!("cargo::rustc-link-arg-bin=paradoks=--emit-relocs");
    }
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
    let quiz = quiz::read(&statics.join("quiz"), &statics.join("record"), &words)?;
    let unread = |error| vec![Fault { file: "src".into(), line: 0, message: format!("cannot be read: {error}") }];
    let mut usage = Usage::read(Path::new("src")).map_err(unread)?;
    usage.add("quiz", &quiz.words_to_rust());
    let files = [
        ("record.rs", record.to_rust()),
        ("words.rs", words.to_rust(&usage)),
        ("quiz.rs", quiz.to_rust()),
        ("quiz_words.rs", quiz.words_to_rust()),
        ("words_id.txt", words.texts(&usage, 0)),
        ("words_en.txt", words.texts(&usage, 1)),
        ("letters.rs", letters::widths_to_rust().map_err(|fault| vec![fault])?),
        ("outlines.rs", letters::outlines_to_rust().map_err(|fault| vec![fault])?),
    ];
    for (name, text) in files {
        fs::write(out.join(name), text).map_err(|error| {
            vec![Fault { file: name.into(), line: 0, message: format!("could not be written: {error}") }]
        })?;
    }
    Ok(())
}
