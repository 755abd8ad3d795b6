//! What several parts share. The splitter makes a module of each set of parts that share something: many, and tiny. They
//! travel in a few files, put together by who needs them, so that a light part does not wait for what heavy ones share.

use std::collections::BTreeMap;

/// How the names of such modules begin.
pub const MODULE: &str = "chunk_";

/// The files, in order: a module is in the first that names a part that needs it, else in the last.
const FILES: [(&str, &[&str]); 3] =
    [("shared_charts", &["wave", "shocks", "growing", "openings"]), ("shared_crowd", &["crowd"]), ("shared_rest", &[])];

/// Which parts need which module, as the splitter's loaders say.
pub struct Users(BTreeMap<String, Vec<String>>);

impl Users {
    /// Reads them from the loaders: each module's has a comment before it that lists the parts.
    pub fn read(loaders: &str) -> Self {
        let lines: Vec<&str> = loaders.lines().collect();
        let pairs = lines.windows(2).filter_map(|pair| {
            let parts = pair[0].strip_prefix("/* ")?.strip_suffix(" */")?;
            let module = pair[1].strip_prefix("const __")?.split(' ').next()?;
            Some((module.to_owned(), parts.split(", ").map(str::to_owned).collect()))
        });
        Self(pairs.collect())
    }

    /// The file that a module travels in, by its place. Nothing where no part is known to need it.
    pub fn file(&self, module: &str) -> Option<usize> {
        self.0.get(module).map(|parts| file_of(parts))
    }

    /// The files that each part needs, by their places.
    pub fn needs(&self) -> BTreeMap<&str, Vec<usize>> {
        let mut needs = BTreeMap::<&str, Vec<usize>>::new();
        for parts in self.0.values() {
            for part in parts {
                needs.entry(part).or_default().push(file_of(parts));
            }
        }
        for files in needs.values_mut() {
            files.sort_unstable();
            files.dedup();
        }
        needs
    }
}

fn file_of(parts: &[String]) -> usize {
    let needed = |names: &[&str]| parts.iter().any(|part| names.contains(&part.as_str()));
    FILES.iter().position(|(_, names)| needed(names)).unwrap_or(FILES.len() - 1)
}

/// The files while they are filled.
#[derive(Default)]
pub struct Files([Vec<u8>; FILES.len()]);

impl Files {
    /// Adds a module. Returns how its loader begins from then on.
    pub fn add(&mut self, file: usize, module: &[u8]) -> String {
        let start = self.0[file].len();
        self.0[file].extend(module);
        format!("shared({file}, {start}, {}, ", self.0[file].len())
    }

    /// Each with its name, without its end.
    pub fn into_named(self) -> impl Iterator<Item = (&'static str, Vec<u8>)> {
        FILES.iter().map(|(name, _)| *name).zip(self.0)
    }
}

/// What fetches a file once, and starts a module in it as if it had been fetched by itself. They are tiny: there is nothing
/// to gain from reading each as a stream.
pub fn loader(names: &[String]) -> String {
    let addresses: Vec<String> = names.iter().map(|name| format!("new URL(\"./{name}\", import.meta.url)")).collect();
    format!(
        r#"
const files = [{}];
const coming = [];
function fetched(file) {{
    coming[file] ??= fetch(files[file]).then((answer) => {{
        if (!answer.ok) throw new Error(`${{answer.status}} ${{answer.url}}`);
        return answer.arrayBuffer();
    }});
    coming[file].catch(() => {{
        coming[file] = undefined;
    }});
    return coming[file];
}}
function shared(file, start, end, deps) {{
    return makeLoad(() => {{
        const bytes = fetched(file);
        return async (imports) => WebAssembly.instantiate((await bytes).slice(start, end), imports);
    }}, deps);
}}
"#,
        addresses.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADERS: &str = "/* crowd, wave */\nconst __chunk_1 = makeLoad(() => {\n/* crowd, quiz */\n\
                           const __chunk_2 = makeLoad(() => {\n/* quiz, votes */\nconst __chunk_3 = makeLoad(() => {";

    #[test]
    fn a_light_part_needs_what_it_shares_and_nothing_else() {
        let users = Users::read(LOADERS);
        assert_eq!(users.file("chunk_4"), None);
        assert_eq!(["chunk_1", "chunk_2", "chunk_3"].map(|module| users.file(module)), [Some(0), Some(1), Some(2)]);
        let needs = users.needs();
        assert_eq!((&needs["wave"], &needs["crowd"], &needs["quiz"]), (&vec![0], &vec![0, 1], &vec![1, 2]));
    }
}
