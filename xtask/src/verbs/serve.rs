//! `serve`: what would be published, on this machine.

use std::net::{Ipv4Addr, SocketAddr};

use crate::failure::Outcome;
use crate::project;
use crate::public_url::PublicUrl;
use crate::server::{Server, ServerOptions};
use crate::site;

/// Builds if needed, then serves until it is stopped.
pub fn run(port: u16, public_url: &PublicUrl) -> Outcome {
    super::require_free(port, "serve")?;
    site::build(public_url, &project::dist())?;
    let mut options = ServerOptions::new(project::dist());
    options.addr = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    options.mount = public_url.path().to_owned();
    let server = Server::start(options)?;
    println!("\nThe AI Paradox is at {}  (Ctrl-C stops it)", server.url());
    server.run();
    Ok(())
}
