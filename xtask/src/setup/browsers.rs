//! What the tests run in: three browser engines with the drivers that steer them, and the servers and the picture viewer that
//! readers' hosts have.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::setup::{apt, tools};

/// A program that the tests start: the variable that tells where it is, and how it is found.
struct Program {
    variable: &'static str,
    names: &'static [&'static str],
    packages: &'static [&'static str],
}

const PROGRAMS: [Program; 9] = [
    Program { variable: "PARADOKS_CHROMIUM", names: &["chromium", "google-chrome"], packages: &["chromium"] },
    Program { variable: "PARADOKS_CHROMEDRIVER", names: &["chromedriver"], packages: &["chromium-driver"] },
    Program { variable: "PARADOKS_FIREFOX", names: &["firefox-esr", "firefox"], packages: &["firefox-esr"] },
    Program { variable: "PARADOKS_WEBKITDRIVER", names: &["WebKitWebDriver"], packages: &["webkit2gtk-driver"] },
    Program { variable: "PARADOKS_MINIBROWSER", names: &["MiniBrowser"], packages: &["webkit2gtk-driver"] },
    Program { variable: "PARADOKS_NGINX", names: &["nginx"], packages: &["nginx"] },
    Program {
        variable: "PARADOKS_NGINX_BROTLI",
        names: &["ngx_http_brotli_static_module.so"],
        packages: &["libnginx-mod-http-brotli-static"],
    },
    Program { variable: "PARADOKS_CADDY", names: &["caddy"], packages: &["caddy"] },
    Program { variable: "PARADOKS_RSVG", names: &["rsvg-convert"], packages: &["librsvg2-bin"] },
];

/// Where servers and their modules are that are not meant to be started by hand.
const ASIDE: [&str; 2] = ["/usr/sbin", "/usr/lib/nginx/modules"];

/// WebKit's small browser has no mode without a screen.
const SCREEN: [&str; 2] = ["xvfb-run", "xauth"];
const SCREEN_PACKAGES: [&str; 2] = ["xvfb", "xauth"];

/// Finds all of them, installs those that are missing, and tells where each is. A variable that is set already is
/// taken at its word.
pub fn ensure() -> Outcome<Vec<(&'static str, OsString)>> {
    let mut packages: Vec<&str> = PROGRAMS
        .iter()
        .filter(|program| program.place().is_none())
        .flat_map(|program| program.packages)
        .copied()
        .collect();
    if SCREEN.iter().any(|name| tools::find(name).is_none()) {
        packages.extend(SCREEN_PACKAGES);
    }
    packages.dedup();
    apt::install(&packages, "the tests run in three browsers and behind two servers")?;
    PROGRAMS.iter().map(Program::required).collect()
}

/// Finds Chromium and what steers it alone.
pub fn chromium() -> Outcome<Vec<(&'static str, OsString)>> {
    let programs = &PROGRAMS[..2];
    let missing = programs.iter().filter(|program| program.place().is_none());
    apt::install(
        &missing.flat_map(|program| program.packages).copied().collect::<Vec<_>>(),
        "Chromium shows the pages",
    )?;
    programs.iter().map(Program::required).collect()
}

impl Program {
    fn place(&self) -> Option<OsString> {
        env::var_os(self.variable)
            .or_else(|| self.names.iter().find_map(|name| tools::find(name)).map(OsString::from))
            .or_else(|| self.names.iter().find_map(|name| beside_webkit(name)).map(OsString::from))
            .or_else(|| self.names.iter().find_map(|name| aside(name)).map(OsString::from))
    }

    fn required(&self) -> Outcome<(&'static str, OsString)> {
        let place = self.place().ok_or_else(|| {
            Failure::new(format!("{} is not found", self.names.join(" or ")))
                .remedy(format!("install it, or set {} to where it is", self.variable))
        })?;
        Ok((self.variable, place))
    }
}

/// A program in WebKitGTK's own folder, below the machine's kind and its own version.
fn beside_webkit(name: &str) -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = folders(Path::new("/usr/lib"))
        .flat_map(|machine| folders(&machine).collect::<Vec<_>>())
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-")))
        .map(|folder| folder.join(name))
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    found.pop()
}

/// A program or a module in one of the folders of servers.
fn aside(name: &str) -> Option<PathBuf> {
    ASIDE.iter().map(|folder| Path::new(folder).join(name)).find(|path| path.is_file())
}

fn folders(parent: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(parent).into_iter().flatten().flatten().map(|entry| entry.path()).filter(|path| path.is_dir())
}
