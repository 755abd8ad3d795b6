//! How people go: into place when they come, from one order to another, and back to their pile.

use super::{From, Stage};
use crate::browser::{self, animate};
use crate::crowd::groups::Grouping;
use crate::crowd::picture::{ARRIVED, Marked};
use crate::crowd::pile::Standing;
use std::cell::RefCell;
use std::rc::Rc;

/// How long people take from one order to another, in milliseconds. Each takes three fifths of it.
const REGROUPING: f64 = 900.0;
/// How long they take to fall into place.
const FALLING: f64 = 1000.0;

/// Makes the picture fit its box. Returns whether anything but colours has changed. Calls `arrived` once people have
/// fallen into place, if they do.
pub fn fit(stage: &Rc<RefCell<Stage>>, arrived: impl Fn() + 'static) -> bool {
    let (changed, comes) = {
        let stage = &mut *stage.borrow_mut();
        let changed = stage.fit();
        let from = stage.from.take_if(|_| stage.open.is_some());
        let milliseconds = match (from, &mut stage.open) {
            (Some(From::Above), Some(open)) => {
                open.picture.lift(stage.shown);
                Some(FALLING)
            }
            (Some(From::Pile), Some(_)) => stage.put_on_pile().map(|()| REGROUPING),
            _ => None,
        };
        (changed, milliseconds)
    };
    if let Some(milliseconds) = comes {
        set_out(stage, milliseconds, Towards::Order, arrived);
    }
    changed
}

/// Points out a group, or else so many people from the first on.
pub fn mark(stage: &Rc<RefCell<Stage>>, marked: Marked) {
    let mut stage = stage.borrow_mut();
    if stage.marked != marked {
        stage.marked = marked;
        // On their way dots are drawn anew anyway.
        if stage.passed == ARRIVED {
            stage.draw();
        }
    }
}

/// Sends everybody to their place in another order, from where they are now, or back to their pile, and calls `arrived` once
/// they are there.
pub fn regroup(stage: &Rc<RefCell<Stage>>, grouping: Option<Grouping>, arrived: impl Fn() + 'static) {
    let Some(grouping) = grouping else { return pile_up(stage, arrived) };
    {
        let stage = &mut *stage.borrow_mut();
        if let Some(pile) = stage.pile.as_mut().filter(|pile| pile.is_shown) {
            // Its box is another once its picture is there.
            let (width, height) = pile.element.extent();
            let ratio = stage.canvas.as_ref().map_or(1.0, |canvas| canvas.extent().2);
            let standing = Standing::new((width, height, ratio));
            pile.standing = standing.map(|standing| standing.for_guess(stage.marked.first));
            pile.is_shown = false;
            (stage.from, stage.shown, stage.passed) = (Some(From::Pile), grouping, ARRIVED);
            // They set out once the picture has a box.
            return arrived();
        }
        let (from, passed) = (std::mem::replace(&mut stage.shown, grouping), stage.passed);
        // Whoever is on the way back to the pile comes out of it again.
        let returns = stage.pile.as_mut().is_some_and(|pile| std::mem::take(&mut pile.returns));
        if from == grouping && !returns {
            return;
        }
        let Some(open) = &mut stage.open else { return };
        if !returns {
            open.picture.hold(from, passed);
        }
    }
    set_out(stage, REGROUPING, Towards::Order, arrived);
}

/// Sends everybody back to the pile, the way they came.
fn pile_up(stage: &Rc<RefCell<Stage>>, arrived: impl Fn() + 'static) {
    let way = {
        let stage = &mut *stage.borrow_mut();
        let Some(pile) = stage.pile.as_mut().filter(|pile| !pile.is_shown) else { return };
        pile.returns = true;
        stage.put_on_pile()
    };
    let there = {
        let stage = Rc::downgrade(stage);
        move || {
            if let Some(stage) = stage.upgrade() {
                if let Some(pile) = &mut stage.borrow_mut().pile {
                    (pile.returns, pile.is_shown) = (false, true);
                }
            }
            arrived();
        }
    };
    match way {
        Some(()) => set_out(stage, REGROUPING, Towards::Pile, there),
        None => there(),
    }
}

/// Which way people are going.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Towards {
    Order,
    Pile,
}

fn set_out(stage: &Rc<RefCell<Stage>>, milliseconds: f64, towards: Towards, arrived: impl Fn() + 'static) {
    let show = move |stage: &RefCell<Stage>, passed: f64| {
        let mut stage = stage.borrow_mut();
        let passed = if towards == Towards::Pile { 1.0 - passed } else { passed };
        stage.passed = (passed * f64::from(ARRIVED)) as i32;
        stage.draw();
    };
    if browser::still() {
        stage.borrow_mut().motion = None;
        show(stage, 1.0);
        return arrived();
    }
    let weak = Rc::downgrade(stage);
    let motion = animate(milliseconds, move |passed| {
        let Some(stage) = weak.upgrade() else { return };
        show(&stage, passed);
        if passed >= 1.0 {
            arrived();
        }
    });
    stage.borrow_mut().motion = Some(motion);
    show(stage, 0.0);
}
