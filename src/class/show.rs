//! Class mode itself: which slide of the step is shown, what keys and buttons do, the blank screen, the vote.

use super::bar::{BAR, Bar, HERE};
use super::keys::{Act, Focus, act};
use super::lazy::VOTES;
use super::votes::VotesProps;
use super::{ClassProps, address, fit, slides, stage};
use crate::browser::{self, Element, Where};
use crate::effect::use_effect_on;
use crate::i18n::{MessageId, key};
use crate::lazy::{LoadState, missing, use_lazy};
use crate::prose::Page;
use yew::prelude::*;

/// The name of the blank screen.
const BLANK: &str = "class-blank";

/// A hint for the teacher on each step's question.
const HINTS: [MessageId; 9] = [
    key::extra::class::hint::GUESS,
    key::extra::class::hint::WAVE,
    key::extra::class::hint::SHOCKS,
    key::extra::class::hint::GROWING,
    key::extra::class::hint::INSIDE,
    key::extra::class::hint::AI_ROLE,
    key::extra::class::hint::OPENINGS,
    key::extra::class::hint::QUIZ,
    key::extra::class::hint::REFLECTION,
];

/// What is on the screen, told by the page as it is.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    /// Which slide, of how many.
    at: usize,
    of: usize,
    name: AttrValue,
    is_question: bool,
}

