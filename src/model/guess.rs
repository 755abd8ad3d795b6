//! A guess at how many: between ten thousand and a million, on a scale that gives every size the same room, or typed.

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

/// Why something typed is no guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// It is no number that anybody could be sure of.
    Unreadable,
    /// It is a number, and below [`LEAST`] or above [`MOST`].
    Outside,
}

/// Words for a thousand and a million, in either language, and how many digits each adds.
const UNITS: [(&str, u32); 11] = [
    ("", 0),
    ("k", 3),
    ("rb", 3),
    ("ribu", 3),
    ("thousand", 3),
    ("m", 6),
    ("jt", 6),
    ("juta", 6),
    ("mio", 6),
    ("mn", 6),
    ("million", 6),
];
/// What may be said after a number without changing it.
const COUNTED: [&str; 2] = ["orang", "people"];
/// More digits than any number that is meant has.
const LONGEST: usize = 15;

/// Reads a typed guess: "60k", "60 ribu", "0,5 juta", "236.743", in digits of any of the writings that keyboards offer.
///
/// Points and commas mean opposite things in the two languages, so one rule holds for both: where exactly three digits
/// follow each of them, they part thousands, and "1.500" is "1,500"; otherwise the last one begins the fraction, and
/// "1,5 juta" is "1.5m". No thousands begin with a zero: "0.065m" is a fraction.
///
/// # Errors
/// [`Slip`] where it is no number, or none from [`LEAST`] to [`MOST`].
pub fn read(typed: &str) -> Result<u32, Slip> {
    let plain: String = typed.chars().map(plain).collect();
    let plain = plain.trim();
    let end = plain.find(|letter: char| !letter.is_ascii_digit() && !is_separator(letter)).unwrap_or(plain.len());
    let (number, mut unit) = plain.split_at(end);
    for counted in COUNTED {
        unit = unit.strip_suffix(counted).unwrap_or(unit).trim();
    }
    let digits = UNITS.iter().find(|(name, _)| *name == unit).map(|(_, digits)| *digits).ok_or(Slip::Unreadable)?;
    let (whole, fraction) = number_of(number.trim()).ok_or(Slip::Unreadable)?;
    // A person more or less is no matter: what is left of a fraction is let go.
    let fraction: String = fraction.chars().chain("000000".chars()).take(digits as usize).collect();
    let people: u64 = [whole, fraction].concat().parse().map_err(|_| Slip::Unreadable)?;
    u32::try_from(people).ok().filter(|people| (LEAST..=MOST).contains(people)).ok_or(Slip::Outside)
}

/// The digits before and after the point of a number.
fn number_of(number: &str) -> Option<(String, String)> {
    let groups: Vec<&str> = number.split(is_separator).collect();
    let are_digits = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    if !are_digits || number.len() > 2 * LONGEST || groups.concat().len() > LONGEST {
        return None;
    }
    let separators: Vec<char> = number.chars().filter(|letter| is_separator(*letter)).collect();
    let (Some(last), Some((first, rest))) = (separators.last(), groups.split_first()) else {
        return Some((number.to_owned(), String::new()));
    };
    let may_part = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let are_thousands = |groups: &[&str], separators: &[char]| {
        may_part
            && groups.iter().all(|group| group.len() == 3)
            && separators.iter().all(|separator| *separator == separators[0])
    };
    if are_thousands(rest, &separators) {
        return Some((groups.concat(), String::new()));
    }
    // Only a point or a comma begins a fraction, and it is not what parts the thousands before it.
    let (fraction, thousands) = rest.split_last()?;
    let before = &separators[..separators.len() - 1];
    let is_fraction = matches!(last, '.' | ',') && !before.contains(last);
    let is_whole = thousands.is_empty() || are_thousands(thousands, before);
    (is_fraction && is_whole).then(|| ([&[*first], thousands].concat().concat(), (*fraction).to_owned()))
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '.' | ',' | '\'' | '_' | ' ')
}

