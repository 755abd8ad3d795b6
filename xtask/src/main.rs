//! The entry of `cargo xtask`: reads the verb, runs it, turns the outcome into an exit code.

use std::env;
use std::process::ExitCode;

use xtask::args::{self, Request};

fn main() -> ExitCode {
    match args::parse(env::args_os().skip(1)) {
        Ok(Request::Help(text)) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Ok(Request::Run(verb)) => match xtask::verbs::run(verb) {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => {
                eprintln!("\n{failure}");
                ExitCode::from(1)
            }
        },
        Err(misuse) => {
            eprint!("{misuse}");
            ExitCode::from(2)
        }
    }
}
