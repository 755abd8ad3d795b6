//! The stage: the first screen of the story. From below rise as many dots as the reader guesses there are people; on
//! their surface stand the number and what can be done with it. Once the record is open, it says what that holds.

use super::field::{Announcement, use_field};
use super::pile::{Piled, use_pile};
use crate::browser;
use crate::effect::use_effect_on;
use crate::i18n::key;
use crate::island::Island;
use crate::model::reader_state::Asked;
use crate::prose::Page;
use crate::reader::use_store;
use crate::record::{CLAIMS, claim};
use yew::functional::Hook;
use yew::prelude::*;

/// The stage. On the page it waits for the program.
pub const STAGE: Island = Island::new("guess-stage", |hooks, page| use_stage(page).run(hooks));

/// What takes the focus when the record is opened here.
const FINDING: &str = "guess-finding";
/// Where the crowd stands in its orders, once the record is open.
pub const GROUPS: &str = "guess-groups";

#[hook]
fn use_stage(page: &Page) -> Html {
    let words = page.words;
    let store = use_store();
    let (guess, is_open) = (store.state().guess, store.state().shown.contains(&Asked::Guess));
    let pile = use_pile(Piled { guess, is_open });
    let announcement = use_state_eq(|| None::<Announcement>);
    let field = use_field(page, &announcement, pile.is_finer);
    // The record opened before the reader's eyes, here or from the bar at the bottom, is what the focus goes to.
    {
        let was_open = use_mut_ref(|| is_open);
        use_effect_on(is_open, move |is_open| {
            if !was_open.replace(*is_open) && *is_open && browser::scrolled() < browser::screen_height() / 2.0 {
                browser::focus(FINDING);
            }
        });
    }
    let open = {
        let store = store.clone();
        Callback::from(move |_: MouseEvent| {
            store.change(|done| done.show(Asked::Guess, true));
        })
    };
    let grip = {
        let (store, announcement, pile) = (store.clone(), announcement.setter(), pile.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some(guess) = pile.grip(&event) {
                store.change(move |done| done.guess = guess);
            }
            if event.type_() == "pointerup" {
                announcement.set(Some(Announcement::Guess));
            }
        })
    };
    let tap = {
        let (announcement, pile) = (announcement.setter(), pile.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(guess) = pile.at(&event).filter(|_| !is_open) {
                store.change(move |done| done.guess = Some(guess));
                announcement.set(Some(Announcement::Guess));
            }
        })
    };
    let now = |guess: u32| words.format(key::guess::play::NOW, &[("people", &words.count(guess.into()))]);
    let class = classes!("stage", if is_open { "open" } else { "asks" }, pile.is_refused.then_some("refused"));
    html! {
        <div {class} ref={pile.stage.clone()}>
            if !pile.is_refused {
                <canvas ref={pile.canvas.clone()} onclick={tap} aria-hidden="true"></canvas>
            }
            if is_open {
                { finding(page, guess) }
                if let Some(guess) = guess {
                    <div class="surface"></div>
                    <div class="surface-words"><p class="plate">{ now(guess) }</p></div>
                }
                // Another tag than its siblings have: Yew would make one of those out of it, with the crowd inside.
                <section class="stage-groups" id={GROUPS}></section>
            } else {
                <div class="surface">
                    <div class="grip" onpointerdown={grip.clone()} onpointermove={grip.clone()}
                        onpointerup={grip.clone()} onpointercancel={grip}></div>
                    <span class="handle" aria-hidden="true"></span>
                </div>
                <div class="surface-words">
                    { field }
                    <button type="button" class={classes!("button", guess.map(|_| "first"))} onclick={open}
                        disabled={!page.live}>{ words.text(key::ask::REVEAL) }</button>
                    <p class="unseen" role="status">
                        { guess.filter(|_| *announcement == Some(Announcement::Guess)).map(now) }
                    </p>
                </div>
            }
        </div>
    }
}

/// What the record holds, and how far off the guess was.
fn finding(page: &Page, guess: Option<u32>) -> Html {
    let words = page.words;
    let record = &CLAIMS[claim::WINDOW_TOTAL];
    let comparison = guess.map(|guess| {
        let times = record.amount() / f64::from(guess);
        let (key, times) = match times {
            times if times >= 1.1 => (key::guess::play::BELOW, times),
            times if times <= 1.0 / 1.1 => (key::guess::play::ABOVE, 1.0 / times),
            _ => (key::guess::play::NEAR, 1.0),
        };
        words.format(key, &[("guess", &words.count(guess.into())), ("times", &words.decimal(times, 1))])
    });
    let finding = words.format(key::guess::play::FINDING, &[("record", &words.count(record.amount() as u64))]);
    html! {
        <div class="finding" id={FINDING} tabindex="-1">
            <p class="headline">{ finding }</p>
            <p class="deck">
                { words.text(key::guess::play::ALL) }
                { for comparison.map(|comparison| html! { <>{ " " }{ comparison }</> }) }
                { " " }{ page.chip(&[claim::WINDOW_TOTAL]) }
            </p>
            <a class="button" href="#guess-record">{ words.text(key::guess::play::ON) }</a>
        </div>
    }
}
