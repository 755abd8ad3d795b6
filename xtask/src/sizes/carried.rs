//! What a reader takes along: the file that holds the whole product, and what the worker keeps on the device.

use std::fs;
use std::path::Path;

use super::{HOST_SCRIPT, HOST_SCRIPT_NAME, Line, SINGLE_FILE, SINGLE_FILE_NAME, Scale, Size, Unit};
use crate::failure::{Outcome, While};

pub(super) fn is_single_file(path: &Path, dist: &Path) -> bool {
    path == dist.join(SINGLE_FILE_NAME)
}

/// The single file, as it lies on a disk: it travels on sticks and in messages.
pub(super) fn single_file(dist: &Path) -> Outcome<Line> {
    let size = fs::metadata(dist.join(SINGLE_FILE_NAME)).during(format_args!("cannot weigh {SINGLE_FILE_NAME}"))?.len();
    let what = format!("everything in one file, {SINGLE_FILE_NAME}");
    Ok(Line { what, raw: None, size: size as usize, budget: Some(SINGLE_FILE), unit: Unit::Bytes })
}

/// The script for pages that embed the site.
pub(super) fn host_script(dist: &Path, scale: &mut Scale) -> Outcome<Line> {
    let Size { raw, sent } = scale.size(&dist.join(HOST_SCRIPT_NAME))?;
    let what = format!("the script for pages around it, {HOST_SCRIPT_NAME}");
    Ok(Line { what, raw: Some(raw), size: sent, budget: Some(HOST_SCRIPT), unit: Unit::Bytes })
}

/// All that the worker keeps for reading without the network. It is fetched after a first visit and is no part of it.
pub(super) fn kept(dist: &Path, scale: &mut Scale) -> Outcome<Line> {
    let worker = fs::read_to_string(dist.join("sw.js")).during("cannot read sw.js")?;
    let mut total = Size::default();
    for name in kept_files(&worker) {
        let file = if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.to_owned() };
        let size = scale.size(&dist.join(file))?;
        total = Size { raw: total.raw + size.raw, sent: total.sent + size.sent };
    }
    let what = "kept for reading offline, after the first visit".into();
    Ok(Line { what, raw: Some(total.raw), size: total.sent, budget: None, unit: Unit::Bytes })
}

/// The files that the worker lists, one a line.
fn kept_files(worker: &str) -> impl Iterator<Item = &str> {
    let list = worker.split_once("const FILES = {").and_then(|(_, rest)| rest.split_once("};"));
    list.map_or("", |(list, _)| list).lines().filter_map(|line| line.strip_prefix('"')?.split('"').next())
}

#[cfg(test)]
mod tests {
    use super::kept_files;

    #[test]
    fn the_workers_list_is_read() {
        let worker = "const FILES = {\n\"\":\"a=\",\n\"id/tebak/\":\"b\"\n};\n\"no\"";
        assert_eq!(kept_files(worker).collect::<Vec<_>>(), ["", "id/tebak/"]);
        assert_eq!(kept_files("").count(), 0);
    }
}
