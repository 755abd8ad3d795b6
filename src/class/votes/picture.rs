//! The chart of a vote, and what can be carried away of it.

use super::counter::ROUNDS;
use super::said;
use crate::browser;
use crate::class::chart::chart;
use crate::figure::export;
use crate::figure::scene::View;
use crate::figure::sheet::{Around, sheet};
use crate::figure::surface::{WIDE, changing};
use crate::model::class::poll::Poll;
use crate::model::csv::csv;
use crate::prose::Page;
use crate::words::{Key, key};
use std::rc::Rc;
use yew::{Html, html};

/// The chart: who does not see it has the table beside it.
pub fn picture(page: &Page, poll: &Poll) -> Html {
    let options: Rc<[String]> = said::options(page, &poll.question).into();
    let drawing = chart(page.words, options, *poll.counts());
    html! { <div class="class-picture">{ changing(page.words, drawing, totals(page, poll)) }</div> }
}

/// How many hands were raised in each round.
fn totals(page: &Page, poll: &Poll) -> String {
    let totals = ROUNDS.map(|(round, _)| poll.counts().total(round).to_string());
    page.words.fill(key::beside::class::vote::UNIT, &[("before", &totals[0]), ("after", &totals[1])])
}

/// Saves the chart as a PNG file, with the question above it.
pub fn save_png(page: &Page, poll: &Poll) {
    let options: Rc<[String]> = said::options(page, &poll.question).into();
    let drawing = chart(page.words, options, *poll.counts());
    let view = View { words: page.words, width: WIDE, height: drawing.wide };
    let around = Around {
        title: said::question(page, &poll.question),
        unit: totals(page, poll),
        source: page.say(key::site::NAME).to_owned(),
    };
    export::png(
        page.say(key::beside::class::vote::FILE),
        &sheet((drawing.scene)(&view), (WIDE, drawing.wide), &around),
    );
}

/// Saves the numbers as a CSV file.
pub fn save_csv(page: &Page, poll: &Poll) {
    let head = |name: Key| page.say(name).to_owned();
    let mut rows = vec![vec![head(key::beside::class::vote::OPTION), head(ROUNDS[0].1), head(ROUNDS[1].1)]];
    for (place, option) in said::options(page, &poll.question).into_iter().enumerate() {
        let [before, after] = ROUNDS.map(|(round, _)| poll.counts().get(round, place).to_string());
        rows.push(vec![option, before, after]);
    }
    let name = [page.say(key::beside::class::vote::FILE), ".csv"].concat();
    browser::save_text(&name, "text/csv", &csv(&rows));
}
