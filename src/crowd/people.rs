//! The people of the record: read from `crowd.csv`, the same file that readers download.

/// What is known of a person: month, company, industry and country, in the order of the file's columns.
pub const TRAITS: usize = 4;

/// The columns of the file.
const COLUMNS: &str = "month,company,industry,country,laid_off,announcements,without_number";
/// The last month of the article's window; the file goes on, the crowd does not.
const LAST_MONTH: &str = "2025-07";

/// Announcements of the same month, company, industry and country, and the people in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The place of its month, company, industry and country in [`People::names`].
    pub traits: [u16; TRAITS],
    /// The number of its first person. People are numbered through all rows, so that a number is a person.
    pub first: u32,
    /// How many people.
    pub people: u32,
    /// How many announcements.
    pub announcements: u32,
    /// How many of these gave no number of people.
    pub without_number: u32,
}

/// Everybody in the window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// In the order of the file, which is that of time.
    pub rows: Vec<Row>,
    /// The file's own names of months, companies, industries and countries, in the order they first appear.
    pub names: [Vec<String>; TRAITS],
    /// How many they are.
    pub total: u32,
}

/// The line of a file that cannot be read, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it is.
    pub line: usize,
}

impl People {
    /// Reads the file. Line ends of any system, blank lines and spaces around cells do no harm.
    ///
    /// # Errors
    /// The first line that is no row of this file.
    pub fn read(csv: &str) -> Result<Self, Fault> {
        let mut people = Self::default();
        let csv = csv.strip_prefix('\u{FEFF}').unwrap_or(csv);
        let mut lines = csv.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        match lines.next() {
            Some((_, head)) if head.trim() == COLUMNS => {}
            _ => return Err(Fault { line: 1 }),
        }
        for (place, line) in lines {
            people.add(line).ok_or(Fault { line: place + 1 })?;
        }
        Ok(people)
    }

    /// Adds a line; nothing where it is no row.
    fn add(&mut self, line: &str) -> Option<()> {
        let mut cells = line.split(',').map(str::trim);
        let mut names = [""; TRAITS];
        for name in &mut names {
            *name = cells.next().filter(|cell| !cell.is_empty())?;
        }
        let mut count = || cells.next()?.parse::<u32>().ok();
        let (people, announcements, without_number) = (count()?, count()?, count()?);
        if cells.next().is_some() || month(names[0]).is_none() {
            return None;
        }
        if names[0] > LAST_MONTH {
            return Some(());
        }
        let mut traits = [0; TRAITS];
        for ((place, name), known) in traits.iter_mut().zip(names).zip(&mut self.names) {
            *place = u16::try_from(place_of(known, name)).ok()?;
        }
        self.rows.push(Row { traits, first: self.total, people, announcements, without_number });
        self.total = self.total.checked_add(people)?;
        Some(())
    }
}

/// The place of a name among those known; a new one is added.
fn place_of(known: &mut Vec<String>, name: &str) -> usize {
    known.iter().position(|known| known == name).unwrap_or_else(|| {
        known.push(name.to_owned());
        known.len() - 1
    })
}

/// The year and month of a name such as `2024-08`.
pub fn month(name: &str) -> Option<(u16, u8)> {
    let (year, month) = name.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2)?;
    Some((year.parse().ok()?, month.parse().ok().filter(|month| (1..=12).contains(month))?))
}
