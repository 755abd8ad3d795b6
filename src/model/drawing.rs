//! What a reader draws before the record is shown: so many people laid off in each of twelve quarters.

/// The quarters of the record that stand before a reader draws: 2020 to 2022.
pub const STANDING: usize = 12;
/// The quarters drawn: 2023 to 2025.
pub const QUARTERS: usize = 12;
/// The highest that can be drawn.
pub const TOP: u32 = 250_000;
/// What is drawn is a multiple of this.
pub const STEP: u32 = 5_000;

/// One number a quarter, each a multiple of [`STEP`] and at most [`TOP`].
pub type Drawn = [u32; QUARTERS];

/// The nearest number that can be drawn.
pub fn snapped(people: f64) -> u32 {
    let steps = (people / f64::from(STEP)).round().clamp(0.0, f64::from(TOP / STEP));
    steps as u32 * STEP
}

/// A drawing for an address: the steps of each quarter.
pub fn to_address(drawn: &Drawn) -> String {
    drawn.map(|people| (people / STEP).to_string()).join(".")
}

/// Reads [`to_address`] back. Nothing where it is not one of ours.
pub fn from_address(text: &str) -> Option<Drawn> {
    let steps: Vec<u32> = text.split('.').map(str::parse).collect::<Result<_, _>>().ok()?;
    let drawn: Drawn = steps.try_into().ok()?;
    drawn.iter().all(|steps| *steps <= TOP / STEP).then(|| drawn.map(|steps| steps * STEP))
}

/// How a drawing and the record differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The quarter of the crest as drawn, by its place; none where all are equal.
    pub crest_drawn: Option<usize>,
    /// The quarter of the crest in the record.
    pub crest: usize,
    /// All people drawn, and all of the record.
    pub totals: (u64, u64),
    /// The quarter where the two are furthest apart.
    pub furthest: usize,
}

/// The quarter of a drawing's crest, the first of several that are equal; none where all are.
pub fn crest(drawn: &Drawn) -> Option<usize> {
    let most = (1..QUARTERS).fold(0, |most, place| if drawn[place] > drawn[most] { place } else { most });
    drawn.iter().any(|people| *people != drawn[most]).then_some(most)
}

/// Holds a drawing against the record. The first of several that are equal counts.
pub fn compare(drawn: &Drawn, record: &Drawn) -> Difference {
    let first_most = |of: &dyn Fn(usize) -> u32| {
        (1..QUARTERS).fold(0, |most, place| if of(place) > of(most) { place } else { most })
    };
    let total = |of: &Drawn| of.iter().map(|people| u64::from(*people)).sum();
    Difference {
        crest_drawn: crest(drawn),
        crest: first_most(&|place| record[place]),
        totals: (total(drawn), total(record)),
        furthest: first_most(&|place| drawn[place].abs_diff(record[place])),
    }
}
