//! The site behind real servers, with the files that docs/publish/ hands out: what they send is what the budget says, what
//! browsers may keep, and what oEmbed promises.

use browser_tests::publisher::{BELOW, Kind, Publisher, docs};
use browser_tests::setting::place;
use browser_tests::{Engine, Motion, Session, Site, in_engines};
use paradoks::extra_pages::embed::snippet::HEIGHTS;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;
use xtask::sizes;

in_engines! {
    a_server_sends_what_the_build_wrote in chromium;
    what_never_changes_is_kept_and_the_rest_is_asked_for_again in chromium;
    the_servers_policy_is_that_of_the_pages in chromium;
    what_is_not_there_is_answered_by_the_sites_own_page in chromium;
    below_a_path_everything_is_as_at_the_root in chromium;
    a_first_visit_weighs_what_the_budget_says in chromium;
    a_browser_asks_for_what_is_counted in chromium;
    the_story_is_read_behind_a_real_server in chromium firefox webkit;
    oembed_is_answered_at_one_address in chromium;
    every_answer_is_what_oembed_says in chromium;
    hosts_with_rules_of_their_own_can_read_them in chromium;
}

/// How many bytes a server says about a file, at most.
const HEADERS: usize = 900;

/// A law that holds behind both servers.
fn behind_each(law: impl Fn(&Publisher, Kind)) {
    for kind in Kind::ALL {
        law(&Publisher::start(kind, &place("PARADOKS_DIST")), kind);
    }
}

/// A file of the site whose name begins and ends so.
fn named(start: &str, end: &str) -> String {
    let entries = fs::read_dir(place("PARADOKS_DIST")).into_iter().flatten().flatten();
    let mut names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let found = names.find(|name| name.starts_with(start) && name.ends_with(end));
    format!("/{}", found.unwrap_or_else(|| panic!("the site has no {start}…{end}")))
}

fn a_server_sends_what_the_build_wrote(_: Engine) {
    behind_each(|server, kind| {
        for (path, content) in [
            ("/id/tebak/".to_owned(), "text/html; charset=utf-8"),
            (named("style-", ".css"), "text/css; charset=utf-8"),
            (named("paradoks-", ".js"), "text/javascript; charset=utf-8"),
            (named("paradoks-", ".wasm"), "application/wasm"),
            (named("words-wave-en-", ".txt"), "text/plain; charset=utf-8"),
            ("/record/layoffs_by_quarter.csv".to_owned(), "text/csv; charset=utf-8"),
            ("/record/datapackage.json".to_owned(), "application/json"),
            ("/manifest.webmanifest".to_owned(), "application/manifest+json"),
            ("/picture/id/wave.svg".to_owned(), "image/svg+xml"),
            ("/picture/id/wave.png".to_owned(), "image/png"),
            ("/font/plus-jakarta-sans.woff2".to_owned(), "font/woff2"),
            ("/sw.js".to_owned(), "text/javascript; charset=utf-8"),
        ] {
            let file = path.trim_start_matches('/').to_owned() + if path.ends_with('/') { "index.html" } else { "" };
            let on_disk = |ending: &str| fs::read(place("PARADOKS_DIST").join(file.clone() + ending)).ok();
            for (asked, name, ending) in [("br, gzip", "br", ".br"), ("gzip", "gzip", ".gz"), ("identity", "", "")] {
                let answer = server.get(&path, asked);
                assert_eq!(answer.status, 200, "{kind:?} {path}");
                assert_eq!(answer.header("content-type"), content, "{kind:?} {path}");
                let packed = on_disk(ending).filter(|_| !name.is_empty());
                let expected_name = if packed.is_some() { name } else { "" };
                assert_eq!(answer.header("content-encoding"), expected_name, "{kind:?} {path} to who takes {asked}");
                let expected = packed.or_else(|| on_disk(""));
                assert!(expected.is_some_and(|bytes| bytes == answer.bytes), "{kind:?} {path}: other bytes");
            }
            let is_packed = on_disk(".br").is_some();
            let varies = server.get(&path, "br").header("vary").contains("Accept-Encoding");
            assert!(varies || !is_packed, "{kind:?} {path}: who keeps it on the way keeps both forms apart");
        }
        assert!(server.get("/id/tebak/", "br").header("content-encoding") == "br", "{kind:?}: pages are packed");
    });
}

