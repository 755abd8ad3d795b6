//! The names by which the program and its JavaScript know each other end in sixteen random digits each, which no
//! compression can shorten, twice over. Counted digits of the same length keep both files as they are otherwise.

/// What such names begin with.
const START: &str = "__wbg_";
/// How many digits they end with.
const DIGITS: usize = 16;

/// Counts the names of a script through, there and in the program, which has the same ones.
pub fn counted(script: &str, program: &[u8]) -> (String, Vec<u8>) {
    let (mut script, mut program) = (script.to_owned(), program.to_vec());
    for (place, digits) in random_digits(&script).iter().enumerate() {
        let counted = format!("{place:0DIGITS$}");
        script = script.replace(digits, &counted);
        let mut from = 0;
        while let Some(at) = program[from..].windows(DIGITS).position(|window| window == digits.as_bytes()) {
            program[from + at..from + at + DIGITS].copy_from_slice(counted.as_bytes());
            from += at + DIGITS;
        }
    }
    (script, program)
}

/// The digits at the ends of the names, each once, in order.
fn random_digits(script: &str) -> Vec<String> {
    let is_inside = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut found: Vec<String> = script
        .match_indices(START)
        .map(|(at, _)| script[at..].split(|c| !is_inside(c)).next().unwrap_or_default())
        .filter_map(|name| name.rsplit_once('_').map(|(_, digits)| digits))
        .filter(|digits| digits.len() == DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
        .map(str::to_owned)
        .collect();
    found.sort();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn both_sides_know_the_same_names_afterwards() {
        let script = "__wbg_new_fcda5e3902d732fe: f, __wbg_get_1de732b810cb937c: g, __wbg_new_fcda5e3902d732fe()";
        let program = b"\x1a__wbg_new_fcda5e3902d732fe\x1a__wbg_get_1de732b810cb937c";
        let (script, program) = counted(script, program);
        assert_eq!(
            script,
            "__wbg_new_0000000000000001: f, __wbg_get_0000000000000000: g, __wbg_new_0000000000000001()"
        );
        assert_eq!(program, b"\x1a__wbg_new_0000000000000001\x1a__wbg_get_0000000000000000");
    }
}
