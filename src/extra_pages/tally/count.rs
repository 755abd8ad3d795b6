//! Where the codes are given: typed, pasted, or opened from a scan. What cannot be read stays in the field.

use super::from_paper::use_from_paper;
use super::{chart, codes, feedback};
use crate::browser;
use crate::effect::use_effect_on;
use crate::i18n::{MessageId, Words, key};
use crate::island::Island;
use crate::model::class::tally::{Added, Counted, LINK, Tally};
use crate::model::csv::csv;
use crate::prose::Page;
use crate::reader::persisted::use_persisted;
use crate::story::answers::SKILLS as NAMED;
use crate::story::forget::Forget;
use yew::functional::Hook;
use yew::prelude::*;

/// Where codes are typed and pasted.
const FIELD: &str = "tally-field";
/// What deletes the codes says, what takes that back, and what then deletes them.
const FORGET: [MessageId; 3] =
    [key::extra::tally::codes::CLEAR, key::extra::tally::codes::CLEAR_NOT, key::extra::tally::codes::CLEAR_SURE];

/// The count; it waits for the program.
pub const COUNT: Island =
    Island::new("tally", |hooks, page| if page.live { use_count(page).run(hooks) } else { Html::default() });

#[hook]
fn use_count(page: &Page) -> Html {
    let (words, base) = (page.words, page.base);
    let tally = use_persisted::<Tally>();
    let typed = use_state_eq(String::new);
    let added = use_state_eq(|| None::<Added>);
    let opened = use_state_eq(|| false);
    let add = {
        let (tally, added, typed) = (tally.clone(), added.setter(), typed.setter());
        Callback::from(move |text: String| {
            let (before, mut after) = ((*tally).clone(), (*tally).clone());
            let found = browser::timed("codes", || after.add(&text));
            let left: Vec<&str> = found.refused.iter().map(|refused| refused.text.as_str()).collect();
            typed.set(left.join("\n"));
            added.set(Some(found));
            // Read once, unless something else has been counted meanwhile.
            tally.change(move |tally| if *tally == before { *tally = after } else { drop(tally.add(&text)) });
        })
    };
    let latest = use_mut_ref(|| add.clone());
    *latest.borrow_mut() = add.clone();
    {
        // A code that a phone has scanned comes as a link.
        let take = move || {
            if let Some(code) = browser::fragment().strip_prefix(LINK).map(str::to_owned) {
                browser::set_fragment("");
                let add = latest.borrow().clone();
                add.emit(code);
            }
        };
        use_effect_on((), move |()| {
            take();
            let listener = browser::on_fragment(take);
            move || drop(listener)
        });
    }
    let oninput = {
        let (typed, add) = (typed.setter(), add.clone());
        Callback::from(move |event: InputEvent| {
            let text = browser::typed_lines(&event).unwrap_or_default();
            // What is in the field is known first: only then is it cleared, where nothing else changes.
            typed.set(text.clone());
            if browser::is_pasted(&event) {
                add.emit(text);
            }
        })
    };
    let give = {
        let (add, typed) = (add.clone(), typed.clone());
        Callback::from(move |_: MouseEvent| add.emit((*typed).clone()))
    };
    let change = |change: fn(&mut Tally)| {
        let (tally, added) = (tally.clone(), added.setter());
        Callback::from(move |_: MouseEvent| {
            tally.change(change);
            added.set(None);
        })
    };
    let forget = {
        let (tally, added) = (tally.clone(), added.setter());
        Callback::from(move |()| {
            tally.change(Tally::clear);
            added.set(None);
        })
    };
    let count = {
        let (tally, added) = (tally.clone(), added.setter());
        Callback::from(move |line: String| {
            let tried = (*tally).clone().add_paper(&line);
            if tried.is_ok() {
                tally.change(move |tally| {
                    let _ = tally.add_paper(&line);
                });
                added.set(None);
            }
            tried
        })
    };
    let from_paper = use_from_paper(page, count);
    let set: codes::Set = {
        let tally = tally.clone();
        Callback::from(move |(code, pupils): (String, u16)| tally.change(move |tally| tally.set_pupils(&code, pupils)))
    };
    let toggle = {
        let (now, opened) = (*opened, opened.setter());
        Callback::from(move |event: MouseEvent| {
            // The list follows what is remembered, not the other way round.
            event.prevent_default();
            opened.set(!now);
        })
    };
    {
        // What was pressed may be gone with what it has taken out.
        let before = use_mut_ref(|| 0);
        use_effect_on(tally.entries().len(), move |now| {
            let fewer = *now < before.replace(*now);
            if fewer {
                browser::focus_again(FIELD);
            }
        });
    }
    let drawing = use_memo((tally.counted(), words.lang), |_| chart::drawing(words, &tally));
    let save = {
        let tally = (*tally).clone();
        Callback::from(move |_: MouseEvent| {
            let name = [words.text(key::extra::tally::FILE), ".csv"].concat();
            browser::save_text(&name, "text/csv", &table(&Page::new(words, base, false), &tally));
        })
    };
    let is_empty = tally.entries().is_empty();
    html! {
        <div class="tally">
            <div class="tally-give">
                <label for={FIELD}>{ words.text(key::extra::tally::FIELD) }</label>
                <textarea id={FIELD} rows="4" spellcheck="false" autocomplete="off" autocapitalize="off" {oninput}
                    aria-describedby="tally-hint" value={(*typed).clone()} />
                <p id="tally-hint">{ words.text(key::extra::tally::HINT) }</p>
                <div class="ways">
                    <button type="button" class="button first" onclick={give}>{ words.text(key::extra::tally::ADD) }</button>
                    <button type="button" class="button" onclick={change(Tally::undo)}
                        aria-disabled={(!tally.can_undo()).then_some("true")}>{ words.text(key::extra::class::vote::UNDO) }</button>
                </div>
                <div role="status" class="tally-told">
                    { for added.as_ref().map(|added| html! {
                        <><p>{ feedback::added(page, added) }</p>{ feedback::refused(page, &added.refused) }</>
                    }) }
                </div>
            </div>
            { from_paper }
            <p class="tally-pupils-all" role="status">{ counted(words, &tally) }</p>
            if !is_empty {
                <chart::Counted {words} {base} tally={(*tally).clone()} drawing={(*drawing).clone()} />
                <div class="ways">
                    <button type="button" class="button" onclick={save}>{ words.text(key::extra::tally::SAVE) }</button>
                </div>
                { codes::codes(page, &tally, *opened, toggle, &set) }
            }
            if !is_empty || tally.earlier() > 0 {
                <Forget {words} names={FORGET} question={key::extra::tally::codes::CLEAR_QUESTION} {forget} />
            }
        </div>
    }
}

