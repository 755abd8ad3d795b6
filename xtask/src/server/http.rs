//! As much of HTTP/1.1 as a static host needs: reading a request's head, writing an answer.

use std::io::{self, BufRead};

/// A head larger than this comes from no browser.
const LARGEST_HEAD: u64 = 64 * 1024;

/// A request without its body, which GET and HEAD do not have.
#[derive(Debug, Default)]
pub struct Request {
    method: String,
    target: String,
    is_http_1_1: bool,
    headers: Vec<(String, String)>,
}

impl Request {
    /// The next request of a connection; none when the other side has ended it.
    pub fn read(connection: impl BufRead) -> io::Result<Option<Self>> {
        let mut head = connection.take(LARGEST_HEAD);
        let mut line = String::new();
        // Empty lines before a request are to be skipped.
        while line.trim_end().is_empty() {
            line.clear();
            if head.read_line(&mut line)? == 0 {
                return Ok(None);
            }
        }
        let mut words = line.split_whitespace().map(str::to_owned);
        let method = words.next().unwrap_or_default();
        let target = words.next().unwrap_or_default();
        let is_http_1_1 = words.next().is_some_and(|version| version == "HTTP/1.1");
        let mut headers = Vec::new();
        loop {
            line.clear();
            if head.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            match line.trim_end().split_once(':') {
                Some((name, value)) => headers.push((name.to_ascii_lowercase(), value.trim().to_owned())),
                None if line.trim_end().is_empty() => break,
                None => return Err(io::ErrorKind::InvalidData.into()),
            }
        }
        Ok(Some(Self { method, target, is_http_1_1, headers }))
    }

    /// The path as it was asked for, still encoded.
    pub fn path(&self) -> &str {
        self.target.split(['?', '#']).next().unwrap_or_default()
    }

    /// What follows the path, with its question mark.
    pub fn query(&self) -> &str {
        self.target.find('?').map_or("", |start| &self.target[start..])
    }

    /// Whether it asks for something to read.
    pub fn is_readable(&self) -> bool {
        self.target.starts_with('/') && matches!(self.method.as_str(), "GET" | "HEAD")
    }

    /// Why it cannot be answered with a file.
    pub fn problem(&self) -> Status {
        if self.target.starts_with('/') { Status::MethodNotAllowed } else { Status::BadRequest }
    }

    /// Whether the browser wants to go on with the same connection. One whose request may have a body is not kept:
    /// nobody reads that body.
    pub fn keeps_alive(&self) -> bool {
        let closes = self.header("connection").is_some_and(|value| value.eq_ignore_ascii_case("close"));
        self.is_http_1_1 && self.is_readable() && !closes
    }

    /// Whether the browser can read brotli.
    pub fn takes_brotli(&self) -> bool {
        self.header("accept-encoding").is_some_and(|value| {
            value.split(',').any(|coding| {
                let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
                let is_refused = weight.replace(' ', "").trim_end_matches(['0', '.']) == "q=";
                name.trim().eq_ignore_ascii_case("br") && !is_refused
            })
        })
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The statuses that a static host gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Here it is.
    Ok,
    /// It lives at another address.
    MovedPermanently,
    /// This is no request.
    BadRequest,
    /// There is no such file.
    NotFound,
    /// A static host only gives.
    MethodNotAllowed,
    /// The file is there and cannot be read.
    ServerError,
}

impl Status {
    /// The number and the words of the status line.
    pub fn line(self) -> &'static str {
        match self {
            Self::Ok => "200 OK",
            Self::MovedPermanently => "301 Moved Permanently",
            Self::BadRequest => "400 Bad Request",
            Self::NotFound => "404 Not Found",
            Self::MethodNotAllowed => "405 Method Not Allowed",
            Self::ServerError => "500 Internal Server Error",
        }
    }
}

/// An answer, ready to be written.
#[derive(Debug)]
pub struct Answer {
    /// Its status.
    pub status: Status,
    /// Its headers, without the length and what concerns the connection.
    pub headers: Vec<(String, String)>,
    /// What a GET receives.
    pub body: Vec<u8>,
}

impl Answer {
    /// A status in plain words.
    pub fn refusal(status: Status) -> Self {
        let headers = vec![("Content-Type".into(), "text/plain; charset=utf-8".into())];
        Self { status, headers, body: format!("{}\n", status.line()).into_bytes() }
    }

    /// The bytes that go over the wire.
    pub fn written(&self, request: &Request) -> Vec<u8> {
        let mut text = format!("HTTP/1.1 {}\r\n", self.status.line());
        for (name, value) in &self.headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        if !request.keeps_alive() {
            text.push_str("Connection: close\r\n");
        }
        text.push_str("\r\n");
        let mut bytes = text.into_bytes();
        if request.method != "HEAD" {
            bytes.extend_from_slice(&self.body);
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Request {
        Request::read(text.as_bytes()).ok().flatten().unwrap_or_default()
    }

    #[test]
    fn a_request_is_taken_apart() {
        let request = read("\r\nGET /id/?a=b HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, br\r\n\r\n");
        assert_eq!((request.path(), request.query()), ("/id/", "?a=b"));
        assert!(request.is_readable() && request.takes_brotli() && request.keeps_alive());
    }

    #[test]
    fn connections_end_where_the_browser_or_the_protocol_says_so() {
        assert!(!read("GET / HTTP/1.0\r\n\r\n").keeps_alive());
        assert!(!read("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").keeps_alive());
        assert!(!read("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc").keeps_alive());
    }

    #[test]
    fn brotli_is_sent_only_to_those_who_take_it() {
        for (value, takes) in
            [("br", true), ("gzip", false), ("gzip, br;q=0", false), ("br; q=0.0", false), ("BR;q=0.5", true)]
        {
            let request = read(&format!("GET / HTTP/1.1\r\nAccept-Encoding: {value}\r\n\r\n"));
            assert_eq!(request.takes_brotli(), takes, "{value}");
        }
    }

    #[test]
    fn what_is_no_request_is_an_error_or_the_end() {
        assert!(matches!(Request::read(&b""[..]), Ok(None)));
        assert!(Request::read(&b"GET / HTTP/1.1\r\nHost: x"[..]).is_err());
        assert!(Request::read(&b"GET / HTTP/1.1\r\nnonsense\r\n\r\n"[..]).is_err());
        assert!(!read("nonsense\r\n\r\n").is_readable());
    }
}
