//! The cursor of a chart: by mouse, finger and keyboard alike it goes from point to point, and each is said in words.

use super::drawn::changing;
use super::export::Export;
use super::pointed::{in_address, number_saying, numbers_of, use_pointed};
use super::reading::{self, Cursor, Move};
use super::scene::{DrawContext, Scene};
use super::surface::Changing;
use crate::browser::{self, PointerPlace};
use crate::effect::use_effect_on;
use crate::i18n::{Words, key};
use std::rc::Rc;
use yew::prelude::*;

/// What a chart with a cursor is made of.
#[derive(Clone, PartialEq, Properties)]
pub struct ChartCursorProps {
    /// The words of the reader's language.
    pub words: &'static Words,
    /// The figure's name, for anchors, files and addresses.
    pub name: &'static str,
    /// How an address says what else is shown, such as `&show=payrolls`.
    pub state: AttrValue,
    /// The drawing.
    pub drawing: Changing,
    /// What it shows, for those who do not see it.
    pub summary: String,
}

fn scene_now(props: &ChartCursorProps) -> Scene {
    (props.drawing.scene)(&props.drawing.view(props.words, None))
}

/// The cursor that the address names for a figure: `#figure-wave&at=0.12`.
fn from_address(name: &str) -> Option<Cursor> {
    cursor_in(&in_address(name)?)
}

/// The cursor in what an address says of a figure.
fn cursor_in(state: &str) -> Option<Cursor> {
    state.split('&').find_map(|part| part.strip_prefix("at=")).and_then(reading::from_address)
}

/// How an address says what is shown, and the point of it that is read.
fn state_at(state: &str, cursor: Cursor) -> String {
    [state, "&at=", &reading::to_address(cursor)].concat()
}

/// What of a state numbers of the text can say: the measure, but not what readers have chosen or drawn for themselves.
fn measure(state: &str) -> String {
    state.split('&').filter(|part| part.starts_with("show=")).map(|part| ["&", part].concat()).collect()
}

/// Marks the numbers of the text that say what the figure shows: the point that is read, or all of a measure that was
/// chosen.
fn mark_numbers(name: &str, state: &str, cursor: Option<Cursor>) {
    let at = cursor.map(|cursor| state_at(state, cursor));
    for number in numbers_of(name) {
        let says = number.attribute("data-state").unwrap_or_default();
        let is_shown = match &at {
            Some(at) => says == *at,
            None => {
                !state.is_empty()
                    && says.strip_prefix(state).is_some_and(|rest| rest.is_empty() || rest.starts_with('&'))
            }
        };
        number.set_mark("data-shown", is_shown);
    }
}

fn to_address(name: &str, state: &str, cursor: Option<Cursor>) {
    let state = cursor.map_or_else(|| state.to_owned(), |cursor| state_at(state, cursor));
    browser::set_fragment(&["figure-", name, &state].concat());
}

