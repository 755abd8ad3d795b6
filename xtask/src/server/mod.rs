//! A static host on this machine. It answers the way a published site's host does: content types, `index.html` for
//! folders, `404.html`, brotli, and the headers that the site's own `_headers` file asks for.
//!
//! A thread for each connection is plenty here, and the standard library is all it needs.

mod content;
mod files;
mod http;
mod rules;

use std::collections::HashMap;
use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use crate::failure::{Failure, Outcome, While};
use files::Files;
use http::{Answer, Request};

/// A way in which a host can let a page down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Files whose path ends like this are not found.
    NotFound(String),
    /// Files whose path ends like this are never answered.
    Hang(String),
    /// Files whose path ends like this are answered once the server is [mended](Server::mend).
    Late(String),
}

/// What is served, and where.
#[derive(Clone, Debug)]
pub struct ServerOptions {
    /// The folder of the site.
    pub dir: PathBuf,
    /// The address to listen on; port 0 takes any free one.
    pub addr: SocketAddr,
    /// The path below which the site lives, with a slash at both ends.
    pub mount: String,
    /// What goes wrong on purpose.
    pub faults: Vec<Fault>,
}

impl ServerOptions {
    /// Serves `dir` at the root of any free port of this machine.
    pub fn new(dir: impl Into<PathBuf>) -> Self {
        let addr = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Self { dir: dir.into(), addr, mount: "/".into(), faults: Vec::new() }
    }
}

/// A running server. It stops, with every connection to it, when it is dropped.
#[derive(Debug)]
pub struct Server {
    shared: Arc<Shared>,
    address: SocketAddr,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts to serve.
    pub fn start(options: ServerOptions) -> Outcome<Self> {
        let listener = listen(options.addr)?;
        let address = listener.local_addr().during("cannot tell the server's address")?;
        let files =
            Files::open(&options.dir, &options.mount).during(format_args!("cannot serve {}", options.dir.display()))?;
        let shared = Arc::new(Shared {
            files,
            mount: options.mount,
            faults: options.faults,
            mended: Mutex::new(false),
            mending: Condvar::new(),
            stopping: AtomicBool::new(false),
            connections: Mutex::default(),
            opened: AtomicU64::new(0),
            asked: Mutex::default(),
        });
        let for_thread = Arc::clone(&shared);
        let listening = thread::spawn(move || accept(&listener, &for_thread));
        Ok(Self { shared, address, listening: Some(listening) })
    }

    /// The address it listens on, with the port it was given.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the site's root.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.shared.mount)
    }

    /// Ends everything that goes wrong on purpose. What hangs by then hangs on.
    pub fn mend(&self) {
        self.shared.end_faults();
    }

    /// The path of every request that has come, in order.
    pub fn asked(&self) -> Vec<String> {
        self.shared.asked().clone()
    }

    /// Serves until the process ends.
    pub fn run(mut self) {
        if let Some(listening) = self.listening.take() {
            // It only ends with the process, and so never in an error.
            let _ = listening.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::SeqCst);
        self.shared.end_faults();
        // The listening thread notices when somebody calls.
        let called = TcpStream::connect(self.address);
        if let (Ok(_), Some(listening)) = (called, self.listening.take()) {
            let _ = listening.join();
        }
        for connection in self.shared.connections().values() {
            // One that the browser has closed already is as good.
            let _ = connection.shutdown(Shutdown::Both);
        }
    }
}

fn listen(address: SocketAddr) -> Outcome<TcpListener> {
    TcpListener::bind(address).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => Failure::new(format!("port {} is in use", address.port())),
        _ => Failure::new(format!("cannot listen on {address}: {error}")),
    })
}

#[derive(Debug)]
struct Shared {
    files: Files,
    mount: String,
    faults: Vec<Fault>,
    mended: Mutex<bool>,
    /// Tells whoever answers late.
    mending: Condvar,
    stopping: AtomicBool,
    connections: Mutex<HashMap<u64, TcpStream>>,
    opened: AtomicU64,
    asked: Mutex<Vec<String>>,
}

impl Shared {
    fn connections(&self) -> MutexGuard<'_, HashMap<u64, TcpStream>> {
        self.connections.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn asked(&self) -> MutexGuard<'_, Vec<String>> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fault(&self, path: &str) -> Option<&Fault> {
        let mended = *self.mended();
        let mut faults = self.faults.iter().filter(|_| !mended);
        faults.find(|fault| match fault {
            Fault::NotFound(suffix) | Fault::Hang(suffix) | Fault::Late(suffix) => path.ends_with(suffix.as_str()),
        })
    }

    fn mended(&self) -> MutexGuard<'_, bool> {
        self.mended.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end_faults(&self) {
        *self.mended() = true;
        self.mending.notify_all();
    }

    fn until_mended(&self) {
        let mended = self.mending.wait_while(self.mended(), |mended| !*mended);
        drop(mended.unwrap_or_else(PoisonError::into_inner));
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let Ok(held) = stream.try_clone() else {
            continue;
        };
        let number = shared.opened.fetch_add(1, Ordering::Relaxed);
        shared.connections().insert(number, held);
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            // A browser that goes away in the middle of an answer is no error.
            let _ = converse(&stream, &shared);
            shared.connections().remove(&number);
        });
    }
}

/// Answers one request after the other until the browser or the server ends the connection.
fn converse(mut stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = Request::read(&mut reader)? {
        shared.asked().push(request.path().to_owned());
        let fault = shared.fault(request.path());
        if let Some(Fault::Late(_)) = fault {
            shared.until_mended();
        }
        let answer = match fault {
            Some(Fault::Hang(_)) => {
                // Ends when either side hangs up.
                io::copy(&mut reader, &mut io::sink())?;
                break;
            }
            Some(Fault::NotFound(_)) => shared.files.not_found(&request),
            _ if request.is_readable() => shared.files.answer(&request),
            _ => Answer::refusal(request.problem()),
        };
        stream.write_all(&answer.written(&request))?;
        if !request.keeps_alive() {
            break;
        }
    }
    stream.shutdown(Shutdown::Both)
}

#[cfg(test)]
mod tests;
