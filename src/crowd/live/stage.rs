//! The canvas that shows the crowd, and the dots on their way over it.

use crate::browser::{self, Animation, Canvas, Element, Pixels, animate};
use crate::crowd::groups::{Crowd, Grouping};
use crate::crowd::labels::Widths;
use crate::crowd::layout::{Layout, Room};
use crate::crowd::people::People;
use crate::crowd::picture::{self, ARRIVED, Look, Marked, Picture};
use crate::crowd::pile::{self, Standing};
use crate::figure::scene::ColourRole;
use crate::figure::surface::TYPE_SIZE;
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

/// The colours of the style sheet as they are now: red, green, blue.
#[derive(Clone, Copy)]
struct Colours {
    paper: [u8; 3],
    soft: [u8; 3],
    now: [u8; 3],
    quiet: [u8; 3],
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

impl Colours {
    fn of(canvas: &Canvas) -> Self {
        let colour = |token| {
            let (red, green, blue) = canvas.colour(token);
            [red, green, blue]
        };
        let [paper, soft, now] = [ColourRole::Paper, ColourRole::Soft, ColourRole::Now].map(|ink| colour(ink.token()));
        Self { paper, soft, now, quiet: colour(pile::QUIET) }
    }

    fn in_figure(&self) -> Look {
        picture::look([self.paper, self.soft, self.now])
    }

    /// All are what it is about. In the pile those whom the reader guessed are quiet; on the way they become as the others.
    fn out_of_the_pile(&self, passed: i32) -> Look {
        let mixed = |at: usize| {
            let (from, to) = (i32::from(self.quiet[at]), i32::from(self.now[at]));
            (from + (to - from) * passed / ARRIVED) as u8
        };
        picture::look([self.paper, self.now, [mixed(0), mixed(1), mixed(2)]])
    }
}

/// Makes the picture fit its box. Returns whether anything but colours has changed. Calls `arrived` once people have
/// fallen into place, if they do.
pub fn fit(stage: &Rc<RefCell<Stage>>, arrived: impl Fn() + 'static) -> bool {
    let (changed, comes) = {
        let stage = &mut *stage.borrow_mut();
        let changed = stage.fit();
        let from = stage.from.take_if(|_| stage.open.is_some());
        let milliseconds = match (from, &mut stage.open) {
            (Some(From::Above), Some(open)) => {
                open.picture.lift(stage.shown);
                Some(FALLING)
            }
            (Some(From::Pile), Some(_)) => stage.put_on_pile().map(|()| REGROUPING),
            _ => None,
        };
        (changed, milliseconds)
    };
    if let Some(milliseconds) = comes {
        set_out(stage, milliseconds, Towards::Order, arrived);
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

/// Sends everybody to their place in another order, from where they are now, or back to their pile, and calls `arrived` once
/// they are there.
pub fn regroup(stage: &Rc<RefCell<Stage>>, grouping: Option<Grouping>, arrived: impl Fn() + 'static) {
    let Some(grouping) = grouping else { return pile_up(stage, arrived) };
    {
        let stage = &mut *stage.borrow_mut();
        if let Some(pile) = stage.pile.as_mut().filter(|pile| pile.is_shown) {
            // Its box is another once its picture is there.
            let (width, height) = pile.element.extent();
            let ratio = stage.canvas.as_ref().map_or(1.0, |canvas| canvas.extent().2);
            let standing = Standing::new((width, height, ratio));
            pile.standing = standing.map(|standing| standing.for_guess(stage.marked.first));
            pile.is_shown = false;
            (stage.from, stage.shown, stage.passed) = (Some(From::Pile), grouping, ARRIVED);
            // They set out once the picture has a box.
            return arrived();
        }
        let (from, passed) = (std::mem::replace(&mut stage.shown, grouping), stage.passed);
        // Whoever is on the way back to the pile comes out of it again.
        let returns = stage.pile.as_mut().is_some_and(|pile| std::mem::take(&mut pile.returns));
        if from == grouping && !returns {
            return;
        }
        let Some(open) = &mut stage.open else { return };
        if !returns {
            open.picture.hold(from, passed);
        }
    }
    set_out(stage, REGROUPING, Towards::Order, arrived);
}

/// Sends everybody back to the pile, the way they came.
fn pile_up(stage: &Rc<RefCell<Stage>>, arrived: impl Fn() + 'static) {
    let way = {
        let stage = &mut *stage.borrow_mut();
        let Some(pile) = stage.pile.as_mut().filter(|pile| !pile.is_shown) else { return };
        pile.returns = true;
        stage.put_on_pile()
    };
    let there = {
        let stage = Rc::downgrade(stage);
        move || {
            if let Some(stage) = stage.upgrade() {
                if let Some(pile) = &mut stage.borrow_mut().pile {
                    (pile.returns, pile.is_shown) = (false, true);
                }
            }
            arrived();
        }
    };
    match way {
        Some(()) => set_out(stage, REGROUPING, Towards::Pile, there),
        None => there(),
    }
}

/// Which way people are going.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Towards {
    Order,
    Pile,
}

fn set_out(stage: &Rc<RefCell<Stage>>, milliseconds: f64, towards: Towards, arrived: impl Fn() + 'static) {
    let show = move |stage: &RefCell<Stage>, passed: f64| {
        let mut stage = stage.borrow_mut();
        let passed = if towards == Towards::Pile { 1.0 - passed } else { passed };
        stage.passed = (passed * f64::from(ARRIVED)) as i32;
        stage.draw();
    };
    if browser::still() {
        stage.borrow_mut().motion = None;
        show(stage, 1.0);
        return arrived();
    }
    let weak = Rc::downgrade(stage);
    let motion = animate(milliseconds, move |passed| {
        let Some(stage) = weak.upgrade() else { return };
        show(&stage, passed);
        if passed >= 1.0 {
            arrived();
        }
    });
    stage.borrow_mut().motion = Some(motion);
    show(stage, 0.0);
}
