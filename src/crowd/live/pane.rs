//! The crowd as readers ask it: which order, which group, which person.

use super::loupe::{Loupe, REACH};
use super::stage::Stage;
use crate::browser;
use crate::controls::{Choice, segment};
use crate::crowd::Show;
use crate::crowd::finding::finding;
use crate::crowd::groups::{Crowd, Grouping};
use crate::crowd::labels::{labels, texts};
use crate::crowd::names;
use crate::crowd::picture::tone;
use crate::crowd::still::still;
use crate::i18n::key;
use crate::prose::Page;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Where the cursor is: a group, and a person of it where a dot is pointed at.
pub type At = Option<(usize, Option<u32>)>;

/// What readers ask for: an order, and where the cursor is in it.
#[derive(Clone, Copy, PartialEq)]
pub struct Question {
    /// None where everybody stands in one pile.
    pub grouping: Option<Grouping>,
    pub at: At,
}

impl Question {
    /// The group under the cursor.
    pub fn group(&self) -> Option<usize> {
        self.at.map(|(group, _)| group)
    }

    /// Puts what is asked into the address: `#figure-crowd&by=company&at=intel`.
    pub fn link(&self, crowd: &Crowd, name: &str) {
        let mut fragment = ["figure-", name].concat();
        if let Some(grouping) = self.grouping {
            fragment.push_str("&by=");
            fragment.push_str(grouping.name());
            if let Some(group) = self.group().and_then(|group| crowd.by(grouping).groups.get(group)) {
                fragment.push_str("&at=");
                fragment.push_str(&address_name(&group.name));
            }
        }
        browser::set_fragment(&fragment);
    }

    /// What the address asks for.
    pub fn linked(crowd: &Crowd, name: &str) -> Option<Self> {
        let fragment = browser::fragment();
        let state = fragment.strip_prefix("figure-")?.strip_prefix(name)?.strip_prefix("&by=")?;
        let (grouping, group) = state.split_once("&at=").unwrap_or((state, ""));
        let grouping = Grouping::named(grouping)?;
        let group = crowd.by(grouping).groups.iter().position(|known| address_name(&known.name) == group);
        Some(Self { grouping: Some(grouping), at: group.map(|group| (group, None)) })
    }
}

/// The name of a group in addresses.
fn address_name(name: &str) -> String {
    name.to_ascii_lowercase().replace(' ', "-")
}

/// What is asked and where, with all that the answer takes.
pub struct Pane<'a> {
    pub page: &'a Page,
    pub crowd: &'a Rc<Crowd>,
    pub show: Show,
    pub stage: &'a Rc<RefCell<Stage>>,
    pub question: Question,
    /// The order that is shown, or that was last.
    pub grouping: Grouping,
    pub ask: &'a Callback<Question>,
    /// Where a pointer is in the picture.
    pub pointer: &'a UseStateHandle<Option<[f64; 2]>>,
}

