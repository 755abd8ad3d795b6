//! The package for learning platforms: sound by its schemas, complete inside of a platform, and honest about the reader's
//! way. The platform is scorm-again, which others run for SCORM 1.2.

use browser_tests::setting::place;
use browser_tests::{Engine, Host, Session, in_engines};
use paradoks::model::quiz::Choice;
use paradoks::model::quiz::code::{Shared, encode};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::process::Command;

in_engines! {
    the_manifest_keeps_to_its_schemas in chromium;
    the_platform_learns_the_place_and_keeps_it in chromium firefox webkit;
    the_end_of_the_story_completes_it in chromium firefox webkit;
    the_last_answer_of_the_quiz_completes_it in chromium firefox webkit;
    a_result_of_somebody_before_completes_nothing in chromium firefox webkit;
    without_a_platform_it_is_shown in chromium firefox webkit;
}

/// The files of the package by their names.
fn package() -> BTreeMap<String, String> {
    let path = place("PARADOKS_DIST").join("ai-paradox-scorm.zip");
    let file = File::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut zip = zip::ZipArchive::new(file).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    (0..zip.len())
        .map(|place| {
            let mut file = zip.by_index(place).unwrap_or_else(|error| panic!("the package is damaged: {error}"));
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap_or_else(|error| panic!("{}: {error}", file.name()));
            (file.name().to_owned(), text)
        })
        .collect()
}

/// Holds the manifest against the schemas of both of its namespaces, and tells what is wrong with it.
fn faults(manifest: &str) -> Value {
    const VALIDATE: &str = "const { readFileSync, readdirSync } = require('node:fs');
        const [xmllint, folder, manifest] = process.argv.slice(1);
        const { validateXML } = require(xmllint);
        const preload = readdirSync(folder).map((fileName) => (
            { fileName, contents: readFileSync(`${folder}/${fileName}`, 'utf8') }));
        const both = `<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>
            <xs:import namespace='http://www.imsproject.org/xsd/imscp_rootv1p1p2' schemaLocation='imscp_rootv1p1p2.xsd'/>
            <xs:import namespace='http://www.adlnet.org/xsd/adlcp_rootv1p2' schemaLocation='adlcp_rootv1p2.xsd'/>
            </xs:schema>`;
        validateXML({
            xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
            schema: [{ fileName: 'both.xsd', contents: both }],
            preload,
        }).then(({ valid, errors }) => console.log(JSON.stringify(valid ? [] : errors.map(({ message }) => message))));";
    let mut node = Command::new("node");
    node.args(["-e", VALIDATE]).arg(place("PARADOKS_XMLLINT")).arg(place("PARADOKS_SCORM_SCHEMAS")).arg(manifest);
    let said = node.output().unwrap_or_else(|error| panic!("node does not run: {error}"));
    serde_json::from_slice(&said.stdout).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&said.stderr)))
}

fn the_manifest_keeps_to_its_schemas(_: Engine) {
    let files = package();
    let manifest = &files["imsmanifest.xml"];
    assert_eq!(faults(manifest), json!([]));
    assert_ne!(faults(&manifest.replace("identifierref", "identref")), json!([]), "the schemas see a fault");
    let listed: Vec<&str> =
        manifest.split("<file href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let there: Vec<&str> = files.keys().map(String::as_str).filter(|name| *name != "imsmanifest.xml").collect();
    let mut sorted = listed.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, there, "every file is listed, and every listed one is there");
    assert!(manifest.contains("<schemaversion>1.2</schemaversion>") && manifest.contains("adlcp:scormtype=\"sco\""));
    let whole = fs::read_to_string(place("PARADOKS_DIST").join("ai-paradox.html")).unwrap_or_default();
    assert!(files["ai-paradox.html"] == whole && !whole.is_empty(), "the whole story is in it");
}

