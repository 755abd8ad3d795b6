//! A clock that runs down, said politely at its end.

use crate::browser;
use crate::effect::use_effect_on;
use crate::i18n::{MessageId, Words, key};
use crate::model::class::{clock, lesson};
use crate::reader::persisted::use_persisted;
use yew::prelude::*;

/// How often the clock is looked at, in milliseconds.
const LOOK: i32 = 200;

/// What a clock is made for.
#[derive(Clone, PartialEq, Properties)]
pub struct ClockProps {
    /// The reader's language.
    pub words: &'static Words,
    /// The step, whose blocks in the lesson plans can be chosen.
    pub step: usize,
    /// For how many minutes the address asks to wind it up; 0 where it does not.
    pub asked: u32,
    /// How often its key was pressed.
    pub pressed: u32,
    /// Whether its key is on.
    pub letters: bool,
}

/// The clock with its two levers, and a button for each block of its step.
#[component]
pub fn Clock(props: &ClockProps) -> Html {
    let words = props.words;
    let clock = use_persisted::<clock::Clock>();
    let looked = use_state(|| 0_u32);
    let now = browser::now();
    let (left, runs, is_up) = (clock.left(now), clock.runs(now), clock.is_up(now));
    {
        let looked = looked.clone();
        use_effect_on((runs, *looked), move |(runs, _)| {
            let timer = if *runs { browser::Timer::after(LOOK, move || looked.set(*looked + 1)) } else { None };
            move || drop(timer)
        });
    }
    let press = {
        let clock = clock.clone();
        Callback::from(move |()| clock.change(|clock| *clock = clock.pressed(browser::now())))
    };
    {
        let (press, clock) = (press.clone(), clock.clone());
        let asked = props.asked;
        use_effect_on(props.pressed, move |pressed| {
            if *pressed > 0 {
                press.emit(());
            } else if asked > 0 {
                clock.change(move |clock| *clock = clock::Clock::wound(asked));
            }
        });
    }
    // A lever has a sign and a name; a block of a lesson says its minutes, and whether the clock is wound up for it.
    let wind = |wanted: clock::Clock, label: AttrValue, name: Option<MessageId>| {
        let is_set = *clock == wanted;
        let is_end = name.is_some() && clock.minutes == wanted.minutes;
        let clock = clock.clone();
        let onclick = Callback::from(move |_: MouseEvent| clock.change(move |clock| *clock = wanted));
        html! {
            <button type="button" class={name.map(|_| "class-small")} {onclick} aria-disabled={is_end.then_some("true")}
                aria-label={name.map(|name| words.text(name))}
                aria-pressed={name.is_none().then(|| is_set.to_string())}>{ label }</button>
        }
    };
    let block = |minutes: u32| {
        let label = words.format(key::extra::class::clock::BLOCK, &[("n", &minutes.to_string())]);
        wind(clock::Clock::wound(minutes), label.into(), None)
    };
    let name = match (runs, is_up) {
        (true, _) => key::extra::class::clock::STOP,
        (_, true) => key::extra::class::clock::AGAIN,
        _ => key::extra::class::clock::START,
    };
    let shown = [(left / 60).to_string(), [if left % 60 < 10 { "0" } else { "" }, &(left % 60).to_string()].concat()];
    html! {
        <div class={classes!("class-clock", is_up.then_some("class-up"))} role="group"
            aria-label={words.text(key::extra::class::clock::NAME)}>
            if !runs {
                { for lesson::minutes(props.step).map(block) }
                { wind(clock.shorter(), "−".into(), Some(key::extra::class::clock::LESS)) }
            }
            <span class="class-time" role="timer">{ shown.join(":") }</span>
            if !runs {
                { wind(clock.longer(), "+".into(), Some(key::extra::class::clock::MORE)) }
            }
            <button type="button" onclick={press.reform(|_: MouseEvent| ())}>
                { words.text(name) }
                if props.letters {
                    <kbd>{ "T" }</kbd>
                }
            </button>
            <span class="unseen" role="status">{ is_up.then(|| words.text(key::extra::class::clock::UP)) }</span>
        </div>
    }
}
