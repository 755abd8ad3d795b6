//! What a first visit costs, held against a budget. Sizes are those that go over the wire: brotli at its best quality,
//! or the file itself where it is compressed already. 1 kB is 1000 bytes.

mod carried;
mod page;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::compression;
use crate::failure::{Failure, Outcome, While};

/// Everything that the first page of a visit loads, whichever it is.
const FIRST_VISIT: usize = 245_500;
/// The same, in files.
const REQUESTS: usize = 16;
/// The same for pages that stand for the others of their kind: the one that begins the story, before its record is opened,
/// and the one that has a chart to draw in.
const FIRST: [(&str, usize); 2] = [("id/tebak/index.html", 174_000), ("id/gelombang/index.html", 195_500)];
/// A page's HTML.
const PAGE: usize = 14_700;
/// The HTML of a page that holds the whole story, for print.
const WHOLE_STORY: usize = 90_000;
/// A part of the program, or of the style, that travels when it is needed.
const PART: usize = 40_000;
/// The file that holds the whole product, as it lies on a disk. The outlines of letters are a fiftieth of it.
const SINGLE_FILE: usize = 900_000;
/// The script for pages that embed the site.
const HOST_SCRIPT: usize = 1_300;
/// A picture that a messenger shows with a link.
const SHARE_IMAGE: usize = 60_000;
/// A picture of a figure, for mail and other places that take no frame.
const FIGURE_IMAGE: usize = 60_000;

/// The name of the file that holds the whole product.
pub const SINGLE_FILE_NAME: &str = "ai-paradox.html";
/// The name of the package of it for learning platforms.
pub const PACKAGE_NAME: &str = "ai-paradox-scorm.zip";

/// The name of the script for pages that embed the site.
const HOST_SCRIPT_NAME: &str = "embed.js";

/// The folders of the pages that hold the whole story.
const WHOLE_STORY_FOLDERS: [&str; 2] = ["semua", "all"];

/// Prints what the site costs; fails when a line is over its budget.
pub fn check(dist: &Path, mount: &str) -> Outcome {
    let report = Report::of(dist, mount)?;
    println!("\n{}", report.table());
    within(&report.lines)
}

/// What the first visit at a page loads: each file, the page first, and how much of it travels.
pub fn first_visit_of(dist: &Path, mount: &str, page: &Path) -> Outcome<Vec<(PathBuf, usize)>> {
    let mut scale = Scale::default();
    let visit = visit(dist, mount, page, &mut scale)?;
    visit.loaded.into_iter().map(|file| scale.size(&file).map(|size| (file, size.sent))).collect()
}

/// The budget of the first visit at a page, by the page's path below the root.
pub fn budget_of(page: &str) -> usize {
    FIRST.into_iter().find(|(known, _)| *known == page).map_or(FIRST_VISIT, |(_, budget)| budget)
}

/// How large the file is that holds the whole product; fails when it is over its budget.
pub fn single_file(dist: &Path) -> Outcome<usize> {
    let line = carried::single_file(dist)?;
    within(std::slice::from_ref(&line))?;
    Ok(line.size)
}

fn within(lines: &[Line]) -> Outcome {
    let over: Vec<&Line> = lines.iter().filter(|line| line.is_over()).collect();
    if over.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = over.iter().map(|line| line.named()).collect();
    Err(Failure::new(format!("over the size budget: {}", names.join("; ")))
        .remedy("make it smaller; the budgets are in xtask/src/sizes/mod.rs"))
}

/// One line of the budget.
#[derive(Debug)]
struct Line {
    what: String,
    raw: Option<usize>,
    size: usize,
    budget: Option<usize>,
    unit: Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Bytes,
    Files,
}

impl Line {
    fn is_over(&self) -> bool {
        self.budget.is_some_and(|budget| self.size > budget)
    }

    fn named(&self) -> String {
        match (self.budget, self.unit) {
            (Some(budget), Unit::Bytes) => {
                format!("{} ({} of {})", self.what, kilobytes(self.size), kilobytes(budget))
            }
            _ => self.what.clone(),
        }
    }
}

/// A file's size on disk and over the wire.
#[derive(Clone, Copy, Debug, Default)]
struct Size {
    raw: usize,
    sent: usize,
}

impl Size {
    /// The same for what nobody packs.
    fn on_a_disk(self) -> Self {
        Self { sent: self.raw, ..self }
    }
}