/// A platform that shows the package, keeps what it is told under a name of its own, and notes every value.
const PLATFORM: &str = "<script src='scorm12.min.js'></script><script>
        const kept = JSON.parse(localStorage.getItem('platform') ?? '{}');
        window.told = [];
        window.API = new Scorm12API({ autocommit: false, logLevel: 5 });
        API.loadFromJSON({ core: { lesson_location: kept.location ?? '', lesson_status: kept.status ?? 'not attempted' } });
        API.on('LMSSetValue.cmi.*', (name, value) => told.push(name));
        API.on('LMSCommit', () => localStorage.setItem('platform', JSON.stringify({
            location: API.cmi.core.lesson_location, status: API.cmi.core.lesson_status })));
        API.on('LMSSetValue.cmi.core.session_time', (name, value) => localStorage.setItem('time', value));
        API.on('LMSFinish', () => localStorage.setItem('finished', 'yes'));
    </script>
    <style>iframe { width: 100%; height: 90vh }</style><iframe id='sco' src='index.html' title='The package'></iframe>";

/// What the platform has been told so far.
const STATUS: &str = "return JSON.parse(localStorage.getItem('platform') ?? '{}').status";
const LOCATION: &str = "return JSON.parse(localStorage.getItem('platform') ?? '{}').location";

/// A platform with the package.
fn platform() -> (Host, String) {
    let host = Host::open();
    host.library("PARADOKS_SCORM_AGAIN");
    package().iter().for_each(|(name, text)| host.library_text(name, text));
    let address = host.page("platform", PLATFORM);
    (host, address)
}

/// Goes into the story inside of the package inside of the platform, and waits until it is live.
fn enter(browser: &Session) {
    browser.enter("#sco");
    browser.until("the story has its frame", "return document.getElementById('story')?.src.includes('ai-paradox')");
    browser.enter("#story");
    browser.until("the story is live", "return document.querySelector('#page[data-live]') !== null");
}

/// Follows a link of the story.
fn follow(browser: &Session, selector: &str) {
    browser.script(&format!("document.querySelector(\"{selector}\").click()"), json!([]));
}

/// Whether nothing of a score was ever told, in all that was.
fn assert_no_score(browser: &Session) {
    let told = browser.script("return window.told", json!([]));
    let told: Vec<&str> = told.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(!told.is_empty() && told.iter().all(|name| !name.contains("score")), "{told:?}");
}

fn the_platform_learns_the_place_and_keeps_it(engine: Engine) {
    let ((host, address), browser) = (platform(), Session::open(engine));
    browser.go(&address);
    enter(&browser);
    follow(&browser, "a[data-language=en]");
    browser.until("English is shown", "return document.documentElement.lang === 'en'");
    follow(&browser, ".onward a[rel=next]");
    browser.until("the next step is shown", "return location.hash === '#/en/wave/'");
    let outside = "return [...document.querySelectorAll(\"a[href^='http']\")].length";
    assert!(browser.script(outside, json!([])).as_u64() > Some(0), "it leads to its sources");
    browser.leave();
    browser.until_equal("the platform knows where", LOCATION, &json!("#/en/wave/"));
    browser.until_equal("it is not at its end", STATUS, &json!("incomplete"));
    assert_no_score(&browser);
    browser.reload();
    enter(&browser);
    browser.until("the reader is back", "return document.getElementById('page').dataset.path === 'en/wave/'");
    browser.leave();
    let finished = "return [localStorage.getItem('finished'), /^\\d\\d:\\d\\d:\\d\\d$/.test(localStorage.getItem('time'))]";
    assert_eq!(browser.script(finished, json!([])), json!(["yes", true]), "it was finished, and how long it took was told");
    // What is no place of the story leads to its beginning.
    browser.go(&host.page("elsewhere", ""));
    browser.script(
        "localStorage.setItem('platform', JSON.stringify({ location: 'javascript:alert(1)', status: 'incomplete' }))",
        json!([]),
    );
    browser.go(&address);
    enter(&browser);
    browser.until("it begins", "return ['id/tebak/', 'en/guess/'].includes(document.getElementById('page').dataset.path)");
}

