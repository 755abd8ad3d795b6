//! The site on a server of its own, and what its pages are called. Everything known here is read from what is
//! published, not from the program that wrote it.

use crate::setting::place;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU16, AtomicU64, Ordering};
use std::{env, fs, io, process};
use xtask::compression;
use xtask::server::{Fault, Server, ServerOptions};

/// The languages in which the site is published.
pub const LANGUAGES: [&str; 2] = ["id", "en"];
/// How many steps the story has.
pub const STEPS: usize = 9;

/// The first port that a site may have, and how many there are. Linux gives connections ports from 32768 on.
const FIRST_PORT: u16 = 20_000;
const PORTS: u16 = 12_000;

/// A page as it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its path on the server.
    pub path: String,
    /// Its language.
    pub lang: String,
    /// What the browser's title bar says.
    pub title: String,
    /// Its headline.
    pub headline: String,
}

/// The published site, served as long as this lives.
#[derive(Debug)]
pub struct Site {
    /// None while it is stopped.
    server: Option<Server>,
    address: SocketAddr,
    dir: PathBuf,
    pages: Vec<Page>,
    /// A copy made for this site alone.
    kept: Option<Copy>,
}

impl Site {
    /// Serves the site.
    pub fn serve() -> Self {
        Self::failing(Vec::new())
    }

    /// Serves the site with faults.
    pub fn failing(faults: Vec<Fault>) -> Self {
        Self::start(ServerOptions { faults, ..ServerOptions::new(place("PARADOKS_DIST")) })
    }

    /// Serves the site that was built for a path below a host's root.
    pub fn below_a_path() -> Self {
        Self::start(ServerOptions { mount: "/sub/path/".into(), ..ServerOptions::new(place("PARADOKS_DIST_SUB")) })
    }

    /// Serves a folder that is a copy of the site.
    pub fn copied(copy: &Copy) -> Self {
        Self::start(ServerOptions::new(&copy.0))
    }

    /// Serves the site as it is published by who knows its whole address: its policy names it.
    pub fn with_its_origin() -> Self {
        let copy = Copy::of_the_site();
        let addr = free_address();
        let named = |text: String| text.replace("'self'", &format!("'self' http://{addr}"));
        copy.change("_headers", named);
        for page in ["embed/en/wave/index.html", "embed/en/three-shocks/index.html", "embed/en/quiz/index.html"] {
            copy.change(page, named);
        }
        let mut site = Self::start(ServerOptions { addr, ..ServerOptions::new(&copy.0) });
        site.kept = Some(copy);
        site
    }

    /// The single file of a site that was built for its whole address, [`HOST`] and a path.
    pub fn published_file() -> PathBuf {
        place("PARADOKS_DIST_SUB").join("ai-paradox.html")
    }