/// What the site costs, line by line.
#[derive(Debug)]
struct Report {
    lines: Vec<Line>,
}

impl Report {
    fn of(dist: &Path, mount: &str) -> Outcome<Self> {
        let mut scale = Scale::default();
        let mut lines = Vec::new();
        let files = files_below(dist)?;
        let pages: Vec<&PathBuf> = files.iter().filter(|path| has_extension(path, "html")).collect();
        let (whole, single): (Vec<&PathBuf>, Vec<&PathBuf>) = pages
            .into_iter()
            .filter(|path| !carried::is_single_file(path, dist))
            .partition(|path| holds_whole_story(path));

        lines.extend(first_visit(dist, mount, &single, &mut scale)?);
        lines.extend(largest("largest page", scale.sizes(&single)?, PAGE, dist));
        lines.extend(largest("largest page with the whole story", scale.sizes(&whole)?, WHOLE_STORY, dist));
        let parts: Vec<&PathBuf> = files.iter().filter(|path| travels_with_its_page(path)).collect();
        lines.extend(largest("largest part", scale.sizes(&parts)?, PART, dist));
        for (what, folder, ending, budget) in [
            ("largest share image", "share", "png", SHARE_IMAGE),
            ("largest picture of a figure", "picture", "png", FIGURE_IMAGE),
            ("largest drawing of a figure", "picture", "svg", FIGURE_IMAGE),
        ] {
            let is_one = |path: &&PathBuf| path.starts_with(dist.join(folder)) && has_extension(path, ending);
            let images: Vec<&PathBuf> = files.iter().filter(is_one).collect();
            // They are saved and sent on as they lie there.
            let sizes = scale.sizes(&images)?.into_iter().map(|(size, file)| (size.on_a_disk(), file)).collect();
            lines.extend(largest(what, sizes, budget, dist));
        }
        lines.push(carried::single_file(dist)?);
        lines.push(carried::host_script(dist, &mut scale)?);
        lines.push(carried::kept(dist, &mut scale)?);
        Ok(Self { lines })
    }

    fn table(&self) -> String {
        let width = self.lines.iter().map(|line| line.what.chars().count()).max().unwrap_or_default();
        let mut text = format!("{:width$}  {:>10}  {:>10}  {:>10}\n", "size", "raw", "sent", "budget");
        for line in &self.lines {
            let shown = |size: Option<usize>| match (size, line.unit) {
                (None, _) => String::new(),
                (Some(size), Unit::Bytes) => kilobytes(size),
                (Some(files), Unit::Files) => files.to_string(),
            };
            let (raw, sent, budget) = (shown(line.raw), shown(Some(line.size)), shown(line.budget));
            let mark = if line.is_over() { "  OVER" } else { "" };
            let row = format!("{:width$}  {raw:>10}  {sent:>10}  {budget:>10}{mark}", line.what);
            text.push_str(row.trim_end());
            text.push('\n');
        }
        text
    }
}

/// Whether a file is what some pages need alone, of the program or of the style. It has a budget of its own.
fn travels_with_its_page(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    ["split_", "sheet-"].iter().any(|start| name.starts_with(start))
}

/// The page that costs the most as the first of a visit, with the files it loads, and the page with a chart to draw in.
fn first_visit(dist: &Path, mount: &str, pages: &[&PathBuf], scale: &mut Scale) -> Outcome<Vec<Line>> {
    let visits = pages.iter().map(|page| visit(dist, mount, page, scale)).collect::<Outcome<Vec<_>>>()?;
    let line = |visit: &Visit, budget| Line {
        what: format!("first visit, at {}", shown(&visit.page, dist)),
        raw: Some(visit.total.raw),
        size: visit.total.sent,
        budget: Some(budget),
        unit: Unit::Bytes,
    };
    let of_kind = |(page, budget)| {
        visits.iter().filter(move |visit| visit.page.ends_with(page)).map(move |visit| (visit, budget))
    };
    let mut lines: Vec<Line> = FIRST.into_iter().flat_map(of_kind).map(|(visit, budget)| line(visit, budget)).collect();
    let Some(heaviest) = visits.iter().max_by_key(|visit| visit.total.sent) else { return Ok(lines) };
    let files = heaviest.loaded.len();
    lines.push(line(heaviest, FIRST_VISIT));
    lines.push(Line {
        what: "first visit, files".into(),
        raw: None,
        size: files,
        budget: Some(REQUESTS),
        unit: Unit::Files,
    });
    for file in &heaviest.loaded {
        let Size { raw, sent } = scale.size(file)?;
        let what = format!("  {}", shown(file, dist));
        lines.push(Line { what, raw: Some(raw), size: sent, budget: None, unit: Unit::Bytes });
    }
    Ok(lines)
}

