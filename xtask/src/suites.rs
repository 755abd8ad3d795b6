//! The suites of tests by name: one file a subject, natively in `tests/` and in browsers in `tests/browser/tests/`.

use std::fs;
use std::path::Path;

use crate::project;

/// The name under which what stands beside the code is tested.
pub const UNIT: &str = "unit";

/// What a suite runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The tests beside the code.
    Unit,
    /// A file of laws that need no browser.
    Native,
    /// A file of laws in one to three browsers.
    Browser,
}

/// Every suite there is, by name.
pub fn all() -> Vec<(String, Kind)> {
    let named = |folder: &str, kind| names(&project::root().join(folder)).into_iter().map(move |name| (name, kind));
    let native = named("tests", Kind::Native);
    let browser = named("tests/browser/tests", Kind::Browser).filter(|(name, _)| name != "main");
    [(UNIT.to_owned(), Kind::Unit)].into_iter().chain(native).chain(browser).collect()
}

/// The suites of these names.
///
/// # Errors
/// Where there is none of a name: which ones there are.
pub fn named(names: &[String]) -> Result<Vec<(String, Kind)>, String> {
    let all = all();
    let mut found = Vec::new();
    for name in names {
        let before = found.len();
        found.extend(all.iter().filter(|(known, _)| known == name).cloned());
        if found.len() == before {
            let of = |wanted| {
                let names = all.iter().filter(|(_, kind)| *kind == wanted).map(|(name, _)| name.as_str());
                names.collect::<Vec<_>>().join(" ")
            };
            return Err(format!(
                "there is no suite {name:?}; beside the code: {UNIT}; without a browser: {}; in browsers: {}",
                of(Kind::Native),
                of(Kind::Browser)
            ));
        }
    }
    Ok(found)
}

/// The names of the Rust files in a folder, without their end.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().to_str()?.strip_suffix(".rs").map(str::to_owned)).collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites_are_found_by_name() {
        let found = named(&["words".to_owned(), "walk".to_owned(), UNIT.to_owned()]);
        let expected = [("words", Kind::Native), ("walk", Kind::Browser), (UNIT, Kind::Unit)]
            .map(|(name, kind)| (name.to_owned(), kind));
        assert_eq!(found, Ok(expected.to_vec()));
    }

    #[test]
    fn every_file_of_browser_tests_is_run() -> std::io::Result<()> {
        let main = fs::read_to_string(project::root().join("tests/browser/tests/main.rs"))?;
        let listed: Vec<&str> = main.lines().map(str::trim).collect();
        for (suite, _) in all().iter().filter(|(_, kind)| *kind == Kind::Browser) {
            assert!(listed.contains(&suite.as_str()), "tests/browser/tests/main.rs does not run {suite}");
        }
        Ok(())
    }

    #[test]
    fn an_unknown_one_is_told_with_those_there_are() {
        let told = named(&["walk".to_owned(), "wallk".to_owned()]).err().unwrap_or_default();
        for said in ["\"wallk\"", " votes walk", " quiz_code ", UNIT] {
            assert!(told.contains(said), "{told}");
        }
        assert!(!told.contains(" main"), "{told}");
    }
}
