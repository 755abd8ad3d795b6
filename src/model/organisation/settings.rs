//! Every number of the model: what it means, how far it can be changed, and where its start value comes from.

use super::role::Role;
use super::shock::Shock;
use crate::record::OCCUPATIONS;
use std::ops::RangeInclusive;

/// Everything that decides a run. A value outside its range cannot be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What happens.
    pub shock: Shock,
    pub(super) credit: Credit,
    pub(super) lockdown: Lockdown,
    pub(super) automation: Automation,
    pub(super) organisation: Organisation,
}

/// The credit shock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Credit {
    /// By how much money for pay falls, in percent.
    pub fall: u32,
    /// How long it stays down, in months.
    pub months: u32,
    /// How long it takes to fall, in months.
    pub falling: u32,
    /// How long it takes to return, in months.
    pub returning: u32,
}

/// The lockdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lockdown {
    /// How long work that needs presence stands still, in months.
    pub closed: u32,
    /// How long it takes to resume, in months.
    pub reopening: u32,
    /// How many of those who cannot work are let go, in percent; the others wait on pay.
    pub let_go: u32,
}

/// The move of routine tasks to software, and the levers that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Automation {
    /// How many of the routine tasks move, in percent.
    pub share: u32,
    /// How long that takes, in months.
    pub over: u32,
    /// How many of those whose post falls away change to other work, in percent.
    pub redeploy: u32,
    /// People to a supervisor when all is done. Less than at the start counts as unchanged.
    pub span: u32,
    /// Posts of the support units that merging them saves, in percent.
    pub merge: u32,
}

/// The organisation before anything happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Organisation {
    /// By [`Role::place`].
    pub teams: [Team; Role::ALL.len()],
    /// People to a supervisor at the start.
    pub span: u32,
    /// Pay of a supervisor of staff; 100 is a person in customer service.
    pub lead_cost: u32,
    /// Pay of each layer, in percent of the one below.
    pub layer_cost: u32,
    /// Cost of software, in percent of the pay for the work that it takes over.
    pub software_cost: u32,
}

/// The people of one kind of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Team {
    /// How many there are.
    pub people: u32,
    /// How much of their work is routine, in percent.
    pub routine: u32,
    /// Pay; 100 is a person in customer service.
    pub cost: u32,
    /// How much of their work needs presence, in percent.
    pub presence: u32,
    /// Of those who change to other work, how many parts come here.
    pub takes: u32,
}

/// One number of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knob {
    /// By how much money for pay falls, in percent.
    CreditFall,
    /// How long it stays down, in months.
    CreditMonths,
    /// How long it takes to fall, in months.
    CreditFalling,
    /// How long it takes to return, in months.
    CreditReturning,
    /// How long doors stay shut, in months.
    Closed,
    /// How long it takes to open them, in months.
    Reopening,
    /// How many of those who cannot work are let go, in percent.
    IdleLetGo,
    /// How many of the routine tasks move to software, in percent.
    Share,
    /// How long that takes, in months.
    Over,
    /// How many of those whose post falls away change to other work, in percent.
    Redeploy,
    /// People to a supervisor when all is done.
    Span,
    /// Posts of the support units that merging saves, in percent.
    Merge,
    /// People to a supervisor at the start.
    StartSpan,
    /// Pay of a supervisor of staff; 100 is a person in customer service.
    LeadCost,
    /// Pay of each layer, in percent of the one below.
    LayerCost,
    /// Cost of software, in percent of the pay it replaces.
    SoftwareCost,
    /// A number of one kind of work.
    Team(Role, Trait),
}

/// What is known of a kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trait {
    /// How many people do it.
    People,
    /// How much of it is routine, in percent.
    Routine,
    /// Pay; 100 is a person in customer service.
    Cost,
    /// How much of it needs presence, in percent.
    Presence,
    /// How many parts of those who change their work come here.
    Takes,
}

impl Trait {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::People, Self::Routine, Self::Cost, Self::Presence, Self::Takes];
}

/// Where a start value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The ILO's score of 2025 for this ISCO-08 code.
    Ilo(u16),
    /// Nobody measured it: we chose it.
    Assumed,
}

impl Knob {
    /// Every number that belongs to no single kind of work.
    pub const GENERAL: [Self; 16] = [
        Self::CreditFall,
        Self::CreditMonths,
        Self::CreditFalling,
        Self::CreditReturning,
        Self::Closed,
        Self::Reopening,
        Self::IdleLetGo,
        Self::Share,
        Self::Over,
        Self::Redeploy,
        Self::Span,
        Self::Merge,
        Self::StartSpan,
        Self::LeadCost,
        Self::LayerCost,
        Self::SoftwareCost,
    ];