impl Pane<'_> {
    /// What is said of the crowd, and under it the crowd with the choice of an order, or what stands there where a browser
    /// refuses.
    pub fn picture(&self, node: NodeRef, on_stage: bool) -> Html {
        let refused = self.stage.borrow().is_refused();
        html! {
            <>
                if !on_stage {
                    { self.guess() }
                }
                <p class="reading" role="status">{ self.question.grouping.map(|_| self.reading()) }</p>
                if on_stage {
                    <p class="crowd-tones">{ self.page.text(key::crowd::TONES) }</p>
                }
                if refused {
                    <p class="crowd-note">{ self.page.text(key::crowd::REFUSED) }</p>
                    { self.switch(false) }
                    { still(self.page, self.crowd) }
                } else {
                    <div class="crowd">
                        { self.asked(node) }
                        { self.switch(on_stage) }
                    </div>
                }
            </>
        }
    }

    fn asked(&self, node: NodeRef) -> Html {
        let (page, stage) = (self.page, self.stage.borrow());
        let (grouping, at) = (self.grouping, self.question.at);
        let scene = stage.layout(grouping).map(|(room, layout)| {
            let marked = self.question.group();
            let stands = stage.stands(grouping) && self.question.grouping.is_some();
            let class = if stands { "crowd-labels" } else { "crowd-labels waits" };
            texts(&labels(page.words, self.crowd, grouping, layout, &room, marked), class, None)
        });
        let fine = (!stage.is_crisp()).then_some("fine");
        let groups = self.crowd.by(grouping).groups.len();
        let point = self.ask.reform(move |at: At| Question { grouping: Some(grouping), at });
        let pointed = self.pointed(point.clone());
        let hint = [self.show.name, "-keys"].concat();
        // Who does not see it is told what its order shows.
        let label = match self.question.grouping {
            Some(_) => page.words.pair(page.text(key::crowd::CANVAS), &finding(page.words, self.crowd, grouping)),
            None => page.text(key::crowd::CANVAS).to_owned(),
        };
        html! {
            <>
                <div class="crowd-picture" role="application" tabindex="0" aria-label={label}
                    aria-describedby={hint.clone()} onkeydown={self.keys(groups, at, point.clone())}>
                    <canvas ref={node} class={fine} onpointermove={pointed.clone()} onpointerdown={pointed}
                        onpointerup={self.lifted()} onpointercancel={self.lifted()} onpointerleave={self.left(point)}></canvas>
                    { scene.unwrap_or_default() }
                    { self.loupe(&stage) }
                </div>
                <p class="unseen" id={hint}>{ page.text(key::crowd::KEYS) }</p>
            </>
        }
    }

    /// A group or a person, or else what the order shows.
    fn reading(&self) -> String {
        let (grouping, at) = (self.grouping, self.question.at);
        let order = self.crowd.by(grouping);
        let known = at.and_then(|(group, person)| Some((group, order.groups.get(group)?, person)));
        let Some((place, group, person)) = known else { return finding(self.page.words, self.crowd, grouping) };
        let row = person.and_then(|person| order.row_of(&self.crowd.people, place, person));
        names::reading(self.page.words, self.crowd, grouping, group, row)
    }

    /// The choice of an order, or of the pile where there is one.
    fn switch(&self, with_pile: bool) -> Html {
        let name = [self.show.name, "-by"].concat();
        let pile = with_pile.then_some(None).into_iter();
        let choices = pile.chain(Grouping::ALL.map(Some)).map(|grouping| Choice {
            label: self.page.text(grouping.map_or(key::crowd::ALL, Grouping::key)),
            chosen: grouping == self.question.grouping,
            choose: Some(self.ask.reform(move |_: Event| Question { grouping, at: None })),
        });
        segment(&name, self.page.text(key::crowd::SWITCH), choices.collect())
    }

    /// What the colour says where a guess is marked.
    fn guess(&self) -> Html {
        let Some(guess) = self.show.guess else { return Html::default() };
        let (words, more) = (self.page.words, guess > self.crowd.people.total);
        let message = if more { key::crowd::GUESS_MORE } else { key::crowd::GUESS };
        html! { <p class="crowd-note">{ words.format(message, &[("guess", &words.count(guess.into()))]) }</p> }
    }

    /// The person under the pointer, enlarged.
    fn loupe(&self, stage: &Stage) -> Html {
        let (Some(at), Some((group, Some(person)))) = (**self.pointer, self.question.at) else {
            return Html::default();
        };
        let grouping = self.grouping;
        let known = stage.look().zip(stage.layout(grouping)).filter(|_| stage.stands(grouping));
        let Some((look, (room, layout))) = known else { return Html::default() };
        let order = self.crowd.by(grouping);
        let tone = |(group, person): (usize, u32)| {
            order.row_of(&self.crowd.people, group, person).map(|row| tone(&self.crowd.people, row))
        };
        let Some(row) = order.row_of(&self.crowd.people, group, person) else { return Html::default() };
        let label =
            names::traits(self.page.words, self.crowd, row, &[Grouping::Company, Grouping::Month, Grouping::Country]);
        let dots = layout.around((group, person), REACH).into_iter();
        let dots = dots.map(|seat| seat.and_then(|seat| Some((tone(seat)?, seat.0 == group)))).collect::<Vec<_>>();
        html! { <Loupe {at} size={[room.width, room.height]} {dots} {look} {label} /> }
    }

    /// What a pointer points at.
    fn pointed(&self, point: Callback<At>) -> Callback<PointerEvent> {
        let (stage, pointer) = (self.stage.clone(), self.pointer.setter());
        Callback::from(move |event: PointerEvent| {
            let at = [f64::from(event.offset_x()), f64::from(event.offset_y())];
            pointer.set(Some(at));
            point.emit(stage.borrow().at(at));
        })
    }

    /// A finger that is lifted leaves its reading behind, but no loupe.
    fn lifted(&self) -> Callback<PointerEvent> {
        let pointer = self.pointer.setter();
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() != "mouse" {
                pointer.set(None);
            }
        })
    }

    fn left(&self, point: Callback<At>) -> Callback<PointerEvent> {
        let pointer = self.pointer.setter();
        Callback::from(move |event: PointerEvent| {
            pointer.set(None);
            if event.pointer_type() == "mouse" {
                point.emit(None);
            }
        })
    }

    /// What keys do: from group to group, to the ends, and away.
    fn keys(&self, groups: usize, at: At, point: Callback<At>) -> Callback<KeyboardEvent> {
        let pointer = self.pointer.setter();
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let here = at.map(|(group, _)| group);
            let last = groups.saturating_sub(1);
            let next = match event.key().as_str() {
                "ArrowRight" => Some(here.map_or(0, |here| (here + 1).min(last))),
                "ArrowLeft" => Some(here.map_or(last, |here| here.saturating_sub(1))),
                "Home" => Some(0),
                "End" => Some(last),
                "Escape" => None,
                _ => return,
            };
            event.prevent_default();
            pointer.set(None);
            point.emit(next.map(|group| (group, None)));
        })
    }
}