    fn start(mut options: ServerOptions) -> Self {
        let (dir, mount) = (options.dir.clone(), options.mount.clone());
        if options.addr.port() == 0 {
            options.addr = free_address();
        }
        let server = Server::start(options).unwrap_or_else(|failure| panic!("{failure}"));
        let map = text(&dir.join("sitemap.xml"));
        let paths = map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next());
        let paths = paths.map(|path| path.strip_prefix(HOST).unwrap_or(path));
        let listed: Vec<Page> = paths.map(|path| page(&dir, &mount, path)).collect();
        let least = LANGUAGES.len() * (STEPS + 1);
        assert!(listed.len() > least, "the site map names every step, the whole story, and the extra pages");
        let in_language = |lang: &str| {
            let listed: Vec<Page> = listed.iter().filter(|page| page.lang == lang).cloned().collect();
            let hidden = unlisted(&dir, &mount, lang, &listed);
            [listed, hidden].concat()
        };
        let pages = LANGUAGES.into_iter().flat_map(in_language).collect();
        Self { address: server.address(), server: Some(server), dir, pages, kept: None }
    }

    /// Ends the server, in the middle of whatever it is doing. Nothing answers at its address any more.
    pub fn stop(&mut self) {
        self.server = None;
    }

    /// Serves at the same address what lies in the site's folder now, at the root of the host.
    ///
    /// # Panics
    /// When that address has been taken meanwhile.
    pub fn start_again(&mut self, faults: Vec<Fault>) {
        let options = ServerOptions { faults, addr: self.address, ..ServerOptions::new(&self.dir) };
        // The one before must be gone first.
        self.stop();
        self.server = Some(Server::start(options).unwrap_or_else(|failure| panic!("{failure}")));
    }

    /// The path of every request that has come to the server, in order.
    pub fn asked(&self) -> Vec<String> {
        self.server.as_ref().map(Server::asked).unwrap_or_default()
    }

    /// From now on, everything is found.
    pub fn mend(&self) {
        if let Some(server) = &self.server {
            server.mend();
        }
    }

    /// The address of a path on the server.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Every page, in the order of the site map, each language followed by what the map does not name.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// The steps in a language, in reading order.
    pub fn steps(&self, lang: &str) -> &[Page] {
        &self.in_language(lang)[..STEPS]
    }

    /// The whole story in a language.
    pub fn whole(&self, lang: &str) -> &Page {
        &self.in_language(lang)[STEPS]
    }

    /// The same page in the other language.
    pub fn other_language(&self, page: &Page) -> &Page {
        let other = if page.lang == LANGUAGES[0] { LANGUAGES[1] } else { LANGUAGES[0] };
        let place = self.in_language(&page.lang).iter().position(|known| known == page);
        &self.in_language(other)[place.unwrap_or_default()]
    }

    /// The extra pages in a language.
    pub fn extra_pages(&self, lang: &str) -> &[Page] {
        &self.in_language(lang)[STEPS + 1..]
    }

    /// Every page in a language: the steps in reading order, the whole story, the extra pages.
    pub fn in_language(&self, lang: &str) -> &[Page] {
        let start = self.pages.iter().position(|page| page.lang == lang).unwrap_or_default();
        &self.pages[start..start + self.pages.len() / LANGUAGES.len()]
    }

    /// The text of a file of the site.
    pub fn file(&self, path: &str) -> String {
        text(&self.dir.join(path.trim_start_matches('/')))
    }

    /// The path of a file that a page loads for the app: `js`, `wasm` or `words`.
    ///
    /// # Panics
    /// When the page names none.
    pub fn app_file(&self, path: &str, kind: &str) -> String {
        let html = text(&file(&self.dir, path));
        let marker = format!("data-{kind}=\"");
        match html.split_once(&marker).and_then(|(_, rest)| rest.split_once('"')) {
            Some((file, _)) => file.to_owned(),
            None => panic!("{path} does not say {marker}"),
        }
    }
}

/// The file of a part of the program that travels by itself.
///
/// # Panics
/// When the program has no part of this name.
pub fn part(name: &str) -> String {
    let start = format!("{name}-");
    let entries = fs::read_dir(place("PARADOKS_DIST")).into_iter().flatten().flatten();
    let mut files = entries.filter_map(|entry| entry.file_name().into_string().ok());
    // Beside it lie packed ones, for servers that send those.
    match files.find(|file| file.starts_with(&start) && (file.ends_with(".wasm") || file.ends_with(".js"))) {
        Some(file) => file,
        None => panic!("the program has no part {name}"),
    }
}

/// The file of the program that every page needs.
///
/// # Panics
/// When there is none.
pub fn program() -> String {
    let entries = fs::read_dir(place("PARADOKS_DIST")).into_iter().flatten().flatten();
    let mut files = entries.filter_map(|entry| entry.file_name().into_string().ok());
    match files.find(|file| file.starts_with("paradoks-") && file.ends_with(".wasm")) {
        Some(file) => file,
        None => panic!("the site has no program"),
    }
}

/// The host that the site below a path is built for.
pub const HOST: &str = "https://host.example";

/// A copy of the site that a test may change. It is gone when it is dropped.
#[derive(Debug)]
pub struct Copy(pub(crate) PathBuf);

impl Copy {
    /// Copies the site.
    pub fn of_the_site() -> Self {
        let to = Self::of_nothing();
        copy(&place("PARADOKS_DIST"), &to.0).unwrap_or_else(|error| panic!("cannot copy the site: {error}"));
        to
    }

    /// Copies the site, and lets every page run a script of the test's once it is read, before the app comes.
    pub fn that_begins_with(script: &str) -> Self {
        let copy = Self::of_the_site();
        let script = format!("addEventListener('DOMContentLoaded', function () {{ {script} }});\n");
        copy.change(&part("start"), |start| script.clone() + &start);
        copy
    }

