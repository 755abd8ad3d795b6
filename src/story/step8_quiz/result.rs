//! What came of it: first what it cannot tell, then the ranking and everything that explains it.

use super::close::{close, exposure};
use super::keep::{keep, plan};
use super::labels::{KINDS, SITUATIONS, answer, skill};
use super::run::{HERE, Screen};
use super::share::Share;
use super::three::three;
use crate::figure::table::{number, table};
use crate::i18n::{MessageId, key};
use crate::model::quiz::{Choice, Chosen, Kind, QUIZ, Ranking, SKILLS, ranking};
use crate::prose::Page;
use crate::story::forget::Forget;
use yew::prelude::*;

/// What deletes the answers says, what takes that back, and what then deletes them.
const FORGET: [MessageId; 3] = [key::quiz_result::AGAIN, key::quiz_result::AGAIN_NOT, key::quiz_result::AGAIN_SURE];

/// A result, as far as it is known: a link may hold no more than the order.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The kind of work, by its place.
    pub kind: usize,
    /// The skills, the one most needed first; nothing where there is no preference.
    pub order: Option<[usize; SKILLS]>,
    /// How the order came about, where the answers are known.
    pub ranking: Option<Ranking>,
    /// The answers, where they are known.
    pub chosen: Chosen,
}

impl Shown {
    /// What a link to a result holds.
    pub fn order(kind: usize, order: [usize; SKILLS]) -> Self {
        Self { kind, order: Some(order), ranking: None, chosen: Chosen::default() }
    }

    /// What comes of these answers.
    pub fn answers(kind: usize, chosen: Chosen) -> Self {
        let ranking = ranking(&QUIZ, &QUIZ.kinds[kind], &chosen);
        let order = ranking.map(|ranking| ranking.map(|ranked| ranked.skill));
        Self { kind, order, ranking, chosen }
    }

    /// The kind of work.
    pub fn kind(&self) -> &'static Kind {
        &QUIZ.kinds[self.kind]
    }
}

/// The reader's own result.
pub fn own(page: &Page, shown: &Shown, go: Callback<Screen>, forget: Callback<()>) -> Html {
    let Some(order) = shown.order else { return no_preference(page, shown, &go, forget) };
    html! {
        <div key="result" class="quiz-result">
            { head(page, key::quiz_result::TITLE, shown, Some(&go)) }
            { cannot(page) }
            { ranked(page, shown, &order) }
            { three(page, shown, &order) }
            { close(page, shown) }
            { exposure(page, shown.kind()) }
            { plan(page, &order) }
            { keep(page, shown, &order) }
            <Share words={page.words} base={page.base} kind={shown.kind} {order} chosen={shown.chosen} />
            { answers(page, shown, key::quiz_result::ANSWERS, Some(&go)) }
            <Forget words={page.words} names={FORGET} {forget} />
        </div>
    }
}

/// A result out of a link.
pub fn of_somebody(page: &Page, shown: &Shown, begun: bool, leave: Callback<()>) -> Html {
    let leave = |class: &'static str| {
        let leave = leave.clone();
        let text = if begun { key::quiz_result::OWN_BACK } else { key::quiz_result::OWN };
        html! { <button type="button" {class} onclick={Callback::from(move |_| leave.emit(()))}>{ page.text(text) }</button> }
    };
    let order = shown.order;
    html! {
        <div key="somebody" class="quiz-result">
            { head(page, key::quiz_result::OTHER, shown, None) }
            <section class="quiz-part">
                <p>{ page.text(key::quiz_result::OTHER_TEXT) }</p>
                <div class="ways">{ leave("button first") }</div>
            </section>
            { cannot(page) }
            if let Some(order) = order {
                { ranked(page, shown, &order) }
                { three(page, shown, &order) }
                { close(page, shown) }
            }
            { exposure(page, shown.kind()) }
            if shown.chosen.iter().any(Option::is_some) {
                { answers(page, shown, key::quiz_result::ANSWERS_OTHER, None) }
            }
            <div class="ways">{ leave("button") }</div>
        </div>
    }
}

/// All answers were "not sure".
fn no_preference(page: &Page, shown: &Shown, go: &Callback<Screen>, forget: Callback<()>) -> Html {
    html! {
        <div key="none" class="quiz-result">
            { head(page, key::quiz_result::NONE, shown, Some(go)) }
            <p>{ page.text(key::quiz_result::NONE_TEXT) }</p>
            { answers(page, shown, key::quiz_result::ANSWERS, Some(go)) }
            <Forget words={page.words} names={FORGET} {forget} />
        </div>
    }
}

