//! Browsers that wait for the next test.

use crate::browser::Browser;
use crate::engine::Engine;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

static WAITING: Mutex<Vec<Arc<Browser>>> = Mutex::new(Vec::new());

fn waiting() -> MutexGuard<'static, Vec<Arc<Browser>>> {
    WAITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A browser of an engine that another test has left, if there is one.
pub(crate) fn take(engine: Engine) -> Option<Arc<Browser>> {
    let mut waiting = waiting();
    let place = waiting.iter().position(|browser| browser.engine() == engine)?;
    Some(waiting.remove(place))
}

/// Leaves a browser for the next test.
pub(crate) fn give(browser: Arc<Browser>) {
    waiting().push(browser);
}

/// Closes all that wait: nothing in a static is dropped by itself.
pub(crate) fn close() {
    waiting().clear();
}
