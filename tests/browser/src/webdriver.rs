//! The W3C WebDriver protocol: JSON over HTTP, one answer to each question.

use serde_json::Value;
use std::fmt;

/// How long a browser may take over one command, in seconds.
const PATIENCE: u64 = 60;
/// How long it may take to close, in seconds.
const PATIENCE_AT_THE_END: u64 = 10;

/// The key under which an element stands in JSON.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A driver that can be asked.
#[derive(Clone, Debug)]
pub struct Client {
    root: String,
}

/// Why a driver did not do what it was asked.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// The protocol's short name for it.
    pub error: String,
    /// The driver's own words.
    pub message: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.error, self.message.lines().next().unwrap_or_default())
    }
}

impl Client {
    /// The driver on a port of this machine.
    pub fn new(port: u16) -> Self {
        Self { root: format!("http://127.0.0.1:{port}") }
    }

    /// Sends a command and gives back its value.
    pub fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Refusal> {
        let patience = if method == "DELETE" { PATIENCE_AT_THE_END } else { PATIENCE };
        let method = minreq::Method::Custom(method.to_owned());
        let mut request = minreq::Request::new(method, format!("{}{path}", self.root)).with_timeout(patience);
        if let Some(body) = body {
            request = request.with_header("Content-Type", "application/json").with_body(body.to_string());
        }
        let answer = request.send().map_err(|error| refusal("no answer", error))?;
        let mut answer_body: Value =
            serde_json::from_slice(answer.as_bytes()).map_err(|error| refusal("no JSON", error))?;
        let value = answer_body["value"].take();
        if answer.status_code == 200 {
            return Ok(value);
        }
        let said = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        Err(Refusal { error: said("error"), message: said("message") })
    }
}

fn refusal(error: &str, message: impl fmt::Display) -> Refusal {
    Refusal { error: error.to_owned(), message: message.to_string() }
}
