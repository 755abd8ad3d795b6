//! The chart of a vote, and what can be carried away of it.

use super::counter::ROUNDS;
use super::labels;
use crate::browser;
use crate::class::chart::chart;
use crate::figure::changing;
use crate::figure::export;
use crate::figure::export_frame::{Around, framed};
use crate::figure::scene::DrawContext;
use crate::figure::sizes::WIDE;
use crate::i18n::{MessageId, key};
use crate::model::class::poll::Poll;
use crate::model::csv::csv;
use crate::prose::Page;
use std::rc::Rc;
use yew::{Html, html};

/// The chart: who does not see it has the table beside it.
pub fn picture(page: &Page, poll: &Poll) -> Html {
    let options: Rc<[String]> = labels::options(page, &poll.question).into();
    let drawing = chart(page.words, options, *poll.counts());
    html! { <div class="class-picture">{ changing(page.words, drawing, totals(page, poll)) }</div> }
}

/// How many hands were raised in each round.
fn totals(page: &Page, poll: &Poll) -> String {
    let totals = ROUNDS.map(|(round, _)| poll.counts().total(round).to_string());
    page.words.format(key::extra::class::vote::UNIT, &[("before", &totals[0]), ("after", &totals[1])])
}

/// Saves the chart as a PNG file, with the question above it.
pub fn save_png(page: &Page, poll: &Poll) {
    let options: Rc<[String]> = labels::options(page, &poll.question).into();
    let drawing = chart(page.words, options, *poll.counts());
    let view = DrawContext { words: page.words, width: WIDE, height: drawing.wide };
    let around = Around {
        title: labels::question(page, &poll.question),
        unit: totals(page, poll),
        note: String::new(),
        source: page.text(key::site::NAME).to_owned(),
    };
    export::png(
        page.text(key::extra::class::vote::FILE),
        &framed((drawing.scene)(&view), (WIDE, drawing.wide), &around),
    );
}

/// Saves the numbers as a CSV file.
pub fn save_csv(page: &Page, poll: &Poll) {
    let head = |name: MessageId| page.text(name).to_owned();
    let mut rows = vec![vec![head(key::extra::class::vote::OPTION), head(ROUNDS[0].1), head(ROUNDS[1].1)]];
    for (place, option) in labels::options(page, &poll.question).into_iter().enumerate() {
        let [before, after] = ROUNDS.map(|(round, _)| poll.counts().get(round, place).to_string());
        rows.push(vec![option, before, after]);
    }
    let name = [page.text(key::extra::class::vote::FILE), ".csv"].concat();
    browser::save_text(&name, "text/csv", &csv(&rows));
}
