//! A page as a whole document: head, body, nothing that needs a script.

use super::bundles;
use super::figures::Preview;
use super::oembed;
use super::offline::{KILOBYTES, VERSION};
use super::site::{POLICY, Site, policy_of};
use paradoks::extra_pages::EXTRA_PAGES;
use paradoks::extra_pages::embed::snippet::share_image;
use paradoks::extra_pages::embed::{Embed, snippet};
use paradoks::i18n::{Lang, MessageId, Words, key};
use paradoks::prose::{Page, SINGLE_FILE_ROOT, plain};
use paradoks::shell::ROOT;
use paradoks::shell::address::{Address, Place};
use paradoks::shell::page::{missing as body_of_missing, page as body_of, page_at, title};
use paradoks::story::{self, STEPS};
use yew::prelude::*;

/// Asks search engines to leave a page out.
const NO_INDEX: &str = "<meta name=\"robots\" content=\"noindex\">\n";

/// The page at an address.
pub fn page(site: &Site, words: &'static Words, address: Address) -> String {
    let description = match address.place {
        Place::Step(step) => STEPS[step].page.description,
        Place::Whole => key::shell::WHOLE_DESCRIPTION,
        Place::ExtraPage(side) => EXTRA_PAGES[side].page.description,
    };
    document(site, words, address, description, "")
}

/// The page at an address inside somebody else's page. What it is by itself, a picture shows where a link to it is pasted.
pub fn guest(site: &Site, words: &'static Words, embed: Embed, picture: Option<&Preview>) -> String {
    let address = Address::from(embed);
    let mut head = head(site, &policy_of(&site.origin), &title(words, address), None);
    head += &format!(
        "<link rel=\"stylesheet\" href=\"{}\">\n{NO_INDEX}\
         <link rel=\"canonical\" href=\"{}\">\n{}{}<script src=\"{}\"></script>\n<script src=\"{}\"></script>\n",
        site.embed_css,
        site.address(address.on_site()),
        discovery(site, words, address),
        app(site, address, ""),
        site.start,
        site.frame_script,
    );
    if let Some(Preview { path, size, title, description }) = picture {
        head += &preview(site, words, address, [title, description], (path, *size));
    }
    let figure = embed.figure.map(|figure| format!(" data-figure=\"{figure}\"")).unwrap_or_default();
    head += &own_sheets(site, address);
    let body = render(site, words, address);
    let sheets = other_sheets(site, address);
    let root = format!(" data-base=\"{}\"{figure}{sheets} data-talk=\"{}\"", site.base, site.talk_script);
    whole(address.lang, &root, &head, &body)
}

/// Whether a page needs a sheet from the start.
fn needs(address: Address, sheet: &str) -> bool {
    match address.place {
        Place::Step(step) => STEPS[step].name == sheet,
        Place::Whole => STEPS.iter().any(|step| step.name == sheet),
        Place::ExtraPage(_) => STEPS.iter().all(|step| step.name != sheet),
    }
}

/// The sheets that a page needs beyond the one of every page.
fn own_sheets(site: &Site, address: Address) -> String {
    let own = site.sheets.iter().filter(|(name, _)| needs(address, name));
    own.map(|(_, path)| format!("<link rel=\"stylesheet\" href=\"{path}\">\n")).collect()
}

/// Where the program finds the others when the reader goes on.
fn other_sheets(site: &Site, address: Address) -> String {
    // Inside somebody else's page there are steps alone.
    let may_come = |name| address.embed.is_none() || STEPS.iter().any(|step| step.name == name);
    let others = site.sheets.iter().filter(|(name, _)| may_come(*name) && !needs(address, name));
    others.map(|(name, path)| format!(" data-sheet-{name}=\"{path}\"")).collect()
}

/// How who pastes the address of a page finds what to embed. An answer needs whole addresses.
fn discovery(site: &Site, words: &Words, address: Address) -> String {
    let embed = oembed::embedded(address).filter(|_| !site.home.is_empty());
    let Some(embed) = embed else { return String::new() };
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}{}\" title=\"{}\">\n",
        site.home,
        oembed::path(address),
        escape(&snippet::title(words, embed)),
    )
}

