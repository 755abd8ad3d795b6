//! Pictures of somebody else's page: a post with the step in it, and each of its figures.

use crate::Studio;
use crate::film::Film;
use browser_tests::setting::place;
use browser_tests::{Page, Session};
use serde_json::json;
use std::fs;
use xtask::look::View;

/// Whether the frame's page is live.
const IS_LIVE: &str = "return document.querySelector('#page[data-live]') !== null";
/// How high the frame's page is.
const INSIDE: &str = "return Math.ceil(document.documentElement.getBoundingClientRect().height)";

impl Studio {
    /// A host's page, from its top to its end.
    pub fn embedded(&self, view: &View, page: &Page) -> Film {
        let size = self.screen(view);
        let mut film = Film::new(view, size);
        let frames = self.frames(page);
        let posts = frames.iter().map(|path| {
            let url = self.site.url(path);
            format!(
                "<h2>{path}</h2><p>A post.</p><iframe src=\"{url}#theme={}\" title=\"{path}\"></iframe>",
                view.theme
            )
        });
        let script = format!("<script src=\"{}\" async></script>", self.site.url("/embed.js"));
        let style =
            "<style>body { margin: 1rem auto; max-width: 45rem; font: 1rem sans-serif; overflow-wrap: anywhere }
            iframe { width: 100%; border: 0 }</style>";
        let body = [script, style.to_owned()].into_iter().chain(posts).collect::<String>();
        self.browser.go(&self.host.page(&film.name, &body));
        for place in 0..frames.len() {
            until_whole(&self.browser, place);
        }
        self.scroll(&mut film);
        film
    }

    /// The addresses of what there is to embed of a step: the step, then its figures.
    fn frames(&self, page: &Page) -> Vec<String> {
        let step = format!("/embed{}", page.path);
        let folder = place("PARADOKS_DIST").join(step.trim_matches('/'));
        let figures = fs::read_dir(folder).into_iter().flatten().flatten().filter(|entry| entry.path().is_dir());
        let mut names: Vec<String> = figures.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort();
        let figures: Vec<String> = names.iter().map(|name| format!("{step}{name}/")).collect();
        [step].into_iter().chain(figures).collect()
    }
}

/// Waits until a frame is live, complete, and as high as what it holds.
fn until_whole(browser: &Session, place: usize) {
    let frame = format!("iframe:nth-of-type({})", place + 1);
    // Far from view, a browser draws nothing, and the app waits for that.
    browser.script("document.querySelector(arguments[0]).scrollIntoView()", json!([frame]));
    browser.enter(&frame);
    browser.until("the embedded page is live", IS_LIVE);
    browser.until_settled();
    browser.leave();
    browser.until_true("the frame is as high as its page", |browser| {
        let outer = browser.script("return document.querySelector(arguments[0]).clientHeight", json!([frame]));
        browser.enter(&frame);
        let inner = browser.script(INSIDE, json!([]));
        browser.leave();
        outer == inner
    });
}
