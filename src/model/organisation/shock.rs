//! How strong a shock is in each month.

use super::settings::Settings;
use super::share::WHOLE;

/// What happens to the organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shock {
    /// Money for pay falls, and returns.
    Credit,
    /// Work that needs presence stops, and resumes.
    Lockdown,
    /// Routine tasks move to software, and stay there.
    #[default]
    Automation,
}

impl Shock {
    /// All three, in the order of the story.
    pub const ALL: [Self; 3] = [Self::Credit, Self::Lockdown, Self::Automation];

    /// Its name in addresses and style classes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Credit => "credit",
            Self::Lockdown => "lockdown",
            Self::Automation => "automation",
        }
    }
}

/// Months that pass before a shock begins.
pub const QUIET: u32 = 3;
/// The last month of a run.
pub const LAST: u32 = 48;

impl Settings {
    /// How far the shock has got at the end of a month, in ten-thousandths of its full strength.
    pub fn level(&self, month: u32) -> u32 {
        let passed = month.saturating_sub(QUIET);
        let rising = |over: u32| WHOLE * passed.min(over) / over.max(1);
        let falling = |end: u32, over: u32| WHOLE * end.saturating_sub(passed).min(over) / over.max(1);
        match self.shock {
            Shock::Credit => {
                let credit = &self.credit;
                let end = credit.falling + credit.months + credit.returning;
                rising(credit.falling).min(falling(end, credit.returning))
            }
            Shock::Lockdown if passed == 0 || self.lockdown.closed == 0 => 0,
            Shock::Lockdown => falling(self.lockdown.closed + self.lockdown.reopening, self.lockdown.reopening),
            Shock::Automation if self.automation.share == 0 => 0,
            Shock::Automation => rising(self.automation.over),
        }
    }

    /// The month in which the shock is over: money or doors are as before, or the last task has moved.
    pub fn over(&self) -> u32 {
        QUIET
            + match self.shock {
                Shock::Credit => self.credit.falling + self.credit.months + self.credit.returning,
                Shock::Lockdown if self.lockdown.closed == 0 => 0,
                Shock::Lockdown => self.lockdown.closed + self.lockdown.reopening,
                Shock::Automation => self.automation.over,
            }
    }

    /// The strength of the shock chosen, in its own unit; at zero nothing happens.
    pub fn strength(&self) -> u32 {
        match self.shock {
            Shock::Credit => self.credit.fall,
            Shock::Lockdown => self.lockdown.closed,
            Shock::Automation => self.automation.share,
        }
    }
}
