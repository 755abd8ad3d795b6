//! Splits the linked program, then has wasm-bindgen bind the main part to JavaScript.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use wasm_split_cli_support::{Options, transform};

use super::{LOADERS, folder};
use crate::failure::{Failure, Outcome, While};
use crate::process;
use crate::project;
use crate::setup::tools;

/// The variable that tells where the real wasm-bindgen is.
const REAL: &str = "PARADOKS_WASM_BINDGEN";

/// The name under which this very program is found instead.
const NAME: &str = "wasm-bindgen";

/// Puts this program in wasm-bindgen's place: a folder to search first, and what it must find in its environment.
pub fn stand_in() -> Outcome<(PathBuf, [(&'static str, OsString); 1])> {
    let real = tools::find(NAME).ok_or_else(|| Failure::new("wasm-bindgen is missing"))?;
    let bin = project::root().join("target/parts-bin");
    let link = bin.join(format!("{NAME}{}", env::consts::EXE_SUFFIX));
    let place = || {
        fs::create_dir_all(&bin)?;
        // Another build may have left an older one.
        let _ = fs::remove_file(&link);
        let this = env::current_exe()?;
        fs::hard_link(&this, &link).or_else(|_| fs::copy(&this, &link).map(|_| ()))
    };
    place().during("cannot stand in for wasm-bindgen")?;
    Ok((bin, [(REAL, real.into())]))
}

/// What to do in wasm-bindgen's place, if this program was called by its name.
pub fn called_as_wasm_bindgen(words: &[OsString]) -> Option<Outcome> {
    let name = words.first().map(Path::new)?.file_stem()?;
    let real = env::var_os(REAL).filter(|_| name == NAME)?;
    Some(run(&real, words.get(1..).unwrap_or_default()))
}

fn run(real: &OsString, words: &[OsString]) -> Outcome {
    let mut words = words.to_vec();
    if let Some(input) = words.iter_mut().find(|word| Path::new(word).extension().is_some_and(|end| end == "wasm")) {
        *input = split(Path::new(input))?.into();
        // The other parts use the main one's table of functions.
        words.push("--keep-lld-exports".into());
    }
    process::check("Joining the main part to the page", process::command(real).args(words))
}

/// Cuts a program into [`folder`], and tells where its main part is.
fn split(program: &Path) -> Outcome<PathBuf> {
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder).during("cannot clear the parts of the last build")?;
    }
    let wasm = fs::read(program).during(format_args!("cannot read {}", program.display()))?;
    let main = folder.join("main.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LOADERS;
    transform(options)
        .map_err(|error| Failure::new(format!("the program cannot be split into its modules: {error:#}")))?;
    Ok(main)
}
