//! Where the reader draws what came next, before the record shows it.

use super::chart::{Chart, name};
use crate::browser;
use crate::figure;
use crate::figure::changing;
use crate::figure::surface::Changing;
use crate::i18n::{MessageId, Words, key};
use crate::island::Island;
use crate::model::drawing::{self, Drawn, QUARTERS, STANDING, STEP, TOP, snapped};
use crate::model::reader_state::Asked;
use crate::prose::Page;
use crate::reader::use_store;
use crate::record;
use std::rc::Rc;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

/// The quarters that stand, and room for those to draw.
pub const PAD: Island = Island::new("draw", pad);

/// Milliseconds from the last key to the address.
const ADDRESS: i32 = 200;

fn pad(hooks: &mut HookContext, page: &Page) -> Html {
    if page.live {
        return use_pad(page).run(hooks);
    }
    let drawing = Chart::ASKED.drawing();
    html! {
        <>
            { changing(page.words, drawing.clone(), page.plain(key::wave::draw::SUMMARY)) }
            <p class="reading">{ drawing.key_reading(page.words) }</p>
        </>
    }
}

/// What is drawn before anything is: as many people as in the last quarter that stands.
fn level() -> Drawn {
    let last = record::QUARTERS.get(STANDING - 1).map_or(0, |quarter| quarter.people);
    [snapped(last.into()); QUARTERS]
}

#[hook]
fn use_pad(page: &Page) -> Html {
    let words = page.words;
    let store = use_store();
    // A link to the figure carries a drawing; it is shown as long as the reader has none.
    let linked =
        use_memo((), |()| browser::fragment().strip_prefix("figure-draw&drawn=").and_then(drawing::from_address));
    let drawn = store.state().drawing.or(linked.filter(|_| !store.is_afresh()));
    let here = use_state(|| None::<usize>);
    // Where the pointer was before: what lies between is drawn too.
    let trail = use_mut_ref(|| None::<(usize, u32)>);
    let put = {
        let (store, here) = (store.clone(), here.setter());
        move |from: (usize, u32), to: (usize, u32)| {
            here.set(Some(to.0));
            store.change(move |done| {
                stroke(done.drawing.get_or_insert(drawn.unwrap_or_else(level)), from, to);
            });
        }
    };
    let later = use_mut_ref(|| None::<browser::Timer>);
    let onkeydown = {
        let (here, put) = (here.clone(), put.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let now = drawn.unwrap_or_else(level);
            let quarter = here.unwrap_or(0);
            let to = |people: i64| people.clamp(0, TOP.into()) as u32;
            let people = i64::from(now[quarter]);
            let (quarter, people) = match event.key().as_str() {
                "ArrowRight" => (here.map_or(0, |quarter| (quarter + 1).min(QUARTERS - 1)), None),
                "ArrowLeft" => (quarter.saturating_sub(1), None),
                "Home" => (0, None),
                "End" => (QUARTERS - 1, None),
                "ArrowUp" => (quarter, Some(to(people + i64::from(STEP)))),
                "ArrowDown" => (quarter, Some(to(people - i64::from(STEP)))),
                "PageUp" => (quarter, Some(to(people + 5 * i64::from(STEP)))),
                "PageDown" => (quarter, Some(to(people - 5 * i64::from(STEP)))),
                _ => return,
            };
            event.prevent_default();
            match people {
                Some(people) => {
                    let mut next = now;
                    next[quarter] = people;
                    put((quarter, people), (quarter, people));
                    // The address follows a while after the last key: writing it is slow, and browsers refuse it too often.
                    later.replace(browser::Timer::after(ADDRESS, move || to_address(&next)));
                }
                None => here.set(Some(quarter)),
            }
        })
    };
    // What was drawn before the stroke: two fingers are no stroke, but the page's, which is enlarged.
    let before = use_mut_ref(|| None::<Option<Drawn>>);
    let onpointer = {
        let (trail, before, own) = (trail.clone(), before.clone(), store.state().drawing);
        Callback::from(move |event: PointerEvent| {
            if !event.is_primary() {
                return;
            }
            let begins = event.type_() == "pointerdown";
            if begins {
                before.replace(Some(own));
            }
            // A stroke begins here, and with the main button.
            if event.buttons() & 1 == 0 || !(begins || trail.borrow().is_some()) {
                trail.replace(None);
                return;
            }
            let Some(place) = browser::pointed_at(&event).map(|pointed| Chart::ASKED.at(words, &pointed)) else {
                return;
            };
            let from = trail.replace(Some(place)).filter(|_| !begins);
            put(from.unwrap_or(place), place);
        })
    };
    // The address follows once a stroke, not once a point: browsers refuse to have it written so often.
    let onpointerup = Callback::from(move |_: PointerEvent| {
        if let Some(drawn) = &drawn {
            to_address(drawn);
        }
    });
    let onpointercancel = {
        let (store, trail) = (store.clone(), trail);
        Callback::from(move |_: PointerEvent| {
            trail.replace(None);
            if let Some(own) = before.take() {
                store.change(move |done| done.drawing = own);
            }
        })
    };
    let drawing = use_memo((drawn, *here), |(drawn, here)| Changing {
        glides: false,
        ..Chart { standing: STANDING, drawn: drawn.map(|drawn| (drawn, *here)) }.drawing()
    });
    if store.state().shown.contains(&Asked::Wave) {
        return answered(page, drawn);
    }
    let quarter = here.unwrap_or(0);
    let people = drawn.unwrap_or_else(level)[quarter];
    let reading = words.pair(
        &quarter_name(words, quarter),
        &words.format(key::guess::play::PEOPLE, &[("people", &words.count(people.into()))]),
    );
    html! {
        <>
            <div class="instrument" data-state={drawn.as_ref().map(state)}>
                { changing(words, (*drawing).clone(), described(page, key::wave::draw::SUMMARY, drawn)) }
                <div class="reader draw-pad" tabindex="0" role="slider" aria-orientation="vertical"
                    aria-label={words.text(key::wave::draw::PAD)} aria-valuemin="0" aria-valuemax={TOP.to_string()}
                    aria-valuenow={people.to_string()} aria-valuetext={reading.clone()}
                    {onkeydown} onpointerdown={onpointer.clone()} onpointermove={onpointer} {onpointerup} {onpointercancel}></div>
            </div>
            <p class="reading">
                { if here.is_some() || drawn.is_some() { Some(reading) } else { drawing.key_reading(words) } }
            </p>
            { export(words, &drawing) }
        </>
    }
}

