//! Votes by raised hands: a question, hands counted before and after the discussion, both as a chart.

mod ask;
mod counter;
mod labels;
mod picture;
mod share;

use super::address as place;
use super::bar::HERE;
use crate::browser;
use crate::effect::use_effect_on;
use crate::i18n::{Words, key};
use crate::model::class::address::{self, Damage};
use crate::model::class::poll::Poll;
use crate::model::class::polls::Polls;
use crate::model::class::question::Question;
use crate::prose::Page;
use crate::reader::persisted::use_persisted;
use yew::prelude::*;

/// The list of questions, and what it says where the teacher types one.
const LIST: &str = "class-question";
const OWN: &str = "own";

/// What votes are shown with.
#[derive(Clone, PartialEq, Properties)]
pub struct VotesProps {
    /// The reader's language.
    pub words: &'static Words,
    /// The root of the site.
    pub base: &'static str,
    /// The step, by its place in the story.
    pub step: usize,
}

/// The vote that the address holds, where it holds one.
fn linked() -> Option<Result<Poll, Damage>> {
    place::vote().as_deref().map(address::read)
}

/// The questions for a step: what the story asks there, then what the teacher has typed.
fn questions(step: usize, polls: &Polls) -> Vec<Question> {
    Question::of_step(step).into_iter().chain(polls.typed().cloned()).collect()
}

