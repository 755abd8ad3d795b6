//! Programs that a verb runs: how they start, and how their output reaches a person.

use std::env;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome, While};
use crate::project;

/// How many lines of a failed step's log are shown.
const TAIL: usize = 40;

/// A program started at the repository's root, as if a person had typed it: without the variables that the cargo
/// or the Trunk above this program added to its environment, and with nothing to read.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).stdin(Stdio::null());
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_from_above) {
            command.env_remove(name);
        }
    }
    command
}

/// Whether cargo, or Trunk with the wasm build's environment, sets this variable for the programs it runs.
/// What a person may have set for every cargo (`CARGO_HOME`, `CARGO_NET_OFFLINE`, `RUSTFLAGS`) stays.
fn is_from_above(name: &str) -> bool {
    const NAMES: [&str; 9] = [
        "CARGO",
        "CARGO_CRATE_NAME",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_LINKS",
        "CARGO_MANIFEST_PATH",
        "CARGO_PRIMARY_PACKAGE",
        "OUT_DIR",
        "RUSTC_BOOTSTRAP",
    ];
    const PREFIXES: [&str; 5] = ["CARGO_BIN_", "CARGO_PKG_", "CARGO_TARGET_WASM32_", "CARGO_UNSTABLE_", "TRUNK_"];
    NAMES.contains(&name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// Puts `folders` before everything else on the program's search path.
pub fn search_first(command: &mut Command, folders: &[PathBuf]) -> Outcome {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&rest));
    let path = env::join_paths(all).map_err(|error| {
        Failure::new(format!("the search path cannot be written: {error}")).remedy("move the project to a plainer path")
    })?;
    command.env("PATH", path);
    Ok(())
}

/// What a program says on its standard output, or nothing when it is not there or fails.
pub fn said_by(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs one step of a set-up or a build. A person at a terminal sees its output as it comes; elsewhere it goes
/// into a log, whose tail is shown when the step fails.
pub fn step(title: &str, command: &mut Command) -> Outcome {
    eprintln!("==> {title}");
    let started = Instant::now();
    if io::stderr().is_terminal() && env::var_os("CI").is_none() {
        let status = command.status().during(format_args!("{title}: cannot start {:?}", command.get_program()))?;
        succeeded(title, status)?;
    } else {
        logged(title, command)?;
    }
    eprintln!("    done in {}", shown(started.elapsed()));
    Ok(())
}

fn logged(title: &str, command: &mut Command) -> Outcome {
    let folder = project::tools().join("log");
    let path = folder.join(format!("{}.log", file_name(title)));
    let log = fs::create_dir_all(&folder).and_then(|()| File::create(&path)).during("cannot write a log")?;
    let also = log.try_clone().during("cannot write a log")?;
    let status = command.stdout(log).stderr(also).status();
    let status = status.during(format_args!("{title}: cannot start {:?}", command.get_program()))?;
    succeeded(title, status).map_err(|failure| {
        let text = fs::read(&path).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<&str> = text.lines().collect();
        for line in lines.iter().skip(lines.len().saturating_sub(TAIL)) {
            eprintln!("    {line}");
        }
        failure.remedy(format!("read what stopped it, above or in {}", project::shown(&path)))
    })
}

fn succeeded(title: &str, status: ExitStatus) -> Outcome {
    if status.success() { Ok(()) } else { Err(Failure::new(format!("this step failed ({status}): {title}"))) }
}

/// A step's title as the name of its log.
fn file_name(title: &str) -> String {
    let title = title.split(['(', ':']).next().unwrap_or(title).trim();
    title.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c.to_ascii_lowercase() } else { '-' }).collect()
}

/// A duration for people.
pub fn shown(duration: Duration) -> String {
    match duration.as_secs() {
        0..10 => format!("{:.1} s", duration.as_secs_f32()),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// Runs a check whose output is always shown.
pub fn check(title: &str, command: &mut Command) -> Outcome {
    eprintln!("==> {title}");
    let status = command.status().during(format_args!("{title}: cannot start {:?}", command.get_program()))?;
    succeeded(title, status)
}

/// Hands this process over to a program that runs until somebody stops it: there is then one process to stop.
pub fn hand_over(title: &str, command: &mut Command) -> Outcome {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        eprintln!("==> {title}");
        // It only returns when the program cannot start.
        Err(command.exec()).during(format_args!("cannot start {:?}", command.get_program()))
    }
    #[cfg(not(unix))]
    check(title, command)
}

/// Runs tests, shows their output, and gives back the runners' own summary lines of those that ran any test.
pub fn tests(title: &str, command: &mut Command) -> Outcome<Vec<String>> {
    eprintln!("==> {title}");
    if io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    let child = command.stdout(Stdio::piped()).spawn();
    let mut child = child.during(format_args!("{title}: cannot start {:?}", command.get_program()))?;
    let summaries = match child.stdout.take() {
        Some(output) => shown_summaries(output, io::stdout()).during(title),
        None => Ok(Vec::new()),
    };
    let status = child.wait().during(title)?;
    succeeded(title, status)?;
    summaries
}

fn shown_summaries(output: impl io::Read, mut to: impl Write) -> io::Result<Vec<String>> {
    let mut summaries = Vec::new();
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        to.write_all(&line)?;
        to.write_all(b"\n")?;
        let line = String::from_utf8_lossy(&line);
        if line.starts_with("test result:") && !line.contains(" 0 passed; 0 failed;") {
            summaries.push(line.into_owned());
        }
    }
    Ok(summaries)
}

/// Whether the program ends well within `limit`; it is stopped otherwise. Its output is thrown away.
pub fn succeeds_within(limit: Duration, command: &mut Command) -> bool {
    let Ok(mut child) = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn() else {
        return false;
    };
    let deadline = Instant::now() + limit;
    while Instant::now() < deadline {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(Duration::from_millis(100)),
            Err(_) => break,
        }
    }
    stop(&mut child);
    false
}

/// Ends a program that takes too long. That it may have ended by itself meanwhile is no error.
fn stop(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_builds_environment_does_not_reach_native_programs() {
        for name in [
            "RUSTC_BOOTSTRAP",
            "CARGO_UNSTABLE_BUILD_STD",
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
            "CARGO_ENCODED_RUSTFLAGS",
            "CARGO_PKG_NAME",
            "TRUNK_STAGING_DIR",
        ] {
            assert!(is_from_above(name), "{name}");
        }
    }

    #[test]
    fn a_persons_own_settings_do() {
        for name in ["CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_NET_OFFLINE", "RUSTFLAGS", "PATH"] {
            assert!(!is_from_above(name), "{name}");
        }
    }

    #[test]
    fn summaries_are_collected_from_runners_that_ran_a_test() {
        let output = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\
                      test result: ok. 0 passed; 0 failed; 0 ignored\n";
        let mut shown = Vec::new();
        let summaries = shown_summaries(output.as_bytes(), &mut shown).unwrap_or_default();
        assert_eq!(summaries, ["test result: ok. 2 passed; 0 failed; 0 ignored"]);
        assert_eq!(shown, output.as_bytes());
    }

    #[test]
    fn a_log_is_named_after_its_step() {
        assert_eq!(file_name("Installing trunk 0.21.14 (builds the page)"), "installing-trunk-0.21.14");
    }

    #[test]
    fn durations_read_well() {
        assert_eq!(shown(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(shown(Duration::from_secs(59)), "59 s");
        assert_eq!(shown(Duration::from_secs(210)), "3 min 30 s");
    }
}