/// What the start script and the app need to know of a page.
pub fn app(site: &Site, address: Address, offline: &str) -> String {
    let offline = if offline.is_empty() { String::new() } else { format!(" data-offline=\"{offline}\"") };
    format!(
        "<meta name=\"app\" data-js=\"{}\" data-wasm=\"{}\" data-words=\"{}{}\" data-words-all=\"{}{}\" data-parts=\"{}\"{offline}>\n",
        site.js,
        site.wasm,
        site.base,
        bundles::of(address, site.base == SINGLE_FILE_ROOT).name(),
        site.base,
        bundles::all(address.lang).name(),
        parts(site, address).join(" ")
    )
}

/// The root of the site: the first step in Indonesian, which the start script leaves for a remembered language.
pub fn front(site: &Site, words: &'static Words) -> String {
    let other = Address::start(Lang::En).href(&site.base);
    document(site, words, Address::start(Lang::Id), key::site::DESCRIPTION, &format!(" data-front-en=\"{other}\""))
}

fn document(site: &Site, words: &'static Words, address: Address, description: MessageId, root: &str) -> String {
    let description = plain(words, words.text(description));
    let title = title(words, address);
    let mut head = head(site, POLICY, &title, Some(&description));
    let canonical = site.address(address);
    head += &format!("<link rel=\"canonical\" href=\"{canonical}\">\n");
    if address.is_for_teachers() {
        head += NO_INDEX;
    }
    for lang in Lang::ALL {
        let other = site.address(address.in_language(lang));
        head += &format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{other}\">\n", lang.code());
    }
    let headline = match address.place {
        Place::Step(step) => plain(words, words.text(STEPS[step].title)),
        Place::Whole => words.text(key::site::TAGLINE).to_owned(),
        Place::ExtraPage(side) => plain(words, words.text(EXTRA_PAGES[side].page.title)),
    };
    let image = share_image(&address.path());
    head += &preview(site, words, address, [&headline, &description], (&image, [1200, 630]));
    let image = format!("{}{}{image}", site.origin, site.base);
    head += &super::schema::block(site, words, address, [&headline, &description, &image]);
    head += &discovery(site, words, address);
    head += &app(site, address, if site.single == 0 { "" } else { &site.offline });
    head += &format!("<script src=\"{}\"></script>\n", site.start);
    head += &own_sheets(site, address);
    let body = render(site, words, address);
    let (taken, sheets) = (taken_along(site), other_sheets(site, address));
    whole(address.lang, &format!(" data-base=\"{}\"{taken}{sheets}{root}", site.base), &head, &body)
}

/// What messengers and other sites show with a link to a page: its title, what is said of it, and an image. They read whole
/// addresses alone, so nothing is said of these where the site does not know its own.
fn preview(
    site: &Site,
    words: &Words,
    address: Address,
    [title, description]: [&str; 2],
    (image, [width, height]): (&str, [u32; 2]),
) -> String {
    let mut tags = vec![
        ("og:type", "article".to_owned()),
        ("og:site_name", words.text(key::site::NAME).to_owned()),
        ("og:title", title.to_owned()),
        ("og:description", description.to_owned()),
        ("og:locale", if address.lang == Lang::Id { "id_ID" } else { "en_GB" }.to_owned()),
    ];
    if !site.home.is_empty() {
        tags.extend([
            ("og:url", site.address(address)),
            ("og:image", site.home.clone() + image),
            ("og:image:width", width.to_string()),
            ("og:image:height", height.to_string()),
            ("og:image:alt", title.to_owned()),
        ]);
    }
    let tag = |(property, content): (&str, String)| {
        format!("<meta property=\"{property}\" content=\"{}\">\n", escape(&content))
    };
    let tags: String = tags.into_iter().map(tag).collect();
    tags + "<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
}

/// The parts that a page's islands are in, as far as they are drawn when it comes: they are asked for at once, not only
/// when the main part misses them. A figure that stands alone may be in any of them.
fn parts(site: &Site, address: Address) -> Vec<String> {
    let islands = match address.place {
        Place::Step(step) => STEPS[step].islands,
        Place::Whole => story::last().islands,
        Place::ExtraPage(page) => EXTRA_PAGES[page].islands,
    };
    let is_figure = address.embed.is_some_and(|embed| embed.figure.is_some());
    let names = islands.iter().take(if is_figure { islands.len() } else { 1 }).map(|module| module.name());
    let mut parts = Vec::new();
    for name in names {
        let own = format!("{}split_{name}-", site.base);
        let own = site.parts.iter().filter(|part| part.starts_with(&own));
        let others = site.needs.iter().filter(|(part, _)| part == name).flat_map(|(_, others)| others);
        for part in others.chain(own) {
            if !parts.contains(part) {
                parts.push(part.clone());
            }
        }
    }
    parts
}

