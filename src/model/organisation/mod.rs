//! A small, stated model of an organisation. It is no forecast: every number in it is a published score or an assumption,
//! every number can be changed, and the same settings always give the same result.
//!
//! - [`role`]: the kinds of work.
//! - [`settings`]: the shock, its strength, the levers, and every assumption, each with its range and its origin.
//! - [`shock`]: how strong the shock is in each month.
//! - [`ladder`]: how many supervisors a number of people needs.
//! - [`share`]: whole people out of shares, so that more never becomes less.
//! - [`run`]: four years, month by month.
//! - [`address`]: settings as text, and back.
//! - [`expected`]: what the reader expected before the first run.
//!
//! In every month the organisation has exactly the posts that the shock leaves it. Nothing is remembered from one month
//! to the next, which is why the old shape is back when a shock ends; who was hired, let go or moved is the difference
//! between two months.

pub mod address;
pub mod expected;
pub mod ladder;
pub mod role;
pub mod run;
pub mod settings;
pub mod share;
pub mod shock;

pub use expected::Expected;
pub use role::Role;
pub use run::{Month, Run, run};
pub use settings::{Knob, Origin, Settings, Trait};
pub use shock::Shock;
