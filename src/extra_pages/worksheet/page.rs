//! The worksheet.

use super::ADDRESS;
use crate::extra_pages::ExtraContent;
use crate::extra_pages::paper::{
    empty_marker, empty_wave, field, guess_line, print_button, rules, square, step_name, unnamed_lines,
};
use crate::i18n::{MessageId, key};
use crate::island::inline;
use crate::prose::Page;
use crate::story::answers::{CAUSES, companies};
use yew::{Html, html};

pub const PAGE: ExtraContent = ExtraContent {
    nav: key::side::WORKSHEET,
    title: key::extra::worksheet::TITLE,
    description: key::extra::worksheet::DESCRIPTION,
    body,
};

/// How many pieces of evidence have a row.
const PIECES: usize = 6;

fn body(page: &Page) -> Html {
    html! {
        <>
            <section class="prose paper-intro"><p>{ page.line(key::extra::worksheet::INTRO) }</p></section>
            { print_button(page) }
            { sheet(page, 1, html! {
                <>
                    { head(page) }
                    { guess(page) }
                    { task(page, 1, key::extra::worksheet::WAVE, html! {
                        <>
                            { empty_wave(page) }
                            { field(page, key::extra::worksheet::WAVE_SURPRISE) }
                        </>
                    }) }
                    { shocks(page) }
                </>
            }) }
            { sheet(page, 2, html! {
                <>
                    { growing(page) }
                    { task(page, 4, key::extra::worksheet::INSIDE, html! {
                        <>
                            { field(page, key::extra::worksheet::INSIDE_WORK) }
                            { field(page, key::extra::worksheet::INSIDE_MACHINE) }
                            { field(page, key::extra::worksheet::INSIDE_PEOPLE) }
                        </>
                    }) }
                    { ai_role(page) }
                    { task(page, 6, key::extra::worksheet::OPENINGS, rules(1)) }
                    { task(page, 7, key::extra::worksheet::QUIZ, html! {
                        <>
                            <ol class="three">{ for (0..3).map(|_| html! { <li><span class="rule"></span></li> }) }</ol>
                            { field(page, key::extra::worksheet::QUIZ_WEEK) }
                        </>
                    }) }
                    { task(page, 8, key::reflection::CLASS, rules(2)) }
                </>
            }) }
        </>
    }
}

fn sheet(page: &Page, number: u8, tasks: Html) -> Html {
    let name = page.words.format(key::extra::worksheet::SHEET, &[("n", &number.to_string())]);
    html! { <section class="sheet" aria-label={name.clone()}>{ tasks }<p class="sheet-foot">{ name }</p></section> }
}

/// A step's question with room for the answer.
fn task(page: &Page, step: usize, asked: MessageId, room: Html) -> Html {
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
                <p class="sheet-name">{ page.text(key::site::NAME) }{ " · " }{ page.text(key::side::WORKSHEET) }</p>
                <p>{ page.text(key::extra::worksheet::FIRST) }</p>
                <p class="address">{ page.text(key::extra::worksheet::STORY) }{ " " }{ inline(page, &ADDRESS) }</p>
                <div class="fields">
                    { field(page, key::extra::worksheet::WHO) }
                    { field(page, key::extra::worksheet::DAY) }
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
                { field(page, key::extra::worksheet::GUESS_MINE) }
                { field(page, key::extra::worksheet::GUESS_RECORD) }
            </div>
        </>
    };
    task(page, 0, key::extra::worksheet::GUESS, room)
}

fn shocks(page: &Page) -> Html {
    let room = html! {
        <div class="match-room">
            { unnamed_lines(page) }
            <div>
                <ul>{ for CAUSES.map(|cause| html! { <li><span class="box"></span>{ page.text(cause) }</li> }) }</ul>
                <p>{ page.text(key::extra::worksheet::SHOCKS_WHY) }</p>
                { rules(2) }
            </div>
        </div>
    };
    task(page, 2, key::extra::worksheet::SHOCKS, room)
}

fn growing(page: &Page) -> Html {
    let answers = [key::growing::say::GROWING, key::growing::say::TROUBLE];
    let row = |company: &'static str| {
        html! {
            <li>
                <strong>{ company }</strong>
                { for answers.map(|answer| html! { <span><span class="box"></span>{ page.text(answer) }</span> }) }
            </li>
        }
    };
    task(page, 3, key::extra::worksheet::GROWING, html! { <ul class="companies">{ for companies().map(row) }</ul> })
}

/// The marker's path: a row before the first piece of evidence, and one after each.
fn ai_role(page: &Page) -> Html {
    let row = |name: MessageId, rule: bool| {
        html! {
            <li>
                <span class="field">
                    <span>{ page.text(name) }</span>
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
                <span>{ page.text(key::ai_role::marker::NONE) }</span><span>{ page.text(key::ai_role::marker::ALL) }</span>
            </p>
            <ol class="marks">
                { row(key::extra::worksheet::AI_ROLE_BEFORE, false) }
                { for (0..PIECES).map(|_| row(key::extra::worksheet::AI_ROLE_AFTER, true)) }
            </ol>
            { field(page, key::extra::worksheet::AI_ROLE_MOST) }
            { rules(1) }
        </>
    };
    task(page, 5, key::extra::worksheet::AI_ROLE, room)
}
