//! The sizes that drawings are made for.

/// Width of the drawing for phones, in CSS pixels.
pub const NARROW: f64 = 296.0;
/// Width of the drawing for wider screens, in CSS pixels: no wider than that in the narrowest box that shows it, its
/// smallest letters have twelve pixels.
pub const WIDE: f64 = 552.0;

/// The width below which a narrow drawing is made smaller as a whole, and the one below which a wide drawing is.
pub const NARROWEST: f64 = 258.0;
/// See [`NARROWEST`]. From there on drawings put beside each other what stands below each other on a phone.
pub const SPREAD: f64 = 512.0;

/// How low a drawing can be, as a part of its height, before its letters become smaller: a slide has little room.
pub const LOWEST: f64 = 0.85;

/// The type size of the page that scenes are made for, in CSS pixels.
pub const TYPE_SIZE: f64 = 16.0;
