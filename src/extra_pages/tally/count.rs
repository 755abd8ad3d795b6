//! Where the codes of a class are given: typed, pasted, or opened from a scan. What is damaged stays in the field, and
//! nothing else of what was pasted.

use super::carry::use_carry;
use super::classes::{title, today, use_classes};
use super::from_paper::use_from_paper;
use super::{chart, codes, feedback};
use crate::browser;
use crate::effect::use_effect_on;
use crate::i18n::{MessageId, Words, key};
use crate::island::Island;
use crate::model::class::classes::{CODES as CLASS_LINK, Classes};
use crate::model::class::tally::{Added, Count, Counted, LINK, Tally};
use crate::model::csv::csv;
use crate::prose::Page;
use crate::reader::persisted::use_persisted;
use crate::story::answers::SKILLS as NAMED;
use crate::story::forget::Forget;
use yew::functional::Hook;
use yew::prelude::*;

/// Where codes are typed and pasted.
const FIELD: &str = "tally-field";
/// What deletes a class says, what takes that back, and what then deletes it.
const FORGET: [MessageId; 3] = [
    key::extra::tally::classes::DELETE,
    key::extra::tally::classes::DELETE_NOT,
    key::extra::tally::classes::DELETE_SURE,
];

/// The count; it waits for the program.
pub const COUNT: Island =
    Island::new("tally", |hooks, page| if page.live { use_count(page).run(hooks) } else { Html::default() });

/// Takes a text into the class on the screen, or what a link holds into the class that it names. A class has its first
/// codes on the day of its lesson.
fn take(classes: &mut Classes, text: &str) -> Added {
    classes.receive(text).unwrap_or_else(|| {
        let class = classes.shown_mut();
        if class.tally.is_untouched() {
            class.date.get_or_insert_with(today);
        }
        class.tally.add(text)
    })
}

