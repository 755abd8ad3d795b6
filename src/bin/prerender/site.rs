//! Where the site will live and what a careful static site says beside its pages.

use super::bundles;
use super::moved;
use super::offline;
use super::style::{embed_style, sheets, style};
use paradoks::i18n::{Lang, Words, key};
use paradoks::prose::SINGLE_FILE_ROOT as FILE_BASE;
use paradoks::shell::address::Address;
use paradoks::story::STEPS;

/// What a page may do: read its own files, run its own program, and nothing else. `frame-ancestors` is left open on
/// purpose: the explainer is made to be embedded.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; \
    form-action 'none'";

/// The same with the site named, where it is known: inside a sandboxed frame a page has no origin of its own, and not
/// every engine knows there who `'self'` is.
pub fn policy_of(origin: &str) -> String {
    if origin.is_empty() { POLICY.to_owned() } else { POLICY.replace("'self'", &format!("'self' {origin}")) }
}

/// The script of pages inside other pages: how high they are and how they look.
pub const FRAME_SCRIPT: &str =
    concat!(include_str!("../../../static/embed/height.js"), include_str!("../../../static/embed/look.js"));

/// The script that comes once such a page is there: where its links lead, and what it says and is asked. It knows the steps.
pub fn talk_script() -> String {
    let steps = STEPS.iter().map(|step| {
        let slugs = Lang::ALL.map(|lang| format!("{}:\"{}\"", lang.code(), step.slug[lang.place()])).join(",");
        let figures = step.figures.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(",");
        format!("{{name:\"{}\",figures:[{figures}],{slugs}}}", step.name)
    });
    let steps = steps.collect::<Vec<_>>().join(",\n");
    let scripts =
        [include_str!("../../../static/embed/links.js"), include_str!("../../../static/embed/conversation.js")];
    format!("const STORY = [\n{steps}\n];\n{}", scripts.concat())
}

/// The script for the pages around them, without its comments and its indentation: others load it, too.
pub fn host_script() -> String {
    let lines = include_str!("../../../static/embed/host.js").lines().map(str::trim_start);
    lines.filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n") + "\n"
}

/// FNV-1a, enough to give a changed file a new name.
pub fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Where the site lives and which hashed files Trunk has built.
#[derive(Debug)]
pub struct Site {
    /// The path of the root, with a slash at both ends.
    pub base: String,
    /// Scheme and host; empty where they were not told.
    pub origin: String,
    /// The whole address of the root; empty where it is not known.
    pub home: String,
    /// The style sheet.
    pub css: String,
    /// The sheets that only some pages need: name and path.
    pub sheets: Vec<(&'static str, String)>,
    /// What pages inside other pages add to it.
    pub embed_css: String,
    /// Their script, and the one that comes later.
    pub frame_script: String,
    pub talk_script: String,
    /// What leads on from an address that has changed.
    pub moved_script: String,
    /// The start script.
    pub start: String,
    /// The app's glue and program.
    pub js: String,
    /// The app's program: the part that every page loads.
    pub wasm: String,
    /// Its other parts, which travel when they are needed.
    pub parts: Vec<String>,
    /// What else each part needs, by the part's name.
    pub needs: Vec<(String, Vec<String>)>,
    /// The typeface.
    pub font: String,
    /// The script that has the site kept on the device.
    pub offline: String,
    /// How many kilobytes the single file has; 0 until it is written, and where there is none.
    pub single: u64,
    /// The same of the package for learning platforms.
    pub package: u64,
    /// Trunk's inline script that reloads the page while one edits; empty in what is published.
    pub reload: String,
}

impl Site {
    /// Reads the names of Trunk's files out of its index.html and of the other parts among all files' names.
    /// `public_url` is a path or a whole address.
    pub fn read(template: &str, files: &[String], public_url: &str) -> Result<Self, String> {
        let (origin, path) = match public_url.find("://") {
            Some(scheme) => {
                let host_end = public_url[scheme + 3..].find('/').map_or(public_url.len(), |at| scheme + 3 + at);
                public_url.split_at(host_end)
            }
            None => ("", public_url),
        };
        let inner = path.trim_matches('/');
        let base = if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") };
        let named = |marker: &str| {
            let from =
                template.find(marker).ok_or_else(|| format!("Trunk's index.html lacks {marker}"))? + marker.len();
            let value = template[from..].split('"').next().unwrap_or_default();
            Ok::<_, String>(format!("{base}{}", value.rsplit('/').next().unwrap_or_default()))
        };
        let wasm = named("data-wasm=\"")?;
        let programs = files.iter().filter(|file| file.ends_with(".wasm")).map(|file| base.clone() + file);
        Ok(Self {
            parts: programs.filter(|file| *file != wasm).collect(),
            needs: needs(template, &base),
            css: format!("{base}style-{:016x}.css", fingerprint(&style())),
            sheets: sheets()
                .map(|(name, text)| (name, format!("{base}sheet-{name}-{:016x}.css", fingerprint(&text))))
                .collect(),
            embed_css: format!("{base}embed-{:016x}.css", fingerprint(&embed_style())),
            frame_script: format!("{base}frame-{:016x}.js", fingerprint(FRAME_SCRIPT)),
            talk_script: format!("{base}talk-{:016x}.js", fingerprint(&talk_script())),
            moved_script: format!("{base}moved-{:016x}.js", fingerprint(moved::SCRIPT)),
            start: named("data-name=\"start\" src=\"").or_else(|_| named("<script src=\""))?,
            js: named("data-js=\"")?,
            wasm,
            offline: format!("{base}offline-{:016x}.js", fingerprint(offline::PAGE)),
            single: 0,
            package: 0,
            font: format!("{base}font/plus-jakarta-sans.woff2"),
            origin: origin.to_owned(),
            home: if origin.is_empty() { String::new() } else { origin.to_owned() + &base },
            reload: reload_script(template).unwrap_or_default().to_owned(),
            base,
        })
    }

