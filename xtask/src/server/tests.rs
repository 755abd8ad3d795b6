//! The server as a browser meets it, over real connections.

use std::fs;
use std::io::{self, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::*;
use crate::compression;

/// A small site in a folder of its own, gone when the test ends.
struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> io::Result<Self> {
        let dir = std::env::temp_dir().join(format!("xtask-server-{name}-{}", std::process::id()));
        fs::create_dir_all(dir.join("id/tebak"))?;
        fs::write(dir.join("index.html"), "home")?;
        fs::write(dir.join("404.html"), "nothing here")?;
        fs::write(dir.join("id/tebak/index.html"), "guess ".repeat(100))?;
        fs::write(dir.join("app.wasm"), [0, 97, 115, 109])?;
        fs::write(dir.join("_headers"), "/*\n  X-Everywhere: yes\n/*.wasm\n  Cache-Control: immutable\n")?;
        Ok(Self(dir))
    }

    fn served(&self, change: impl FnOnce(&mut ServerOptions)) -> io::Result<Server> {
        let mut options = ServerOptions::new(&self.0);
        change(&mut options);
        Server::start(options).map_err(|failure| io::Error::other(failure.to_string()))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// One answer: its head in lower case, and its body.
fn ask(server: &Server, request: &str) -> io::Result<(String, Vec<u8>)> {
    ask_with(server, request, "Accept: */*")
}

fn ask_with(server: &Server, request: &str, header: &str) -> io::Result<(String, Vec<u8>)> {
    let mut stream = TcpStream::connect(server.address())?;
    stream.write_all(format!("{request} HTTP/1.1\r\n{header}\r\nConnection: close\r\n\r\n").as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").ok_or(io::ErrorKind::InvalidData)?;
    let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
    Ok((head, bytes[end + 4..].to_vec()))
}

#[test]
fn folders_give_their_index_and_get_their_slash() -> io::Result<()> {
    let site = Site::new("folders")?;
    let server = site.served(|_| ())?;
    let (head, body) = ask(&server, "GET /")?;
    assert!(head.starts_with("http/1.1 200") && head.contains("content-type: text/html; charset=utf-8"), "{head}");
    assert_eq!(body, b"home");
    let (head, _) = ask(&server, "GET /id/tebak?x=1")?;
    assert!(head.starts_with("http/1.1 301") && head.contains("location: /id/tebak/?x=1"), "{head}");
    Ok(())
}

#[test]
fn what_is_not_there_gives_the_sites_own_page() -> io::Result<()> {
    let site = Site::new("missing")?;
    let server = site.served(|_| ())?;
    for path in ["/nowhere", "/id/", "/../secret", "/%2e%2e/secret", "/index.html/", "/_headers"] {
        let (head, body) = ask(&server, &format!("GET {path}"))?;
        assert!(head.starts_with("http/1.1 404"), "{path}: {head}");
        assert_eq!(body, b"nothing here", "{path}");
    }
    Ok(())
}

#[test]
fn a_head_request_gets_the_same_head_and_no_body() -> io::Result<()> {
    let site = Site::new("head")?;
    let server = site.served(|_| ())?;
    let (of_get, _) = ask(&server, "GET /app.wasm")?;
    let (of_head, body) = ask(&server, "HEAD /app.wasm")?;
    assert_eq!(of_get, of_head);
    assert!(of_head.contains("content-length: 4") && body.is_empty());
    let (head, _) = ask(&server, "POST /")?;
    assert!(head.starts_with("http/1.1 405"), "{head}");
    Ok(())
}

#[test]
fn the_site_decides_on_its_headers() -> io::Result<()> {
    let site = Site::new("headers")?;
    let server = site.served(|_| ())?;
    let (page, _) = ask(&server, "GET /nowhere")?;
    let (wasm, _) = ask(&server, "GET /app.wasm")?;
    assert!(page.contains("x-everywhere: yes") && !page.contains("cache-control"), "{page}");
    assert!(wasm.contains("x-everywhere: yes") && wasm.contains("cache-control: immutable"), "{wasm}");
    Ok(())
}

#[test]
fn brotli_is_sent_where_it_is_taken() -> io::Result<()> {
    let site = Site::new("brotli")?;
    let server = site.served(|_| ())?;
    let page = "guess ".repeat(100);
    let (head, body) = ask_with(&server, "GET /id/tebak/", "Accept-Encoding: gzip, br")?;
    assert!(head.contains("content-encoding: br") && head.contains("vary: accept-encoding"), "{head}");
    assert_eq!(body, compression::brotli(page.as_bytes())?);
    let (head, body) = ask(&server, "GET /id/tebak/")?;
    assert!(!head.contains("content-encoding"), "{head}");
    assert_eq!(body, page.as_bytes());
    Ok(())
}

#[test]
fn a_site_below_a_path_lives_only_there() -> io::Result<()> {
    let site = Site::new("mount")?;
    let server = site.served(|options| options.mount = "/sub/path/".into())?;
    assert!(server.url().ends_with("/sub/path/"));
    let (head, body) = ask(&server, "GET /sub/path/")?;
    assert!(head.starts_with("http/1.1 200") && body == b"home", "{head}");
    let (head, _) = ask(&server, "GET /sub/path")?;
    assert!(head.contains("location: /sub/path/\r\n"), "{head}");
    let (head, _) = ask(&server, "GET /sub/path/id/tebak")?;
    assert!(head.contains("location: /sub/path/id/tebak/\r\n"), "{head}");
    let (head, _) = ask(&server, "GET /")?;
    assert!(head.starts_with("http/1.1 404"), "{head}");
    Ok(())
}

#[test]
fn faults_let_the_page_down_as_asked() -> io::Result<()> {
    let site = Site::new("faults")?;
    let faults = vec![Fault::NotFound(".wasm".into()), Fault::Hang("index.html".into())];
    let server = site.served(|options| options.faults = faults)?;
    let (head, _) = ask(&server, "GET /app.wasm")?;
    assert!(head.starts_with("http/1.1 404"), "{head}");

    let mut hanging = TcpStream::connect(server.address())?;
    hanging.set_read_timeout(Some(Duration::from_millis(200)))?;
    hanging.write_all(b"GET /index.html HTTP/1.1\r\n\r\n")?;
    let answered = hanging.read(&mut [0; 1]);
    assert!(answered.is_err_and(|error| matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut)));
    hanging.set_read_timeout(Some(Duration::from_secs(10)))?;
    drop(server);
    assert!(matches!(hanging.read(&mut [0; 1]), Ok(0) | Err(_)), "the connection ends with the server");
    Ok(())
}

#[test]
fn what_is_late_comes_once_the_server_is_mended() -> io::Result<()> {
    let site = Site::new("late")?;
    let server = site.served(|options| options.faults = vec![Fault::Late("index.html".into())])?;
    let mut waiting = TcpStream::connect(server.address())?;
    waiting.set_read_timeout(Some(Duration::from_millis(200)))?;
    waiting.write_all(b"GET /index.html HTTP/1.1\r\n\r\n")?;
    let answered = waiting.read(&mut [0; 1]);
    assert!(answered.is_err_and(|error| matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut)));
    server.mend();
    waiting.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut answer = [0; 12];
    waiting.read_exact(&mut answer)?;
    assert_eq!(&answer, b"HTTP/1.1 200");
    Ok(())
}

#[test]
fn one_connection_carries_many_requests() -> io::Result<()> {
    let site = Site::new("alive")?;
    let server = site.served(|_| ())?;
    let mut stream = TcpStream::connect(server.address())?;
    let mut reader = BufReader::new(stream.try_clone()?);
    for _ in 0..3 {
        stream.write_all(b"HEAD / HTTP/1.1\r\n\r\n")?;
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            assert_ne!(io::BufRead::read_line(&mut reader, &mut line)?, 0, "the connection stays open");
        }
    }
    Ok(())
}

#[test]
fn a_taken_port_is_named() -> io::Result<()> {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = taken.local_addr()?;
    let message = listen(address).err().map(|failure| failure.to_string()).unwrap_or_default();
    assert!(message.contains(&format!("port {} is in use", address.port())), "{message}");
    Ok(())
}
