//! The same people in five orders. Every person is in exactly one group of each.

use super::people::{People, Row};
use crate::record::COMPANY_YEARS;
use std::cmp::Reverse;

/// By what the crowd is grouped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// The month of the announcement.
    #[default]
    Month,
    /// Who announced it.
    Company,
    /// The company's industry.
    Industry,
    /// The company's country.
    Country,
    /// Whether the company's revenue grew or fell.
    Revenue,
}

impl Grouping {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 5] = [Self::Month, Self::Company, Self::Industry, Self::Country, Self::Revenue];

    /// The name used in addresses.
    pub fn name(self) -> &'static str {
        ["month", "company", "industry", "country", "revenue"][self as usize]
    }

    /// The grouping of a name, if there is one.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.name() == name)
    }
}

/// The names of the groups of [`Grouping::Revenue`], in their order.
pub const REVENUE: [&str; 3] = ["grew", "fell", "unclassified"];
/// What the file calls everything too small to be named.
pub const OTHER: &str = "Other";
/// What the file calls an industry that nobody gave.
pub const NOT_STATED: &str = "not stated";

/// People who share a trait.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The record's name of it.
    pub name: String,
    /// How many people. There are groups of announcements without a number, and so without people.
    pub people: u32,
    /// How many announcements.
    pub announcements: u32,
    /// How many of these gave no number of people.
    pub without_number: u32,
}

impl Group {
    /// Whether it gathers what has no name of its own, and so is nothing to compare others with.
    pub fn is_rest(&self) -> bool {
        rest(&self.name) > 0
    }
}

/// Where the people of a row stand: in which group, from which place on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The place of the group.
    pub group: usize,
    /// How many people of the group come before.
    pub before: u32,
}

/// One order of the crowd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    /// Months in time; others by size, and what has no name of its own last.
    pub groups: Vec<Group>,
    /// One a row of [`People::rows`].
    pub seats: Vec<Seat>,
}

/// Everybody, in every order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowd {
    /// Everybody.
    pub people: People,
    orders: [Groups; 5],
}

impl Crowd {
    /// Puts people into every order.
    pub fn new(people: People) -> Self {
        let orders = Grouping::ALL.map(|grouping| Groups::new(&people, grouping));
        Self { people, orders }
    }

    /// One order.
    pub fn by(&self, grouping: Grouping) -> &Groups {
        &self.orders[grouping as usize]
    }
}

impl Groups {
    fn new(people: &People, grouping: Grouping) -> Self {
        let names: Vec<&str> = match grouping {
            Grouping::Revenue => REVENUE.to_vec(),
            named => people.names[named as usize].iter().map(String::as_str).collect(),
        };
        let revenue: Vec<usize> = people.names[Grouping::Company as usize].iter().map(|name| revenue(name)).collect();
        let of = |row: &Row| match grouping {
            Grouping::Revenue => revenue[usize::from(row.traits[Grouping::Company as usize])],
            named => usize::from(row.traits[named as usize]),
        };
        let mut found = vec![Group::default(); names.len()];
        for row in &people.rows {
            let group = &mut found[of(row)];
            group.people += row.people;
            group.announcements += row.announcements;
            group.without_number += row.without_number;
        }
        let comes_first = |a: usize, b: usize| match grouping {
            Grouping::Month => names[a] < names[b],
            Grouping::Revenue => a < b,
            _ => {
                let size = |place: usize| (rest(names[place]), Reverse(found[place].people));
                size(a) < size(b)
            }
        };
        // By insertion: a few dozen groups are not worth the code of a real sort.
        let mut order: Vec<usize> = Vec::with_capacity(names.len());
        for group in 0..names.len() {
            let place = order.iter().position(|other| comes_first(group, *other)).unwrap_or(order.len());
            order.insert(place, group);
        }
        let mut place_of = vec![0; order.len()];
        for (place, group) in order.iter().enumerate() {
            place_of[*group] = place;
            found[*group].name = names[*group].to_owned();
        }
        let groups: Vec<Group> = order.iter().map(|group| found[*group].clone()).collect();
        let mut before = vec![0; groups.len()];
        let seats = people.rows.iter().map(|row| {
            let group = place_of[of(row)];
            let seat = Seat { group, before: before[group] };
            before[group] += row.people;
            seat
        });
        let seats = seats.collect();
        Self { groups, seats }
    }

    /// The row of the person in a place of a group.
    pub fn row_of<'a>(&self, people: &'a People, group: usize, place: u32) -> Option<&'a Row> {
        let here = |(row, seat): &(&Row, &Seat)| {
            seat.group == group && place.checked_sub(seat.before).is_some_and(|place| place < row.people)
        };
        people.rows.iter().zip(&self.seats).find(here).map(|(row, _)| row)
    }
}

/// What stands after everything that has a name.
fn rest(name: &str) -> u8 {
    match name {
        OTHER => 1,
        NOT_STATED => 2,
        name if name == REVENUE[2] => 3,
        _ => 0,
    }
}

/// The first fiscal year that is compared; the last is the last one with both figures.
const FIRST_YEAR: &str = "FY2022";

/// The place in [`REVENUE`] of a company. Only those are classified of which the record has two years to compare, each
/// with revenue and headcount: the same that the figure of step 4 can show.
fn revenue(company: &str) -> usize {
    let name = if company == "Google" { "Alphabet" } else { company };
    let years = COMPANY_YEARS.iter().filter(|row| row.company == name && row.fiscal_year >= FIRST_YEAR);
    let mut revenues = years.filter_map(|row| row.employees.and(row.revenue_usd_bn));
    match (revenues.next(), revenues.next_back()) {
        (Some(first), Some(last)) => usize::from(last < first),
        _ => 2,
    }
}
