//! Where the site will live.

use std::fmt::{self, Display};
use std::str::FromStr;

/// The address of the site's root: `/`, `/sub/path/` or `https://host/sub/path/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    origin: String,
    path: String,
}

impl PublicUrl {
    /// The path alone, with a slash at both ends. It is what links between the site's own files start with.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether the host is known, as share images, the sitemap and canonical links need it.
    pub fn has_origin(&self) -> bool {
        !self.origin.is_empty()
    }
}

impl Default for PublicUrl {
    fn default() -> Self {
        Self { origin: String::new(), path: "/".into() }
    }
}

impl Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.origin, self.path)
    }
}

impl FromStr for PublicUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let unusable = || format!("'{text}' is no address of a site; write /sub/path/ or https://host/sub/path/");
        if text.contains(|c: char| c.is_whitespace() || "?#\"'<>\\".contains(c)) {
            return Err(unusable());
        }
        let host_start = ["https://", "http://"].iter().find(|scheme| text.starts_with(**scheme)).map(|s| s.len());
        let path_start = match host_start {
            Some(start) => start + text[start..].find('/').unwrap_or(text.len() - start),
            None => 0,
        };
        let (origin, path) = text.split_at(path_start);
        let host_is_empty = host_start.is_some_and(|start| origin.len() == start);
        let path = if path.is_empty() && !origin.is_empty() { "/" } else { path };
        if host_is_empty
            || !path.starts_with('/')
            || path.contains("//")
            || path.split('/').any(|s| s == ".." || s == ".")
        {
            return Err(unusable());
        }
        let slash = if path.ends_with('/') { "" } else { "/" };
        Ok(Self { origin: origin.into(), path: format!("{path}{slash}") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_gets_a_slash_at_its_end() {
        let url: Result<PublicUrl, _> = "/sub/path".parse();
        assert_eq!(url.map(|u| u.to_string()), Ok("/sub/path/".into()));
    }

    #[test]
    fn an_address_is_taken_apart_into_origin_and_path() {
        for (text, origin, path) in [
            ("https://host", "https://host", "/"),
            ("https://host/sub/path/", "https://host", "/sub/path/"),
            ("http://host:8080/x", "http://host:8080", "/x/"),
            ("/", "", "/"),
        ] {
            let expected = PublicUrl { origin: origin.into(), path: path.into() };
            assert_eq!(text.parse(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", "sub/path", "https://", "https:///x", "//host/x", "/a//b", "/../x", "/a b", "/a?b"] {
            assert!(text.parse::<PublicUrl>().is_err(), "{text}");
        }
    }
}