fn the_end_of_the_story_completes_it(engine: Engine) {
    let ((_host, address), browser) = (platform(), Session::open(engine));
    browser.go(&address);
    enter(&browser);
    browser.script("location.hash = '#/en/reflection/'", json!([]));
    browser.until("the last step is shown", "return document.querySelector('.step-reflection .pass-on') !== null");
    browser.leave();
    browser.until_equal("the platform knows where", LOCATION, &json!("#/en/reflection/"));
    assert_eq!(browser.script(STATUS, json!([])), json!("incomplete"), "its end was not seen yet");
    browser.enter("#sco");
    browser.enter("#story");
    browser.script("document.querySelector('.pass-on').scrollIntoView()", json!([]));
    browser.leave();
    browser.until_equal("it is completed", STATUS, &json!("completed"));
    assert_no_score(&browser);
    // Who comes back has completed it still.
    browser.reload();
    enter(&browser);
    browser.script("location.hash = '#/en/guess/'", json!([]));
    browser.leave();
    browser.until_equal("another step is shown", LOCATION, &json!("#/en/guess/"));
    assert_eq!(browser.script(STATUS, json!([])), json!("completed"));
}

/// Opens the quiz with these answers kept. The story is of the platform's own site, and so is what it keeps.
fn open_quiz(browser: &Session, address: &str, answers: &str) {
    browser.go(address);
    let keep = "localStorage.setItem('paradoks-ai.done', JSON.stringify({ version: 2, done: { quiz: arguments[0] } }))";
    browser.script(keep, json!([answers]));
    browser.reload();
    enter(browser);
    browser.script("location.hash = '#/en/quiz/'", json!([]));
    browser.until("the quiz is shown", "return document.querySelector('.step-quiz .quiz h3') !== null");
    browser.leave();
    browser.until_equal("the platform knows where", LOCATION, &json!("#/en/quiz/"));
    browser.enter("#sco");
    browser.enter("#story");
}

fn the_last_answer_of_the_quiz_completes_it(engine: Engine) {
    let ((_host, address), browser) = (platform(), Session::open(engine));
    open_quiz(&browser, &address, "cdabcdabcdabaabdaac-");
    browser.until_says("#quiz-here", "The last month, 8 of 8");
    browser.leave();
    assert_eq!(browser.script(STATUS, json!([])), json!("incomplete"), "one question is open");
    browser.enter("#sco");
    browser.enter("#story");
    browser.click(".quiz-levels button");
    browser.until_says("#quiz-here", "Your result");
    browser.leave();
    browser.until_equal("it is completed", STATUS, &json!("completed"));
    assert_no_score(&browser);
}

fn a_result_of_somebody_before_completes_nothing(engine: Engine) {
    let ((_host, address), browser) = (platform(), Session::open(engine));
    open_quiz(&browser, &address, "cdabcdabcdabaabdaacb");
    browser.until_says("#quiz-here", "Your result");
    // The platform is told of the next place after whatever it was told of this one.
    browser.script("location.hash = '#/en/guess/'", json!([]));
    browser.leave();
    browser.until_equal("another step is shown", LOCATION, &json!("#/en/guess/"));
    assert_eq!(browser.script(STATUS, json!([])), json!("incomplete"), "it was there before");
    // Nor does a result that somebody has sent, in the middle of the reader's own quiz.
    open_quiz(&browser, &address, "cdabcdabcdabaabdaac-");
    browser.until_says("#quiz-here", "The last month, 8 of 8");
    let code = encode(&Shared::result_of(3, &[None; 10], &[Some(Choice::Answer(1)); 8]));
    browser.script("location.hash = arguments[0]", json!([format!("#/en/quiz/#quiz={code}")]));
    browser.until_says("#quiz-here", "Somebody’s result");
    browser.script("location.hash = '#/en/guess/'", json!([]));
    browser.leave();
    browser.until_equal("another step is shown", LOCATION, &json!("#/en/guess/"));
    assert_eq!(browser.script(STATUS, json!([])), json!("incomplete"), "it is somebody else's");
}

fn without_a_platform_it_is_shown(engine: Engine) {
    let ((_host, address), browser) = (platform(), Session::open(engine));
    browser.go(&address.replace("platform.html", "index.html"));
    browser.enter("#story");
    browser.until("the story is live", "return document.querySelector('#page[data-live]') !== null");
    let sources = "const link = document.querySelector(\".sources a[href^='http'], main a[href^='http']\");
        link.addEventListener('click', (event) => event.preventDefault());
        link.click();
        return [link.target, link.rel]";
    assert_eq!(browser.script(sources, json!([])), json!(["_blank", "noopener"]), "other sites open beside it");
}
