//! `build`: the files to publish.

use std::fs;

use crate::failure::{Outcome, While};
use crate::project;
use crate::public_url::PublicUrl;
use crate::site;
use crate::sizes;

/// Writes `dist/`, and beside it the file that holds everything where that is asked for.
pub fn run(public_url: &PublicUrl, single_file: bool) -> Outcome {
    let dist = project::dist();
    site::build(public_url, &dist)?;
    let size = sizes::single_file(&dist)?;
    println!("\ndist/ is ready for any static host, to be published at {public_url}");
    if single_file {
        let name = sizes::SINGLE_FILE_NAME;
        fs::copy(dist.join(name), project::root().join(name)).during(format_args!("cannot write {name}"))?;
        println!(
            "{name} is the whole product in one file of {} kB; a browser opens it from any disk",
            size.div_ceil(1000)
        );
    }
    if !public_url.has_origin() {
        println!(
            "note: share images, the sitemap and canonical links need the full address; \
             to publish, build with --public-url https://host{public_url}"
        );
    }
    Ok(())
}
