//! The crowd as readers ask it: which order, which group, which person.

use super::CrowdProps;
use super::stage::{self, Stage};
use crate::browser::{self, Canvas};
use crate::crowd::figure::{SOURCES, Show, framed, groups_table};
use crate::crowd::groups::{Crowd, Grouping};
use crate::crowd::labels::{drawing, labels, texts, widths};
use crate::crowd::names;
use crate::crowd::still::still;
use crate::figure::paint::TYPEFACE;
use crate::figure::scene::Scene;
use crate::figure::sheet::sheet;
use crate::figure::{around, instrument};
use crate::prose::Page;
use crate::words::{Words, key};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Where the cursor is: a group, and a person of it where a dot is pointed at.
type At = Option<(usize, Option<u32>)>;

#[derive(Properties)]
pub struct AskedProps {
    pub crowd: Rc<Crowd>,
    pub place: CrowdProps,
}

impl PartialEq for AskedProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.crowd, &other.crowd) && self.place == other.place
    }
}

/// What readers ask for: an order, and where the cursor is in it.
#[derive(Clone, Copy, PartialEq)]
struct Question {
    grouping: Grouping,
    at: At,
}

/// The figure once its people are here.
#[component]
pub fn AskedCrowd(props: &AskedProps) -> Html {
    let AskedProps { crowd, place } = props;
    let (words, show) = (place.words, place.show);
    let question = use_state(|| linked(crowd, show.name).unwrap_or(Question { grouping: show.grouping, at: None }));
    let stage = use_mut_ref(|| Stage::new(crowd.clone(), question.grouping, show.falls));
    let node = use_node_ref();
    let update = use_force_update();
    {
        let (stage, node, crowd) = (stage.clone(), node.clone(), crowd.clone());
        use_effect_with(words as *const Words, move |_| {
            let canvas = node.get().and_then(Canvas::open).map(Rc::new);
            let watch = canvas.and_then(|canvas| {
                stage.borrow_mut().take(canvas.clone(), widths(words, &crowd));
                canvas.watch(TYPEFACE, move || {
                    if stage::fit(&stage) {
                        update.force_update();
                    }
                })
            });
            move || drop(watch)
        });
    }
    {
        let (name, linked) = (show.name, linked(crowd, show.name).is_some());
        use_effect_with((), move |()| {
            if linked {
                browser::scroll_into_view(&["figure-", name].concat());
            }
        });
    }
    {
        let stage = stage.clone();
        use_effect_with((*question, show.guess), move |(Question { grouping, at }, guess)| {
            stage::regroup(&stage, *grouping);
            stage::mark(&stage, at.map(|(group, _)| group), guess.unwrap_or_default());
        });
    }
    let ask = {
        let (question, crowd) = (question.clone(), crowd.clone());
        Callback::from(move |next: Question| {
            if next != *question {
                question.set(next);
                link(&crowd, show.name, next);
            }
        })
    };
    let page = place.page();
    let picture = if stage.borrow().is_refused() {
        html! { <><p class="crowd-note">{ page.say(key::crowd::REFUSED) }</p>{ still(&page, crowd) }</> }
    } else {
        let pane = Pane { crowd, show, stage: &stage, question: *question, ask: &ask };
        pane.written(&page, node)
    };
    let Question { grouping, at } = *question;
    let choose = ask.reform(|grouping| Question { grouping, at: None });
    let picture =
        html! { <>{ switch(&page, show.name, grouping, &choose) }{ guess(&page, crowd, show.guess) }{ picture }</> };
    let table = groups_table(&page, crowd, show.name, grouping);
    let save = Save { props, stage, grouping, marked: at.map(|(group, _)| group) };
    framed(&page, show.name, table, save.buttons(&page), picture)
}

/// The pane that is asked, with its reading line above it.
struct Pane<'a> {
    crowd: &'a Rc<Crowd>,
    show: Show,
    stage: &'a Rc<RefCell<Stage>>,
    question: Question,
    ask: &'a Callback<Question>,
}