fn head(page: &Page, title: MessageId, shown: &Shown, go: Option<&Callback<Screen>>) -> Html {
    let kind = page.text(KINDS[shown.kind]);
    html! {
        <div class="quiz-head">
            <h3 id={HERE} tabindex="-1">{ page.text(title) }</h3>
            <p>
                { page.words.format(key::quiz_result::WHOSE, &[("kind", kind)]) }
                { for go.map(|go| small(page, key::quiz_result::CHANGE, key::quiz_result::CHANGE_KIND, "", Screen::Kind, go)) }
            </p>
        </div>
    }
}

/// A small button that leads to another screen. `name` says what it does, `text` is its part that is seen.
fn small(page: &Page, text: MessageId, name: MessageId, number: &str, to: Screen, go: &Callback<Screen>) -> Html {
    let go = go.clone();
    html! {
        <button type="button" class="button small quiz-again" aria-label={page.words.format(name, &[("n", number)])}
            onclick={Callback::from(move |_| go.emit(to))}>{ page.text(text) }</button>
    }
}

/// A part of the result: its name beside what it says.
pub fn part(page: &Page, title: MessageId, body: Html) -> Html {
    section("quiz-part", page, title, body)
}

/// A part of the result that takes the whole width: its name above what it says.
pub fn wide(page: &Page, title: MessageId, body: Html) -> Html {
    section("quiz-part quiz-wide", page, title, body)
}

fn section(class: &'static str, page: &Page, title: MessageId, body: Html) -> Html {
    html! { <section {class}><h4>{ page.text(title) }</h4><div class="quiz-body">{ body }</div></section> }
}

fn cannot(page: &Page) -> Html {
    part(
        page,
        key::quiz_result::CANNOT,
        html! { <div class="prose">{ page.prose(key::quiz_result::CANNOT_TEXT) }</div> },
    )
}

/// All eight in their order; with the sum behind each, where that is known.
fn ranked(page: &Page, shown: &Shown, order: &[usize; SKILLS]) -> Html {
    let body = match &shown.ranking {
        Some(ranking) => {
            let most = ranking[0].need.max(1);
            let head =
                [key::quiz_result::SKILL, key::quiz_result::NEED, key::quiz_result::WEIGHT, key::quiz_result::ROOM];
            let rows = ranking.iter().enumerate().map(|(place, ranked)| {
                let width = (u32::from(ranked.need) * 100 / u32::from(most)).to_string();
                let name = html! {
                    <>
                        { place + 1 }{ ". " }{ skill(page, ranked.skill) }
                        <svg class="quiz-need" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                            <rect {width} height="1" />
                        </svg>
                    </>
                };
                let count = |count: u16| number(count.to_string());
                vec![name.into(), count(ranked.need), count(ranked.importance.into()), count(ranked.room.into())]
            });
            table(page, "quiz-ranking", key::quiz_result::RANKING_TABLE, &head, rows.collect())
        }
        None => {
            html! { <ol class="quiz-order">{ for order.iter().map(|place| html! { <li>{ skill(page, *place) }</li> }) }</ol> }
        }
    };
    part(page, key::quiz_result::RANKING, body)
}

/// Every answer, each with the way to change it where it is the reader's own.
fn answers(page: &Page, shown: &Shown, title: MessageId, go: Option<&Callback<Screen>>) -> Html {
    let items = SITUATIONS.iter().zip(shown.chosen).enumerate().map(|(place, (situation, choice))| {
        let answer_text = match choice {
            Some(Choice::Answer(chosen)) => answer(page, place, chosen),
            _ => page.text(key::quiz_ask::NOT_SURE),
        };
        let number = (place + 1).to_string();
        let change = go.map(|go| {
            let (text, name) = (key::quiz_result::CHANGE, key::quiz_result::CHANGE_LABEL);
            small(page, text, name, &number, Screen::Situation(place), go)
        });
        html! { <li><strong>{ page.text(situation.name) }</strong>{ ": " }{ answer_text }{ change }</li> }
    });
    wide(page, title, html! { <ol class="quiz-given">{ for items }</ol> })
}
