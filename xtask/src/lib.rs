//! What a contributor does with the project, as verbs of `cargo xtask`.
//!
//! - [`args`]: the command line as a value.
//! - [`look`]: what there is to look at.
//! - [`verbs`]: one file a verb, from `serve` to `bench`.
//! - [`setup`]: installs what a verb needs and this machine lacks.
//! - [`program`]: Trunk's build of the program, and whether it is still up to date.
//! - [`site`]: the program and the pages around it.
//! - [`wasm_split`]: the program split into what every reader gets and what travels when it is needed.
//! - [`workspace`]: the workspace's own programs.
//! - [`suites`]: the suites of tests by name.
//! - [`server`]: a static host on this machine, the way a real one answers.
//! - [`sizes`]: what a first visit costs, held against a budget.
//!
//! The browser tests use [`server`] too, so that what is tested is what is published.

pub mod args;
pub mod compression;
pub mod failure;
pub mod look;
pub mod process;
pub mod program;
pub mod project;
pub mod public_url;
pub mod server;
pub mod setup;
pub mod site;
pub mod sizes;
pub mod stamp;
pub mod suites;
pub mod verbs;
pub mod wasm_split;
pub mod workspace;
