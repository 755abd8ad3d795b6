//! Where hands are counted: a row an option, a number a round, typed or tapped.

use super::said;
use crate::browser;
use crate::model::class::poll::{MOST_HANDS, Poll, Round};
use crate::model::class::question::Question;
use crate::prose::Page;
use crate::words::{Key, key};
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
pub const ROUNDS: [(Round, Key); 2] =
    [(Round::Before, key::beside::class::vote::BEFORE), (Round::After, key::beside::class::vote::AFTER)];

/// The table of numbers.
pub fn counter(page: &Page, poll: &Poll, change: &Callback<Change>) -> Html {
    let options = said::options(page, &poll.question);
    html! {
        <table class="class-counter">
            <caption class="unseen">{ page.say(key::beside::class::vote::TABLE) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ page.say(key::beside::class::vote::OPTION) }</th>
                    { for ROUNDS.map(|(_, name)| html! { <th scope="col">{ page.say(name) }</th> }) }
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
                    <th scope="row">{ page.say(key::beside::class::vote::TOTAL) }</th>
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
    (round, round_name): (Round, Key),
    (place, option): (usize, &str),
    change: &Callback<Change>,
) -> Html {
    let now = poll.counts().get(round, place);
    let named = |name: Key| page.words.fill(name, &[("option", option), ("round", page.say(round_name))]);
    let tap = |more: bool, name: Key, sign: &'static str| {
        let question = poll.question.clone();
        let onclick = change
            .reform(move |_: MouseEvent| Change::new(question.clone(), move |poll| poll.step(round, place, more)));
        let is_end = if more { now == MOST_HANDS } else { now == 0 };
        // What was pressed keeps the focus: at its end it does nothing more, and says so.
        html! {
            <button type="button" {onclick} aria-label={named(name)} aria-disabled={is_end.then_some("true")}>{ sign }</button>
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
            { tap(false, key::beside::class::vote::LESS, "−") }
            <input type="text" inputmode="numeric" autocomplete="off" maxlength="3" value={now.to_string()} {onchange}
                aria-label={named(key::beside::class::vote::COUNT)} />
            { tap(true, key::beside::class::vote::MORE, "+") }
        </span>
    }
}

/// The ways back: one change, all hands, the question itself.
pub fn ways(page: &Page, poll: &Poll, change: &Callback<Change>, forget: &Callback<Question>) -> Html {
    let button = |name: Key, able: bool, make: fn(&mut Poll)| {
        let question = poll.question.clone();
        let onclick = change.reform(move |_: MouseEvent| Change::new(question.clone(), make));
        html! {
            <button type="button" class="button" {onclick} aria-disabled={(!able).then_some("true")}>{ page.say(name) }</button>
        }
    };
    let is_counted = Round::ALL.iter().any(|round| poll.counts().total(*round) > 0);
    let question = poll.question.clone();
    let delete = forget.reform(move |_: MouseEvent| question.clone());
    html! {
        <div class="ways">
            { button(key::beside::class::vote::UNDO, !poll.history().is_empty(), Poll::undo) }
            { button(key::beside::class::vote::CLEAR, is_counted, Poll::clear) }
            if matches!(poll.question, Question::Own(_)) {
                <button type="button" class="button" onclick={delete}>{ page.say(key::beside::class::vote::FORGET) }</button>
            }
        </div>
    }
}
