//! The site kept on the device: all of it without the network, never two versions mixed, never against the reader's will.

use browser_tests::site::Copy;
use browser_tests::version::{NAMES, RECORD};
use browser_tests::{Engine, Missing, Page, Session, Site, in_engines};
use serde_json::{Value, json};
use xtask::server::Fault;

in_engines! {
    the_whole_site_is_there_without_the_network in chromium firefox webkit;
    a_page_loaded_anew_meanwhile_learns_that_all_is_there in chromium firefox webkit;
    below_a_path_too in chromium firefox webkit;
    a_newer_version_is_told_once_and_comes_by_a_click in chromium firefox webkit;
    an_open_tab_keeps_its_version in chromium firefox;
    an_update_in_the_middle_of_the_quiz_loses_nothing in chromium firefox webkit;
    an_update_that_fails_leaves_the_version_before in chromium firefox webkit;
    what_is_kept_is_removed_by_a_click_and_stays_away in chromium firefox webkit;
    what_is_removed_during_an_update_stays_away in chromium firefox webkit;
    what_is_removed_while_something_is_written_stays_away in chromium firefox webkit;
    what_is_removed_can_be_kept_again_on_the_same_page in chromium firefox webkit;
    a_store_that_does_not_answer_holds_nothing_up in chromium firefox webkit;
    who_saves_data_is_asked_first in chromium;
    nothing_is_kept_from_within_a_frame in chromium firefox;
    without_storage_nothing_is_offered in chromium firefox webkit;
}

/// How far the site is kept, by what the page says of itself.
const STATE: &str = "return document.documentElement.dataset.kept ?? null";
/// What is on the device: workers and stores.
const ON_DEVICE: &str = "return Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])
    .then((found) => found.map((all) => all.length))";

/// A worker whose stores stop answering when they are told to.
const STUCK: &str = "
const open = CacheStorage.prototype.open;
let isStuck = false;
CacheStorage.prototype.open = function (name) {
  return isStuck ? new Promise(() => {}) : open.call(this, name);
};
self.addEventListener('message', (event) => {
  isStuck ||= event.data === 'stuck';
});
";

/// A worker whose store of open tabs opens late, and that tells when it has.
const LATE: &str = "
const openAtOnce = CacheStorage.prototype.open;
let opened = Promise.resolve();
CacheStorage.prototype.open = function (name) {
  const late = name.endsWith('tabs') ? new Promise((over) => setTimeout(over, 2000)) : Promise.resolve();
  opened = late.then(() => openAtOnce.call(this, name));
  return opened;
};
self.addEventListener('message', (event) => {
  if (event.data === 'opened') event.waitUntil(opened.then(() => event.ports[1].postMessage(true)));
});
";

/// Tells the worker that this page is of another version, which it writes down, and waits for its answer.
const TELL: &str = "
return navigator.serviceWorker.ready.then((own) => {
  window.__worker = own.active;
  return new Promise((told) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => told(true);
    own.active.postMessage({ version: 'another' }, [port2]);
  });
})";

/// Waits until the same worker, sent away meanwhile, has opened what it was about to open, or is ended for good.
const UNTIL_OPENED: &str = "
return new Promise((told) => {
  const ended = () => window.__worker.state === 'redundant' && told(true);
  window.__worker.addEventListener('statechange', ended);
  ended();
  const channels = [new MessageChannel(), new MessageChannel()];
  channels[1].port1.onmessage = () => told(true);
  window.__worker.postMessage('opened', channels.map((channel) => channel.port2));
})";

fn until_state(browser: &Session, state: &str) {
    browser.until_equal(&format!("the site is {state}"), STATE, &json!(state));
}

/// Presses a button of the footer once it is there.
fn press(browser: &Session, order: &str) {
    let button = format!(".offline [data-offline={order}]");
    browser.until_true("the button is there", |browser| browser.count(&button) == 1);
    browser.click(&button);
}

/// Waits until another document is here than the one that was marked, and live.
fn until_loaded_anew(browser: &Session) {
    browser.until("the page is loaded anew", "return window.__same === undefined");
    browser.until_live();
}

/// Loads the page anew as a page does it: what Firefox's driver does in its place passes by the worker.
fn load_anew(browser: &Session) {
    browser.mark();
    browser.script("setTimeout(() => location.reload())", json!([]));
    until_loaded_anew(browser);
}

