//! `<ai-paradox>` and `embed.js`, in every way that other pages load and change them.

use browser_tests::{Engine, Host, Session, Site, in_engines};
use serde_json::json;

in_engines! {
    the_script_works_however_it_is_loaded in chromium firefox webkit;
    an_element_takes_any_address_of_the_site in chromium firefox webkit;
    an_element_follows_its_attributes in chromium firefox webkit;
    what_is_not_of_the_site_stays_a_link in chromium firefox webkit;
    an_element_opens_near_its_height in chromium firefox webkit;
}

/// The frame that an element has become, and whether it is as high as it says.
const BECAME: &str = "const frame = document.querySelector('ai-paradox').shadowRoot?.querySelector('iframe');
    return frame ? frame.src : null";
const FITS: &str = "const frames = [...document.querySelectorAll('iframe'),
        ...[...document.querySelectorAll('ai-paradox')].map((one) => one.shadowRoot?.querySelector('iframe'))];
    return frames.length > 0 && frames.every((frame) => frame?.style.height
        && !['640px', '150px'].includes(frame.style.height))";

fn the_script_works_however_it_is_loaded(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let script = site.url("/embed.js");
    host.library_text(
        "late.js",
        &format!(
            "addEventListener('load', () => setTimeout(() => {{
                const script = document.createElement('script'); script.src = '{script}'; document.body.append(script);
            }}, 50))"
        ),
    );
    let ways = [
        ("classic", format!("<script src=\"{script}\"></script>")),
        ("async", format!("<script src=\"{script}\" async></script>")),
        ("deferred", format!("<script src=\"{script}\" defer></script>")),
        ("a module", format!("<script type=module src=\"{script}\"></script>")),
        ("twice", format!("<script src=\"{script}\"></script><script src=\"{script}\" async></script>")),
        ("as both", format!("<script src=\"{script}\"></script><script type=module src=\"{script}\"></script>")),
        ("late", "<script src=late.js></script>".to_owned()),
        // As WordPress writes it.
        ("a module with a version", format!("<script type=module src=\"{script}?ver=6.5\"></script>")),
        ("imported", format!("<script type=module>import \"{script}\"</script>")),
        (
            "after a script of that name from elsewhere",
            format!("<script src=\"embed.js\"></script><script type=module src=\"{script}\"></script>"),
        ),
    ];
    host.library_text("embed.js", "");
    let element = site.url("/embed/en/wave/wave/?plain");
    let frame = site.url("/embed/id/tiga-guncangan/shocks/?plain");
    for (how, script) in ways {
        let body =
            format!("<ai-paradox src=\"{element}\" title=E></ai-paradox><iframe src=\"{frame}\" title=F></iframe>");
        for (where_, page) in [("first", [&*script, &body].concat()), ("last", [&*body, &script].concat())] {
            browser.go(&host.page("post", &page));
            browser.until(&format!("{how}, {where_}: both fit"), FITS);
            assert_eq!(browser.script(BECAME, json!([])), json!(element), "{how}");
        }
    }
}

fn an_element_takes_any_address_of_the_site(engine: Engine) {
    let (site, browser) = (Site::serve(), Session::open(engine));
    let whole = site.url("/embed/en/wave/wave/?plain");
    let foreign = Host::open();
    // Relative to the page, as a page of the same host may write it, and as anybody may.
    browser.go(&site.url("/404.html"));
    let add = "const script = document.createElement('script');
        script.src = '/embed.js';
        script.addEventListener('load', () => document.body.insertAdjacentHTML('afterbegin',
            `<ai-paradox src=\"${arguments[0]}\" title=E></ai-paradox>`));
        document.head.append(script)";
    for address in ["embed/en/wave/wave/?plain", "/embed/en/wave/wave/?plain", "./embed/en/wave/wave/?plain"] {
        browser.reload();
        browser.script(add, json!([address]));
        browser.until(&format!("{address} is a frame"), "return document.querySelector('ai-paradox')?.shadowRoot != null");
        browser.until_equal(address, BECAME, &json!(whole));
    }
    let (script, address) = (site.url("/embed.js"), whole.trim_start_matches("http:"));
    let script = script.trim_start_matches("http:");
    let body = format!("<script src=\"{script}\"></script><ai-paradox src=\"{address}\" title=E></ai-paradox>");
    browser.go(&foreign.page("post", &body));
    browser.until_equal("without a scheme", BECAME, &json!(whole));
    browser.until("it fits", FITS);
}

