//! Whole people out of shares. Each of these only ever grows with what it is given, so that no rounding turns more
//! into less.

/// A share of one, in ten-thousandths.
pub const WHOLE: u32 = 10_000;

/// A share of so many people, rounded down.
pub fn part(people: u32, share: u32, whole: u32) -> u32 {
    (u64::from(people) * u64::from(share) / u64::from(whole)) as u32
}

/// The least number, at most `most`, for which something holds that holds for every larger one. `most` where it holds
/// for none below.
pub fn least(most: u32, holds: impl Fn(u32) -> bool) -> u32 {
    let (mut low, mut high) = (0, most);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    low
}

/// Hands out people one by one in proportion to weights, each to whoever is furthest behind (Webster's rule). With one
/// person more, nobody's part becomes smaller, which the largest remainder does not grant. Nobody is handed out where
/// all weights are zero.
pub fn hand_out<const N: usize>(people: u32, weights: [u32; N]) -> [u32; N] {
    let mut parts = [0; N];
    if weights.iter().all(|weight| *weight == 0) {
        return parts;
    }
    for _ in 0..people {
        let mut next = 0;
        for place in 1..N {
            // weight / (2 part + 1), compared without dividing; the first in line wins a tie.
            let claim = u64::from(weights[place]) * u64::from(2 * parts[next] + 1);
            if claim > u64::from(weights[next]) * u64::from(2 * parts[place] + 1) {
                next = place;
            }
        }
        parts[next] += 1;
    }
    parts
}
