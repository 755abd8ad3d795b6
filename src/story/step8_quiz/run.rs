//! The quiz as it runs: which screen is shown, and what a choice or a move does.

use super::result::{self, Shown};
use super::{address, ask};
use crate::browser;
use crate::effect::use_effect_on;
use crate::i18n::{MessageId, key};
use crate::island::Island;
use crate::model::quiz::code::{Damage, Shared, decode};
use crate::model::quiz::{Choice, SITUATIONS, SKILLS, Taken};
use crate::prose::Page;
use crate::reader::use_store;
use crate::story::fresh_start::fresh_start;
use yew::functional::Hook;
use yew::prelude::*;

/// The quiz. The page says what it is, and keeps the room of its button.
pub const RUN: Island =
    Island::new("quiz-run", |hooks, page| if page.live { use_quiz(page).run(hooks) } else { ask::start(page, None) });

/// The heading of the screen shown, which takes the focus after a move.
pub const HERE: &str = "quiz-here";

/// What says that a link cannot be read.
const DAMAGED: &str = "quiz-damaged";

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What is this?
    Start,
    /// Which kind of work?
    Kind,
    /// A situation, by its place.
    Situation(usize),
    /// How often one has done something, by the skill's place.
    Evidence(usize),
    /// What came of it.
    Result,
}

impl Screen {
    /// Where a reader goes on who has come this far.
    fn resume(taken: &Taken) -> Self {
        match (taken.kind, taken.open_situation(), taken.open_evidence()) {
            (None, ..) if *taken == Taken::default() => Self::Start,
            (None, ..) => Self::Kind,
            (_, Some(open), _) => Self::Situation(open),
            (_, None, Some(open)) => Self::Evidence(open),
            (_, None, None) => Self::Result,
        }
    }

    /// Whether a choice was made here.
    fn is_given(self, taken: &Taken) -> bool {
        match self {
            Self::Kind => taken.kind.is_some(),
            Self::Situation(place) => taken.chosen[place].is_some(),
            Self::Evidence(place) => taken.evidence[place].is_some(),
            Self::Start | Self::Result => true,
        }
    }

    /// The screen after this one: the next question, the first that was left open, the result once all is given.
    pub fn next(self, taken: &Taken) -> Self {
        match self {
            Self::Situation(place) if place + 1 < SITUATIONS && taken.open_situation().is_some() => {
                Self::Situation(place + 1)
            }
            Self::Evidence(place) if place + 1 < SKILLS && taken.open_evidence().is_some() => Self::Evidence(place + 1),
            _ => Self::resume(taken),
        }
    }
}

