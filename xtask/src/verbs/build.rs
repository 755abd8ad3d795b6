//! `build`: the files to publish.

use crate::failure::Outcome;
use crate::project;
use crate::public_url::PublicUrl;
use crate::site;

/// Writes `dist/`.
pub fn run(public_url: &PublicUrl) -> Outcome {
    site::build(public_url, &project::dist())?;
    println!("\ndist/ is ready for any static host, to be published at {public_url}");
    if !public_url.has_origin() {
        println!(
            "note: share images, the sitemap and canonical links need the full address; \
             to publish, build with --public-url https://host{public_url}"
        );
    }
    Ok(())
}