    /// The same as it stands in the single file, whose pages stand behind the `#` of its address.
    pub fn carried(&self) -> Self {
        let carried = |path: &String| FILE_BASE.to_owned() + self.below(path);
        Self {
            base: FILE_BASE.to_owned(),
            origin: String::new(),
            home: self.home.clone(),
            css: String::new(),
            sheets: Vec::new(),
            embed_css: String::new(),
            frame_script: String::new(),
            talk_script: String::new(),
            moved_script: String::new(),
            start: String::new(),
            js: carried(&self.js),
            wasm: carried(&self.wasm),
            parts: Vec::new(),
            needs: Vec::new(),
            font: String::new(),
            offline: String::new(),
            single: 0,
            package: 0,
            reload: String::new(),
        }
    }

    /// The name of a file below the root.
    pub fn below<'a>(&self, path: &'a str) -> &'a str {
        path.strip_prefix(self.base.as_str()).unwrap_or(path)
    }

    /// The address of a page, whole where the host is known.
    pub fn address(&self, address: Address) -> String {
        self.origin.clone() + &address.href(&self.base)
    }

    /// Every page for readers in every language, each naming its other language.
    pub fn sitemap(&self) -> String {
        let mut xml = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
             xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
        );
        for address in Address::all().filter(|address| !address.is_for_teachers()) {
            xml += &format!("<url><loc>{}</loc>", self.address(address));
            for lang in Lang::ALL {
                let other = self.address(address.in_language(lang));
                xml += &format!("<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{other}\"/>", lang.code());
            }
            xml += "</url>\n";
        }
        xml + "</urlset>\n"
    }

    /// Everything may be read.
    pub fn robots(&self) -> String {
        format!("User-agent: *\nAllow: /\nSitemap: {}{}sitemap.xml\n", self.origin, self.base)
    }

    /// What an installed site is called and how it looks.
    pub fn manifest(&self, words: &Words) -> String {
        let icons: Vec<String> = super::icons::SIZES
            .iter()
            .map(|size| {
                format!(
                    "{{\"src\":\"{}{}\",\"sizes\":\"{size}x{size}\",\"type\":\"image/png\"}}",
                    self.base,
                    super::icons::path(*size)
                )
            })
            .collect();
        format!(
            "{{\"name\":\"{}\",\"short_name\":\"{}\",\"description\":\"{}\",\"lang\":\"id\",\"start_url\":\"{base}\",\
             \"scope\":\"{base}\",\"display\":\"minimal-ui\",\"background_color\":\"#FBF8F3\",\"theme_color\":\"#FBF8F3\",\
             \"icons\":[{{\"src\":\"{base}icon.svg\",\"sizes\":\"any\",\"type\":\"image/svg+xml\"}},{}]}}\n",
            words.text(key::site::NAME),
            words.text(key::site::NAME),
            words.text(key::site::DESCRIPTION),
            icons.join(","),
            base = self.base,
        )
    }

    /// Headers in the form that several static hosts read. Hashed files and the font never change; everything else is
    /// asked for anew, which each host does by itself.
    pub fn headers(&self) -> String {
        let base = &self.base;
        let policy = policy_of(&self.origin);
        let mut text = format!(
            "{base}*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  \
             Cross-Origin-Opener-Policy: same-origin\n  Permissions-Policy: camera=(), microphone=(), geolocation=(), browsing-topics=()\n  \
             Access-Control-Allow-Origin: *\n",
        );
        // Not for everything: the single file says its own, which knows the scripts inside it, and not every host can be told
        // to leave out a header for one file.
        for pages in ["", "id/*", "en/*", "embed/*"] {
            text += &format!("{base}{pages}\n  Content-Security-Policy: {policy}\n");
        }
        let words = Lang::ALL.into_iter().flat_map(bundles::every).map(|bundles| base.clone() + &bundles.name());
        let words: Vec<String> = words.collect();
        let hashed =
            [&self.css, &self.embed_css, &self.frame_script, &self.talk_script, &self.moved_script, &self.start];
        let hashed = hashed
            .into_iter()
            .chain([&self.js, &self.wasm, &self.font, &self.offline])
            .chain(self.sheets.iter().map(|(_, path)| path));
        for file in hashed.chain(&self.parts).chain(&words) {
            text += &format!("{file}\n  Cache-Control: public, max-age=31536000, immutable\n");
        }
        text += &format!("{base}{}\n  Cache-Control: no-cache\n", offline::WORKER);
        text
    }
}

/// What parts of the program need besides themselves: `data-with-wave="shared_charts-0.wasm"` is what the part `wave` does.
fn needs(template: &str, base: &str) -> Vec<(String, Vec<String>)> {
    let attributes = template.split(" data-with-").skip(1);
    let read = attributes.filter_map(|attribute| {
        let (part, rest) = attribute.split_once("=\"")?;
        let files = rest.split('"').next()?.split(' ').map(|file| base.to_owned() + file);
        Some((part.to_owned(), files.collect()))
    });
    read.collect()
}

/// The script element by which Trunk's own server reloads a page, where it serves this template.
fn reload_script(template: &str) -> Option<&str> {
    let inside = template.find(".well-known/trunk/ws")?;
    let (start, end) = (template[..inside].rfind("<script")?, inside + template[inside..].find("</script>")?);
    Some(&template[start..end + "</script>".len()])
}
