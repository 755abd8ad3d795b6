//! Yew's effects, with what they depend on and what they do behind pointers. Yew compiles the machinery of an effect anew for
//! every kind of dependencies and every closure, more than half a kilobyte each time, and readers download it.

use std::any::Any;
use yew::functional::{Hook, TearDown, use_effect_with};

/// What is left to do before the next run and when the component goes.
type Undo = Box<dyn FnOnce()>;

/// Runs an effect once what it depends on is another, as Yew's `use_effect_with` does.
pub fn use_effect_on<D, T>(deps: D, effect: impl FnOnce(&D) -> T + 'static) -> impl Hook<Output = ()>
where
    D: PartialEq + 'static,
    T: TearDown,
{
    let deps =
        Dependencies { value: Box::new(deps), is_same: |one, other| one.downcast_ref::<D>() == other.downcast_ref() };
    let effect: Box<dyn FnOnce(&Dependencies) -> Undo> = Box::new(move |deps| {
        let undone = deps.value.downcast_ref().map(effect);
        Box::new(move || {
            if let Some(undone) = undone {
                undone.tear_down();
            }
        })
    });
    use_effect_with(deps, effect)
}

/// What an effect depends on.
struct Dependencies {
    value: Box<dyn Any>,
    is_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Dependencies {
    fn eq(&self, other: &Self) -> bool {
        (self.is_same)(&*self.value, &*other.value)
    }
}
