//! What a figure is: a finding, a drawing and a table.
//!
//! A drawing is a pure function from the words and a size to a [`scene::Scene`], a list of marks in CSS pixels.
//! [`paint`] turns a scene into plotters calls on any surface: SVG in the static page, canvas when the app is live,
//! pixels for share images. Sizes of words come from a table ([`letters`]), never from a browser.

pub mod axis;
pub mod between;
mod chart;
mod compact;
pub mod confined;
pub mod cursor;
pub mod dots;
mod drawn;
pub mod export;
pub mod export_frame;
#[cfg(not(target_arch = "wasm32"))]
mod fixed;
pub mod letters;
#[cfg(target_arch = "wasm32")]
mod live;
pub mod outlines;
#[cfg(not(target_arch = "wasm32"))]
mod page;
pub mod paint;
#[cfg(not(target_arch = "wasm32"))]
mod pair;
pub mod plain;
pub mod pointed;
pub mod qr;
pub mod reading;
pub mod row;
pub mod scene;
pub mod sizes;
pub mod surface;
pub mod svg;
pub mod table;

pub use chart::{Chart, chart};
pub use drawn::changing;
#[cfg(not(target_arch = "wasm32"))]
pub use page::{Figure, cite, figure, fits};
#[cfg(not(target_arch = "wasm32"))]
pub use pair::pair;
pub use pointed::use_pointed;
pub use row::own_row;
