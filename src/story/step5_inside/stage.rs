//! The run as it is seen: the organisation as people, the months, the numbers and the words.

use super::bench::{Act, Bench};
use super::narrative::narrative;
use super::player::player;
use super::shapes::{Shape, Stand, height, picture};
use super::{names, readout};
use crate::figure::changing;
use crate::figure::row::{Row, csv, row};
use crate::figure::scene::DrawContext;
use crate::figure::sizes::{NARROW, WIDE};
use crate::figure::surface::Changing;
use crate::i18n::{MessageId, Words, key};
use crate::model::organisation::run::SUPERVISORS;
use crate::model::organisation::{Knob, Month, Role, Run, Settings};
use crate::prose::Page;
use std::rc::Rc;
use yew::prelude::*;

/// The figure.
pub fn stage(page: &Page, bench: &Bench, act: &Callback<Act>) -> Html {
    let words = page.words;
    let month = bench.shown.month;
    let sentences = narrative(words, &bench.shown.settings, &bench.run, month);
    let runs: Vec<&Run> = bench.kept.as_deref().into_iter().chain([&*bench.run]).collect();
    html! {
        <figure class="figure run" aria-labelledby="organisation-run">
            <figcaption>
                <h3 class="figure-title" id="organisation-run">{ title(words, bench) }</h3>
                <p class="figure-unit">{ page.text(key::organisation::UNIT) }</p>
            </figcaption>
            { player(page, month, bench.playing, act) }
            <Scenery {words} run={bench.run.clone()} kept={bench.kept.clone()} {month} />
            <p class="figure-how">{ page.text(key::organisation::HOW) }</p>
            <div class="telling">
                <h4 class="label">{ page.text(key::organisation::label::CHANGES) }</h4>
                { for sentences.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
                if let Some(kept) = &bench.shown.kept {
                    <p>{ difference(words, kept, &bench.shown.settings) }</p>
                }
            </div>
            { readout::summary(page, &runs, month) }
            // Months that merely pass are not read out; what they came to is.
            <p class="unseen" role="status">{ if bench.playing { String::new() } else { reading(words, bench) } }</p>
            { row(page, Row {
                source: html! { <a href="#sources">{ page.text(key::figure::SOURCES) }</a> },
                table_name: key::organisation::TABLE_BY_ROLE,
                table: readout::by_role(page, &bench.run, month),
                files: csv(page, "exposure", false),
                links: Html::default(),
            }) }
        </figure>
    }
}

/// The finding.
fn title(words: &Words, bench: &Bench) -> String {
    let (start, now) = (bench.run.start(), bench.run.month(bench.shown.month));
    let same = start.people == now.people && start.idle == now.idle;
    say(words, if same { key::organisation::TITLE_START } else { key::organisation::TITLE_OTHER }, bench)
}

/// The month in one line.
pub fn reading(words: &Words, bench: &Bench) -> String {
    say(words, key::organisation::READING, bench)
}

fn say(words: &Words, key: MessageId, bench: &Bench) -> String {
    let now = bench.run.month(bench.shown.month);
    let number = |people| names::people(words, people);
    let sum = now.sum();
    let blanks = [
        ("month", &*bench.shown.month.to_string()),
        ("people", &*number(now.total())),
        ("start", &*number(bench.run.start().total())),
        ("let_go", &*number(sum.let_go)),
        ("hired", &*number(sum.hired)),
        ("moved", &*number(sum.moved_in)),
    ];
    words.format(key, &blanks)
}

/// In which settings two runs differ.
fn difference(words: &Words, kept: &Settings, now: &Settings) -> String {
    let arrow = |name: &str, from: &str, to: &str| [name, ": ", from, " → ", to].concat();
    let shocks = [kept.shock, now.shock].map(|shock| words.text(names::shock(shock)));
    let shock = (kept.shock != now.shock).then(|| arrow(words.text(key::organisation::SHOCK), shocks[0], shocks[1]));
    let numbers = Knob::all().filter(|knob| kept.get(*knob) != now.get(*knob)).map(|knob| {
        let value = |settings: &Settings| names::value(words, knob, settings.get(knob));
        arrow(&names::knob(words, knob), &value(kept), &value(now))
    });
    let list: Vec<String> = shock.into_iter().chain(numbers).collect();
    if list.is_empty() {
        return words.text(key::organisation::DIFFERS_NOTHING).to_owned();
    }
    words.format(key::organisation::DIFFERS, &[("list", &list.join("; "))])
}

#[derive(Clone, PartialEq, Properties)]
struct SceneryProps {
    words: &'static Words,
    run: Rc<Run>,
    kept: Option<Rc<Run>>,
    month: u32,
}

/// The picture, drawn again only when the run or the month is another one.
#[component]
fn Scenery(props: &SceneryProps) -> Html {
    let drawing = use_memo(props.clone(), |props| {
        let SceneryProps { words, run, kept, month } = props.clone();
        let (narrow, wide) = with_shapes(words, &run, kept.as_deref(), month, |stand, shapes| {
            (height(words, NARROW, stand, shapes), height(words, WIDE, stand, shapes))
        });
        let scene = Rc::new(move |view: &DrawContext| {
            with_shapes(view.words, &run, kept.as_deref(), month, |stand, shapes| picture(view, stand, shapes))
        });
        Changing { scene, narrow, wide, glides: false }
    });
    changing(props.words, (*drawing).clone(), summary(props))
}

fn with_shapes<T>(
    words: &Words,
    run: &Run,
    kept: Option<&Run>,
    month: u32,
    then: impl FnOnce(Stand, &[Shape<'_>]) -> T,
) -> T {
    match kept {
        None => then(Stand::Alone, &[Shape { heading: "", run, month }]),
        Some(kept) => then(
            Stand::BackToBack,
            &[
                Shape { heading: words.text(key::organisation::KEPT), run: kept, month },
                Shape { heading: words.text(key::organisation::THIS), run, month },
            ],
        ),
    }
}

/// The picture for those who do not see it: which groups have changed.
fn summary(props: &SceneryProps) -> String {
    let words = props.words;
    let (start, now): (&Month, &Month) = (props.run.start(), props.run.month(props.month));
    let mut groups = vec![(words.text(key::organisation::role::SUPERVISORS), SUPERVISORS)];
    groups.extend(Role::ALL.map(|role| (words.text(names::role(role)), role.place())));
    let parts =
        groups.into_iter().map(|(name, group)| names::change(words, name, start.people[group], now.people[group]));
    let list = parts.collect::<Vec<_>>().join(", ");
    words.format(key::organisation::SUMMARY, &[("month", &props.month.to_string()), ("list", &list)])
}
