//! The command line as a value, and what is said when it cannot be read.

use std::ffi::OsString;
use std::fmt::{self, Display};

use lexopt::{Arg, Parser, ValueExt};

use crate::look::Wanted;
use crate::public_url::PublicUrl;
use crate::suites;
use crate::verbs::test::Checks;

/// The port that `serve` and `dev` take when none is asked for.
pub const DEFAULT_PORT: u16 = 8080;

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub enum Verb {
    /// Build if needed, then serve what would be published.
    Serve {
        /// The port on 127.0.0.1.
        port: u16,
        /// Where the site pretends to live.
        public_url: PublicUrl,
    },
    /// Write `dist/`.
    Build {
        /// Where the site will live.
        public_url: PublicUrl,
        /// Whether the file that holds everything is put beside `dist/`.
        single_file: bool,
        /// Whether the package for learning platforms is put there, too.
        scorm: bool,
    },
    /// Serve with live reload.
    Dev {
        /// The port on 127.0.0.1.
        port: u16,
    },
    /// Run checks.
    Test(Checks),
    /// Measure the app in a browser.
    Bench,
    /// Show the pages as pictures.
    Look(Wanted),
    /// Write the static pages into Trunk's staging folder; Trunk calls it.
    Prerender,
}

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Request {
    /// Run a verb.
    Run(Verb),
    /// Print a help text.
    Help(&'static str),
}

/// A command line that cannot be read, with the usage that could be.
#[derive(Debug)]
pub struct Misuse {
    message: String,
    usage: &'static str,
}

impl Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.message.is_empty() {
            writeln!(f, "error: {}\n", self.message)?;
        }
        f.write_str(self.usage)
    }
}

const USAGE: &str = "\
usage: cargo xtask VERB [options]

  serve   build what is published and serve it on this machine
  build   write dist/, ready for any static host
  dev     serve with live reload while you edit
  test    run every check: format, lints, sizes, native tests, three browsers
  bench   measure the app in a browser
  look    show the pages as pictures, screen by screen

Each verb installs what it needs into .tools/ and has --help.
";

const SERVE: &str = "\
usage: cargo xtask serve [--port N] [--public-url URL]

Builds the site for release unless nothing has changed since the last build,
then serves it on 127.0.0.1 with the headers of a real host.

  --port N          the port to serve on (8080; 0 takes any free one)
  --public-url URL  where the site lives: /sub/path/ or https://host/sub/path/ (/)
";

const BUILD: &str = "\
usage: cargo xtask build [--public-url URL] [--single-file] [--scorm]

Writes dist/: plain files for any static host, also below a path.

  --public-url URL  where the site will live: https://host/sub/path/, or /sub/path/ alone (/).
                    Share images, the sitemap and canonical links need the full address.
  --single-file     also puts ai-paradox.html beside dist/: the whole product in one file, to be opened
                    from a disk without any network
  --scorm           also puts ai-paradox-scorm.zip beside dist/: the same for learning platforms, as a SCORM 1.2
                    package
";

const DEV: &str = "\
usage: cargo xtask dev [--port N]

Serves on 127.0.0.1, rebuilds on every change and reloads the page.

  --port N  the port to serve on (8080)
";

const TEST: &str = "\
usage: cargo xtask test [--quick | SUITE...]

Runs every check and stops at the first that fails: format, lints, release build,
size budget, native tests, and tests in Chromium, Firefox and WebKit. Ends with a table of minutes.

  --quick  format, lints, size budget, native tests, the laws of layout at two sizes and a walk in Chromium
  SUITE    only the suites of these names: unit, or a file of tests/ or tests/browser/tests/ without its .rs
";

const BENCH: &str = "\
usage: cargo xtask bench

Builds the site for release and measures it in a browser.
";

const LOOK: &str = "\
usage: cargo xtask look [--only PAGE] [--size SIZE] [--theme THEME] [--lang LANG]