/// Opens a page and waits until the site is kept.
fn keep(site: &Site, browser: &Session, page: &Page) {
    browser.read(&site.url(&page.path));
    until_state(browser, "kept");
}

/// Makes the copy its next version, and waits until the browser is in the middle of fetching it, where the server hangs.
fn begin_an_update(site: &mut Site, browser: &Session, copy: &Copy) {
    let program = copy.renew();
    site.start_again(vec![Fault::Hang(program.clone())]);
    load_anew(browser);
    browser.until_true("the update is in its middle", |_| site.asked().iter().any(|path| path.ends_with(&program)));
}

/// Asserts that all that is shown, and all that is fetched from now on, is of one version: 0 the first, 1 the newer.
fn assert_version(browser: &Session, version: usize) {
    let title = browser.script("return document.title.split(' · ').pop()", json!([]));
    assert_eq!(title, NAMES[version], "the title");
    assert_eq!(browser.text(".brand"), NAMES[version], "what the app says");
    let script = format!("return fetch('/{}').then((answer) => answer.text())", RECORD.0);
    let record = browser.script(&script, json!([]));
    let is_newer = record.as_str().unwrap_or_default().trim_end().ends_with(RECORD.1);
    assert_eq!(is_newer, version == 1, "the record: {record}");
}

fn the_whole_site_is_there_without_the_network(engine: Engine) {
    let (mut site, browser) = (Site::serve(), Session::open(engine));
    let (here, there) = (site.steps("en").to_vec(), site.steps("id").to_vec());
    keep(&site, &browser, &here[0]);
    site.stop();
    browser.mark();
    for step in &here[1..] {
        browser.click(".onward a[rel=next]");
        browser.until_arrived(step);
    }
    browser.click("nav.languages a[data-language=id]");
    browser.until_shown(&there[8]);
    browser.assert_same_document();
    load_anew(&browser);
    browser.until_shown(&there[8]);
    browser.read(&site.url(&there[1].path));
    browser.until_shown(&there[1]);
    browser.open_all();
    browser.until("everybody stands there", "return document.querySelector('.crowd canvas') !== null");
    browser.read(&site.url(&site.whole("en").path));
    browser.until_complete();
    browser.assert_notices(&[]);
    browser.go(&site.url("/"));
    browser.until_live();
    browser.go(&site.url("/nowhere/"));
    browser.until("what is not found leads on", "return document.querySelectorAll('main a').length === 18");
}

fn a_page_loaded_anew_meanwhile_learns_that_all_is_there(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.read(&site.url(&site.steps("en")[0].path));
    browser.until("the worker is on its way", "return document.documentElement.dataset.kept !== undefined");
    load_anew(&browser);
    until_state(&browser, "kept");
}

fn below_a_path_too(engine: Engine) {
    let (mut site, browser) = (Site::below_a_path(), Session::open(engine));
    let steps = site.steps("id").to_vec();
    keep(&site, &browser, &steps[0]);
    site.stop();
    browser.click(".onward a[rel=next]");
    browser.until_arrived(&steps[1]);
    browser.read(&site.url(&steps[5].path));
    browser.until_shown(&steps[5]);
}

fn a_newer_version_is_told_once_and_comes_by_a_click(engine: Engine) {
    let copy = Copy::of_the_site();
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    keep(&site, &browser, &site.steps("en")[0]);
    copy.renew();
    load_anew(&browser);
    browser.until_notices(&["newer"]);
    assert_version(&browser, 0);
    browser.click(".onward a[rel=next]");
    browser.until_shown(&site.steps("en")[1]);
    assert_version(&browser, 0);
    load_anew(&browser);
    until_state(&browser, "newer");
    browser.assert_notices(&[]);
    assert_version(&browser, 0);
    switch_to_the_newer(&browser);
    browser.assert_notices(&[]);
}

/// Does what the notice of a newer version offers, and waits until that one is there.
fn switch_to_the_newer(browser: &Session) {
    browser.mark();
    press(browser, "switch");
    until_loaded_anew(browser);
    until_state(browser, "kept");
    assert_version(browser, 1);
}

