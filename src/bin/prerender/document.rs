//! A page as a whole document: head, body, nothing that needs a script.

use super::offline::{KILOBYTES, VERSION};
use super::site::{POLICY, Site, share_path};
use paradoks::prose::{Page, plain};
use paradoks::shell::address::{Address, Place};
use paradoks::shell::carried;
use paradoks::shell::frame::{ROOT, frame, title};
use paradoks::story::STEPS;
use paradoks::words::{Key, Lang, Words, key};
use yew::prelude::*;

/// The page at an address.
pub fn page(site: &Site, words: &'static Words, address: Address) -> String {
    let description = match address.place {
        Place::Step(step) => STEPS[step].description,
        Place::Whole => key::shell::WHOLE_DESCRIPTION,
    };
    document(site, words, address, description, "")
}

/// The root of the site: the first step in Indonesian, which the start script leaves for a remembered language.
pub fn front(site: &Site, words: &'static Words) -> String {
    let other = Address::start(Lang::En).href(&site.base);
    document(site, words, Address::start(Lang::Id), key::site::DESCRIPTION, &format!(" data-front-en=\"{other}\""))
}

fn document(site: &Site, words: &'static Words, address: Address, description: Key, root: &str) -> String {
    let said = plain(words, words.say(description));
    let title = title(words, address);
    let mut head = head(site, &title, &said);
    let canonical = site.address(address);
    head += &format!("<link rel=\"canonical\" href=\"{canonical}\">\n");
    for lang in Lang::ALL {
        let other = site.address(address.in_language(lang));
        head += &format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{other}\">\n", lang.code());
    }
    let headline = match address.place {
        Place::Step(step) => plain(words, words.say(STEPS[step].title)),
        Place::Whole => words.say(key::site::TAGLINE).to_owned(),
    };
    let image = format!("{}{}{}", site.origin, site.base, share_path(address));
    for (property, content) in [
        ("og:type", "article"),
        ("og:site_name", words.say(key::site::NAME)),
        ("og:title", &headline),
        ("og:description", &said),
        ("og:url", &canonical),
        ("og:image", &image),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", &headline),
        ("og:locale", if address.lang == Lang::Id { "id_ID" } else { "en_GB" }),
    ] {
        head += &format!("<meta property=\"{property}\" content=\"{}\">\n", escape(content));
    }
    head += "<meta name=\"twitter:card\" content=\"summary_large_image\">\n";
    head += &format!(
        "<meta name=\"app\" data-js=\"{}\" data-wasm=\"{}\" data-words=\"{}{}\" data-parts=\"{}\"{}>\n",
        site.js,
        site.wasm,
        site.base,
        address.lang.bundle(),
        parts(site, address.place).join(" "),
        if site.single == 0 { String::new() } else { format!(" data-offline=\"{}\"", site.offline) },
    );
    head += &format!("<script src=\"{}\"></script>\n", site.start);
    let body = render(site, words, address);
    whole(address.lang, &format!(" data-base=\"{}\"{}{root}", site.base, taken_along(site)), &head, &body)
}

/// The parts that a page's own step needs: they are asked for at once, not only when the main part misses them.
fn parts(site: &Site, place: Place) -> Vec<&str> {
    let Place::Step(step) = place else { return Vec::new() };
    let own = format!("{}split_{}-", site.base, STEPS[step].name);
    let Some(own) = site.parts.iter().find(|part| part.starts_with(&own)) else { return Vec::new() };
    let shared = format!("{}shared-", site.base);
    site.parts.iter().filter(|part| part.starts_with(&shared)).chain([own]).map(String::as_str).collect()
}

/// What every document has in its head.
fn head(site: &Site, title: &str, description: &str) -> String {
    let base = &site.base;
    // While one edits, Trunk's inline script reloads the page, which the policy would forbid.
    let guard = match site.reload.as_str() {
        "" => format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n"),
        reload => format!("{reload}\n"),
    };
    format!(
        "<meta charset=\"utf-8\">\n{guard}\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <meta name=\"description\" content=\"{}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"theme-color\" content=\"#FBF8F3\" media=\"(prefers-color-scheme: light)\">\n\
         <meta name=\"theme-color\" content=\"#131519\" media=\"(prefers-color-scheme: dark)\">\n\
         <link rel=\"stylesheet\" href=\"{}\">\n\
         <link rel=\"preload\" href=\"{}\" as=\"font\" type=\"font/woff2\" crossorigin>\n\
         <link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"apple-touch-icon\" href=\"{base}{}\">\n<link rel=\"manifest\" href=\"{base}manifest.webmanifest\">\n",
        escape(title),
        escape(description),
        site.css,
        site.font,
        super::icons::path(180),
    )
}

fn whole(lang: Lang, root: &str, head: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\"{root}>\n<head>\n{head}</head>\n<body>\n{body}\n</body>\n</html>\n",
        lang.code()
    )
}

/// What the root of a page says of what a reader can take along.
fn taken_along(site: &Site) -> String {
    if site.single == 0 {
        return String::new();
    }
    format!(" data-single=\"{}\" data-offline=\"{KILOBYTES}\" data-version=\"{VERSION}\"", site.single)
}

#[derive(Clone, PartialEq, Properties)]
struct BodyProps {
    words: &'static Words,
    base: AttrValue,
    address: Address,
    single: u64,
}

/// The same page that the app draws, without the controls that need it.
#[component]
fn Body(props: &BodyProps) -> Html {
    let base: &'static str = props.base.to_string().leak();
    let page = Page::new(props.words, base, props.address.place == Place::Whole);
    let theme = html! { <span class="theme"></span> };
    let carried = html! { <>{ carried::file(&page, props.single) }{ carried::room() }</> };
    html! { <div id={ROOT}>{ frame(&page, props.address, theme, carried) }</div> }
}

/// A page's body.
pub fn render(site: &Site, words: &'static Words, address: Address) -> String {
    let props = BodyProps { words, base: AttrValue::from(site.base.clone()), address, single: site.single };
    let renderer = yew::LocalServerRenderer::<Body>::with_props(props).hydratable(false);
    block_on(renderer.render())
}

/// Runs a rendering to its end. Nothing in a page waits for anything, so a bare loop is enough.
fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

/// The page for an address that is none, in both languages, with every step to go to.
pub fn missing(site: &Site, indonesian: &'static Words, english: &'static Words) -> String {
    let title = indonesian.fill(key::site::TITLE, &[("step", indonesian.say(key::missing::TITLE))]);
    let head = head(site, &title, indonesian.say(key::missing::TEXT))
        + "<meta name=\"robots\" content=\"noindex\">\n"
        + &format!("<script src=\"{}\"></script>\n", site.start);
    let part = |words: &'static Words, level: &str| {
        let links: String = STEPS
            .iter()
            .enumerate()
            .map(|(place, step)| {
                let address = Address { lang: words.lang, place: Place::Step(place) };
                format!("<li><a href=\"{}\">{}</a></li>", address.href(&site.base), escape(words.say(step.nav)))
            })
            .collect();
        format!(
            "<section class=\"prose\" lang=\"{}\"><{level}>{}</{level}><p>{}</p><ol>{links}</ol></section>",
            words.lang.code(),
            escape(words.say(key::missing::TITLE)),
            escape(words.say(key::missing::TEXT)),
        )
    };
    let body = format!("<main class=\"missing-page\">{}{}</main>", part(indonesian, "h1"), part(english, "h2"));
    whole(Lang::Id, &format!(" data-base=\"{}\"", site.base), &head, &body)
}

/// A text as it stands in HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