fn what_never_changes_is_kept_and_the_rest_is_asked_for_again(_: Engine) {
    // The same as the site asks of hosts that read `_headers`.
    let rules = fs::read_to_string(place("PARADOKS_DIST").join("_headers")).unwrap_or_default();
    let immutable = rules.lines().zip(rules.lines().skip(1)).filter(|(_, rule)| rule.ends_with("immutable"));
    let immutable: Vec<&str> = immutable.map(|(path, _)| path).collect();
    assert!(immutable.len() > 30, "{rules}");
    behind_each(|server, kind| {
        for path in &immutable {
            let answer = server.get(path, "br");
            assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable", "{kind:?} {path}");
        }
        for path in
            ["/", "/id/tebak/", "/sw.js", "/embed.js", "/picture/id/wave.png", "/record/crowd.csv", "/ai-paradox.html"]
        {
            let answer = server.get(path, "br");
            assert_eq!(answer.header("cache-control"), "no-cache", "{kind:?} {path}");
            assert!(!answer.header("etag").is_empty(), "{kind:?} {path}: asking again costs nothing");
            let again = minreq::get(server.url(path)).with_header("Accept-Encoding", "br");
            let again = again.with_header("If-None-Match", answer.header("etag")).send();
            assert_eq!(again.map(|again| again.status_code).ok(), Some(304), "{kind:?} {path}");
        }
    });
}

