//! The page of the teacher's guide.

use crate::extra_pages::ExtraContent;
use crate::extra_pages::paper::{print_button, step_name};
use crate::i18n::{Lang, MessageId, key};
use crate::model::class::lesson::{LESSONS, Lesson};
use crate::prose::Page;
use crate::story::STEPS;
use yew::{Html, html};

pub const PAGE: ExtraContent = ExtraContent {
    nav: key::side::GUIDE,
    title: key::extra::guide::TITLE,
    description: key::extra::guide::DESCRIPTION,
    body,
};

/// What a teacher may expect of a step.
struct Expected {
    /// Answers to its question, and to what is discussed.
    answer: MessageId,
    /// What is often misunderstood.
    mistakes: MessageId,
    /// What is discussed, and how to lead that.
    discuss: MessageId,
    lead: MessageId,
}

macro_rules! expected {
    ($($step:ident $hint:ident),*) => { [$(Expected { answer: key::extra::guide::$step::ANSWER,
        mistakes: key::extra::guide::$step::MISTAKES, discuss: key::$step::CLASS,
        lead: key::extra::class::hint::$hint }),*] };
}

/// Every step, in the order of [`STEPS`].
static EXPECTED: [Expected; 9] = expected![
    guess GUESS, wave WAVE, shocks SHOCKS, growing GROWING, inside INSIDE, ai_role AI_ROLE, openings OPENINGS, quiz QUIZ,
    reflection REFLECTION
];

/// A framework of competences.
struct Framework {
    publisher: &'static str,
    title: &'static str,
    lang: Lang,
    /// When it came out; empty where that is not said.
    year: &'static str,
    /// What it calls the competences, and what of them is practised here.
    says: MessageId,
    /// Where it was read, or a quotation of it.
    read: &'static [&'static str],
}

static FRAMEWORKS: [Framework; 4] = [
    Framework {
        publisher: "Kementerian Pendidikan Dasar dan Menengah",
        title: "Permendikdasmen Nomor 10 Tahun 2025 tentang Standar Kompetensi Lulusan",
        lang: Lang::Id,
        year: "2025",
        says: key::extra::guide::frames::SKL,
        read: &[
            "https://gusndol.com/2025/06/25/8-dimensi-profil-lulusan-berdasarkan-permendikdasmen-nomor-10-tahun-2025-tentang-skl/",
        ],
    },
    Framework {
        publisher: "Kementerian Pendidikan Dasar dan Menengah",
        title: "Pembelajaran Koding dan Kecerdasan Artifisial, Fondasi Pendidikan untuk Masa Depan",
        lang: Lang::Id,
        year: "",
        says: key::extra::guide::frames::KODING,
        read: &["https://kurikulum.kemdikbud.go.id/koding-ka"],
    },
    Framework {
        publisher: "UNESCO",
        title: "AI competency framework for students",
        lang: Lang::En,
        year: "2024",
        says: key::extra::guide::frames::UNESCO,
        read: &["https://unesdoc.unesco.org/ark:/48223/pf0000391105", "https://hcai.kpi.ua/?p=82"],
    },
    Framework {
        publisher: "OECD",
        title: "OECD Learning Compass 2030: Transformative Competencies",
        lang: Lang::En,
        year: "2019",
        says: key::extra::guide::frames::OECD,
        read: &[
            "https://www.oecd.org/education/2030-project/teaching-and-learning/learning/transformative-competencies/",
        ],
    },
];

fn body(page: &Page) -> Html {
    let part = |title: MessageId, text: MessageId| {
        html! {
            <section class="prose">
                <h2 class="figure-title">{ page.text(title) }</h2>
                { page.prose(text) }
            </section>
        }
    };
    html! {
        <>
            <section class="prose">{ page.prose(key::extra::guide::INTRO) }</section>
            { print_button(page) }
            { part(key::extra::guide::GOALS_TITLE, key::extra::guide::GOALS) }
            <div class="extra-columns">
                { part(key::extra::guide::BEFORE_TITLE, key::extra::guide::BEFORE) }
                { part(key::extra::guide::AFTER_TITLE, key::extra::guide::AFTER) }
            </div>
            <section class="prose">
                <h2 class="figure-title">{ page.text(key::extra::guide::TIMES_TITLE) }</h2>
                { page.prose(key::extra::guide::TIMES) }
                { for LESSONS.iter().map(|each| lesson(page, each)) }
                <h3>{ page.text(key::extra::guide::WEEK_TITLE) }</h3>
                { page.prose(key::extra::guide::WEEK) }
            </section>
            <section class="guide-steps">
                <h2 class="figure-title">{ page.text(key::extra::guide::STEPS_TITLE) }</h2>
                <p>{ page.text(key::extra::guide::STEPS_TEXT) }</p>
                { for (0..STEPS.len()).map(|place| step(page, place)) }
            </section>
            { frameworks(page) }
        </>
    }
}

/// A lesson in a line: its steps, and the minutes of each.
fn lesson(page: &Page, lesson: &Lesson) -> Html {
    let minutes = |key, minutes: u32| page.words.format(key, &[("minutes", &minutes.to_string())]);
    let blocks = lesson
        .blocks
        .iter()
        .map(|block| format!("{} ({})", step_name(page, block.step), minutes(key::extra::guide::BLOCK, block.minutes)));
    html! {
        <p>
            <strong>{ minutes(key::extra::guide::LESSON, lesson.minutes) }</strong>{ ": " }
            { blocks.collect::<Vec<_>>().join(" · ") }
        </p>
    }
}

fn step(page: &Page, place: usize) -> Html {
    let Expected { answer, mistakes, discuss, lead } = &EXPECTED[place];
    let rows = [
        (key::extra::guide::ASKED, page.prose(STEPS[place].title)),
        (key::extra::guide::ANSWER, page.prose(*answer)),
        (key::extra::guide::MISTAKES, page.prose(*mistakes)),
        (key::extra::guide::DISCUSS, page.prose(*discuss)),
        (key::extra::guide::LEAD, page.prose(*lead)),
    ];
    html! {
        <section class="guide-step">
            <h3>{ step_name(page, place) }</h3>
            <dl>
                { for rows.map(|(name, text)| html! {
                    <div><dt>{ page.text(name) }</dt><dd class="prose">{ text }</dd></div>
                }) }
            </dl>
        </section>
    }
}

/// A link that shows its own address.
fn source(address: &'static str) -> Html {
    let label = address.trim_start_matches("https://").trim_start_matches("www.").trim_end_matches('/');
    html! { <a href={address} rel="noopener">{ label }</a> }
}

/// What curricula call the competences, each with where that was read.
fn frameworks(page: &Page) -> Html {
    let here = page.words.lang;
    let row = |framework: &Framework| {
        let lang = (framework.lang != here).then(|| framework.lang.code());
        html! {
            <li>
                <p>
                    <strong>{ framework.publisher }</strong>{ ", " }
                    <cite {lang}>{ framework.title }</cite>
                    if !framework.year.is_empty() {
                        { ", " }{ framework.year }
                    }
                </p>
                { page.prose(framework.says) }
                <p class="address">
                    { page.text(key::extra::guide::FRAMES_READ) }
                    { for framework.read.iter().map(|address| html! { <>{ " " }{ source(address) }</> }) }
                </p>
            </li>
        }
    };
    html! {
        <section class="prose guide-frames">
            <h2 class="figure-title">{ page.text(key::extra::guide::FRAMES_TITLE) }</h2>
            { page.prose(key::extra::guide::FRAMES_TEXT) }
            <ul>{ for FRAMEWORKS.iter().map(row) }</ul>
        </section>
    }
}
