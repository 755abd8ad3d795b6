//! Asks what to embed, and shows what comes of it: the frame as readers will see it, and the codes to paste.

use super::choice::{Choice, Offer};
use super::{Embed, code, snippet};
use crate::browser;
use crate::controls::{self, segment};
use crate::effect::use_effect_on;
use crate::i18n::{Lang, MessageId, Words, key};
use crate::island::Island;
use crate::prose::{Page, plain};
use crate::story::STEPS;
use yew::functional::Hook;
use yew::prelude::*;

/// The frame that shows what was chosen.
const PREVIEW: &str = "embed-preview";
/// The list of what can be embedded.
const WHAT: &str = "embed-what";
/// The room on the page that all of it stands in, and the attributes that say what is offered.
pub const ROOM: &str = "embed-room";
const HEIGHTS: &str = "data-heights";
const STATES: &str = "data-pictures";

/// The choice, the codes and the preview. Without the program there are the codes of the whole story, and the rooms of the
/// others.
pub const CHOOSE: Island = Island::new("embed", |hooks, page| {
    if page.live {
        return use_choose(page).run(hooks);
    }
    html! {
        <>
            <div class="play embed-choose"></div>
            { still(page) }
            <div class="play embed-shown"></div>
        </>
    }
});

#[cfg(not(target_arch = "wasm32"))]
fn still(page: &Page) -> Html {
    let offer = Offer { heights: snippet::HEIGHTS.to_owned(), states: String::new() };
    code::codes(page, &Choice::whole(page.words.lang), &offer)
}

/// The program never draws what stands there before it.
#[cfg(target_arch = "wasm32")]
fn still(_: &Page) -> Html {
    Html::default()
}

#[hook]
fn use_choose(page: &Page) -> Html {
    let chosen = use_state_eq(|| {
        // Whoever comes from a figure wants that one: `#what=1/wave`.
        let whole = Choice::whole(page.words.lang);
        let asked = browser::fragment().strip_prefix("what=").and_then(|name| named(name, whole.embed));
        Choice { embed: asked.unwrap_or(whole.embed), ..whole }
    });
    let change = {
        let chosen = chosen.clone();
        Callback::from(move |choice: Choice| chosen.set(choice))
    };
    {
        // From the first step to the last is the whole story: the lists of steps go, and one of them had the focus.
        let before = use_mut_ref(|| name_of(chosen.embed));
        use_effect_on(name_of(chosen.embed), move |now| {
            if before.replace(now.clone()) == "several" {
                browser::focus_again(WHAT);
            }
        });
    }
    // The page says how high each is, and which states have a picture of their own.
    let offer = use_memo((), |()| {
        let room = browser::by_id(ROOM);
        let said = |name| room.as_ref().and_then(|room| room.attribute(name)).unwrap_or_default();
        Offer { heights: said(HEIGHTS), states: said(STATES) }
    });
    let title = snippet::title(page.words, chosen.embed);
    html! {
        <>
            <div class="play embed-choose">
            <div class="embed-choice">
                { what(page, &chosen, &change) }
                { span(page, &chosen, &change) }
                { language(page, &chosen, &change) }
                { theme(page, &chosen, &change) }
                { width(page, &chosen, &change) }
                { look(page, &chosen, &change) }
            </div>
            <State words={page.words} base={page.base} home={page.home} width={chosen.width} {change} />
            </div>
            { code::codes(page, &chosen, &offer) }
            { preview(page, &chosen, &title, &offer.heights) }
        </>
    }
}

/// The frame as readers will see it, as wide as their column.
fn preview(page: &Page, choice: &Choice, what: &str, heights: &str) -> Html {
    let address = choice.address(page);
    let [width, height] = choice.size(heights).map(|length| length.to_string());
    html! {
        <section class={classes!("play", "embed-shown", choice.transparent.then_some("seen-through"))}>
            <h2 class="label">{ page.text(key::extra::embed::PREVIEW) }</h2>
            // Another address is another frame: the browser's way back does not lead through all that was tried.
            <iframe key={address.clone()} id={PREVIEW} src={address} {width} {height}
                title={page.words.format(key::extra::embed::PREVIEW_TITLE, &[("what", what)])}></iframe>
        </section>
    }
}

/// A list to choose from, under its name.
fn list(page: &Page, id: &'static str, name: MessageId, onchange: Callback<Event>, options: Html) -> Html {
    html! {
        <label class="embed-field" for={id}>
            <span class="label">{ page.text(name) }</span>
            <select {id} {onchange}>{ options }</select>
        </label>
    }
}

