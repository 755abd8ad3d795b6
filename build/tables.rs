//! The tables that figures draw.

use super::fault::Fault;
use super::table::{Table, date_parts};
use std::path::Path;

/// The tables that figures draw, as arrays of the types in `src/record/`.
pub fn to_rust(folder: &Path) -> Result<String, Fault> {
    let mut rust = String::new();
    let table = Table::read(folder, "layoffs_by_quarter.csv")?;
    rust += &table.each("QUARTERS", "Quarter", |row| {
        let name = table.text(row, "quarter")?;
        let (year, quarter) = name
            .split_once("-Q")
            .and_then(|(year, quarter)| Some((year.parse::<u16>().ok()?, quarter.parse::<u8>().ok()?)))
            .ok_or_else(|| table.fault(row, format!("`{name}` is no quarter such as 2023-Q1")))?;
        let [people, announcements, uncounted] =
            [table.number(row, "laid_off")?, table.number(row, "announcements")?, table.number(row, "without_number")?];
        let in_doubt = table.maybe(row, "oracle_and_dell")?.unwrap_or_default();
        let counted_to = date_parts(table.text(row, "counted_to")?);
        Ok(format!(
            "Quarter {{ year: {year}, quarter: {quarter}, people: {people}, announcements: {announcements}, \
             without_number: {uncounted}, oracle_and_dell: {in_doubt}, counted_to: {counted_to:?} }}"
        ))
    })?;
    for (file, column, name) in [
        ("us_payroll_jobs.csv", "jobs_thousands", "PAYROLL_JOBS"),
        ("us_unemployment.csv", "rate_percent", "UNEMPLOYMENT"),
        ("us_layoffs.csv", "layoffs_thousands", "LAYOFFS"),
        ("us_information_jobs.csv", "jobs_thousands", "INFORMATION_JOBS"),
    ] {
        let table = Table::read(folder, file)?;
        check_months(&table)?;
        // NaN is how a month that nobody measured crosses into a plain array of numbers.
        rust += &table.each(name, "f32", |row| {
            Ok(table.maybe(row, column)?.map_or("f32::NAN".to_owned(), |number| format!("{number:?}")))
        })?;
    }
    let table = Table::read(folder, "us_jobs_2001.csv")?;
    rust += &table
        .each("INFORMATION_2001", "f32", |row| Ok(format!("{:?}", table.number(row, "information_jobs_thousands")?)))?;
    let table = Table::read(folder, "challenger_by_month.csv")?;
    rust += &table.each("CUTS_BY_MONTH", "CutsMonth", |row| {
        let name = table.text(row, "month")?;
        let (year, month, _) = date_parts(name)
            .filter(|(_, month, day)| *month > 0 && *day == 0)
            .ok_or_else(|| table.fault(row, format!("`{name}` is no month such as 2025-07")))?;
        let (all, ai) = (table.number(row, "announced_cuts")?, table.maybe(row, "citing_ai")?);
        let ai = ai.map_or("None".to_owned(), |ai| format!("Some({ai})"));
        Ok(format!("CutsMonth {{ year: {year}, month: {month}, all: {all}, ai: {ai} }}"))
    })?;
    let table = Table::read(folder, "challenger.csv")?;
    rust += &table.each("CUTS_BY_YEAR", "CutsYear", |row| {
        let of = |column: &str| table.number(row, column);
        let [year, months, all, ai] = [of("year")?, of("months")?, of("announced_cuts")?, of("citing_ai")?];
        Ok(format!("CutsYear {{ year: {year}, months: {months}, all: {all}, ai: {ai} }}"))
    })?;
    let table = Table::read(folder, "companies.csv")?;
    rust += &table.each("COMPANY_YEARS", "CompanyYear", |row| {
        let (company, year) = (table.text(row, "company")?, table.text(row, "fiscal_year")?);
        let [revenue, employees] = [table.maybe(row, "revenue_usd_bn")?, table.maybe(row, "employees")?];
        Ok(format!(
            "CompanyYear {{ company: {company:?}, fiscal_year: {year:?}, revenue_usd_bn: {revenue:?}, \
             employees: {employees:?} }}"
        ))
    })?;
    let table = Table::read(folder, "exposure.csv")?;
    rust += &table.each("OCCUPATIONS", "Occupation", |row| {
        let [code, group, score] =
            [table.number(row, "isco08")?, table.number(row, "major_group")?, table.number(row, "score")?];
        Ok(format!(
            "Occupation {{ isco08: {code}, title: {:?}, major_group: {group}, score: {score:?}, category: {:?} }}",
            table.text(row, "occupation")?,
            table.text(row, "category")?,
        ))
    })?;
    let table = Table::read(folder, "esco.csv")?;
    rust += &table.each("ESCO_SKILLS", "EscoSkill", |row| {
        let relation = table.text(row, "relation")?;
        if !["same", "nearest"].contains(&relation) {
            return Err(table.fault(row, format!("the relation `{relation}` must be `same` or `nearest`")));
        }
        Ok(format!(
            "EscoSkill {{ skill: {:?}, label: {:?}, identifier: {:?}, same: {} }}",
            table.text(row, "skill")?,
            table.text(row, "label")?,
            table.text(row, "identifier")?,
            relation == "same",
        ))
    })?;
    let table = Table::read(folder, "indonesia.csv")?;
    rust += &table.each("INDONESIA", "IndonesiaYear", |row| {
        Ok(format!(
            "IndonesiaYear {{ year: {}, laid_off: {:?}, unemployment: {:?}, formal_share: {:?} }}",
            table.number(row, "year")?,
            table.maybe(row, "laid_off")?,
            table.maybe(row, "unemployment_august_percent")?,
            table.maybe(row, "formal_share_august_percent")?,
        ))
    })?;
    Ok(rust)
}

/// The monthly series all start in January 2007 and leave out no month, so that a place in them is a month.
fn check_months(table: &Table) -> Result<(), Fault> {
    for row in 0..table.len() {
        let (expected, cell) = (format!("{}-{:02}", 2007 + row / 12, row % 12 + 1), table.text(row, "month")?);
        if cell != expected {
            return Err(table.fault(row, format!("the month `{cell}` stands where {expected} belongs")));
        }
    }
    Ok(())
}
