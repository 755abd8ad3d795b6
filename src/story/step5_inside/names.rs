//! What the parts of the model are called.

use crate::i18n::{MessageId, Words, key};
use crate::model::organisation::{Expected, Knob, Role, Shock, Trait};

pub fn role(role: Role) -> MessageId {
    match role {
        Role::Service => key::organisation::role::SERVICE,
        Role::Recruiting => key::organisation::role::RECRUITING,
        Role::Records => key::organisation::role::RECORDS,
        Role::Finance => key::organisation::role::FINANCE,
        Role::Warehouse => key::organisation::role::WAREHOUSE,
        Role::Sales => key::organisation::role::SALES,
        Role::Engineering => key::organisation::role::ENGINEERING,
        Role::KeyCustomers => key::organisation::role::KEY_CUSTOMERS,
        Role::Checking => key::organisation::role::CHECKING,
    }
}

/// The name of a layer of supervisors below the chief; the one that leads staff is layer 0.
pub fn layer(words: &Words, layer: usize) -> String {
    let named = [key::organisation::role::LAYER_1, key::organisation::role::LAYER_2, key::organisation::role::LAYER_3];
    match named.get(layer) {
        Some(name) => words.text(*name).to_owned(),
        None => words.format(key::organisation::role::LAYER, &[("n", &(layer + 1).to_string())]),
    }
}

pub fn shock(shock: Shock) -> MessageId {
    match shock {
        Shock::Credit => key::organisation::shock_name::CREDIT,
        Shock::Lockdown => key::organisation::shock_name::LOCKDOWN,
        Shock::Automation => key::organisation::shock_name::AUTOMATION,
    }
}

/// What a shape one expects is called.
pub fn expected(expected: Expected) -> MessageId {
    match expected {
        Expected::Same => key::organisation::choice::SAME,
        Expected::Smaller => key::organisation::choice::SMALLER,
        Expected::ReshapedSmaller => key::organisation::choice::RESHAPED_SMALLER,
        Expected::Reshaped => key::organisation::choice::RESHAPED,
        Expected::Unsure => key::organisation::choice::UNSURE,
    }
}

pub fn kind(kind: Trait) -> MessageId {
    match kind {
        Trait::People => key::organisation::knob::PEOPLE,
        Trait::Routine => key::organisation::knob::ROUTINE,
        Trait::Cost => key::organisation::knob::COST,
        Trait::Presence => key::organisation::knob::PRESENCE,
        Trait::Takes => key::organisation::knob::TAKES,
    }
}

pub fn knob(words: &Words, knob: Knob) -> String {
    let name = match knob {
        Knob::CreditFall => key::organisation::knob::CREDIT_FALL,
        Knob::CreditMonths => key::organisation::knob::CREDIT_MONTHS,
        Knob::CreditFalling => key::organisation::knob::CREDIT_FALLING,
        Knob::CreditReturning => key::organisation::knob::CREDIT_RETURNING,
        Knob::Closed => key::organisation::knob::CLOSED,
        Knob::Reopening => key::organisation::knob::REOPENING,
        Knob::IdleLetGo => key::organisation::knob::IDLE_LET_GO,
        Knob::Share => key::organisation::knob::SHARE,
        Knob::Over => key::organisation::knob::OVER,
        Knob::Redeploy => key::organisation::knob::REDEPLOY,
        Knob::Span => key::organisation::knob::SPAN,
        Knob::Merge => key::organisation::knob::MERGE,
        Knob::StartSpan => key::organisation::knob::START_SPAN,
        Knob::LeadCost => key::organisation::knob::LEAD_COST,
        Knob::LayerCost => key::organisation::knob::LAYER_COST,
        Knob::SoftwareCost => key::organisation::knob::SOFTWARE_COST,
        Knob::Team(of, what) => {
            let (of, what) = (words.text(role(of)), words.text(kind(what)));
            return words.format(key::organisation::label::TRAIT_OF, &[("trait", what), ("role", of)]);
        }
    };
    words.text(name).to_owned()
}

/// What a number counts.
enum Unit {
    Percent,
    Months,
    Plain,
}

fn unit_of(knob: Knob) -> Unit {
    match knob {
        Knob::CreditFall | Knob::IdleLetGo | Knob::Share | Knob::Redeploy | Knob::Merge => Unit::Percent,
        Knob::LayerCost | Knob::SoftwareCost => Unit::Percent,
        Knob::CreditMonths | Knob::CreditFalling | Knob::CreditReturning => Unit::Months,
        Knob::Closed | Knob::Reopening | Knob::Over => Unit::Months,
        Knob::Span | Knob::StartSpan | Knob::LeadCost | Knob::Team(..) => Unit::Plain,
    }
}

/// The unit of a number.
pub fn unit(words: &Words, knob: Knob) -> &'static str {
    match unit_of(knob) {
        Unit::Percent => "%",
        Unit::Months => words.text(key::organisation::label::MONTHS_UNIT),
        Unit::Plain => "",
    }
}

/// The value of a number with its unit.
pub fn value(words: &Words, knob: Knob, value: u32) -> String {
    match unit_of(knob) {
        Unit::Percent => words.percent(f64::from(value), 0),
        Unit::Months => {
            let (one, other) = (key::organisation::label::MONTHS_ONE, key::organisation::label::MONTHS);
            words.plural(u64::from(value), one, other)
        }
        Unit::Plain => value.to_string(),
    }
}

/// A number of people.
pub fn people(words: &Words, people: u32) -> String {
    words.count(u64::from(people))
}

/// How a group has changed: `Bookkeeping from 62 to 33`.
pub fn change(words: &Words, name: &str, from: u32, to: u32) -> String {
    let blanks = [("name", name), ("from", &*people(words, from)), ("to", &*people(words, to))];
    words.format(key::organisation::SUMMARY_PART, &blanks)
}