    /// Every number there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let of_role = |role| Trait::ALL.into_iter().map(move |kind| Self::Team(role, kind));
        Self::GENERAL.into_iter().chain(Role::ALL.into_iter().flat_map(of_role))
    }

    /// How far it can be changed.
    pub fn range(self) -> RangeInclusive<u32> {
        match self {
            Self::CreditFall => 0..=60,
            Self::CreditMonths | Self::Closed => 0..=24,
            Self::CreditFalling => 1..=6,
            Self::CreditReturning | Self::Reopening => 1..=12,
            Self::Over => 1..=36,
            Self::Span => 4..=30,
            Self::Merge => 0..=40,
            Self::StartSpan => 4..=20,
            Self::LayerCost => 100..=300,
            Self::SoftwareCost => 0..=200,
            Self::IdleLetGo | Self::Share | Self::Redeploy => 0..=100,
            Self::Team(_, Trait::People) => 0..=400,
            Self::LeadCost | Self::Team(_, Trait::Cost) => 0..=900,
            Self::Team(_, Trait::Routine | Trait::Presence) => 0..=100,
            Self::Team(_, Trait::Takes) => 0..=9,
        }
    }

    /// Where its start value comes from.
    pub fn origin(self) -> Origin {
        match self {
            Self::Team(role, Trait::Routine) => role.isco08().map_or(Origin::Assumed, Origin::Ilo),
            _ => Origin::Assumed,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            shock: Shock::default(),
            credit: Credit { fall: 20, months: 12, falling: 6, returning: 12 },
            lockdown: Lockdown { closed: 3, reopening: 6, let_go: 60 },
            automation: Automation { share: 60, over: 24, redeploy: 30, span: 13, merge: 15 },
            organisation: Organisation {
                teams: Role::ALL.map(Team::of),
                span: 8,
                lead_cost: 150,
                layer_cost: 150,
                software_cost: 20,
            },
        }
    }
}

impl Team {
    fn of(role: Role) -> Self {
        let (people, cost, presence, takes) = match role {
            Role::Service => (190, 100, 20, 0),
            Role::Recruiting => (34, 120, 10, 0),
            Role::Records => (88, 80, 10, 0),
            Role::Finance => (62, 120, 10, 0),
            Role::Warehouse => (140, 80, 95, 0),
            Role::Sales => (130, 100, 80, 0),
            Role::Engineering => (150, 200, 10, 0),
            Role::KeyCustomers => (60, 150, 30, 6),
            Role::Checking => (19, 160, 10, 4),
        };
        let assumed = if role == Role::KeyCustomers { 25 } else { 20 };
        let score = |code| OCCUPATIONS.iter().find(|occupation| occupation.isco08 == code).map(|found| found.score);
        let routine = role.isco08().and_then(score).map_or(assumed, |score| (score * 100.0).round() as u32);
        Self { people, routine, cost, presence, takes }
    }
}

impl Settings {
    /// The same organisation in another shock.
    pub fn under(&self, shock: Shock) -> Self {
        Self { shock, ..self.clone() }
    }

    /// The value of a number.
    pub fn get(&self, knob: Knob) -> u32 {
        *self.clone().field(knob)
    }

    /// Sets a number, to the nearest value in its range.
    pub fn set(&mut self, knob: Knob, value: u32) {
        let range = knob.range();
        *self.field(knob) = value.clamp(*range.start(), *range.end());
    }

    fn field(&mut self, knob: Knob) -> &mut u32 {
        match knob {
            Knob::CreditFall => &mut self.credit.fall,
            Knob::CreditMonths => &mut self.credit.months,
            Knob::CreditFalling => &mut self.credit.falling,
            Knob::CreditReturning => &mut self.credit.returning,
            Knob::Closed => &mut self.lockdown.closed,
            Knob::Reopening => &mut self.lockdown.reopening,
            Knob::IdleLetGo => &mut self.lockdown.let_go,
            Knob::Share => &mut self.automation.share,
            Knob::Over => &mut self.automation.over,
            Knob::Redeploy => &mut self.automation.redeploy,
            Knob::Span => &mut self.automation.span,
            Knob::Merge => &mut self.automation.merge,
            Knob::StartSpan => &mut self.organisation.span,
            Knob::LeadCost => &mut self.organisation.lead_cost,
            Knob::LayerCost => &mut self.organisation.layer_cost,
            Knob::SoftwareCost => &mut self.organisation.software_cost,
            Knob::Team(role, kind) => self.organisation.teams[role.place()].field(kind),
        }
    }
}

impl Team {
    fn field(&mut self, kind: Trait) -> &mut u32 {
        match kind {
            Trait::People => &mut self.people,
            Trait::Routine => &mut self.routine,
            Trait::Cost => &mut self.cost,
            Trait::Presence => &mut self.presence,
            Trait::Takes => &mut self.takes,
        }
    }
}
