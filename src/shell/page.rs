//! The page around a step.

use super::HEADLINE;
use super::address::{Address, Place};
use super::class_toggle::CLASS_TOGGLE;
use super::guest::FULL_ADDRESS;
use super::offline::{self, OFFLINE};
use super::onward::{ONWARD, onward};
use super::theme::THEME;
use crate::extra_pages::embed::{Embed, snippet};
use crate::extra_pages::{EXTRA_PAGES, ExtraPage, Found};
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
    if let Place::Step(step) = address.place {
        page.step = Some(step);
        page.figures = STEPS[step].page.drawings.iter().map(|shown| shown.figure).collect();
    }
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
                <p class="link-copied" role="status" data-done={page.text(key::shell::LINK_COPIED)}
                    data-refused={page.text(key::shell::LINK_REFUSED)}></p>
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

/// The bar on top: whose page it is, where in it the reader is, the languages, the theme, and the steps as its lower edge.
fn header(page: &Page, address: Address) -> Html {
    let (here, place) = match address.place {
        Place::Step(step) => (Some(step), place_of(page, step)),
        Place::Whole => (None, page.text(key::shell::WHOLE_TITLE).to_owned()),
        Place::ExtraPage(side) => (None, page.text(EXTRA_PAGES[side].page.nav).to_owned()),
    };
    bar(page, address, here, html! { <p class="where">{ place }</p> })
}

fn bar(page: &Page, address: Address, here: Option<usize>, place: Html) -> Html {
    html! {
        <header class="top">
            <a class="brand" href={Address::start(address.lang).href(page.base)}>{ page.text(key::site::NAME) }</a>
            { place }
            <nav class="languages" aria-label={page.text(key::shell::LANGUAGES)}>
                { for Lang::ALL.map(|lang| language(page, address, lang)) }
            </nav>
            { island(page, &THEME) }
            { rail(page, address, here) }
        </header>
    }
}

/// Where a step is in the story, and its name.
fn place_of(page: &Page, here: usize) -> String {
    let (number, steps) = ((here + 1).to_string(), STEPS.len().to_string());
    let place = page.words.format(key::shell::WHERE, &[("step", &number), ("steps", &steps)]);
    format!("{place} · {}", page.text(STEPS[here].nav))
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
fn rail(page: &Page, address: Address, here: Option<usize>) -> Html {
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

/// The headline, and above it the step's number and name, where no bar says them.
fn opening(page: &Page, step: &Step, here: usize, alone: bool) -> Html {
    let title = page.line(step.title);
    html! {
        <hgroup class="opening">
            <p class="kicker" id={alone.then_some("kicker")}>{ place_of(page, here) }</p>
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
            <p class="print-choice">
                <label><input type="checkbox" id="appendices" />{ " " }{ page.text(key::shell::APPENDICES) }</label>
            </p>
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

/// What stands at an address that is none: in both languages, the first of which is the bar's, too.
pub fn missing(pages: [&Page; 2]) -> Html {
    let [first, other] = pages.map(|page| page.words.lang);
    html! {
        <>
            { bar(pages[0], Address::start(first), None, Html::default()) }
            <main class="missing-page">{ missing_in(pages[0], first, "h1") }{ missing_in(pages[1], other, "h2") }</main>
        </>
    }
}

fn missing_in(page: &Page, lang: Lang, level: &'static str) -> Html {
    let steps = STEPS.iter().enumerate().map(|(place, step)| {
        let href = Address::new(lang, Place::Step(place)).href(page.base);
        html! { <li><a {href}>{ page.text(step.nav) }</a></li> }
    });
    html! {
        <section class="prose" lang={lang.code()}>
            <@{level}>{ page.text(key::missing::TITLE) }</@>
            <p>{ page.text(key::missing::TEXT) }</p>
            <ol>{ for steps }</ol>
        </section>
    }
}

fn footer(page: &Page, address: Address, single: u64) -> Html {
    let whole = address.at(Place::Whole);
    let listed = EXTRA_PAGES.iter().enumerate().filter(|(_, side)| side.found == Found::InFoot);
    let sides = listed.map(|(place, side)| {
        let at = Place::ExtraPage(place);
        // The single file leads to its site for what is there alone.
        let is_away = at.writes_codes() && page.is_single_file() && !page.is_alone();
        let href = address.at(at).href(if is_away { page.home } else { page.base });
        let target = is_away.then_some("_blank");
        html! {
            <li>
                <a {href} {target} rel={is_away.then_some("noopener")}
                    aria-current={(address.place == at).then_some("page")}>{ page.text(side.page.nav) }</a>
            </li>
        }
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
