//! The pile on its canvas: as high as the guess, carried by a hand, and continued by the record.

use crate::browser::{self, Animation, Canvas, Element, Pixels, Watch, animate};
use crate::crowd::pile::{QUIET, ROUND, Standing, most, record};
use crate::figure::paint::TYPEFACE;
use crate::figure::scene::ColourRole;
use crate::model::guess::{LEAST, MOST};
use dots::Pixel;
use dots::pile::{Band, Ground, LANDED, PIXEL, Pile};
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;
use yew::{Callback, MouseEvent, NodeRef, PointerEvent};

/// How long those fall whom the guess has missed, in milliseconds.
const FALL: f64 = 1_400.0;
/// How many of those who stand there before there is a guess are still falling when the reader comes, and how long.
const LATE: u32 = 1_500;
const ARRIVAL: f64 = 2_800.0;
/// So many rows of pixels are drawn at once. A picture as a whole is kept only while people fall.
const STRIP: i32 = 128;

/// What stands over the surface, and must not be run through by the number on it.
const WORDS: &str = ".deck";

/// What is piled up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Piled {
    /// How many people the reader guesses.
    pub guess: Option<u32>,
    /// Whether the record stands beside the guess.
    pub is_open: bool,
}

/// What has become of the pile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Whether people stand half as far apart, so that all of them fit.
    pub is_finer: bool,
    /// Whether the browser granted no canvas, or no memory.
    pub is_refused: bool,
}

/// What draws a pile, shared with what moves it on: nothing is piled up yet.
#[derive(Clone, Default)]
pub struct Surface(Rc<RefCell<Drawn>>);

/// Where a hand took hold of the surface.
struct Held {
    /// How far down the window.
    y: f64,
    /// How high the surface was, in CSS pixels.
    height: f64,
    /// What was guessed until then.
    guess: Option<u32>,
}

/// The pile on its canvas.
#[derive(Default)]
struct Drawn {
    on: Option<On>,
    piled: Piled,
    is_refused: bool,
    held: Option<Held>,
    motion: Option<Animation>,
}

/// Where it is drawn.
struct On {
    stage: Element,
    canvas: Rc<Canvas>,
    pixels: Pixels,
    /// The box's width and height and the screen's ratio, for which the rest holds.
    extent: (f64, f64, f64),
    /// Pixels per CSS pixel.
    scale: f64,
    ground: Ground,
    is_finer: bool,
    pile: Pile,
    drawn: Option<(Ground, Vec<Band>)>,
}

impl Surface {
    /// Takes the canvas of a stage, and draws on it until the watch is dropped. `changed` is told of a new state.
    pub fn open(&self, stage: &NodeRef, canvas: &NodeRef, changed: Callback<State>) -> Option<Watch> {
        let stage = stage.get().and_then(Element::from_node)?;
        let canvas = canvas.get().and_then(Canvas::open).map(Rc::new)?;
        let shared = self.clone();
        canvas.clone().watch(TYPEFACE, move || {
            let mut surface = shared.0.borrow_mut();
            let arrives = surface.on.is_none() && surface.piled == Piled::default();
            surface.motion = None;
            surface.fit(&stage, &canvas);
            surface.draw();
            changed.emit(surface.state());
            if arrives && surface.on.is_some() {
                drop(surface);
                set_out(&shared, ARRIVAL);
            }
        })
    }

    /// Shows what is piled up. Where the record is opened before the reader's eyes, those who were missed fall.
    pub fn show(&self, piled: Piled) -> State {
        let opens = {
            let mut surface = self.0.borrow_mut();
            let before = std::mem::replace(&mut surface.piled, piled);
            if before == piled {
                return surface.state();
            }
            surface.motion = None;
            let opens = piled.is_open && !before.is_open && surface.on.is_some();
            if !opens {
                surface.draw();
            }
            opens
        };
        if opens {
            set_out(self, FALL);
        }
        self.0.borrow().state()
    }

    /// See [`Pile::grip`](super::pile::Pile::grip).
    pub fn grip(&self, event: &PointerEvent) -> Option<Option<u32>> {
        self.0.borrow_mut().grip(event)
    }

    /// The guess whose surface is where somebody points.
    pub fn at(&self, event: &MouseEvent) -> Option<u32> {
        self.0.borrow().at(event)
    }
}

