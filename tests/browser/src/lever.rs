//! A lever of the organisation, pulled as fast as the screen follows.

use crate::session::Session;
use serde_json::{Value, json};

impl Session {
    /// Pulls a lever of the organisation through its whole way: `runs` that were computed, their `median` and `most` in
    /// milliseconds by the program's own note, and the median until all is `redrawn`. The reader must have answered.
    pub fn pull_lever(&self) -> Value {
        self.script(include_str!("scripts/pull.js"), json!([]))
    }
}
