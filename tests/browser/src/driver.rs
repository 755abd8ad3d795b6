//! The programs that steer a browser. They start on a free port, and end with the value that stands for them, also
//! when a test panics.

use crate::engine::{Engine, Missing, Motion};
use crate::setting::place;
use crate::site::free_address;
use crate::webdriver::Client;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a driver may take to be ready.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    client: Client,
    /// The last started first.
    _programs: Vec<Program>,
}

/// A program that ends when it is dropped.
#[derive(Debug)]
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself; then both are refused.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Driver {
    /// Starts the driver of an engine, and waits until it can open a browser.
    ///
    /// # Panics
    /// When it cannot.
    pub fn start(engine: Engine, missing: Missing, motion: Motion) -> Self {
        let screen = (engine == Engine::WebKit).then(screen);
        let port = free_address().port();
        let (program, arguments) = match engine {
            Engine::Chromium => ("PARADOKS_CHROMEDRIVER", vec![format!("--port={port}")]),
            Engine::Firefox => ("PARADOKS_GECKODRIVER", vec!["--port".into(), port.to_string()]),
            Engine::WebKit => ("PARADOKS_WEBKITDRIVER", vec![format!("--port={port}")]),
        };
        let mut command = Command::new(place(program));
        command.args(arguments).envs(engine.environment(missing, motion));
        if let Some((_, display)) = &screen {
            command.env("DISPLAY", display);
        }
        let mut programs = vec![start(command.stdout(Stdio::null()))];
        programs.extend(screen.map(|(program, _)| program));
        let driver = Self { client: Client::new(port), _programs: programs };
        driver.wait(engine);
        driver
    }

    /// The way to talk to it.
    pub fn client(&self) -> &Client {
        &self.client
    }

    fn wait(&self, engine: Engine) {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            if self.client.ask("GET", "/status", None).is_ok_and(|status| status["ready"] == Value::Bool(true)) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        panic!("the driver of {engine:?} is not ready after {PATIENCE:?}");
    }
}

/// A screen that nobody sees: WebKit's small browser has no mode without one. The X server chooses a free number.
fn screen() -> (Program, String) {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let mut program = start(command.stdout(Stdio::piped()));
    let mut number = String::new();
    if let Some(output) = program.0.stdout.take() {
        // An error leaves the number empty.
        let _ = BufReader::new(output).read_line(&mut number);
    }
    let number = number.trim();
    assert!(!number.is_empty(), "Xvfb did not start");
    (program, format!(":{number}"))
}

fn start(command: &mut Command) -> Program {
    match command.stdin(Stdio::null()).stderr(Stdio::null()).spawn() {
        Ok(child) => Program(child),
        Err(error) => panic!("cannot start {:?}: {error}", command.get_program()),
    }
}
