//! Revenue against headcount, a point a company. The points come from the rows that asked.

use super::{COMPANIES, change, period};
use crate::browser;
use crate::effect::use_effect_on;
use crate::figure::axis::{Plot, SMALL};
use crate::figure::letters;
use crate::figure::scene::{Align, ColourRole, DrawContext, Mark, Scene};
use crate::figure::surface::{Changing, Drawing};
use crate::figure::{Chart, chart};
use crate::i18n::{MessageId, key};
use crate::island::Island;
use crate::prose::Page;
use std::rc::Rc;
use yew::functional::Hook;
use yew::prelude::*;

/// Revenue against headcount.
pub const PLOTTED: Island = Island::new("growing", |hooks, page| use_plotted(page).run(hooks));

/// The points where they stand.
pub const POINTS: Drawing = Drawing { scene: |view| plotted(view, false), narrow: 540.0, wide: 430.0 };

/// Milliseconds for which the companies stand in rows before they go where they belong.
const ROWS_FOR: f64 = 700.0;

/// Where a company's label stands: after its point, before it, below it, or above it at the edge of the picture.
#[derive(Clone, Copy)]
pub enum Label {
    /// After its point.
    After,
    /// Before it.
    Before,
    /// Below it.
    Below,
    /// Above it, at the edge of the picture.
    Above,
}

/// Where the companies are on their way from rows to points.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// Nobody has seen the figure yet. Its points stand where they belong, on paper too.
    Unseen,
    /// It has come into view: in rows, as in the question.
    Rows,
    /// They have gone to their points.
    Points,
}

#[hook]
fn use_plotted(page: &Page) -> Html {
    let stage = use_state_eq(|| if browser::still() { Stage::Points } else { Stage::Unseen });
    let setter = stage.setter();
    use_effect_on(*stage, move |stage| {
        let (seen, gone) = (setter.clone(), setter);
        let watch = (*stage == Stage::Unseen).then(|| {
            let look = move || {
                if is_in_view() {
                    seen.set(Stage::Rows);
                }
            };
            look();
            browser::on_scroll(look)
        });
        let wait = (*stage == Stage::Rows).then(|| {
            browser::animate(ROWS_FOR, move |passed| {
                if passed >= 1.0 {
                    gone.set(Stage::Points);
                }
            })
        });
        move || drop((watch, wait))
    });
    let in_rows = *stage == Stage::Rows;
    let drawing = use_memo(in_rows, |in_rows| {
        let in_rows = *in_rows;
        // Rows are there at once; from there they go.
        Changing { scene: Rc::new(move |view| plotted(view, in_rows)), glides: !in_rows, ..POINTS.into() }
    });
    chart(page, Chart::new("growing", key::growing::figure::SUMMARY, (*drawing).clone()))
}

/// Whether the middle of the figure is on the screen.
fn is_in_view() -> bool {
    let Some(figure) = browser::by_id("figure-growing") else { return false };
    let (top, bottom) = figure.edges();
    figure.is_drawn() && (0.0..browser::screen_height()).contains(&f64::midpoint(top, bottom))
}