/// Lets people fall into their places, unless the reader asked for nothing to move.
fn set_out(surface: &Surface, milliseconds: f64) {
    if browser::still() {
        surface.0.borrow_mut().draw();
        return;
    }
    let weak = Rc::downgrade(&surface.0);
    let motion = animate(milliseconds, move |passed| {
        if let Some(surface) = weak.upgrade() {
            surface.borrow_mut().fall(passed);
        }
    });
    let mut surface = surface.0.borrow_mut();
    surface.fall(0.0);
    surface.motion = Some(motion);
}

impl Drawn {
    /// What has become of it.
    fn state(&self) -> State {
        State { is_finer: self.on.as_ref().is_some_and(|on| on.is_finer), is_refused: self.is_refused }
    }

    /// Makes the picture as large as its box.
    fn fit(&mut self, stage: &Element, canvas: &Rc<Canvas>) {
        let extent = canvas.extent();
        let (width, height, _) = extent;
        if width < 1.0 || height < 1.0 || self.is_refused {
            return;
        }
        if let Some(on) = self.on.as_mut().filter(|on| on.extent == extent) {
            // Only colours have changed.
            on.drawn = None;
            return;
        }
        self.held = None;
        self.on = Standing::new(extent).and_then(|Standing { scale, ground }| {
            let pixels = canvas.pixels(ground.width as u32, ground.height as u32)?;
            let (stage, canvas) = (stage.clone(), canvas.clone());
            let (is_finer, pile, drawn) = (false, Pile::default(), None);
            Some(On { stage, canvas, pixels, extent, scale, ground, is_finer, pile, drawn })
        });
        self.is_refused = self.on.is_none();
    }

    /// How the people stand that there are now, before anybody falls.
    fn draw(&mut self) {
        let (piled, is_held) = (self.piled, self.held.is_some());
        let Some(on) = &mut self.on else { return };
        on.settle(piled, is_held);
        let bands = on.bands(piled);
        on.draw(bands);
    }

    /// So far on the way from the guess to the record, or to what stands there before there is one.
    fn fall(&mut self, passed: f64) {
        let piled = self.piled;
        let Some(on) = &mut self.on else { return };
        if passed >= 1.0 {
            // What the falling took is given back.
            on.pile = Pile::default();
        } else {
            on.settle(piled, false);
            if on.fall(piled, passed).is_some() {
                on.drawn = None;
                return;
            }
        }
        self.draw();
    }

    /// What a hand does with the surface.
    fn grip(&mut self, event: &PointerEvent) -> Option<Option<u32>> {
        let on = self.on.as_ref()?;
        let y = f64::from(event.client_y());
        match event.type_().as_str() {
            _ if !event.is_primary() => None,
            "pointerdown" if event.button() == 0 => {
                browser::capture(event);
                let guess = self.piled.guess;
                let height = f64::from(on.now().rises(guess.unwrap_or(LEAST))) / on.scale;
                self.held = Some(Held { y, height, guess });
                None
            }
            "pointermove" => {
                let held = self.held.as_ref()?;
                Some(Some(on.guess(held.height + held.y - y)))
            }
            "pointercancel" => {
                let held = self.held.take()?;
                self.draw();
                Some(held.guess)
            }
            _ => {
                self.held = None;
                self.draw();
                None
            }
        }
    }

    /// The guess whose surface is where somebody points.
    fn at(&self, event: &MouseEvent) -> Option<u32> {
        let on = self.on.as_ref()?;
        Some(on.guess(on.extent.1 - f64::from(event.offset_y())))
    }
}

impl On {
    /// How people stand now.
    fn now(&self) -> Ground {
        if self.is_finer { self.ground.finer() } else { self.ground }
    }

    /// The most who fit as they stand.
    fn most(&self) -> u32 {
        most(&self.now()).min(MOST)
    }

    /// The guess whose surface is so high, in CSS pixels.
    fn guess(&self, height: f64) -> u32 {
        let people = self.now().people((height * self.scale) as i32);
        ((people + ROUND / 2) / ROUND * ROUND).clamp(LEAST, self.most())
    }

    /// Chooses how far apart people stand, unless a hand holds them, and says where their surface is.
    fn settle(&mut self, piled: Piled, is_held: bool) {
        let guess = piled.guess.unwrap_or(LEAST);
        if !is_held {
            self.is_finer = false;
            self.is_finer = guess >= self.most();
        }
        let css = |height: f64| [&(height.round() as i32).to_string(), "px"].concat();
        self.stage.set_measure("--surface", &css(f64::from(self.now().rises(guess)) / self.scale));
        let words = self.stage.closest("main").map(|main| main.find_all(WORDS)).unwrap_or_default();
        let bottom = words.iter().filter(|words| words.is_drawn()).map(|words| words.edges().1).fold(0.0, f64::max);
        if bottom > 0.0 {
            self.stage.set_measure("--park", &css(self.stage.edges().1 - bottom));
        }
    }

