//! Pages of this site as the app fetches them: read into documents of their own, and put in the place of the page shown.

use super::{Element, document, root};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, DomParser, HtmlLinkElement, SupportedType};

/// What the page shown and the one in its place are, and what tells a reader that something is lost.
const PAGE: &str = "#page";
const NOTICES: &str = "[data-notice]";
/// What the head of a page says of that page alone.
const OF_THE_PAGE: &str = "meta[name=description], meta[name=robots], meta[name=app], meta[property], meta[name^=twitter], \
    link[rel=canonical], link[rel=alternate], script[type='application/ld+json']";
/// The attributes of a page's root that are that page's alone.
const ROOT_ATTRIBUTES: [&str; 2] = ["lang", "data-figure"];

/// A page that was fetched and is not shown yet.
#[derive(Clone, Debug)]
pub struct Fetched(Document);

impl Fetched {
    /// Reads the text of a page. Nothing where it is no page of this program: an older or newer one must be loaded as a
    /// whole.
    pub fn read(text: &str) -> Option<Self> {
        let read = DomParser::new().ok()?.parse_from_string(text, SupportedType::TextHtml).ok()?;
        let page = Self(read);
        (page.of_app("data-wasm")? == of_app("data-wasm")? && page.0.query_selector(PAGE).ok()?.is_some())
            .then_some(page)
    }

    /// What it says of the app in an attribute.
    pub fn of_app(&self, name: &str) -> Option<String> {
        self.0.query_selector("meta[name=app]").ok()??.get_attribute(name)
    }

    /// Brings the style sheets that it has and the page shown has not. One that cannot be had is done without.
    pub async fn bring_sheets(&self) {
        for link in all::<HtmlLinkElement>(&self.0, "link[rel=stylesheet]") {
            let Some(href) = link.get_attribute("href") else { continue };
            bring_sheet(&href).await;
        }
    }

    /// Puts it in the place of the page shown, with the same passages open where it is the same page in another language.
    /// Returns the one that was shown.
    pub fn show(&self, is_same: bool) -> Option<Element> {
        let (here, root) = (document()?, root()?);
        let (old, new) = (here.query_selector(PAGE).ok()??, self.0.query_selector(PAGE).ok()??);
        let _ = here.adopt_node(&new);
        for notice in all::<web_sys::Element>(&old, NOTICES) {
            let name = notice.get_attribute("data-notice").unwrap_or_default();
            if let Ok(Some(next)) = new.query_selector(&format!("[data-notice={name}]")) {
                let _ = next.toggle_attribute_with_force("hidden", notice.has_attribute("hidden"));
            }
        }
        if is_same {
            let passages = |page| all::<web_sys::Element>(page, "details").into_iter();
            for (before, now) in passages(&old).zip(passages(&new)) {
                let _ = now.toggle_attribute_with_force("open", before.has_attribute("open"));
            }
        }
        old.replace_with_with_node_1(&new).ok()?;
        here.set_title(&self.0.title());
        let head = here.head()?;
        for old in all::<web_sys::Element>(&head, OF_THE_PAGE) {
            old.remove();
        }
        for new in all::<web_sys::Element>(&self.0.head()?, OF_THE_PAGE) {
            let _ = here.adopt_node(&new);
            let _ = head.append_child(&new);
        }
        let new_root = self.0.document_element()?;
        for name in ROOT_ATTRIBUTES {
            let _ = match new_root.get_attribute(name) {
                Some(value) => root.set_attribute(name, &value),
                None => root.remove_attribute(name),
            };
        }
        Element::from_node(old)
    }
}

/// What the page shown says of the app in an attribute.
pub fn of_app(name: &str) -> Option<String> {
    document()?.query_selector("meta[name=app]").ok()??.get_attribute(name)
}

/// The elements of the page shown that are marked as islands, with their names, in document order.
pub fn islands() -> Vec<(String, Element)> {
    let Some(page) = document().and_then(|document| document.query_selector(PAGE).ok().flatten()) else {
        return Vec::new();
    };
    let marked = all::<web_sys::HtmlElement>(&page, "[data-island]").into_iter();
    marked.filter_map(|host| Some((host.get_attribute("data-island")?, Element::from_node(host)?))).collect()
}

/// Says that what can be done on the page shown can be done now.
pub fn set_live() {
    if let Some(page) = document().and_then(|document| document.query_selector(PAGE).ok().flatten()) {
        let _ = page.toggle_attribute_with_force("data-live", true);
    }
}

/// Adds a style sheet unless the page has it, and waits until it is there or cannot be had.
pub async fn bring_sheet(href: &str) {
    let Some(here) = document() else { return };
    if all::<HtmlLinkElement>(&here, "link[rel=stylesheet]")
        .iter()
        .any(|link| link.get_attribute("href").as_deref() == Some(href))
    {
        return;
    }
    let promise = js_sys::Promise::new(&mut |done, _| {
        let link = here.create_element("link").ok().and_then(|link| link.dyn_into::<HtmlLinkElement>().ok());
        let Some((link, head)) = link.zip(here.head()) else {
            let _ = done.call0(&done);
            return;
        };
        link.set_rel("stylesheet");
        link.set_href(href);
        let callback = Closure::once_into_js(move || done.call0(&done));
        link.set_onload(callback.dyn_ref());
        link.set_onerror(callback.dyn_ref());
        let _ = head.append_child(&link);
    });
    let _ = JsFuture::from(promise).await;
}

/// Everything inside that matches, in document order.
fn all<T: JsCast>(inside: &impl Inside, selector: &str) -> Vec<T> {
    let Ok(found) = inside.find(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect()
}

/// A document or an element.
trait Inside {
    fn find(&self, selector: &str) -> Result<web_sys::NodeList, wasm_bindgen::JsValue>;
}

impl Inside for Document {
    fn find(&self, selector: &str) -> Result<web_sys::NodeList, wasm_bindgen::JsValue> {
        self.query_selector_all(selector)
    }
}

impl Inside for web_sys::Element {
    fn find(&self, selector: &str) -> Result<web_sys::NodeList, wasm_bindgen::JsValue> {
        self.query_selector_all(selector)
    }
}

impl Inside for web_sys::HtmlHeadElement {
    fn find(&self, selector: &str) -> Result<web_sys::NodeList, wasm_bindgen::JsValue> {
        self.query_selector_all(selector)
    }
}
