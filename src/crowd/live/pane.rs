//! The crowd as readers ask it: which order, which group, which person.

use super::stage::Stage;
use crate::browser;
use crate::crowd::Show;
use crate::crowd::groups::{Crowd, Grouping};
use crate::crowd::labels::{drawing, labels, texts};
use crate::crowd::names;
use crate::crowd::still::still;
use crate::figure::export::{self, Buttons, Sheet};
use crate::figure::sheet::sheet;
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
    pub grouping: Grouping,
    pub at: At,
}

impl Question {
    /// The group under the cursor.
    pub fn group(&self) -> Option<usize> {
        self.at.map(|(group, _)| group)
    }

    /// Puts what is asked into the address: `#figure-crowd&by=company&at=intel`.
    pub fn link(&self, crowd: &Crowd, name: &str) {
        let mut fragment = ["figure-", name, "&by=", self.grouping.name()].concat();
        if let Some(group) = self.group().and_then(|group| crowd.by(self.grouping).groups.get(group)) {
            fragment.push_str("&at=");
            fragment.push_str(&address_name(&group.name));
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
        Some(Self { grouping, at: group.map(|group| (group, None)) })
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
    pub ask: &'a Callback<Question>,
}

impl Pane<'_> {
    /// The switch, and under it the crowd with its reading line, or what stands there where a browser refuses.
    pub fn picture(&self, node: NodeRef) -> Html {
        let refused = self.stage.borrow().is_refused();
        html! {
            <>
                { self.switch() }
                { self.guess() }
                if refused {
                    <p class="crowd-note">{ self.page.text(key::crowd::REFUSED) }</p>
                    { still(self.page, self.crowd) }
                } else {
                    { self.asked(node) }
                }
            </>
        }
    }

    fn asked(&self, node: NodeRef) -> Html {
        let (page, stage) = (self.page, self.stage.borrow());
        let Question { grouping, at } = self.question;
        let point = self.ask.reform(move |at: At| Question { grouping, at });
        let scene = stage.layout(grouping).map(|(room, layout)| {
            let marked = self.question.group();
            texts(&labels(page.words, self.crowd, grouping, layout, &room, marked), "crowd-labels", None)
        });
        let fine = stage.is_finer_than_the_screen().then_some("fine");
        let groups = self.crowd.by(grouping).groups.len();
        let (onkeydown, pointed) = (keys(groups, at, point.clone()), self.pointer(point.clone()));
        let onpointerleave = Callback::from(move |event: PointerEvent| {
            // A finger that is lifted leaves its reading behind.
            if event.pointer_type() == "mouse" {
                point.emit(None);
            }
        });
        let hint = [self.show.name, "-keys"].concat();
        html! {
            <>
                <p class="reading" role="status">{ self.said() }</p>
                <div class="crowd" role="application" tabindex="0" aria-label={page.text(key::crowd::CANVAS)}
                    aria-describedby={hint.clone()} {onkeydown}>
                    <canvas ref={node} class={fine} onpointermove={pointed.clone()} onpointerdown={pointed}
                        {onpointerleave}></canvas>
                    { scene.unwrap_or_default() }
                </div>
                <p class="unseen" id={hint}>{ page.text(key::crowd::KEYS) }</p>
            </>
        }
    }

    fn said(&self) -> String {
        let Question { grouping, at } = self.question;
        let order = self.crowd.by(grouping);
        let known = at.and_then(|(group, person)| Some((group, order.groups.get(group)?, person)));
        let Some((place, group, person)) = known else { return self.page.text(key::crowd::HINT).to_owned() };
        let row = person.and_then(|person| order.row_of(&self.crowd.people, place, person));
        names::reading(self.page.words, self.crowd, grouping, group, row)
    }

    /// The choice of an order.
    fn switch(&self) -> Html {
        let name = [self.show.name, "-by"].concat();
        let option = |grouping: Grouping| {
            let onchange = self.ask.reform(move |_: Event| Question { grouping, at: None });
            let checked = grouping == self.question.grouping;
            html! {
                <label>
                    <input type="radio" name={name.clone()} {checked} {onchange} />
                    <span>{ self.page.text(grouping.key()) }</span>
                </label>
            }
        };
        html! {
            <fieldset class="switch">
                <legend>{ self.page.text(key::crowd::SWITCH) }</legend>
                { for Grouping::ALL.map(option) }
            </fieldset>
        }
    }

    /// What the colour says where a guess is marked.
    fn guess(&self) -> Html {
        let Some(guess) = self.show.guess else { return Html::default() };
        let (words, more) = (self.page.words, guess > self.crowd.people.total);
        let said = if more { key::crowd::GUESS_MORE } else { key::crowd::GUESS };
        html! { <p class="crowd-note">{ words.format(said, &[("guess", &words.count(guess.into()))]) }</p> }
    }

    /// What a pointer points at.
    fn pointer(&self, point: Callback<At>) -> Callback<PointerEvent> {
        let stage = self.stage.clone();
        Callback::from(move |event: PointerEvent| {
            let at = stage.borrow().at(f64::from(event.offset_x()), f64::from(event.offset_y()));
            point.emit(at);
        })
    }

    /// The buttons that save what is shown, where anything is.
    pub fn export(&self) -> Html {
        if self.stage.borrow().is_refused() {
            return Html::default();
        }
        let save = |save: fn(&str, &Sheet)| {
            let (words, name, question) = (self.page.words, self.show.name, self.question);
            let (crowd, stage) = (self.crowd.clone(), self.stage.clone());
            Callback::from(move |()| {
                if let Some(((room, layout), around)) =
                    stage.borrow().layout(question.grouping).zip(export::around(name))
                {
                    let scene = drawing(words, &crowd, question.grouping, layout, &room, question.group());
                    save(name, &sheet(scene, (room.width, room.height), &around));
                }
            })
        };
        html! { <Buttons name={self.show.name} png={save(export::png)} svg={save(export::svg)} /> }
    }
}

/// What keys do: from group to group, to the ends, and away.
fn keys(groups: usize, at: At, point: Callback<At>) -> Callback<KeyboardEvent> {
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
        point.emit(next.map(|group| (group, None)));
    })
}
