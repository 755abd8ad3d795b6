//! The ways to the next and the previous step, and how long the rest takes. Inside another page it depends on the address
//! how far the reader may go on, which no page knows when it is written.

use super::address::{Address, Place};
use crate::extra_pages::embed::Embed;
use crate::i18n::key;
use crate::island::Island;
use crate::prose::Page;
use crate::story::STEPS;
use yew::{Html, html};

/// The ways onward inside another page.
pub const ONWARD: Island = Island::new("onward", |_, page| match (page.step, page.until) {
    (Some(step), until @ Some(_)) => {
        onward(page, Embed { lang: page.words.lang, step, figure: None, until }.into(), step)
    }
    _ => Html::default(),
});

/// Reading time of one step in minutes, text and figure.
const MINUTES_A_STEP: u64 = 2;

/// The ways onward from a step.
pub fn onward(page: &Page, address: Address, here: usize) -> Html {
    let link = |place: usize, key, rel: &'static str| {
        let step = STEPS.get(place).filter(|_| place <= address.last())?;
        let href = address.at(Place::Step(place)).href(page.base);
        let label = page.words.format(key, &[("step", page.text(step.nav))]);
        Some(html! { <a class={rel} {href} {rel}><span class="button">{ label }</span></a> })
    };
    let left = (address.last().saturating_sub(here)) as u64 * MINUTES_A_STEP;
    let left = match left {
        0 => page.text(key::shell::LAST).to_owned(),
        left => page.words.plural(left, key::shell::MINUTES_ONE, key::shell::MINUTES_OTHER),
    };
    html! {
        <nav class="onward" aria-label={page.text(key::shell::ONWARD)}>
            { link(here + 1, key::shell::NEXT, "next") }
            { here.checked_sub(1).and_then(|place| link(place, key::shell::BACK, "prev")) }
            <span class="left">{ left }</span>
        </nav>
    }
}
