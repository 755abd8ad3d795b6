//! Step 4: growing while cutting. Revenue against headcount, company by company.

mod feedback;
#[cfg(not(target_arch = "wasm32"))]
mod page;
mod points;

use super::Step;
use super::fresh_start::FRESH_START;
use crate::i18n::{key, slug};
use crate::island::List;
use crate::lazy::lazy_module;
use crate::record::COMPANY_YEARS;
use feedback::{COMPARISON, SAY};
use points::{Label, PLOTTED};

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

/// The eight companies, from which fiscal year to which: one window, from the one nearest to the calendar year 2022 to the
/// last that was read. And where the label stands.
const COMPANIES: [(&str, &str, &str, Label); 8] = [
    ("Microsoft", "FY2022", "FY2026", Label::Above),
    ("Alphabet", "FY2022", "FY2025", Label::Below),
    ("Meta", "FY2022", "FY2025", Label::Above),
    ("Amazon", "FY2022", "FY2025", Label::Before),
    ("Salesforce", "FY2023", "FY2026", Label::Before),
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