/// A point a company in four named quarters; or, before that, a row a company in the order of the question.
fn plotted(view: &DrawContext, in_rows: bool) -> Scene {
    let words = view.words;
    let mut scene = Scene::default();
    let plot = Plot {
        left: 46.0,
        right: view.width - 4.0,
        top: 30.0,
        bottom: view.height - 44.0,
        across: (-35.0, 82.0),
        up: (-50.0, 13.0),
    };
    plot.grid(&mut scene, &[-40.0, -30.0, -20.0, -10.0, 0.0, 10.0], |tick| words.decimal(tick, 0) + "%");
    let ticks: &[f64] = if view.narrow() { &[-20.0, 0.0, 40.0, 80.0] } else { &[-20.0, 0.0, 20.0, 40.0, 60.0, 80.0] };
    for tick in ticks.iter().copied() {
        plot.under(&mut scene, view, tick, &(words.decimal(tick, 0) + "%"));
    }
    let (zero_x, zero_y) = plot.at(0.0, 0.0);
    scene.fill(zero_x - 0.5, plot.top, 1.0, plot.bottom - plot.top, ColourRole::Soft);
    scene.fill(plot.left, zero_y - 0.5, plot.right - plot.left, 1.0, ColourRole::Soft);
    scene.text(words.text(key::growing::label::HEADCOUNT), (0.0, 10.0), Align::Left, SMALL, ColourRole::Soft);
    scene.text(
        words.text(key::growing::label::REVENUE),
        (plot.right, view.height - 8.0),
        Align::Right,
        SMALL,
        ColourRole::Soft,
    );
    let top = plot.top + 12.0;
    named(view, &mut scene, key::growing::label::GROW_HIRE, (plot.right, top), plot.right - zero_x, Align::Right);
    let bottom = plot.bottom - 12.0;
    named(view, &mut scene, key::growing::label::GROW_CUT, (plot.right, bottom), plot.right - zero_x, Align::Right);
    let room = zero_x - plot.left - 8.0;
    named(view, &mut scene, key::growing::label::SHRINK_CUT, (plot.left + 4.0, bottom), room, Align::Left);
    let mut checked: Vec<(f64, f64, usize)> = COMPANIES
        .iter()
        .enumerate()
        .filter_map(|(place, (company, from, to, _))| match change(company, from, to) {
            (Some(revenue), Some(headcount)) => Some((revenue, headcount, place)),
            _ => None,
        })
        .collect();
    checked.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    for (revenue, headcount, place) in checked {
        let (company, from, to, label) = COMPANIES[place];
        let (x, y) = plot.at(revenue, headcount);
        let blanks = [
            ("company", company),
            ("period", &period(from, to)),
            ("revenue", &words.change(revenue)),
            ("headcount", &words.change(headcount)),
        ];
        scene.read((x, y), words.format(key::growing::label::READING, &blanks));
        // The names of quarters below are left free.
        let row = (plot.bottom - plot.top) / (COMPANIES.len() as f64 + 2.0);
        let (x, y, label) = if in_rows {
            (plot.left + 16.0, plot.top + (place as f64 + 1.0) * row, Label::After)
        } else {
            (x, y, label)
        };
        // Of those that grow while they cut the title speaks.
        let ink = if revenue > 0.0 && headcount < 0.0 { ColourRole::Now } else { ColourRole::Mute };
        // Filled where revenue grew, a ring where it fell: the colour is not the only sign.
        if revenue < 0.0 {
            scene.marks.push(Mark::Ring(x, y, 7.0, ink));
        } else {
            scene.dot(x, y, 7.0, ink);
        }
        let years = format!("’{}–’{}", &from[4..], &to[4..]);
        let room = letters::width(company, 14.0, true) + 5.0;
        let years_room = letters::width(&years, SMALL, false);
        let years_room = if view.narrow() { 0.0 } else { years_room };
        let (left, y) = match label {
            Label::After => (x + 11.0, y),
            Label::Before => (x - 11.0 - room - years_room, y),
            Label::Below => (x - (room + years_room) / 2.0, y + 17.0),
            Label::Above => (plot.right - room - years_room, y - 15.0),
        };
        scene.bold(company, (left, y), Align::Left, 14.0, ColourRole::Ink);
        if !view.narrow() {
            scene.text(years, (left + room, y), Align::Left, SMALL, ColourRole::Soft);
        }
    }
    scene
}

/// The name of a quarter of the plot, in as many lines as its room asks for; the last line stands at the point.
fn named(view: &DrawContext, scene: &mut Scene, name: MessageId, (x, y): (f64, f64), room: f64, align: Align) {
    let lines = letters::wrap(view.words.text(name), room, SMALL, true);
    let first = y - 15.0 * (lines.len() - 1) as f64;
    for (place, line) in lines.into_iter().enumerate() {
        scene.bold(line, (x, first + 15.0 * place as f64), align, SMALL, ColourRole::Soft);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Lang, Words, all};
    use std::mem::discriminant;

    #[test]
    fn rows_have_the_marks_of_the_points_and_stand_in_the_order_of_the_question() {
        let words: &'static Words = Box::leak(Box::new(all(Lang::En)));
        let view = DrawContext { words, width: 600.0, height: POINTS.wide };
        let (rows, points) = (plotted(&view, true), plotted(&view, false));
        let kinds = |scene: &Scene| scene.marks.iter().map(discriminant).collect::<Vec<_>>();
        assert_eq!(kinds(&rows), kinds(&points));
        assert_eq!(rows.series, points.series);
        let mut names: Vec<(f64, &str)> = Vec::new();
        for mark in &rows.marks {
            if let Mark::Text { text, at, .. } = mark {
                names.extend(
                    COMPANIES.iter().find(|(company, ..)| company == text).map(|(company, ..)| (at.1, *company)),
                );
            }
        }
        names.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert!(names.iter().map(|(_, company)| *company).eq(COMPANIES.iter().map(|(company, ..)| *company)));
    }
}
