//! The poster.

use super::ADDRESS;
use crate::extra_pages::ExtraContent;
use crate::extra_pages::paper::{print_button, square};
use crate::figure::plain::picture;
use crate::figure::scene::DrawContext;
use crate::i18n::key;
use crate::island::inline;
use crate::prose::Page;
use crate::story::STEPS;
use crate::story::answers::SCALE;
use yew::{Html, html};

pub const PAGE: ExtraContent = ExtraContent {
    nav: key::side::POSTER,
    title: key::extra::poster::TITLE,
    description: key::extra::poster::DESCRIPTION,
    body,
};

fn body(page: &Page) -> Html {
    let size = (600.0, SCALE.wide);
    let crowds = (SCALE.scene)(&DrawContext { words: page.words, width: size.0, height: size.1 });
    html! {
        <>
            <section class="prose paper-intro"><p>{ page.text(key::extra::poster::INTRO) }</p></section>
            { print_button(page) }
            <section class="poster" aria-label={page.text(key::side::POSTER)}>
                <div>
                    <p class="poster-name">{ page.text(key::site::NAME) }</p>
                    <p class="poster-question">{ page.text(key::site::TAGLINE) }</p>
                    <p class="poster-lead">{ page.text(key::extra::poster::LEAD) }</p>
                </div>
                <div>
                    { picture(&crowds, size, page.plain(key::guess::scale::SUMMARY)) }
                    <p>{ page.text(key::extra::poster::DOTS) }</p>
                </div>
                <ol>{ for STEPS.iter().map(|step| html! { <li>{ page.line(step.title) }</li> }) }</ol>
                <div class="poster-foot">
                    { square(page) }
                    <div>
                        <p>{ page.text(key::extra::poster::TAKE) }</p>
                        <p class="address"><strong>{ inline(page, &ADDRESS) }</strong></p>
                    </div>
                </div>
            </section>
        </>
    }
}
