//! A csv file with named columns, and what its cells say.

use super::fault::{Fault, text_of};
use std::fmt::Write as _;
use std::path::Path;

/// The year, and month and day (0 where unsaid), of an ISO date.
pub fn date_parts(date: &str) -> Option<(u16, u8, u8)> {
    let mut parts = date.split('-');
    let year: u16 = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let month: u8 =
        parts.next().map_or(Some(0), |month| month.parse().ok().filter(|month| (1..=12).contains(month)))?;
    let day: u8 = parts.next().map_or(Some(0), |day| day.parse().ok().filter(|day| (1..=31).contains(day)))?;
    parts.next().is_none().then_some((year, month, day))
}

/// The Rust value of a cell, or nothing where it does not parse by its unit.
pub fn value_to_rust(value: &str, unit: &str) -> Option<String> {
    let decimals = value.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    Some(match unit {
        "count" => format!("Value::Count({})", value.parse::<u64>().ok()?),
        "number" => format!("Value::Number({:?}, {decimals})", value.parse::<f64>().ok().filter(|v| v.is_finite())?),
        "percent" => format!("Value::Percent({:?}, {decimals})", value.parse::<f64>().ok().filter(|v| v.is_finite())?),
        "year" => format!("Value::Year({})", value.parse::<u16>().ok()?),
        "date" => {
            date_parts(value).filter(|(_, _, day)| *day > 0).map(|(y, m, d)| format!("Value::Date({y}, {m}, {d})"))?
        }
        "month" => date_parts(value)
            .filter(|(_, m, d)| *m > 0 && *d == 0)
            .map(|(y, m, _)| format!("Value::Date({y}, {m}, 0)"))?,
        "none" => value.is_empty().then(|| "Value::Unsaid".to_owned())?,
        _ => return None,
    })
}

/// A csv file with named columns and lines that errors can point at.
#[derive(Debug)]
pub struct Table {
    file: String,
    /// Their names, in order.
    pub columns: Vec<String>,
    rows: Vec<(usize, Vec<String>)>,
}

impl Table {
    /// Reads a file of `folder`.
    pub fn read(folder: &Path, name: &str) -> Result<Self, Fault> {
        let path = folder.join(name);
        Self::parse(&path.display().to_string(), &text_of(&path)?)
    }

    /// Parses `text`; rows of another length than the head are a fault.
    pub fn parse(file: &str, text: &str) -> Result<Self, Fault> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let fault = |line: u64, message: String| Fault {
            file: file.into(),
            line: usize::try_from(line).unwrap_or_default(),
            message,
        };
        let head = reader.headers().map_err(|error| fault(1, error.to_string()))?;
        let columns = head.iter().map(str::to_owned).collect();
        let mut rows = Vec::new();
        for row in reader.records() {
            let row = row.map_err(|error| fault(error.position().map_or(0, csv::Position::line), error.to_string()))?;
            let line = row.position().map_or(0, csv::Position::line);
            rows.push((usize::try_from(line).unwrap_or_default(), row.iter().map(str::to_owned).collect()));
        }
        Ok(Self { file: file.into(), columns, rows })
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// A fault in a row.
    pub fn fault(&self, row: usize, message: String) -> Fault {
        self.fault_at(self.rows[row].0, message)
    }

    /// A fault in a line, or in the whole file where that is 0.
    pub fn fault_at(&self, line: usize, message: String) -> Fault {
        Fault { file: self.file.clone(), line, message }
    }

    /// The text of a cell.
    pub fn text(&self, row: usize, column: &str) -> Result<&str, Fault> {
        let place = self.columns.iter().position(|name| name == column);
        place
            .and_then(|place| self.rows[row].1.get(place))
            .map(|cell| cell.trim())
            .ok_or_else(|| self.fault(row, format!("there is no column `{column}`")))
    }

    /// A number that must be there.
    pub fn number(&self, row: usize, column: &str) -> Result<f64, Fault> {
        let cell = self.text(row, column)?;
        cell.parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
            .ok_or_else(|| self.fault(row, format!("column `{column}`: `{cell}` is no number")))
    }

    /// The numbers of a whole column.
    pub fn numbers(&self, column: &str) -> Result<Vec<f64>, Fault> {
        (0..self.rows.len()).map(|row| self.number(row, column)).collect()
    }

    /// A number, or nothing where the record has none.
    pub fn maybe(&self, row: usize, column: &str) -> Result<Option<f64>, Fault> {
        if self.text(row, column)?.is_empty() { Ok(None) } else { self.number(row, column).map(Some) }
    }

    /// Every row as one Rust expression.
    pub fn each(
        &self,
        name: &str,
        kind: &str,
        write: impl Fn(usize) -> Result<String, Fault>,
    ) -> Result<String, Fault> {
        let mut rust = format!("/// See `static/record`.\npub static {name}: [{kind}; {}] = [\n", self.rows.len());
        for row in 0..self.rows.len() {
            let _ = writeln!(rust, "{},", write(row)?);
        }
        Ok(rust + "];\n")
    }
}
