//! What an order of the crowd shows, in one sentence made of its numbers.

use super::groups::{Crowd, Group, Grouping};
use super::names;
use crate::i18n::{MessageId, Words, key};

const FINDINGS: [MessageId; 5] = [
    key::crowd::finding::MONTH,
    key::crowd::finding::COMPANY,
    key::crowd::finding::INDUSTRY,
    key::crowd::finding::COUNTRY,
    key::crowd::finding::REVENUE,
];

/// The sentence of an order. Empty where there are too few groups to say anything.
pub fn finding(words: &Words, crowd: &Crowd, grouping: Grouping) -> String {
    let groups = &crowd.by(grouping).groups;
    let named: Vec<&Group> = groups.iter().filter(|group| !group.is_rest() && group.people > 0).collect();
    let by_size = |group: &&&Group| group.people;
    let (first, second) = match grouping {
        // Months stand in their own order: the largest and the smallest of them.
        Grouping::Month => (named.iter().max_by_key(by_size), named.iter().min_by_key(by_size)),
        // The largest stands first, of companies those whose revenue grew.
        _ => (named.first(), named.get(1)),
    };
    let (Some(first), Some(second)) = (first, second) else { return String::new() };
    let name = |group: &Group| names::group(words, grouping, &group.name);
    let count = |people: u32| words.count(people.into());
    let rest: u32 = groups.iter().filter(|group| group.is_rest()).map(|group| group.people).sum();
    let share = f64::from(first.people) * 100.0 / f64::from(crowd.people.total.max(1));
    words.format(
        FINDINGS[grouping as usize],
        &[
            ("first", &name(first)),
            ("n", &count(first.people)),
            ("share", &words.percent(share, 1)),
            ("second", &name(second)),
            ("m", &count(second.people)),
            ("rest", &count(rest)),
        ],
    )
}