/// The drawing with its reading line.
#[component]
pub fn ChartCursor(props: &ChartCursorProps) -> Html {
    let cursor = use_state(|| from_address(props.name));
    // Points are read short, unless asked for in full.
    let in_full = use_state_eq(|| false);
    let pointed = use_pointed(props.name);
    let is_followed = pointed.as_ref().is_some_and(|pointed| !pointed.by_hand);
    let shown = pointed.map_or(*cursor, |pointed| cursor_in(&pointed.state));
    let measure = measure(&props.state);
    use_effect_on((props.name, measure.clone(), shown), |(name, measure, shown)| mark_numbers(name, measure, *shown));
    let before = use_mut_ref(|| props.drawing.clone());
    let number = shown.and_then(|cursor| number_saying(props.name, &state_at(&measure, cursor)));
    let drawing = use_memo((shown, props.drawing.clone(), number), |(cursor, drawing, number)| {
        let (cursor, draw, number) = (*cursor, drawing.scene.clone(), number.clone());
        // The cursor follows the hand; only another drawing glides.
        let glides = drawing.glides && before.replace(drawing.clone()) != *drawing;
        let scene = move |view: &DrawContext| {
            let mut scene = draw(view);
            if let Some(cursor) = cursor {
                reading::point_out(&mut scene, cursor);
                if let Some(number) = &number {
                    reading::tag(&mut scene, view, cursor, number);
                }
            }
            scene
        };
        Changing { scene: Rc::new(scene), glides, ..drawing.clone() }
    });
    let point = {
        let (cursor, name, state) = (cursor.setter(), props.name, props.state.clone());
        let in_full = in_full.setter();
        move |place: Option<Cursor>| {
            in_full.set(false);
            cursor.set(place);
            to_address(name, &state, place);
        }
    };
    let onkeydown = {
        let (props, cursor, point) = (props.clone(), cursor.clone(), point.clone());
        let in_full = in_full.setter();
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            if event.key() == "Escape" {
                point(None);
            } else if event.key() == "Enter" {
                in_full.set(true);
            } else if let Some(step) = Move::of_key(&event.key()) {
                event.prevent_default();
                point(reading::moved(&scene_now(&props), *cursor, step));
            }
        })
    };
    let onpointer = {
        let (props, cursor, point) = (props.clone(), cursor.clone(), point.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(PointerPlace { place: (across, down), room }) = browser::pointed_at(&event) else { return };
            let view = props.drawing.view(props.words, Some(room));
            let scene = (props.drawing.scene)(&view);
            let place = reading::nearest(&scene, (across * view.width, down * view.height));
            if place != *cursor {
                point(place);
            }
        })
    };
    let scene = scene_now(props);
    let read = shown.and_then(|cursor| reading::reading(&scene, cursor)).map(|reading| reading.text.as_str());
    // Who does not see the drawing is told what it points out.
    let summary = read.map_or_else(|| props.summary.clone(), |read| [&props.summary, " ", read, "."].concat());
    let mut reading = read.or_else(|| scene.key_reading()).map(str::to_owned);
    if let Some(reading) = reading.as_mut().filter(|_| *in_full && shown.is_some()) {
        for unit in browser::all(&["#figure-", props.name, " .figure-unit"].concat()) {
            reading.push_str(". ");
            reading.push_str(&unit.text());
        }
    }
    // Several figures of a page are read alike; each says which one it is.
    let how = props.words.text(key::figure::READ);
    let title = browser::by_id(&["figure-", props.name, "-title"].concat()).map(|title| title.text());
    let label = title.map_or_else(|| how.to_owned(), |title| props.words.pair(&title, how));
    // Taken in hand, it can follow the text again.
    let follow = (in_address(props.name).is_some() && !numbers_of(props.name).is_empty()).then(|| {
        let (cursor, name) = (cursor.setter(), props.name);
        let onclick = Callback::from(move |_: MouseEvent| {
            browser::set_fragment("");
            browser::focus_on(&["#figure-", name, " .reader"].concat());
            cursor.set(None);
        });
        html! { <button type="button" class="quiet figure-follow" {onclick}>{ props.words.text(key::figure::FOLLOW) }</button> }
    });
    html! {
        <>
            <button type="button" class="figure-lower" aria-label={props.words.text(key::figure::LOWER)}>{ "×" }</button>
            <div class="instrument" data-state={props.state.clone()}>
                { changing(props.words, (*drawing).clone(), summary) }
                <div class="reader" tabindex="0" role="application" aria-label={label}
                    {onkeydown} onpointerdown={onpointer.clone()} onpointermove={onpointer}></div>
            </div>
            <p class="reading" role="status" aria-live={is_followed.then_some("off")}>{ reading }</p>
            // In a place of its own: what stands before it would else be drawn anew when it comes, and lose the focus.
            <>{ follow }</>
            <Export words={props.words} name={props.name} drawing={props.drawing.clone()} />
        </>
    }
}
