//! Settings as text in an address, and back: only what differs from the start values, so that the plain address is the
//! plain run. Nothing in a text that is not ours can do harm: it is refused as a whole.

use super::role::Role;
use super::settings::{Knob, Settings, Trait};
use super::shock::{LAST, Shock};

/// What is looked at: a run, perhaps another beside it, and the month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The run that the controls change.
    pub settings: Settings,
    /// The run kept beside it for comparison.
    pub kept: Option<Settings>,
    /// The month shown.
    pub month: u32,
}

impl Default for Shown {
    fn default() -> Self {
        Self { settings: Settings::default(), kept: None, month: LAST }
    }
}

/// A text that is none of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

const SHOCK: &str = "shock";
const MONTH: &str = "month";
/// What stands before the names of the run that is kept.
const KEPT: &str = "kept";

/// The name of a number of no single kind of work.
fn general(knob: Knob) -> &'static str {
    match knob {
        Knob::CreditFall => "fall",
        Knob::CreditMonths => "down",
        Knob::CreditFalling => "falling",
        Knob::CreditReturning => "returning",
        Knob::Closed => "closed",
        Knob::Reopening => "reopening",
        Knob::IdleLetGo => "idle",
        Knob::Share => "share",
        Knob::Over => "over",
        Knob::Redeploy => "redeploy",
        Knob::Span => "span",
        Knob::Merge => "merge",
        Knob::StartSpan => "start-span",
        Knob::LeadCost => "lead-pay",
        Knob::LayerCost => "layer-pay",
        Knob::SoftwareCost => "software",
        Knob::Team(..) => "",
    }
}

fn of_role(role: Role) -> &'static str {
    match role {
        Role::Service => "service",
        Role::Recruiting => "recruiting",
        Role::Records => "records",
        Role::Finance => "finance",
        Role::Warehouse => "warehouse",
        Role::Sales => "sales",
        Role::Engineering => "engineering",
        Role::KeyCustomers => "key-customers",
        Role::Checking => "checking",
    }
}

fn of_trait(kind: Trait) -> &'static str {
    match kind {
        Trait::People => "people",
        Trait::Routine => "routine",
        Trait::Cost => "pay",
        Trait::Presence => "presence",
        Trait::Takes => "takes",
    }
}

impl Knob {
    /// The name of a number in addresses, such as `redeploy` or `service.people`.
    pub fn name(self) -> String {
        match self {
            Self::Team(role, kind) => [of_role(role), of_trait(kind)].join("."),
            _ => general(self).to_owned(),
        }
    }
}

impl Shown {
    /// What differs from the start, as `name=value` joined by `&`.
    pub fn write(&self) -> String {
        let mut text = String::new();
        let start = Self::default();
        if let Some(kept) = &self.kept {
            // A kept run that differs in nothing still has to be said.
            add(&mut text, KEPT, kept.shock.name());
            write(kept, "kept.", &mut text);
        }
        if self.settings.shock != start.settings.shock {
            add(&mut text, SHOCK, self.settings.shock.name());
        }
        write(&self.settings, "", &mut text);
        if self.month != start.month {
            add(&mut text, MONTH, &self.month.to_string());
        }
        text
    }

    /// Reads such a text. One that starts with an anchor of the page is none of ours, and so the plain run.
    ///
    /// # Errors
    /// [`Unreadable`] where a name is not known or a value is out of its range.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let mut shown = Self::default();
        if !is_ours(text) {
            return Ok(shown);
        }
        for pair in text.split('&') {
            let (name, value) = pair.split_once('=').ok_or(Unreadable)?;
            let shock = || Shock::ALL.into_iter().find(|shock| shock.name() == value).ok_or(Unreadable);
            match (name, name.strip_prefix("kept.")) {
                (SHOCK, _) => shown.settings.shock = shock()?,
                (KEPT, _) => shown.kept.get_or_insert_default().shock = shock()?,
                (MONTH, _) => shown.month = value.parse().ok().filter(|month| *month <= LAST).ok_or(Unreadable)?,
                (_, Some(name)) => read(shown.kept.get_or_insert_default(), name, value)?,
                (name, None) => read(&mut shown.settings, name, value)?,
            }
        }
        Ok(shown)
    }
}

/// Whether a text is meant to be one of these: it starts with a name and a value, and not with an anchor.
pub fn is_ours(text: &str) -> bool {
    text.split('&').next().is_some_and(|first| first.contains('='))
}

fn add(text: &mut String, name: &str, value: &str) {
    if !text.is_empty() {
        text.push('&');
    }
    for part in [name, "=", value] {
        text.push_str(part);
    }
}

fn write(settings: &Settings, prefix: &str, text: &mut String) {
    let start = Settings::default();
    for knob in Knob::all().filter(|knob| settings.get(*knob) != start.get(*knob)) {
        add(text, &[prefix, &knob.name()].concat(), &settings.get(knob).to_string());
    }
}

fn read(settings: &mut Settings, wanted: &str, value: &str) -> Result<(), Unreadable> {
    let knob = Knob::all().find(|knob| knob.name() == wanted).ok_or(Unreadable)?;
    let value = value.parse().ok().filter(|value| knob.range().contains(value)).ok_or(Unreadable)?;
    settings.set(knob, value);
    Ok(())
}
