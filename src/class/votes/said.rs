//! The words of questions and options.

use crate::model::class::question::{GUESS_BANDS, Question};
use crate::prose::Page;
use crate::story::answers::CAUSES;
use crate::words::{Key, key};

/// What each line of step 3 is called.
const LINES: [Key; 3] = [key::shocks::ask::A, key::shocks::ask::B, key::shocks::ask::C];
/// The bands of the marker of step 6.
const MARKER: [Key; 5] = [
    key::beside::class::marker::NONE,
    key::beside::class::marker::LITTLE,
    key::beside::class::marker::HALF,
    key::beside::class::marker::MOST,
    key::beside::class::marker::ALL,
];

/// What is asked.
pub fn question(page: &Page, question: &Question) -> String {
    match question {
        Question::Guess => page.say(key::beside::class::ask::GUESS).to_owned(),
        Question::Match(cause) => {
            let cause = CAUSES.get(usize::from(*cause)).map_or("", |cause| page.say(*cause));
            page.words.fill(key::beside::class::ask::MATCH, &[("cause", cause)])
        }
        Question::Marker => page.say(key::ai_role::marker::TITLE).to_owned(),
        Question::Own(own) => own.text().to_owned(),
    }
}

/// What may be chosen.
pub fn options(page: &Page, question: &Question) -> Vec<String> {
    match question {
        Question::Guess => {
            let count = |people: u32| page.words.count(people.into());
            let first = page.words.fill(key::beside::class::guess::UNDER, &[("to", &count(GUESS_BANDS[0]))]);
            let between = GUESS_BANDS.windows(2).map(|ends| {
                let ends = [("from", &*count(ends[0])), ("to", &*count(ends[1]))];
                page.words.fill(key::beside::class::guess::BETWEEN, &ends)
            });
            let last = GUESS_BANDS[GUESS_BANDS.len() - 1];
            let last = page.words.fill(key::beside::class::guess::OVER, &[("from", &count(last))]);
            [first].into_iter().chain(between).chain([last]).collect()
        }
        Question::Match(_) => LINES.map(|line| page.say(line).to_owned()).into(),
        Question::Marker => MARKER.map(|band| page.say(band).to_owned()).into(),
        Question::Own(own) => own.options().to_vec(),
    }
}
