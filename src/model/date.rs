//! A day of the calendar, as far as a plan and a class need it.

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: i32,
    /// 1 to 31.
    pub day: i32,
}

impl Date {
    /// How many days after 1 January 1970. Years are counted from March, so that the leap day comes last
    /// (Howard Hinnant, "chrono-compatible low-level date algorithms").
    fn number(self) -> i32 {
        let year = self.year - i32::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((self.month + 9) % 12) + 2) / 5 + self.day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    fn from_number(number: i32) -> Self {
        let number = number + 719_468;
        let era = number.div_euclid(146_097);
        let of_era = number.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = month % 12 + if month < 10 { 3 } else { -9 };
        Self { year: year + era * 400 + i32::from(month <= 2), month, day }
    }

    /// So many days later.
    pub fn plus(self, days: i32) -> Self {
        Self::from_number(self.number() + days)
    }

    /// The first Monday after this day.
    pub fn next_monday(self) -> Self {
        // 1 January 1970 was a Thursday.
        self.plus(7 - (self.number() + 3).rem_euclid(7))
    }

    /// `20260105`, as calendars write it.
    pub fn compact(self) -> String {
        format!("{:04}{:02}{:02}", self.year, self.month, self.day)
    }

    /// `2026-01-05`, as fields for a date write it (ISO 8601).
    pub fn iso(self) -> String {
        let compact = self.compact();
        let (year, day) = compact.split_at(compact.len().saturating_sub(4));
        let (month, day) = day.split_at(2);
        [year, month, day].join("-")
    }

    /// Reads [`Date::iso`] back; nothing where it is no day.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| part.parse::<u16>().ok().map(i32::from));
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let date = Self { year, month, day };
        // A day that there is comes back from its number.
        (parts.next().is_none() && Self::from_number(date.number()) == date).then_some(date)
    }
}
