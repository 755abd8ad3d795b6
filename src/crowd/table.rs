//! One order of the crowd as a table.

use super::groups::{Crowd, Grouping};
use super::names;
use crate::figure::table::{self, cell, number};
use crate::i18n::key;
use crate::prose::Page;
use yew::Html;

/// One order as a table, for the figure of a name.
pub fn table(page: &Page, crowd: &Crowd, name: &str, grouping: Grouping) -> Html {
    let head = [grouping.key(), key::crowd::PEOPLE, key::crowd::ANNOUNCEMENTS, key::crowd::WITHOUT_NUMBER];
    let count = |count: u32| number(page.words.count(count.into()));
    let rows = crowd.by(grouping).groups.iter().map(|group| {
        vec![
            cell(names::group(page.words, grouping, &group.name)),
            count(group.people),
            count(group.announcements),
            count(group.without_number),
        ]
    });
    table::table(page, name, grouping.caption(), &head, rows.collect())
}
