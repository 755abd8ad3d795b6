//! What can be computed about a reader's choices, without a browser: pure values and their laws.

pub mod bech32m;
pub mod belief;
pub mod calendar;
pub mod citation;
pub mod class;
pub mod csv;
pub mod date;
pub mod drawing;
pub mod guess;
pub mod organisation;
pub mod percent;
pub mod qr;
pub mod quiz;
pub mod reader_state;