/// What every document has in its head. A page of the site has besides what it says of itself, and what a browser shows
/// around it.
fn head(site: &Site, policy: &str, title: &str, description: Option<&str>) -> String {
    let base = &site.base;
    // While one edits, Trunk's inline script reloads the page, which the policy would forbid.
    let guard = match site.reload.as_str() {
        "" => format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"),
        reload => format!("{reload}\n"),
    };
    let of_itself = description.map(|description| {
        format!(
            "<meta name=\"description\" content=\"{}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"theme-color\" content=\"#FBF8F3\" media=\"(prefers-color-scheme: light)\">\n\
             <meta name=\"theme-color\" content=\"#131519\" media=\"(prefers-color-scheme: dark)\">\n",
            escape(description)
        )
    });
    let around = format!(
        "<link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"apple-touch-icon\" href=\"{base}{}\">\n<link rel=\"manifest\" href=\"{base}manifest.webmanifest\">\n",
        super::icons::path(180),
    );
    format!(
        "<meta charset=\"utf-8\">\n{guard}\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n{}\
         <link rel=\"stylesheet\" href=\"{}\">\n\
         <link rel=\"preload\" href=\"{}\" as=\"font\" type=\"font/woff2\" crossorigin>\n{}",
        escape(title),
        of_itself.as_deref().unwrap_or("<meta name=\"color-scheme\" content=\"light dark\">\n"),
        site.css,
        site.font,
        if description.is_some() { &*around } else { "" },
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
    /// The whole address of the root, where it is known, and the root.
    home: [&'static str; 2],
    address: Address,
    /// How many kilobytes the single file has, and the package for learning platforms.
    single: u64,
    package: u64,
}

/// A page as it is written.
#[component]
fn Body(props: &BodyProps) -> Html {
    let mut page = page_at(props.words, props.home[0], props.home[1], props.address);
    page.package = props.package;
    html! { <div id={ROOT} data-path={props.address.path()}>{ body_of(&page, props.address, props.single) }</div> }
}

/// A page's body.
pub fn render(site: &Site, words: &'static Words, address: Address) -> String {
    let home = [site.home.clone(), site.base.clone()].map(|text| &*text.leak());
    let props = BodyProps { words, home, address, single: site.single, package: site.package };
    let renderer = yew::LocalServerRenderer::<Body>::with_props(props).hydratable(false);
    block_on(renderer.render())
}

#[derive(Clone, PartialEq, Properties)]
struct MissingProps {
    words: [&'static Words; 2],
    base: &'static str,
}

/// What stands at an address that is none.
#[component]
fn Missing(props: &MissingProps) -> Html {
    let [first, other] = props.words.map(|words| Page::new(words, props.base, false));
    body_of_missing([&first, &other])
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
    let title = indonesian.format(key::site::TITLE, &[("step", indonesian.text(key::missing::TITLE))]);
    let head = head(site, POLICY, &title, Some(indonesian.text(key::missing::TEXT)))
        + NO_INDEX
        + &format!("<script src=\"{}\"></script>\n", site.start);
    let props = MissingProps { words: [indonesian, english], base: site.base.clone().leak() };
    let renderer = yew::LocalServerRenderer::<Missing>::with_props(props).hydratable(false);
    let body = block_on(renderer.render());
    whole(Lang::Id, &format!(" data-base=\"{}\"", site.base), &head, &body)
}

/// The page at an address that has changed. It shows a link, and leads on by itself: a script takes along what stands behind
/// the path, which no refresh does.
pub fn moved(site: &Site, words: &'static Words, address: Address) -> String {
    let (to, title) = (address.href(&site.base), escape(&title(words, address)));
    let head = format!(
        "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n{NO_INDEX}\
         <meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"canonical\" href=\"{}\">\n{}\
         <script src=\"{}\" data-to=\"{to}\"></script>\n\
         <noscript><meta http-equiv=\"refresh\" content=\"0; url={to}\"></noscript>\n",
        policy_of(&site.origin),
        site.address(address.on_site()),
        discovery(site, words, address),
        site.moved_script,
    );
    whole(address.lang, "", &head, &format!("<p><a href=\"{to}\">{title}</a></p>"))
}

/// A text as it stands in HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