fn the_servers_policy_is_that_of_the_pages(_: Engine) {
    let page = fs::read_to_string(place("PARADOKS_DIST").join("id/tebak/index.html")).unwrap_or_default();
    let policy = page.split_once("Content-Security-Policy\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
    let policy = policy.map(|(policy, _)| policy).unwrap_or_default();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    behind_each(|server, kind| {
        for path in ["/id/tebak/", "/embed/en/wave/", "/nowhere/"] {
            let answer = server.get(path, "");
            let said = answer.header("content-security-policy").replace("'self' https://example.org", "'self'");
            assert_eq!(said, policy, "{kind:?} {path}");
            assert_eq!(answer.header("x-content-type-options"), "nosniff", "{kind:?} {path}");
            assert_eq!(answer.header("access-control-allow-origin"), "*", "{kind:?} {path}");
        }
        let single = server.get("/ai-paradox.html", "");
        assert_eq!(single.header("content-security-policy"), "", "{kind:?}: it says its own");
    });
}

fn what_is_not_there_is_answered_by_the_sites_own_page(_: Engine) {
    let page = fs::read(place("PARADOKS_DIST").join("404.html")).unwrap_or_default();
    behind_each(|server, kind| {
        for path in ["/nowhere/", "/id/tebak/x", "/style-0123456789abcdef.css", "/_headers", "/oembed?url=nowhere"] {
            let answer = server.get(path, "");
            assert_eq!((answer.status, answer.header("cache-control")), (404, ""), "{kind:?} {path}");
            assert!(answer.bytes == page, "{kind:?} {path}: the site's own page");
        }
        // Without its slash, a page is found all the same, on the port that was asked.
        let found = server.get("/id/tebak", "");
        assert!(matches!(found.status, 301 | 308), "{kind:?}: {}", found.status);
        assert_eq!(found.header("location"), "/id/tebak/", "{kind:?}");
    });
}

/// By the very steps of docs/publish/README.md: a site whose root is a folder of its host's.
fn below_a_path_everything_is_as_at_the_root(_: Engine) {
    let dist = place("PARADOKS_DIST_SUB");
    let read = |path: &str| fs::read(dist.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    for kind in Kind::ALL {
        let server = Publisher::below_a_path(kind);
        let get = |path: &str| server.get(&format!("{BELOW}{path}"), "");
        for (path, file, is_kept) in [
            ("/", "index.html", false),
            ("/id/tebak/", "id/tebak/index.html", false),
            ("/embed/en/wave/wave/", "embed/en/wave/wave/index.html", false),
            ("/font/plus-jakarta-sans.woff2", "font/plus-jakarta-sans.woff2", true),
            ("/ai-paradox.html", "ai-paradox.html", false),
        ] {
            let answer = get(path);
            assert!(answer.status == 200 && answer.bytes == read(file), "{kind:?} {path}: {}", answer.status);
            let kept = if is_kept { "public, max-age=31536000, immutable" } else { "no-cache" };
            assert_eq!(answer.header("cache-control"), kept, "{kind:?} {path}");
            let has_policy = answer.header("content-security-policy").starts_with("default-src 'none'");
            assert_eq!(has_policy, path != "/ai-paradox.html", "{kind:?} {path}: the single file says its own policy");
        }
        for path in ["/nowhere/", "/_headers", "/oembed?url=nowhere"] {
            let answer = get(path);
            assert!(answer.status == 404 && answer.bytes == read("404.html"), "{kind:?} {path}: {}", answer.status);
        }
        let page = encoded(&format!("https://host.example{BELOW}/en/wave/"));
        for (question, file) in [
            (format!("/oembed?url={page}"), "oembed/en-wave.json"),
            (format!("/oembed?url={page}&maxwidth=500"), "oembed/480/en-wave.json"),
            ("/oembed/en-wave.json?maxwidth=500&maxheight=900".to_owned(), "oembed/480x700/en-wave.json"),
        ] {
            assert!(get(&question).bytes == read(file), "{kind:?} {question}");
        }
    }
}

fn a_first_visit_weighs_what_the_budget_says(_: Engine) {
    let dist = place("PARADOKS_DIST");
    let server = Publisher::start(Kind::Nginx, &dist);
    for page in ["id/tebak/index.html", "id/gelombang/index.html", "en/role-of-ai/index.html"] {
        let loaded = sizes::first_visit_of(&dist, "/", &dist.join(page)).unwrap_or_else(|failure| panic!("{failure}"));
        let mut total = 0;
        for (file, size) in loaded {
            let path = file.strip_prefix(&dist).unwrap_or(&file).display().to_string();
            let sent =
                server.get(&format!("/{}", path.trim_end_matches("index.html")), "gzip, deflate, br").bytes.len();
            assert_eq!(sent, size, "{path} is sent as it is counted");
            total += sent;
        }
        assert!(total <= sizes::budget_of(page), "{page}: {total} bytes");
    }
}

/// A browser asks for nothing else than what is counted: a script could.
fn a_browser_asks_for_what_is_counted(engine: Engine) {
    let dist = place("PARADOKS_DIST");
    let server = Publisher::start(Kind::Nginx, &dist);
    for page in ["id/tebak/index.html", "id/gelombang/index.html", "en/role-of-ai/index.html"] {
        let browser = Session::watched(engine, Motion::Reduced);
        browser.events();
        browser.read(&server.url(&format!("/{}", page.trim_end_matches("index.html"))));
        browser.until_complete();
        browser.until_typeface();
        let events = browser.events();
        let of = |method: &'static str| events.iter().filter(move |event| event["method"] == method);
        let requests = of("Network.responseReceived").count();
        let bytes: f64 =
            of("Network.loadingFinished").filter_map(|event| event["params"]["encodedDataLength"].as_f64()).sum();
        // What a server says about a file travels, too.
        let most = (sizes::budget_of(page) + requests * HEADERS) as f64;
        assert!(bytes > 100_000.0 && bytes <= most, "{page}: {bytes} bytes in {requests} files, at most {most}");
    }
}

fn the_story_is_read_behind_a_real_server(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    behind_each(|server, _| {
        let steps = site.steps("id");
        browser.read(&server.url(&steps[0].path));
        browser.mark();
        browser.click(".onward a[rel=next]");
        browser.until_arrived(&steps[1]);
        browser.assert_same_document();
        browser.assert_notices(&[]);
    });
}

/// Every page that oEmbed may be asked for, by its path below the root, with the name of its answer.
fn embeddable() -> Vec<(String, String)> {
    let folder = place("PARADOKS_DIST_SUB").join("oembed");
    let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())).flatten();
    let names =
        entries.filter_map(|entry| entry.file_name().into_string().ok()?.strip_suffix(".json").map(str::to_owned));
    let mut pages: Vec<(String, String)> = names.map(|name| (page_of(&name), name)).collect();
    pages.sort();
    assert!(pages.len() > 60, "{pages:?}");
    pages
}

/// What an address that has changed says; it names the answer of the page that it leads to.
const MOVED: &str = "http-equiv=\"refresh\"";

