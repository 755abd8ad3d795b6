//! The bar of class mode: where one is, and everything that can be done, each with its key beside it.

use super::clock::Clock;
use super::keys::Act;
use crate::browser;
use crate::words::{Key, Words, key};
use yew::prelude::*;

/// The name of the place that takes the focus when class mode opens.
pub const HERE: &str = "class-here";
/// The name of the bar.
pub const BAR: &str = "class-bar";

/// What the bar shows.
#[derive(Clone, PartialEq, Properties)]
pub struct BarProps {
    /// The reader's language.
    pub words: &'static Words,
    /// Where one is, and how many units there are.
    pub place: (usize, usize),
    /// What the unit shown is called.
    pub name: AttrValue,
    /// Whether the vote is shown.
    pub votes: bool,
    /// Whether the page fills the screen.
    pub fills: bool,
    /// Whether letters do anything.
    pub letters: bool,
    /// How often the clock's key was pressed.
    pub clock: u32,
    /// Does something.
    pub act: Callback<Act>,
    /// Turns the letters on or off.
    pub set_letters: Callback<bool>,
}

/// The bar.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let BarProps { words, place: (at, of), votes, fills, letters, clock, .. } = *props;
    let button = |act: Act, name: Key, sign: &'static str, class: &'static str, pressed: Option<bool>| {
        let does = props.act.reform(move |_: MouseEvent| act);
        let is_letter = sign.chars().all(|letter| letter.is_ascii_uppercase());
        html! {
            <button type="button" {class} onclick={does} aria-pressed={pressed.map(|on| on.to_string())}>
                { words.say(name) }
                if letters || !is_letter {
                    <kbd>{ sign }</kbd>
                }
            </button>
        }
    };
    let (number, count) = ((at + 1).to_string(), of.to_string());
    let said = words.fill(key::beside::class::PLACE, &[("at", &number), ("of", &count)]);
    html! {
        <div class="class-bar" id={BAR} role="region" aria-label={words.say(key::beside::class::NAME)}>
            <div class="class-group">
                { button(Act::Back, key::beside::class::BACK, "←", "", None) }
                <p id={HERE} class="class-here" tabindex="-1" role="status">
                    { said }
                    if !props.name.is_empty() {
                        <span class="unseen">{ ": " }{ props.name.clone() }</span>
                    }
                </p>
                { button(Act::Next, key::beside::class::NEXT, "→", "class-first", None) }
            </div>
            <Clock {words} pressed={clock} {letters} />
            <div class="class-group">
                { button(Act::Votes, key::beside::class::VOTES, "V", "", Some(votes)) }
                { button(Act::Blank, key::beside::class::BLANK, "B", "", None) }
                if browser::can_fill() {
                    { button(Act::Fill, key::beside::class::FILL, "F", "", Some(fills)) }
                }
                { keys(props) }
                { button(Act::Leave, key::beside::class::LEAVE, "Esc", "", None) }
            </div>
        </div>
    }
}

/// Every key in one list, the size of the type, and the way to let the letters alone.
fn keys(props: &BarProps) -> Html {
    let BarProps { words, letters, .. } = *props;
    let rows = [
        ("→  PgDn  ␣", key::beside::class::NEXT),
        ("←  PgUp", key::beside::class::BACK),
        ("B  .", key::beside::class::BLANK),
        ("T", key::beside::class::clock::NAME),
        ("V", key::beside::class::VOTES),
        ("F", key::beside::class::FILL),
        ("+  −", key::beside::class::SIZE),
        ("Esc", key::beside::class::LEAVE),
    ];
    let size = |act: Act, sign: &'static str, name: Key| {
        let does = props.act.reform(move |_: MouseEvent| act);
        html! { <button type="button" class="class-small" onclick={does} aria-label={words.say(name)}>{ sign }</button> }
    };
    let toggle = props.set_letters.reform(move |_: Event| !letters);
    html! {
        <details class="class-keys">
            <summary>{ words.say(key::beside::class::KEYS) }</summary>
            <div>
                <dl>
                    { for rows.map(|(keys, name)| html! {
                        <div>
                            <dt>{ for keys.split("  ").map(|key| html! { <kbd>{ key }</kbd> }) }</dt>
                            <dd>{ words.say(name) }</dd>
                        </div>
                    }) }
                </dl>
                <p class="class-size">
                    <span>{ words.say(key::beside::class::SIZE) }</span>
                    { size(Act::Smaller, "−", key::beside::class::SMALLER) }
                    { size(Act::Larger, "+", key::beside::class::LARGER) }
                </p>
                <label class="class-letters">
                    <input type="checkbox" checked={letters} onchange={toggle} />
                    <span>{ words.say(key::beside::class::LETTERS) }</span>
                </label>
            </div>
        </details>
    }
}
