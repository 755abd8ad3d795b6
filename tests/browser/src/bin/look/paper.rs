//! Pictures of what comes out of a printer.

use crate::Studio;
use crate::camera::decoded;
use crate::film::{Film, Picture, write};
use browser_tests::Page;
use serde_json::json;
use std::fs;
use std::process::Command;
use xtask::look::View;

/// Pixels an inch; A4 in them.
const DENSITY: u32 = 90;
const SHEET: (u32, u32) = (744, 1053);

impl Studio {
    /// A page on paper, sheet by sheet. The program that makes pictures of a PDF is no part of Chromium.
    pub fn printed(&self, view: &View, page: &Page) -> Option<Film> {
        self.browser.resize(1280, 800);
        self.browser.visit(&self.site, page);
        let mut film = Film::new(view, SHEET);
        let pdf = film.file(".pdf");
        // A4 in centimetres.
        let print = json!({ "background": true, "page": { "width": 21.0, "height": 29.7 } });
        write(&pdf, decoded(&self.browser.post("/print", print)));
        let pages = film.file("-page");
        let mut convert = Command::new("pdftoppm");
        convert.args(["-jpeg", "-r", &DENSITY.to_string()]).arg(&pdf).arg(&pages);
        match convert.status() {
            Ok(status) if status.success() => {}
            _ => {
                eprintln!(
                    "    no pictures of {}: there is no pdftoppm here (Debian's poppler-utils has it); the print itself is {}",
                    film.name,
                    pdf.display()
                );
                return None;
            }
        }
        let start = pages.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let entries = fs::read_dir(pages.with_file_name("")).into_iter().flatten().flatten().map(|entry| entry.path());
        let is_page = |name: &str| name.strip_prefix(&start).is_some_and(|rest| rest.starts_with('-'));
        let mut files: Vec<_> =
            entries.filter(|path| path.file_name().is_some_and(|name| is_page(&name.to_string_lossy()))).collect();
        files.sort();
        let count = files.len();
        let caption = |place: usize| format!("page {} of {count}", place + 1);
        film.pictures =
            files.into_iter().enumerate().map(|(place, file)| Picture { file, caption: caption(place) }).collect();
        Some(film)
    }
}
