//! From one page to the next.

use super::{document, matches, spawn};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Changes what is shown, with the browser blending from one to the other where it can and the reader has not asked for
/// less motion. Returns once it is changed, not once the blending is over.
pub async fn blend(change: impl FnOnce() + 'static) {
    let start = document().and_then(|document| {
        let start = Reflect::get(&document, &"startViewTransition".into()).ok()?.dyn_into::<Function>().ok()?;
        (!matches("(prefers-reduced-motion: reduce)")).then_some((document, start))
    });
    let Some((document, start)) = start else { return change() };
    let Ok(transition) = start.call1(&document, &Closure::once_into_js(change)) else { return };
    if let Some(skipped) = promise(&transition, "ready") {
        // A blending that something else cuts short is no fault.
        spawn(async {
            let _ = JsFuture::from(skipped).await;
        });
    }
    if let Some(changed) = promise(&transition, "updateCallbackDone") {
        let _ = JsFuture::from(changed).await;
    }
}

fn promise(transition: &JsValue, name: &str) -> Option<Promise> {
    Reflect::get(transition, &name.into()).ok()?.dyn_into().ok()
}
