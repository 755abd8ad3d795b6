//! `test`: every check there is, the quick ones first.

use std::process::Command;
use std::time::Instant;

use crate::failure::Outcome;
use crate::process;
use crate::project;
use crate::public_url::PublicUrl;
use crate::setup;
use crate::setup::wasm_target::{TARGET, WasmTarget};
use crate::site;
use crate::sizes;

/// Where the site lives in the tests of a site that is not at its host's root.
const BELOW_A_PATH: &str = "/sub/path/";

/// Runs the checks; stops at the first that fails.
pub fn run() -> Outcome {
    let started = Instant::now();
    let places = setup::browser_tests()?;
    let target = setup::site()?;
    setup::tools::ensure_frictionless()?;

    process::check("Checking the format", cargo("fmt").args(["--all", "--check"]))?;
    lint(&target)?;

    site::build(&PublicUrl::default(), &project::dist())?;
    sizes::check(&project::dist(), "/")?;

    let mut unit_tests = cargo("test");
    unit_tests.args(["--workspace", "--exclude", "browser-tests"]);
    let mut summaries = process::tests("Running the unit tests", &mut unit_tests)?;

    let below_a_path = project::dist_below_a_path();
    site::build(&public_url_below_a_path()?, &below_a_path)?;
    let mut browser_tests = cargo("test");
    // They take long: one run shall tell all that fails.
    browser_tests.args(["-p", "browser-tests", "--no-fail-fast", "--", "--test-threads=1"]);
    browser_tests.env("PARADOKS_DIST", project::dist()).env("PARADOKS_DIST_SUB", below_a_path).envs(places);
    summaries.extend(process::tests("Running the tests in Chromium, Firefox and WebKit", &mut browser_tests)?);

    println!("\nEvery check passed, in {}. The test runners' own words:", process::shown(started.elapsed()));
    for summary in summaries {
        println!("{summary}");
    }
    Ok(())
}

/// Lints what runs on this machine, and the app as it is compiled for the browser.
fn lint(target: &WasmTarget) -> Outcome {
    let mut native = cargo("clippy");
    native.args(["--workspace", "--all-targets", "--", "-D", "warnings"]);
    process::check("Linting", &mut native)?;
    if !target.ensure_clippy() {
        eprintln!(
            "==> Not linting the app's code for the browser: no clippy to be had for the compiler that builds it"
        );
        return Ok(());
    }
    let mut browser = cargo("clippy");
    browser.args(["--target", TARGET, "--lib", "--bin", "paradoks", "--", "-D", "warnings"]);
    browser.envs(target.environment());
    process::check("Linting the app's code for the browser", &mut browser)?;
    let mut unpacker = cargo("clippy");
    unpacker.args(["--package", "packing", "--lib", "--target", TARGET, "--", "-D", "warnings"]);
    unpacker.envs(target.environment());
    process::check("Linting what unpacks the single file", &mut unpacker)
}

fn cargo(verb: &str) -> Command {
    let mut cargo = process::command("cargo");
    cargo.arg(verb);
    cargo
}

fn public_url_below_a_path() -> Outcome<PublicUrl> {
    BELOW_A_PATH.parse().map_err(crate::failure::Failure::new)
}
