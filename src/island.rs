//! Islands: what a reader can do something with on a page that otherwise stays as it was written.
//!
//! The page is written once, as HTML. Where something can be done on it, it marks an element with the name of an
//! [`Island`]; in the browser the app draws that island's view into this element, and takes away what stood there. What no
//! island is is never drawn again: its text is the page's alone, for translators, for reader modes, for finding in the page.

use crate::lazy::LazyModule;
use crate::prose::Page;
use std::rc::Rc;
use yew::functional::{BoxedHook, HookContext};
use yew::prelude::*;

/// Draws an island. Its hooks are those of one component for all islands: a component of its own would bring Yew's whole
/// machinery along once more.
pub type View = fn(&mut HookContext, &Page) -> Html;

/// What a reader can do something with.
#[derive(Clone, Copy, Debug)]
pub struct Island {
    /// Its name on the page.
    pub name: &'static str,
    /// Draws it: as it stands before the program is there, and then live.
    pub view: View,
    /// Whether what stands there before stays until the view says that it is drawn: see [`Page::drawn`].
    pub waits: bool,
}

impl Island {
    /// An island that is ready as soon as it is drawn.
    pub const fn new(name: &'static str, view: View) -> Self {
        Self { name, view, waits: false }
    }
}

/// Marks a place of the page as an island, and draws there what stands before the program comes. Translators leave it alone:
/// what they wrap in elements of their own could not be drawn again.
#[cfg(not(target_arch = "wasm32"))]
pub fn island(page: &Page, island: &Island) -> Html {
    html! { <div class="island" data-island={island.name} translate="no"><div class="still">{ before(page, island) }</div></div> }
}

/// What stands there before the program comes: nothing in the single file, whose pages only the program shows.
#[cfg(not(target_arch = "wasm32"))]
fn before(page: &Page, island: &Island) -> Html {
    if page.is_single_file() {
        return Html::default();
    }
    html! { <Drawn page={Rc::new(page.clone())} view={island.view} /> }
}

/// The same within a line of text.
#[cfg(not(target_arch = "wasm32"))]
pub fn inline(page: &Page, island: &Island) -> Html {
    html! { <span class="island" data-island={island.name} translate="no"><span class="still">{ before(page, island) }</span></span> }
}

/// What an island is drawn with.
#[derive(Properties)]
pub struct DrawnProps {
    /// The page.
    pub page: Rc<Page>,
    /// What draws.
    pub view: View,
}

impl PartialEq for DrawnProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page) && std::ptr::fn_addr_eq(self.view, other.view)
    }
}

/// An island, drawn.
#[component]
pub fn Drawn(props: &DrawnProps) -> Html {
    use_view(props.view, &props.page)
}

fn use_view(view: View, page: &Page) -> BoxedHook<'_, Html> {
    BoxedHook::new(Box::new(move |hooks| view(hooks, page)))
}

/// The islands of a page, all of them.
pub type List = &'static [&'static Island];

/// Where the islands of a page are: in modules, in the order in which they are needed. Those of the first are drawn when the
/// page comes, those of a next one once one of theirs can be seen.
pub type Islands = &'static [&'static LazyModule<List>];
