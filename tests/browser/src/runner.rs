//! Runs the suites in one process: browsers that are slow to start are then shared, two tests run at a time, and at the
//! end a table tells where the time went.

use crate::{Engine, pool, with_retry};
use libtest_mimic::{Arguments, Trial};
use std::collections::BTreeMap;
use std::env;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The variable that names what is to run: words, each found in the full names of the tests wanted. None means all.
const ONLY: &str = "PARADOKS_TESTS";
/// How many tests run at a time. More than two gained nothing on two cores.
const THREADS: usize = 2;
/// How many of the slowest tests are told by name.
const SLOWEST: usize = 40;

/// A law as it is tested in one engine.
#[derive(Clone, Copy, Debug)]
pub struct Test {
    /// The law's name.
    pub law: &'static str,
    /// The engine, in lower case.
    pub engine: &'static str,
    /// What holds the law.
    pub run: fn(Engine),
}

/// How long each test took, by its suite.
type Times = Arc<Mutex<Vec<(&'static str, String, Duration)>>>;

/// Runs the tests of all suites that were asked for, by name as with `cargo test`, and closes every browser.
pub fn run(suites: Vec<(&'static str, Vec<Test>)>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(THREADS);
    let only = env::var(ONLY).unwrap_or_default();
    let only: Vec<&str> = only.split_whitespace().collect();
    let times = Times::default();
    let trials = suites
        .into_iter()
        .flat_map(|(suite, tests)| tests.into_iter().map(move |test| (suite, test)))
        .map(|(suite, test)| (format!("{suite}::{}::{}", test.law, test.engine), suite, test))
        .filter(|(name, ..)| only.is_empty() || only.iter().any(|word| name.contains(word)))
        .map(|(name, suite, test)| trial(name, suite, test, Arc::clone(&times)))
        .collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    pool::close();
    if !arguments.list {
        print_times(&times.lock().unwrap_or_else(PoisonError::into_inner));
    }
    conclusion.exit_code()
}

fn trial(name: String, suite: &'static str, test: Test, times: Times) -> Trial {
    Trial::test(name.clone(), move || {
        let started = Instant::now();
        let held = std::panic::catch_unwind(|| with_retry(test.run, Engine::named(test.engine)));
        times.lock().unwrap_or_else(PoisonError::into_inner).push((suite, name, started.elapsed()));
        held.map_err(|why| std::panic::resume_unwind(why))
    })
}

/// The suites by the time they took, and the tests that took longest. Tests run side by side, so that the sum is more than
/// the clock's.
fn print_times(times: &[(&'static str, String, Duration)]) {
    let mut suites: BTreeMap<&str, Duration> = BTreeMap::new();
    for (suite, _, time) in times {
        *suites.entry(suite).or_default() += *time;
    }
    let tests = times.iter().map(|(_, name, time)| (name.as_str(), *time)).collect();
    println!("minutes by suite, {THREADS} tests at a time:");
    print_longest(suites.into_iter().collect(), usize::MAX);
    println!("minutes of the {SLOWEST} tests that took longest:");
    print_longest(tests, SLOWEST);
}

fn print_longest(mut rows: Vec<(&str, Duration)>, most: usize) {
    rows.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
    for (name, time) in rows.into_iter().take(most) {
        println!("{:>7.2}  {name}", time.as_secs_f64() / 60.0);
    }
}
