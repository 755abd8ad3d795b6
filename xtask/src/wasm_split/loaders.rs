//! The JavaScript that fetches the modules, as the splitter writes it, made true to the files that there are.

use std::collections::BTreeSet;

use super::LOADERS;
use super::shared::{MERGED, Users};
use crate::failure::{Failure, Outcome};

/// The function that explains failures: a program that is built for debugging has its modules instantiated by it.
const DEBUG_WRAP: &str = "debugWrap";

/// A loader for each module, and a list of those that it needs.
pub struct Loaders {
    text: String,
    wrap: &'static str,
}

impl Loaders {
    /// As the splitter wrote them.
    pub fn new(text: String) -> Self {
        let wrap = if text.contains(DEBUG_WRAP) { DEBUG_WRAP } else { "" };
        Self { text, wrap }
    }

    /// Takes the loader of a module away; the first one makes room for that of the module into which all of them are merged.
    ///
    /// # Errors
    /// Where the splitter writes loaders in another way.
    pub fn merge(&mut self, name: &str, into: &str, is_first: bool) -> Outcome {
        // What is merged imports from the main module by another name than its parts did.
        let imports = ("(src, imports)", "(src, { main: imports.__wasm_split })");
        let merged = || format!("const {into} = {}[]);", self.loader(into).replace(imports.0, imports.1));
        let instead = if is_first { merged() } else { String::new() };
        self.replace(&format!("const __{name} = {}[]);", self.loader(name)), &instead, name)
    }

    /// Names the merged modules in the place of those that a part needs.
    pub fn name_needs(&mut self, users: &Users) {
        let needs = |line: &str| {
            let (names, end) = line.strip_prefix(", [")?.split_once(']')?;
            let places = names.split(", ").filter_map(|name| users.merged(name.trim_start_matches("__")));
            let places: BTreeSet<usize> = places.collect();
            let names: Vec<&str> = places.into_iter().map(|place| MERGED[place]).collect();
            Some(format!(", [{}]{end}", names.join(", ")))
        };
        self.text = self.text.lines().map(|line| needs(line).unwrap_or_else(|| line.to_owned()) + "\n").collect();
    }

    /// Lets a module be fetched by another name.
    ///
    /// # Errors
    /// Where it is not fetched.
    pub fn rename(&mut self, name: &str, new: &str) -> Outcome {
        self.replace(&format!("./{name}.wasm"), &format!("./{new}.wasm"), name)
    }

    /// wasm-bindgen's JavaScript with the loaders inside: what was an import becomes a constant, and what was an export stays
    /// inside.
    pub fn inside(&self, glue: &str) -> String {
        let mut names = Vec::new();
        let body: Vec<String> = self
            .text
            .lines()
            .filter(|line| !line.starts_with("import "))
            .map(|line| match line.strip_prefix("export ") {
                Some(inner) => {
                    names.extend(between(inner, "const ", " ").map(str::to_owned));
                    inner.to_owned()
                }
                None => line.to_owned(),
            })
            .collect();
        let (mut imports, mut rest) = (String::new(), String::new());
        for line in glue.lines() {
            match between(line, "import * as ", " from").filter(|_| line.contains(LOADERS)) {
                Some(name) => imports.push_str(&format!("const {name} = parts;\n")),
                None => rest.extend([line, "\n"]),
            }
        }
        format!(
            "const parts = (() => {{\n{}\nreturn {{ {} }};\n}})();\n{imports}{rest}",
            body.join("\n"),
            names.join(", ")
        )
    }

    /// How the loader of a module begins, up to those that it needs.
    fn loader(&self, name: &str) -> String {
        let wrap = self.wrap;
        format!(
            r#"makeLoad(() => {{
    const src = fetch(new URL("./{name}.wasm", import.meta.url));
    src.catch(() => {{}});
    return async (imports) => {wrap}(WebAssembly.instantiateStreaming(src, imports));
}}
, "#
        )
    }

    fn replace(&mut self, old: &str, new: &str, name: &str) -> Outcome {
        if !self.text.contains(old) {
            return Err(Failure::new(format!("the part {name} is not loaded as it used to be"))
                .remedy("see what the splitter writes now, and change xtask/src/wasm_split/loaders.rs"));
        }
        self.text = self.text.replace(old, new);
        Ok(())
    }
}

/// What stands between two texts.
pub fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let start = text.find(before)? + before.len();
    text[start..].split(after).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loaders_stand_inside_the_programs_javascript() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nexport function start() {}";
        let loaders = "import { initSync } from \"./main.js\";\nexport const load_a = wrap(x);";
        let joined = Loaders::new(loaders.to_owned()).inside(glue);
        assert!(!joined.contains("import "), "{joined}");
        for kept in
            ["const load_a = wrap(x);", "return { load_a };", "const import1 = parts;", "export function start()"]
        {
            assert!(joined.contains(kept), "{kept} is not in {joined}");
        }
        assert!(joined.find("const parts") < joined.find("const import1"));
    }

    /// Loaders of two modules that a part needs, as the splitter writes them.
    fn written() -> String {
        let module = |name: &str| {
            format!("/* guess, wave */\nconst __{name} = {}[]);\n", Loaders::new(String::new()).loader(name))
        };
        let part = Loaders::new(String::new()).loader("split_wave");
        format!(
            "{}{}export const load_wave = wrap({part}[__chunk_1, __chunk_2]));\n",
            module("chunk_1"),
            module("chunk_2")
        )
    }

    #[test]
    fn a_part_waits_for_one_merged_module_in_the_place_of_two() {
        let mut loaders = Loaders::new(written());
        let users = Users::read(&written());
        let merged = ["chunk_1", "chunk_2"].map(|name| loaders.merge(name, MERGED[0], name == "chunk_1").is_ok());
        loaders.name_needs(&users);
        assert!(merged[0] && merged[1] && loaders.rename(MERGED[0], "shared_all-7").is_ok());
        assert!(!loaders.text.contains("chunk_"), "{}", loaders.text);
        assert_eq!(loaders.text.matches("./shared_all-7.wasm").count(), 1);
        assert!(loaders.text.contains(", [shared_all]));"), "{}", loaders.text);
        assert!(loaders.text.find("const shared_all") < loaders.text.find("load_wave"), "it is there when it is named");
    }

    #[test]
    fn loaders_that_are_written_in_another_way_are_an_error() {
        assert!(Loaders::new("const __chunk_1 = load();".into()).merge("chunk_1", MERGED[0], true).is_err());
    }
}
