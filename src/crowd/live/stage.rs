//! The canvas that shows the crowd, and the dots on their way over it.

use crate::browser::{self, Animation, Canvas, Pixels, animate};
use crate::crowd::groups::{Crowd, Grouping};
use crate::crowd::layout::{Layout, Room, scales};
use crate::crowd::people::People;
use crate::crowd::picture::{ARRIVED, Look, Picture, Pixel};
use crate::figure::scene::ColourRole;
use std::cell::RefCell;
use std::rc::Rc;

/// How long people take from one order to another, in milliseconds.
const REGROUPING: f64 = 500.0;
/// How long they take to fall into place.
const FALLING: f64 = 600.0;

/// What the crowd is shown on.
pub struct Stage {
    crowd: Rc<Crowd>,
    canvas: Option<Rc<Canvas>>,
    labels: [f64; 5],
    shown: Grouping,
    /// How far the dots are on their way to where they are shown.
    way: i32,
    /// The group pointed out.
    marked: Option<usize>,
    /// How many people a guess marks.
    first: u32,
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
            labels: [0.0; 5],
            shown: Grouping::default(),
            way: ARRIVED,
            marked: None,
            first: 0,
            falls,
            open: None,
            refused: false,
            motion: None,
        }
    }

    /// Takes people and a canvas, on which the labels of each order are so wide.
    pub fn take(&mut self, crowd: Rc<Crowd>, canvas: Rc<Canvas>, labels: [f64; 5]) {
        self.crowd = crowd;
        self.motion = None;
        self.way = ARRIVED;
        self.open = None;
        self.canvas = Some(canvas);
        self.labels = labels;
    }

    /// Whether the browser granted no canvas, or no memory.
    pub fn is_refused(&self) -> bool {
        self.refused
    }

    /// Whether dots are smaller than the pixels of the screen.
    pub fn is_finer_than_the_screen(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.room.scale > open.ratio)
    }

    /// The picture's size, and how an order stands in it.
    pub fn layout(&self, grouping: Grouping) -> Option<(Room, &Layout)> {
        self.open.as_ref().map(|open| (open.room, open.picture.layout(grouping)))
    }

    /// The group and the person at a point, in CSS pixels.
    pub fn at(&self, x: f64, y: f64) -> Option<(usize, Option<u32>)> {
        let (room, layout) = self.layout(self.shown)?;
        layout.at([(x * room.scale) as i32, (y * room.scale) as i32])
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
            self.way = ARRIVED;
            let picture = scales(ratio).find_map(|scale| {
                let room = Room { width, height, scale };
                Some((room, Picture::new(&self.crowd, &room, &self.labels, self.shown)?))
            });
            self.open = picture.and_then(|(room, picture)| {
                let (across, down) = room.places();
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
        open.look.group = self.marked;
        open.look.first = self.first;
        open.pixels.show(open.picture.draw(self.shown, self.way, &open.look));
    }
}

/// Makes the picture fit its box. Returns whether anything but colours has changed.
pub fn fit(stage: &Rc<RefCell<Stage>>) -> bool {
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
        set_out(stage, FALLING);
    }
    changed
}

/// Points out a group, or else so many people from the first on.
pub fn mark(stage: &Rc<RefCell<Stage>>, group: Option<usize>, first: u32) {
    let mut stage = stage.borrow_mut();
    if (stage.marked, stage.first) != (group, first) {
        (stage.marked, stage.first) = (group, first);
        // On their way dots are drawn anew anyway.
        if stage.way == ARRIVED {
            stage.draw();
        }
    }
}

/// Sends everybody to their place in another order, from where they are now.
pub fn regroup(stage: &Rc<RefCell<Stage>>, grouping: Grouping) {
    {
        let stage = &mut *stage.borrow_mut();
        let (from, way) = (std::mem::replace(&mut stage.shown, grouping), stage.way);
        if from == grouping {
            return;
        }
        let Some(open) = &mut stage.open else { return };
        open.picture.hold(from, way);
    }
    set_out(stage, REGROUPING);
}

fn set_out(stage: &Rc<RefCell<Stage>>, milliseconds: f64) {
    if still() {
        let mut stage = stage.borrow_mut();
        stage.motion = None;
        stage.way = ARRIVED;
        stage.draw();
        return;
    }
    let weak = Rc::downgrade(stage);
    let motion = animate(milliseconds, move |passed| {
        let Some(stage) = weak.upgrade() else { return };
        let mut stage = stage.borrow_mut();
        // Slow at both ends.
        stage.way = (passed * passed * (3.0 - 2.0 * passed) * f64::from(ARRIVED)) as i32;
        stage.draw();
    });
    let mut stage = stage.borrow_mut();
    stage.way = 0;
    stage.motion = Some(motion);
    stage.draw();
}

/// Whether the reader asked for nothing to move.
fn still() -> bool {
    browser::matches("(prefers-reduced-motion: reduce)")
}

/// The colours of the style sheet as they are now. The second tone of each is a little nearer to the paper.
fn look(canvas: &Canvas) -> Look {
    let pixel = |ink: ColourRole| {
        let (red, green, blue) = canvas.colour(ink.token());
        [red, green, blue, 255]
    };
    let paper = pixel(ColourRole::Raised);
    let tones = |colour: Pixel| {
        let lighter = |at: usize| ((u16::from(colour[at]) * 5 + u16::from(paper[at]) * 3) / 8) as u8;
        [colour, [lighter(0), lighter(1), lighter(2), 255]]
    };
    Look { paper, crowd: tones(pixel(ColourRole::Soft)), marked: tones(pixel(ColourRole::Now)), group: None, first: 0 }
}
