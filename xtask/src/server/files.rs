//! The site's files: which one a path names, its headers, and its bytes as they are sent.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use crate::compression;
use crate::server::content;
use crate::server::http::{Answer, Request, Status};
use crate::server::rules::Rules;

/// The file in which a site asks its host for headers; it is not served.
const HEADERS: &str = "_headers";

/// A file's bytes as brotli, once somebody has asked for them; none when they cannot be made.
type Compressed = Arc<OnceLock<Option<Vec<u8>>>>;

/// By what a file says, wherever it lies, and shared by all servers of a process: the best quality takes its time, and the
/// tests start a server for each law, some of them for a copy of the site.
static COMPRESSED: LazyLock<Mutex<HashMap<Vec<u8>, Compressed>>> = LazyLock::new(Mutex::default);

/// A site on disk.
#[derive(Debug)]
pub struct Files {
    dir: PathBuf,
    mount: String,
    rules: Rules,
}

/// What a path names.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    File(PathBuf),
    /// A folder that was asked for without its slash.
    Folder,
    Nothing,
}

impl Files {
    /// The site in `dir`, served below `mount`.
    pub fn open(dir: &Path, mount: &str) -> io::Result<Self> {
        let dir = dir.canonicalize()?;
        let rules = match fs::read_to_string(dir.join(HEADERS)) {
            Ok(text) => Rules::read(&text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Rules::default(),
            Err(error) => return Err(error),
        };
        Ok(Self { dir, mount: mount.to_owned(), rules })
    }

    /// The answer to a request for something to read.
    pub fn answer(&self, request: &Request) -> Answer {
        match self.place(request.path()) {
            Place::File(path) => self.file(Status::Ok, &path, request),
            Place::Folder => {
                let mut answer = Answer::refusal(Status::MovedPermanently);
                answer.headers.push(("Location".into(), format!("{}/{}", request.path(), request.query())));
                self.finished(answer, request)
            }
            Place::Nothing => self.not_found(request),
        }
    }

    /// The site's own page for what is not found. Nobody may keep it: the file may be there the next time.
    pub fn not_found(&self, request: &Request) -> Answer {
        let page = self.dir.join("404.html");
        let mut answer = if page.is_file() {
            self.file(Status::NotFound, &page, request)
        } else {
            self.finished(Answer::refusal(Status::NotFound), request)
        };
        answer.headers.retain(|(name, _)| !name.eq_ignore_ascii_case("Cache-Control"));
        answer
    }

    fn place(&self, asked: &str) -> Place {
        if format!("{asked}/") == self.mount {
            return Place::Folder;
        }
        let Some(parts) = asked.strip_prefix(self.mount.as_str()).and_then(parts) else {
            return Place::Nothing;
        };
        let path = parts.iter().fold(self.dir.clone(), |path, part| path.join(part));
        if !asked.ends_with('/') {
            return match path {
                path if path.is_dir() => Place::Folder,
                path if path.is_file() => Place::File(path),
                _ => Place::Nothing,
            };
        }
        let index = path.join("index.html");
        if index.is_file() { Place::File(index) } else { Place::Nothing }
    }

    fn file(&self, status: Status, path: &Path, request: &Request) -> Answer {
        let Ok(bytes) = fs::read(path) else {
            return Answer::refusal(Status::ServerError);
        };
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let mut headers = vec![("Content-Type".to_owned(), content::kind(name).to_owned())];
        let mut body = bytes;
        if compression::helps(name) {
            headers.push(("Vary".into(), "Accept-Encoding".into()));
            if request.takes_brotli() {
                if let Some(compressed) = compressed(&body) {
                    headers.push(("Content-Encoding".into(), "br".into()));
                    body = compressed;
                }
            }
        }
        self.finished(Answer { status, headers, body }, request)
    }

    /// Adds the headers that the site asks for. Its patterns speak of paths within the site.
    fn finished(&self, mut answer: Answer, request: &Request) -> Answer {
        let path = request.path().strip_prefix(self.mount.as_str()).unwrap_or_default();
        self.rules.apply(&format!("/{path}"), &mut answer.headers);
        answer
    }
}

/// The bytes as brotli, made once: who asks for them meanwhile waits.
fn compressed(bytes: &[u8]) -> Option<Vec<u8>> {
    let cell = {
        let mut cells = COMPRESSED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cell) = cells.get(bytes) {
            Arc::clone(cell)
        } else {
            Arc::clone(cells.entry(bytes.to_vec()).or_default())
        }
    };
    cell.get_or_init(|| compression::brotli(bytes).ok()).clone()
}

/// The parts of a path below the mount, decoded; none when the path leaves the folder or names what is not served.
fn parts(path: &str) -> Option<Vec<String>> {
    let path = path.strip_suffix('/').unwrap_or(path);
    if path.is_empty() {
        return Some(Vec::new());
    }
    let parts: Vec<String> = path.split('/').map(decoded).collect::<Option<_>>()?;
    let is_served = |part: &String| {
        !matches!(part.as_str(), "" | "." | "..") && part != HEADERS && !part.contains(['/', '\\', ':', '\0'])
    };
    parts.iter().all(is_served).then_some(parts)
}

/// A part of a path with its percent signs resolved.
fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || (rest.next()? as char).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_decoded_and_stay_inside() {
        assert_eq!(parts("id/t%65bak/"), Some(vec!["id".into(), "tebak".into()]));
        assert_eq!(parts(""), Some(Vec::new()));
        for outside in [
            "../x",
            "a/../../x",
            "%2e%2e/x",
            "a/%2e%2e",
            "a//b",
            "..%2fx",
            "a%5cb",
            "C:",
            "a%00",
            "%zz",
            "%f",
            "_headers",
        ] {
            assert_eq!(parts(outside), None, "{outside}");
        }
    }
}