/// A letter as a plain one: small, and of the digits and signs of other writings the one that means the same.
fn plain(letter: char) -> char {
    let from = |zero: char| char::from_digit((u32::from(letter) - u32::from(zero)) % 10, 10).unwrap_or(letter);
    match letter {
        '０'..='９' => from('０'),
        '٠'..='٩' => from('٠'),
        '۰'..='۹' => from('۰'),
        '．' | '٫' | '。' => '.',
        '，' | '٬' | '،' | '、' => ',',
        '’' | '‘' | '＇' => '\'',
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' => {
            char::from_u32(u32::from(letter) - 0xFEE0).map_or(letter, |letter| letter.to_ascii_lowercase())
        }
        _ if letter.is_whitespace() => ' ',
        _ => letter.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_stop_is_found_again() {
        for stop in 0..=STOPS {
            assert_eq!(stop_of(at_stop(stop)), stop, "stop {stop} is {}", at_stop(stop));
            assert!(stop == 0 || at_stop(stop) > at_stop(stop - 1));
        }
        assert_eq!((at_stop(0), at_stop(STOPS / 2), at_stop(STOPS)), (LEAST, 100_000, MOST));
    }

    #[test]
    fn a_guess_is_read_however_it_is_written() {
        let written = [
            (60_000, "60k|60K|60 k|60rb|60 rb|60 ribu|60ribu|60 RIBU|60 thousand|60.000|60,000|60000|60 ribu orang"),
            (
                60_000,
                "60.0k|60,0 ribu|60,000 people|0.06m|0,06 juta|６０ｋ|６０，０００|６０.０００|٦٠٬٠٠٠|٦٠٠٠٠|۶۰۰۰۰",
            ),
            (250_000, "250000|250.000|250,000| 250 000 |250’000|250'000|250_000|250\u{a0}000|250\u{202f}000|250000,00"),
            (500_000, "0.5m|0,5 juta|0,5jt|500rb|500.000|0.5 million|0.500m"),
            (1_000_000, "1m|1 M|1 juta|1jt|1 million|1,0 juta|1.0m|1.000.000|1,000,000|1 000 000|1.000k|1,000 ribu"),
            (236_743, "236743|236.743|236,743|236,743.0|236.743,9|٢٣٦٬٧٤٣"),
            (12_500, "12.5k|12,5rb|12,5 ribu|12.500|12.50k|12,500"),
        ];
        for (guess, texts) in written {
            for typed in texts.split('|') {
                assert_eq!(read(typed), Ok(guess), "{typed}");
            }
        }
    }

    #[test]
    fn what_is_no_guess_is_refused_and_why() {
        for typed in [
            "",
            " ",
            ".",
            "k",
            "juta",
            "many",
            "-20000",
            "2e5",
            "60kk",
            "60 k ribu",
            "12 50",
            "12.34.56",
            "1.500,25,1",
            "60 %",
            "1/2 juta",
            "sixty thousand",
            "60..000",
            "60k80",
            "60 000,00 0",
            "9999999999999999999999",
        ] {
            assert_eq!(read(typed), Err(Slip::Unreadable), "{typed}");
        }
        // With a word behind it, a point before three digits still parts thousands.
        for typed in [
            "236.743k",
            "236,743 ribu",
            "0",
            "60",
            "9999",
            "9.999",
            "1.5",
            "1.000.001",
            "1,5 juta",
            "1.5m",
            "1.500",
            "1,500",
            "2 million",
        ] {
            assert_eq!(read(typed), Err(Slip::Outside), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_can_be_typed_breaks_it(typed in any::<String>(), near in "[0-9.,' kmrbijuta٠-٩]{0,24}") {
            for typed in [typed, near] {
                if let Ok(guess) = read(&typed) {
                    prop_assert!((LEAST..=MOST).contains(&guess));
                }
            }
        }

        #[test]
        fn every_guess_is_read_with_the_thousands_of_either_language(guess in LEAST..=MOST) {
            let (millions, thousands, rest) = (guess / 1_000_000, guess / 1_000 % 1_000, guess % 1_000);
            for separator in ["", ".", ",", " ", "\u{a0}"] {
                let written = if millions > 0 {
                    format!("{millions}{separator}{thousands:03}{separator}{rest:03}")
                } else {
                    format!("{thousands}{separator}{rest:03}")
                };
                prop_assert_eq!(read(&written), Ok(guess), "{}", written);
            }
        }
    }
}
