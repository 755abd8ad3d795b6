//! From a scene to plotters calls, on any surface.

use super::scene::{Align, ColourRole, Mark, Scene};
use plotters::coord::Shift;
use plotters::element::DashedPathElement;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// The typeface of every figure.
pub const TYPEFACE: &str = "Plus Jakarta Sans";

/// How a surface differs from the ideal one that scenes are made for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surface {
    /// Surface pixels per CSS pixel. plotters' coordinates are whole numbers, so a finer surface is also a truer one.
    pub scale: f64,
    /// What this surface calls a type of 1 px.
    pub type_size: f64,
    /// How far, in ems, a text must be lowered for its capitals to be centred on its point.
    pub lower: f64,
    /// Whether a line with gaps is drawn dash by dash.
    pub cuts_dashes: bool,
}

impl Surface {
    /// plotters' SVG: quarter pixels. Lines with gaps stay whole: the file says of each how it is cut.
    pub const SVG: Self = Self { scale: 4.0, type_size: 1.24, lower: 0.09, cuts_dashes: false };
    /// plotters' bitmap with letters by ab_glyph, which counts a type from its ascender to its descender.
    pub const BITMAP: Self = Self { scale: 1.0, type_size: 1.26, lower: 0.0, cuts_dashes: true };

    /// A canvas of so many device pixels per pixel of the scene.
    pub fn canvas(scale: f64) -> Self {
        Self { scale, type_size: 1.0, lower: -0.06, cuts_dashes: true }
    }
}

/// Draws a scene. `colour` says how each ink looks.
///
/// # Errors
/// What the surface refused.
pub fn paint<S: DrawingBackend>(
    scene: &Scene,
    area: &DrawingArea<S, Shift>,
    surface: Surface,
    colour: impl Fn(ColourRole) -> RGBColor,
) -> Result<(), DrawingAreaErrorKind<S::ErrorType>> {
    let scale = surface.scale;
    let at = |x: f64, y: f64| ((x * scale).round() as i32, (y * scale).round() as i32);
    let length = |pixels: f64| (pixels * scale).round().max(1.0);
    for mark in &scene.marks {
        match mark {
            Mark::Box([left, top, width, height], ink) => {
                let corners = [at(*left, *top), at(left + width, top + height)];
                area.draw(&Rectangle::new(corners, colour(*ink).filled()))?;
            }
            Mark::Path(points, stroke, ink) => {
                let points: Vec<(i32, i32)> = points.iter().map(|(x, y)| at(*x, *y)).collect();
                let style = colour(*ink).stroke_width(length(stroke.width) as u32);
                if stroke.dash > 0.0 && surface.cuts_dashes {
                    let dash = length(stroke.dash) as i32;
                    area.draw(&DashedPathElement::new(points, dash, dash, style))?;
                } else {
                    area.draw(&PathElement::new(points, style))?;
                }
            }
            Mark::Dot(x, y, radius, ink) => {
                area.draw(&Circle::new(at(*x, *y), length(*radius) as i32, colour(*ink).filled()))?;
            }
            Mark::Ring(x, y, radius, ink) => {
                // A small one stays hollow.
                let style = colour(*ink).stroke_width(length(f64::min(1.5, radius * 0.6)) as u32);
                area.draw(&Circle::new(at(*x, *y), length(*radius) as i32, style))?;
            }
            Mark::Text { text, at: (x, y), align, size, bold, ink } => {
                let side = match align {
                    Align::Left => HPos::Left,
                    Align::Middle => HPos::Center,
                    Align::Right => HPos::Right,
                };
                let weight = if *bold { FontStyle::Bold } else { FontStyle::Normal };
                let font = FontDesc::new(FontFamily::Name(TYPEFACE), size * scale * surface.type_size, weight);
                let ink = colour(*ink);
                let style = TextStyle::from(font).color(&ink).pos(Pos::new(side, VPos::Center));
                area.draw(&Text::new(text.as_str(), at(*x, y + size * surface.lower), style))?;
            }
        }
    }
    Ok(())
}