impl Pane<'_> {
    fn written(&self, page: &Page, node: NodeRef) -> Html {
        let stage = self.stage.borrow();
        let Question { grouping, at } = self.question;
        let point = self.ask.reform(move |at: At| Question { grouping, at });
        let scene = stage.layout(grouping).map(|(room, layout)| {
            let marked = at.map(|(group, _)| group);
            texts(&labels(page.words, self.crowd, grouping, layout, &room, marked), "crowd-labels", None)
        });
        let fine = stage.is_finer_than_the_screen().then_some("fine");
        let groups = self.crowd.by(grouping).groups.len();
        let (onkeydown, pointed) = (keys(groups, at, point.clone()), pointer(self.stage, point.clone()));
        let onpointerleave = Callback::from(move |event: PointerEvent| {
            // A finger that is lifted leaves its reading behind.
            if event.pointer_type() == "mouse" {
                point.emit(None);
            }
        });
        let hint = [self.show.name, "-keys"].concat();
        html! {
            <>
                <p class="reading" role="status">{ self.said(page) }</p>
                <div class="crowd" role="application" tabindex="0" aria-label={page.say(key::crowd::CANVAS)}
                    aria-describedby={hint.clone()} {onkeydown}>
                    <canvas ref={node} class={classes!(fine)} onpointermove={pointed.clone()} onpointerdown={pointed}
                        {onpointerleave}></canvas>
                    { scene.unwrap_or_default() }
                </div>
                <p class="unseen" id={hint}>{ page.say(key::crowd::KEYS) }</p>
            </>
        }
    }

    fn said(&self, page: &Page) -> String {
        let Question { grouping, at } = self.question;
        let order = self.crowd.by(grouping);
        let known = at.and_then(|(group, person)| Some((group, order.groups.get(group)?, person)));
        let Some((place, group, person)) = known else { return page.say(key::crowd::HINT).to_owned() };
        let row = person.and_then(|person| order.row_of(&self.crowd.people, place, person));
        names::reading(page.words, self.crowd, grouping, group, row)
    }
}

/// The choice of an order.
fn switch(page: &Page, name: &'static str, chosen: Grouping, choose: &Callback<Grouping>) -> Html {
    let option = |grouping: Grouping| {
        let onchange = choose.reform(move |_: Event| grouping);
        html! {
            <label>
                <input type="radio" name={[name, "-by"].concat()} checked={grouping == chosen} {onchange} />
                <span>{ page.say(grouping.key()) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="switch">
            <legend>{ page.say(key::crowd::SWITCH) }</legend>
            { for Grouping::ALL.map(option) }
        </fieldset>
    }
}

/// What the colour says where a guess is marked.
fn guess(page: &Page, crowd: &Crowd, guess: Option<u32>) -> Html {
    let Some(guess) = guess else { return Html::default() };
    let said = if guess > crowd.people.total { key::crowd::GUESS_MORE } else { key::crowd::GUESS };
    html! { <p class="crowd-note">{ page.words.fill(said, &[("guess", &page.words.count(guess.into()))]) }</p> }
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

/// What a pointer points at.
fn pointer(stage: &Rc<RefCell<Stage>>, point: Callback<At>) -> Callback<PointerEvent> {
    let stage = stage.clone();
    Callback::from(move |event: PointerEvent| {
        let at = stage.borrow().at(f64::from(event.offset_x()), f64::from(event.offset_y()));
        point.emit(at);
    })
}

/// What is shown, to be carried away.
struct Save<'a> {
    props: &'a AskedProps,
    stage: Rc<RefCell<Stage>>,
    grouping: Grouping,
    marked: Option<usize>,
}

impl Save<'_> {
    fn buttons(self, page: &Page) -> Html {
        let AskedProps { crowd, place } = self.props;
        let around = around(page, key::crowd::TITLE, key::crowd::UNIT, SOURCES);
        let button = |label: &'static str, save: fn(&str, &(Scene, f64, f64))| {
            let (words, name, crowd, stage) = (place.words, place.show.name, crowd.clone(), self.stage.clone());
            let (grouping, marked, around) = (self.grouping, self.marked, around.clone());
            let onclick = Callback::from(move |_: MouseEvent| {
                if let Some((room, layout)) = stage.borrow().layout(grouping) {
                    let scene = drawing(words, &crowd, grouping, layout, &room, marked);
                    save(name, &sheet(scene, (room.width, room.height), &around));
                }
            });
            html! { <button type="button" {onclick}>{ label }</button> }
        };
        html! { <>{ button("PNG", instrument::png) }{ button("SVG", instrument::svg) }</> }
    }
}

/// The name of a group in addresses.
fn address_name(name: &str) -> String {
    name.to_ascii_lowercase().replace(' ', "-")
}

/// Puts what is shown into the address: `#figure-crowd&by=company&at=intel`.
fn link(crowd: &Crowd, name: &str, Question { grouping, at }: Question) {
    let mut fragment = ["figure-", name, "&by=", grouping.name()].concat();
    if let Some(group) = at.and_then(|(group, _)| crowd.by(grouping).groups.get(group)) {
        fragment.push_str("&at=");
        fragment.push_str(&address_name(&group.name));
    }
    browser::set_fragment(&fragment);
}

/// What the address says is to be shown.
fn linked(crowd: &Crowd, name: &str) -> Option<Question> {
    let fragment = browser::fragment();
    let state = fragment.strip_prefix("figure-")?.strip_prefix(name)?.strip_prefix("&by=")?;
    let (grouping, group) = state.split_once("&at=").unwrap_or((state, ""));
    let grouping = Grouping::named(grouping)?;
    let group = crowd.by(grouping).groups.iter().position(|known| address_name(&known.name) == group);
    Some(Question { grouping, at: group.map(|group| (group, None)) })
}
