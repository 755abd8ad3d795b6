//! A guess at how many: between ten thousand and a million, on a scale that gives every size the same room.

/// The smallest guess.
pub const LEAST: u32 = 10_000;
/// The largest guess.
pub const MOST: u32 = 1_000_000;
/// The last stop of the slider; the first is 0.
pub const STOPS: u32 = 100;

/// The guess at a stop of the slider, rounded to two digits that say something, and to halves of the second: so that
/// each stop has a guess of its own, and keys pass every one.
pub fn at_stop(stop: u32) -> u32 {
    let decades = f64::from(stop.min(STOPS)) / f64::from(STOPS) * (f64::from(MOST) / f64::from(LEAST)).log10();
    let exact = f64::from(LEAST) * 10_f64.powf(decades);
    let unit = 10_f64.powf(exact.log10().floor() - 1.0) / 2.0;
    ((exact / unit).round() * unit) as u32
}

/// The stop nearest to a guess.
pub fn stop_of(guess: u32) -> u32 {
    let place = (f64::from(guess.clamp(LEAST, MOST)) / f64::from(LEAST)).ln();
    let whole = (f64::from(MOST) / f64::from(LEAST)).ln();
    (place / whole * f64::from(STOPS)).round() as u32
}

/// Reads a typed guess: digits, with whatever somebody puts between thousands. Nothing where it is no number from
/// [`LEAST`] to [`MOST`].
pub fn read(typed: &str) -> Option<u32> {
    let kept: String =
        typed.chars().filter(|c| !matches!(c, '.' | ',' | '\'' | '’' | '_') && !c.is_whitespace()).collect();
    kept.parse().ok().filter(|guess| (LEAST..=MOST).contains(guess))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stop_is_found_again() {
        for stop in 0..=STOPS {
            assert_eq!(stop_of(at_stop(stop)), stop, "stop {stop} is {}", at_stop(stop));
            assert!(stop == 0 || at_stop(stop) > at_stop(stop - 1));
        }
        assert_eq!((at_stop(0), at_stop(STOPS / 2), at_stop(STOPS)), (LEAST, 100_000, MOST));
    }

    #[test]
    fn a_number_is_read_however_its_thousands_are_parted() {
        for typed in ["250000", "250.000", "250,000", " 250 000 ", "250’000"] {
            assert_eq!(read(typed), Some(250_000), "{typed}");
        }
        for typed in ["", "many", "9999", "1.000.001", "-20000", "2e5"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