fn option(value: String, chosen: bool, name: String) -> Html {
    html! { <option {value} selected={chosen}>{ name }</option> }
}

/// What is shown: everything, some steps, one step, one figure.
fn what(page: &Page, choice: &Choice, change: &Callback<Choice>) -> Html {
    let now = name_of(choice.embed);
    let onchange = {
        let (choice, change) = (choice.clone(), change.clone());
        Callback::from(move |event: Event| {
            if let Some(embed) = browser::chosen(&event).and_then(|name| named(&name, choice.embed)) {
                let plain = choice.plain && embed.figure.is_some();
                change.emit(Choice { embed, state: String::new(), plain, ..choice.clone() });
            }
        })
    };
    let one = |embed: Embed, name: String| option(name_of(embed), name_of(embed) == now, name);
    let alone = |step: usize, figure| Embed { step, figure, until: None, ..choice.embed };
    let steps = STEPS.iter().enumerate().map(|(place, step)| one(alone(place, None), page.text(step.nav).to_owned()));
    let figures = STEPS.iter().enumerate().flat_map(|(place, step)| {
        step.figures.iter().map(move |(figure, title)| {
            let name = format!("{}: {}", page.text(step.nav), plain(page.words, page.text(*title)));
            one(alone(place, Some(*figure)), name)
        })
    });
    let options = html! {
        <>
            { option("whole".to_owned(), now == "whole", page.text(key::extra::embed::WHOLE).to_owned()) }
            { option("several".to_owned(), now == "several", page.text(key::extra::embed::SEVERAL).to_owned()) }
            <optgroup label={page.text(key::extra::embed::ONE_STEP)}>{ for steps }</optgroup>
            <optgroup label={page.text(key::extra::embed::ONE_FIGURE)}>{ for figures }</optgroup>
        </>
    };
    list(page, WHAT, key::extra::embed::WHAT, onchange, options)
}

/// The name of a choice in the list.
fn name_of(embed: Embed) -> String {
    match (embed.figure, embed.until) {
        (Some(figure), _) => format!("{}/{figure}", embed.step),
        (None, Some(last)) if embed.step == 0 && last + 1 == STEPS.len() => "whole".to_owned(),
        (None, Some(_)) => "several".to_owned(),
        (None, None) => embed.step.to_string(),
    }
}

/// What a name in the list stands for, in the language of what was chosen before.
fn named(name: &str, before: Embed) -> Option<Embed> {
    let last = STEPS.len() - 1;
    let (step, figure, until) = match name {
        "whole" => (0, None, Some(last)),
        // A few steps from where one is; never all of them, which has a name of its own.
        "several" => (before.step.clamp(1, last - 1), None, Some((before.step.clamp(1, last - 1) + 2).min(last))),
        _ => {
            let (step, figure) = name.split_once('/').map_or((name, None), |(step, figure)| (step, Some(figure)));
            let step: usize = step.parse().ok()?;
            let known = STEPS.get(step)?.figures.iter().find(|(known, _)| Some(*known) == figure);
            (step, known.map(|(name, _)| *name), None)
        }
    };
    Some(Embed { step, figure, until, ..before })
}

/// From which step to which, where several are shown.
fn span(page: &Page, choice: &Choice, change: &Callback<Choice>) -> Html {
    if name_of(choice.embed) != "several" {
        return Html::default();
    }
    let (first, last) = (choice.embed.step, choice.embed.last());
    let end = |id, name, here: usize, set: fn(Embed, usize) -> Embed| {
        let onchange = {
            let (choice, change) = (choice.clone(), change.clone());
            Callback::from(move |event: Event| {
                if let Some(step) = browser::chosen(&event).and_then(|step| step.parse().ok()) {
                    let embed = set(choice.embed, step);
                    change.emit(Choice { embed, state: String::new(), ..choice.clone() });
                }
            })
        };
        let steps = STEPS.iter().enumerate();
        let steps = steps.map(|(place, step)| option(place.to_string(), place == here, page.text(step.nav).to_owned()));
        list(page, id, name, onchange, html! { { for steps } })
    };
    html! {
        <>
            { end("embed-from", key::extra::embed::FROM, first, |embed, step| Embed {
                step, until: Some(embed.last().max(step)), ..embed
            }) }
            { end("embed-to", key::extra::embed::TO, last, |embed, last| Embed {
                step: embed.step.min(last), until: Some(last), ..embed
            }) }
        </>
    }
}

