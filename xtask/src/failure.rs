//! Failures that a person reads: what went wrong, and what to do about it.

use std::fmt::{self, Display};
use std::io;

/// Why a verb could not finish.
#[derive(Debug)]
pub struct Failure {
    what: String,
    remedy: Option<String>,
}

/// The result of anything that can fail in front of a person.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure in one sentence.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None }
    }

    /// Adds what the reader can do.
    #[must_use]
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", self.what)?;
        match &self.remedy {
            Some(remedy) => write!(f, "\n  to do: {remedy}"),
            None => Ok(()),
        }
    }
}

/// Says what was being done when the operating system refused.
pub trait While<T> {
    /// Turns the error into a [`Failure`] that starts with `doing`.
    fn during(self, doing: impl Display) -> Outcome<T>;
}

impl<T> While<T> for io::Result<T> {
    fn during(self, doing: impl Display) -> Outcome<T> {
        self.map_err(|error| Failure::new(format!("{doing}: {error}")))
    }
}
