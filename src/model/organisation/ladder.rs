//! The ladder of supervision: so many people to a supervisor, so many supervisors to the next one, up to a single one.

/// Thousandths of a person in one, for spans between two whole numbers.
pub const MILLI: u32 = 1_000;

/// The most layers that the smallest span makes of the largest organisation.
const MOST: usize = 8;

/// Supervisors by layer, those who lead the staff first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ladder {
    layers: [u32; MOST],
    height: usize,
}

impl Ladder {
    /// The ladder that so many people need at a span in thousandths. Nobody needs none.
    pub fn over(staff: u32, span: u32) -> Self {
        let mut ladder = Self::default();
        let mut led = staff;
        while led > 0 && ladder.height < MOST {
            led = (u64::from(led) * u64::from(MILLI)).div_ceil(u64::from(span.max(2 * MILLI))) as u32;
            ladder.layers[ladder.height] = led;
            ladder.height += 1;
            if led == 1 {
                break;
            }
        }
        ladder
    }

    /// The same ladder with so many supervisors in all, at the same span. Those whom it does not need lead staff, too,
    /// and are led in their turn; the few for whom a whole new post above would be needed make some of the second layer
    /// lead a few more than the span.
    pub fn with(self, supervisors: u32, span: u32) -> Self {
        let grown = |first: u32| {
            let above = Self::over(if first > 1 { first } else { 0 }, span);
            let mut ladder = Self { height: (above.height + 1).min(MOST), ..Self::default() };
            for (place, people) in ladder.layers.iter_mut().zip([first].iter().chain(above.layers())) {
                *place = *people;
            }
            ladder
        };
        let mut ladder = self;
        while ladder.people() < supervisors {
            let next = grown(ladder.layers[0] + 1);
            if next.people() > supervisors {
                break;
            }
            ladder = next;
        }
        ladder.layers[0] += supervisors.saturating_sub(ladder.people());
        ladder
    }

    /// Supervisors by layer, those who lead the staff first.
    pub fn layers(&self) -> &[u32] {
        &self.layers[..self.height]
    }

    /// All supervisors.
    pub fn people(&self) -> u32 {
        self.layers().iter().sum()
    }
}
