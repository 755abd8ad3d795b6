//! Which files a page loads, read from its HTML.

use std::path::{Path, PathBuf};

/// The names of the files that a browser loads with the page, as the page writes them: style sheets, preloads, the
/// icon, scripts, pictures that are not lazy, and what the page's `<meta name="app">` hands to its start script.
pub fn loads(html: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut icons = Vec::new();
    for tag in tags(html) {
        match (tag.name.as_str(), tag.value("rel").unwrap_or_default().to_ascii_lowercase().as_str()) {
            ("link", "icon") => icons.extend(tag.value("href")),
            ("link", "stylesheet" | "preload" | "modulepreload") => names.extend(tag.value("href")),
            ("script", _) => names.extend(tag.value("src")),
            ("img", _) if tag.value("loading") != Some("lazy") => names.extend(tag.value("src")),
            ("meta", _) if tag.value("name") == Some("app") => {
                let handed =
                    ["data-js", "data-wasm", "data-words", "data-parts"].iter().filter_map(|name| tag.value(name));
                names.extend(handed.flat_map(str::split_whitespace));
            }
            _ => {}
        }
    }
    // Of several icons a browser takes one: the vector one, where it can.
    let icon = icons.iter().find(|name| name.ends_with(".svg")).or(icons.first());
    names.extend(icon);
    names.into_iter().map(str::to_owned).collect()
}

/// The file that a name in a page means; none for addresses elsewhere and for data in the page itself.
pub fn resolve(name: &str, page: &Path, dist: &Path, mount: &str) -> Option<PathBuf> {
    let name = name.split(['?', '#']).next().unwrap_or_default();
    if name.is_empty() || name.starts_with("//") || name.split('/').next().is_some_and(|first| first.contains(':')) {
        return None;
    }
    let (folder, rest) = match name.strip_prefix('/') {
        // A name below another mount is not there; let the caller find that out.
        Some(from_root) => (dist, name.strip_prefix(mount).unwrap_or(from_root)),
        None => (page.parent()?, name),
    };
    let mut path = folder.to_owned();
    for part in rest.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    Some(path)
}

struct Tag<'a> {
    name: String,
    attributes: Vec<(String, &'a str)>,
}

impl<'a> Tag<'a> {
    fn value(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
    }
}

/// The page's opening tags. Comments, and what scripts and styles contain, are passed over.
fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if rest.starts_with("!--") {
            rest = rest.find("-->").map_or("", |end| &rest[end..]);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (tag, after) = tag(rest);
            rest = after;
            if matches!(tag.name.as_str(), "script" | "style") {
                let end = format!("</{}", tag.name);
                rest = rest.find(&end).map_or("", |end| &rest[end..]);
            }
            tags.push(tag);
        }
    }
    tags
}

/// One tag from its name on, and what follows it.
fn tag(text: &str) -> (Tag<'_>, &str) {
    let end_of_name = text.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap_or(text.len());
    let name = text[..end_of_name].to_ascii_lowercase();
    let mut attributes = Vec::new();
    let mut rest = &text[end_of_name..];
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return (Tag { name, attributes }, rest);
        }
        let end = rest[1..].find(|c: char| c.is_whitespace() || "=>/".contains(c)).map_or(rest.len(), |end| end + 1);
        let attribute = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = self::value(after.trim_start());
        }
        attributes.push((attribute, value));
    }
}

/// An attribute's value, and what follows it.
fn value(text: &str) -> (&str, &str) {
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let inside = &text[1..];
            let end = inside.find(quote).unwrap_or(inside.len());
            (&inside[..end], inside.get(end + 1..).unwrap_or_default())
        }
        _ => text.split_at(text.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(text.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_a_browser_loads_is_found() {
        let html = r#"<!doctype html><html lang="id"><head>
            <!-- <link rel="stylesheet" href="old.css"> -->
            <link rel="stylesheet" href="/app.css"><link href='/font.woff2' as=font crossorigin rel=preload />
            <link rel="icon" href="/icon.ico" sizes="32x32"><link rel="icon" href="/icon.svg">
            <link rel="canonical" href="https://host/id/"><link rel="manifest" href="/site.webmanifest">
            <meta name="app" data-js="/app.js" data-wasm="/app.wasm" data-words="/words/id.json">
            <script src="/start.js" defer></script><script>"<img src=no.png>"</script>
            </head><body><img alt="a > b" src="a.png"><img loading="lazy" src="b.png"><a href="/en/">x</a></body>"#;
        assert_eq!(
            loads(html),
            ["/app.css", "/font.woff2", "/app.js", "/app.wasm", "/words/id.json", "/start.js", "a.png", "/icon.svg"]
        );
    }

    #[test]
    fn a_damaged_page_is_read_as_far_as_it_goes() {
        for html in [
            "<",
            "<link",
            "<link rel",
            "<link rel=",
            "<link rel='",
            "<script src=a.js",
            "<!-- ",
            "<img src=\"a",
            "a < b",
        ] {
            assert!(loads(html).len() <= 1, "{html}");
        }
    }

    #[test]
    fn names_become_files_of_the_site() {
        let (page, dist) = (Path::new("dist/id/tebak/index.html"), Path::new("dist"));
        for (name, mount, file) in [
            ("/app.css?v=1", "/", Some("dist/app.css")),
            ("/sub/app.css", "/sub/", Some("dist/app.css")),
            ("../../app.css", "/", Some("dist/app.css")),
            ("a.png", "/", Some("dist/id/tebak/a.png")),
            ("https://host/app.css", "/", None),
            ("//host/app.css", "/", None),
            ("data:image/png;base64,AA", "/", None),
        ] {
            assert_eq!(resolve(name, page, dist, mount), file.map(PathBuf::from), "{name}");
        }
    }
}