fn an_element_follows_its_attributes(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let script = site.url("/embed.js");
    let body = format!("<script src=\"{script}\"></script><ai-paradox><a href=\"#\">The link</a></ai-paradox>");
    browser.go(&host.page("post", &body));
    let link = "return document.querySelector('ai-paradox a').checkVisibility()";
    browser.until("without an address it is its link", link);
    let entries = browser.script("return history.length", json!([]));
    let set = "document.querySelector('ai-paradox').setAttribute(arguments[0], arguments[1])";
    for path in ["/embed/en/wave/wave/?plain", "/embed/id/gelombang/wave/?plain"] {
        let url = site.url(path);
        browser.script(set, json!(["src", url]));
        browser.until_equal("the address that was set", BECAME, &json!(url));
        browser.until("it fits", FITS);
        assert_eq!(browser.script(link, json!([])), json!(false), "the link has made room");
    }
    let frame = "window.frame = document.querySelector('ai-paradox').shadowRoot.querySelector('iframe')";
    browser.script(frame, json!([]));
    browser.script(set, json!(["title", "Another name"]));
    let same = "const frame = document.querySelector('ai-paradox').shadowRoot.querySelector('iframe');
        return [frame === window.frame, frame.title]";
    browser.until_equal("a name changes, and nothing is loaded anew", same, &json!([true, "Another name"]));
    browser.script("document.body.append(document.querySelector('ai-paradox'))", json!([]));
    browser.until("moved, it fits", FITS);
    browser.script("document.querySelector('ai-paradox').removeAttribute('src')", json!([]));
    browser.until("without an address it is its link again", link);
    assert_eq!(browser.script("return history.length", json!([])), entries, "entries of the host's history");
}

fn what_is_not_of_the_site_stays_a_link(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let script = site.url("/embed.js");
    let foreign = host.page("foreign", "<p>Not ours.</p>");
    for address in ["javascript:alert(1)", "data:text/html,x", &foreign, "", "//", "http://[", &site.url("/en/wave/")] {
        let element = format!("<ai-paradox src=\"{address}\"><a href=\"#\">The link</a></ai-paradox>");
        browser.go(&host.page("post", &format!("<script src=\"{script}\"></script>{element}")));
        browser.until(address, "return document.querySelector('ai-paradox').shadowRoot !== null");
        assert_eq!(browser.script(BECAME, json!([])), json!(null), "{address}");
        assert!(browser.is_shown("ai-paradox a"), "{address}: the link is there");
    }
}

fn an_element_opens_near_its_height(engine: Engine) {
    let (site, host, browser) = (Site::serve(), Host::open(), Session::open(engine));
    let (script, url) = (site.url("/embed.js"), site.url("/embed/en/wave/wave/"));
    // Before it has loaded anything.
    let first = "customElements.whenDefined('ai-paradox').then(() => {
            window.first = document.querySelector('ai-paradox').shadowRoot.querySelector('iframe').style.height;
        })";
    host.library_text("first.js", first);
    for (width, height) in [(300, "1000px"), (401, "900px"), (500, "900px"), (719, "800px"), (2000, "700px")] {
        let element = format!(
            "<script src=first.js></script><div style=\"width:{width}px\">
             <ai-paradox src=\"{url}\" heights=\"320:1000 480:900 720:800 960:700\"></ai-paradox></div>"
        );
        browser.go(&host.page("post", &format!("{element}<script src=\"{script}\"></script>")));
        browser.until_equal(&format!("{width} px wide"), "return window.first", &json!(height));
    }
}
