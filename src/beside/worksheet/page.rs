//! The worksheet.

use super::ADDRESS;
use crate::beside::SidePage;
use crate::beside::paper::{
    empty_marker, empty_wave, field, guess_line, print_button, rules, square, step_name, unnamed_lines,
};
use crate::island::inline;
use crate::prose::Page;
use crate::story::answers::{CAUSES, companies};
use crate::words::{Key, key};
use yew::{Html, html};

pub const PAGE: SidePage = SidePage {
    nav: key::side::WORKSHEET,
    title: key::beside::worksheet::TITLE,
    description: key::beside::worksheet::DESCRIPTION,
    body,
};

/// How many pieces of evidence have a row.
const PIECES: usize = 6;

fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose paper-intro"><p>{ page.line(key::beside::worksheet::INTRO) }</p></section>
            { print_button(page) }
            { sheet(page, 1, html! {
                <>
                    { head(page) }
                    { guess(page) }
                    { task(page, 1, key::beside::worksheet::WAVE, html! {
                        <>
                            { empty_wave(page) }
                            { field(page, key::beside::worksheet::WAVE_SURPRISE) }
                        </>
                    }) }
                    { shocks(page) }
                </>
            }) }
            { sheet(page, 2, html! {
                <>
                    { growing(page) }
                    { task(page, 4, key::beside::worksheet::INSIDE, html! {
                        <>
                            { field(page, key::beside::worksheet::INSIDE_WORK) }
                            { field(page, key::beside::worksheet::INSIDE_MACHINE) }
                            { field(page, key::beside::worksheet::INSIDE_PEOPLE) }
                        </>
                    }) }
                    { ai_role(page) }
                    { task(page, 6, key::beside::worksheet::OPENINGS, rules(1)) }
                    { task(page, 7, key::beside::worksheet::QUIZ, html! {
                        <>
                            <ol class="three">{ for (0..3).map(|_| html! { <li><span class="rule"></span></li> }) }</ol>
                            { field(page, key::beside::worksheet::QUIZ_WEEK) }
                        </>
                    }) }
                    { task(page, 8, key::reflection::CLASS, rules(2)) }
                </>
            }) }
        </>
    }
}

fn sheet(page: &Page, number: u8, tasks: Html) -> Html {
    let name = page.words.fill(key::beside::worksheet::SHEET, &[("n", &number.to_string())]);
    html! { <section class="sheet" aria-label={name.clone()}>{ tasks }<p class="sheet-foot">{ name }</p></section> }
}

/// A step's question with room for the answer.
fn task(page: &Page, step: usize, asked: Key, room: Html) -> Html {
    html! {
        <section class="task">
            <h2>{ step_name(page, step) }</h2>
            <p>{ page.line(asked) }</p>
            { room }
        </section>
    }
}

/// Whose it is, and where the story is.
fn head(page: &Page) -> Html {
    html! {
        <header class="sheet-head">
            <div>
                <p class="sheet-name">{ page.say(key::site::NAME) }{ " · " }{ page.say(key::side::WORKSHEET) }</p>
                <p>{ page.say(key::beside::worksheet::FIRST) }</p>
                <p class="address">{ page.say(key::beside::worksheet::STORY) }{ " " }{ inline(page, &ADDRESS) }</p>
                <div class="fields">
                    { field(page, key::beside::worksheet::WHO) }
                    { field(page, key::beside::worksheet::DAY) }
                </div>
            </div>
            { square(page) }
        </header>
    }
}

fn guess(page: &Page) -> Html {
    let room = html! {
        <>
            { guess_line(page) }
            <div class="fields">
                { field(page, key::beside::worksheet::GUESS_MINE) }
                { field(page, key::beside::worksheet::GUESS_RECORD) }
            </div>
        </>
    };
    task(page, 0, key::beside::worksheet::GUESS, room)
}

fn shocks(page: &Page) -> Html {
    let room = html! {
        <div class="match-room">
            { unnamed_lines(page) }
            <div>
                <ul>{ for CAUSES.map(|cause| html! { <li><span class="box"></span>{ page.say(cause) }</li> }) }</ul>
                <p>{ page.say(key::beside::worksheet::SHOCKS_WHY) }</p>
                { rules(2) }
            </div>
        </div>
    };
    task(page, 2, key::beside::worksheet::SHOCKS, room)
}

fn growing(page: &Page) -> Html {
    let answers = [key::growing::say::GROWING, key::growing::say::TROUBLE];
    let row = |company: &'static str| {
        html! {
            <li>
                <strong>{ company }</strong>
                { for answers.map(|answer| html! { <span><span class="box"></span>{ page.say(answer) }</span> }) }
            </li>
        }
    };
    task(page, 3, key::beside::worksheet::GROWING, html! { <ul class="companies">{ for companies().map(row) }</ul> })
}

/// The marker's path: a row before the first piece of evidence, and one after each.
fn ai_role(page: &Page) -> Html {
    let row = |name: Key, rule: bool| {
        html! {
            <li>
                <span class="field">
                    <span>{ page.say(name) }</span>
                    if rule {
                        <span class="rule"></span>
                    }
                </span>
                { empty_marker(page) }
            </li>
        }
    };
    let room = html! {
        <>
            <p class="slide-ends" aria-hidden="true">
                <span>{ page.say(key::ai_role::marker::NONE) }</span><span>{ page.say(key::ai_role::marker::ALL) }</span>
            </p>
            <ol class="marks">
                { row(key::beside::worksheet::AI_ROLE_BEFORE, false) }
                { for (0..PIECES).map(|_| row(key::beside::worksheet::AI_ROLE_AFTER, true)) }
            </ol>
            { field(page, key::beside::worksheet::AI_ROLE_MOST) }
            { rules(1) }
        </>
    };
    task(page, 5, key::beside::worksheet::AI_ROLE, room)
}
