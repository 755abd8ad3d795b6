//! A vote carried away: as a link, a picture, a table. And one that came with a link.

use super::{picture, place};
use crate::browser;
use crate::i18n::{MessageId, Words, key};
use crate::model::class::address;
use crate::model::class::poll::Poll;
use crate::model::class::question::Question;
use crate::prose::Page;
use yew::prelude::*;

/// The field that shows the link.
const FIELD: &str = "votes-link";

/// What is carried away.
#[derive(Clone, PartialEq, Properties)]
pub struct ShareProps {
    /// The reader's language.
    pub words: &'static Words,
    /// The root of the site.
    pub base: &'static str,
    /// The vote.
    pub poll: Poll,
}

/// The link with the way to copy it, and the files.
#[component]
pub fn Share(props: &ShareProps) -> Html {
    let words = props.words;
    let status = use_state_eq(|| None::<MessageId>);
    let link = [&browser::address(), "#", &place::of_vote(&address::write(&props.poll))].concat();
    let copy = {
        let (link, status) = (link.clone(), status.setter());
        Callback::from(move |_: MouseEvent| {
            let status = status.clone();
            browser::copy(link.clone(), move |done| {
                if let (false, Some(field)) = (done, browser::by_id(FIELD)) {
                    field.select();
                }
                status.set(Some(if done { key::quiz_result::COPIED } else { key::quiz_result::NOT_COPIED }));
            });
        })
    };
    let file = |label: &'static str, save: fn(&Page, &Poll)| {
        let (base, poll) = (props.base, props.poll.clone());
        let onclick = Callback::from(move |_: MouseEvent| save(&Page::new(words, base, false), &poll));
        html! { <button type="button" class="button" {onclick}>{ label }</button> }
    };
    html! {
        <div class="class-share">
            <label>
                <span>{ words.text(key::extra::class::link::NAME) }</span>
                <input id={FIELD} type="text" readonly={true} value={link} />
            </label>
            <div class="ways">
                <button type="button" class="button" onclick={copy}>{ words.text(key::quiz_result::COPY) }</button>
                { file("PNG", picture::save_png) }
                { file("CSV", picture::save_csv) }
            </div>
            <p class="class-told" role="status">{ status.map(|message| words.text(message)) }</p>
            <p class="class-note">{ words.text(key::extra::class::link::KEPT) }</p>
        </div>
    }
}

/// What a teacher is told whose link holds other hands than this device, with both ways on.
pub fn guest(page: &Page, poll: Poll, take_over: &Callback<Poll>, leave: Callback<Question>) -> Html {
    let question = poll.question.clone();
    let keep = take_over.reform(move |_: MouseEvent| poll.clone());
    let leave = leave.reform(move |_: MouseEvent| question.clone());
    html! {
        <div class="class-notice">
            <p role="status">{ page.text(key::extra::class::link::GUEST) }</p>
            <div class="ways">
                <button type="button" class="button first" onclick={keep}>{ page.text(key::extra::class::link::TAKE) }</button>
                <button type="button" class="button" onclick={leave}>{ page.text(key::extra::class::link::LEAVE) }</button>
            </div>
        </div>
    }
}
