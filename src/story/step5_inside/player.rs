//! Four years month by month: play, pause, step, scrub.

use super::bench::Act;
use crate::browser::typed;
use crate::i18n::key;
use crate::model::organisation::shock::LAST;
use crate::prose::Page;
use yew::prelude::*;

/// The row of buttons and the slider of months.
pub fn player(page: &Page, month: u32, playing: bool, act: &Callback<Act>) -> Html {
    let of =
        page.words.format(key::organisation::play::OF, &[("month", &month.to_string()), ("last", &LAST.to_string())]);
    let oninput = {
        let act = act.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(month) = typed(&event).and_then(|text| text.parse().ok()) {
                act.emit(Act::Month(month));
            }
        })
    };
    let step = |to: Option<u32>, sign: &'static str, name| {
        let onclick = act.reform(move |_: MouseEvent| Act::Month(to.unwrap_or(month)));
        html! {
            <button type="button" class="button" aria-label={page.text(name)} aria-disabled={to.is_none().to_string()} {onclick}>
                <span aria-hidden="true">{ sign }</span>
            </button>
        }
    };
    let (word, toggled) =
        if playing { (key::organisation::play::PAUSE, Act::Pause) } else { (key::organisation::play::PLAY, Act::Play) };
    html! {
        <div class="player" role="group" aria-label={page.text(key::organisation::play::GROUP)}>
            <button type="button" class="button play-button" onclick={act.reform(move |_: MouseEvent| toggled.clone())}>
                { page.text(word) }
            </button>
            { step(month.checked_sub(1), "−", key::organisation::play::BACK) }
            { step((month < LAST).then_some(month + 1), "+", key::organisation::play::ON) }
            <input type="range" class="months" min="0" max={LAST.to_string()} step="1" value={month.to_string()}
                aria-label={page.text(key::organisation::play::MONTH)} aria-valuetext={of.clone()} {oninput} />
            <span class="month-of" aria-hidden="true">{ of }</span>
        </div>
    }
}
