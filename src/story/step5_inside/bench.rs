//! What is on the bench: the run that the controls change, perhaps another beside it, and the month that is shown.

use super::controls::levers;
use super::field::{Draft, Note, read};
use crate::browser;
use crate::model::organisation::address::Shown;
use crate::model::organisation::shock::LAST;
use crate::model::organisation::{Knob, Run, Settings, Shock, run};
use std::rc::Rc;
use yew::Reducible;

/// What the reader does.
#[derive(Clone, Debug)]
pub enum Act {
    /// Chooses a shock, which then runs.
    Shock(Shock),
    /// Sets a number.
    Set(Knob, u32),
    /// Types into a field.
    Type(Draft),
    /// Leaves a field with what was typed there.
    Typed(Draft),
    /// Puts some numbers back to their start values.
    PutBack(Vec<Knob>),
    /// Puts everything back.
    StartOver,
    /// Looks at a month.
    Month(u32),
    /// Lets months pass, from the start again after the last one.
    Play,
    /// Stops that.
    Pause,
    /// A month passes.
    Tick,
    /// Keeps this run beside the next ones.
    Keep,
    /// Keeps none.
    Drop,
    /// Follows a text that was put into the address.
    Follow(String),
}

/// The runs on the bench.
#[derive(Clone, Debug, PartialEq)]
pub struct Bench {
    /// Everything that decides what is seen; the address says the same.
    pub shown: Shown,
    /// The run that the controls change.
    pub run: Rc<Run>,
    /// The run kept beside it.
    pub kept: Option<Rc<Run>>,
    /// Whether months are passing.
    pub playing: bool,
    /// What is being typed.
    pub draft: Option<Draft>,
    /// What became of what was typed last, where that is something else.
    pub note: Option<Note>,
    /// Whether the address held something that is none of ours.
    pub damaged: bool,
}

/// Computes a run. The browser's own clock notes how long it took.
fn computed(settings: &Settings) -> Rc<Run> {
    Rc::new(browser::timed("organisation-run", || run(settings)))
}

/// The numbers that are no levers of any shock.
pub fn assumptions() -> Vec<Knob> {
    let is_lever = |knob| Shock::ALL.into_iter().any(|shock| levers(shock).contains(&knob));
    Knob::all().filter(|knob| !is_lever(*knob)).collect()
}

impl Bench {
    /// What a text in the address says.
    fn of(text: &str) -> Self {
        let read = Shown::read(text);
        let damaged = read.is_err();
        let shown = read.unwrap_or_default();
        let kept = shown.kept.as_ref().map(computed);
        Self { run: computed(&shown.settings), kept, shown, playing: false, draft: None, note: None, damaged }
    }

    /// What the address says. Where the reader has only just answered, it runs from the start.
    pub fn open(fresh: bool) -> Self {
        let mut bench = Self::of(&browser::fragment());
        if fresh {
            bench.rewind();
        }
        bench
    }

    /// Runs from the start; where the reader asked for less motion, it is at its end at once.
    fn rewind(&mut self) {
        self.playing = !browser::still();
        self.shown.month = if self.playing { 0 } else { LAST };
    }
}

impl Reducible for Bench {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut bench = (*self).clone();
        // What was said of one number is not said of the next.
        if matches!(act, Act::Shock(_) | Act::Set(..) | Act::PutBack(_) | Act::StartOver | Act::Type(_)) {
            bench.note = None;
        }
        let settings = &mut bench.shown.settings;
        match act {
            Act::Shock(shock) => {
                // Who goes through them with the arrow keys has not asked for a run.
                settings.shock = shock;
                (bench.playing, bench.shown.month) = (false, LAST);
            }
            Act::Set(knob, value) => settings.set(knob, value),
            Act::Type(draft) => bench.draft = Some(draft),
            Act::Typed(draft) => {
                let (value, note) = read(&draft, settings.get(draft.knob));
                settings.set(draft.knob, value);
                (bench.draft, bench.note) = (None, note);
            }
            Act::PutBack(knobs) => {
                let start = Settings::default();
                knobs.into_iter().for_each(|knob| settings.set(knob, start.get(knob)));
            }
            Act::StartOver => {
                bench.shown = Shown::default();
                bench.playing = false;
            }
            Act::Month(month) => {
                bench.shown.month = month.min(LAST);
                bench.playing = false;
            }
            Act::Play if bench.shown.month == LAST || browser::still() => bench.rewind(),
            Act::Play => bench.playing = true,
            Act::Pause => bench.playing = false,
            Act::Tick => {
                bench.shown.month = (bench.shown.month + 1).min(LAST);
                bench.playing &= bench.shown.month < LAST;
            }
            Act::Keep => bench.shown.kept = Some(bench.shown.settings.clone()),
            Act::Drop => bench.shown.kept = None,
            Act::Follow(text) => return Rc::new(Self::of(&text)),
        }
        if bench.shown.settings != self.shown.settings {
            bench.run = computed(&bench.shown.settings);
        }
        if bench.shown.kept != self.shown.kept {
            bench.kept = bench.shown.kept.as_ref().map(computed);
        }
        bench.damaged &= bench.shown == self.shown;
        Rc::new(bench)
    }
}
