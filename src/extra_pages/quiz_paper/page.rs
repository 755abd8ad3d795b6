//! The quiz on paper. Its numbers are those of the quiz itself: the grid and the stairs are worked out from them.

use crate::extra_pages::ExtraContent;
use crate::extra_pages::paper::{field, print_button};
use crate::i18n::{MessageId, key};
use crate::model::quiz::{ANSWERS, NEAR, QUIZ, SKILLS};
use crate::prose::Page;
use crate::story::answers::{KINDS, LEVELS, SITUATIONS, SKILLS as NAMED, letters};
use yew::{Html, html};

pub const PAGE: ExtraContent = ExtraContent {
    nav: key::side::QUIZ_PAPER,
    title: key::extra::quiz_paper::TITLE,
    description: key::extra::quiz_paper::DESCRIPTION,
    body,
};

/// What the skills are called in the grid.
const CAPITALS: [char; SKILLS] = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
/// What stands beside a skill that the work uses daily.
const STAR: &str = "★";
/// What is missing to evidence that others have seen, where there is none.
const ALL_MISSING: usize = ANSWERS - 1;

fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose paper-intro"><p>{ page.line(key::extra::quiz_paper::INTRO) }</p></section>
            { print_button(page) }
            { sheet(page, 1, html! { <>{ head(page) }{ kinds(page) }{ situations(page) }</> }) }
            { sheet(page, 2, html! { <>{ month(page) }{ grid(page) }{ stairs(page) }{ for_class(page) }</> }) }
        </>
    }
}

fn sheet(page: &Page, number: u8, tasks: Html) -> Html {
    let name = page.words.format(key::extra::worksheet::SHEET, &[("n", &number.to_string())]);
    html! { <section class="sheet sheet-quiz" aria-label={name.clone()}>{ tasks }<p class="sheet-foot">{ name }</p></section> }
}

fn head(page: &Page) -> Html {
    html! {
        <header>
            <p class="sheet-name">{ page.text(key::site::NAME) }{ " · " }{ page.text(key::side::QUIZ_PAPER) }</p>
            <p>{ page.text(key::extra::quiz_paper::LIMITS) }</p>
            <div class="fields">
                { field(page, key::extra::worksheet::WHO) }
                { field(page, key::extra::worksheet::DAY) }
            </div>
        </header>
    }
}

/// A numbered part of the sheet.
fn part(page: &Page, title: MessageId, text: MessageId, room: Html) -> Html {
    html! { <section class="task"><h2>{ page.text(title) }</h2><p>{ page.line(text) }</p>{ room }</section> }
}

/// A table that scrolls in itself where it is wider than the screen.
fn region(page: &Page, name: MessageId, table: Html) -> Html {
    html! { <div class="table" role="region" tabindex="0" aria-label={page.text(name)}>{ table }</div> }
}

/// The kinds of work, each with the letters of the skills that it uses daily.
fn kinds(page: &Page) -> Html {
    let kinds = KINDS.iter().zip(QUIZ.kinds).map(|(name, kind)| {
        let daily: Vec<String> = kind.daily().map(|skill| CAPITALS[skill].to_string()).collect();
        let daily = if daily.is_empty() { String::new() } else { [" ", STAR, " ", &daily.join(" ")].concat() };
        html! { <li>{ page.text(*name) }<b>{ daily }</b></li> }
    });
    let room = html! { <ol class="paper-kinds">{ for kinds }</ol> };
    part(page, key::extra::quiz_paper::KIND, key::extra::quiz_paper::KIND_TEXT, room)
}

fn situations(page: &Page) -> Html {
    let situations = SITUATIONS.iter().map(|situation| {
        let answers = situation.answers.map(|answer| html! { <li>{ page.text(answer) }</li> });
        html! {
            <li>
                <p><strong>{ page.text(situation.name) }</strong>{ ". " }{ page.text(situation.ask) }</p>
                <ol type="a">{ for answers }</ol>
            </li>
        }
    });
    let room = html! { <ol class="paper-situations">{ for situations }</ol> };
    part(page, key::extra::quiz_paper::SITUATIONS, key::extra::quiz_paper::SITUATIONS_TEXT, room)
}

