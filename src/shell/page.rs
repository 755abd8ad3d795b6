//! The page around a step.

use super::HEADLINE;
use super::address::{Address, Place};
use super::class_toggle::CLASS_TOGGLE;
use super::guest::FULL_ADDRESS;
use super::offline::{self, OFFLINE};
use super::onward::{ONWARD, onward};
use super::theme::THEME;
use crate::extra_pages::embed::{Embed, snippet};
use crate::extra_pages::{EXTRA_PAGES, ExtraPage};
use crate::i18n::{Lang, Words, key};
use crate::island::{inline, island};
use crate::prose::{Page, plain, sources};
use crate::story::{STEPS, Step};
use yew::{Html, html};

/// A page to be written at an address of the site at `base`, whose whole address is `home`, if that is known.
pub fn page_at(words: &'static Words, home: &'static str, base: &'static str, address: Address) -> Page {
    let mut page = Page::new(words, base, address.place == Place::Whole);
    page.home = home;
    page.embedded = address.embed.is_some();
    page.figure = address.embed.and_then(|embed| embed.figure);
    page.until = address.embed.and_then(|embed| embed.until);
    page.step = if let Place::Step(step) = address.place { Some(step) } else { None };
    page
}

/// The whole visible page at an address. The single file has so many kilobytes; 0 where it is not offered.
pub fn page(page: &Page, address: Address, single: u64) -> Html {
    if page.embedded {
        return guest(page, address);
    }
    html! {
        <>
            <a class="skip" href="#title">{ page.text(key::shell::SKIP) }</a>
            { header(page, address) }
            { notices(page) }
            { match address.place {
                Place::Step(step) => main(page, address, step),
                Place::Whole => whole(page, address),
                Place::ExtraPage(side) => extra_page(page, side),
            } }
            if page.step.is_some() {
                <div class="class-toggle">{ island(page, &CLASS_TOGGLE) }</div>
            }
            { footer(page, address, single) }
        </>
    }
}

/// What stands inside somebody else's page: the step, or one figure of it, and where it comes from.
fn guest(page: &Page, address: Address) -> Html {
    html! {
        <>
            { notices(page) }
            if let Place::Step(step) = address.place {
                { main(page, address, step) }
            }
            <footer class="foot guest">
                <p>
                    { page.words.format(key::shell::FROM, &[("name", page.text(key::site::NAME))]) }{ ". " }
                    <a href={address.on_site().href(page.base)} target="_blank" rel="noopener">{ page.text(key::shell::FULL) }</a>
                    { inline(page, &FULL_ADDRESS) }
                </p>
            </footer>
        </>
    }
}

/// What the browser's title bar says.
pub fn title(words: &Words, address: Address) -> String {
    if let Some(embed) = address.embed {
        // The page is the same, however far the reader may go on from it.
        return snippet::title(words, Embed { until: None, ..embed });
    }
    let page = match address.place {
        Place::Step(step) => words.text(STEPS[step].title),
        Place::Whole => words.text(key::shell::WHOLE_TITLE),
        Place::ExtraPage(side) => words.text(EXTRA_PAGES[side].page.nav),
    };
    words.format(key::site::TITLE, &[("step", &plain(words, page))])
}

fn header(page: &Page, address: Address) -> Html {
    html! {
        <header class="top">
            <a class="brand" href={Address::start(address.lang).href(page.base)}>{ page.text(key::site::NAME) }</a>
            { rail(page, address) }
            <div class="choices">
                <nav class="languages" aria-label={page.text(key::shell::LANGUAGES)}>
                    { for Lang::ALL.map(|lang| language(page, address, lang)) }
                </nav>
                { island(page, &THEME) }
            </div>
        </header>
    }
}

fn language(page: &Page, address: Address, lang: Lang) -> Html {
    let code = lang.code();
    html! {
        <a lang={code} hreflang={code} href={address.in_language(lang).href(page.base)} data-language={code}
            aria-current={(lang == address.lang).then_some("true")}>
            { code.to_ascii_uppercase() }<span class="unseen">{ " " }{ lang.own_name() }</span>
        </a>
    }
}

/// Where the reader is and how much is left: every step a link with a name.
fn rail(page: &Page, address: Address) -> Html {
    let here = match address.place {
        Place::Step(step) => Some(step),
        Place::Whole | Place::ExtraPage(_) => None,
    };
    let steps = STEPS.iter().enumerate().map(|(place, step)| {
        let class = here.map(|here| {
            if place < here {
                "past"
            } else if place == here {
                "here"
            } else {
                "ahead"
            }
        });
        let href = address.at(Place::Step(place)).href(page.base);
        let name = format!("{}. {}", place + 1, page.text(step.nav));
        html! {
            <li {class}>
                <a {href} aria-current={(here == Some(place)).then_some("step")} title={name.clone()}>
                    <span class="unseen">{ name }</span>
                </a>
            </li>
        }
    });
    html! { <nav class="rail" aria-label={page.text(key::shell::RAIL)}><ol>{ for steps }</ol></nav> }
}

