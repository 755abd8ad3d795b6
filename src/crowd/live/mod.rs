//! The crowd in the browser: fetched when a step that shows it opens, regrouped and asked by mouse, finger and keyboard.

mod asked;
mod stage;

use super::figure::{FILE, Show, framed};
use super::groups::Crowd;
use super::people::{Fault, People};
use crate::browser;
use crate::prose::Page;
use crate::words::{Words, key};
use asked::AskedCrowd;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Where and how the crowd is shown.
#[derive(Clone, PartialEq, Properties)]
pub struct CrowdProps {
    /// The words of the reader's language.
    pub words: &'static Words,
    /// The root of the site, with a slash at both ends.
    pub base: &'static str,
    /// Whether the page is the whole story at once.
    pub whole: bool,
    /// See [`Show`].
    pub show: Show,
}

impl CrowdProps {
    fn page(&self) -> Page {
        Page::new(self.words, self.base, self.whole)
    }
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
    let file = use_state(|| READ.with_borrow(|read| read.clone().map_or(File::Waiting, File::Read)));
    {
        let (file, base) = (file.clone(), props.base);
        use_effect_with(matches!(*file, File::Waiting), move |waiting| {
            if *waiting {
                browser::spawn(async move { file.set(fetch(base).await) });
            }
        });
    }
    let page = props.page();
    let said = match &*file {
        File::Read(crowd) => {
            return html! { <AskedCrowd crowd={crowd.clone()} place={props.clone()} /> };
        }
        File::Waiting => page.say(key::crowd::WAITING).to_owned(),
        File::NotLoaded => page.say(key::crowd::NOT_LOADED).to_owned(),
        File::NotReadable(fault) => page.words.fill(key::crowd::NOT_READABLE, &[("line", &fault.line.to_string())]),
    };
    let again = matches!(*file, File::NotLoaded).then(|| {
        let onclick = Callback::from(move |_: MouseEvent| file.set(File::Waiting));
        html! { <button type="button" class="button" {onclick}>{ page.say(key::crowd::AGAIN) }</button> }
    });
    let picture = html! { <div class="crowd-wait"><p role="status">{ said }</p>{ again.unwrap_or_default() }</div> };
    framed(&page, props.show.name, Html::default(), Html::default(), picture)
}
