//! A clock that runs down from up to an hour and a half, as long as a lesson. It knows when it ends, not how long it has run: so it is right again
//! after a reload.

/// The shortest and the longest time, and the one to begin with, in minutes.
pub const SHORTEST: u32 = 1;
/// See [`SHORTEST`].
pub const LONGEST: u32 = 90;
const USUAL: u32 = 5;

/// From this many minutes on, one is no difference: the clock is wound by so many at a time.
const COARSE: u32 = 20;
const COARSE_STEP: u32 = 5;

/// How its text says what it does.
const STANDS: &str = "stands";
const UNTIL: &str = "until";

/// What the clock does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Run {
    /// It stands, with so many seconds left.
    Stands(u32),
    /// It runs until then, in milliseconds since 1970.
    Until(f64),
}

/// The clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    /// For how many minutes it is wound up.
    pub minutes: u32,
    /// What it does.
    pub run: Run,
}

impl Default for Clock {
    fn default() -> Self {
        Self::wound(USUAL)
    }
}

impl Clock {
    /// One that stands, wound up for so many minutes.
    pub fn wound(minutes: u32) -> Self {
        let minutes = minutes.clamp(SHORTEST, LONGEST);
        Self { minutes, run: Run::Stands(minutes * 60) }
    }

    /// One that stands, wound up for a little more.
    pub fn longer(&self) -> Self {
        Self::wound(self.minutes + if self.minutes < COARSE { 1 } else { COARSE_STEP })
    }

    /// One that stands, wound up for a little less.
    pub fn shorter(&self) -> Self {
        Self::wound(self.minutes - if self.minutes > COARSE { COARSE_STEP } else { 1 })
    }

    /// How many seconds are left at a time.
    pub fn left(&self, now: f64) -> u32 {
        match self.run {
            Run::Stands(left) => left,
            Run::Until(end) => ((end - now) / 1_000.0).ceil().clamp(0.0, f64::from(self.minutes * 60)) as u32,
        }
    }

    /// Whether it runs at a time.
    pub fn runs(&self, now: f64) -> bool {
        !matches!(self.run, Run::Stands(_)) && !self.is_up(now)
    }

    /// Whether its time is up.
    pub fn is_up(&self, now: f64) -> bool {
        self.left(now) == 0
    }

    /// Starts, stops, or is wound up again once its time is up.
    pub fn pressed(&self, now: f64) -> Self {
        let left = self.left(now);
        let run = match self.run {
            _ if left == 0 => return Self::wound(self.minutes),
            Run::Stands(_) => Run::Until(now + f64::from(left) * 1_000.0),
            Run::Until(_) => Run::Stands(left),
        };
        Self { run, ..*self }
    }

    /// The clock as text; empty for one that nobody has touched.
    pub fn encode(&self) -> String {
        if *self == Self::default() {
            return String::new();
        }
        let (does, time) = match self.run {
            Run::Stands(left) => (STANDS, left.to_string()),
            Run::Until(end) => (UNTIL, end.to_string()),
        };
        [&self.minutes.to_string(), does, &time].join(" ")
    }

    /// Reads a text back; nothing where it is none of ours.
    pub fn decode(text: &str) -> Option<Self> {
        let mut pieces = text.split(' ');
        let mut piece = || pieces.next();
        let minutes = piece()?.parse().ok().filter(|minutes| (SHORTEST..=LONGEST).contains(minutes))?;
        let run = match (piece()?, piece()?, piece()) {
            (STANDS, left, None) => Run::Stands(left.parse().ok().filter(|left| (1..=minutes * 60).contains(left))?),
            (UNTIL, end, None) => Run::Until(end.parse().ok().filter(|end: &f64| end.is_finite())?),
            _ => return None,
        };
        Some(Self { minutes, run })
    }
}