fn an_open_tab_keeps_its_version(engine: Engine) {
    let copy = Copy::of_the_site();
    let (mut site, browser) = (Site::copied(&copy), Session::open(engine));
    keep(&site, &browser, &site.steps("id")[0]);
    let old = browser.tab();
    copy.renew();
    browser.open_tab();
    browser.read(&site.url(&site.steps("en")[0].path));
    until_state(&browser, "newer");
    switch_to_the_newer(&browser);
    // What the old tab still needs is nowhere else by now.
    site.stop();
    browser.look_at(&old);
    browser.click(".onward a[rel=next]");
    browser.until_shown(&site.steps("id")[1]);
    browser.click("nav.languages a[data-language=en]");
    browser.until_shown(&site.steps("en")[1]);
    assert_version(&browser, 0);
    press(&browser, "switch");
    browser.until_equal(
        "the newer one is here",
        "return document.querySelector('.brand').textContent",
        &json!(NAMES[1]),
    );
}

/// What the quiz asks now.
const HEADING: &str = "document.getElementById('quiz-here')?.textContent.replace(/\\s+/g, ' ').trim() ?? ''";

/// The answers that are kept, a letter each.
const GIVEN: &str = "return JSON.parse(localStorage.getItem('paradoks-ai.done')).done.quiz";

/// Three answers are given, a fourth is chosen and not yet confirmed.
fn an_update_in_the_middle_of_the_quiz_loses_nothing(engine: Engine) {
    let copy = Copy::of_the_site();
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    keep(&site, &browser, &site.steps("en")[7]);
    let until_at = |start: &str| {
        browser.until(&format!("the quiz is at “{start}”"), &format!("return ({HEADING}).startsWith('{start}')"));
    };
    browser.click(".quiz button.first");
    until_at("What is your work");
    browser.click(".choice:nth-of-type(2) input");
    browser.click(".quiz button.first");
    for situation in 1..=3 {
        until_at(&format!("Situation {situation} of 10"));
        browser.click(&format!(".choice:nth-of-type({situation}) input"));
        browser.click(".quiz button.first");
    }
    until_at("Situation 4 of 10");
    // The newer version comes while the reader thinks, is told, and takes nothing away.
    copy.renew();
    browser.script("navigator.serviceWorker.getRegistration().then((own) => own.update())", json!([]));
    browser.until_notices(&["newer"]);
    until_at("Situation 4 of 10");
    browser.click(".choice:nth-of-type(4) input");
    let before = browser.script(GIVEN, json!([]));
    assert!(before.as_str().is_some_and(|given| given.contains("abcd")), "{before}");
    assert_version(&browser, 0);
    // The reader asks for it before going on.
    switch_to_the_newer(&browser);
    assert_eq!(browser.script(GIVEN, json!([])), before, "no answer is lost");
    until_at("Situation 5 of 10");
    browser.click(".quiz .ways button:nth-child(2)");
    until_at("Situation 4 of 10");
    let chosen = "return document.querySelectorAll('.quiz input[type=radio]')[3].checked";
    browser.until("what was chosen is shown", chosen);
}

fn an_update_that_fails_leaves_the_version_before(engine: Engine) {
    let copy = Copy::of_the_site();
    let (mut site, browser) = (Site::copied(&copy), Session::open(engine));
    keep(&site, &browser, &site.steps("en")[0]);
    begin_an_update(&mut site, &browser, &copy);
    site.stop();
    browser.until(
        "the update has failed",
        "return navigator.serviceWorker.getRegistration()
        .then((found) => found.active !== null && found.installing === null && found.waiting === null)",
    );
    load_anew(&browser);
    until_state(&browser, "kept");
    assert_version(&browser, 0);
    browser.click(".rail li:nth-child(6) a");
    browser.until_shown(&site.steps("en")[5]);
    browser.assert_notices(&[]);
    // The next attempt finds the host well again.
    site.start_again(Vec::new());
    load_anew(&browser);
    browser.until_notices(&["newer"]);
    assert_version(&browser, 0);
}