    fn ink(&self, role: &'static str) -> Pixel {
        let (red, green, blue) = self.canvas.colour(role);
        [red, green, blue, 255]
    }

    fn paper(&self) -> Pixel {
        self.ink(ColourRole::Paper.token())
    }

    fn bands(&self, piled: Piled) -> Vec<Band> {
        let (now, quiet) = (self.ink(ColourRole::Now.token()), self.ink(QUIET));
        match piled {
            Piled { guess: None, is_open: false } => vec![Band { until: LEAST, colour: quiet }],
            Piled { guess: Some(guess), is_open: false } => vec![Band { until: guess, colour: now }],
            Piled { guess, is_open: true } => {
                let guess = guess.unwrap_or_default();
                let surplus = Band { until: guess, colour: self.ink(ColourRole::Line.token()) };
                // Nobody was missed where the guess was too high; then it is the others who are quiet.
                let guessed = if guess < record() { quiet } else { now };
                let guessed = Band { until: guess.min(record()), colour: guessed };
                vec![guessed, Band { until: record(), colour: now }, surplus]
            }
        }
    }

    /// Draws the rows of pixels that have changed.
    fn draw(&mut self, bands: Vec<Band>) {
        let (now, paper) = (self.now(), self.paper());
        let before = self.drawn.take().filter(|(ground, _)| *ground == now);
        let rows = before.map_or(0..now.height, |(_, before)| changed(&now, &before, &bands));
        let mut top = rows.start;
        while top < rows.end {
            let strip = top..(top + STRIP).min(rows.end);
            if let Some(bytes) = self.pile.rows(&now, paper, &bands, strip.clone()) {
                self.pixels.show(bytes, top as u32);
            }
            top = strip.end;
        }
        self.drawn = Some((now, bands));
    }

    /// Draws those on their way who come last or whom the guess has missed, or lets fade those who are too many.
    fn fall(&mut self, piled: Piled, passed: f64) -> Option<()> {
        let (now, paper) = (self.now(), self.paper());
        let (red, mut bands) = (self.ink(ColourRole::Now.token()), self.bands(piled));
        let way = (passed * f64::from(LANDED)) as i32;
        if !piled.is_open {
            let standing = Band { until: LEAST - LATE, ..bands[0] };
            let bytes = self.pile.falling(&now, paper, &[standing], bands[0], way)?;
            self.pixels.show(bytes, 0);
            return Some(());
        }
        // The guess was red, and is quiet before anybody lands on it.
        let turned = (passed * 4.0).min(1.0);
        bands[0].colour = mixed(red, bands[0].colour, turned);
        bands[2].colour = mixed(red, bands[2].colour, passed);
        let bytes = if bands[2].until > record() {
            self.pile.rows(&now, paper, &bands, 0..now.height)?
        } else {
            self.pile.falling(&now, paper, &bands[..1], bands[1], way)?
        };
        self.pixels.show(bytes, 0);
        Some(())
    }
}

fn mixed(from: Pixel, to: Pixel, way: f64) -> Pixel {
    let channel = |at: usize| (f64::from(from[at]) + (f64::from(to[at]) - f64::from(from[at])) * way) as u8;
    [channel(0), channel(1), channel(2), 255]
}

/// The rows of pixels in which one pile is not like another.
fn changed(ground: &Ground, before: &[Band], bands: &[Band]) -> Range<i32> {
    let same = before.len() == bands.len() && before.iter().zip(bands).all(|(a, b)| a.colour == b.colour);
    if !same {
        return 0..ground.height;
    }
    let moved = || before.iter().zip(bands).filter(|(a, b)| a.until != b.until).flat_map(|(a, b)| [a.until, b.until]);
    let (Some(least), Some(most)) = (moved().min(), moved().max()) else { return 0..0 };
    let row = ground.step / PIXEL + 1;
    let top = ground.height - ground.rises(most) - 1;
    let bottom = ground.height - ground.rises(least) + row;
    top.max(0)..bottom.clamp(0, ground.height)
}
