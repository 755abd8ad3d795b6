//! The words of questions and options.

use crate::i18n::{MessageId, key};
use crate::model::class::question::{GUESS_BANDS, Question};
use crate::prose::Page;
use crate::story::answers::{CAUSES, LEVELS, SKILLS};

/// What each line of step 3 is called.
const LINES: [MessageId; 3] = [key::shocks::ask::A, key::shocks::ask::B, key::shocks::ask::C];
/// The bands of the marker of step 6.
const MARKER: [MessageId; 5] = [
    key::extra::class::marker::NONE,
    key::extra::class::marker::LITTLE,
    key::extra::class::marker::HALF,
    key::extra::class::marker::MOST,
    key::extra::class::marker::ALL,
];

/// What is asked.
pub fn question(page: &Page, question: &Question) -> String {
    match question {
        Question::Guess => page.text(key::extra::class::ask::GUESS).to_owned(),
        Question::Match(cause) => {
            let cause = CAUSES.get(usize::from(*cause)).map_or("", |cause| page.text(*cause));
            page.words.format(key::extra::class::ask::MATCH, &[("cause", cause)])
        }
        Question::Marker => page.text(key::ai_role::marker::TITLE).to_owned(),
        Question::Skill(skill) => {
            SKILLS.get(usize::from(*skill)).map_or("", |skill| page.text(skill.evidence)).to_owned()
        }
        Question::Own(own) => own.text().to_owned(),
    }
}

/// What may be chosen.
pub fn options(page: &Page, question: &Question) -> Vec<String> {
    match question {
        Question::Guess => {
            let count = |people: u32| page.words.count(people.into());
            let first = page.words.format(key::extra::class::guess::UNDER, &[("to", &count(GUESS_BANDS[0]))]);
            let between = GUESS_BANDS.windows(2).map(|ends| {
                let ends = [("from", &*count(ends[0])), ("to", &*count(ends[1]))];
                page.words.format(key::extra::class::guess::BETWEEN, &ends)
            });
            let last = GUESS_BANDS[GUESS_BANDS.len() - 1];
            let last = page.words.format(key::extra::class::guess::OVER, &[("from", &count(last))]);
            [first].into_iter().chain(between).chain([last]).collect()
        }
        Question::Match(_) => LINES.map(|line| page.text(line).to_owned()).into(),
        Question::Marker => MARKER.map(|band| page.text(band).to_owned()).into(),
        Question::Skill(_) => LEVELS.map(|level| page.text(level).to_owned()).into(),
        Question::Own(own) => own.options().to_vec(),
    }
}
