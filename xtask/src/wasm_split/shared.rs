//! What several parts share. The splitter makes a module of each set of parts that share something: many, and tiny. They
//! are merged into a few, by who needs them, so that a light part does not wait for what heavy ones share.

use std::collections::BTreeMap;

/// How the names of such modules begin.
pub const MODULE: &str = "chunk_";

/// The merged modules.
pub const MERGED: [&str; 4] = ["shared_all", "shared_charts", "shared_steps", "shared_rest"];

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

    /// The merged module that one of the splitter's is in, by its place. Nothing where no part is known to need it.
    pub fn merged(&self, module: &str) -> Option<usize> {
        self.0.get(module).map(|parts| merged(parts))
    }

    /// The merged modules that each part needs, by their places.
    pub fn needs(&self) -> BTreeMap<&str, Vec<usize>> {
        let mut needs = BTreeMap::<&str, Vec<usize>>::new();
        for parts in self.0.values() {
            for part in parts {
                needs.entry(part).or_default().push(merged(parts));
            }
        }
        for merged in needs.values_mut() {
            merged.sort_unstable();
            merged.dedup();
        }
        needs
    }
}

/// The place of the merged module for what these parts share.
fn merged(parts: &[String]) -> usize {
    let needed_by = |names: &[&str]| parts.iter().any(|part| names.contains(&part.as_str()));
    // Steps that begin with a chart, and steps that do not.
    let charts = needed_by(&["wave", "shocks", "growing_record", "openings"]);
    let all = needed_by(&["growing", "reflection"]) || charts && needed_by(&["guess"]);
    let steps = needed_by(&["guess", "crowd", "inside", "ai_role"]);
    [all, charts, steps].iter().position(|is_for| *is_for).unwrap_or(MERGED.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADERS: &str = "/* crowd, wave */\nconst __chunk_1 = makeLoad(() => {\n/* crowd, quiz */\n\
                           const __chunk_2 = makeLoad(() => {\n/* quiz, votes */\nconst __chunk_3 = makeLoad(() => {";

    #[test]
    fn a_light_part_needs_what_it_shares_and_nothing_else() {
        let users = Users::read(LOADERS);
        assert_eq!(users.merged("chunk_4"), None);
        assert_eq!(["chunk_1", "chunk_2", "chunk_3"].map(|module| users.merged(module)), [Some(1), Some(2), Some(3)]);
        let needs = users.needs();
        assert_eq!((&needs["wave"], &needs["crowd"], &needs["quiz"]), (&vec![1], &vec![1, 2], &vec![2, 3]));
    }
}
