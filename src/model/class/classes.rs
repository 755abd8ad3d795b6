//! The classes of a device, one of which is on the screen: each with a name and a date of the teacher's choosing, and its
//! codes. They are kept as one text, and one class travels as what stands behind the `#` of a link.

use super::polls::Unreadable;
use super::tally::{Added, Tally};
use crate::model::date::Date;
use crate::model::percent;

/// How many letters a name may have.
pub const MOST_NAME: usize = 60;

/// The version written now: those before it were the codes of a single class, which had no name.
const VERSION: &str = "3 ";
/// What the line begins with that holds a class's date and name.
const CLASS: &str = "\n=";

/// The parts of a class in a link, the first of which it begins with.
pub const CODES: &str = "codes=";
const NAME: &str = "name=";
const DATE: &str = "date=";

/// A class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Class {
    name: String,
    /// The day of the lesson.
    pub date: Option<Date>,
    /// Its codes.
    pub tally: Tally,
}

impl Class {
    /// What it is called; empty where it has no name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Names it, on one line, and no longer than may be.
    pub fn rename(&mut self, name: &str) {
        self.name = name.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).take(MOST_NAME).collect();
    }

    /// What stands behind the `#` of a link to it.
    pub fn link(&self) -> String {
        let date = self.date.map(Date::iso).unwrap_or_default();
        [CODES, &self.tally.link(), "&", NAME, &percent::encode(&self.name), "&", DATE, &date].concat()
    }

    /// Whether there is nothing in it yet. What has been chosen for it may be a day that nobody has seen.
    fn is_blank(&self) -> bool {
        self.name.is_empty() && self.tally.is_untouched()
    }
}

/// The classes of a device. There is always one to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classes {
    list: Vec<Class>,
    shown: usize,
}

impl Default for Classes {
    fn default() -> Self {
        Self { list: vec![Class::default()], shown: 0 }
    }
}

impl Classes {
    /// All of them, in the order in which they came.
    pub fn all(&self) -> &[Class] {
        &self.list
    }

    /// The place of the one on the screen.
    pub fn place(&self) -> usize {
        self.shown
    }

    /// The one on the screen.
    pub fn shown(&self) -> &Class {
        &self.list[self.shown]
    }

    /// The one on the screen, to be changed.
    pub fn shown_mut(&mut self) -> &mut Class {
        &mut self.list[self.shown]
    }

    /// Shows the class of a place.
    pub fn show(&mut self, place: usize) {
        if place < self.list.len() {
            self.shown = place;
        }
    }

    /// Begins a class and shows it. One in which there is nothing yet makes room.
    pub fn begin(&mut self, date: Option<Date>) {
        self.list.retain(|class| !class.is_blank());
        self.list.push(Class { date, ..Class::default() });
        self.shown = self.list.len() - 1;
    }

    /// Deletes the class on the screen for good, and shows the one before it.
    pub fn delete(&mut self) {
        self.list.remove(self.shown);
        if self.list.is_empty() {
            *self = Self::default();
        }
        self.shown = self.shown.saturating_sub(1);
    }

    /// Takes in what stands behind the `#` of a [link](Class::link), and shows it: in the class of that name and day, where
    /// there is one, and in a new one otherwise. Nothing where it is no class.
    pub fn receive(&mut self, link: &str) -> Option<Added> {
        let mut parts = link.split('&');
        let codes = parts.next()?.strip_prefix(CODES)?;
        let (mut sent, mut date) = (Class::default(), None);
        for part in parts {
            if let Some(name) = part.strip_prefix(NAME) {
                sent.rename(&percent::decode(name).unwrap_or_default());
            } else if let Some(day) = part.strip_prefix(DATE) {
                date = Date::from_iso(day);
            }
        }
        sent.tally.add(codes);
        // A class without a name is known by its codes.
        let same = |class: &Class| {
            let is_known = !sent.name.is_empty() || class.tally.shares_most_with(&sent.tally);
            is_known && class.name == sent.name && class.date == date
        };
        match self.list.iter().position(same) {
            Some(place) => self.shown = place,
            None => {
                self.begin(date);
                self.shown_mut().name = sent.name;
            }
        }
        Some(self.shown_mut().tally.add(codes))
    }

    /// All of it as text; empty where there is nothing to keep.
    pub fn encode(&self) -> String {
        if self.list.iter().all(Class::is_blank) {
            return String::new();
        }
        let mut text = VERSION.to_owned() + &self.shown.to_string();
        for class in &self.list {
            let date = class.date.map(Date::iso).unwrap_or_default();
            text.extend([CLASS, &date, " ", &class.name, "\n", &class.tally.encode()]);
        }
        text
    }

    /// Reads a text back.
    ///
    /// # Errors
    /// [`Unreadable`] where the text is not one of ours or of a version to come.
    pub fn decode(text: &str) -> Result<Self, Unreadable> {
        let Some(text) = text.strip_prefix(VERSION) else {
            let tally = Tally::decode(text)?;
            return Ok(Self { list: vec![Class { tally, ..Class::default() }], shown: 0 });
        };
        let mut classes = text.split(CLASS);
        let shown = classes.next().and_then(|shown| shown.parse().ok()).ok_or(Unreadable)?;
        let class = |text: &str| {
            let (head, tally) = text.split_once('\n').unwrap_or((text, ""));
            let (date, name) = head.split_once(' ').ok_or(Unreadable)?;
            let mut class = Class { date: Date::from_iso(date), tally: Tally::decode(tally)?, ..Class::default() };
            class.rename(name);
            Ok(class)
        };
        let list = classes.map(class).collect::<Result<Vec<_>, _>>()?;
        if shown < list.len() { Ok(Self { list, shown }) } else { Err(Unreadable) }
    }
}
