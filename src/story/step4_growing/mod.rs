//! Step 4: growing while cutting. Revenue against headcount, company by company.

mod feedback;
#[cfg(not(target_arch = "wasm32"))]
mod page;

use super::Step;
use super::fresh_start::FRESH_START;
use crate::figure::axis::Plot;
use crate::figure::letters;
use crate::figure::scene::{Align, ColourRole, DrawContext, Mark, Scene};
use crate::figure::surface::Drawing;
use crate::figure::{Chart, chart};
use crate::i18n::{MessageId, key, slug};
use crate::island::{Island, List};
use crate::lazy::lazy_module;
use crate::record::COMPANY_YEARS;
use feedback::{COMPARISON, SAY};

/// See the module.
pub const STEP: Step = Step {
    name: "growing",
    slug: slug::GROWING,
    nav: key::growing::NAV,
    title: key::growing::TITLE,
    figures: &[("growing", key::growing::figure::TITLE)],
    islands: &[&ASKED, &RECORD],
    #[cfg(not(target_arch = "wasm32"))]
    page: page::PAGE,
};

lazy_module! { static ASKED: List = &[&SAY, &COMPARISON, &FRESH_START], in growing }
lazy_module! { static RECORD: List = &[&PLOTTED], in growing_record }

/// Revenue against headcount.
const PLOTTED: Island =
    Island::new("growing", |_, page| chart(page, Chart::new("growing", key::growing::figure::SUMMARY, POINTS)));

const POINTS: Drawing = Drawing { scene: points, narrow: 540.0, wide: 520.0 };

/// Where a company's label stands: after its point, before it, below it, or above it at the edge of the picture.
#[derive(Clone, Copy)]
enum Label {
    After,
    Before,
    Below,
    Above,
}

/// The eight companies, from which fiscal year to which: one window, from the one nearest to the calendar year 2022 to the
/// last that was read. And where the label stands.
const COMPANIES: [(&str, &str, &str, Label); 8] = [
    ("Microsoft", "FY2022", "FY2026", Label::Above),
    ("Alphabet", "FY2022", "FY2025", Label::Below),
    ("Meta", "FY2022", "FY2025", Label::Above),
    ("Amazon", "FY2022", "FY2025", Label::Before),
    ("Salesforce", "FY2023", "FY2026", Label::After),
    ("Intel", "FY2022", "FY2025", Label::After),
    ("Dell", "FY2023", "FY2026", Label::After),
    ("IBM", "FY2022", "FY2025", Label::After),
];

/// The names of the eight.
pub fn company_names() -> impl Iterator<Item = &'static str> {
    COMPANIES.iter().map(|(company, ..)| *company)
}

/// From which year to which, as a reader writes them.
fn period(from: &str, to: &str) -> String {
    format!("{}–{}", from.trim_start_matches("FY"), to.trim_start_matches("FY"))
}

/// The change in percent between two fiscal years of a company's revenue and headcount, each where both ends stand.
fn change(company: &str, from: &str, to: &str) -> (Option<f64>, Option<f64>) {
    let year = |name: &str| COMPANY_YEARS.iter().find(|row| row.company == company && row.fiscal_year == name);
    let percent = |from: Option<f64>, to: Option<f64>| Some((to? / from? - 1.0) * 100.0);
    let (Some(from), Some(to)) = (year(from), year(to)) else { return (None, None) };
    (percent(from.revenue_usd_bn, to.revenue_usd_bn), percent(from.employees, to.employees))
}

/// A point a company in four named quarters.
fn points(view: &DrawContext) -> Scene {
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
    let small = if view.narrow() { 12.0 } else { 13.0 };
    scene.text(words.text(key::growing::label::HEADCOUNT), (0.0, 10.0), Align::Left, small, ColourRole::Soft);
    scene.text(
        words.text(key::growing::label::REVENUE),
        (plot.right, view.height - 8.0),
        Align::Right,
        small,
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
        let ink = if revenue < 0.0 { ColourRole::Now } else { ColourRole::Gain };
        // Filled where revenue grew, a ring where it fell: the colour is not the only sign.
        if revenue < 0.0 {
            scene.marks.push(Mark::Ring(x, y, 7.0, ink));
        } else {
            scene.dot(x, y, 7.0, ink);
        }
        let years = format!("’{}–’{}", &from[4..], &to[4..]);
        let room = letters::width(company, 14.0, true) + 5.0;
        let years_room = letters::width(&years, 12.0, false);
        let years_room = if view.narrow() { 0.0 } else { years_room };
        let (left, y) = match label {
            Label::After => (x + 11.0, y),
            Label::Before => (x - 11.0 - room - years_room, y),
            Label::Below => (x - (room + years_room) / 2.0, y + 17.0),
            Label::Above => (plot.right - room - years_room, y - 15.0),
        };
        scene.bold(company, (left, y), Align::Left, 14.0, ColourRole::Ink);
        if !view.narrow() {
            scene.text(years, (left + room, y), Align::Left, 12.0, ColourRole::Soft);
        }
    }
    scene
}

/// The name of a quarter of the plot, in as many lines as its room asks for; the last line stands at the point.
fn named(view: &DrawContext, scene: &mut Scene, name: MessageId, (x, y): (f64, f64), room: f64, align: Align) {
    let lines = letters::wrap(view.words.text(name), room, 12.0, true);
    let first = y - 15.0 * (lines.len() - 1) as f64;
    for (place, line) in lines.into_iter().enumerate() {
        scene.bold(line, (x, first + 15.0 * place as f64), align, 12.0, ColourRole::Soft);
    }
}
