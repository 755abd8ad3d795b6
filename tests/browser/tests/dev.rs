//! The site while it is being written: `cargo xtask dev` serves it, reloads it after a change, and says where it panics.

use browser_tests::{Engine, Motion, Session, in_engines};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{fs, thread};

in_engines! {
    it_serves_and_reloads_and_a_panic_says_where in chromium;
}

/// How long the program may take to be compiled, on a machine that is busy with other tests.
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// `cargo xtask dev` as long as this lives.
struct Dev {
    server: Child,
    port: u16,
}

impl Drop for Dev {
    fn drop(&mut self) {
        // It has handed its process over to the server, which may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Dev {
    fn start(root: &Path) -> Self {
        let port = browser_tests::site::free_address().port();
        let mut command = Command::new("cargo");
        command.args(["xtask", "dev", "--port", &port.to_string()]).current_dir(root);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let server = command.spawn().unwrap_or_else(|error| panic!("cargo does not start: {error}"));
        let mut dev = Self { server, port };
        let deadline = std::time::Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let ended = dev.server.try_wait().ok().flatten();
            assert!(ended.is_none(), "cargo xtask dev ended by itself: {ended:?}");
            assert!(std::time::Instant::now() < deadline, "cargo xtask dev serves nothing after {PATIENCE:?}");
            thread::sleep(Duration::from_millis(100));
        }
        dev
    }
}

fn it_serves_and_reloads_and_a_panic_says_where(engine: Engine) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let dev = Dev::start(&root);
    let browser = Session::watched(engine, Motion::Reduced);
    browser.go(&format!("http://127.0.0.1:{}/en/wave/", dev.port));
    browser.until("the app is live", "return document.querySelector('#page[data-live]') !== null");

    browser.console();
    let panic = "const app = document.querySelector('meta[name=app]').dataset;
        return import(app.js).then((program) => program.panic_on_purpose()).catch(() => true)";
    browser.script(panic, serde_json::json!([]));
    let told: Vec<String> = browser.console().into_iter().map(|message| message.text).collect();
    let says = |part: &str| told.iter().any(|text| text.contains(part));
    assert!(says("src/main.rs:") && says("on purpose"), "the console says what and where: {told:#?}");

    // A file written anew with what it holds is a change to who watches, and none to anybody else.
    let style = root.join("static/style/tokens.css");
    let text = fs::read(&style).unwrap_or_else(|error| panic!("{}: {error}", style.display()));
    browser.script("window.before = true", serde_json::json!([]));
    fs::write(&style, text).unwrap_or_else(|error| panic!("{}: {error}", style.display()));
    let reloaded = "return !window.before && document.querySelector('#page[data-live]') !== null";
    browser.until_equal_within(PATIENCE, "the page is loaded anew", reloaded, &true.into());
}
