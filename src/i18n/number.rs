//! Numbers and dates as the reader's language writes them: 1.234,5 in Indonesian, 1,234.5 in English.

use super::{Lang, MessageId, Words, key};

const MONTHS: [MessageId; 12] = [
    key::number::JAN,
    key::number::FEB,
    key::number::MAR,
    key::number::APR,
    key::number::MAY,
    key::number::JUN,
    key::number::JUL,
    key::number::AUG,
    key::number::SEP,
    key::number::OCT,
    key::number::NOV,
    key::number::DEC,
];

impl Words {
    /// A whole number with its digits in groups of three.
    pub fn count(&self, number: u64) -> String {
        let separator = match self.lang {
            Lang::Id => '.',
            Lang::En => ',',
        };
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place) % 3 == 0 {
                text.push(separator);
            }
            text.push(digit);
        }
        text
    }

    /// A number with so many decimals; a real minus sign where it is below zero.
    pub fn decimal(&self, number: f64, decimals: u8) -> String {
        let power = 10_f64.powi(i32::from(decimals));
        let scaled = (number.abs() * power).round();
        let (whole, fraction) = ((scaled / power).floor(), scaled % power);
        let mut text = String::new();
        if number < 0.0 && scaled > 0.0 {
            text.push('−');
        }
        text.push_str(&self.count(whole as u64));
        if decimals > 0 {
            text.push(match self.lang {
                Lang::Id => ',',
                Lang::En => '.',
            });
            text.push_str(&format!("{:0width$}", fraction as u64, width = usize::from(decimals)));
        }
        text
    }

    /// A share in percent.
    pub fn percent(&self, number: f64, decimals: u8) -> String {
        self.decimal(number, decimals) + "%"
    }

    /// A change in percent, with its sign.
    pub fn change(&self, number: f64) -> String {
        let sign = if number > 0.0 { "+" } else { "" };
        sign.to_owned() + &self.percent(number, 1)
    }

    /// A large number for an axis: `90 rb`, `1,2 jt`; `90k`, `1.2m`.
    pub fn short(&self, number: f64) -> String {
        let (value, unit) = match number.abs() {
            size if size >= 1e6 => (number / 1e6, self.text(key::number::MILLION)),
            size if size >= 1e3 => (number / 1e3, self.text(key::number::THOUSAND)),
            _ => return self.decimal(number, 0),
        };
        let decimals = u8::from((value * 10.0).round() % 10.0 != 0.0);
        let space = if self.lang == Lang::Id { " " } else { "" };
        self.decimal(value, decimals) + space + unit
    }

    /// `November 2022`; the month counts from 1.
    pub fn month(&self, year: u16, month: u8) -> String {
        let name = MONTHS.get(usize::from(month).wrapping_sub(1)).map_or("", |month| self.text(*month));
        format!("{name} {year}")
    }

    /// A date of which month and day may be unsaid (0): `2025`, `Juli 2025`, `2 Juli 2025`.
    pub fn date(&self, (year, month, day): (u16, u8, u8)) -> String {
        match (month, day) {
            (0, _) => year.to_string(),
            (_, 0) => self.month(year, month),
            _ => format!("{day} {}", self.month(year, month)),
        }
    }
}
