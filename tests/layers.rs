//! Who may import whom: layers run one way, as ARCHITECTURE.md says.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms of `src/`; each may import those before it.
const LAYERS: [&str; 16] = [
    "effect",
    "i18n",
    "record",
    "browser",
    "model",
    "reader",
    "prose",
    "lazy",
    "island",
    "controls",
    "figure",
    "crowd",
    "story",
    "extra_pages",
    "class",
    "shell",
];

/// Every file of a folder, however deep.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries
        .flatten()
        .flat_map(|entry| if entry.path().is_dir() { files(&entry.path()) } else { vec![entry.path()] })
        .collect()
}

/// Each file of the library with the parts of its path below `src/`, and its code without comments.
fn library() -> Vec<(Vec<String>, String)> {
    let files = files(Path::new("src")).into_iter().map(|path| {
        let parts = path.with_extension("").iter().skip(1).map(|part| part.to_string_lossy().into_owned()).collect();
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let code = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
        (parts, code)
    });
    files.filter(|(parts, _): &(Vec<String>, String)| !["bin", "lib", "main"].contains(&&*parts[0])).collect()
}

/// The names that stand behind a path's beginning.
fn behind<'a>(code: &'a str, path: &'a str) -> impl Iterator<Item = &'a str> {
    let is_of_name = |sign: char| sign.is_alphanumeric() || sign == '_';
    code.split(path).skip(1).map(move |rest| &rest[..rest.find(|sign| !is_of_name(sign)).unwrap_or(rest.len())])
}

#[test]
fn each_room_imports_only_those_before_it() {
    let place = |room: &str| LAYERS.iter().position(|known| *known == room);
    let mut imports = 0;
    for (parts, code) in library() {
        let room = place(&parts[0]).unwrap_or_else(|| panic!("{} has no place among the layers", parts[0]));
        for other in behind(&code, "crate::").filter_map(place) {
            assert!(other <= room, "{} imports {}, which stands above it", parts.join("/"), LAYERS[other]);
            imports += usize::from(other < room);
        }
    }
    assert!(imports > 500, "{imports} imports were read");
}

#[test]
fn no_step_imports_another() {
    let is_step = |name: &str| name.starts_with("step") && name.as_bytes().get(4).is_some_and(u8::is_ascii_digit);
    let mut steps = 0;
    for (parts, code) in library().into_iter().filter(|(parts, _)| parts[0] == "story" && is_step(&parts[1])) {
        let others = ["story::", "super::super::", "super::"].into_iter().flat_map(|path| behind(&code, path));
        let other = others.filter(|name| is_step(name)).find(|name| *name != parts[1]);
        assert_eq!(other, None, "{} imports another step", parts.join("/"));
        steps += 1;
    }
    assert!(steps > 40, "{steps} files of steps were read");
}