/// How many pupils were counted, to how many of them nothing is suggested, and how many cannot be counted any more.
fn counted(words: &Words, tally: &Tally) -> String {
    let pupils = tally.pupils();
    let mut sentences = Vec::new();
    if pupils == 0 {
        sentences.push(words.text(key::extra::tally::NONE_YET).to_owned());
    } else {
        let (one, other) = (key::extra::tally::PUPILS_ONE, key::extra::tally::PUPILS_OTHER);
        sentences.push(words.plural(pupils.into(), one, other));
    }
    let without = tally.without_suggestion();
    if without > 0 {
        let (one, other) = (key::extra::tally::WITHOUT_ONE, key::extra::tally::WITHOUT_OTHER);
        sentences.push(words.plural(without.into(), one, other));
    }
    if tally.earlier() > 0 {
        let (one, other) = (key::extra::tally::EARLIER_ONE, key::extra::tally::EARLIER_OTHER);
        sentences.push(words.plural(tally.earlier().into(), one, other));
    }
    sentences.join(" ")
}

/// The numbers as a table for a spreadsheet.
fn table(page: &Page, tally: &Tally) -> String {
    let mut rows = vec![chart::COLUMNS.map(|name| page.text(name).to_owned()).to_vec()];
    let counted = tally.counted();
    for skill in tally.ranked() {
        let Counted { levels, leaned, suggested, .. } = counted[skill];
        let pupils = levels.into_iter().chain([leaned.of, suggested]).map(|pupils| pupils.to_string());
        rows.push([page.plain(NAMED[skill].name)].into_iter().chain(pupils).collect());
    }
    csv(&rows)
}
