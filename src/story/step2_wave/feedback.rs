//! The reader's drawing beside the record: on the same columns, and in words how far off and where.

use super::draw::{described, held_against, quarter_name};
use crate::figure::{Chart, chart};
use crate::i18n::{Words, key};
use crate::island::Island;
use crate::model::drawing::{Drawn, QUARTERS, STANDING, compare};
use crate::prose::Page;
use crate::reader::use_store;
use crate::record;
use yew::functional::Hook;
use yew::prelude::*;

/// The difference in words.
pub const DIFFERENCE: Island = Island::new("wave-answer", |hooks, page| use_difference(page).run(hooks));

/// The columns of the record with what the reader drew.
pub const COMPARED: Island = Island::new("wave", |hooks, page| use_compared(page).run(hooks));

#[hook]
fn use_difference(page: &Page) -> Html {
    let drawn = use_store().state().drawing;
    html! {
        if let Some(drawn) = drawn {
            <p class="told">{ difference(page.words, &drawn) }</p>
        }
    }
}

#[hook]
fn use_compared(page: &Page) -> Html {
    let drawn = use_store().state().drawing;
    let drawing = use_memo(drawn, |drawn| held_against(*drawn));
    let summary_now = Some(described(page, key::wave::figure::SUMMARY, drawn));
    chart(page, Chart { summary_now, ..Chart::new("wave", key::wave::figure::SUMMARY, (**drawing).clone()) })
}

fn difference(words: &Words, drawn: &Drawn) -> String {
    let mut record: Drawn = [0; QUARTERS];
    for (place, people) in record.iter_mut().enumerate() {
        *people = record::QUARTERS.get(STANDING + place).map_or(0, |quarter| quarter.people);
    }
    let found = compare(drawn, &record);
    let name = |place| quarter_name(words, place);
    let count = |people: u64| words.count(people);
    let key = match found.crest_drawn {
        None => key::wave::draw::NO_CREST,
        Some(drawn) if drawn == found.crest => key::wave::draw::SAME_CREST,
        Some(_) => key::wave::draw::OTHER_CREST,
    };
    words.format(
        key,
        &[
            ("crest_drawn", &found.crest_drawn.map(name).unwrap_or_default()),
            ("crest", &name(found.crest)),
            ("people", &count(record[found.crest].into())),
            ("furthest", &name(found.furthest)),
            ("drawn", &count(drawn[found.furthest].into())),
            ("record", &count(record[found.furthest].into())),
            ("total_drawn", &count(found.totals.0)),
            ("total", &count(found.totals.1)),
        ],
    )
}
