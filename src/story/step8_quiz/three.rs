//! The first three skills in words: what brought them up, and what others call them.

use super::labels::{SITUATIONS, SKILLS, answer, skill};
use super::result::{Shown, wide};
use super::skills::NEAREST;
use crate::i18n::key;
use crate::model::quiz::{QUIZ, Reason, reasons};
use crate::prose::{Page, number};
use crate::record::{CLAIMS, ESCO_SKILLS, EscoSkill, claim};
use yew::{Html, html};

/// How many skills are told in words.
pub const THREE: usize = 3;

/// The first three.
pub fn three(page: &Page, shown: &Shown, order: &[usize]) -> Html {
    let cards = order.iter().take(THREE).map(|place| card(page, shown, *place));
    wide(page, key::quiz_result::THREE, html! { <ol class="quiz-three">{ for cards }</ol> })
}

fn card(page: &Page, shown: &Shown, place: usize) -> Html {
    let why = if shown.ranking.is_some() {
        let reasons = reasons(&QUIZ, &shown.chosen, place);
        let item = |reason: &Reason| {
            let [chosen, other] = because(page, reason);
            html! { <li>{ chosen }{ " " }<span class="other">{ other }</span></li> }
        };
        html! { <ul>{ for reasons.iter().map(item) }</ul> }
    } else {
        html! { <p>{ page.text(key::quiz_result::WHY_HIDDEN) }</p> }
    };
    html! {
        <li>
            <h5>{ skill(page, place) }</h5>
            <p>{ page.line(SKILLS[place].note) }</p>
            <h6>{ page.text(key::quiz_result::WHY) }</h6>
            { why }
            <dl>
                <div><dt>{ page.text(key::quiz_result::WEF) }</dt><dd>{ wef(page, place) }</dd></div>
                <div><dt>{ page.text(key::quiz_result::ESCO) }</dt><dd>{ esco(page, place) }</dd></div>
            </dl>
        </li>
    }
}

/// The answer that left the skill room, and the one that would have leaned on it most.
pub fn because(page: &Page, reason: &Reason) -> [String; 2] {
    let number = (reason.situation + 1).to_string();
    let name = page.text(SITUATIONS[reason.situation].name);
    let text = |place: usize| answer(page, reason.situation, place);
    let chosen = [("n", &*number), ("name", name), ("answer", text(reason.answer))];
    [
        page.words.format(key::quiz_result::REASON, &chosen),
        page.words.format(key::quiz_result::REASON_OTHER, &[("answer", text(reason.fullest))]),
    ]
}

fn wef(page: &Page, place: usize) -> Html {
    let Some((label, share)) = NEAREST[place] else { return html! { { page.text(key::quiz::label::NONE) } } };
    let text = page.words.format(key::quiz_result::WEF_SHARE, &[("share", &number(page.words, &CLAIMS[share]))]);
    html! { <><span lang="en">{ label }</span>{ ", " }{ text }{ " " }{ page.chip(&[share]) }</> }
}

/// ESCO's entry for a skill, where one is known.
pub fn entry(place: usize) -> Option<&'static EscoSkill> {
    ESCO_SKILLS.iter().find(|esco| esco.skill == QUIZ.skills[place])
}

/// ESCO's label and identifier.
pub fn esco(page: &Page, place: usize) -> Html {
    let Some(esco) = entry(place) else { return html! { { page.text(key::quiz_result::ESCO_NONE) } } };
    let short = esco.identifier.rsplit('/').next().unwrap_or_default();
    html! {
        <>
            <span lang="en">{ esco.label }</span>
            if !esco.same {
                { " (" }{ page.text(key::quiz_result::ESCO_NEAREST) }{ ")" }
            }
            { ", " }<a class="quiz-identifier" href={esco.identifier} rel="noopener">{ short }</a>{ " " }
            { page.chip(&[claim::ESCO_SKILLS]) }
        </>
    }
}