#[hook]
fn use_quiz(page: &Page) -> Html {
    let store = use_store();
    let taken = store.state().quiz;
    let screen = use_state_eq(|| Screen::resume(&taken));
    // Answers that were here before the page was opened may be somebody else's.
    let met = use_state_eq(|| taken != Taken::default());
    // Answers to the situations may be here from the version before, which asked nothing else.
    let kept = use_state_eq(|| taken.open_situation().is_none() && taken.evidence.iter().all(Option::is_none));
    let missing = use_state_eq(|| false);
    let opened = use_state_eq(|| address::code().map(|code| decode(&code)));
    // A result opened from a link is brought into view; otherwise nothing moves before the reader does.
    let moves = use_state(|| u32::from(opened.is_some()));
    let counted = use_mut_ref(|| *moves);
    let moved = {
        let moves = moves.setter();
        Callback::from(move |()| {
            *counted.borrow_mut() += 1;
            moves.set(*counted.borrow());
        })
    };

    let heading = if matches!(*opened, Some(Err(_))) { DAMAGED } else { HERE };
    use_effect_on(*moves, move |moves| {
        if *moves > 0 {
            browser::show(heading);
        }
    });
    {
        let (opened, moved) = (opened.setter(), moved.clone());
        use_effect_on((), move |()| {
            let listener = address::on_code(move |code| {
                opened.set(Some(decode(&code)));
                moved.emit(());
            });
            move || drop(listener)
        });
    }

    let go = {
        let (screen, missing, opened) = (screen.setter(), missing.setter(), opened.clone());
        Callback::from(move |to: Screen| {
            screen.set(to);
            missing.set(false);
            // Whoever goes on has seen what was in the link.
            if opened.is_some() {
                address::forget_code();
                opened.set(None);
            }
            moved.emit(());
        })
    };
    let next = {
        let (go, here, missing) = (go.clone(), *screen, missing.setter());
        Callback::from(move |()| if here.is_given(&taken) { go.emit(here.next(&taken)) } else { missing.set(true) })
    };

    if let Some(Ok(shared)) = &*opened {
        let shown = match shared {
            Shared::Result(kind, evidence, sides) => Shown::result(*kind, evidence.map(Some), *sides),
            Shared::Answers(kind, chosen, evidence) => Shown::answers(*kind, chosen.map(Some), evidence.map(Some)),
        };
        // Whoever has begun goes back to where that was left.
        let own = if *screen == Screen::Start { Screen::Kind } else { *screen };
        let leave = Callback::from(move |()| go.emit(own));
        return result::of_somebody(page, &shown, taken != Taken::default(), leave);
    }
    let damage = match &*opened {
        Some(Err(damage)) => Some(damaged(page, *damage)),
        _ => None,
    };
    let wipe = {
        let (store, go, met) = (store.clone(), go.clone(), met.setter());
        Callback::from(move |()| {
            store.forget();
            met.set(false);
            go.emit(Screen::Kind);
        })
    };
    let is_somebody_elses = *met && taken != Taken::default();
    let somebody_elses = is_somebody_elses.then(|| fresh_start(page, key::forget::SOMEBODY_ELSE, wipe.clone()));
    let shown = match *screen {
        Screen::Start => ask::start(page, Some(Callback::from(move |()| go.emit(Screen::Kind)))),
        Screen::Kind => {
            let choose = Callback::from(move |kind| store.change(move |done| done.quiz.kind = Some(kind)));
            ask::kind(page, &taken, *missing, choose, next)
        }
        Screen::Situation(place) => {
            let choose = Callback::from(move |choice| store.change(move |done| done.quiz.chosen[place] = Some(choice)));
            ask::situation(page, place, &taken, *missing, choose, next, go)
        }
        Screen::Evidence(place) => {
            let choose = {
                let go = go.clone();
                Callback::from(move |choice: Choice| {
                    let mut after = taken;
                    after.evidence[place] = Some(choice);
                    store.change(move |done| done.quiz.evidence[place] = Some(choice));
                    go.emit(Screen::Evidence(place).next(&after));
                })
            };
            ask::evidence(page, place, &taken, *kept && place == 0, &choose, &go)
        }
        Screen::Result => {
            let shown = Shown::answers(taken.kind.unwrap_or_default(), taken.chosen, taken.evidence);
            let again = {
                let (store, go) = (store.clone(), go.clone());
                Callback::from(move |()| {
                    store.change(|done| done.quiz.evidence = Taken::default().evidence);
                    go.emit(Screen::Evidence(0));
                })
            };
            let forget = {
                let go = go.clone();
                Callback::from(move |()| {
                    store.change(|done| done.quiz = Taken::default());
                    go.emit(Screen::Kind);
                })
            };
            // Whoever has just finished hands the device on.
            let next_pupil = (!is_somebody_elses).then(|| fresh_start(page, key::forget::NEXT_PUPIL, wipe));
            result::own(page, &shown, go, result::Ways { again, forget, next_pupil })
        }
    };
    html! { <>{ damage }{ somebody_elses }{ shown }</> }
}

/// What a reader is told whose link cannot be read.
fn damaged(page: &Page, damage: Damage) -> Html {
    let message: MessageId = match damage {
        Damage::Length => key::quiz_link::LENGTH,
        Damage::Letter => key::quiz_link::LETTER,
        Damage::Check => key::quiz_link::CHECK,
        Damage::Version => key::quiz_link::VERSION,
    };
    html! {
        <div class="quiz-damaged">
            <h3 id={DAMAGED} tabindex="-1">{ page.text(key::quiz_link::TITLE) }</h3>
            <p>{ page.text(message) }</p>
        </div>
    }
}
