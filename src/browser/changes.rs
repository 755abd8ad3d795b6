//! Elements that come and go inside another.

use super::Element;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{MutationObserver, MutationObserverInit};

/// What hears of the changes, until it is dropped.
#[derive(Debug)]
pub struct Changes {
    observer: MutationObserver,
    _changed: Closure<dyn FnMut()>,
}

impl Drop for Changes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `changed` after elements have come or gone anywhere inside `element`.
pub fn on_changes(element: &Element, changed: impl Fn() + 'static) -> Option<Changes> {
    let changed = Closure::<dyn FnMut()>::new(changed);
    let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok()?;
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    observer.observe_with_options(&element.clone().into_inner(), &options).ok()?;
    Some(Changes { observer, _changed: changed })
}