    /// An empty folder.
    pub fn of_nothing() -> Self {
        static COPIES: AtomicU64 = AtomicU64::new(0);
        let number = COPIES.fetch_add(1, Ordering::Relaxed);
        let to = env::temp_dir().join(format!("browser-tests-{}-{number}", process::id()));
        fs::create_dir_all(&to).unwrap_or_else(|error| panic!("cannot make a folder for a copy: {error}"));
        Self(to)
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// Adds a file.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn add(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.0.join(path);
        let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes));
        written.unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
    }

    /// Changes the text of a file.
    pub fn change(&self, path: &str, changed: impl Fn(String) -> String) {
        let path = self.0.join(path);
        let before = text(&path);
        let after = changed(before.clone());
        assert_ne!(before, after, "the change to {} changes nothing", path.display());
        fs::write(&path, after).unwrap_or_else(|error| panic!("cannot write {}: {error}", path.display()));
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // What stays lies among the machine's temporary files.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else if !compression::is_packed(&to) {
            // What is packed would say what stood there before a change.
            fs::copy(entry.path(), &to)?;
        }
    }
    Ok(())
}

/// An address of this machine that nobody listens at, and that nobody in this process has had: what browsers have stored
/// under an address is then never met by another test in the same browser. The ports lie below those that the system
/// hands out by itself, so that no connection takes one before a site listens, or between two times.
pub fn free_address() -> SocketAddr {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    // Other processes that test at the same time begin elsewhere.
    let first = (process::id() % u32::from(PORTS)) as u16;
    for _ in 0..PORTS {
        let port = FIRST_PORT + (first + NEXT.fetch_add(1, Ordering::Relaxed)) % PORTS;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        if TcpListener::bind(address).is_ok() {
            return address;
        }
    }
    panic!("no free port from {FIRST_PORT} on");
}

/// The faults of a site that lacks one file.
pub fn without(path: &str) -> Vec<Fault> {
    vec![Fault::NotFound(path.to_owned())]
}

fn page(dir: &Path, mount: &str, path: &str) -> Page {
    let below =
        path.strip_prefix(mount).unwrap_or_else(|| panic!("the site map names {path}, which is not below {mount}"));
    let html = text(&file(dir, below));
    Page {
        path: path.to_owned(),
        lang: below.split('/').next().unwrap_or_default().to_owned(),
        title: inner(&html, "title"),
        headline: inner(&html, "h1"),
    }
}

/// The pages of a language that the site map does not name: what only teachers are led to. An address that has changed is no
/// page.
fn unlisted(dir: &Path, mount: &str, lang: &str, listed: &[Page]) -> Vec<Page> {
    let folders = fs::read_dir(dir.join(lang)).into_iter().flatten().flatten();
    let paths = folders.filter(|entry| entry.path().join("index.html").is_file());
    let paths = paths.map(|entry| format!("{mount}{lang}/{}/", entry.file_name().to_string_lossy()));
    let leads_on = |path: &String| text(&file(dir, path.strip_prefix(mount).unwrap_or(path))).contains("=\"refresh\"");
    let hidden = paths.filter(|path| listed.iter().all(|page| page.path != *path) && !leads_on(path));
    hidden.map(|path| page(dir, mount, &path)).collect()
}

/// The file of a page.
fn file(dir: &Path, path: &str) -> PathBuf {
    dir.join(path.trim_matches('/')).join("index.html")
}

pub(crate) fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()))
}

/// The text of the first element of a name.
fn inner(html: &str, name: &str) -> String {
    let element = html.split_once(&format!("<{name}")).and_then(|(_, rest)| rest.split_once(&format!("</{name}>")));
    let inside = element.and_then(|(element, _)| element.split_once('>')).map_or("", |(_, inside)| inside);
    let mut said = String::new();
    for (place, part) in inside.split('<').enumerate() {
        said += if place == 0 { part } else { part.split_once('>').map_or("", |(_, after)| after) };
    }
    said.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::inner;

    #[test]
    fn a_headline_is_read_without_its_marks() {
        let html = r#"<title>A &amp; B</title><h1 id="title">One <i lang="id">dua</i> &lt;3</h1><h1>no</h1>"#;
        assert_eq!(inner(html, "title"), "A & B");
        assert_eq!(inner(html, "h1"), "One dua <3");
    }
}
