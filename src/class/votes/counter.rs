//! Where hands are counted: a row an option, a number a round, typed or tapped.

use super::labels;
use crate::browser;
use crate::i18n::{MessageId, key};
use crate::model::class::poll::{MOST_HANDS, Poll, Round};
use crate::model::class::question::Question;
use crate::prose::Page;
use std::rc::Rc;
use yew::prelude::*;

/// Something done to the vote on a question.
#[derive(Clone)]
pub struct Change {
    pub question: Question,
    pub make: Rc<dyn Fn(&mut Poll)>,
}

impl Change {
    pub fn new(question: Question, make: impl Fn(&mut Poll) + 'static) -> Self {
        Self { question, make: Rc::new(make) }
    }
}

/// The names of the rounds.
pub const ROUNDS: [(Round, MessageId); 2] =
    [(Round::Before, key::extra::class::vote::BEFORE), (Round::After, key::extra::class::vote::AFTER)];

/// The table of numbers.
pub fn counter(page: &Page, poll: &Poll, change: &Callback<Change>) -> Html {
    let options = labels::options(page, &poll.question);
    html! {
        <table class="class-counter">
            <caption class="unseen">{ page.text(key::extra::class::vote::TABLE) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ page.text(key::extra::class::vote::OPTION) }</th>
                    { for ROUNDS.map(|(_, name)| html! { <th scope="col">{ page.text(name) }</th> }) }
                </tr>
            </thead>
            <tbody>
                { for options.iter().enumerate().map(|(place, option)| html! {
                    <tr>
                        <th scope="row">{ option }</th>
                        { for ROUNDS.map(|(round, name)| html! {
                            <td>{ hands(page, poll, (round, name), (place, option), change) }</td>
                        }) }
                    </tr>
                }) }
            </tbody>
            <tfoot>
                <tr>
                    <th scope="row">{ page.text(key::extra::class::vote::TOTAL) }</th>
                    { for ROUNDS.map(|(round, _)| html! { <td class="number">{ poll.counts().total(round).to_string() }</td> }) }
                </tr>
            </tfoot>
        </table>
    }
}

/// The number of an option in a round, with one hand less and one more beside it.
fn hands(
    page: &Page,
    poll: &Poll,
    (round, round_name): (Round, MessageId),
    (place, option): (usize, &str),
    change: &Callback<Change>,
) -> Html {
    let now = poll.counts().get(round, place);
    let named = |name: MessageId| page.words.format(name, &[("option", option), ("round", page.text(round_name))]);
    let tap = |more: bool, name: MessageId, sign: &'static str| {
        let question = poll.question.clone();
        let onclick = change
            .reform(move |_: MouseEvent| Change::new(question.clone(), move |poll| poll.step(round, place, more)));
        let is_end = if more { now == MOST_HANDS } else { now == 0 };
        // What was pressed keeps the focus: at its end it does nothing more, and says so.
        html! {
            <button type="button" class="button small" {onclick} aria-label={named(name)} aria-disabled={is_end.then_some("true")}>{ sign }</button>
        }
    };
    let onchange = {
        let (change, question) = (change.clone(), poll.question.clone());
        Callback::from(move |event: Event| {
            let typed = browser::typed(&event).unwrap_or_default();
            let wanted = match typed.trim() {
                "" => Some(0),
                typed => typed.parse::<u16>().ok().filter(|hands| *hands <= MOST_HANDS),
            };
            match wanted {
                Some(hands) => change.emit(Change::new(question.clone(), move |poll| poll.set(round, place, hands))),
                // No number of hands: what was counted stays.
                None => browser::retype(&event, &now.to_string()),
            }
        })
    };
    html! {
        <span class="class-hands">
            { tap(false, key::extra::class::vote::LESS, "−") }
            <input type="text" inputmode="numeric" autocomplete="off" maxlength="3" value={now.to_string()} {onchange}
                aria-label={named(key::extra::class::vote::COUNT)} />
            { tap(true, key::extra::class::vote::MORE, "+") }
        </span>
    }
}

/// The ways back: one change, all hands, those of every vote for the next class, the question itself.
pub fn ways(
    page: &Page,
    poll: &Poll,
    change: &Callback<Change>,
    (is_raised, lower): (bool, Callback<MouseEvent>),
    forget: &Callback<Question>,
) -> Html {
    let button = |name: MessageId, able: bool, make: fn(&mut Poll)| {
        let question = poll.question.clone();
        let onclick = change.reform(move |_: MouseEvent| Change::new(question.clone(), make));
        html! {
            <button type="button" class="button" {onclick} aria-disabled={(!able).then_some("true")}>{ page.text(name) }</button>
        }
    };
    let is_counted = Round::ALL.iter().any(|round| poll.counts().total(*round) > 0);
    let question = poll.question.clone();
    let delete = forget.reform(move |_: MouseEvent| question.clone());
    html! {
        <div class="ways">
            { button(key::extra::class::vote::UNDO, !poll.history().is_empty(), Poll::undo) }
            { button(key::extra::class::vote::CLEAR, is_counted, Poll::clear) }
            <button type="button" class="button" onclick={lower} aria-disabled={(!is_raised).then_some("true")}>
                { page.text(key::extra::class::vote::CLEAR_ALL) }
            </button>
            if matches!(poll.question, Question::Own(_)) {
                <button type="button" class="button" onclick={delete}>{ page.text(key::extra::class::vote::FORGET) }</button>
            }
        </div>
    }
}
