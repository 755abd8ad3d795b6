//! What groups and people are called in the reader's language.

use super::groups::{Crowd, Group, Grouping, NOT_STATED, OTHER, REVENUE};
use super::people::{Row, TRAITS, month};
use crate::i18n::{MessageId, Words, key};

const INDUSTRIES: [(&str, MessageId); 31] = [
    ("Aerospace", key::crowd::industry::AEROSPACE),
    ("AI", key::crowd::industry::AI),
    ("Construction", key::crowd::industry::CONSTRUCTION),
    ("Consumer", key::crowd::industry::CONSUMER),
    ("Crypto", key::crowd::industry::CRYPTO),
    ("Data", key::crowd::industry::DATA),
    ("Education", key::crowd::industry::EDUCATION),
    ("Energy", key::crowd::industry::ENERGY),
    ("Finance", key::crowd::industry::FINANCE),
    ("Fitness", key::crowd::industry::FITNESS),
    ("Food", key::crowd::industry::FOOD),
    ("Hardware", key::crowd::industry::HARDWARE),
    ("Healthcare", key::crowd::industry::HEALTHCARE),
    ("HR", key::crowd::industry::HR),
    ("Infrastructure", key::crowd::industry::INFRASTRUCTURE),
    ("Legal", key::crowd::industry::LEGAL),
    ("Logistics", key::crowd::industry::LOGISTICS),
    ("Manufacturing", key::crowd::industry::MANUFACTURING),
    ("Marketing", key::crowd::industry::MARKETING),
    ("Media", key::crowd::industry::MEDIA),
    ("Product", key::crowd::industry::PRODUCT),
    ("Real Estate", key::crowd::industry::REAL_ESTATE),
    ("Recruiting", key::crowd::industry::RECRUITING),
    ("Retail", key::crowd::industry::RETAIL),
    ("Sales", key::crowd::industry::SALES),
    ("Security", key::crowd::industry::SECURITY),
    ("Support", key::crowd::industry::SUPPORT),
    ("Transportation", key::crowd::industry::TRANSPORTATION),
    ("Travel", key::crowd::industry::TRAVEL),
    (OTHER, key::crowd::industry::OTHER),
    (NOT_STATED, key::crowd::industry::NOT_STATED),
];

const COUNTRIES: [(&str, MessageId); 11] = [
    ("United States", key::crowd::country::UNITED_STATES),
    ("Germany", key::crowd::country::GERMANY),
    ("India", key::crowd::country::INDIA),
    ("United Kingdom", key::crowd::country::UNITED_KINGDOM),
    ("Canada", key::crowd::country::CANADA),
    ("Sweden", key::crowd::country::SWEDEN),
    ("Israel", key::crowd::country::ISRAEL),
    ("Japan", key::crowd::country::JAPAN),
    ("Indonesia", key::crowd::country::INDONESIA),
    ("Netherlands", key::crowd::country::NETHERLANDS),
    (OTHER, key::crowd::country::OTHER),
];

const COMPANIES: [(&str, MessageId); 1] = [(OTHER, key::crowd::company::OTHER)];

const REVENUES: [(&str, MessageId); 3] = [
    (REVENUE[0], key::crowd::revenue::GREW),
    (REVENUE[1], key::crowd::revenue::FELL),
    (REVENUE[2], key::crowd::revenue::UNCLASSIFIED),
];

impl Grouping {
    /// What it is called on the switch.
    pub fn key(self) -> MessageId {
        [
            key::crowd::by::MONTH,
            key::crowd::by::COMPANY,
            key::crowd::by::INDUSTRY,
            key::crowd::by::COUNTRY,
            key::crowd::by::REVENUE,
        ][self as usize]
    }

    /// What its table is called.
    pub fn caption(self) -> MessageId {
        [
            key::crowd::table::MONTH,
            key::crowd::table::COMPANY,
            key::crowd::table::INDUSTRY,
            key::crowd::table::COUNTRY,
            key::crowd::table::REVENUE,
        ][self as usize]
    }
}

/// What a group is called. A name of the record that has no words yet stands as it is.
pub fn group(words: &Words, grouping: Grouping, name: &str) -> String {
    let known: &[(&str, MessageId)] = match grouping {
        Grouping::Month => {
            return month(name).map_or_else(|| name.to_owned(), |(year, month)| words.month(year, month));
        }
        Grouping::Company => &COMPANIES,
        Grouping::Industry => &INDUSTRIES,
        Grouping::Country => &COUNTRIES,
        Grouping::Revenue => &REVENUES,
    };
    known.iter().find(|(known, _)| *known == name).map_or(name, |(_, key)| words.text(*key)).to_owned()
}

/// A month's first three letters, and its year.
pub fn short_month(words: &Words, name: &str) -> (String, String) {
    let label = group(words, Grouping::Month, name);
    let year = label.rsplit(' ').next().unwrap_or_default().to_owned();
    (label.chars().take(3).collect(), year)
}

/// What is under the cursor, in words: a group, and of a dot also what is known of that person.
pub fn reading(words: &Words, crowd: &Crowd, grouping: Grouping, group: &Group, row: Option<&Row>) -> String {
    let share = f64::from(group.people) * 100.0 / f64::from(crowd.people.total.max(1));
    let mut events = words.plural(group.announcements.into(), key::crowd::EVENTS_ONE, key::crowd::EVENTS_OTHER);
    if group.without_number > 0 {
        let count = words.count(group.without_number.into());
        events = words.format(key::crowd::UNSAID, &[("events", &events), ("n", &count)]);
    }
    let summary = words.format(
        key::crowd::AT,
        &[
            ("group", &self::group(words, grouping, &group.name)),
            ("people", &people(words, group.people)),
            ("share", &words.percent(share, 1)),
            ("events", &events),
        ],
    );
    let Some(row) = row else { return summary };
    let traits = traits(words, crowd, row, &Grouping::ALL[..TRAITS]);
    words.format(key::crowd::DOT, &[("group", &summary), ("people", &people(words, row.people)), ("traits", &traits)])
}

/// Some of what is known of a row's people.
pub fn traits(words: &Words, crowd: &Crowd, row: &Row, which: &[Grouping]) -> String {
    let mut traits = String::new();
    for named in which {
        let name = row
            .traits
            .get(*named as usize)
            .and_then(|place| crowd.people.names[*named as usize].get(usize::from(*place)));
        if !traits.is_empty() {
            traits.push_str(", ");
        }
        traits.push_str(&name.map_or(String::new(), |name| group(words, *named, name)));
    }
    traits
}

/// So many people, with their word.
pub fn people(words: &Words, count: u32) -> String {
    words.plural(count.into(), key::crowd::PEOPLE_ONE, key::crowd::PEOPLE_OTHER)
}
