//! A page as it is met: on a first visit, or by somebody who has done everything there is to do.

use crate::class::codes;
use crate::session::Session;
use crate::site::{Page, Site};
use paradoks::model::belief::{Belief, PIECES};
use paradoks::model::class::classes::Classes;
use paradoks::model::date::Date;
use paradoks::model::organisation::Expected;
use paradoks::model::quiz::{ANSWERS, Choice, Taken};
use paradoks::model::reader_state::{Asked, ReaderState};
use serde_json::{Value, json};
use std::array::from_fn;

/// Keeps what a reader has done as the app does, or forgets all of it.
const KEEP: &str = "localStorage.clear();
    for (const name in arguments[0]) localStorage.setItem('paradoks-ai.' + name, arguments[0][name])";

/// Nothing moves any more, every picture is here, and what has come last is drawn: a canvas is, in the frame after it.
const IS_STILL: &str = "const frame = () => new Promise((done) => requestAnimationFrame(done));
    return frame().then(frame).then(() =>
        document.getAnimations().every((animation) => animation.playState !== 'running')
            && [...document.images].every((image) => image.complete || image.loading === 'lazy'))";

impl Session {
    /// Opens a page as on a first visit, and waits until all of it is here.
    pub fn visit(&self, site: &Site, page: &Page) {
        self.open_after(site, page, json!({}));
    }

    /// Opens a page as somebody sees it who has done everything there is to do, and who has collected a class, with every
    /// record open and every card turned, and waits until all of it is here. [`Session::open_all`] opens the tables, too.
    pub fn visit_answered(&self, site: &Site, page: &Page) {
        self.open_after(site, page, json!({ "done": everything().encode(), "codes": class().encode() }));
        self.open_records();
        self.script("document.querySelectorAll('details.turn').forEach((card) => { card.open = true })", json!([]));
        self.until_settled();
    }

    fn open_after(&self, site: &Site, page: &Page, kept: Value) {
        let home = site.url("");
        if self.script("return location.origin", json!([])) != json!(home) {
            // A page without the app, which would keep something itself.
            self.go(&site.url("/nowhere"));
        }
        self.script(KEEP, json!([kept]));
        self.read(&site.url(&page.path));
        self.until_settled();
    }

    /// Makes the device prefer a theme, and less motion: what a picture shows, or a law measures, is the end of every
    /// movement.
    pub fn prefer_stillness(&self, theme: &str) {
        let features = json!([
            { "name": "prefers-color-scheme", "value": theme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "", "features": features }));
    }

    /// Waits until everything on the page is here and nothing moves any more.
    pub fn until_settled(&self) {
        self.until_complete();
        self.until_typeface();
        self.until_still();
    }

    /// Waits until nothing moves any more.
    pub fn until_still(&self) {
        self.until("nothing moves any more", IS_STILL);
    }
}

/// A class of thirty, as its teacher has collected it.
fn class() -> Classes {
    let mut classes = Classes::default();
    let class = classes.shown_mut();
    class.rename("XI IPA 2");
    class.date = Some(Date { year: 2026, month: 11, day: 30 });
    class.tally.add(&codes(30).join("\n"));
    classes
}

/// Everything that a reader can do, done.
fn everything() -> ReaderState {
    let mut belief = Belief::default();
    belief.mark(40);
    for piece in 0..PIECES {
        belief.open(piece);
        belief.mark(40 + 3 * piece);
    }
    ReaderState {
        guess: Some(60_000),
        drawing: Some(from_fn(|quarter| 20_000 * (quarter as u32 % 7 + 1))),
        matched: [Some(1), Some(0), Some(2)],
        company_answers: from_fn(|company| Some(company % 2 == 0)),
        organisation: Some(Expected::ReshapedSmaller),
        belief,
        quiz: Taken {
            kind: Some(1),
            chosen: from_fn(|situation| Some(Choice::Answer(situation % ANSWERS))),
            evidence: from_fn(|skill| Some(Choice::Answer(skill % ANSWERS))),
        },
        shown: vec![Asked::Guess, Asked::Wave, Asked::Shocks, Asked::Growing],
    }
}
