//! The page of step 8: its prose, and how the quiz is worked out: everything that counts, as tables.

use super::ask;
use super::close::occupations;
use super::labels::{KINDS, SITUATIONS, SKILLS, letters};
use super::run::RUN;
use super::skills::{BARS, EMPLOYERS, NEAREST};
use super::suggested::{entry, esco};
use crate::figure::table::{Cell, cell, missing, number as digits, table, table_under};
use crate::figure::{Figure, figure, fits, pair};
use crate::i18n::{MessageId, key};
use crate::island::island;
use crate::model::quiz::QUIZ;
use crate::prose::{Page, number};
use crate::record::CLAIMS;
use crate::story::{FigureState, StepPage, parts};
use yew::{Html, html};

pub const PAGE: StepPage = StepPage {
    description: key::quiz::DESCRIPTION,
    body,
    drawings: &[FigureState::first("quiz", BARS)],
    asks: None,
    crowd: None,
};

fn body(page: &Page) -> Html {
    let class = parts::class_question(page, key::quiz::CLASS);
    html! {
        <>
            { pair(Some(parts::argument(page, key::quiz::ARGUMENT)), employers(page), None) }
            <section class="quiz" aria-labelledby="quiz-title">
                <h2 id="quiz-title" class="quiz-title">{ page.text(key::quiz_ask::TITLE) }</h2>
                if page.whole {
                    { ask::start(page, None) }
                } else {
                    { island(page, &RUN) }
                }
            </section>
            { explained(page) }
            { pair(Some(parts::record(page, key::quiz::RECORD)), eight(page), Some(class)) }
        </>
    }
}

/// What each of the eight is at work.
fn eight(page: &Page) -> Html {
    html! {
        <section class="prose skills">
            <h2 class="label">{ page.text(key::quiz::label::EIGHT) }</h2>
            <dl>
                { for SKILLS.iter().map(|skill| html! {
                    <div><dt>{ page.line(skill.name) }</dt><dd>{ page.line(skill.note) }</dd></div>
                }) }
            </dl>
        </section>
    }
}

/// The share of employers behind each skill.
fn employers(page: &Page) -> Html {
    let head = [key::quiz::label::SKILL, key::quiz::label::NEAREST, key::quiz::label::SHARE];
    let rows = SKILLS.iter().zip(NEAREST).map(|(skill, nearest)| match nearest {
        Some((nearest, share)) => vec![
            cell(page.plain(skill.name)),
            html! { <span lang="en">{ nearest }</span> }.into(),
            digits(number(page.words, &CLAIMS[share])),
        ],
        None => vec![cell(page.plain(skill.name)), cell(page.text(key::quiz::label::NONE)), missing(page)],
    });
    figure(
        page,
        &Figure {
            name: "quiz",
            title: key::quiz::figure::TITLE,
            unit: key::quiz::figure::UNIT,
            how: key::quiz::figure::HOW,
            asks: false,
            picture: island(page, &EMPLOYERS),
            table: table(page, "quiz", key::quiz::figure::TABLE, &head, rows.collect()),
            files: &["core_skills"],
            sources: &["wef"],
            fits: fits(BARS.wide),
        },
    )
}

/// The rule, and every number it works with.
fn explained(page: &Page) -> Html {
    html! {
        <details class="quiz-more" open={page.whole}>
            <summary>{ page.text(key::quiz_how::HOW) }</summary>
            <div class="prose">
                { page.prose(key::quiz_how::TEXT) }
                <h3>{ page.text(key::quiz_result::CANNOT) }</h3>
                { page.prose(key::quiz_result::CANNOT_TEXT) }
                { page.prose(key::quiz_result::SELF_REPORTS) }
            </div>
            { matrix(page) }
            { kinds(page) }
            { identifiers(page) }
            <p><a href={page.base.to_owned() + "quiz/weights.toml"} download="weights.toml">{ page.text(key::quiz_how::FILE) }</a></p>
        </details>
    }
}

/// The first heading and one for each skill.
fn head(page: &Page, first: MessageId) -> Vec<Cell> {
    [first].into_iter().chain(SKILLS.iter().map(|skill| skill.short)).map(|name| cell(page.text(name))).collect()
}

/// Which answers to each situation lean on each skill.
fn matrix(page: &Page) -> Html {
    let rows = SITUATIONS.iter().zip(&QUIZ.situations).enumerate().map(|(place, (texts, situation))| {
        let name = cell((place + 1).to_string() + ". " + page.text(texts.name));
        let leaning = (0..SKILLS.len()).map(|skill| cell(letters(situation, skill)));
        [name].into_iter().chain(leaning).collect()
    });
    table_under(page, "quiz-matrix", key::quiz_how::MATRIX, head(page, key::quiz_how::SITUATION), rows.collect())
}

/// How much each skill matters to each kind of work, and how exposed that work is.
fn kinds(page: &Page) -> Html {
    let rows = KINDS.iter().zip(QUIZ.kinds).map(|(name, kind)| {
        let score = |score: f64| page.words.decimal(score, 2);
        let exposed = match (occupations(kind).next_back(), occupations(kind).next()) {
            (Some(least), Some(most)) if least.score < most.score => score(least.score) + "–" + &score(most.score),
            (_, Some(only)) => score(only.score),
            _ => String::new(),
        };
        let weights = kind.importance.map(|importance| digits(importance.to_string()));
        [cell(page.text(*name))].into_iter().chain(weights).chain([digits(exposed)]).collect()
    });
    let mut head = head(page, key::quiz_how::KIND);
    head.push(cell(page.text(key::quiz_how::EXPOSURE)));
    table_under(page, "quiz-weights", key::quiz_how::WEIGHTS, head, rows.collect())
}

fn identifiers(page: &Page) -> Html {
    let rows = SKILLS.iter().enumerate().filter(|(place, _)| entry(*place).is_some());
    let rows = rows.map(|(place, skill)| vec![cell(page.text(skill.name)), esco(page, place).into()]);
    let head = [key::quiz_result::SKILL, key::quiz_result::ESCO];
    table(page, "quiz-esco", key::quiz_how::IDENTIFIERS, &head, rows.collect())
}
