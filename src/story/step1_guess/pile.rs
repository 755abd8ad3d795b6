//! The pile of dots on the stage, as the stage knows it: the stage can be used without.

pub use super::canvas::Piled;
use super::canvas::{State, Surface};
use crate::effect::use_effect_on;
use std::rc::Rc;
use yew::prelude::*;

/// The pile, and where it is on the page.
#[derive(Clone)]
pub struct Pile {
    /// The element of the stage.
    pub stage: NodeRef,
    /// Its canvas.
    pub canvas: NodeRef,
    /// See [`State::is_finer`].
    pub is_finer: bool,
    /// See [`State::is_refused`].
    pub is_refused: bool,
    surface: Rc<Surface>,
}

impl Pile {
    /// The guess that a hand has brought the surface to, or that there was before, where the hand was none: two fingers are
    /// the page's, which is enlarged.
    pub fn grip(&self, event: &PointerEvent) -> Option<Option<u32>> {
        self.surface.grip(event)
    }

    /// The guess whose surface is where somebody points.
    pub fn at(&self, event: &MouseEvent) -> Option<u32> {
        self.surface.at(event)
    }
}

/// The pile, drawn from the moment its canvas is there.
#[hook]
pub fn use_pile(piled: Piled) -> Pile {
    let (stage, canvas) = (use_node_ref(), use_node_ref());
    let state = use_state_eq(State::default);
    let surface = use_memo((), |()| Surface::default());
    {
        let (surface, changed) = (surface.clone(), state.setter());
        use_effect_on(piled, move |piled| changed.set(surface.show(*piled)));
    }
    {
        let (surface, changed) = (surface.clone(), state.setter());
        use_effect_on((stage.clone(), canvas.clone()), move |(stage, canvas)| {
            let watch = surface.open(stage, canvas, Callback::from(move |state| changed.set(state)));
            move || drop(watch)
        });
    }
    Pile { stage, canvas, is_finer: state.is_finer, is_refused: state.is_refused, surface }
}
