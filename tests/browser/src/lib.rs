//! The published site in real browsers: Chromium, Firefox and WebKit, each steered by the W3C WebDriver protocol.
//!
//! - [`setting`]: what `cargo xtask test` tells the tests.
//! - [`site`]: the site on a server of its own, and what its pages are called.
//! - [`engine`]: the three engines, and what a browser can be made to miss, and how much a device moves.
//! - [`driver`]: the programs that steer a browser, from start to end.
//! - [`webdriver`]: the protocol.
//! - [`session`]: one fresh browser, and what a person does with it.
//! - [`waiting`]: how a person waits for what happens there.
//! - [`host`]: somebody else's site, which embeds ours; [`guest`]: ours in it.
//! - [`publisher`]: the site behind the servers of docs/publish/.
//! - [`reading`]: this site's pages as they are read.
//! - [`hand`]: what a hand does: types, draws, goes from stop to stop.
//! - [`outline`]: what a page says and where, to hold two pages against each other.
//! - [`layout`]: what breaks a law of layout on a page, at every place that a reader scrolls to.
//! - [`class`]: class mode by its address, and the codes of a class.
//! - [`crowd`]: the people of a crowd as they are seen.
//! - [`lever`]: a lever of the organisation, pulled as fast as the screen follows.
//! - `browser`: a running browser and its driver.
//! - `pool`: browsers that wait for the next test.
//! - [`runner`]: the suites in one process, and how long each took.
//! - [`tab`]: a second tab of the same browser.
//! - [`visit`]: a page as it is met, on a first visit or by somebody who has done everything.
//! - [`version`]: a copy of the site becomes its next version.
//! - [`chromium`]: what Chromium alone can be asked.
//!
//! The laws are in `tests/`, one file a subject. They wait for conditions, never for a time.

mod browser;
pub mod chromium;
pub mod class;
pub mod class_results;
pub mod crowd;
pub mod driver;
pub mod engine;
pub mod guest;
mod hand;
pub mod host;
pub mod layout;
pub mod lever;
pub mod outline;
mod pool;
pub mod publisher;
pub mod reading;
pub mod runner;
pub mod session;
pub mod setting;
pub mod site;
pub mod tab;
pub mod version;
pub mod visit;
mod waiting;
pub mod webdriver;

pub use engine::{Engine, Missing, Motion};
pub use host::Host;
pub use session::Session;
pub use site::{Page, Site};

use std::panic::{catch_unwind, resume_unwind};

/// Holds a law in one engine. A browser that ends under our hands (WebKitGTK's does so now and then, on an assertion of
/// its own) says nothing about the law, which is then tried in a new one; a page that ends its browser does so again.
///
/// # Panics
/// When the law does not hold, or the second browser ends, too.
pub fn with_retry(law: fn(Engine), engine: Engine) {
    session::BROWSER_ENDED.set(false);
    if let Err(why) = catch_unwind(|| law(engine)) {
        if !session::BROWSER_ENDED.get() {
            resume_unwind(why);
        }
        eprintln!("{engine:?} ended by itself; the law is tried in a new one");
        law(engine);
    }
}

/// Lists the tests of a suite, each law in each engine named: `law in chromium firefox webkit;` calls `law(Engine)` three
/// times.
#[macro_export]
macro_rules! in_engines {
    ($($law:ident in $($engine:ident)+;)+) => {
        pub fn tests() -> Vec<$crate::runner::Test> {
            vec![$($($crate::runner::Test {
                law: stringify!($law),
                engine: stringify!($engine),
                run: $law,
            },)+)+]
        }
    };
}