/// The answer in the chart that asked: the record's columns stand behind the line that was drawn, in the same box.
fn answered(page: &Page, drawn: Option<Drawn>) -> Html {
    let Changing { narrow, wide, .. } = Chart::ASKED.drawing();
    let drawing = Changing { narrow, wide, ..(*held_against(drawn)).clone() };
    let state = drawn.as_ref().map(state).unwrap_or_default();
    let summary_now = Some(described(page, key::wave::figure::SUMMARY, drawn));
    let chart = figure::Chart::new("draw", key::wave::figure::SUMMARY, drawing);
    figure::chart(page, figure::Chart { state, summary_now, ..chart })
}

/// What the columns show, and the highest point of what the reader drew over them.
pub fn described(page: &Page, summary: MessageId, drawn: Option<Drawn>) -> String {
    let (words, summary) = (page.words, page.plain(summary));
    let Some(drawn) = drawn else { return summary };
    let highest = drawing::crest(&drawn).unwrap_or(QUARTERS - 1);
    let people = words.pair(&quarter_name(words, highest), &words.count(drawn[highest].into()));
    [&summary, " ", &words.pair(words.text(key::wave::draw::YOURS), &people), "."].concat()
}

#[cfg(target_arch = "wasm32")]
fn export(words: &'static Words, drawing: &Changing) -> Html {
    html! { <figure::export::Export {words} name="draw" drawing={drawing.clone()} /> }
}

#[cfg(not(target_arch = "wasm32"))]
fn export(_: &'static Words, _: &Changing) -> Html {
    Html::default()
}

/// Puts a drawing into the address.
fn to_address(drawn: &Drawn) {
    browser::set_fragment(&["figure-draw", &state(drawn)].concat());
}

/// How an address says what is drawn.
fn state(drawn: &Drawn) -> String {
    ["&drawn=", &drawing::to_address(drawn)].concat()
}

/// Draws from one quarter to another in a straight line.
fn stroke(drawing: &mut Drawn, from: (usize, u32), to: (usize, u32)) {
    let (first, last) = if from.0 <= to.0 { (from, to) } else { (to, from) };
    for (quarter, people) in drawing.iter_mut().enumerate().take(last.0 + 1).skip(first.0) {
        let passed = if last.0 == first.0 { 1.0 } else { (quarter - first.0) as f64 / (last.0 - first.0) as f64 };
        *people = snapped(f64::from(first.1) + (f64::from(last.1) - f64::from(first.1)) * passed);
    }
    // Where the stroke stays within one quarter, its end counts.
    drawing[to.0] = snapped(to.1.into());
}

/// A quarter to draw, by its place.
pub fn quarter_name(words: &Words, place: usize) -> String {
    record::QUARTERS.get(STANDING + place).map(|quarter| name(words, quarter)).unwrap_or_default()
}

/// The drawing of a reader on the record's own columns.
pub fn held_against(drawn: Option<Drawn>) -> Rc<Changing> {
    Rc::new(Chart { standing: record::QUARTERS.len(), drawn: drawn.map(|drawn| (drawn, None)) }.drawing())
}
