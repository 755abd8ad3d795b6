//! `test`: every check there is, the quick ones first; or the quick ones alone; or some suites by name.

use std::process::Command;
use std::time::{Duration, Instant};

use crate::failure::Outcome;
use crate::process;
use crate::project;
use crate::public_url::PublicUrl;
use crate::setup;
use crate::setup::wasm_target::{TARGET, WasmTarget};
use crate::site;
use crate::sizes;
use crate::suites::{Kind, UNIT};

/// Where the site lives in the tests of a site that is not at its host's root.
const BELOW_A_PATH: &str = "https://host.example/sub/path/";

/// What of the browsers' tests belongs to the quick checks: the laws of layout on a phone and on a laptop, and a walk.
const QUICK: &str = "layout_laws::the_laws_hold_at_360 layout_laws::the_laws_hold_at_1280 \
    walk::every_step_is_walked_by_click_in_both_languages::chromium";

/// The program that holds all tests in browsers. Everything is compiled for the whole workspace: for a part of it, cargo
/// would choose other features of what is shared, and compile that anew.
const BROWSERS: &str = "browsers";

/// The variable that names the tests to run in browsers; see `tests/browser/src/runner.rs`.
const TESTS: &str = "PARADOKS_TESTS";

/// Which checks are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Checks {
    /// Every check there is.
    All,
    /// What tells most in the least time.
    Quick,
    /// Some suites.
    Suites(Vec<(String, Kind)>),
}

/// Runs the checks; stops at the first stage that fails.
pub fn run(wanted: &Checks) -> Outcome {
    let mut run = Run::new();
    match wanted {
        Checks::All => {
            run.stage("set-up", set_up)?;
            run.stage("format", format)?;
            run.stage("lint", || lint_here().and_then(|()| lint_for_browsers(&setup::site()?)).map(|()| Vec::new()))?;
            run.stage("build", build)?;
            run.stage("native tests", native)?;
            run.stage("below a path", below_a_path)?;
            run.stage("browsers", || in_browsers(""))?;
        }
        Checks::Quick => {
            run.stage("set-up", set_up)?;
            run.stage("format", format)?;
            run.stage("lint", || lint_here().map(|()| Vec::new()))?;
            run.stage("build", build)?;
            run.stage("native tests", native)?;
            run.stage("browsers", || in_browsers(QUICK))?;
        }
        Checks::Suites(suites) => {
            let of = |kind| suites.iter().filter(move |(_, known)| *known == kind).map(|(name, _)| name.as_str());
            if of(Kind::Unit).next().is_some() {
                run.stage(UNIT, unit)?;
            }
            if of(Kind::Native).next().is_some() {
                setup::tools::ensure_frictionless()?;
            }
            for suite in of(Kind::Native) {
                run.stage(suite, || process::tests(suite, cargo("test").args(["--workspace", "--test", suite])))?;
            }
            let browser: Vec<String> = of(Kind::Browser).map(|suite| format!("{suite}::")).collect();
            if !browser.is_empty() {
                run.stage("build", build)?;
                run.stage("below a path", below_a_path)?;
                run.stage("browsers", || in_browsers(&browser.join(" ")))?;
            }
        }
    }
    run.conclude();
    Ok(())
}

/// What has been done so far, how long each stage took, and what the test runners said at their ends.
struct Run {
    started: Instant,
    minutes: Vec<(String, Duration)>,
    summaries: Vec<String>,
}

impl Run {
    fn new() -> Self {
        Self { started: Instant::now(), minutes: Vec::new(), summaries: Vec::new() }
    }

    fn stage(&mut self, name: &str, stage: impl FnOnce() -> Outcome<Vec<String>>) -> Outcome {
        let started = Instant::now();
        self.summaries.extend(stage()?);
        self.minutes.push((name.to_owned(), started.elapsed()));
        Ok(())
    }

    fn conclude(self) {
        println!("\nminutes by stage:");
        for (name, time) in &self.minutes {
            println!("{:>7.2}  {name}", time.as_secs_f64() / 60.0);
        }
        println!("\nEvery check passed, in {}. The test runners' own words:", process::shown(self.started.elapsed()));
        for summary in self.summaries {
            println!("{summary}");
        }
    }
}

/// Installs what any of the checks needs.
fn set_up() -> Outcome<Vec<String>> {
    setup::browser_tests()?;
    setup::tools::ensure_frictionless()?;
    Ok(Vec::new())
}

fn format() -> Outcome<Vec<String>> {
    process::check("Checking the format", cargo("fmt").args(["--all", "--check"])).map(|()| Vec::new())
}

/// Lints what runs on this machine.
fn lint_here() -> Outcome {
    let mut native = cargo("clippy");
    native.args(["--workspace", "--all-targets", "--test", BROWSERS, "--", "-D", "warnings"]);
    process::check("Linting", &mut native)
}

/// Lints the app as it is compiled for the browser.
fn lint_for_browsers(target: &WasmTarget) -> Outcome {
    if !target.ensure_clippy() {
        eprintln!(
            "==> Not linting the app's code for the browser: no clippy to be had for the compiler that builds it"
        );
        return Ok(());
    }
    let mut browser = cargo("clippy");
    browser.args(["--lib", "--bin", "paradoks"]);
    browser.args(["--target", TARGET, "--", "-D", "warnings"]);
    browser.envs(target.environment()).env("CARGO_TARGET_DIR", site::target_folder("wasm-dev"));
    process::check("Linting the code for the browser", &mut browser)
}

/// Builds what is published and weighs it.
fn build() -> Outcome<Vec<String>> {
    site::build(&PublicUrl::default(), &project::dist())?;
    sizes::check(&project::dist(), "/")?;
    Ok(Vec::new())
}

/// Builds the site for a path below a host's root. The single file is heavier where it knows its site.
fn below_a_path() -> Outcome<Vec<String>> {
    let public_url: PublicUrl = BELOW_A_PATH.parse().map_err(crate::failure::Failure::new)?;
    let dist = project::dist_below_a_path();
    site::build(&public_url, &dist)?;
    sizes::single_file(&dist).map(|_| Vec::new())
}

fn native() -> Outcome<Vec<String>> {
    let mut tests = cargo("test");
    tests.args(["--workspace", "--no-fail-fast"]);
    process::tests("Running the tests without a browser", &mut tests)
}

fn unit() -> Outcome<Vec<String>> {
    let mut tests = cargo("test");
    tests.args(["--workspace", "--lib", "--bins"]);
    process::tests("Running the tests beside the code", &mut tests)
}

/// Runs the tests whose full names contain one of the words in `only`; all of them where there is none.
fn in_browsers(only: &str) -> Outcome<Vec<String>> {
    let places = setup::browser_tests()?;
    let mut tests = cargo("test");
    tests.args(["--workspace", "--test", BROWSERS]);
    tests.env("PARADOKS_DIST", project::dist()).env("PARADOKS_DIST_SUB", project::dist_below_a_path());
    tests.env(TESTS, only).envs(places);
    process::tests("Running the tests in Chromium, Firefox and WebKit", &mut tests)
}

fn cargo(verb: &str) -> Command {
    let mut cargo = process::command("cargo");
    cargo.arg(verb);
    cargo
}
