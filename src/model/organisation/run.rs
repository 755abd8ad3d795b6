//! Four years of an organisation, month by month.

use super::ladder::{Ladder, MILLI};
use super::role::Role;
use super::settings::Settings;
use super::share::{WHOLE, hand_out, least, part};
use super::shock::{LAST, Shock};

/// How many kinds of work there are.
pub const ROLES: usize = Role::ALL.len();
/// The place of the supervisors, after all kinds of work.
pub const SUPERVISORS: usize = ROLES;
/// All groups of people: the kinds of work, and the supervisors.
pub const GROUPS: usize = ROLES + 1;

/// The organisation at the end of a month, and everything that has happened so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// People by group.
    pub people: [u32; GROUPS],
    /// Supervisors by layer.
    pub ladder: Ladder,
    /// People who are paid but cannot work, by kind of work.
    pub idle: [u32; ROLES],
    /// Posts that software or merging has done away with, by kind of work.
    pub freed: [u32; ROLES],
    /// What has happened so far, by group.
    pub so_far: [Flow; GROUPS],
    /// Work done, the start being 1,000: by people, and by software in their place.
    pub output: u32,
    /// Pay and software, the start being 1,000.
    pub cost: u32,
}

/// How many people came and went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// Came from outside.
    pub hired: u32,
    /// Had to leave.
    pub let_go: u32,
    /// Came from other work in the organisation.
    pub moved_in: u32,
    /// Changed to other work in the organisation.
    pub moved_out: u32,
}

impl Month {
    /// Everybody.
    pub fn total(&self) -> u32 {
        self.people.iter().sum()
    }

    /// What has happened so far, in all groups together.
    pub fn sum(&self) -> Flow {
        self.so_far.iter().fold(Flow::default(), |sum, flow| Flow {
            hired: sum.hired + flow.hired,
            let_go: sum.let_go + flow.let_go,
            moved_in: sum.moved_in + flow.moved_in,
            moved_out: sum.moved_out + flow.moved_out,
        })
    }
}

/// A run: the start and the ends of 48 months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    months: Vec<Month>,
}

impl Run {
    /// The organisation before anything happens.
    pub fn start(&self) -> &Month {
        &self.months[0]
    }

    /// The end of a month; the last one where there is none of that number.
    pub fn month(&self, month: u32) -> &Month {
        &self.months[month.min(LAST) as usize]
    }

    /// All of them, the start first.
    pub fn months(&self) -> &[Month] {
        &self.months
    }
}

/// Runs an organisation through its shock.
pub fn run(settings: &Settings) -> Run {
    let start = Shape::before(settings);
    let whole_cost = start.cost(settings).max(1);
    let whole_work = start.work.max(1);
    let permille = |part: u64, whole: u64| ((part * 1_000 + whole / 2) / whole) as u32;
    let mut so_far = [Flow::default(); GROUPS];
    let mut before = start;
    let months = (0..=LAST).map(|month| {
        let shape = Shape::in_month(settings, month);
        for (group, flow) in so_far.iter_mut().enumerate() {
            let (from, to) = (&before.groups[group], &shape.groups[group]);
            let (came, left) = (to.moved_in - from.moved_in, to.moved_out - from.moved_out);
            flow.moved_in += came;
            flow.moved_out += left;
            // Whatever is not explained by people who changed their work came from outside, or went there.
            let (inside, now) = (from.people + came, to.people + left);
            flow.hired += now.saturating_sub(inside);
            flow.let_go += inside.saturating_sub(now);
        }
        let done = Month {
            people: shape.groups.map(|group| group.people),
            ladder: shape.ladder,
            idle: shape.idle,
            freed: shape.freed,
            so_far,
            output: permille(u64::from(shape.work), u64::from(whole_work)),
            cost: permille(shape.cost(settings), whole_cost),
        };
        before = shape;
        done
    });
    Run { months: months.collect() }
}

