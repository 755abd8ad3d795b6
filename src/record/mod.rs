//! The numbers of the product, each with its source and its standing, as the build read them from `static/record`.

#[cfg(not(target_arch = "wasm32"))]
pub mod package;

/// Where a claim stands against what could be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The record says the same.
    Supported,
    /// Right in part: the number, the speaker or the time is another.
    Partly,
    /// The record has another figure than the article.
    Differs,
    /// Sources give different answers.
    Contested,
    /// Looked for and not found.
    NotFound,
    /// The article's own number, which nobody has confirmed.
    Article,
}

impl Standing {
    /// All six, best known first.
    pub const ALL: [Self; 6] =
        [Self::Supported, Self::Partly, Self::Differs, Self::Contested, Self::NotFound, Self::Article];

    /// The name used in style classes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Partly => "partly",
            Self::Differs => "differs",
            Self::Contested => "contested",
            Self::NotFound => "not-found",
            Self::Article => "article",
        }
    }
}

/// What a claim says, by its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// A whole number of people, firms and so on.
    Count(u64),
    /// A number and its decimals.
    Number(f64, u8),
    /// A share or change in percent and its decimals.
    Percent(f64, u8),
    /// A calendar year.
    Year(u16),
    /// Year, month and day; a day of 0 means the whole month.
    Date(u16, u8, u8),
    /// A statement without a number.
    Unsaid,
}

/// A number or statement of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// What it says.
    pub value: Value,
    /// The place of its source in [`SOURCES`].
    pub source: usize,
    /// Where it stands.
    pub standing: Standing,
    /// Where its step draws it. Only running text points there, and running text is the page's own.
    #[cfg(not(target_arch = "wasm32"))]
    pub drawn: Option<FigurePoint>,
}

/// Where a number is drawn.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigurePoint {
    /// The name of the figure.
    pub figure: &'static str,
    /// What the figure then shows, as addresses say it: `&show=payrolls&at=2.8`.
    pub state: &'static str,
}

#[cfg(not(target_arch = "wasm32"))]
impl FigurePoint {
    /// What stands behind the `#` of an address that shows it.
    pub fn anchor(&self) -> String {
        ["figure-", self.figure, self.state].concat()
    }
}

impl Claim {
    /// The number as a float, for drawing; 0 where there is none.
    pub fn amount(&self) -> f64 {
        match self.value {
            Value::Count(count) => count as f64,
            Value::Number(number, _) | Value::Percent(number, _) => number,
            Value::Year(year) => f64::from(year),
            Value::Date(..) | Value::Unsaid => 0.0,
        }
    }
}

/// A publication that numbers were read in. Empty texts mean "unknown".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its name, used in anchors.
    pub id: &'static str,
    /// The short name that chips show, one a language.
    pub short: [&'static str; 2],
    /// Who published it.
    pub publisher: &'static str,
    /// Year, month and day of publication; 0 where unsaid.
    pub date: (u16, u8, u8),
    /// What the list of sources says besides. The list is the page's own: the program has none of it.
    #[cfg(not(target_arch = "wasm32"))]
    pub entry: Entry,
}

/// What only the list of sources says of one.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its title, in its own language.
    pub title: &'static str,
    /// The language of the title.
    pub lang: &'static str,
    /// Up to when its numbers go.
    pub to: (u16, u8, u8),
    /// When it was read.
    pub read: (u16, u8, u8),
    /// Where it is.
    pub address: &'static str,
    /// The page that was read, where it was not the publisher's own.
    pub via: &'static str,
    /// Where that page is.
    pub via_address: &'static str,
}

/// A table of the record that readers can download.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// The file's name without its ending.
    pub name: &'static str,
    /// The place of its source in [`SOURCES`].
    pub source: usize,
    /// Up to when its numbers go.
    pub to: (u16, u8, u8),
    /// When they were read.
    pub read: (u16, u8, u8),
}

/// A correction: when, where in the story, and what it changed in the claims.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correction {
    /// Its name in the words.
    pub name: &'static str,
    /// Year, month and day.
    pub date: (u16, u8, u8),
    /// The step that it touches most.
    pub step: &'static str,
    /// The claims that changed; none where only sentences did.
    pub changes: &'static [Change],
}

/// What a claim said before a correction, and after it; nothing where it is no longer made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The claim's name.
    pub claim: &'static str,
    /// Value and standing before.
    pub old: (Value, Standing),
    /// Value and standing after.
    pub new: Option<(Value, Standing)>,
}

/// A quarter of announced tech layoffs, Layoffs.fyi.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quarter {
    /// Calendar year.
    pub year: u16,
    /// 1 to 4.
    pub quarter: u8,
    /// People laid off where a number was given: a floor.
    pub people: u32,
    /// Announcements.
    pub announcements: u32,
    /// Announcements that gave no number.
    pub without_number: u32,
    /// How many of the people stand in entries of Oracle or Dell that a press estimate or a yearly report gave.
    pub oracle_and_dell: u32,
    /// The last day counted, where that is not the quarter's last.
    pub counted_to: Option<(u16, u8, u8)>,
}

/// A month of job cuts announced in the United States, Challenger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CutsMonth {
    /// Calendar year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// All cuts announced.
    pub all: u32,
    /// Those that cite AI; nothing where no number was read.
    pub ai: Option<u32>,
}

/// A year of job cuts announced in the United States, Challenger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CutsYear {
    /// Calendar year.
    pub year: u16,
    /// How many of its months are counted.
    pub months: u8,
    /// All cuts announced.
    pub all: u32,
    /// Those that cite AI.
    pub ai: u32,
}

/// A company's fiscal year, as far as it was checked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CompanyYear {
    /// Name.
    pub company: &'static str,
    /// Such as `FY2022`.
    pub fiscal_year: &'static str,
    /// Revenue in billions of US dollars.
    pub revenue_usd_bn: Option<f64>,
    /// Employees at the end of that year.
    pub employees: Option<f64>,
}

/// How exposed an occupation's tasks are to generative AI, ILO 2025.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Occupation {
    /// ISCO-08 code.
    pub isco08: u16,
    /// The ILO's English title.
    pub title: &'static str,
    /// ISCO-08 major group, 1 to 9.
    pub major_group: u8,
    /// Mean score of its tasks, 0 to 1.
    pub score: f64,
    /// The ILO's class.
    pub category: &'static str,
}

/// A skill of the quiz as ESCO names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EscoSkill {
    /// The name of the skill in the quiz.
    pub skill: &'static str,
    /// ESCO's English label.
    pub label: &'static str,
    /// ESCO's identifier, a URI.
    pub identifier: &'static str,
    /// Whether ESCO means the same, or this is only the nearest that was found.
    pub same: bool,
}

/// A year of the Indonesian labour market.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndonesiaYear {
    /// Calendar year.
    pub year: u16,
    /// Workers laid off as reported to the ministry.
    pub laid_off: Option<f64>,
    /// Open unemployment in August, percent.
    pub unemployment: Option<f64>,
    /// Share of workers in formal work in August, percent.
    pub formal_share: Option<f64>,
}

/// The first month of the monthly series.
pub const FIRST_MONTH: (u16, u8) = (2007, 1);

/// The place of a month in the monthly series.
pub const fn month_place(year: u16, month: u8) -> usize {
    (year - FIRST_MONTH.0) as usize * 12 + month as usize - FIRST_MONTH.1 as usize
}

include!(concat!(env!("OUT_DIR"), "/record.rs"));