fn language(page: &Page, choice: &Choice, change: &Callback<Choice>) -> Html {
    let languages = Lang::ALL.map(|lang| {
        let choice = choice.clone();
        controls::Choice {
            label: lang.own_name(),
            chosen: lang == choice.embed.lang,
            choose: Some(
                change.reform(move |_: Event| Choice { embed: Embed { lang, ..choice.embed }, ..choice.clone() }),
            ),
        }
    });
    segment("embed-language", page.text(key::extra::embed::LANGUAGE), languages.into())
}

fn theme(page: &Page, choice: &Choice, change: &Callback<Choice>) -> Html {
    let themes = [
        ("", key::extra::embed::THEME_OWN),
        ("light", key::extra::embed::THEME_LIGHT),
        ("dark", key::extra::embed::THEME_DARK),
    ];
    let themes = themes.map(|(theme, name)| {
        let choice = choice.clone();
        controls::Choice {
            label: page.text(name),
            chosen: theme == choice.theme,
            choose: Some(change.reform(move |_: Event| Choice { theme: theme.to_owned(), ..choice.clone() })),
        }
    });
    segment("embed-theme", page.text(key::extra::embed::THEME), themes.into())
}

/// How wide the column is that the frame stands in: its height follows.
fn width(page: &Page, choice: &Choice, change: &Callback<Choice>) -> Html {
    let names = snippet::WIDTHS.map(|width| page.words.format(key::extra::embed::PIXELS, &[("n", &width.to_string())]));
    let widths = snippet::WIDTHS.iter().zip(&names).map(|(width, name)| {
        let (choice, width) = (choice.clone(), *width);
        controls::Choice {
            label: name,
            chosen: width == choice.width,
            choose: Some(change.reform(move |_: Event| Choice { width, ..choice.clone() })),
        }
    });
    segment("embed-width", page.text(key::extra::embed::WIDTH), widths.collect())
}

/// How much stands around a figure, and whether the page is seen through it.
fn look(page: &Page, choice: &Choice, change: &Callback<Choice>) -> Html {
    let check = |id: &'static str, name: MessageId, checked: bool, next: Choice| {
        let onchange = change.reform(move |_: Event| next.clone());
        html! {
            <label class="embed-check"><input {id} type="checkbox" {checked} {onchange} />{ " " }{ page.text(name) }</label>
        }
    };
    let Choice { plain, transparent, .. } = *choice;
    let lean = Choice { plain: !plain, ..choice.clone() };
    let seen_through = Choice { transparent: !transparent, ..choice.clone() };
    html! {
        <fieldset class="switch">
            <legend>{ page.text(key::extra::embed::LOOK) }</legend>
            if choice.embed.figure.is_some() {
                { check("embed-plain", key::extra::embed::PLAIN, plain, lean) }
            }
            { check("embed-transparent", key::extra::embed::TRANSPARENT, transparent, seen_through) }
        </fieldset>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct StateProps {
    words: &'static Words,
    base: &'static str,
    home: &'static str,
    /// How wide the column is, which no address says.
    width: u32,
    change: Callback<Choice>,
}

/// Takes over what an address of this site shows.
#[component]
fn State(props: &StateProps) -> Html {
    let mut page = Page::new(props.words, props.base, false);
    page.home = props.home;
    let text = use_mut_ref(String::new);
    let outcome = use_state_eq(|| None::<(bool, MessageId)>);
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| *text.borrow_mut() = browser::typed(&event).unwrap_or_default())
    };
    let help = page.text(key::extra::embed::STATE_HELP);
    let wrong = outcome.is_some_and(|(read, _)| !read);
    let status = outcome.map(|(_, message)| page.text(message));
    let onsubmit = {
        let (change, width) = (props.change.clone(), props.width);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match Choice::from_address(&page, &text.borrow(), width) {
                Some(choice) => {
                    change.emit(choice);
                    outcome.set(Some((true, key::extra::embed::STATE_USED)));
                }
                None => outcome.set(Some((false, key::extra::embed::STATE_WRONG))),
            }
        })
    };
    html! {
        <form class="embed-state" {onsubmit}>
            <label class="embed-field" for="embed-state">
                <span class="label">{ props.words.text(key::extra::embed::STATE) }</span>
                <input id="embed-state" type="text" inputmode="url" autocomplete="off" {oninput}
                    aria-describedby="embed-state-help embed-state-told" aria-invalid={wrong.then_some("true")} />
            </label>
            <button class="button">{ props.words.text(key::extra::embed::STATE_USE) }</button>
            <p id="embed-state-help">{ help }</p>
            <p id="embed-state-told" role="status">{ status }</p>
        </form>
    }
}
