//! The site keeps to itself: it asks no other host for anything, keeps no cookie, and its console is silent.
//!
//! In Chromium alone: only its driver tells of requests and of the console.

use browser_tests::{Engine, Motion, Session, Site, in_engines};
use serde_json::{Value, json};

in_engines! {
    no_page_asks_another_host_or_complains in chromium;
    nothing_is_kept_that_the_reader_did_not_choose in chromium firefox webkit;
}

fn no_page_asks_another_host_or_complains(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::watched(engine, Motion::Reduced));
    let home = site.url("/");
    let mut found = Vec::new();
    for page in site.pages() {
        browser.read(&site.url(&page.path));
        browser.open_all();
        browser.choose_theme("dark");
        browser.click(&format!("nav.languages a[data-language={}]", site.other_language(page).lang));
        browser.until_shown(site.other_language(page));
        let messages = browser.console().into_iter().filter(|message| matches!(&*message.level, "SEVERE" | "WARNING"));
        found.extend(messages.map(|message| format!("{}: {} {}", page.path, message.level, message.text)));
        let events = browser.events();
        let requests = events.iter().filter(|event| event["method"] == "Network.requestWillBeSent");
        let addresses: Vec<&str> = requests.filter_map(|event| event["params"]["request"]["url"].as_str()).collect();
        assert!(addresses.contains(&&*site.url(&page.path)), "the requests are seen");
        let abroad = addresses.iter().filter(|url| !["data:", "blob:", &home].iter().any(|own| url.starts_with(own)));
        found.extend(abroad.map(|url| format!("{}: a request for {url}", page.path)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn nothing_is_kept_that_the_reader_did_not_choose(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    for page in [&site.steps("id")[0], &site.steps("en")[4], site.whole("en")] {
        browser.read(&site.url(&page.path));
    }
    let kept = "return Object.entries(localStorage).concat(Object.entries(sessionStorage))";
    assert_eq!(browser.cookies(), Vec::<Value>::new());
    assert_eq!(browser.script(kept, json!([])), json!([]));
}