/// What a reader is told when something is lost. All but the first wait until the start script or the app shows them.
fn notices(page: &Page) -> Html {
    let notice = |name: &'static str, text| {
        html! { <p class="notice" role="status" data-notice={name} hidden={true}>{ page.text(text) }</p> }
    };
    html! {
        <>
            <noscript><p class="notice">{ page.text(key::notice::NO_SCRIPT) }</p></noscript>
            { notice("no-app", key::notice::NO_APP) }
            { notice("not-kept", key::notice::NOT_KEPT) }
            { notice("not-read", key::notice::NOT_READ) }
            { notice("not-fetched", key::notice::NOT_FETCHED) }
            { offline::newer(page) }
        </>
    }
}

fn main(page: &Page, address: Address, here: usize) -> Html {
    let step = &STEPS[here];
    html! {
        <main key={step.name} class={format!("step step-{}", step.name)}>
            { opening(page, step, here, true) }
            { (step.page.body)(page) }
            if page.embedded {
                { island(page, &ONWARD) }
            } else {
                { onward(page, address, here) }
            }
            { sources(page) }
        </main>
    }
}

/// The headline with the step's number and name above it.
fn opening(page: &Page, step: &Step, here: usize, alone: bool) -> Html {
    let (number, steps) = ((here + 1).to_string(), STEPS.len().to_string());
    let place = page.words.format(key::shell::WHERE, &[("step", &number), ("steps", &steps)]);
    let kicker = format!("{place} · {}", page.text(step.nav));
    let title = page.line(step.title);
    html! {
        <hgroup class="opening">
            <p class="kicker" id={alone.then_some("kicker")}>{ kicker }</p>
            if alone {
                <h1 id={HEADLINE} tabindex="-1" aria-describedby="kicker">{ title }</h1>
            } else {
                <h2 class="headline">{ title }</h2>
            }
        </hgroup>
    }
}

/// A step in the whole story. The single file has each step once: static/single/open.js puts it here.
fn passage(page: &Page, address: Address, step: usize) -> Html {
    let body = (STEPS[step].page.body)(page);
    if !page.is_single_file() {
        return body;
    }
    html! { <i data-from={address.at(Place::Step(step)).path()}></i> }
}

fn whole(page: &Page, address: Address) -> Html {
    let steps = STEPS.iter().enumerate().map(|(here, step)| {
        html! {
            <article class={format!("step step-{}", step.name)} id={step.name}>
                { opening(page, step, here, false) }
                { passage(page, address, here) }
            </article>
        }
    });
    html! {
        <main class="whole" key="whole">
            <hgroup class="opening">
                <p class="kicker">{ page.text(key::site::NAME) }</p>
                <h1 id={HEADLINE} tabindex="-1">{ page.text(key::site::TAGLINE) }</h1>
                <p>{ page.line(key::reflection::CREDIT) }</p>
            </hgroup>
            { for steps }
            <nav class="onward" aria-label={page.text(key::shell::ONWARD)}>
                <a class="button first" href={Address::start(address.lang).href(page.base)}>{ page.text(key::shell::BEGIN) }</a>
            </nav>
            { sources(page) }
        </main>
    }
}

fn extra_page(page: &Page, side: usize) -> Html {
    let side: &ExtraPage = &EXTRA_PAGES[side];
    html! {
        <main key={side.name} class={format!("step extra extra-{}", side.name)}>
            <hgroup class="opening">
                <p class="kicker" id="kicker">{ page.text(key::site::NAME) }{ " · " }{ page.text(side.page.nav) }</p>
                <h1 id={HEADLINE} tabindex="-1" aria-describedby="kicker">{ page.line(side.page.title) }</h1>
            </hgroup>
            { (side.page.body)(page) }
            { sources(page) }
        </main>
    }
}

fn footer(page: &Page, address: Address, single: u64) -> Html {
    let whole = address.at(Place::Whole);
    let sides = EXTRA_PAGES.iter().enumerate().map(|(place, side)| {
        let at = Place::ExtraPage(place);
        let href = address.at(at).href(page.base);
        html! { <li><a {href} aria-current={(address.place == at).then_some("page")}>{ page.text(side.page.nav) }</a></li> }
    });
    html! {
        <footer class="foot">
            <p>{ page.line(key::shell::ABOUT) }</p>
            if address.place != Place::Whole {
                <p><a href={whole.href(page.base)}>{ page.text(key::shell::WHOLE) }</a></p>
            }
            <nav aria-label={page.text(key::shell::EXTRA_PAGES)}><ul class="sides">{ for sides }</ul></nav>
            { offline::file(page, single) }
            { island(page, &OFFLINE) }
        </footer>
    }
}
