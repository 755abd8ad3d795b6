//! `look`: pictures of the pages, for whoever changed one.

use crate::failure::Outcome;
use crate::look::Wanted;
use crate::process;
use crate::project;
use crate::public_url::PublicUrl;
use crate::setup;
use crate::site;
use crate::workspace;

/// Builds what is published, and lays pictures of it on sheets.
pub fn run(wanted: &Wanted) -> Outcome {
    let places = setup::browsers::chromium()?;
    site::build(&PublicUrl::default(), &project::dist())?;
    let mut look = workspace::ready("look")?;
    look.args(wanted.options());
    look.env("PARADOKS_DIST", project::dist()).env("PARADOKS_LOOK", project::sheets()).envs(places);
    process::check("Looking at the pages in Chromium", &mut look)
}
