//! The canvas that shows the crowd, and the dots on their way over it.

use crate::browser::{self, Animation, Canvas, Pixels, animate};
use crate::crowd::groups::{Crowd, Grouping};
use crate::crowd::labels::Widths;
use crate::crowd::layout::{Layout, Room};
use crate::crowd::people::People;
use crate::crowd::picture::{self, ARRIVED, Look, Marked, Picture};
use crate::figure::scene::ColourRole;
use std::cell::RefCell;
use std::rc::Rc;

/// How long people take from one order to another, in milliseconds. Each takes three fifths of it.
const REGROUPING: f64 = 900.0;
/// How long they take to fall into place.
const FALLING: f64 = 1000.0;

/// What the crowd is shown on.
pub struct Stage {
    crowd: Rc<Crowd>,
    canvas: Option<Rc<Canvas>>,
    widths: Widths,
    shown: Grouping,
    /// How much of the time has passed that the dots take to where they are shown.
    passed: i32,
    marked: Marked,
    /// Whether people are still to fall into place.
    falls: bool,
    open: Option<Open>,
    refused: bool,
    motion: Option<Animation>,
}

/// A picture on a canvas.
struct Open {
    room: Room,
    ratio: f64,
    picture: Picture,
    pixels: Pixels,
    look: Look,
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
            falls,
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
        self.open.as_ref().map(|open| open.look)
    }

    /// The group and the person at a point, in CSS pixels.
    pub fn at(&self, [x, y]: [f64; 2]) -> Option<(usize, Option<u32>)> {
        let (room, layout) = self.layout(self.shown)?;
        layout.at([x, y].map(|along| (along * room.scale) as i32))
    }

    /// Makes the picture as large as its box, and draws it. Returns whether anything but colours has changed.
    fn fit(&mut self) -> bool {
        let Some(canvas) = &self.canvas else { return false };
        let (width, height, ratio) = canvas.extent();
        if width < 1.0 || height < 1.0 || self.refused {
            return false;
        }
        let known = self
            .open
            .as_ref()
            .is_some_and(|open| open.room.width == width && open.room.height == height && open.ratio == ratio);
        if !known {
            self.motion = None;
            self.passed = ARRIVED;
            let picture = Picture::fitting(&self.crowd, [width, height], ratio, &self.widths, self.shown);
            self.open = picture.and_then(|(room, picture)| {
                let (across, down) = room.pixels();
                let pixels = canvas.pixels(across as u32, down as u32)?;
                Some(Open { room, ratio, picture, pixels, look: look(canvas) })
            });
            self.refused = self.open.is_none();
        } else if let Some(open) = &mut self.open {
            open.look = look(canvas);
        }
        self.draw();
        !known
    }

    fn draw(&mut self) {
        let Some(open) = &mut self.open else { return };
        open.picture.draw(self.shown, self.passed, self.marked);
        open.picture.show(&open.look, |top, strip| open.pixels.show(strip, top as u32));
    }
}

/// Makes the picture fit its box. Returns whether anything but colours has changed. Calls `arrived` once people have
/// fallen into place, if they do.
pub fn fit(stage: &Rc<RefCell<Stage>>, arrived: impl Fn() + 'static) -> bool {
    let (changed, falls) = {
        let mut stage = stage.borrow_mut();
        let changed = stage.fit();
        let falls = stage.falls && stage.open.is_some();
        stage.falls &= !falls;
        (changed, falls)
    };
    if falls && !still() {
        {
            let stage = &mut *stage.borrow_mut();
            if let Some(open) = &mut stage.open {
                open.picture.lift(stage.shown);
            }
        }
        set_out(stage, FALLING, arrived);
    }
    changed
}

/// Points out a group, or else so many people from the first on.
pub fn mark(stage: &Rc<RefCell<Stage>>, marked: Marked) {
    let mut stage = stage.borrow_mut();
    if stage.marked != marked {
        stage.marked = marked;
        // On their way dots are drawn anew anyway.
        if stage.passed == ARRIVED {
            stage.draw();
        }
    }
}

/// Sends everybody to their place in another order, from where they are now, and calls `arrived` once they are there.
pub fn regroup(stage: &Rc<RefCell<Stage>>, grouping: Grouping, arrived: impl Fn() + 'static) {
    {
        let stage = &mut *stage.borrow_mut();
        let (from, passed) = (std::mem::replace(&mut stage.shown, grouping), stage.passed);
        if from == grouping {
            return;
        }
        let Some(open) = &mut stage.open else { return };
        open.picture.hold(from, passed);
    }
    set_out(stage, REGROUPING, arrived);
}

fn set_out(stage: &Rc<RefCell<Stage>>, milliseconds: f64, arrived: impl Fn() + 'static) {
    if still() {
        let mut stage = stage.borrow_mut();
        stage.motion = None;
        stage.passed = ARRIVED;
        stage.draw();
        drop(stage);
        return arrived();
    }
    let weak = Rc::downgrade(stage);
    let motion = animate(milliseconds, move |passed| {
        let Some(stage) = weak.upgrade() else { return };
        {
            let mut stage = stage.borrow_mut();
            stage.passed = (passed * f64::from(ARRIVED)) as i32;
            stage.draw();
        }
        if passed >= 1.0 {
            arrived();
        }
    });
    let mut stage = stage.borrow_mut();
    stage.passed = 0;
    stage.motion = Some(motion);
    stage.draw();
}

/// Whether the reader asked for nothing to move.
fn still() -> bool {
    browser::matches("(prefers-reduced-motion: reduce)")
}

/// The colours of the style sheet as they are now.
fn look(canvas: &Canvas) -> Look {
    let colour = |ink: ColourRole| {
        let (red, green, blue) = canvas.colour(ink.token());
        [red, green, blue]
    };
    picture::look([ColourRole::Paper, ColourRole::Soft, ColourRole::Now].map(colour))
}
