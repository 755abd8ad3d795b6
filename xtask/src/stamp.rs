//! Whether a build is still what its inputs would give: a fingerprint of the files it was made from and of the files
//! it wrote, kept beside it.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use crate::sizes;

/// What lies in the repository's root and is no input: what builds write, and what only tests or people read.
const NO_INPUT: [&str; 8] =
    [".git", ".tools", "target", "dist", "docs", "tests", sizes::SINGLE_FILE_NAME, sizes::PACKAGE_NAME];

/// What a build was made from and what it wrote.
#[derive(Debug, PartialEq, Eq)]
pub struct Stamp {
    inputs: u64,
    outputs: u64,
}

impl Stamp {
    /// The stamp of a build in `dist` that was made from these `inputs`.
    pub fn new(inputs: u64, dist: &Path) -> io::Result<Self> {
        let mut outputs = Fingerprint::default();
        outputs.tree(dist, dist, &|_| true)?;
        Ok(Self { inputs, outputs: outputs.finish() })
    }

    /// Reads the stamp that the last build left.
    pub fn read(path: &Path) -> Option<Self> {
        let text = fs::read_to_string(path).ok()?;
        let (inputs, outputs) = text.trim().split_once(' ')?;
        Some(Self { inputs: inputs.parse().ok()?, outputs: outputs.parse().ok()? })
    }

    /// Leaves the stamp for the next start.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, format!("{} {}\n", self.inputs, self.outputs))
    }
}

/// The fingerprint of all files below `root` that a build is made from, and of the build's `options`. Taken before the
/// build begins, so that what is edited meanwhile is built the next time.
pub fn of_inputs(root: &Path, options: &str) -> io::Result<u64> {
    let is_input = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let is_passed_over = path.parent() == Some(root) && NO_INPUT.contains(&name);
        !is_passed_over && !name.ends_with(".md")
    };
    let mut fingerprint = Fingerprint::default();
    fingerprint.text(options);
    fingerprint.tree(root, root, &is_input)?;
    Ok(fingerprint.finish())
}

/// A fingerprint of texts and files. It holds no path of this machine and no time, so that a clone that was moved, or a
/// file that was touched, is not built again.
#[derive(Debug, Default)]
pub struct Fingerprint(DefaultHasher);

impl Fingerprint {
    /// Adds a text.
    pub fn text(&mut self, text: &str) {
        text.hash(&mut self.0);
    }

    /// Adds every wanted file below `path`, or the file that it is, by its place below `root` and its content, in a fixed
    /// order.
    pub fn tree(&mut self, root: &Path, path: &Path, wanted: &dyn Fn(&Path) -> bool) -> io::Result<()> {
        if !path.is_dir() {
            path.strip_prefix(root).unwrap_or(path).hash(&mut self.0);
            fs::read(path)?.hash(&mut self.0);
            return Ok(());
        }
        let mut paths = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
        paths.retain(|path| wanted(path));
        paths.sort();
        paths.iter().try_for_each(|path| self.tree(root, path, wanted))
    }

    /// The fingerprint of all that was added.
    pub fn finish(&self) -> u64 {
        self.0.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A root with one input and one output, in a folder of its own.
    fn project(name: &str) -> io::Result<(PathBuf, PathBuf)> {
        let root = std::env::temp_dir().join(format!("xtask-stamp-{name}-{}", std::process::id()));
        let dist = root.join("dist");
        fs::create_dir_all(root.join("src"))?;
        fs::create_dir_all(&dist)?;
        fs::write(root.join("src/lib.rs"), "")?;
        fs::write(dist.join("index.html"), "")?;
        Ok((root, dist))
    }

    #[test]
    fn a_changed_input_or_option_makes_another_stamp() -> io::Result<()> {
        let (root, _) = project("inputs")?;
        let before = of_inputs(&root, "/")?;
        assert_eq!(before, of_inputs(&root, "/")?);
        assert_ne!(before, of_inputs(&root, "/sub/")?);
        fs::write(root.join("src/lib.rs"), "changed")?;
        assert_ne!(before, of_inputs(&root, "/")?);
        fs::remove_dir_all(root)
    }

    #[test]
    fn a_changed_output_makes_another_stamp() -> io::Result<()> {
        let (root, dist) = project("outputs")?;
        let before = Stamp::new(1, &dist)?;
        assert_eq!(before, Stamp::new(1, &dist)?);
        fs::write(dist.join("index.html"), "changed")?;
        assert_ne!(before, Stamp::new(1, &dist)?);
        fs::remove_dir_all(&dist)?;
        assert!(Stamp::new(1, &dist).is_err());
        fs::remove_dir_all(root)
    }

    #[test]
    fn a_moved_clone_and_a_touched_file_make_the_same_stamp() -> io::Result<()> {
        let (root, _) = project("here")?;
        let (moved, _) = project("moved")?;
        let before = of_inputs(&root, "/")?;
        assert_eq!(before, of_inputs(&moved, "/")?);
        fs::write(root.join("src/lib.rs"), "")?;
        assert_eq!(before, of_inputs(&root, "/")?);
        fs::remove_dir_all(moved)?;
        fs::remove_dir_all(root)
    }

    #[test]
    fn what_is_no_input_does_not_count() -> io::Result<()> {
        let (root, dist) = project("others")?;
        let before = of_inputs(&root, "/")?;
        fs::create_dir_all(root.join("target"))?;
        fs::write(root.join("target/file"), "")?;
        fs::write(root.join("README.md"), "")?;
        fs::write(dist.join("index.html"), "changed")?;
        assert_eq!(before, of_inputs(&root, "/")?);
        fs::remove_dir_all(root)
    }

    #[test]
    fn a_stamp_is_read_as_it_was_written() -> io::Result<()> {
        let (root, dist) = project("file")?;
        let stamp = Stamp::new(1, &dist)?;
        let path = root.join("target/xtask-stamp");
        assert_eq!(Stamp::read(&path), None);
        stamp.write(&path)?;
        assert_eq!(Stamp::read(&path), Some(stamp));
        fs::write(&path, "damaged")?;
        assert_eq!(Stamp::read(&path), None);
        fs::remove_dir_all(root)
    }
}
