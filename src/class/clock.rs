//! A clock that runs down, said politely at its end.

use crate::browser;
use crate::effect::use_effect_on;
use crate::i18n::{Words, key};
use crate::model::class::clock;
use crate::reader::persisted::use_persisted;
use yew::prelude::*;

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

/// The clock with its two levers.
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
        let press = press.clone();
        use_effect_on(props.pressed, move |pressed| {
            if *pressed > 0 {
                press.emit(());
            }
        });
    }
    let wind = |by: i32, name, sign: &'static str| {
        let wanted = clock::Clock::wound(clock.minutes.saturating_add_signed(by));
        let is_end = wanted.minutes == clock.minutes;
        let clock = clock.clone();
        let onclick = Callback::from(move |_: MouseEvent| clock.change(move |clock| *clock = wanted));
        html! {
            <button type="button" class="class-small" {onclick} aria-disabled={is_end.then_some("true")}
                aria-label={words.text(name)}>{ sign }</button>
        }
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
                { wind(-1, key::extra::class::clock::LESS, "−") }
            }
            <span class="class-time" role="timer">{ shown.join(":") }</span>
            if !runs {
                { wind(1, key::extra::class::clock::MORE, "+") }
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
