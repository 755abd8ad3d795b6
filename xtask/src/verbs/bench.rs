//! `bench`: how fast the app is in a browser.

use crate::failure::Outcome;
use crate::process;
use crate::project;
use crate::public_url::PublicUrl;
use crate::setup;
use crate::site;
use crate::workspace;

/// Builds what is published and measures it.
pub fn run() -> Outcome {
    let places = setup::browser_tests()?;
    site::build(&PublicUrl::default(), &project::dist())?;
    let mut bench = workspace::ready("bench")?;
    bench.env("PARADOKS_DIST", project::dist()).envs(places);
    process::check("Measuring the app in a browser", &mut bench)
}
