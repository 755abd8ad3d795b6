//! The headers that a site asks its host for, in the `_headers` format that several static hosts read: a line with a
//! path pattern, then indented lines with headers. `! Name` takes back what an earlier rule asked for.

/// The rules of a `_headers` file.
#[derive(Debug, Default)]
pub struct Rules(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    pattern: String,
    changes: Vec<Change>,
}

#[derive(Debug)]
enum Change {
    Add(String, String),
    TakeBack(String),
}

impl Rules {
    /// Reads the file's text. As on a real host, what cannot be read is passed over.
    pub fn read(text: &str) -> Self {
        let mut rules: Vec<Rule> = Vec::new();
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#') && !line.trim().is_empty()) {
            if !line.starts_with(char::is_whitespace) {
                rules.push(Rule { pattern: line.trim().to_owned(), changes: Vec::new() });
            } else if let (Some(rule), Some(change)) = (rules.last_mut(), Change::read(line.trim())) {
                rule.changes.push(change);
            }
        }
        Self(rules)
    }

    /// Adds the headers of every rule that fits the path. The same header from two rules is joined by a comma, which
    /// is what the hosts do; one that the server has set itself gives way.
    pub fn apply(&self, path: &str, headers: &mut Vec<(String, String)>) {
        let mut asked: Vec<(String, String)> = Vec::new();
        for change in self.0.iter().filter(|rule| fits(&rule.pattern, path)).flat_map(|rule| &rule.changes) {
            match change {
                Change::TakeBack(name) => asked.retain(|(known, _)| !known.eq_ignore_ascii_case(name)),
                Change::Add(name, value) => {
                    match asked.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(name)) {
                        Some((_, joined)) => *joined = format!("{joined}, {value}"),
                        None => asked.push((name.clone(), value.clone())),
                    }
                }
            }
        }
        headers.retain(|(name, _)| !asked.iter().any(|(known, _)| known.eq_ignore_ascii_case(name)));
        headers.append(&mut asked);
    }
}

impl Change {
    fn read(line: &str) -> Option<Self> {
        if let Some(name) = line.strip_prefix('!') {
            return Some(Self::TakeBack(name.trim().to_owned()));
        }
        let (name, value) = line.split_once(':')?;
        Some(Self::Add(name.trim().to_owned(), value.trim().to_owned()))
    }
}

/// Whether a path fits a pattern: `*` stands for anything, `:word` for one part between slashes.
fn fits(pattern: &str, path: &str) -> bool {
    match pattern.find(['*', ':']) {
        None => pattern == path,
        Some(start) => {
            let Some(rest) = path.strip_prefix(&pattern[..start]) else {
                return false;
            };
            let after = &pattern[start + 1..];
            if pattern[start..].starts_with('*') {
                let mut ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
                return ends.any(|at| fits(after, &rest[at..]));
            }
            let word = after.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(after.len());
            let part = rest.find('/').unwrap_or(rest.len());
            part > 0 && fits(&after[word..], &rest[part..])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_as_on_the_hosts() {
        for (pattern, path) in [
            ("/", "/"),
            ("/*", "/"),
            ("/*", "/id/tebak/"),
            ("/*.wasm", "/app-0f3c.wasm"),
            ("/id/*", "/id/"),
            ("/*/sematan/*", "/id/sematan/tebak/"),
            ("/:language/", "/en/"),
            ("/:language/*", "/en/guess/"),
        ] {
            assert!(fits(pattern, path), "{pattern} {path}");
        }
        for (pattern, path) in [
            ("/", "/id/"),
            ("/id/*", "/en/"),
            ("/*.wasm", "/app.js"),
            ("/:language/", "/en/guess/"),
            ("/:language/", "//"),
        ] {
            assert!(!fits(pattern, path), "{pattern} {path}");
        }
    }

    #[test]
    fn all_rules_that_fit_apply_and_win_over_the_servers_own() {
        let rules = Rules::read(
            "# every page\n/*\n  X-One: a\n  Content-Security-Policy: default-src 'self'; img-src https://x\n\n\
             /*.csv\n  X-One: b\n  content-type: text/plain\n",
        );
        let mut headers = vec![("Content-Type".to_owned(), "text/csv".to_owned())];
        rules.apply("/record/a.csv", &mut headers);
        let header =
            |name: &str| headers.iter().filter(|(known, _)| known == name).map(|(_, v)| v.as_str()).collect::<Vec<_>>();
        assert_eq!(header("X-One"), ["a, b"]);
        assert_eq!(header("Content-Security-Policy"), ["default-src 'self'; img-src https://x"]);
        assert_eq!(header("content-type"), ["text/plain"]);
        assert!(header("Content-Type").is_empty());
    }

    #[test]
    fn a_later_rule_can_take_a_header_back() {
        let rules =
            Rules::read("/*\n  Cache-Control: no-cache\n/*.wasm\n  ! cache-control\n  Cache-Control: immutable\n");
        let mut headers = Vec::new();
        rules.apply("/app.wasm", &mut headers);
        assert_eq!(headers, [("Cache-Control".to_owned(), "immutable".to_owned())]);
    }

    #[test]
    fn lines_that_are_no_rule_are_passed_over() {
        let mut headers = Vec::new();
        Rules::read("  X-Stray: a\n/*\n  nonsense\n").apply("/", &mut headers);
        assert!(headers.is_empty());
    }
}