/// A page as the first of a visit.
struct Visit {
    page: PathBuf,
    /// It, and everything that is loaded with it.
    loaded: Vec<PathBuf>,
    total: Size,
}

fn visit(dist: &Path, mount: &str, page: &Path, scale: &mut Scale) -> Outcome<Visit> {
    let mut loaded = vec![page.to_path_buf()];
    let html = fs::read_to_string(page).during(format_args!("cannot read {}", page.display()))?;
    for name in page::loads(&html) {
        if let Some(file) = page::resolve(&name, page, dist, mount) {
            if !file.is_file() {
                let page = shown(page, dist);
                return Err(Failure::new(format!("{page} loads {name}, which is not there"))
                    .remedy("correct the link, or add the file"));
            }
            if !loaded.contains(&file) {
                loaded.push(file);
            }
        }
    }
    let sizes = loaded.iter().map(|file| scale.size(file)).collect::<Outcome<Vec<Size>>>()?;
    let total =
        sizes.iter().fold(Size::default(), |sum, size| Size { raw: sum.raw + size.raw, sent: sum.sent + size.sent });
    Ok(Visit { page: page.to_path_buf(), loaded, total })
}

/// The largest of its kind, and every other that is over the budget too.
fn largest(what: &str, mut sized: Vec<(Size, &PathBuf)>, budget: usize, dist: &Path) -> Vec<Line> {
    sized.sort_by_key(|(size, _)| std::cmp::Reverse(size.sent));
    let kept = sized.iter().enumerate().filter(|(place, (size, _))| *place == 0 || size.sent > budget);
    kept.map(|(_, (size, file))| Line {
        what: format!("{what}, {}", shown(file, dist)),
        raw: Some(size.raw),
        size: size.sent,
        budget: Some(budget),
        unit: Unit::Bytes,
    })
    .collect()
}

/// Weighs each file once.
#[derive(Debug, Default)]
struct Scale(HashMap<PathBuf, Size>);

impl Scale {
    /// Some files with their sizes.
    fn sizes<'a>(&mut self, files: &[&'a PathBuf]) -> Outcome<Vec<(Size, &'a PathBuf)>> {
        files.iter().map(|file| Ok((self.size(file)?, *file))).collect()
    }

    fn size(&mut self, file: &Path) -> Outcome<Size> {
        if let Some(size) = self.0.get(file) {
            return Ok(*size);
        }
        let weigh = || {
            let raw = fs::metadata(file)?.len() as usize;
            // What the build has packed travels as it is.
            let sent = match fs::metadata(compression::beside(file, compression::ENDINGS[0])) {
                Ok(packed) => packed.len() as usize,
                Err(_) if compression::helps(&file.to_string_lossy()) => compression::brotli(&fs::read(file)?)?.len(),
                Err(_) => raw,
            };
            Ok(Size { raw, sent })
        };
        let size = weigh().during(format_args!("cannot weigh {}", file.display()))?;
        self.0.insert(file.to_owned(), size);
        Ok(size)
    }
}

/// Every file of a site but the packed ones, in a fixed order.
pub fn files_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let doing = || format!("cannot look into {}", folder.display());
        for entry in fs::read_dir(&folder).during(doing())? {
            let path = entry.during(doing())?.path();
            if path.is_dir() {
                folders.push(path);
            } else if !compression::is_packed(&path) {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

fn holds_whole_story(page: &Path) -> bool {
    let folder = page.parent().and_then(Path::file_name).and_then(|name| name.to_str());
    folder.is_some_and(|name| WHOLE_STORY_FOLDERS.contains(&name))
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

fn shown(path: &Path, dist: &Path) -> String {
    path.strip_prefix(dist).unwrap_or(path).display().to_string()
}

fn kilobytes(bytes: usize) -> String {
    // To the tenth, upwards: what is over must not look as if it were not.
    let tenths = bytes.div_ceil(100);
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests;
