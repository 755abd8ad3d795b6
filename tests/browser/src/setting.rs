//! What `cargo xtask test` tells the tests by variables: where the site is, and where the browsers are.

use std::env;
use std::path::PathBuf;

/// A place that the tests were told.
///
/// # Panics
/// When they were not: a test that cannot run must not pass.
pub fn place(variable: &str) -> PathBuf {
    match env::var_os(variable) {
        Some(place) => place.into(),
        None => panic!("{variable} is not set. To build the site and run the browser tests: cargo xtask test"),
    }
}
