//! The names by which the program asks for what is JavaScript's are long, end in random digits, and are read by nobody.
//! Counted ones make both files smaller.

use std::collections::BTreeMap;

use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{Import, Imports, Parser};

use crate::failure::{Failure, Outcome};

/// How the names begin that wasm-bindgen gives.
const START: &str = "__wb";
/// The digits of short names.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// A script that holds what the program asks for, and the program, with short names.
///
/// # Errors
/// Where the program cannot be read, or the script does not hold one of the names.
pub fn shortened(script: &str, program: &[u8]) -> Outcome<(String, Vec<u8>)> {
    let mut names = Shortener::default();
    let mut module = Module::new();
    names
        .parse_core_module(&mut module, Parser::new(0), program)
        .map_err(|error| Failure::new(format!("the names in the program cannot be shortened: {error}")))?;
    let mut script = script.to_owned();
    for (long, short) in &names.0 {
        let key = format!("\n{long}: ");
        if script.matches(&key).count() != 1 {
            return Err(Failure::new(format!("wasm-bindgen's JavaScript does not hold {long} as it used to"))
                .remedy("see what wasm-bindgen writes now, and change xtask/src/wasm_split/names.rs"));
        }
        script = script.replace(&key, &format!("\n{short}: "));
    }
    Ok((script, module.finish()))
}

/// The short name of each long one.
#[derive(Default)]
struct Shortener(BTreeMap<String, String>);

impl Reencode for Shortener {
    type Error = std::convert::Infallible;

    fn parse_imports(&mut self, section: &mut ImportSection, imports: Imports<'_>) -> Result<(), reencode::Error> {
        let Imports::Single(offset, import) = imports else { return utils::parse_imports(self, section, imports) };
        if !import.name.starts_with(START) {
            return utils::parse_imports(self, section, imports);
        }
        let next = short(self.0.len());
        let name = self.0.entry(import.name.to_owned()).or_insert(next).clone();
        utils::parse_imports(self, section, Imports::Single(offset, Import { name: &name, ..import }))
    }
}

/// The short name at a place: a letter, then two, and so on.
fn short(place: usize) -> String {
    let letter = char::from(LETTERS[place % LETTERS.len()]);
    match (place / LETTERS.len()).checked_sub(1) {
        Some(before) => short(before) + &letter.to_string(),
        None => letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ImportSection, TypeSection};

    fn program(names: &[&str]) -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        types.ty().function([], []);
        for name in names {
            imports.import("./glue.js", name, EntityType::Function(0));
        }
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn both_sides_know_the_same_names_afterwards() {
        let script = "{\n__wbg_new_fcda5e3902d732fe: f,\n__wbg_get_1de732b810cb937c: g,\n}";
        let names = ["__wbg_get_1de732b810cb937c", "load", "__wbg_new_fcda5e3902d732fe"];
        let shortened = shortened(script, &program(&names));
        assert!(shortened.is_ok_and(|both| both == ("{\nb: f,\na: g,\n}".into(), program(&["a", "load", "b"]))));
    }

    #[test]
    fn a_name_that_the_script_lacks_is_an_error() {
        assert!(shortened("{\n}", &program(&["__wbg_get_1de732b810cb937c"])).is_err());
    }

    #[test]
    fn no_two_names_are_the_same() {
        let names: std::collections::BTreeSet<String> = (0..3_000).map(short).collect();
        assert_eq!(names.len(), 3_000);
    }
}
