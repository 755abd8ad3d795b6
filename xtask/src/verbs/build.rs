//! `build`: the files to publish.

use std::fs;
use std::path::Path;

use crate::failure::{Outcome, While};
use crate::project;
use crate::public_url::PublicUrl;
use crate::site;
use crate::sizes;

/// Writes `dist/`, and beside it the file that holds everything and the package for learning platforms, where these are
/// asked for.
pub fn run(public_url: &PublicUrl, single_file: bool, scorm: bool) -> Outcome {
    let dist = project::dist();
    site::build(public_url, &dist)?;
    let size = sizes::single_file(&dist)?;
    println!("\ndist/ is ready for any static host, to be published at {public_url}");
    if single_file {
        let name = sizes::SINGLE_FILE_NAME;
        beside(&dist, name)?;
        println!(
            "{name} is the whole product in one file of {} kB; a browser opens it from any disk",
            size.div_ceil(1000)
        );
    }
    if scorm {
        let name = sizes::PACKAGE_NAME;
        beside(&dist, name)?;
        println!("{name} is the same for learning platforms that take SCORM 1.2");
    }
    if !public_url.has_origin() {
        println!(
            "note: share images, the sitemap and canonical links need the full address; \
             to publish, build with --public-url https://host{public_url}"
        );
    }
    Ok(())
}

/// Puts a copy of a file of `dist/` beside it.
fn beside(dist: &Path, name: &str) -> Outcome {
    fs::copy(dist.join(name), project::root().join(name)).during(format_args!("cannot write {name}"))?;
    Ok(())
}
