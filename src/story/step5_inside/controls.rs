//! The shock, its strength and the levers: for every number a slider and a field.

use super::bench::Act;
use super::field::Fields;
use super::names;
use crate::browser::typed;
use crate::controls::{Choice, segment};
use crate::i18n::key;
use crate::model::organisation::{Knob, Settings, Shock};
use crate::prose::Page;
use yew::prelude::*;

/// The numbers that a reader reaches for in a shock, its strength first.
pub fn levers(shock: Shock) -> &'static [Knob] {
    match shock {
        Shock::Credit => &[Knob::CreditFall, Knob::CreditMonths],
        Shock::Lockdown => &[Knob::Closed],
        Shock::Automation => &[Knob::Share, Knob::Over, Knob::Redeploy, Knob::Span, Knob::Merge],
    }
}

/// Everything that starts a run.
pub fn controls(page: &Page, settings: &Settings, fields: Fields<'_>) -> Html {
    let shocks = Shock::ALL.map(|shock| Choice {
        label: page.text(names::shock(shock)),
        chosen: settings.shock == shock,
        choose: Some(fields.act.reform(move |_: Event| Act::Shock(shock))),
    });
    html! {
        <div class="controls" role="group" aria-label={page.text(key::organisation::CONTROLS)}>
            { segment("shock", page.text(key::organisation::SHOCK), shocks.into()) }
            { for levers(settings.shock).iter().map(|knob| lever(page, settings, *knob, fields)) }
        </div>
    }
}

/// A slider with its name and value, and a field for those who would rather type.
fn lever(page: &Page, settings: &Settings, knob: Knob, fields: Fields<'_>) -> Html {
    let name = names::knob(page.words, knob);
    let id = format!("lever-{}", knob.name());
    let (range, value) = (knob.range(), settings.get(knob));
    let oninput = {
        let act = fields.act.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(value) = typed(&event).and_then(|text| text.parse().ok()) {
                act.emit(Act::Set(knob, value));
            }
        })
    };
    let number = page.words.format(key::organisation::label::NUMBER_OF, &[("name", &name)]);
    html! {
        <div class="lever" key={id.clone()}>
            <label for={id.clone()}>{ name }</label>
            <input type="range" {id} min={range.start().to_string()} max={range.end().to_string()} step="1"
                value={value.to_string()} aria-valuetext={names::value(page.words, knob, value)} {oninput} />
            <span class="lever-number">
                { fields.field(knob, value, number) }
                <span class="lever-unit" aria-hidden="true">{ names::unit(page.words, knob) }</span>
            </span>
        </div>
    }
}