Builds the site for release unless nothing has changed, opens its pages in Chromium, and lays pictures of them,
screen by screen, on sheets in target/look/. Without options, that is everything, and takes long.

  --only PAGE    a page by its address in English: wave, poster; in class mode, in another page or on paper:
                 class/wave, embed/wave, print/wave; or all pages there: class/, embed/, print/
  --size SIZE    the size of the screen, or its width alone: 360x740, 768
  --theme THEME  light or dark
  --lang LANG    id or en

Each option takes several names with commas between them, and may be given again.
";

const PRERENDER: &str = "\
usage: xtask prerender

Called by Trunk after its build: writes the static pages into TRUNK_STAGING_DIR.
";

/// Reads the words after `cargo xtask`.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Result<Request, Misuse> {
    let mut parser = Parser::from_args(words);
    let misuse = |message: String| Misuse { message, usage: USAGE };
    match parser.next().map_err(|error| misuse(error.to_string()))? {
        None => Err(misuse(String::new())),
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(Request::Help(USAGE)),
        Some(Arg::Value(word)) => match word.to_str() {
            Some("help") => Ok(Request::Help(USAGE)),
            Some("serve") => options(parser, SERVE, |o| Verb::Serve { port: o.port, public_url: o.public_url }),
            Some("build") => options(parser, BUILD, |o| Verb::Build {
                public_url: o.public_url,
                single_file: o.single_file,
                scorm: o.scorm,
            }),
            Some("dev") => options(parser, DEV, |o| Verb::Dev { port: o.port }),
            Some("test") => test(parser),
            Some("bench") => options(parser, BENCH, |_| Verb::Bench),
            Some("look") => look(parser),
            Some("prerender") => options(parser, PRERENDER, |_| Verb::Prerender),
            _ => Err(misuse(format!("there is no verb {word:?}"))),
        },
        Some(other) => Err(misuse(other.unexpected().to_string())),
    }
}

/// Reads what of the checks is wanted.
fn test(mut parser: Parser) -> Result<Request, Misuse> {
    let misuse = |message: String| Misuse { message, usage: TEST };
    let (mut is_quick, mut names) = (false, Vec::new());
    while let Some(arg) = parser.next().map_err(|error| misuse(error.to_string()))? {
        match arg {
            Arg::Long("help") | Arg::Short('h') => return Ok(Request::Help(TEST)),
            Arg::Long("quick") => is_quick = true,
            Arg::Value(name) => names.push(name.to_string_lossy().into_owned()),
            other => return Err(misuse(other.unexpected().to_string())),
        }
    }
    let wanted = match (is_quick, names.is_empty()) {
        (true, false) => return Err(misuse("--quick chooses by itself: name suites or say --quick".to_owned())),
        (true, true) => Checks::Quick,
        (false, true) => Checks::All,
        (false, false) => Checks::Suites(suites::named(&names).map_err(misuse)?),
    };
    Ok(Request::Run(Verb::Test(wanted)))
}

struct Options {
    port: u16,
    public_url: PublicUrl,
    single_file: bool,
    scorm: bool,
}

/// Reads the options of one verb: those that its usage names.
fn options(mut parser: Parser, usage: &'static str, verb: fn(Options) -> Verb) -> Result<Request, Misuse> {
    let misuse = |error: lexopt::Error| Misuse { message: error.to_string(), usage };
    let mut options =
        Options { port: DEFAULT_PORT, public_url: PublicUrl::default(), single_file: false, scorm: false };
    while let Some(arg) = parser.next().map_err(misuse)? {
        match arg {
            Arg::Long("help") | Arg::Short('h') => return Ok(Request::Help(usage)),
            Arg::Long("port") if usage.contains("--port") => {
                options.port = parser.value().and_then(|v| v.parse()).map_err(misuse)?;
            }
            Arg::Long("public-url") if usage.contains("--public-url") => {
                options.public_url = parser.value().and_then(|v| v.parse()).map_err(misuse)?;
            }
            Arg::Long("single-file") if usage.contains("--single-file") => options.single_file = true,
            Arg::Long("scorm") if usage.contains("--scorm") => options.scorm = true,
            other => return Err(misuse(other.unexpected())),
        }
    }
    Ok(Request::Run(verb(options)))
}

