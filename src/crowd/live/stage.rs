//! The canvas that shows the crowd, and the dots on their way over it.

mod colours;
mod motion;

pub use motion::{fit, mark, regroup};

use crate::browser::{Animation, Canvas, Element, Pixels};
use crate::crowd::groups::{Crowd, Grouping};
use crate::crowd::label_widths::Widths;
use crate::crowd::layout::{Layout, Room};
use crate::crowd::people::People;
use crate::crowd::picture::{ARRIVED, Look, Marked, Picture};
use crate::crowd::pile::Standing;
use crate::figure::sizes::TYPE_SIZE;
use colours::Colours;
use std::rc::Rc;

/// What the crowd is shown on.
pub struct Stage {
    crowd: Rc<Crowd>,
    canvas: Option<Rc<Canvas>>,
    widths: Widths,
    shown: Grouping,
    /// How much of the time has passed that the dots take to where they are shown.
    passed: i32,
    marked: Marked,
    /// The pile that people stand in before they are put into an order.
    pile: Option<Pile>,
    /// Where people come from who are still to be seen.
    from: Option<From>,
    colours: Option<Colours>,
    open: Option<Open>,
    refused: bool,
    motion: Option<Animation>,
}

/// A picture on a canvas.
struct Open {
    room: Room,
    ratio: f64,
    /// How many times larger letters should be; see [`Room::letters`].
    letters: f64,
    picture: Picture,
    pixels: Pixels,
}

/// The pile below the picture, which is drawn by whoever has it.
struct Pile {
    element: Element,
    /// How people stand in it.
    standing: Option<Standing>,
    /// Whether they stand in it now, and in no order.
    is_shown: bool,
    /// Whether they are on their way back to it.
    returns: bool,
}

/// Where people come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum From {
    Above,
    Pile,
}

impl Stage {
    /// A stage without a canvas yet, and without people.
    pub fn new(falls: bool) -> Self {
        Self {
            crowd: Rc::new(Crowd::new(People::default())),
            canvas: None,
            widths: Widths::default(),
            shown: Grouping::default(),
            passed: ARRIVED,
            marked: Marked::default(),
            pile: None,
            from: falls.then_some(From::Above),
            colours: None,
            open: None,
            refused: false,
            motion: None,
        }
    }

    /// Takes people and a canvas, on which the names and numbers of each order are so wide.
    pub fn take(&mut self, crowd: Rc<Crowd>, canvas: Rc<Canvas>, widths: Widths) {
        self.crowd = crowd;
        self.motion = None;
        self.passed = ARRIVED;
        self.open = None;
        self.colours = Some(Colours::of(&canvas));
        self.canvas = Some(canvas);
        self.widths = widths;
    }

    /// Whether the browser granted no canvas, or no memory.
    pub fn is_refused(&self) -> bool {
        self.refused
    }

    /// Whether a pixel of the canvas is a pixel of the screen.
    pub fn is_crisp(&self) -> bool {
        self.open.as_ref().is_none_or(|open| open.room.scale == open.ratio)
    }

    /// Whether everybody stands in an order.
    pub fn stands(&self, grouping: Grouping) -> bool {
        self.shown == grouping && self.passed == ARRIVED
    }

    /// The picture's size, and how an order stands in it.
    pub fn layout(&self, grouping: Grouping) -> Option<(Room, &Layout)> {
        self.open.as_ref().map(|open| (open.room, open.picture.layout(grouping)))
    }

    /// The colours of what is shown.
    pub fn look(&self) -> Option<Look> {
        let colours = self.colours?;
        Some(match self.pile {
            Some(_) if self.marked.group.is_none() => colours.out_of_the_pile(self.passed),
            _ => colours.in_figure(),
        })
    }

    /// Takes people out of a pile on the page, or out of none.
    pub fn stand_on(&mut self, pile: Option<Element>, is_shown: bool) {
        self.from = self.from.filter(|_| pile.is_none());
        self.pile = pile.map(|element| Pile { element, standing: None, is_shown, returns: false });
    }

    /// Whether everybody stands in the pile.
    pub fn is_piled(&self) -> bool {
        self.pile.as_ref().is_some_and(|pile| pile.is_shown)
    }

    /// The group and the person at a point, in CSS pixels.
    pub fn at(&self, [x, y]: [f64; 2]) -> Option<(usize, Option<u32>)> {
        let (room, layout) = self.layout(self.shown)?;
        layout.at([x, y].map(|along| (along * room.scale) as i32))
    }

    /// Makes the picture as large as its box, and draws it. Returns whether anything but colours has changed.
    fn fit(&mut self) -> bool {
        let Some(canvas) = &self.canvas else { return false };
        self.colours = Some(Colours::of(canvas));
        let (width, height, ratio) = canvas.extent();
        if width < 1.0 || height < 1.0 || self.refused {
            return false;
        }
        let letters = canvas.room().type_size / TYPE_SIZE;
        let known = self.open.as_ref().is_some_and(|open| {
            let is_sized = open.room.width == width && open.room.height == height;
            is_sized && open.ratio == ratio && open.letters == letters
        });
        if !known {
            self.motion = None;
            self.passed = ARRIVED;
            if let Some(pile) = self.pile.as_mut().filter(|pile| pile.returns) {
                (pile.returns, pile.is_shown) = (false, true);
            }
            let box_of = ([width, height], ratio, letters);
            let picture = Picture::fitting(&self.crowd, box_of, &self.widths, self.shown);
            self.open = picture.and_then(|(room, picture)| {
                let (across, down) = room.pixels();
                let pixels = canvas.pixels(across as u32, down as u32)?;
                Some(Open { room, ratio, letters, picture, pixels })
            });
            self.refused = self.open.is_none();
        }
        self.draw();
        !known
    }

    fn draw(&mut self) {
        let look = self.look();
        let (Some(open), Some(look)) = (&mut self.open, look) else { return };
        open.picture.draw(self.shown, self.passed, self.marked);
        open.picture.show(&look, |top, strip| open.pixels.show(strip, top as u32));
    }

    /// Puts everybody where they stand in the pile, to go on from there. Nothing where nobody knows where that is.
    fn put_on_pile(&mut self) -> Option<()> {
        let (open, canvas) = (self.open.as_mut()?, self.canvas.as_ref()?);
        let Pile { element, standing, .. } = self.pile.as_ref()?;
        let standing = (*standing)?;
        let ([left, top], scale) = (canvas.from_corner_of(element), open.room.scale);
        open.picture.put(|person| {
            let [x, y] = standing.place(person);
            [(x - left) * scale, (y - top) * scale].map(|at| at as i32)
        });
        Some(())
    }
}
