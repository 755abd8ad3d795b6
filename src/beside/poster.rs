//! For the classroom's door: the question, nine steps, the address, and no answers.

use super::paper::{address, on_paper, print_button, square};
use super::{Side, seams};
use crate::figure::plain::picture;
use crate::figure::scene::View;
use crate::lazy::Body;
use crate::prose::Page;
use crate::story::STEPS;
use crate::story::answers::SCALE;
use crate::words::{key, slug};
use yew::{Html, html};

/// See the module.
pub const SIDE: Side = Side {
    name: "poster",
    slug: slug::POSTER,
    nav: key::side::POSTER,
    title: key::beside::poster::TITLE,
    description: key::beside::poster::DESCRIPTION,
    body: Body::Later(&seams::POSTER),
};

pub fn body(page: &Page) -> Html {
    let link = address(page, STEPS[0].slug, "");
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
                    { square(page, &link) }
                    <div>
                        <p>{ page.say(key::beside::poster::TAKE) }</p>
                        <p class="address" data-own=""><strong>{ bare(&link) }</strong></p>
                    </div>
                </div>
            </section>
        </>
    }
}

/// An address as one types it.
fn bare(link: &str) -> String {
    on_paper(link).trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned()
}
