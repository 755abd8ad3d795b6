//! A clock that runs down: one to fifteen minutes, said politely at its end.

use crate::browser;
use crate::words::{Words, key};
use yew::prelude::*;

/// The shortest and the longest time, and the one to begin with, in minutes.
const SHORTEST: u32 = 1;
const LONGEST: u32 = 15;
const USUAL: u32 = 5;
/// How often the clock is looked at, in milliseconds.
const LOOK: i32 = 200;

/// What a clock is made for.
#[derive(Clone, PartialEq, Properties)]
pub struct ClockProps {
    /// The reader's language.
    pub words: &'static Words,
    /// How often its key was pressed.
    pub pressed: u32,
    /// Whether its key is on.
    pub letters: bool,
}

/// What the clock does.
#[derive(Clone, Copy, PartialEq)]
enum Run {
    /// It stands, with so many seconds left.
    Stands(u32),
    /// It runs until then, in milliseconds of the device's clock.
    Until(f64),
    /// Its time is up.
    Up,
}

impl Run {
    /// How many seconds are left now.
    fn left(self) -> u32 {
        match self {
            Self::Stands(left) => left,
            Self::Until(end) => ((end - browser::now()) / 1_000.0).ceil().max(0.0) as u32,
            Self::Up => 0,
        }
    }

    /// Starts, stops, or is wound up again.
    fn pressed(self, minutes: u32) -> Self {
        match self {
            Self::Stands(left) => Self::Until(browser::now() + f64::from(left) * 1_000.0),
            Self::Until(_) => Self::Stands(self.left().max(1)),
            Self::Up => Self::Stands(minutes * 60),
        }
    }
}

/// The clock with its two levers.
#[component]
pub fn Clock(props: &ClockProps) -> Html {
    let words = props.words;
    let minutes = use_state_eq(|| USUAL);
    let run = use_state_eq(|| Run::Stands(USUAL * 60));
    let looked = use_state(|| 0_u32);
    {
        let (run, looked) = (run.clone(), looked.clone());
        use_effect_with((*run, *looked), move |_| {
            let timer = match *run {
                Run::Until(_) if run.left() == 0 => {
                    run.set(Run::Up);
                    None
                }
                Run::Until(_) => browser::Timer::after(LOOK, move || looked.set(*looked + 1)),
                _ => None,
            };
            move || drop(timer)
        });
    }
    let press = {
        let (run, minutes) = (run.clone(), *minutes);
        Callback::from(move |()| run.set(run.pressed(minutes)))
    };
    {
        let press = press.clone();
        use_effect_with(props.pressed, move |pressed| {
            if *pressed > 0 {
                press.emit(());
            }
        });
    }
    let wind = |by: i32, name, sign: &'static str| {
        let wanted = minutes.saturating_add_signed(by).clamp(SHORTEST, LONGEST);
        let is_end = wanted == *minutes;
        let (minutes, run) = (minutes.setter(), run.setter());
        let onclick = Callback::from(move |_: MouseEvent| {
            minutes.set(wanted);
            run.set(Run::Stands(wanted * 60));
        });
        html! {
            <button type="button" class="class-small" {onclick} aria-disabled={is_end.then_some("true")}
                aria-label={words.say(name)}>{ sign }</button>
        }
    };
    let left = run.left();
    let (name, runs) = match *run {
        Run::Stands(_) => (key::beside::class::clock::START, false),
        Run::Until(_) => (key::beside::class::clock::STOP, true),
        Run::Up => (key::beside::class::clock::AGAIN, false),
    };
    let shown = [(left / 60).to_string(), [if left % 60 < 10 { "0" } else { "" }, &(left % 60).to_string()].concat()];
    html! {
        <div class={classes!("class-clock", (*run == Run::Up).then_some("class-up"))} role="group"
            aria-label={words.say(key::beside::class::clock::NAME)}>
            if !runs {
                { wind(-1, key::beside::class::clock::LESS, "−") }
            }
            <span class="class-time" role="timer">{ shown.join(":") }</span>
            if !runs {
                { wind(1, key::beside::class::clock::MORE, "+") }
            }
            <button type="button" onclick={press.reform(|_: MouseEvent| ())}>
                { words.say(name) }
                if props.letters {
                    <kbd>{ "T" }</kbd>
                }
            </button>
            <span class="unseen" role="status">{ (*run == Run::Up).then(|| words.say(key::beside::class::clock::UP)) }</span>
        </div>
    }
}
