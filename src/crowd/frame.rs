//! The crowd in its frame, to be taken along: what it shows above, what it leaves out and where it comes from below, names
//! and numbers beside the dots. The dots themselves are an image of their own between two layers of the drawing.

use super::finding::finding;
use super::groups::{Crowd, Grouping};
use super::labels::labels;
use super::layout::Room;
use super::picture::Picture;
use crate::figure::export_frame::{Around, Framed, framed};
use crate::figure::paint::Surface;
use crate::figure::scene::{ColourRole, Mark, Scene};
use crate::i18n::Words;

/// What is taken along.
#[derive(Clone, Debug)]
pub struct FramedCrowd {
    /// All but the dots.
    pub framed: Framed,
    /// How many of its marks lie under the dots.
    under: usize,
    /// Where the dots are, in CSS pixels: left, top, width and height.
    pub dots: [f64; 4],
}

impl FramedCrowd {
    /// An order of the crowd as it stands in a picture, with the words around it. `marked` is the group pointed out.
    pub fn new(
        (words, crowd, grouping): (&Words, &Crowd, Grouping),
        (room, picture): (&Room, &Picture),
        marked: Option<usize>,
        around: Around,
    ) -> Option<Self> {
        let unit = [&around.unit, " ", &finding(words, crowd, grouping)].concat();
        // The room of the dots is a box by which they are found again.
        let mut scene = Scene::default();
        scene.fill(0.0, 0.0, room.width, room.height, ColourRole::Paper);
        scene.marks.extend(labels(words, crowd, grouping, picture.layout(grouping), room, marked).marks);
        let framed = framed(scene, (room.width, room.height), &Around { unit, ..around });
        let (place, dots) = (0..).zip(&framed.scene.marks).find_map(|(place, mark)| match mark {
            Mark::Box(at @ [_, _, width, height], _) if (*width, *height) == (room.width, room.height) => {
                Some((place, *at))
            }
            _ => None,
        })?;
        Some(Self { framed, under: place + 1, dots })
    }

    /// What lies under the dots, and what lies over them.
    pub fn layers(&self) -> [Scene; 2] {
        let (under, over) = self.framed.scene.marks.split_at(self.under);
        [under, over].map(|marks| Scene { marks: marks.to_vec(), ..Scene::default() })
    }

    /// The frame as an SVG file, with the dots between its layers: an image at an address.
    pub fn with_dots(&self, svg: &str, address: &str) -> String {
        let [x, y, width, height] = self.dots.map(|along| (along * Surface::SVG.scale) as i32);
        let image =
            format!("<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" xlink:href=\"{address}\"/>");
        let (under, _) = self.framed.scene.marks.split_at(self.under);
        let boxes = under.iter().filter(|mark| matches!(mark, Mark::Box(..))).count();
        // After the last box under the dots.
        let last = svg.match_indices("<rect").nth(boxes - 1);
        let end = last.and_then(|(at, _)| Some(at + svg[at..].find("/>")? + 2)).unwrap_or(svg.len());
        [&svg[..end], &image, &svg[end..]].concat()
    }
}
