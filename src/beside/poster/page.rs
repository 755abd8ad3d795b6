//! The poster.

use super::ADDRESS;
use crate::beside::SidePage;
use crate::beside::paper::{print_button, square};
use crate::figure::plain::picture;
use crate::figure::scene::View;
use crate::island::inline;
use crate::prose::Page;
use crate::story::STEPS;
use crate::story::answers::SCALE;
use crate::words::key;
use yew::{Html, html};

pub const PAGE: SidePage = SidePage {
    nav: key::side::POSTER,
    title: key::beside::poster::TITLE,
    description: key::beside::poster::DESCRIPTION,
    body,
};

fn body(page: &Page) -> Html {
    let size = (600.0, SCALE.wide);
    let crowds = (SCALE.scene)(&View { words: page.words, width: size.0, height: size.1 });
    html! {
        <>
            <section class="prose paper-intro"><p>{ page.say(key::beside::poster::INTRO) }</p></section>
            { print_button(page) }
            <section class="poster" aria-label={page.say(key::side::POSTER)}>
                <div>
                    <p class="poster-name">{ page.say(key::site::NAME) }</p>
                    <p class="poster-question">{ page.say(key::site::TAGLINE) }</p>
                    <p class="poster-lead">{ page.say(key::beside::poster::LEAD) }</p>
                </div>
                <div>
                    { picture(&crowds, size, page.plain(key::guess::scale::SUMMARY)) }
                    <p>{ page.say(key::beside::poster::DOTS) }</p>
                </div>
                <ol>{ for STEPS.iter().map(|step| html! { <li>{ page.line(step.title) }</li> }) }</ol>
                <div class="poster-foot">
                    { square(page) }
                    <div>
                        <p>{ page.say(key::beside::poster::TAKE) }</p>
                        <p class="address"><strong>{ inline(page, &ADDRESS) }</strong></p>
                    </div>
                </div>
            </section>
        </>
    }
}
