//! What groups and people are called in the reader's language.

use super::groups::{Crowd, Group, Grouping, NOT_STATED, OTHER, REVENUE};
use super::people::{Row, month};
use crate::words::key::crowd::{by, company, country, industry, revenue, table};
use crate::words::{Key, Words, key};

const INDUSTRIES: [(&str, Key); 31] = [
    ("Aerospace", industry::AEROSPACE),
    ("AI", industry::AI),
    ("Construction", industry::CONSTRUCTION),
    ("Consumer", industry::CONSUMER),
    ("Crypto", industry::CRYPTO),
    ("Data", industry::DATA),
    ("Education", industry::EDUCATION),
    ("Energy", industry::ENERGY),
    ("Finance", industry::FINANCE),
    ("Fitness", industry::FITNESS),
    ("Food", industry::FOOD),
    ("Hardware", industry::HARDWARE),
    ("Healthcare", industry::HEALTHCARE),
    ("HR", industry::HR),
    ("Infrastructure", industry::INFRASTRUCTURE),
    ("Legal", industry::LEGAL),
    ("Logistics", industry::LOGISTICS),
    ("Manufacturing", industry::MANUFACTURING),
    ("Marketing", industry::MARKETING),
    ("Media", industry::MEDIA),
    ("Product", industry::PRODUCT),
    ("Real Estate", industry::REAL_ESTATE),
    ("Recruiting", industry::RECRUITING),
    ("Retail", industry::RETAIL),
    ("Sales", industry::SALES),
    ("Security", industry::SECURITY),
    ("Support", industry::SUPPORT),
    ("Transportation", industry::TRANSPORTATION),
    ("Travel", industry::TRAVEL),
    (OTHER, industry::OTHER),
    (NOT_STATED, industry::NOT_STATED),
];

const COUNTRIES: [(&str, Key); 11] = [
    ("United States", country::UNITED_STATES),
    ("Germany", country::GERMANY),
    ("India", country::INDIA),
    ("United Kingdom", country::UNITED_KINGDOM),
    ("Canada", country::CANADA),
    ("Sweden", country::SWEDEN),
    ("Israel", country::ISRAEL),
    ("Japan", country::JAPAN),
    ("Indonesia", country::INDONESIA),
    ("Netherlands", country::NETHERLANDS),
    (OTHER, country::OTHER),
];

const COMPANIES: [(&str, Key); 1] = [(OTHER, company::OTHER)];

const REVENUES: [(&str, Key); 3] =
    [(REVENUE[0], revenue::GREW), (REVENUE[1], revenue::FELL), (REVENUE[2], revenue::UNCLASSIFIED)];

impl Grouping {
    /// What it is called on the switch.
    pub fn key(self) -> Key {
        [by::MONTH, by::COMPANY, by::INDUSTRY, by::COUNTRY, by::REVENUE][self as usize]
    }

    /// What its table is called.
    pub fn caption(self) -> Key {
        [table::MONTH, table::COMPANY, table::INDUSTRY, table::COUNTRY, table::REVENUE][self as usize]
    }
}

/// What a group is called. A name of the record that has no words yet stands as it is.
pub fn group(words: &Words, grouping: Grouping, name: &str) -> String {
    let known: &[(&str, Key)] = match grouping {
        Grouping::Month => {
            return month(name).map_or_else(|| name.to_owned(), |(year, month)| words.month(year, month));
        }
        Grouping::Company => &COMPANIES,
        Grouping::Industry => &INDUSTRIES,
        Grouping::Country => &COUNTRIES,
        Grouping::Revenue => &REVENUES,
    };
    known.iter().find(|(known, _)| *known == name).map_or(name, |(_, key)| words.say(*key)).to_owned()
}

/// A month's first three letters, and its year.
pub fn short_month(words: &Words, name: &str) -> (String, String) {
    let said = group(words, Grouping::Month, name);
    let year = said.rsplit(' ').next().unwrap_or_default().to_owned();
    (said.chars().take(3).collect(), year)
}

/// What is under the cursor, in words: a group, and of a dot also what is known of that person.
pub fn reading(words: &Words, crowd: &Crowd, grouping: Grouping, group: &Group, row: Option<&Row>) -> String {
    let share = f64::from(group.people) * 100.0 / f64::from(crowd.people.total.max(1));
    let mut events = words.plural(group.announcements.into(), key::crowd::EVENTS_ONE, key::crowd::EVENTS_OTHER);
    if group.without_number > 0 {
        let count = words.count(group.without_number.into());
        events = words.fill(key::crowd::UNSAID, &[("events", &events), ("n", &count)]);
    }
    let said = words.fill(
        key::crowd::AT,
        &[
            ("group", &self::group(words, grouping, &group.name)),
            ("people", &people(words, group.people)),
            ("share", &words.percent(share, 1)),
            ("events", &events),
        ],
    );
    let Some(row) = row else { return said };
    let mut traits = String::new();
    for (named, (names, place)) in Grouping::ALL.into_iter().zip(crowd.people.names.iter().zip(row.traits)) {
        if !traits.is_empty() {
            traits.push_str(", ");
        }
        traits.push_str(&names.get(usize::from(place)).map_or(String::new(), |name| self::group(words, named, name)));
    }
    words.fill(key::crowd::DOT, &[("group", &said), ("people", &people(words, row.people)), ("traits", &traits)])
}

/// So many people, with their word.
pub fn people(words: &Words, count: u32) -> String {
    words.plural(count.into(), key::crowd::PEOPLE_ONE, key::crowd::PEOPLE_OTHER)
}
