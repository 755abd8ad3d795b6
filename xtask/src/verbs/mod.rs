//! One file a verb.

mod bench;
mod build;
mod dev;
mod look;
mod prerender;
mod serve;
pub mod test;

use std::net::{Ipv4Addr, TcpListener};

use crate::args::Verb;
use crate::failure::{Failure, Outcome};

/// Does what was asked for.
pub fn run(verb: Verb) -> Outcome {
    match verb {
        Verb::Serve { port, public_url } => serve::run(port, &public_url),
        Verb::Build { public_url, single_file, scorm } => build::run(&public_url, single_file, scorm),
        Verb::Dev { port } => dev::run(port),
        Verb::Test(wanted) => test::run(&wanted),
        Verb::Bench => bench::run(),
        Verb::Look(wanted) => look::run(&wanted),
        Verb::Prerender => prerender::run(),
    }
}

/// Refuses a port that somebody else uses, before anything slow is begun, and names one that is free.
fn require_free(port: u16, verb: &str) -> Outcome {
    let is_free = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok();
    if is_free(port) {
        return Ok(());
    }
    let other = (port..=u16::MAX).skip(1).chain(1024..port).find(|port| is_free(*port));
    Err(match other {
        Some(other) => Failure::new(format!("port {port} is in use; try: cargo xtask {verb} --port {other}")),
        None => Failure::new(format!("port {port} cannot be used, nor can any other")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_refused_with_a_free_one() -> std::io::Result<()> {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = taken.local_addr()?.port();
        let message = require_free(port, "serve").err().map(|failure| failure.to_string()).unwrap_or_default();
        assert!(message.contains(&format!("port {port} is in use; try: cargo xtask serve --port ")), "{message}");
        Ok(())
    }
}