/// Reads what `look` is narrowed to.
fn look(mut parser: Parser) -> Result<Request, Misuse> {
    let unread = |error: lexopt::Error| Misuse { message: error.to_string(), usage: LOOK };
    let unknown = |message: String| Misuse { message, usage: LOOK };
    let mut wanted = Wanted::everything();
    while let Some(arg) = parser.next().map_err(unread)? {
        let option = match arg {
            Arg::Long("help") | Arg::Short('h') => return Ok(Request::Help(LOOK)),
            Arg::Long(option @ ("only" | "size" | "theme" | "lang")) => option.to_owned(),
            other => return Err(unread(other.unexpected())),
        };
        let value = parser.value().and_then(|value| value.string()).map_err(unread)?;
        wanted.narrow(&option, &value).map_err(unknown)?;
    }
    Ok(Request::Run(Verb::Look(wanted.check().map_err(unknown)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Request, String> {
        parse(line.split_whitespace().map(OsString::from)).map_err(|misuse| misuse.to_string())
    }

    fn misuse(line: &str) -> String {
        read(line).err().unwrap_or_default()
    }

    #[test]
    fn serve_starts_on_the_usual_port_at_the_root() {
        let expected = Verb::Serve { port: 8080, public_url: PublicUrl::default() };
        assert_eq!(read("serve"), Ok(Request::Run(expected)));
    }

    #[test]
    fn options_are_read_in_both_spellings() {
        assert_eq!(read("dev --port 9000"), Ok(Request::Run(Verb::Dev { port: 9000 })));
        assert_eq!(read("dev --port=9000"), read("dev --port 9000"));
        let Ok(Request::Run(Verb::Build { public_url, single_file: false, scorm: false })) =
            read("build --public-url https://host/sub")
        else {
            panic!("a build was asked for");
        };
        assert_eq!(public_url.to_string(), "https://host/sub/");
    }

    #[test]
    fn what_is_put_beside_the_site_is_asked_for_by_name() {
        let expected =
            |single_file, scorm| Ok(Request::Run(Verb::Build { public_url: PublicUrl::default(), single_file, scorm }));
        assert_eq!(read("build"), expected(false, false));
        assert_eq!(read("build --single-file"), expected(true, false));
        assert_eq!(read("build --scorm"), expected(false, true));
    }

    #[test]
    fn checks_are_chosen() {
        assert_eq!(read("test"), Ok(Request::Run(Verb::Test(Checks::All))));
        assert_eq!(read("test --quick"), Ok(Request::Run(Verb::Test(Checks::Quick))));
        let Ok(Request::Run(Verb::Test(Checks::Suites(suites)))) = read("test walk words") else {
            panic!("two suites were asked for");
        };
        assert_eq!(suites.len(), 2);
    }

    #[test]
    fn every_verb_explains_itself() {
        for verb in ["serve", "build", "dev", "test", "bench", "look", "prerender"] {
            let Ok(Request::Help(text)) = read(&format!("{verb} --help")) else { panic!("{verb} has no help") };
            assert!(text.starts_with("usage: ") && text.contains(verb), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_with_the_usage() {
        for (line, said) in [
            ("frobnicate", "frobnicate"),
            ("--frobnicate", "--frobnicate"),
            ("serve --port many", "many"),
            ("serve --port 70000", "70000"),
            ("serve --port", "--port"),
            ("serve extra", "extra"),
            ("test --port 1", "--port"),
            ("test wallk", "wallk"),
            ("test --quick walk", "--quick"),
            ("serve --single-file", "--single-file"),
            ("serve --scorm", "--scorm"),
            ("build --public-url nowhere", "nowhere"),
            ("look --only nowhere", "there is: guess, wave"),
            ("look --size 361", "there is: 360x740"),
            ("look --theme blue", "there is: light, dark"),
            ("look --lang fr", "there is: id, en"),
            ("look --only class/ --size 360", "class at 1024x768"),
            ("look wave", "wave"),
        ] {
            let message = misuse(line);
            assert!(message.starts_with("error: ") && message.contains(said), "{line}: {message}");
            assert!(message.contains("usage: cargo xtask"), "{line}: {message}");
        }
        assert!(misuse("").starts_with("usage: "));
    }
}
