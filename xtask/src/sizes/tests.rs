//! The budget over a small site.

use std::io;

use super::*;

/// A site whose first page loads four files, in a folder of its own that is gone when the test ends.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> io::Result<Self> {
        let dist = std::env::temp_dir().join(format!("xtask-sizes-{name}-{}", std::process::id()));
        for folder in ["id/semua", "share", "picture/id"] {
            fs::create_dir_all(dist.join(folder))?;
        }
        let site = Self(dist);
        site.write("app.css", "a{}")?;
        site.write("app.js", "1")?;
        site.write("app.wasm", "2")?;
        site.write("font.woff2", "3")?;
        site.write("share/a.png", "4")?;
        site.write("picture/id/a.png", "4")?;
        site.write("id/semua/index.html", "<p>all")?;
        site.write(SINGLE_FILE_NAME, "all")?;
        site.write(HOST_SCRIPT_NAME, "7")?;
        site.write("sw.js", "const FILES = {\n\"\":\"5\",\n\"app.js\":\"6\"\n};\n")?;
        site.write(
            "index.html",
            "<link rel=stylesheet href=/app.css><link rel=preload as=font href=/font.woff2>\
             <meta name=app data-js=/app.js data-wasm=/app.wasm>",
        )?;
        Ok(site)
    }

    fn write(&self, name: &str, text: &str) -> io::Result<()> {
        fs::write(self.0.join(name), text)
    }

    fn over(&self) -> Vec<String> {
        let report = Report::of(&self.0, "/").unwrap_or(Report { lines: Vec::new() });
        report.lines.into_iter().filter(Line::is_over).map(|line| line.what).collect()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Text that no compression makes smaller.
fn noise(length: usize) -> String {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(33 + u8::try_from((state >> 24) % 90).unwrap_or_default())
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn a_first_visit_counts_the_page_and_what_it_loads() -> io::Result<()> {
    let site = Site::new("visit")?;
    let report = Report::of(&site.0, "/").map_err(|failure| io::Error::other(failure.to_string()))?;
    assert!(report.lines.iter().any(|line| line.what == "first visit, files" && line.size == 5), "{report:?}");
    assert!(report.table().contains("app.wasm"));
    assert_eq!(site.over(), Vec::<String>::new());
    Ok(())
}

#[test]
fn what_is_over_its_budget_is_named() -> io::Result<()> {
    let site = Site::new("over")?;
    site.write("app.wasm", &noise(2 * FIRST_VISIT))?;
    site.write("share/a.png", &noise(SHARE_IMAGE + 1))?;
    site.write("picture/id/a.png", &noise(FIGURE_IMAGE + 1))?;
    // It would travel small, and is saved and sent on as it is.
    site.write("picture/id/a.svg", &" ".repeat(FIGURE_IMAGE + 1))?;
    assert_eq!(
        site.over(),
        [
            "first visit, at index.html",
            "largest share image, share/a.png",
            "largest picture of a figure, picture/id/a.png",
            "largest drawing of a figure, picture/id/a.svg"
        ]
    );
    Ok(())
}

#[test]
fn what_is_packed_travels_as_it_is() -> io::Result<()> {
    let site = Site::new("packed")?;
    site.write("app.js.br", &noise(2 * FIRST_VISIT))?;
    assert_eq!(site.over(), ["first visit, at index.html"]);
    Ok(())
}

#[test]
fn the_whole_story_has_a_budget_of_its_own() -> io::Result<()> {
    let site = Site::new("whole")?;
    site.write("id/semua/index.html", &noise(2 * PAGE))?;
    assert_eq!(site.over(), Vec::<String>::new());
    site.write("id/index.html", &noise(2 * PAGE))?;
    assert_eq!(site.over(), ["largest page, id/index.html"]);
    Ok(())
}

#[test]
fn the_single_file_has_a_budget_on_the_disk() -> io::Result<()> {
    let site = Site::new("single")?;
    assert!(single_file(&site.0).is_ok_and(|size| size == 3));
    site.write(SINGLE_FILE_NAME, &" ".repeat(SINGLE_FILE + 1))?;
    assert_eq!(site.over(), ["everything in one file, ai-paradox.html"]);
    let message = single_file(&site.0).err().map(|failure| failure.to_string()).unwrap_or_default();
    assert!(message.contains("over the size budget") && message.contains("900.1 kB of 900.0 kB"), "{message}");
    Ok(())
}

#[test]
fn the_script_for_pages_around_it_has_a_budget() -> io::Result<()> {
    let site = Site::new("host")?;
    site.write(HOST_SCRIPT_NAME, &noise(2 * HOST_SCRIPT))?;
    assert_eq!(site.over(), ["the script for pages around it, embed.js"]);
    Ok(())
}

#[test]
fn what_is_kept_is_weighed() -> io::Result<()> {
    let site = Site::new("kept")?;
    let report = Report::of(&site.0, "/").map_err(|failure| io::Error::other(failure.to_string()))?;
    let kept = report.lines.iter().find(|line| line.what.starts_with("kept for reading offline"));
    let both = fs::metadata(site.0.join("index.html"))?.len() + 1;
    assert_eq!(kept.and_then(|line| line.raw), Some(both as usize), "{report:?}");
    Ok(())
}

#[test]
fn a_file_that_is_not_there_is_an_error() -> io::Result<()> {
    let site = Site::new("missing")?;
    site.write("index.html", "<script src=/gone.js></script>")?;
    let message = check(&site.0, "/").err().map(|failure| failure.to_string()).unwrap_or_default();
    assert!(message.contains("index.html loads /gone.js"), "{message}");
    Ok(())
}

#[test]
fn sizes_are_rounded_up() {
    assert_eq!(kilobytes(14_000), "14.0 kB");
    assert_eq!(kilobytes(14_001), "14.1 kB");
}
