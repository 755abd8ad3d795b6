//! What is suggested, skill by skill: why, and what others call it.

use super::evidence::leaning_of;
use super::labels::{SKILLS, level, skill};
use super::result::{Shown, wide};
use super::skills::NEAREST;
use crate::i18n::{MessageId, key};
use crate::model::quiz::{QUIZ, Ranked, Side, Verdict, by_leaning};
use crate::prose::{Page, number};
use crate::record::{CLAIMS, ESCO_SKILLS, EscoSkill, claim};
use yew::{Html, html};

/// The first group, or why there is none.
pub fn suggested(page: &Page, shown: &Shown) -> Html {
    let first = shown.first_group();
    let cards = first.iter().map(|ranked| html! { <li>{ card(page, shown, ranked) }</li> });
    let body = html! {
        <>
            { for told(page, shown).into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            if !first.is_empty() {
                <ul class="quiz-first">{ for cards }</ul>
            }
        </>
    };
    wide(page, key::quiz_result::SUGGESTED, body)
}

/// What comes of it, in sentences.
pub fn told(page: &Page, shown: &Shown) -> Vec<String> {
    let names = |skills: &[usize]| skills.iter().map(|place| skill(page, *place)).collect::<Vec<_>>().join(", ");
    let standing = &shown.standing;
    let text = |key: MessageId| page.text(key).to_owned();
    let mut told = vec![match (standing.verdict(), standing.first().len()) {
        (Verdict::TooLittle, _) => text(key::quiz_result::TOO_FEW),
        (Verdict::Complete, _) => text(key::quiz_result::COMPLETE),
        (Verdict::Suggests, _) if standing.is_strong() => text(key::quiz_result::STRONG),
        (Verdict::Suggests, 1) => text(key::quiz_result::ONE),
        (Verdict::Suggests, together) => page.words.format(key::quiz_result::SEVERAL, &[("n", &together.to_string())]),
    }];
    // Where it is not known which of them is leaned on, their order says nothing.
    let leaned = |ranked: &Ranked| shown.leanings.is_some_and(|all| all[ranked.skill].side() != Side::Unknown);
    if standing.first().len() > 1 && standing.first().iter().all(leaned) {
        told.push(text(key::quiz_result::ORDER));
    }
    if !standing.unknown.is_empty() && standing.verdict() != Verdict::TooLittle {
        told.push(page.words.format(key::quiz_result::UNKNOWN, &[("skills", &names(&standing.unknown))]));
    }
    told
}

impl Shown {
    /// The first group, the skill that is leaned on most first, where that is known.
    pub fn first_group(&self) -> Vec<Ranked> {
        let group = self.standing.first();
        let mut skills: Vec<usize> = group.iter().map(|ranked| ranked.skill).collect();
        if let Some(leanings) = &self.leanings {
            by_leaning(&mut skills, leanings);
        }
        skills.iter().filter_map(|skill| group.iter().find(|ranked| ranked.skill == *skill).copied()).collect()
    }
}

fn card(page: &Page, shown: &Shown, ranked: &Ranked) -> Html {
    let place = ranked.skill;
    html! {
        <>
            <h5>{ skill(page, place) }</h5>
            <p>{ page.line(SKILLS[place].note) }</p>
            <h6>{ page.text(key::quiz_result::WHY) }</h6>
            <ul>{ for because(page, shown, ranked).into_iter().map(|reason| html! { <li>{ reason }</li> }) }</ul>
            <dl>
                <div><dt>{ page.text(key::quiz_result::WEF) }</dt><dd>{ wef(page, place) }</dd></div>
                <div><dt>{ page.text(key::quiz_result::ESCO) }</dt><dd>{ esco(page, place) }</dd></div>
            </dl>
        </>
    }
}

/// What brought a skill up: what was said of it, how much it matters, and what leans on it.
pub fn because(page: &Page, shown: &Shown, ranked: &Ranked) -> Vec<String> {
    let daily = QUIZ.kinds[shown.kind].daily().any(|skill| skill == ranked.skill);
    let matters = if daily { key::quiz_result::DAILY } else { key::quiz_result::OTHERWISE };
    let mut reasons = vec![
        page.words.pair(page.text(key::quiz_result::LEVEL), level(page, shown.evidence[ranked.skill])),
        page.words.format(matters, &[("n", &ranked.importance.to_string())]),
    ];
    reasons.extend(shown.leanings.map(|leanings| leaning_of(page, &leanings, ranked.skill)));
    reasons
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