/// The page of an answer, by the link that leads from the one to the other.
fn page_of(name: &str) -> String {
    let text =
        fs::read_to_string(place("PARADOKS_DIST_SUB").join(format!("oembed/link/{name}.json"))).unwrap_or_default();
    let answer: Value = serde_json::from_str(&text).unwrap_or_default();
    assert_eq!(answer["type"], "link", "{name}");
    let mut folders = vec![place("PARADOKS_DIST_SUB")];
    while let Some(folder) = folders.pop() {
        let page = folder.join("index.html");
        let link = format!("/oembed/{name}.json\"");
        let is_it = page.is_file() && fs::read_to_string(&page).is_ok_and(|html| html.contains(&link) && !html.contains(MOVED));
        if is_it && folder != place("PARADOKS_DIST_SUB") {
            return folder.strip_prefix(place("PARADOKS_DIST_SUB")).unwrap_or(&folder).display().to_string() + "/";
        }
        folders.extend(
            fs::read_dir(&folder)
                .into_iter()
                .flatten()
                .flatten()
                .map(|entry| entry.path())
                .filter(|path| path.is_dir()),
        );
    }
    panic!("no page names {name}")
}

/// An address as it stands in a query.
fn encoded(address: &str) -> String {
    address.bytes().fold(String::new(), |text, byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => text + &char::from(byte).to_string(),
        byte => text + &format!("%{byte:02X}"),
    })
}

/// What is asked of an address: the page and how much room there is, and the file that answers, or a status.
fn questions() -> Vec<(String, Result<String, u16>)> {
    let mut questions = Vec::new();
    for (page, name) in embeddable() {
        let ask =
            |rest: &str| format!("/oembed?url={}{rest}", encoded(&format!("https://host.example/sub/path/{page}")));
        questions.push((ask(""), Ok(format!("{name}.json"))));
        questions.push((ask("&format=json&maxwidth=600&maxheight=900"), Ok(format!("480x700/{name}.json"))));
    }
    let wave = |rest: &str| format!("/oembed?url=https%3A%2F%2Fhost.example%2Fen%2Fwave{rest}");
    for (question, answer) in [
        (wave("%2F%23figure-wave%26at%3D0.1"), Ok("en-wave.json")),
        (wave("?x=1"), Ok("en-wave.json")),
        (wave("%2F&maxwidth=720"), Ok("720/en-wave.json")),
        (wave("%2F&maxwidth=719"), Ok("480/en-wave.json")),
        (wave("%2F&maxwidth=320"), Ok("320/en-wave.json")),
        (wave("%2F&maxwidth=2000&maxheight=5000"), Ok("720x1000/en-wave.json")),
        (wave("%2F&maxwidth=500&maxheight=1000"), Ok("480x700/en-wave.json")),
        (wave("%2F&maxwidth=&maxheight="), Ok("en-wave.json")),
        (wave("%2F&maxwidth=319"), Ok("link/en-wave.json")),
        (wave("%2F&maxheight=1000"), Ok("720x1000/en-wave.json")),
        (wave("%2F&maxheight=699&maxwidth=2000"), Ok("320x480/en-wave.json")),
        (wave("%2F&maxheight=479"), Ok("link/en-wave.json")),
        (wave("%2F&maxwidth=wide"), Ok("link/en-wave.json")),
        ("/oembed?url=https://host.example/en/wave/".to_owned(), Ok("en-wave.json")),
        ("/oembed/en-wave.json?maxwidth=500".to_owned(), Ok("480/en-wave.json")),
        ("/oembed/en-wave.json?maxwidth=500&maxheight=700".to_owned(), Ok("480x700/en-wave.json")),
        ("/oembed/en-wave.json".to_owned(), Ok("en-wave.json")),
        (wave("%2F&format=xml"), Err(501)),
        (wave("%2Fmore%2F"), Err(404)),
        ("/oembed?url=https%3A%2F%2Fhost.example%2Fen%2Fembed%2F".to_owned(), Err(404)),
        ("/oembed?url=https%3A%2F%2Fhost.example%2F..%2F..%2Fetc%2Fpasswd".to_owned(), Err(404)),
        ("/oembed".to_owned(), Err(404)),
    ] {
        questions.push((question, answer.map(str::to_owned)));
    }
    questions
}