#[hook]
fn use_count(page: &Page) -> Html {
    let (words, base) = (page.words, page.base);
    let classes = use_persisted::<Classes>();
    let typed = use_state_eq(String::new);
    let added = use_state_eq(|| None::<Added>);
    let opened = use_state_eq(|| false);
    let add = {
        let (classes, added, typed) = (classes.clone(), added.setter(), typed.setter());
        Callback::from(move |(text, is_pasted): (String, bool)| {
            let (before, mut after) = ((*classes).clone(), (*classes).clone());
            let found = browser::timed("codes", || take(&mut after, &text));
            let damaged: Vec<&str> = found.refused.iter().map(|refused| refused.text.as_str()).collect();
            // What somebody has typed by hand stays until it is a code; of what was pasted, the rest may be names.
            let is_nothing = found.new + found.again == 0 && damaged.is_empty();
            let stays = !is_pasted && !text.contains('\n') && is_nothing;
            typed.set(if stays { text.clone() } else { damaged.join("\n") });
            added.set(Some(found));
            // Read once, unless something else has been counted meanwhile.
            classes
                .change(move |classes| if *classes == before { *classes = after } else { drop(take(classes, &text)) });
        })
    };
    let latest = use_mut_ref(|| add.clone());
    *latest.borrow_mut() = add.clone();
    {
        // A code that a phone has scanned comes as a link, and so does a class.
        let arrive = move || {
            let fragment = browser::fragment();
            let is_class = fragment.starts_with(CLASS_LINK);
            if is_class || fragment.starts_with(LINK) {
                browser::set_fragment("");
                let add = latest.borrow().clone();
                // What stands behind a link's mark is a code, whatever it looks like.
                add.emit(([if is_class { "" } else { "#" }, &fragment].concat(), true));
            }
        };
        use_effect_on((), move |()| {
            arrive();
            let listener = browser::on_fragment(arrive);
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
                add.emit((text, true));
            }
        })
    };
    let give = {
        let typed = typed.clone();
        Callback::from(move |_: MouseEvent| add.emit(((*typed).clone(), false)))
    };
    let forgotten = {
        let (added, typed) = (added.setter(), typed.setter());
        Callback::from(move |()| {
            added.set(None);
            typed.set(String::new());
        })
    };
    let undo = {
        let (classes, added) = (classes.clone(), added.setter());
        Callback::from(move |_: MouseEvent| {
            classes.change(|classes| classes.shown_mut().tally.undo());
            added.set(None);
        })
    };
    let forget = {
        let (classes, forgotten) = (classes.clone(), forgotten.clone());
        Callback::from(move |()| {
            classes.change(Classes::delete);
            forgotten.emit(());
        })
    };
    let count = {
        let (classes, added) = (classes.clone(), added.setter());
        Callback::from(move |line: String| {
            let tried = classes.shown().tally.clone().add_paper(&line);
            if tried.is_ok() {
                classes.change(move |classes| {
                    let _ = classes.shown_mut().tally.add_paper(&line);
                });
                added.set(None);
            }
            tried
        })
    };
    let choice = use_classes(page, &classes, forgotten);
    let from_paper = use_from_paper(page, count);
    let set: codes::Set = {
        let classes = classes.clone();
        Callback::from(move |(code, pupils): (String, u16)| {
            classes.change(move |classes| classes.shown_mut().tally.set_pupils(&code, pupils));
        })
    };
    let toggle = {
        let (now, opened) = (*opened, opened.setter());
        Callback::from(move |event: MouseEvent| {
            // The list follows what is remembered, not the other way round.
            event.prevent_default();
            opened.set(!now);
        })
    };
    let (class, place, all) = (classes.shown(), classes.place(), classes.all().len());
    let tally = &class.tally;
    {
        // What was pressed may be gone with what it has taken out.
        let before = use_mut_ref(|| (0, 0));
        use_effect_on((all, tally.entries().len()), move |now| {
            let before = before.replace(*now);
            if now.0 < before.0 || now.1 < before.1 {
                browser::focus_again(FIELD);
            }
        });
    }
    let carry = use_carry(words, class);
    let numbers = tally.counted();
    let drawing = use_memo((numbers, words.lang), |(numbers, _)| chart::drawing(words, numbers));
    let save = {
        Callback::from(move |_: MouseEvent| {
            let name = [words.text(key::extra::tally::FILE), ".csv"].concat();
            browser::save_text(&name, "text/csv", &table(&Page::new(words, base, false), &numbers));
        })
    };
    let is_empty = tally.entries().is_empty();
    html! {
        <div class="tally">
            { choice }
            <div class="tally-give">
                <label for={FIELD}>{ words.text(key::extra::tally::FIELD) }</label>
                <textarea id={FIELD} rows="4" spellcheck="false" autocomplete="off" autocapitalize="off" {oninput}
                    aria-describedby="tally-hint" value={(*typed).clone()} />
                <p id="tally-hint">{ words.text(key::extra::tally::HINT) }</p>
                <div class="ways">
                    <button type="button" class="button first" onclick={give}>{ words.text(key::extra::tally::ADD) }</button>
                    <button type="button" class="button" onclick={undo}
                        aria-disabled={(!tally.can_undo()).then_some("true")}>{ words.text(key::extra::class::vote::UNDO) }</button>
                </div>
                <div role="status" class="tally-told">
                    { for added.as_ref().map(|added| feedback::feedback(page, added)) }
                </div>
            </div>
            { from_paper }
            <div>
                <h2 class="figure-title">{ title(page, class, place) }</h2>
                <p class="tally-pupils-all" role="status">{ counted(words, tally, numbers.without_suggestion) }</p>
            </div>
            if !is_empty {
                <chart::Counted {words} {base} count={numbers} drawing={(*drawing).clone()} />
                <div class="ways">
                    <button type="button" class="button" onclick={save}>{ words.text(key::extra::tally::SAVE) }</button>
                </div>
                { codes::codes(page, tally, *opened, toggle, &set) }
                { carry }
            }
            if *classes != Classes::default() {
                // Whoever has deleted one class is asked again about the next.
                <Forget key={[all, place].map(|number| number.to_string()).join(" ")} {words} names={FORGET}
                    question={key::extra::tally::classes::DELETE_QUESTION} {forget} />
            }
        </div>
    }
}

/// How many pupils were counted, to how many of them nothing is suggested, and how many cannot be counted any more.
fn counted(words: &Words, tally: &Tally, without: u32) -> String {
    let pupils = tally.pupils();
    let mut sentences = Vec::new();
    if pupils == 0 {
        sentences.push(words.text(key::extra::tally::NONE_YET).to_owned());
    } else {
        let (one, other) = (key::extra::tally::PUPILS_ONE, key::extra::tally::PUPILS_OTHER);
        sentences.push(words.plural(pupils.into(), one, other));
    }
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
fn table(page: &Page, count: &Count) -> String {
    let mut rows = vec![chart::COLUMNS.map(|name| page.text(name).to_owned()).to_vec()];
    for skill in count.ranked() {
        let Counted { levels, leaned, suggested, .. } = count.skills[skill];
        let pupils = levels.into_iter().chain([leaned.of, suggested]).map(|pupils| pupils.to_string());
        rows.push([page.plain(NAMED[skill].name)].into_iter().chain(pupils).collect());
    }
    csv(&rows)
}
