//! The bar of class mode: where one is, and everything that can be done, each with its key beside it.

use super::clock::Clock;
use super::keys::Act;
use crate::browser;
use crate::i18n::{MessageId, Words, key};
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
    /// The step, by its place in the story.
    pub step: usize,
    /// For how many minutes the address asks to wind up the clock; 0 where it does not.
    pub minutes: u32,
    /// Where one is, and how many slides there are.
    pub place: (usize, usize),
    /// What the slide shown is called.
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
    let BarProps { words, step, minutes, place: (at, of), votes, fills, letters, clock, .. } = *props;
    let button = |act: Act, name: MessageId, sign: &'static str, class: &'static str, pressed: Option<bool>| {
        let does = props.act.reform(move |_: MouseEvent| act);
        let is_letter = sign.chars().all(|letter| letter.is_ascii_uppercase());
        html! {
            <button type="button" {class} onclick={does} aria-pressed={pressed.map(|on| on.to_string())}>
                { words.text(name) }
                if letters || !is_letter {
                    <kbd>{ sign }</kbd>
                }
            </button>
        }
    };
    let (number, count) = ((at + 1).to_string(), of.to_string());
    html! {
        <div class="class-bar" id={BAR} role="region" aria-label={words.text(key::extra::class::NAME)}>
            <div class="class-group">
                { button(Act::Back, key::extra::class::BACK, "←", "", None) }
                <p id={HERE} class="class-here" tabindex="-1" role="status">
                    { words.format(key::extra::class::PLACE, &[("at", &number), ("of", &count)]) }
                    if !props.name.is_empty() {
                        <span class="unseen">{ ": " }{ props.name.clone() }</span>
                    }
                </p>
                { button(Act::Next, key::extra::class::NEXT, "→", "class-first", None) }
            </div>
            <Clock {words} {step} asked={minutes} pressed={clock} {letters} />
            <div class="class-group">
                { button(Act::Votes, key::extra::class::VOTES, "V", "", Some(votes)) }
                { button(Act::Blank, key::extra::class::BLANK, "B", "", None) }
                if browser::can_fill() {
                    { button(Act::Fill, key::extra::class::FILL, "F", "", Some(fills)) }
                }
                { keys(props) }
                { button(Act::Leave, key::extra::class::LEAVE, "Esc", "", None) }
            </div>
        </div>
    }
}

/// Every key in one list, the size of the type, and the way to let the letters alone.
fn keys(props: &BarProps) -> Html {
    let BarProps { words, letters, .. } = *props;
    let rows = [
        ("→  ↓  PgDn  ␣", key::extra::class::NEXT),
        ("←  ↑  PgUp", key::extra::class::BACK),
        ("B  .", key::extra::class::BLANK),
        ("T", key::extra::class::clock::NAME),
        ("V", key::extra::class::VOTES),
        ("F", key::extra::class::FILL),
        ("+  −", key::extra::class::SIZE),
        ("Esc", key::extra::class::LEAVE),
    ];
    let size = |act: Act, sign: &'static str, name: MessageId| {
        let does = props.act.reform(move |_: MouseEvent| act);
        html! { <button type="button" class="class-small" onclick={does} aria-label={words.text(name)}>{ sign }</button> }
    };
    let toggle = props.set_letters.reform(move |_: Event| !letters);
    html! {
        <details class="class-keys">
            <summary>{ words.text(key::extra::class::KEYS) }</summary>
            <div>
                <dl>
                    { for rows.map(|(keys, name)| html! {
                        <div>
                            <dt>{ for keys.split("  ").map(|key| html! { <kbd>{ key }</kbd> }) }</dt>
                            <dd>{ words.text(name) }</dd>
                        </div>
                    }) }
                </dl>
                <p class="class-size">
                    <span>{ words.text(key::extra::class::SIZE) }</span>
                    { size(Act::Smaller, "−", key::extra::class::SMALLER) }
                    { size(Act::Larger, "+", key::extra::class::LARGER) }
                </p>
                <label class="class-letters">
                    <input type="checkbox" checked={letters} onchange={toggle} />
                    <span>{ words.text(key::extra::class::LETTERS) }</span>
                </label>
            </div>
        </details>
    }
}