fn oembed_is_answered_at_one_address(_: Engine) {
    let dist = place("PARADOKS_DIST_SUB");
    let questions = questions();
    for kind in Kind::ALL {
        let server = Publisher::start(kind, &dist);
        for (question, expected) in &questions {
            let answer = server.get(question, "");
            match expected {
                Ok(file) => {
                    assert_eq!(
                        (answer.status, answer.header("content-type")),
                        (200, "application/json"),
                        "{kind:?} {question}"
                    );
                    let bytes = fs::read(dist.join("oembed").join(file)).unwrap_or_default();
                    assert!(answer.bytes == bytes, "{kind:?} {question}: {}", String::from_utf8_lossy(&answer.bytes));
                }
                Err(status) => assert_eq!(answer.status, *status, "{kind:?} {question}"),
            }
        }
    }
    // The function for other hosts says the same, whether or not there is such a page: who serves the file finds that out.
    let script = "import { readFileSync } from 'node:fs';
        const code = 'data:text/javascript,' + encodeURIComponent(readFileSync(process.argv[1], 'utf8'));
        const { answer } = await import(code);
        const questions = JSON.parse(readFileSync(0, 'utf8'));
        console.log(JSON.stringify(questions.map((question) => answer('https://host.example' + question))));";
    let asked = json!(questions.iter().map(|(question, _)| question).collect::<Vec<_>>()).to_string();
    let file = browser_tests::site::Copy::of_nothing();
    file.add("asked.json", asked);
    let input = fs::File::open(file.folder().join("asked.json")).unwrap_or_else(|error| panic!("{error}"));
    let mut node = Command::new("node");
    let said = node.args(["--input-type=module", "--eval", script]).arg(docs("oembed.js")).stdin(input).output();
    let said = said.unwrap_or_else(|error| panic!("no node: {error}"));
    let answers: Vec<Value> = serde_json::from_slice(&said.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&said.stderr)));
    assert_eq!(answers.len(), questions.len());
    for ((question, expected), answer) in questions.iter().zip(answers) {
        match (expected, answer) {
            (Ok(file), answer) => assert_eq!(answer, format!("/oembed/{file}"), "{question}"),
            (Err(status), Value::Number(found)) => assert_eq!(found.as_i64(), Some(i64::from(*status)), "{question}"),
            (Err(404), Value::String(path)) => {
                assert!(!dist.join(path.trim_start_matches('/')).exists(), "{question}: {path}");
            }
            (_, answer) => panic!("{question}: {answer}"),
        }
    }
}

