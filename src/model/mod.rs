//! What can be computed about a reader's choices, without a browser: pure values and their laws.

pub mod calendar;
pub mod date;
pub mod done;
pub mod organisation;
pub mod qr;
pub mod quiz;
