//! Where the reader runs the organisation: first a question, then the runs. What is on the bench stands in the address;
//! the answer is kept with everything else that the reader has done.

use super::assumptions::assumptions;
use super::bench::{Act, Bench};
use super::controls::controls;
use super::field::Fields;
use super::stage::{reading, stage};
use super::{names, section};
use crate::browser::{self, Timer};
use crate::effect::use_effect_on;
use crate::i18n::{Words, key};
use crate::island::Island;
use crate::model::organisation::address::is_ours;
use crate::model::organisation::shock::LAST;
use crate::model::organisation::{Expected, Settings, run};
use crate::prose::Page;
use crate::reader::use_store;
use std::cell::RefCell;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

/// Milliseconds that a month lasts while months pass.
const TICK: i32 = 110;
/// Milliseconds without a change after which the address is written: browsers refuse to have it written too often.
const CALM: i32 = 300;
/// The name of the place where the question stands, and then the answer.
const ANSWER: &str = "organisation-answer";

/// The question, and after the answer the runs. Before the program comes, the page asks and shows the three end shapes.
pub const WORKBENCH: Island = Island::new(section::FIGURE, workbench);

fn workbench(hooks: &mut HookContext, page: &Page) -> Html {
    #[cfg(not(target_arch = "wasm32"))]
    if !page.live {
        return super::page::at_rest(page);
    }
    use_workbench(page).run(hooks)
}

#[hook]
fn use_workbench(page: &Page) -> Html {
    let store = use_store();
    let expected = store.state().organisation;
    // Whether the reader has answered or unanswered on this page: then the focus follows, and a new run begins.
    let touched = use_state(|| false);
    use_effect_on((expected, *touched), |(_, touched)| {
        if *touched {
            browser::focus(ANSWER);
        }
    });
    let answer = {
        let touched = touched.setter();
        Callback::from(move |expected: Option<Expected>| {
            touched.set(true);
            store.change(move |done| done.organisation = expected);
        })
    };
    let again = answer.reform(|_: MouseEvent| None);
    let runs = html! {
        <div class="organisation-runs" id={format!("figure-{}", section::FIGURE)}>
            <Runs words={page.words} base={page.base} fresh={*touched} />
        </div>
    };
    // A page that shows the runs alone asks nothing before.
    if page.figure == Some(section::FIGURE) {
        return runs;
    }
    match expected {
        None => question(page, &answer),
        Some(expected) => html! {
            <>
                <div class="prose organisation-answer" id={ANSWER} tabindex="-1">
                    if expected != Expected::Unsure {
                        <p>{ expectation(page, expected) }</p>
                    }
                    <p>{ lesson(page) }</p>
                    <button type="button" class="quiet" onclick={again}>{ page.text(key::organisation::AGAIN) }</button>
                </div>
                { runs }
            </>
        },
    }
}

fn question(page: &Page, answer: &Callback<Option<Expected>>) -> Html {
    let name = "organisation-question";
    html! {
        <div class="organisation-ask" id={ANSWER} tabindex="-1" role="group" aria-labelledby={name}>
            <p class="organisation-question" id={name}>{ section::question(page) }</p>
            { for Expected::ALL.map(|choice| html! {
                <button type="button" class="organisation-choice" onclick={answer.reform(move |_: MouseEvent| Some(choice))}>
                    { section::choice(page, choice) }
                </button>
            }) }
        </div>
    }
}

fn expectation(page: &Page, expected: Expected) -> String {
    page.words.format(key::organisation::EXPECTED, &[("choice", page.text(names::expected(expected)))])
}

/// What the run of the question comes to, whatever is on the bench.
fn lesson(page: &Page) -> String {
    let run = run(&Settings::default());
    let people = |total| names::people(page.words, total);
    let blanks = [("people", &*people(run.month(LAST).total())), ("start", &*people(run.start().total()))];
    page.words.format(key::organisation::LESSON, &blanks)
}

#[derive(Clone, PartialEq, Properties)]
struct RunsProps {
    words: &'static Words,
    base: &'static str,
    /// Whether the reader has only just answered.
    fresh: bool,
}

/// Controls, picture and words of the runs.
#[component]
fn Runs(props: &RunsProps) -> Html {
    let RunsProps { words, base, fresh } = *props;
    let page = Page::new(words, base, false);
    let bench = use_reducer(|| Bench::open(fresh));
    let act = {
        let dispatcher = bench.dispatcher();
        use_callback((), move |act: Act, ()| dispatcher.dispatch(act))
    };
    {
        let act = act.clone();
        use_effect_on((bench.playing, bench.shown.month), move |(playing, _)| {
            let timer = playing.then(|| Timer::after(TICK, move || act.emit(Act::Tick)));
            move || drop(timer)
        });
    }
    // What the address has been known to say of the bench.
    let known = use_mut_ref(browser::fragment);
    {
        let (act, known) = (act.clone(), known.clone());
        use_effect_on((), move |()| {
            let listener = browser::on_fragment(move || {
                let text = browser::fragment();
                if is_ours(&text) {
                    known.replace(text.clone());
                    act.emit(Act::Follow(text));
                }
            });
            move || drop(listener)
        });
    }
    let settled = (!bench.playing).then(|| bench.shown.clone());
    use_effect_on((settled, words.lang), move |(settled, _)| {
        let timer = settled.clone().map(|shown| Timer::after(CALM, move || write(&shown.write(), &known)));
        move || drop(timer)
    });
    let settings = &bench.shown.settings;
    let fields = Fields { draft: bench.draft.as_ref(), note: bench.note.as_ref(), act: &act };
    let kept = bench.shown.kept.is_some();
    let (compare, compared) =
        if kept { (key::organisation::COMPARE_STOP, Act::Drop) } else { (key::organisation::COMPARE, Act::Keep) };
    html! {
        <>
            <div role="status">
                if bench.damaged {
                    <p class="organisation-notice">{ page.text(key::organisation::DAMAGED) }</p>
                }
            </div>
            <div class="workbench">
                <div class="workbench-side">
                    { controls(&page, settings, fields) }
                    { fields.status(words, true) }
                    // On a phone the picture is out of sight while a lever is pulled. Its twin in the figure is read out.
                    <p class="workbench-reading" aria-hidden="true">{ reading(words, &bench) }</p>
                    <div class="workbench-buttons">
                        <button type="button" class="button" onclick={act.reform(move |_: MouseEvent| compared.clone())}>
                            { page.text(compare) }
                        </button>
                        <button type="button" class="button" onclick={act.reform(|_: MouseEvent| Act::StartOver)}>
                            { page.text(key::organisation::START_OVER) }
                        </button>
                    </div>
                </div>
                { stage(&page, &bench, &act) }
            </div>
            { section::method(&page) }
            { assumptions(&page, settings, Some(fields)) }
        </>
    }
}

/// Puts the bench into the address. An anchor of the page stays where there is nothing to say, and another bench that has
/// just been put there is on its way here.
fn write(text: &str, known: &RefCell<String>) {
    let now = browser::fragment();
    let is_news = is_ours(&now) && !now.is_empty() && now != *known.borrow();
    if now != text && !is_news && (!text.is_empty() || is_ours(&now)) {
        browser::set_fragment(text);
        known.replace(text.to_owned());
    }
}
