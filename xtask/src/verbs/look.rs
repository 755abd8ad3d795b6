//! `look`: pictures of the pages, for whoever changed one.

use std::env;

use crate::failure::{Outcome, While};
use crate::look::Wanted;
use crate::process;
use crate::project;
use crate::public_url::PublicUrl;
use crate::setup;
use crate::site;

/// The program that takes the pictures, in `tests/browser`.
const PROGRAM: &str = "look";

/// Builds what is published, and lays pictures of it on sheets.
pub fn run(wanted: &Wanted) -> Outcome {
    let places = setup::browsers::chromium()?;
    site::build(&PublicUrl::default(), &project::dist())?;
    // In the whole workspace, and not in its package alone: cargo would choose other features of what is shared, and
    // compile that anew.
    let mut build = process::command("cargo");
    process::check("Compiling what takes pictures", build.args(["build", "--quiet", "--workspace", "--bin", PROGRAM]))?;
    let here = env::current_exe().during("cannot tell where this program is")?;
    let mut look = process::command(here.with_file_name(format!("{PROGRAM}{}", env::consts::EXE_SUFFIX)));
    look.args(wanted.options());
    look.env("PARADOKS_DIST", project::dist()).env("PARADOKS_LOOK", project::sheets()).envs(places);
    process::check("Looking at the pages in Chromium", &mut look)
}
