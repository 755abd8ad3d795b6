//! What came of it: first what it cannot tell, then the two kinds of evidence, what is suggested, and everything that
//! explains it.

use super::close::{close, exposure};
use super::evidence::evidence;
use super::keep::{keep, plan};
use super::labels::{KINDS, SITUATIONS, SKILLS as NAMED, answer, level};
use super::run::{HERE, Screen};
use super::share::{Share, for_class};
use super::suggested::suggested;
use super::table::standing as standing_table;
use crate::i18n::{MessageId, key};
use crate::model::quiz::{Choice, Chosen, Evidence, Kind, Leanings, QUIZ, SKILLS, Side, Standing, leanings, standing};
use crate::prose::Page;
use crate::story::forget::Forget;
use yew::prelude::*;

/// What deletes the answers says, what takes that back, and what then deletes them.
const FORGET: [MessageId; 3] = [key::quiz_result::AGAIN, key::quiz_result::AGAIN_NOT, key::quiz_result::AGAIN_SURE];

/// A result, as far as it is known: a link may hold no answers to situations.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The kind of work, by its place.
    pub kind: usize,
    /// What was said about evidence.
    pub evidence: Evidence,
    /// On which side of the half each leaning is.
    pub sides: [Side; SKILLS],
    /// How often the answers lean on each skill, where the answers are known.
    pub leanings: Option<Leanings>,
    /// The answers to the situations, where they are known.
    pub chosen: Chosen,
    /// Where each skill stands.
    pub standing: Standing,
}

impl Shown {
    /// What a link to a result holds.
    pub fn result(kind: usize, evidence: Evidence, sides: [Side; SKILLS]) -> Self {
        let standing = standing(&QUIZ.kinds[kind], &evidence);
        Self { kind, evidence, sides, leanings: None, chosen: Chosen::default(), standing }
    }

    /// What comes of these answers.
    pub fn answers(kind: usize, chosen: Chosen, evidence: Evidence) -> Self {
        let leanings = leanings(&QUIZ, &chosen);
        let result = Self::result(kind, evidence, leanings.map(|leaning| leaning.side()));
        Self { leanings: Some(leanings), chosen, ..result }
    }

    /// The kind of work.
    pub fn kind(&self) -> &'static Kind {
        &QUIZ.kinds[self.kind]
    }
}

/// What a reader can do with a result, but change it.
pub struct Ways {
    /// Answers the questions about the last month once more.
    pub again: Callback<()>,
    /// Deletes all answers.
    pub forget: Callback<()>,
    /// Offers the device to whoever comes next.
    pub next_pupil: Option<Html>,
}

/// The reader's own result.
pub fn own(page: &Page, shown: &Shown, go: Callback<Screen>, ways: Ways) -> Html {
    let Ways { again, forget, next_pupil } = ways;
    html! {
        <div key="result" class="quiz-result">
            { head(page, key::quiz_result::TITLE, shown, Some(&go)) }
            { for_class(page, shown, next_pupil) }
            { cannot(page) }
            { evidence(page, shown) }
            { suggested(page, shown) }
            { close(page, shown) }
            { standing_table(page, shown) }
            { exposure(page, shown.kind()) }
            { plan(page, shown, again) }
            { keep(page, shown) }
            <Share words={page.words} base={page.base} kind={shown.kind} evidence={shown.evidence} chosen={shown.chosen} />
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
    html! {
        <div key="somebody" class="quiz-result">
            { head(page, key::quiz_result::OTHER, shown, None) }
            <section class="quiz-part">
                <p>{ page.text(key::quiz_result::OTHER_TEXT) }</p>
                <div class="ways">{ leave("button first") }</div>
            </section>
            { cannot(page) }
            { evidence(page, shown) }
            { suggested(page, shown) }
            { close(page, shown) }
            { standing_table(page, shown) }
            { exposure(page, shown.kind()) }
            if shown.leanings.is_some() {
                { answers(page, shown, key::quiz_result::ANSWERS_OTHER, None) }
            }
            <div class="ways">{ leave("button") }</div>
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

/// What the quiz cannot tell, and what is known of such reports.
fn cannot(page: &Page) -> Html {
    let body = html! {
        <div class="prose">
            { page.prose(key::quiz_result::CANNOT_TEXT) }
            { page.prose(key::quiz_result::SELF_REPORTS) }
        </div>
    };
    part(page, key::quiz_result::CANNOT, body)
}

/// Every answer, each with the way to change it where it is the reader's own.
fn answers(page: &Page, shown: &Shown, title: MessageId, go: Option<&Callback<Screen>>) -> Html {
    let item = |name: MessageId, text: &'static str, place: usize, label: MessageId, to: Screen| {
        let change = go.map(|go| small(page, key::quiz_result::CHANGE, label, &(place + 1).to_string(), to, go));
        html! { <li><strong>{ page.text(name) }</strong>{ ": " }{ text }{ change }</li> }
    };
    let situations = SITUATIONS.iter().zip(shown.chosen).enumerate().map(|(place, (situation, choice))| {
        let text = match choice {
            Some(Choice::Answer(chosen)) => answer(page, place, chosen),
            _ => page.text(key::quiz_ask::NOT_SURE),
        };
        item(situation.name, text, place, key::quiz_result::CHANGE_LABEL, Screen::Situation(place))
    });
    let month = NAMED.iter().zip(shown.evidence).enumerate().map(|(place, (skill, choice))| {
        item(skill.name, level(page, choice), place, key::quiz_result::CHANGE_MONTH, Screen::Evidence(place))
    });
    let body = html! {
        <>
            <h5>{ page.text(key::quiz_ask::SITUATIONS) }</h5>
            <ol class="quiz-given">{ for situations }</ol>
            <h5>{ page.text(key::quiz_ask::LAST_MONTH) }</h5>
            <ol class="quiz-given">{ for month }</ol>
        </>
    };
    wide(page, title, body)
}
