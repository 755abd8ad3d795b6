//! The crowd in the browser: fetched when a step that shows it opens, regrouped and asked by mouse, finger and keyboard.

mod export;
mod loupe;
mod pane;
mod stage;

use super::groups::Crowd;
use super::label_widths::widths;
use super::people::{Fault, People};
use super::picture::Marked;
use super::pile;
use super::{FILE, Show, table};
use crate::browser::{self, Canvas, Element};
use crate::effect::use_effect_on;
use crate::figure::export::Buttons;
use crate::figure::paint::TYPEFACE;
use crate::i18n::{Words, key};
use crate::lazy::missing;
use crate::prose::Page;
use export::Shown;
use pane::{Pane, Question};
use stage::Stage;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Where and how the crowd is shown.
#[derive(PartialEq, Properties)]
pub struct CrowdProps {
    /// The words of the reader's language.
    pub words: &'static Words,
    /// The root of the site, with a slash at both ends.
    pub base: &'static str,
    /// Whether the page is the whole story at once.
    pub whole: bool,
    /// See [`Page::drawn`].
    pub drawn: Callback<()>,
    /// See [`Show`].
    pub show: Show,
    /// Where the crowd stands instead of in its figure.
    pub on: Option<Element>,
}

/// What has become of the file.
#[derive(Clone)]
enum File {
    Waiting,
    Read(Rc<Crowd>),
    NotLoaded,
    NotReadable(Fault),
}

thread_local! {
    /// Read once, for every step that shows it.
    static READ: RefCell<Option<Rc<Crowd>>> = const { RefCell::new(None) };
}

async fn fetch(base: &str) -> File {
    if let Some(crowd) = READ.with_borrow(Clone::clone) {
        return File::Read(crowd);
    }
    let Some(text) = browser::fetch_text(&[base, "record/", FILE, ".csv"].concat()).await else {
        return File::NotLoaded;
    };
    match People::read(&text) {
        Ok(people) => {
            let crowd = Rc::new(Crowd::new(people));
            READ.set(Some(crowd.clone()));
            File::Read(crowd)
        }
        Err(fault) => File::NotReadable(fault),
    }
}

/// The figure, from the moment its step opens.
#[component]
pub fn CrowdFigure(props: &CrowdProps) -> Html {
    let CrowdProps { words, base, whole, show, .. } = *props;
    let file = use_state(|| File::Waiting);
    let is_on_stage = props.on.is_some();
    let question = use_state(|| Question { grouping: (!is_on_stage).then_some(show.grouping), at: None });
    let stage = use_mut_ref(|| Stage::new(show.falls));
    let node = use_node_ref();
    let pointer = use_state_eq(|| None::<[f64; 2]>);
    let regrouped = use_mut_ref(|| false);
    let update = use_force_update();
    {
        let (file, question) = (file.clone(), question.setter());
        use_effect_on(matches!(*file, File::Waiting), move |waiting| {
            if *waiting {
                browser::spawn(async move {
                    let found = fetch(base).await;
                    if let File::Read(crowd) = &found {
                        if let Some(linked) = Question::linked(crowd, show.name) {
                            question.set(linked);
                            // A link leads to where the crowd stands.
                            if is_on_stage && !browser::has_come_back() {
                                browser::scroll_to(0.0);
                            }
                        }
                    }
                    file.set(found);
                });
            }
        });
    }
    let crowd = if let File::Read(crowd) = &*file { Some(crowd.clone()) } else { None };
    {
        let (stage, node, crowd, update) = (stage.clone(), node.clone(), crowd.clone(), update.clone());
        use_effect_on((words as *const Words, crowd.is_some(), is_on_stage), move |_| {
            let canvas = node.get().and_then(Canvas::open).map(Rc::new);
            let watch = canvas.zip(crowd).and_then(|(canvas, crowd)| {
                let widths = widths(words, &crowd);
                stage.borrow_mut().take(crowd, canvas.clone(), widths);
                canvas.watch(TYPEFACE, move || {
                    let arrived = update.clone();
                    if stage::fit(&stage, move || arrived.force_update()) {
                        update.force_update();
                    }
                })
            });
            move || drop(watch)
        });
    }
    // In its figure the crowd always stands in some order.
    let asked = question.grouping.or((!is_on_stage).then_some(show.grouping));
    let shown = Question { grouping: asked, ..*question };
    use_memo(props.on.clone(), |on| stage.borrow_mut().stand_on(on.clone(), asked.is_none()));
    {
        let stage = stage.clone();
        use_effect_on((shown, show.guess, is_on_stage), move |(question, guess, is_on_stage)| {
            stage::mark(&stage, marked(*question, *guess, *is_on_stage));
            stage::regroup(&stage, question.grouping, move || update.force_update());
        });
    }
    let is_grouped = !stage.borrow().is_piled();
    use_effect_on((props.on.clone(), is_grouped && crowd.is_some()), |(on, is_grouped)| {
        if let Some(around) = on.as_ref().and_then(Element::parent) {
            around.set_mark(GROUPED, *is_grouped);
        }
    });
    // The figure gives up the room of its picture before anything is drawn.
    use_memo(is_on_stage, |is_on_stage| {
        if let Some(figure) = figure(show.name) {
            figure.set_mark(ELSEWHERE, *is_on_stage);
        }
    });
    let page = Page::new(words, base, whole);
    use_memo(crowd.is_some(), |is_here| {
        if *is_here {
            props.drawn.emit(());
        }
    });
    let Some(crowd) = crowd else { return waiting(&page, file) };
    let ask = {
        let (question, crowd) = (question.clone(), crowd.clone());
        Callback::from(move |next: Question| {
            if (next.grouping, next.group()) != (question.grouping, question.group()) {
                next.link(&crowd, show.name);
            }
            if next != *question {
                question.set(next);
            }
        })
    };
    let grouping = asked.unwrap_or(show.grouping);
    let pane = Pane {
        page: &page,
        crowd: &crowd,
        show,
        stage: &stage,
        question: shown,
        grouping,
        ask: &ask,
        pointer: &pointer,
    };
    let save = |save: Save| {
        let (crowd, stage) = (crowd.clone(), stage.clone());
        let marked = marked(shown, show.guess, is_on_stage);
        Callback::from(move |()| {
            if let Some(look) = stage.borrow().look() {
                save(show.name, &Shown { words, crowd: &crowd, grouping, marked, look });
            }
        })
    };
    // Once another order was asked for, the page's own table has gone.
    let is_regrouped = *regrouped.borrow() || grouping != show.grouping;
    regrouped.replace(is_regrouped);
    html! {
        <>
            { match props.on.clone().filter(|_| !stage.borrow().is_refused()) {
                Some(on) => elsewhere(&page, on, pane.picture(node, true)),
                None => pane.picture(node, false),
            } }
            if !stage.borrow().is_refused() {
                <Buttons name={show.name} png={save(export::png)} svg={save(export::svg)} />
            }
            if is_regrouped {
                <Table name={show.name}>{ table::table(&page, &crowd, show.name, grouping) }</Table>
            }
        </>
    }
}

