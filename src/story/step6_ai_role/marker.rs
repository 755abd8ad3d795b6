//! The marker from "none of it" to "all of it", and the path that it took.

use super::evidence::{PIECES, use_opening};
use crate::browser;
use crate::figure::axis::Plot;
use crate::figure::letters;
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::figure::surface::Changing;
use crate::figure::table::{cell, number, table};
use crate::figure::{Chart, chart, own_row};
use crate::i18n::{Words, key};
use crate::island::Island;
use crate::model::belief::{ALL, Belief, Mark};
use crate::prose::Page;
use crate::reader::use_store;
use std::rc::Rc;
use yew::functional::Hook;
use yew::prelude::*;

/// Height of the names over the path, and of a mark with its name.
const TOP: f64 = 24.0;
const ROW: f64 = 44.0;

/// The marker. It waits for the program.
pub const MARKER: Island = Island::new("marker", |hooks, page| use_marker(page).run(hooks));

/// The path that the marker took while cards were opened. It is there once the marker has been moved.
pub const PATH: Island = Island::new("path", |hooks, page| use_path(page).run(hooks));

/// Where the marker stands, in words.
fn place(words: &Words, at: u8) -> String {
    words.format(key::ai_role::marker::AT, &[("at", &at.to_string())])
}

#[hook]
fn use_marker(page: &Page) -> Html {
    let (words, waits) = (page.words, !page.live);
    let store = use_store();
    let now = store.state().belief.now();
    let oninput = Callback::from(move |event: InputEvent| {
        let Some(at) = browser::typed(&event).and_then(|at| at.parse().ok()) else { return };
        store.change(move |done| done.belief.mark(at));
    });
    let shown = now.unwrap_or(ALL / 2);
    html! {
        <>
            // The slider says it by itself.
            <p class="play-now" aria-hidden={now.is_some().then_some("true")}>
                { now.map_or_else(|| words.text(key::ai_role::marker::NONE_YET).to_owned(), |at| place(words, at)) }
            </p>
            <input class="slide" type="range" min="0" max={ALL.to_string()} step="5" {oninput} disabled={waits} value={shown.to_string()}
                aria-label={words.text(key::ai_role::marker::TITLE)} aria-valuetext={place(words, shown)} />
            <p class="slide-ends" aria-hidden="true">
                <span>{ words.text(key::ai_role::marker::NONE) }</span><span>{ words.text(key::ai_role::marker::ALL) }</span>
            </p>
        </>
    }
}

/// The path of the marker, drawn and as a table: a figure that is the reader's own, frame and all. A link carries one along;
/// it is shown as long as the reader has none.
#[hook]
fn use_path(page: &Page) -> Html {
    use_opening();
    let words = page.words;
    let store = use_store();
    let linked = use_memo(store.is_afresh(), |is_afresh| {
        let fragment = browser::fragment();
        let state = fragment.split('&').find_map(|part| part.strip_prefix("marks=")).filter(|_| !is_afresh);
        state.and_then(Belief::from_address).unwrap_or_default()
    });
    let own = &store.state().belief;
    let is_own = !own.path.is_empty();
    let shown = if is_own { own } else { &*linked };
    let marks = shown.path.clone();
    let state = ["&marks=", &shown.to_address()].concat();
    let drawing = use_memo(marks.clone(), |marks| {
        let marks = marks.clone();
        let height = TOP + ROW * marks.len() as f64;
        Changing {
            scene: Rc::new(move |view: &DrawContext| path(view, &marks)),
            narrow: height,
            wide: height,
            glides: true,
        }
    });
    if marks.is_empty() {
        return Html::default();
    }
    let head = [key::ai_role::marker::AFTER, key::ai_role::marker::PLACE];
    let rows = marks.iter().map(|mark| vec![cell(after(words, mark)), number(mark.at.to_string())]);
    let title = if is_own { key::ai_role::marker::PATH } else { key::ai_role::marker::PATH_OF_OTHERS };
    let stood = marks.iter().map(|mark| words.pair(after(words, mark), &place(words, mark.at)));
    let summary_now =
        [&page.plain(key::ai_role::marker::SUMMARY), " ", &stood.collect::<Vec<_>>().join("; "), "."].concat();
    let chart_of = Chart::new("path", key::ai_role::marker::SUMMARY, (*drawing).clone());
    let picture = Chart { state, summary_now: Some(summary_now), ..chart_of };
    html! {
        <figure class="figure" id="figure-path" aria-labelledby="figure-path-title">
            <figcaption>
                <h2 class="figure-title" id="figure-path-title">{ page.line(title) }</h2>
                <p class="figure-unit">{ page.line(key::ai_role::marker::UNIT) }</p>
            </figcaption>
            { chart(page, picture) }
            <p class="figure-how">{ page.line(key::ai_role::marker::PATH_HOW) }</p>
            { own_row(page, "path", title, table(page, "path", key::ai_role::marker::PATH, &head, rows.collect())) }
        </figure>
    }
}

/// What was opened before the marker was put there.
pub fn after(words: &Words, mark: &Mark) -> &'static str {
    let piece = mark.after.and_then(|piece| PIECES.get(usize::from(piece)));
    words.text(piece.copied().unwrap_or(key::ai_role::marker::BEFORE))
}

/// Downwards in time: a row a mark, named after what was opened before it, its dot between "none" and "all".
fn path(view: &DrawContext, marks: &[Mark]) -> Scene {
    let words = view.words;
    let mut scene = Scene::default();
    let plot = Plot {
        left: 6.0,
        right: view.width - 6.0,
        top: TOP,
        bottom: view.height,
        across: (0.0, f64::from(ALL)),
        up: (marks.len() as f64, 0.0),
    };
    for (at, name, align) in
        [(0, key::ai_role::marker::NONE, Align::Left), (ALL, key::ai_role::marker::ALL, Align::Right)]
    {
        let x = plot.x(at.into());
        scene.fill(x - 0.5, plot.top, 1.0, plot.bottom - plot.top, ColourRole::Line);
        let edge = if align == Align::Left { 0.0 } else { view.width };
        scene.text(words.text(name), (edge, 10.0), align, 13.0, ColourRole::Soft);
    }
    let points: Vec<(f64, f64)> =
        marks.iter().enumerate().map(|(row, mark)| plot.at(mark.at.into(), row as f64 + 0.7)).collect();
    if points.len() > 1 {
        scene.path(points.clone(), 2.0, ColourRole::Soft);
    }
    for (mark, (x, y)) in marks.iter().zip(points) {
        let name = after(words, mark);
        scene.dot(x, y, 6.0, ColourRole::Now);
        scene.read((x, y), [name, ": ", &place(words, mark.at)].concat());
        // Its name above it, kept inside the picture.
        let size = if letters::width(name, 13.0, false) > view.width { 12.0 } else { 13.0 };
        let half = (letters::width(name, size, false) / 2.0 + 4.0).min(view.width / 2.0);
        let middle = x.clamp(half, view.width - half);
        // On a plate of its own: the path may pass behind it.
        scene.fill(middle - half, y - 27.0, 2.0 * half, 18.0, ColourRole::Paper);
        scene.text(name, (middle, y - 18.0), Align::Middle, size, ColourRole::Ink);
    }
    scene
}