fn what_is_kept_is_removed_by_a_click_and_stays_away(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let steps = site.steps("en");
    keep(&site, &browser, &steps[0]);
    press(&browser, "remove");
    until_state(&browser, "off");
    browser.until_equal("nothing is left", ON_DEVICE, &json!([0, 0]));
    browser.read(&site.url(&steps[3].path));
    until_state(&browser, "off");
    browser.until_equal("nothing has come back", ON_DEVICE, &json!([0, 0]));
    let offered = browser.text(".offline [data-offline=keep]");
    assert!(offered.ends_with(" kB)") && offered.contains(|sign: char| sign.is_ascii_digit()), "{offered}");
    press(&browser, "keep");
    until_state(&browser, "kept");
    // It is said aloud to who has asked.
    assert!(browser.text(".offline [role=status]").contains("Kept on this device"));
    load_anew(&browser);
    until_state(&browser, "kept");
}

fn what_is_removed_during_an_update_stays_away(engine: Engine) {
    let copy = Copy::of_the_site();
    let (mut site, browser) = (Site::copied(&copy), Session::open(engine));
    keep(&site, &browser, &site.steps("en")[0]);
    begin_an_update(&mut site, &browser, &copy);
    press(&browser, "remove");
    until_state(&browser, "off");
    site.start_again(Vec::new());
    browser.until_equal("nothing is left", ON_DEVICE, &json!([0, 0]));
    browser.read(&site.url(&site.steps("en")[3].path));
    until_state(&browser, "off");
    browser.assert_notices(&[]);
    browser.until_equal("nothing has come back", ON_DEVICE, &json!([0, 0]));
}

fn what_is_removed_while_something_is_written_stays_away(engine: Engine) {
    let copy = Copy::of_the_site();
    copy.change("sw.js", |worker| worker + LATE);
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    keep(&site, &browser, &site.steps("en")[0]);
    // The worker begins to write, and the reader removes what is kept before it has written.
    browser.script(TELL, json!([]));
    press(&browser, "remove");
    until_state(&browser, "off");
    browser.script(UNTIL_OPENED, json!([]));
    browser.until_equal("nothing is left", ON_DEVICE, &json!([0, 0]));
}

fn what_is_removed_can_be_kept_again_on_the_same_page(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    keep(&site, &browser, &site.steps("en")[0]);
    // In a page that it is in charge of, the worker that was sent away is the one that comes back.
    load_anew(&browser);
    until_state(&browser, "kept");
    press(&browser, "remove");
    until_state(&browser, "off");
    press(&browser, "keep");
    until_state(&browser, "kept");
}

fn a_store_that_does_not_answer_holds_nothing_up(engine: Engine) {
    let copy = Copy::of_the_site();
    copy.change("sw.js", |worker| worker + STUCK);
    let (site, browser) = (Site::copied(&copy), Session::open(engine));
    keep(&site, &browser, &site.steps("en")[0]);
    // What is kept may not yet be in charge of this page.
    let script = "return navigator.serviceWorker.ready.then((own) => own.active.postMessage('stuck'))";
    browser.script(script, json!([]));
    browser.read(&site.url(&site.steps("en")[4].path));
    browser.until_shown(&site.steps("en")[4]);
    browser.assert_notices(&[]);
}

fn who_saves_data_is_asked_first(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    browser.before_every_page("Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true })");
    browser.read(&site.url(&site.steps("id")[0].path));
    until_state(&browser, "off");
    assert_eq!(browser.script(ON_DEVICE, json!([])), json!([0, 0]));
    press(&browser, "keep");
    until_state(&browser, "kept");
}

fn nothing_is_kept_from_within_a_frame(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let copy = Copy::of_the_site();
    let page = site.url(&site.steps("en")[0].path);
    copy.add("frame/index.html", format!("<!doctype html><iframe width=800 height=600 src='{page}'></iframe>"));
    copy.change("_headers", |_| String::new());
    let host = Site::copied(&copy);
    browser.go(&host.url("/frame/"));
    browser.post("/frame", json!({ "id": 0 }));
    browser.until_live();
    let idle = "return new Promise((done) => requestIdleCallback(() => done(true)))";
    browser.until("the browser has nothing to do", idle);
    let script = "return document.querySelector('script[src*=\"offline-\"]') === null";
    assert_eq!(browser.script(script, json!([])), Value::Bool(true), "nothing is fetched for it");
    assert_eq!(browser.script(STATE, json!([])), Value::Null);
}

fn without_storage_nothing_is_offered(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::lacking(engine, Missing::Storage));
    browser.read(&site.url(&site.steps("id")[0].path));
    until_state(&browser, "");
    assert_eq!(browser.count(".offline button"), 0);
    browser.assert_notices(&[]);
}