/// One group of people: how many there are, and how many came from or went to other groups since the start.
#[derive(Clone, Copy, Debug, Default)]
struct Group {
    people: u32,
    moved_in: u32,
    moved_out: u32,
}

/// The posts that a shock leaves in a month.
#[derive(Clone, Debug)]
struct Shape {
    groups: [Group; GROUPS],
    ladder: Ladder,
    idle: [u32; ROLES],
    freed: [u32; ROLES],
    /// Work done, in posts.
    work: u32,
    /// Cost of software, in hundredths of pay.
    software: u64,
}

impl Shape {
    /// Staff by kind of work, with the supervisors that they need.
    fn staffed(settings: &Settings, staff: [u32; ROLES]) -> Self {
        let all = staff.iter().sum();
        let ladder = Ladder::over(all, settings.organisation.span * MILLI);
        let mut groups = [Group::default(); GROUPS];
        for (group, people) in groups.iter_mut().zip(staff) {
            group.people = people;
        }
        groups[SUPERVISORS].people = ladder.people();
        Self { groups, ladder, idle: [0; ROLES], freed: [0; ROLES], work: all, software: 0 }
    }

    fn before(settings: &Settings) -> Self {
        Self::staffed(settings, settings.organisation.teams.each_ref().map(|team| team.people))
    }

    fn in_month(settings: &Settings, month: u32) -> Self {
        let level = settings.level(month);
        match settings.shock {
            Shock::Credit => Self::in_credit(settings, level),
            Shock::Lockdown => Self::in_lockdown(settings, level),
            Shock::Automation => Self::in_automation(settings, level),
        }
    }

    /// Pay and software, in hundredths of the pay of a person in customer service.
    fn cost(&self, settings: &Settings) -> u64 {
        let organisation = &settings.organisation;
        let staff = self.groups.iter().zip(&organisation.teams);
        let staff: u64 = staff.map(|(group, team)| u64::from(group.people) * u64::from(team.cost)).sum();
        let mut pay = u64::from(organisation.lead_cost);
        let mut supervisors = 0;
        for people in self.ladder.layers() {
            supervisors += u64::from(*people) * pay;
            pay = pay * u64::from(organisation.layer_cost) / 100;
        }
        staff + supervisors + self.software
    }

    /// Less money: the same share of every kind of work goes, the smallest share that saves enough.
    fn in_credit(settings: &Settings, level: u32) -> Self {
        let whole = Self::before(settings);
        let fall = u64::from(settings.credit.fall) * u64::from(level);
        let money = whole.cost(settings) * (100 * u64::from(WHOLE) - fall) / (100 * u64::from(WHOLE));
        let left = |gone: u32| {
            let staff = settings.organisation.teams.each_ref().map(|team| {
                let kept = u64::from(team.people) * u64::from(WHOLE - gone);
                ((kept + u64::from(WHOLE) / 2) / u64::from(WHOLE)) as u32
            });
            Self::staffed(settings, staff)
        };
        left(least(WHOLE, |gone| left(gone).cost(settings) <= money))
    }

    /// Shut doors: work that needs presence stands still. Some of those who did it are let go, the others wait on pay.
    fn in_lockdown(settings: &Settings, level: u32) -> Self {
        let teams = &settings.organisation.teams;
        let still = teams.each_ref().map(|team| part(team.people, team.presence * level, 100 * WHOLE));
        let gone = still.map(|people| part(people, settings.lockdown.let_go, 100));
        let mut shape = Self::staffed(settings, std::array::from_fn(|role| teams[role].people - gone[role]));
        shape.idle = std::array::from_fn(|role| still[role] - gone[role]);
        shape.work -= shape.idle.iter().sum::<u32>();
        shape
    }