/// What saves a file.
type Save = fn(&str, &Shown);

/// How what stands around the crowd is told that it stands in an order there, and its figure that it stands elsewhere.
const GROUPED: &str = "data-grouped";
const ELSEWHERE: &str = "data-elsewhere";

fn figure(name: &str) -> Option<Element> {
    browser::by_id(&["figure-", name].concat())
}

/// Who is pointed out: a group that is asked for, or else as many as were guessed. On the stage nobody is to whom all are
/// missing: there the guess is the line that they stand above.
fn marked(question: Question, guess: Option<u32>, is_on_stage: bool) -> Marked {
    let first = guess.filter(|guess| !is_on_stage || *guess < pile::record());
    Marked { group: question.group(), first: first.unwrap_or_default() }
}

/// The picture, drawn somewhere else on the page, and in its own place where that is.
fn elsewhere(page: &Page, on: Element, picture: Html) -> Html {
    let place = ["#", &on.attribute("id").unwrap_or_default()].concat();
    html! {
        <>
            { create_portal(picture, on.into_inner()) }
            <p class="crowd-note elsewhere"><a href={place}>{ page.text(key::crowd::ELSEWHERE) }</a></p>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct TableProps {
    name: &'static str,
    children: Html,
}

/// The table of another order, in the place of the page's own.
#[component]
fn Table(props: &TableProps) -> Html {
    let room = use_memo(props.name, |name| figure(name)?.find_all(".crowd-table").into_iter().next());
    use_memo((), |()| {
        if let Some(room) = &*room {
            room.children().iter().for_each(Element::remove);
        }
    });
    let table = props.children.clone();
    (*room).clone().map(|room| create_portal(table, room.into_inner())).unwrap_or_default()
}

/// What is said where the file cannot be read. Until it is here, the picture of the page stands there.
fn waiting(page: &Page, file: UseStateHandle<File>) -> Html {
    let content = match &*file {
        File::NotReadable(fault) => {
            let text = page.words.format(key::crowd::NOT_READABLE, &[("line", &fault.line.to_string())]);
            html! { <p role="status">{ text }</p> }
        }
        File::NotLoaded => missing(page, Some(Callback::from(move |_| file.set(File::Waiting)))),
        File::Waiting | File::Read(_) => return Html::default(),
    };
    html! { <div class="crowd-wait">{ content }</div> }
}
