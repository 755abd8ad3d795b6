//! Pictures of a screen: one at each place that a reader scrolls to, or at each unit of class mode.

use crate::Studio;
use crate::film::Film;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use browser_tests::session::Key;
use browser_tests::{Page, Session};
use serde_json::{Value, json};
use xtask::look::{State, View};

/// No page has more screens, and no step more units.
const MOST: usize = 400;

/// Scrolls to a place, waits until it is drawn, and tells how far the page is scrolled, and how far it can be.
const SCROLL: &str = "const frame = () => new Promise((done) => requestAnimationFrame(done));
    scrollTo({ top: arguments[0], behavior: 'instant' });
    const seen = (image) => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight && image.getBoundingClientRect().bottom > 0;
    const pictures = [...document.images].filter(seen).map((image) => image.decode().catch(() => null));
    return Promise.all(pictures).then(frame).then(frame).then(() =>
        [Math.round(scrollY), document.documentElement.scrollHeight - innerHeight])";

/// Where class mode is: the unit, what is open in it, how far it is scrolled, and whether that is the vote.
const UNIT: &str = "return [
    document.getElementById('class-here').textContent.trim(), document.querySelectorAll('details[open]').length,
    scrollY, document.documentElement.dataset.class]";

impl Studio {
    /// A page as it is read, from its top to its end.
    pub fn read(&self, view: &View, page: &Page) -> Film {
        let size = self.screen(view);
        match view.state {
            State::Closed => self.browser.visit(&self.site, page),
            _ => self.browser.visit_answered(&self.site, page),
        }
        if view.state == State::Opened {
            self.browser.open_all();
            self.browser.until_settled();
        }
        let mut film = Film::new(view, size);
        self.scroll(&mut film);
        film
    }

    /// A step in class mode, from its first unit to the vote.
    pub fn class(&self, view: &View, page: &Page) -> Film {
        let size = self.screen(view);
        let browser = &self.browser;
        browser.visit(&self.site, page);
        browser.go(&self.site.url(&format!("{}#class", page.path)));
        browser.until("class mode listens", "return document.activeElement?.id === 'class-here'");
        let mut film = Film::new(view, size);
        for _ in 0..MOST {
            browser.until_settled();
            let unit = browser.script(UNIT, json!([]));
            film.add(&picture(browser), format!("{}, scrolled {} px", unit[0].as_str().unwrap_or_default(), unit[2]));
            if unit[3] == "votes" {
                break;
            }
            browser.press(Key::Right);
            browser.until_true("class mode goes on", |browser| browser.script(UNIT, json!([])) != unit);
        }
        film
    }

    /// Takes pictures of what is open, a screen at a time.
    pub fn scroll(&self, film: &mut Film) {
        let height = film.size.1;
        let mut wanted = 0;
        for _ in 0..MOST {
            let at = self.browser.script(SCROLL, json!([wanted]));
            let [at, end] = [0, 1].map(|which| at[which].as_u64().unwrap_or_default() as u32);
            film.add(&picture(&self.browser), format!("{at} of {end} px"));
            if at >= end {
                break;
            }
            wanted = at + height;
        }
    }

    /// Makes the screen as large as the view says.
    pub fn screen(&self, view: &View) -> (u32, u32) {
        let sides = view.size.split_once('x').and_then(|(width, height)| width.parse().ok().zip(height.parse().ok()));
        let (width, height) = sides.unwrap_or_else(|| panic!("{} is no size of a screen", view.size));
        self.browser.resize(width, height);
        (width, height)
    }
}

/// What is on the screen.
pub fn picture(browser: &Session) -> Vec<u8> {
    let options = json!({ "format": "jpeg", "quality": 90, "optimizeForSpeed": true });
    decoded(&browser.devtools("Page.captureScreenshot", options)["data"])
}

/// The bytes that a driver has sent as text.
pub fn decoded(text: &Value) -> Vec<u8> {
    let bytes = text.as_str().and_then(|text| BASE64.decode(text).ok());
    bytes.unwrap_or_else(|| panic!("the driver sent no picture"))
}
