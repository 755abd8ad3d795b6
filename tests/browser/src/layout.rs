//! Laws of layout: what a reader sees on a page, at every place that they scroll to.
//!
//! A law is a function of its own in a script of its own, which tells what breaks it; `scripts/layout/seen.js` is what all
//! of them stand on. A new one is a file there, and a line in [`LAWS`].

use crate::session::Session;
use serde_json::{Value, json};
use std::fmt;

/// When a law is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// At every place that the page is scrolled to.
    Everywhere,
    /// Once: nothing about it changes while the page is scrolled.
    Once,
}

/// The laws: the name of the function, when it is asked, and its script.
const LAWS: [(&str, When, &str); 9] = [
    ("covered", When::Everywhere, include_str!("scripts/layout/covered.js")),
    ("collide", When::Once, include_str!("scripts/layout/collide.js")),
    ("leave", When::Once, include_str!("scripts/layout/leave.js")),
    ("gape", When::Once, include_str!("scripts/layout/gape.js")),
    ("small", When::Once, include_str!("scripts/layout/small.js")),
    ("rival", When::Everywhere, include_str!("scripts/layout/rival.js")),
    ("stray", When::Once, include_str!("scripts/layout/stray.js")),
    ("lone", When::Once, include_str!("scripts/layout/lone.js")),
    ("unfilled", When::Once, include_str!("scripts/layout/unfilled.js")),
];

/// A place where a law does not hold.
#[derive(Clone, Debug)]
pub struct Broken {
    /// The name of the law.
    pub law: String,
    /// How far the page is scrolled, in CSS pixels.
    pub scrolled: u64,
    /// What breaks it.
    pub what: String,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, scrolled {} px: {}", self.law, self.scrolled, self.what)
    }
}

impl Session {
    /// Has every document remember from now on what is drawn on its canvases, which the laws ask for.
    pub fn watch_drawings(&self) {
        self.before_every_page(include_str!("scripts/layout/drawn.js"));
    }

    /// What breaks a law on the page, from its top to its end in steps of half a screen.
    pub fn broken_laws(&self) -> Vec<Broken> {
        let scripts: String = LAWS.iter().map(|(.., script)| *script).collect();
        let asked = |when: When| LAWS.iter().filter(move |law| law.1 == when).map(|law| law.0).collect::<Vec<_>>();
        let names = LAWS.map(|law| law.0).join(", ");
        let walk = include_str!("scripts/layout/walk.js");
        let script =
            format!("{}{scripts}\nconst laws = {{ {names} }};\n{walk}", include_str!("scripts/layout/seen.js"));
        let found = self.script(&script, json!([asked(When::Everywhere), asked(When::Once)]));
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let broken = |one: &Value| Broken {
            law: text(&one[0]),
            scrolled: one[1].as_u64().unwrap_or_default(),
            what: text(&one[2]),
        };
        found.as_array().into_iter().flatten().map(broken).collect()
    }
}
