//! In which order files pack best: what packs them looks back a little way only.

use std::collections::HashSet;

/// How far back that is, in bytes.
const REACH: usize = 32 << 10;
/// How many bytes in a row must be the same to be worth a word.
const SHARED: usize = 6;

/// Puts each file behind the one of which it has most, as far as that is in reach.
pub fn by_likeness(files: Vec<(String, Vec<u8>)>) -> Vec<(String, Vec<u8>)> {
    let heads: Vec<_> = files.iter().map(|(_, bytes)| pieces(&bytes[..bytes.len().min(REACH)])).collect();
    let mut left: Vec<usize> = (0..files.len()).collect();
    let (mut order, mut next) = (Vec::new(), 0);
    while !left.is_empty() {
        let place = left.remove(next);
        let bytes = &files[place].1;
        let tail = pieces(&bytes[bytes.len().saturating_sub(REACH)..]);
        order.push(place);
        let shared = |place: &usize| {
            let head = &heads[*place];
            head.intersection(&tail).count() as f64 / head.len().max(1) as f64
        };
        let shares: Vec<f64> = left.iter().map(shared).collect();
        // Of several, the first.
        let most = (0..left.len()).rev().max_by(|a, b| shares[*a].total_cmp(&shares[*b]));
        next = most.unwrap_or_default();
    }
    let mut files: Vec<_> = files.into_iter().map(Some).collect();
    order.into_iter().filter_map(|place| files[place].take()).collect()
}

/// Every piece of a text that long.
fn pieces(bytes: &[u8]) -> HashSet<&[u8]> {
    bytes.windows(SHARED).collect()
}

#[cfg(test)]
mod tests {
    use super::by_likeness;

    #[test]
    fn what_is_alike_stands_together() {
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        let files = vec![
            file("a", "one and the same story"),
            file("b", "0123456789 and more of it"),
            file("c", "nearly the same story"),
            file("d", "9876543210 of 0123456789 and"),
        ];
        let names: Vec<String> = by_likeness(files).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["a", "c", "b", "d"]);
        assert_eq!(by_likeness(Vec::new()), Vec::new());
    }
}
