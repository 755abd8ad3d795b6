//! Something drawn anew before each repaint, for a while.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

type Frame = Closure<dyn FnMut(f64)>;

/// An animation under way. It stops when it is dropped.
pub struct Animation {
    /// What the browser calls the next frame.
    next: Rc<Cell<i32>>,
    /// Kept as long as the browser may call it.
    _frame: Rc<RefCell<Option<Frame>>>,
}

impl std::fmt::Debug for Animation {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Animation").finish_non_exhaustive()
    }
}

impl Drop for Animation {
    fn drop(&mut self) {
        if let Some(window) = super::window() {
            let _ = window.cancel_animation_frame(self.next.get());
        }
    }
}

/// Calls `draw` before each repaint with how much of the time has passed, from 0 to 1; 1 is the last call.
pub fn animate(milliseconds: f64, draw: impl Fn(f64) + 'static) -> Animation {
    let next = Rc::new(Cell::new(0));
    let kept: Rc<RefCell<Option<Frame>>> = Rc::default();
    let (again, coming) = (Rc::downgrade(&kept), next.clone());
    let mut started = None;
    let frame = Closure::<dyn FnMut(f64)>::new(move |now: f64| {
        let passed = (now - *started.get_or_insert(now)) / milliseconds;
        draw(passed.clamp(0.0, 1.0));
        if passed < 1.0 {
            if let Some(frame) = again.upgrade() {
                ask(&frame, &coming);
            }
        }
    });
    *kept.borrow_mut() = Some(frame);
    ask(&kept, &next);
    Animation { next, _frame: kept }
}

fn ask(frame: &RefCell<Option<Frame>>, next: &Cell<i32>) {
    let frame = frame.borrow();
    let (Some(window), Some(frame)) = (super::window(), frame.as_ref()) else { return };
    if let Ok(number) = window.request_animation_frame(frame.as_ref().unchecked_ref()) {
        next.set(number);
    }
}
