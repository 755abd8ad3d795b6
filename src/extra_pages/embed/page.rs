//! The page for who writes elsewhere.

use super::choose::{CHOOSE, ROOM};
use super::{Embed, picture, snippet};
use crate::extra_pages::ExtraContent;
use crate::i18n::key;
use crate::island::island;
use crate::prose::Page;
use crate::story::STEPS;
use yew::{Html, html};

pub const PAGE: ExtraContent = ExtraContent {
    nav: key::side::EMBED,
    title: key::extra::embed::TITLE,
    description: key::extra::embed::DESCRIPTION,
    body,
};

fn body(page: &Page) -> Html {
    // Only a file that knows no site has this page; see `Place::writes_codes`.
    if page.is_single_file() {
        return html! {
            <>
                <section class="prose"><p>{ page.text(key::extra::embed::NO_SITE) }</p></section>
                <section class="prose embed-more">{ more(page) }</section>
            </>
        };
    }
    html! {
        <>
            <section class="prose">{ page.prose(key::extra::embed::INTRO) }</section>
            <div class="embed-room" id={ROOM} data-heights={snippet::HEIGHTS} data-pictures={picture::states()}>
                { island(page, &CHOOSE) }
            </div>
            <section class="prose embed-more">{ paste(page) }{ more(page) }</section>
            { addresses(page) }
        </>
    }
}

/// Whether the address alone will do.
fn paste(page: &Page) -> Html {
    // oEmbed needs whole addresses; see the prerenderer's answers.
    page.prose(if page.home.is_empty() { key::extra::embed::NO_PASTE } else { key::extra::embed::PASTE })
}

/// What works without a code, and for whoever writes their own.
fn more(page: &Page) -> Html {
    let show = "{ type: \"ai-paradox:show\", figure: \"shocks\", state: \"show=payrolls\", theme: \"dark\" }";
    let blanks = [("ask", "{ type: \"ai-paradox:ask\" }"), ("show", show)];
    page.prose_with(key::extra::embed::MORE, &blanks)
}

/// The address of each step inside another page.
fn addresses(page: &Page) -> Html {
    let steps = STEPS.iter().enumerate().map(|(place, step)| {
        let embed = Embed { lang: page.words.lang, step: place, figure: None, until: None };
        let path = embed.path();
        let shown = ["/", &path].concat();
        html! {
            <tr>
                <th scope="row">{ page.text(step.nav) }</th>
                <td><a href={page.full_address(&path)}>{ shown }</a></td>
            </tr>
        }
    });
    html! {
        <div class="table embed-addresses">
            <table>
                <caption>{ page.text(key::extra::embed::ADDRESSES) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ page.text(key::extra::embed::ADDRESS_OF) }</th>
                        <th scope="col">{ page.text(key::extra::embed::ADDRESS) }</th>
                    </tr>
                </thead>
                <tbody>{ for steps }</tbody>
            </table>
        </div>
    }
}