/// One question a skill, with a box for each answer. The figure is what is written down for the class.
fn month(page: &Page) -> Html {
    let answers = LEVELS.iter().enumerate().map(|(level, text)| (level.to_string(), *text));
    let answers = answers.chain([("–".to_owned(), key::quiz_ask::NOT_SURE)]);
    let head = answers.map(|(figure, text)| html! { <th scope="col">{ page.text(text) }<b>{ figure }</b></th> });
    let rows = NAMED.iter().zip(CAPITALS).map(|(skill, letter)| {
        html! {
            <tr>
                <th scope="row"><b>{ letter }</b>{ " " }{ page.text(skill.evidence) }</th>
                { for (0..=ANSWERS).map(|_| html! { <td><span class="box"></span></td> }) }
            </tr>
        }
    });
    let table = html! {
        <table class="paper-month">
            <thead><tr><td></td>{ for head }</tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    let room = region(page, key::extra::quiz_paper::MONTH, table);
    part(page, key::extra::quiz_paper::MONTH, key::extra::quiz_paper::MONTH_TEXT, room)
}

/// The letters of the answers that lean on each skill. The letter that was chosen is circled, which it is twice in a row.
fn grid(page: &Page) -> Html {
    let head = NAMED.iter().zip(CAPITALS).map(|(skill, letter)| {
        html! { <th scope="col"><b>{ letter }</b>{ " " }{ page.text(skill.short) }</th> }
    });
    let rows = QUIZ.situations.iter().enumerate().map(|(place, situation)| {
        html! {
            <tr>
                <th scope="row">{ place + 1 }</th>
                { for (0..SKILLS).map(|skill| html! { <td>{ letters(situation, skill) }</td> }) }
            </tr>
        }
    });
    let table = html! {
        <table class="paper-grid">
            <thead><tr><td></td>{ for head }</tr></thead>
            <tbody>{ for rows }</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{ page.text(key::extra::quiz_paper::CIRCLES) }</th>
                    { for (0..SKILLS).map(|_| html! { <td></td> }) }
                </tr>
            </tfoot>
        </table>
    };
    let room = region(page, key::extra::quiz_paper::GRID, table);
    part(page, key::extra::quiz_paper::GRID, key::extra::quiz_paper::GRID_TEXT, room)
}

/// A stair: how much is missing, whether the work uses the skill daily, and the need that comes of both.
struct Stair {
    missing: usize,
    daily: bool,
    need: usize,
}

/// All needs that there are, the greatest first.
fn needs() -> Vec<Stair> {
    let importances = || QUIZ.kinds.iter().flat_map(|kind| kind.importance);
    let (least, most) = (importances().min().unwrap_or_default(), importances().max().unwrap_or_default());
    let mut stairs: Vec<Stair> = (1..=ALL_MISSING)
        .flat_map(|missing| [(most, true), (least, false)].map(|(importance, daily)| (missing, daily, importance)))
        .map(|(missing, daily, importance)| Stair { missing, daily, need: missing * usize::from(importance) })
        .collect();
    stairs.sort_by_key(|stair| std::cmp::Reverse(stair.need));
    stairs
}

/// The stairs, each with room for letters. Where the next one is nearly as high, it belongs to it.
fn stairs(page: &Page) -> Html {
    let stairs = needs();
    let rows = stairs.iter().enumerate().map(|(place, stair)| {
        let joins = stairs.get(place + 1).is_some_and(|next| next.need + usize::from(NEAR) >= stair.need);
        html! {
            <li>
                <span>
                    { if joins { "↓ " } else { "" } }
                    { page.text(LEVELS[ALL_MISSING - stair.missing]) }
                    { if stair.daily { " " } else { "" } }{ if stair.daily { STAR } else { "" } }
                </span>
                <span class="rule"></span>
            </li>
        }
    });
    let room = html! { <ol class="paper-stairs">{ for rows }</ol> };
    part(page, key::extra::quiz_paper::STAIRS, key::extra::quiz_paper::STAIRS_TEXT, room)
}

/// What is typed into the results of the class: a number and twice eight figures.
fn for_class(page: &Page) -> Html {
    let boxes = |name: MessageId, signs: &[char]| {
        let signs = signs.iter().map(|sign| html! { <span class="paper-figure">{ sign }</span> });
        html! { <li><span>{ page.text(name) }</span><span class="paper-figures">{ for signs }</span></li> }
    };
    let room = html! {
        <ul class="paper-class">
            { boxes(key::extra::quiz_paper::NUMBER, &[' ']) }
            { boxes(key::extra::quiz_paper::FIGURES, &CAPITALS) }
            { boxes(key::extra::quiz_paper::CIRCLES, &CAPITALS) }
        </ul>
    };
    part(page, key::extra::quiz_paper::CLASS, key::extra::quiz_paper::CLASS_TEXT, room)
}
