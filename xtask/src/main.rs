//! The entry of `cargo xtask`: reads the verb, runs it, turns the outcome into an exit code.

use std::env;
use std::process::ExitCode;

use xtask::args::{self, Request};
use xtask::failure::Outcome;
use xtask::wasm_split::split;

fn main() -> ExitCode {
    let words: Vec<_> = env::args_os().collect();
    if let Some(outcome) = split::called_as_wasm_bindgen(&words) {
        return told(outcome);
    }
    match args::parse(words.into_iter().skip(1)) {
        Ok(Request::Help(text)) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Ok(Request::Run(verb)) => told(xtask::verbs::run(verb)),
        Err(misuse) => {
            eprint!("{misuse}");
            ExitCode::from(2)
        }
    }
}

fn told(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::from(1)
        }
    }
}
