//! Which class is on the screen: what it is called, when its lesson was, and the way to a new one.

use crate::browser;
use crate::effect::use_effect_on;
use crate::i18n::key;
use crate::model::class::classes::{Class, Classes, MOST_NAME};
use crate::model::date::Date;
use crate::prose::Page;
use crate::reader::persisted::Persisted;
use yew::prelude::*;

/// The list of classes, and the name of the one shown.
const LIST: &str = "tally-class";
const NAME: &str = "tally-name";

/// The day on the device's clock.
pub fn today() -> Date {
    let (year, month, day) = browser::today();
    Date { year, month, day }
}

/// What a class is called, with its day.
pub fn title(page: &Page, class: &Class, place: usize) -> String {
    let name = match class.name().trim() {
        "" => page.words.format(key::extra::tally::classes::UNNAMED, &[("n", &(place + 1).to_string())]),
        name => name.to_owned(),
    };
    match class.date {
        Some(Date { year, month, day }) => {
            [&name, ", ", &page.words.date((year as u16, month as u8, day as u8))].concat()
        }
        None => name,
    }
}

/// The choice of a class, its name and its day. `left` is called whenever another one is shown.
#[hook]
pub fn use_classes(page: &Page, classes: &Persisted<Classes>, left: Callback<()>) -> Html {
    let choose = {
        let (classes, left) = (classes.clone(), left.clone());
        Callback::from(move |event: Event| {
            if let Some(place) = browser::chosen(&event).and_then(|place| place.parse().ok()) {
                classes.change(move |classes| classes.show(place));
                left.emit(());
            }
        })
    };
    let begin = {
        let classes = classes.clone();
        Callback::from(move |_: MouseEvent| {
            classes.change(|classes| classes.begin(Some(today())));
            left.emit(());
            browser::focus(NAME);
        })
    };
    let rename = {
        let classes = classes.clone();
        Callback::from(move |event: InputEvent| {
            let name = browser::typed(&event).unwrap_or_default();
            classes.change(move |classes| classes.shown_mut().rename(&name));
        })
    };
    let date = {
        let classes = classes.clone();
        Callback::from(move |event: Event| {
            let date = browser::typed(&event).as_deref().and_then(Date::from_iso);
            classes.change(move |classes| classes.shown_mut().date = date);
        })
    };
    let (all, place, shown) = (classes.all(), classes.place(), classes.shown());
    // A list that was turned by hand no longer follows what it says.
    use_effect_on((place, all.len()), |(place, _)| browser::choose(LIST, &place.to_string()));
    let text = |key| page.text(key);
    html! {
        <div class="tally-give tally-class">
            if all.len() > 1 {
                <label class="tally-which" for={LIST}>{ text(key::extra::tally::classes::SHOWN) }</label>
                <select id={LIST} onchange={choose}>
                    { for all.iter().enumerate().map(|(number, class)| html! {
                        <option value={number.to_string()} selected={number == place}>{ title(page, class, number) }</option>
                    }) }
                </select>
            }
            <label>
                <span>{ text(key::extra::tally::classes::NAME) }</span>
                <input id={NAME} type="text" autocomplete="off" maxlength={MOST_NAME.to_string()} oninput={rename}
                    value={shown.name().to_owned()} />
            </label>
            <label>
                <span>{ text(key::extra::tally::classes::DATE) }</span>
                <input type="date" onchange={date} value={shown.date.map(Date::iso).unwrap_or_default()} />
            </label>
            <div class="ways">
                <button type="button" class="button" onclick={begin}>{ text(key::extra::tally::classes::NEW) }</button>
            </div>
        </div>
    }
}
