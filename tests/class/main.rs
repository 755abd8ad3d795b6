//! Laws of what a class does together: votes, the clock, the codes of its results, and classes apart from each other.
#![allow(clippy::unwrap_used, reason = "a test that cannot read what was written has failed")]

mod classes;
mod clock;
mod paper;
mod results;
mod tally;
mod votes;
