//! Somebody else's site on an origin of its own, with pages that embed ours.

use crate::setting::place;
use crate::site::{Copy, free_address};
use std::fs;
use std::path::Path;
use xtask::server::{Server, ServerOptions};

/// A host, served as long as this lives.
#[derive(Debug)]
pub struct Host {
    server: Server,
    files: Copy,
}

impl Host {
    /// Serves nothing yet.
    ///
    /// # Panics
    /// When it cannot.
    pub fn open() -> Self {
        let files = Copy::of_nothing();
        let options = ServerOptions { addr: free_address(), ..ServerOptions::new(files.folder()) };
        let server = Server::start(options).unwrap_or_else(|failure| panic!("{failure}"));
        Self { server, files }
    }

    /// Adds a page with this body, and tells its address.
    pub fn page(&self, name: &str, body: &str) -> String {
        let html = format!("<!doctype html><html lang=en><meta charset=utf-8><title>A host</title><body>{body}</body>");
        self.files.add(&format!("{name}.html"), &html);
        format!("http://{}/{name}.html", self.server.address())
    }

    /// Adds a script that others wrote, as it comes from npm, and tells its name on this host.
    ///
    /// # Panics
    /// When it is not there.
    pub fn library(&self, variable: &str) -> String {
        let path = place(variable);
        let name = Path::new(&path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
        self.library_text(&name, &text);
        name
    }

    /// Adds a script.
    pub fn library_text(&self, name: &str, text: &str) {
        self.files.add(name, text);
    }
}