    /// Routine tasks on software: fewer posts are needed, some by merging; a wider span needs fewer supervisors. Of
    /// those whose post falls away, some change to other work and the others are let go.
    fn in_automation(settings: &Settings, level: u32) -> Self {
        let (automation, organisation) = (&settings.automation, &settings.organisation);
        let takes = organisation.teams.each_ref().map(|team| team.takes);
        // Where no work takes anybody in, nobody can change to it.
        let redeploy = if takes.iter().any(|parts| *parts > 0) { automation.redeploy } else { 0 };
        let mut shape = Self::before(settings);
        for role in Role::ALL {
            let (team, place) = (&organisation.teams[role.place()], role.place());
            let kept = kept(settings, role, level);
            shape.freed[place] = team.people - kept;
            shape.groups[place].moved_out = part(shape.freed[place], redeploy, 100);
            shape.groups[place].people = kept;
            let moved_to_software = u64::from(part(team.people, team.routine * automation.share, WHOLE));
            shape.software += moved_to_software * u64::from(level) / u64::from(WHOLE)
                * u64::from(team.cost * organisation.software_cost)
                / 100;
        }
        let moved: u32 = shape.groups.iter().map(|group| group.moved_out).sum();
        let kept: u32 = shape.groups[..ROLES].iter().map(|group| group.people).sum();

        // Supervisors who change their work become staff and are led by those who stay: the fewest who can lead all.
        let all = shape.ladder.people();
        let span = settings.span(level);
        let staff = |supervisors: u32| kept + moved + part(all - supervisors, redeploy, 100);
        let stay = least(all, |supervisors| Ladder::over(staff(supervisors), span).people() <= supervisors);
        shape.ladder = Ladder::over(staff(stay), span).with(stay, span);
        shape.groups[SUPERVISORS].people = stay;
        shape.groups[SUPERVISORS].moved_out = part(all - stay, redeploy, 100);

        let moved = moved + shape.groups[SUPERVISORS].moved_out;
        for (group, people) in shape.groups.iter_mut().zip(hand_out(moved, takes)) {
            group.moved_in = people;
            group.people += people;
        }
        // What software or merging took over is still done; those who changed their work do something more.
        shape.work += moved;
        shape
    }
}

impl Settings {
    /// People to a supervisor at a level of automation, in thousandths. It never narrows.
    fn span(&self, level: u32) -> u32 {
        let widened = self.automation.span.saturating_sub(self.organisation.span) * MILLI;
        self.organisation.span * MILLI + part(widened, level, WHOLE)
    }

    /// How far automation has got in a month; nowhere in another shock.
    fn automated(&self, month: u32) -> u32 {
        if self.shock == Shock::Automation { self.level(month) } else { 0 }
    }

    /// People to a supervisor in a month, in thousandths.
    pub fn span_in(&self, month: u32) -> u32 {
        self.span(self.automated(month))
    }

    /// How many of the tasks of a kind of work software does in a month, in hundredths of a percent.
    pub fn on_software(&self, role: Role, month: u32) -> u32 {
        let level = self.automated(month);
        part(self.organisation.teams[role.place()].routine * self.automation.share, level, WHOLE)
    }

    /// The posts that merging the support units has saved in a month, on top of what software took over.
    pub fn saved_by_merging(&self, month: u32) -> u32 {
        let mut apart = self.clone();
        apart.automation.merge = 0;
        let level = self.automated(month);
        Role::ALL.into_iter().map(|role| kept(&apart, role, level) - kept(self, role, level)).sum()
    }
}

/// The posts of a kind of work that are left when its share of routine tasks has moved and its unit has merged.
fn kept(settings: &Settings, role: Role, level: u32) -> u32 {
    let (team, automation) = (&settings.organisation.teams[role.place()], &settings.automation);
    let whole = 100 * u64::from(WHOLE);
    let moved = u64::from(team.routine * automation.share) * u64::from(level) / 100;
    let merged = if role.is_support() { u64::from(automation.merge) * u64::from(level) } else { 0 };
    (u64::from(team.people) * (whole - moved) * (whole - merged)).div_ceil(whole * whole) as u32
}
