//! A drawing in its figure: still on the page, and in the browser one that can be questioned and carried away.

use super::surface::Changing;
use crate::i18n::MessageId;
use crate::prose::Page;
use yew::{Html, html};

/// A drawing, and what it is called.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The name of its figure.
    pub name: &'static str,
    /// One sentence or two for those who do not see it.
    pub summary: MessageId,
    /// What is said instead, where the drawing shows something else than it does at first.
    pub summary_now: Option<String>,
    /// The drawing.
    pub drawing: Changing,
    /// How an address says what it shows beside its name, such as `&show=payrolls`.
    pub state: String,
}

impl Chart {
    /// A drawing that shows one thing.
    pub fn new(name: &'static str, summary: MessageId, drawing: impl Into<Changing>) -> Self {
        Self { name, summary, summary_now: None, drawing: drawing.into(), state: String::new() }
    }
}

fn summary(page: &Page, chart: &Chart) -> String {
    chart.summary_now.clone().unwrap_or_else(|| page.plain(chart.summary))
}

/// Draws it, with the line that reads it.
#[cfg(target_arch = "wasm32")]
pub fn chart(page: &Page, chart: Chart) -> Html {
    use super::cursor::ChartCursor;
    let summary = summary(page, &chart);
    html! { <ChartCursor words={page.words} name={chart.name} state={chart.state} drawing={chart.drawing} {summary} /> }
}

/// Draws it, with the line that reads it.
#[cfg(not(target_arch = "wasm32"))]
pub fn chart(page: &Page, chart: Chart) -> Html {
    html! {
        <>
            { super::drawn::changing(page.words, chart.drawing.clone(), summary(page, &chart)) }
            <p class="reading">{ chart.drawing.key_reading(page.words) }</p>
        </>
    }
}
