//! `dev`: the site while it is being written.

use crate::failure::Outcome;
use crate::site;

/// Serves with live reload until it is stopped.
pub fn run(port: u16) -> Outcome {
    super::require_free(port, "dev")?;
    site::develop(port)
}