/// Class mode.
#[component]
pub fn Show(props: &ClassProps) -> Html {
    let ClassProps { words, base, step, .. } = *props;
    let page = Page::new(words, base, false);
    let shown = use_state_eq(Shown::default);
    // The slide shown, and its place.
    let slide = use_mut_ref(|| None::<(usize, Element)>);
    let votes = use_state_eq(|| address::vote().is_some());
    let blank = use_state_eq(|| false);
    let size = use_state_eq(|| stage::set().size);
    let letters = use_state_eq(|| stage::set().letters);
    let clock = use_state_eq(|| 0_u32);
    // Read before the address says where one is.
    let minutes = use_state_eq(address::minutes);
    let fills = use_state_eq(browser::fills);
    let resized = use_state_eq(browser::screen_height);

    // Looks at the page anew: the slide shown stays, wherever it is now; otherwise the one in its place is shown.
    let look = {
        let (shown, slide) = (shown.setter(), slide.clone());
        use_callback((), move |wanted: Option<usize>, ()| {
            let all = slides::slides();
            let last = all.len().saturating_sub(1);
            let mut slide = slide.borrow_mut();
            let kept =
                slide.as_ref().map(|(place, element)| all.iter().position(|other| other == element).unwrap_or(*place));
            let at = wanted.or(kept).unwrap_or_default().min(last);
            let now = all.get(at).cloned();
            slides::show(now.as_ref());
            address::set_slide(at);
            shown.set(Shown {
                at,
                of: all.len() + 1,
                name: now.as_ref().map(slides::name).unwrap_or_default().into(),
                is_question: now.as_ref().is_some_and(slides::is_question),
            });
            *slide = now.map(|now| (at, now));
        })
    };
    {
        let (look, slide) = (look.clone(), slide.clone());
        use_effect_on((step, words.lang), move |_| {
            look.emit(Some(address::slide()));
            let (again, slide) = (look.clone(), slide.clone());
            let changed = move || {
                again.emit(None);
                // What has come may be taller than what stood there.
                if let Some((_, slide)) = &*slide.borrow() {
                    fit::fit(slide);
                }
            };
            let changes = browser::by_id("page").and_then(|page| browser::on_changes(&page, changed));
            // What a passage keeps is there from the start, and shown once the passage is open.
            let toggled = browser::on_toggle(move || look.emit(None));
            move || {
                drop((changes, toggled));
                slides::unmark();
            }
        });
    }
    use_effect_on((), |()| {
        browser::focus(HERE);
        move || {
            if !stage::goes_on() {
                stage::give_back();
            }
        }
    });
    use_effect_on((*size, *letters), |(size, letters)| {
        stage::remember(stage::Set { size: *size, letters: *letters });
    });
    use_effect_on((*votes, *size), |(votes, size)| stage::take(*votes, *size));
    use_effect_on(*votes, |votes| {
        if !*votes {
            address::set_vote(None);
        }
    });
    {
        let (votes, look) = (votes.setter(), look.clone());
        use_effect_on((), move |()| {
            let listener = browser::on_fragment(move || {
                if address::vote().is_some() {
                    votes.set(true);
                }
                // A link within the step has taken the place out of the address.
                look.emit(address::is_asked().then(address::slide));
            });
            move || drop(listener)
        });
    }
    {
        let fills = fills.setter();
        use_effect_on((), move |()| {
            let listener = browser::on_fill(move || fills.set(browser::fills()));
            move || drop(listener)
        });
    }
    {
        let resized = resized.clone();
        use_effect_on((), move |()| {
            let listener = browser::on_resize(move || resized.set(browser::screen_height()));
            move || drop(listener)
        });
    }
    {
        let slide = slide.clone();
        use_effect_on(((*shown).clone(), *size, *votes, *resized), move |_| {
            if let Some((_, slide)) = &*slide.borrow() {
                fit::fit(slide);
            }
        });
    }
    // What has the focus may be gone with the slide it stood in.
    use_effect_on((shown.at, *votes), |_| {
        browser::scroll_to(0.0);
        browser::focus_again(HERE);
    });
    use_effect_on(*blank, |blank| browser::focus(if *blank { BLANK } else { HERE }));

    let does = {
        let (shown, slide, look) = (shown.clone(), slide.clone(), look.clone());
        let (votes, blank, size, clock) = (votes.clone(), blank.clone(), size.clone(), clock.clone());
        let leave = props.leave.clone();
        Callback::from(move |act: Act| {
            // The first key brings the screen back and does nothing else.
            if *blank {
                return blank.set(false);
            }
            let foot = browser::by_id(BAR).map_or(0.0, |bar| bar.height());
            let ends = slide.borrow().as_ref().map_or(0.0, |(_, slide)| slide.edges().1);
            // A slide that is seen to its end needs no scrolling, whatever room the page has below it.
            let is_cut = *votes || ends > browser::screen_height() - foot + 1.0;
            match act {
                Act::Next if is_cut && browser::scroll_on(true, foot) => {}
                Act::Next if *votes => {
                    if slides::go_on() {
                        votes.set(false);
                    }
                }
                Act::Next => {
                    let here = slide.borrow().as_ref().map(|(_, slide)| slide.clone());
                    if here.as_ref().is_some_and(slides::open) {
                    } else if here.as_ref().is_some_and(slides::open_record) || shown.at + 2 < shown.of {
                        look.emit(Some(shown.at + 1));
                    } else {
                        votes.set(true);
                    }
                }
                Act::Back if browser::scroll_on(false, foot) => {}
                Act::Back if *votes => votes.set(false),
                Act::Back => look.emit(Some(shown.at.saturating_sub(1))),
                Act::Blank => blank.set(true),
                Act::Clock => clock.set(*clock + 1),
                Act::Votes => votes.set(!*votes),
                Act::Fill => browser::fill(!browser::fills()),
                Act::Larger => size.set((*size + 1).min(stage::LARGEST)),
                Act::Smaller => size.set(size.saturating_sub(1)),
                Act::Free => browser::focus(HERE),
                Act::Leave => leave.emit(()),
            }
        })
    };
    {
        let (does, letters) = (does.clone(), *letters);
        use_effect_on((does, letters), move |(does, letters)| {
            let (does, letters) = (does.clone(), *letters);
            let listener = browser::on_key(move |key, place| {
                let focus = match place {
                    Where::Field => Focus::Field,
                    Where::Control => Focus::Control,
                    Where::Page => Focus::Page,
                };
                act(key, focus, letters).map(|act| does.emit(act)).is_some()
            });
            move || drop(listener)
        });
    }
    // On its way from the start, so that it is here when hands go up.
    let vote = match use_lazy(&VOTES) {
        LoadState::Here(view) => view(&VotesProps { words, base, step }),
        LoadState::Waiting { .. } => missing(&page, None),
        LoadState::NotLoaded(again) => missing(&page, Some(again)),
    };
    let place = if *votes { (shown.of.saturating_sub(1), shown.of) } else { (shown.at, shown.of) };
    let name: AttrValue = if *votes { words.text(key::extra::class::VOTES).into() } else { shown.name.clone() };
    let set_letters = {
        let letters = letters.setter();
        Callback::from(move |on| letters.set(on))
    };
    html! {
        <div class="class-mode">
            if *votes {
                { vote }
            } else if shown.is_question {
                <aside class="class-hint" aria-label={page.text(key::extra::class::HINT_TITLE)}>
                    <details>
                        <summary>{ page.text(key::extra::class::HINT_TITLE) }</summary>
                        <div class="prose">{ for HINTS.get(step).map(|hint| page.prose(*hint)) }</div>
                    </details>
                </aside>
            }
            <Bar {words} {step} minutes={*minutes} {place} {name} votes={*votes} fills={*fills} letters={*letters} clock={*clock} act={does.clone()} {set_letters} />
            if *blank {
                <button type="button" class="class-blank" id={BLANK} onclick={does.reform(|_: MouseEvent| Act::Blank)}>
                    <span>{ page.text(key::extra::class::BLANKED) }</span>
                </button>
            }
        </div>
    }
}