/// The votes.
#[component]
pub fn Votes(props: &VotesProps) -> Html {
    let VotesProps { words, base, step } = *props;
    let page = Page::new(words, base, false);
    let polls = use_persisted::<Polls>();
    let opened = use_state_eq(linked);
    let chosen = use_state_eq(|| None::<Question>);
    let asks = use_state_eq(|| false);

    {
        let opened = opened.setter();
        use_effect_on((), move |()| {
            let listener = browser::on_fragment(move || {
                if let Some(read) = linked() {
                    opened.set(Some(read));
                }
            });
            move || drop(listener)
        });
    }
    {
        // What came with a link and is kept here already is this device's own from now on.
        let (chosen, setter) = (chosen.setter(), opened.setter());
        let own = opened.as_ref().and_then(|read| read.as_ref().ok()).cloned();
        let own = own.filter(|poll| polls.of(&poll.question).counts() == poll.counts()).map(|poll| poll.question);
        use_effect_on(own, move |own| {
            if own.is_some() {
                chosen.set(own.clone());
                setter.set(None);
            }
        });
    }
    // What came with a link and is not what is kept here is shown by itself, until the teacher decides.
    let guest = match &*opened {
        Some(Ok(poll)) if polls.of(&poll.question).counts() != poll.counts() => Some(poll.clone()),
        _ => None,
    };
    let mut known = questions(step, &polls);
    let linked = || opened.as_ref().and_then(|read| read.as_ref().ok()).map(|poll| poll.question.clone());
    let question = guest.as_ref().map(|poll| poll.question.clone()).or_else(|| (*chosen).clone()).or_else(linked);
    let question = question.or_else(|| known.first().cloned());
    // One that came with a link may be none of those.
    known.extend(question.clone().filter(|question| !known.contains(question)));
    let poll = guest.clone().or_else(|| question.as_ref().map(|question| polls.of(question)));
    {
        let shown = poll.clone().filter(|_| guest.is_none() && !matches!(*opened, Some(Err(_))));
        use_effect_on(shown, |shown| {
            if let Some(poll) = shown {
                place::set_vote(Some(&address::write(poll)));
            }
        });
    }
    let choose = {
        let (chosen, opened, asks) = (chosen.setter(), opened.setter(), asks.setter());
        Callback::from(move |question: Option<Question>| {
            opened.set(None);
            asks.set(question.is_none());
            if question.is_some() {
                chosen.set(question);
            }
        })
    };
    let add = {
        let (polls, choose) = (polls.clone(), choose.clone());
        Callback::from(move |question: Question| {
            let poll = polls.of(&question);
            polls.change(move |polls| polls.put(poll));
            choose.emit(Some(question));
        })
    };
    let forget = {
        let (polls, chosen, opened) = (polls.clone(), chosen.setter(), opened.setter());
        Callback::from(move |question: Question| {
            polls.change(move |polls| polls.forget(&question));
            chosen.set(None);
            opened.set(None);
        })
    };
    let change = {
        let (polls, chosen, opened) = (polls.clone(), chosen.setter(), opened.setter());
        Callback::from(move |change: counter::Change| {
            // What is counted here is no guest any more.
            chosen.set(Some(change.question.clone()));
            opened.set(None);
            polls.change(move |polls| {
                let mut poll = polls.of(&change.question);
                (change.make)(&mut poll);
                polls.put(poll);
            });
        })
    };
    let lower = {
        let polls = polls.clone();
        Callback::from(move |_: MouseEvent| polls.change(Polls::lower))
    };
    let damage = match &*opened {
        Some(Err(Damage::Changed)) => Some(key::extra::class::link::CHANGED),
        Some(Err(Damage::Version)) => Some(key::extra::class::link::VERSION),
        _ => None,
    };
    let take_over = change.reform(|poll: Poll| {
        let counts = *poll.counts();
        counter::Change::new(poll.question, move |own| own.turn_to(counts))
    });
    let asking = *asks || poll.is_none();
    {
        // What was pressed may be gone, and the list may have been turned by hand: then it no longer follows what it says.
        let shown =
            question.as_ref().filter(|_| !asking).and_then(|question| known.iter().position(|of| of == question));
        use_effect_on((shown, known.len(), guest.is_some()), move |(shown, ..)| {
            browser::choose(LIST, &shown.map_or_else(|| OWN.to_owned(), |place| place.to_string()));
            browser::focus_again(HERE);
        });
    }
    html! {
        <main class="class-votes">
            if let Some(damage) = damage {
                <p class="class-notice" role="alert">{ page.text(damage) }</p>
            }
            { choice(&page, &known, question.as_ref().filter(|_| !asking), &choose) }
            if asking {
                <ask::Ask {words} add={add} />
            } else if let Some(poll) = poll {
                <h1 class="class-asked">{ labels::question(&page, &poll.question) }</h1>
                if let Some(guest) = guest {
                    { share::guest(&page, guest, &take_over, choose.reform(Some)) }
                    { picture::picture(&page, &poll) }
                } else {
                    <div class="class-spread">
                        { counter::counter(&page, &poll, &change) }
                        { picture::picture(&page, &poll) }
                    </div>
                    { counter::ways(&page, &poll, &change, (polls.is_raised(), lower), &forget) }
                    <share::Share {words} {base} poll={poll.clone()} />
                }
            }
        </main>
    }
}

/// The list of questions; nothing to choose where there is none.
fn choice(page: &Page, known: &[Question], shown: Option<&Question>, choose: &Callback<Option<Question>>) -> Html {
    if known.is_empty() {
        return Html::default();
    }
    let questions: Vec<Question> = known.to_vec();
    let choose = choose.clone();
    let onchange = Callback::from(move |event: Event| {
        let place = browser::chosen(&event).and_then(|place| place.parse::<usize>().ok());
        choose.emit(place.and_then(|place| questions.get(place).cloned()));
    });
    html! {
        <label class="class-choice">
            <span>{ page.text(key::extra::class::vote::QUESTION) }</span>
            <select id={LIST} {onchange}>
                { for known.iter().enumerate().map(|(place, question)| html! {
                    <option value={place.to_string()} selected={shown == Some(question)}>{ labels::question(page, question) }</option>
                }) }
                <option value={OWN} selected={shown.is_none()}>{ page.text(key::extra::class::vote::TYPE_OWN) }</option>
            </select>
        </label>
    }
}
