//! What the record said first, and every correction since. A claim that says something else than these lead to stops the
//! build: nothing is changed without a word about it.

use super::fault::Fault;
use super::record::{Claim, STANDINGS};
use super::table::{Table, date_parts, value_to_rust};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How `corrections.csv` says that a claim is no longer made.
const WITHDRAWN: &str = "withdrawn";

/// One correction, and what it changed in the claims.
#[derive(Debug, Clone)]
pub struct Correction {
    /// Its name in the words files.
    pub name: String,
    date: (u16, u8, u8),
    step: String,
    changes: Vec<Change>,
}

/// What a claim said before and after.
#[derive(Debug, Clone)]
struct Change {
    claim: String,
    unit: String,
    old: Said,
    new: Option<Said>,
}

/// A claim's value and standing.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    value: String,
    standing: String,
}

impl Said {
    fn to_rust(&self, unit: &str) -> String {
        let standing = STANDINGS.iter().find(|(name, _)| *name == self.standing).map_or("", |(_, rust)| rust);
        let value = value_to_rust(&self.value, unit).unwrap_or_default();
        format!("({value}, Standing::{standing})")
    }
}

/// Reads what was published first and what was corrected since, and holds the claims against both.
pub fn read(published: &Table, corrections: &Table, claims: &[Claim]) -> Result<Vec<Correction>, Vec<Fault>> {
    let one = |fault| vec![fault];
    let mut known = BTreeMap::new();
    for row in 0..published.len() {
        let cell = |column: &str| published.text(row, column).map_err(one).map(str::to_owned);
        let (claim, unit) = (cell("claim")?, cell("unit")?);
        let first = Said { value: cell("value")?, standing: cell("standing")? };
        if known.insert(claim.clone(), (unit, first)).is_some() {
            return Err(one(published.fault(row, format!("claim `{claim}` stands here a second time"))));
        }
    }
    let mut found = Vec::<Correction>::new();
    for row in 0..corrections.len() {
        let fault = |message: String| one(corrections.fault(row, message));
        let cell = |column: &str| corrections.text(row, column).map_err(one).map(str::to_owned);
        let (name, step, claim) = (cell("correction")?, cell("step")?, cell("claim")?);
        let date = date_parts(&cell("date")?)
            .filter(|(_, _, day)| *day > 0)
            .ok_or_else(|| fault(format!("correction `{name}` has no date such as 2026-11-28")))?;
        if found.last().is_none_or(|last| last.name != name) {
            found.push(Correction { name: name.clone(), date, step, changes: Vec::new() });
        }
        if claim.is_empty() {
            continue;
        }
        let old = Said { value: cell("old_value")?, standing: cell("old_standing")? };
        let new = Said { value: cell("new_value")?, standing: cell("new_standing")? };
        let Some((unit, last)) = known.get_mut(&claim).filter(|(_, last)| *last == old) else {
            return Err(fault(format!("correction `{name}`: claim `{claim}` did not say that before")));
        };
        let new = Some(new).filter(|new| new.standing != WITHDRAWN);
        let change = Change { claim: claim.clone(), unit: unit.clone(), old, new: new.clone() };
        found.last_mut().into_iter().for_each(|correction| correction.changes.push(change.clone()));
        match new {
            Some(new) => *last = new,
            None => drop(known.remove(&claim)),
        }
    }
    let mut faults = Vec::new();
    for (name, value, standing) in claims.iter().map(Claim::published) {
        match known.remove(name) {
            None => faults.push(
                published.fault_at(0, format!("claim `{name}` is new: add a line for it here, with the date of today")),
            ),
            Some((_, last)) if (last.value.as_str(), last.standing.as_str()) != (value, standing) => {
                faults.push(corrections.fault_at(0, format!(
                    "claim `{name}` says `{value}` ({standing}), but was last said to be `{}` ({}): add a line here that \
                     tells of the change, and its words under `extra.changes`",
                    last.value, last.standing
                )));
            }
            Some(_) => {}
        }
    }
    for name in known.keys() {
        faults.push(corrections.fault_at(
            0,
            format!("claim `{name}` is gone from claims.csv: add a line here with the new standing `{WITHDRAWN}`"),
        ));
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

/// The corrections as an array of the type in `src/record/`.
pub fn to_rust(corrections: &[Correction]) -> String {
    let mut rust = format!(
        "/// See `static/record/corrections.csv`.\npub static CORRECTIONS: [Correction; {}] = [\n",
        corrections.len()
    );
    for Correction { name, date, step, changes } in corrections {
        let _ = write!(rust, "Correction {{ name: {name:?}, date: {date:?}, step: {step:?}, changes: &[");
        for Change { claim, unit, old, new } in changes {
            let new = new.as_ref().map_or("None".to_owned(), |new| format!("Some({})", new.to_rust(unit)));
            let _ = write!(rust, "Change {{ claim: {claim:?}, old: {}, new: {new} }},", old.to_rust(unit));
        }
        rust.push_str("] },\n");
    }
    rust + "];\n"
}