/// The specification (oembed.com, 2.3.4): what must be there, of which kind, and that it fits.
fn every_answer_is_what_oembed_says(_: Engine) {
    let dist = place("PARADOKS_DIST_SUB");
    let root = "https://host.example/sub/path/";
    let below = |address: &Value| -> String {
        let text = address.as_str().unwrap_or_default();
        text.strip_prefix(root).unwrap_or_else(|| panic!("{text} is no whole address of this site")).to_owned()
    };
    let file_of = |path: &str| dist.join(path.split(['?', '#']).next().unwrap_or_default());
    for (page, name) in embeddable() {
        // Where nobody says how much room there is above and below, a frame is as high as what it holds needs.
        let line = format!("{},", page.trim_start_matches("embed/"));
        let whole = if page.ends_with("/all/") || page.ends_with("/semua/") {
            if page.starts_with("en/") { "en/guess/?until," } else { "id/tebak/?until," }
        } else {
            &*line
        };
        let needed = HEIGHTS.lines().find_map(|known| known.strip_prefix(whole));
        let needed: Vec<u64> = needed.unwrap_or_default().split(',').flat_map(str::parse).collect();
        assert_eq!(needed.len(), 4, "{page} has its heights");
        for (folder, most) in [
            ("", None),
            ("720/", Some((720, needed[2]))),
            ("480/", Some((480, needed[1]))),
            ("320/", Some((320, needed[0]))),
            ("720x1000/", Some((720, needed[2].min(1000)))),
            ("480x700/", Some((480, needed[1].min(700)))),
            ("320x480/", Some((320, needed[0].min(480)))),
            ("link/", None),
        ] {
            let path = format!("oembed/{folder}{name}.json");
            let text = fs::read_to_string(dist.join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
            let answer: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            assert_eq!(answer["version"], "1.0", "{path}");
            assert_eq!(below(&answer["provider_url"]), "", "{path}");
            for said in ["title", "provider_name"] {
                assert!(answer[said].as_str().is_some_and(|text| !text.is_empty()), "{path}: {said}");
            }
            assert!(answer["cache_age"].is_u64(), "{path}");
            if folder == "link/" {
                assert_eq!(answer["type"], "link", "{path}");
                assert!(answer["html"].is_null(), "{path}");
                continue;
            }
            assert_eq!(answer["type"], "rich", "{path}");
            let [width, height] = ["width", "height"].map(|side| answer[side].as_u64().unwrap_or_default());
            assert!(width > 0 && height > 0, "{path}");
            if let Some(size) = most {
                assert_eq!((width, height), size, "{path}");
                // A picture would have to fit, too.
                assert!(answer["thumbnail_url"].is_null(), "{path}");
            } else {
                assert_eq!((width, height), (720, needed[2]), "{path}");
                let picture = below(&answer["thumbnail_url"]);
                let bytes = fs::read(file_of(&picture)).unwrap_or_else(|error| panic!("{picture}: {error}"));
                // A PNG file says its size from its 17th byte on.
                let side = |at: usize| bytes[at..at + 4].iter().fold(0, |side, byte| side << 8 | u64::from(*byte));
                assert_eq!(answer["thumbnail_width"].as_u64(), Some(side(16)), "{path}");
                assert_eq!(answer["thumbnail_height"].as_u64(), Some(side(20)), "{path}");
                let is_figure = page.trim_end_matches('/').split('/').count() == 4;
                assert_eq!(picture.starts_with("picture/"), is_figure, "{path}: {picture}");
            }
            let html = answer["html"].as_str().unwrap_or_default();
            let source = html.split_once("src=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(source, _)| source);
            let source = below(&json!(source));
            assert!(file_of(&source).join("index.html").is_file(), "{path}: {html}");
            assert!(html.contains(&format!("height=\"{height}\"")), "{path}: {html}");
        }
        let html = fs::read_to_string(dist.join(&page).join("index.html")).unwrap_or_default();
        let link = format!("type=\"application/json+oembed\" href=\"{root}oembed/{name}.json\"");
        assert!(html.contains(&link), "{page} names its answer by its whole address");
        let image = html.split_once("property=\"og:image\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
        if let Some((image, _)) = image {
            assert!(file_of(&below(&json!(image))).is_file(), "{page}: {image}");
            let is_figure = page.trim_end_matches('/').split('/').count() == 4;
            assert_eq!(below(&json!(image)).starts_with("picture/"), is_figure, "{page}: {image}");
        } else {
            let is_step = page.starts_with("embed/") && page.trim_end_matches('/').split('/').count() == 3;
            assert!(is_step, "{page} has a picture");
        }
    }
    // A site that does not know its address promises nothing.
    let alone = place("PARADOKS_DIST");
    assert!(!alone.join("oembed").exists());
    for page in ["id/tebak", "embed/en/wave/wave"] {
        let html = fs::read_to_string(alone.join(page).join("index.html")).unwrap_or_default();
        assert!(!html.contains("json+oembed") && !html.contains("og:image"), "{page}");
    }
    let page = |folder: &Path| fs::read_to_string(folder.join("en/embed/index.html")).unwrap_or_default();
    assert!(page(&alone).contains("--public-url") && !page(&alone).contains("Often the address is enough"));
    assert!(!page(&dist).contains("--public-url") && page(&dist).contains("Often the address is enough"));
}

/// Cloudflare reads a hundred rules, and lines of two thousand letters.
fn hosts_with_rules_of_their_own_can_read_them(_: Engine) {
    for dist in ["PARADOKS_DIST", "PARADOKS_DIST_SUB"] {
        let rules = fs::read_to_string(place(dist).join("_headers")).unwrap_or_default();
        let patterns = rules.lines().filter(|line| line.starts_with('/')).count();
        assert!((30..=100).contains(&patterns), "{patterns} rules");
        assert!(rules.lines().all(|line| line.len() <= 2000));
        // Netlify knows no way to take a header back: the policy is asked for where it is meant, which is not the single file.
        assert!(!rules.contains("\n  !"), "{rules}");
        let policy = rules.lines().zip(rules.lines().skip(1)).filter(|(_, rule)| rule.contains("Content-Security-Policy"));
        let base = if dist == "PARADOKS_DIST" { "/".to_owned() } else { format!("{BELOW}/") };
        let asked: Vec<String> = ["", "id/*", "en/*", "embed/*"].map(|pages| format!("{base}{pages}")).to_vec();
        assert_eq!(policy.map(|(path, _)| path).collect::<Vec<_>>(), asked);
    }
}
