//! The workspace's own programs, by the names of their binaries.

use std::env;
use std::process::Command;

use crate::failure::{Outcome, While};
use crate::process;

/// The command that compiles one. All of the workspace decides on features, as for the tests: otherwise each would compile
/// anew what the other has.
pub fn compile(program: &str) -> Command {
    let mut cargo = process::command("cargo");
    cargo.args(["build", "--quiet", "--workspace", "--bin", program]);
    cargo
}

/// One that is compiled: cargo has put it beside this very program.
pub fn compiled(program: &str) -> Outcome<Command> {
    let this = env::current_exe().during("cannot tell where this program is")?;
    Ok(process::command(this.with_file_name(format!("{program}{}", env::consts::EXE_SUFFIX))))
}

/// Compiles one and gives it back, ready for its arguments.
pub fn ready(program: &str) -> Outcome<Command> {
    process::check(&format!("Compiling {program}"), &mut compile(program))?;
    compiled(program)
}
