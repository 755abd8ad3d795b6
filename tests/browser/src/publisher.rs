//! The site as it is published: behind the servers that docs/publish/ speaks of, with the very files that stand there.

use crate::setting::place;
use crate::site::{Copy, free_address};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

/// How long a server may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

/// A server of others'.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// nginx with its module for brotli.
    Nginx,
    /// Caddy.
    Caddy,
}

impl Kind {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Nginx, Self::Caddy];
}

/// A server, as long as this lives.
#[derive(Debug)]
pub struct Publisher {
    child: Child,
    address: SocketAddr,
    /// Its own files: settings, logs, a process' number, and the folder around a site below a path.
    _files: Copy,
}

/// The path of the site that is not at its host's root.
pub const BELOW: &str = "/sub/path";

/// What a server answers.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The bytes as they were sent.
    pub bytes: Vec<u8>,
    headers: Vec<(String, String)>,
}

impl Answer {
    /// A header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

impl Publisher {
    /// Serves a folder.
    ///
    /// # Panics
    /// When the server does not start.
    pub fn start(kind: Kind, site: &Path) -> Self {
        let site = site.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", site.display()));
        Self::serve(kind, Copy::of_nothing(), &site, "")
    }

    /// Serves the site that was built for [`BELOW`], as docs/publish/README.md says.
    ///
    /// # Panics
    /// When the server does not start.
    pub fn below_a_path(kind: Kind) -> Self {
        let (files, site) = (Copy::of_nothing(), place("PARADOKS_DIST_SUB"));
        let root = files.folder().join("root");
        let (above, folder) = BELOW.trim_start_matches('/').rsplit_once('/').unwrap_or(("", BELOW));
        let made = fs::create_dir_all(root.join(above)).and_then(|()| {
            let site = site.canonicalize()?;
            std::os::unix::fs::symlink(site, root.join(above).join(folder))
        });
        made.unwrap_or_else(|error| panic!("cannot put the site below a path: {error}"));
        Self::serve(kind, files, &root, BELOW)
    }

    fn serve(kind: Kind, files: Copy, root: &Path, path: &str) -> Self {
        let address = free_address();
        let mut command = match kind {
            Kind::Nginx => nginx(&files, address, root, path),
            Kind::Caddy => caddy(&files, address, root, path),
        };
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{kind:?} does not start: {error}"));
        let begun = Instant::now();
        while TcpStream::connect(address).is_err() {
            let ended = child.try_wait().ok().flatten();
            assert!(ended.is_none() && begun.elapsed() < PATIENCE, "{kind:?} does not listen: {}", log(files.folder()));
            thread::sleep(Duration::from_millis(20));
        }
        Self { child, address, _files: files }
    }

    /// The address of a path on it.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// What it answers who takes some packed forms.
    ///
    /// # Panics
    /// When it answers nothing.
    pub fn get(&self, path: &str, packed: &str) -> Answer {
        let request = minreq::get(self.url(path)).with_header("Accept-Encoding", packed).with_follow_redirects(false);
        let answer = request.send().unwrap_or_else(|error| panic!("{path}: {error}"));
        let headers = answer.headers.iter().map(|(name, value)| (name.to_lowercase(), value.clone())).collect();
        Answer { status: answer.status_code, headers, bytes: answer.into_bytes() }
    }
}

impl Drop for Publisher {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A file of docs/publish/ with what its reader is told to change, each once, and a path before what stands at the root.
fn changed(name: &str, changes: &[(&str, String)], below: &str) -> String {
    let path = docs(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
    let text = ["/404.html", "/oembed"].iter().fold(text, |text, at| text.replace(at, &format!("{below}{at}")));
    changes.iter().fold(text, |text, (before, after)| {
        assert_eq!(text.matches(before).count(), 1, "{name} says {before:?} once");
        text.replace(before, after)
    })
}

/// A file of docs/publish/.
pub fn docs(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/publish").join(name)
}

/// Without a master above it, nginx runs as whoever starts it.
fn nginx(files: &Copy, address: SocketAddr, site: &Path, below: &str) -> Command {
    let here = files.folder().display();
    let changes =
        [("listen 80;", format!("listen {address};")), ("root /srv/paradoks;", format!("root {};", site.display()))];
    files.add("site.conf", changed("nginx.conf", &changes, below));
    let folders =
        ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|kind| format!("{kind}_temp_path {here}/{kind};"));
    files.add(
        "nginx.conf",
        format!(
            "load_module {};\ndaemon off;\nmaster_process off;\npid {here}/pid;\nerror_log {here}/log;\nevents {{}}\n\
             http {{\naccess_log off;\n{}\ninclude {here}/site.conf;\n}}\n",
            place("PARADOKS_NGINX_BROTLI").display(),
            folders.join("\n"),
        ),
    );
    let mut command = Command::new(place("PARADOKS_NGINX"));
    command.arg("-p").arg(files.folder()).arg("-e").arg(files.folder().join("log"));
    command.arg("-c").arg(files.folder().join("nginx.conf"));
    command
}

/// Without a certificate, which the test's address cannot have.
fn caddy(files: &Copy, address: SocketAddr, site: &Path, below: &str) -> Command {
    let log = files.folder().join("log");
    let changes = [
        ("\nexample.org {", format!("\nhttp://{address} {{")),
        ("root * /srv/paradoks", format!("root * {}", site.display())),
    ];
    let settings =
        format!("{{\n\tadmin off\n\tauto_https off\n\tlog {{\n\t\toutput file {}\n\t}}\n}}\n", log.display());
    files.add("Caddyfile", settings + &changed("Caddyfile", &changes, below));
    let mut command = Command::new(place("PARADOKS_CADDY"));
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(files.folder().join("Caddyfile"));
    command.env("XDG_DATA_HOME", files.folder()).env("XDG_CONFIG_HOME", files.folder());
    command
}

fn log(folder: &Path) -> String {
    fs::read_to_string(folder.join("log")).unwrap_or_default()
}
