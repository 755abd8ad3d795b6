//! oEmbed, as far as files can answer: JSON files for each address that can be embedded, the first of them found by a link
//! in its page. Who asks for less than its size is answered by the largest of a few that fits; docs/publish/ has the rules
//! by which servers find it.

use super::Out;
use super::figures::Preview;
use super::site::Site;
use paradoks::extra_pages::embed::{Embed, snippet};
use paradoks::i18n::{Words, key};
use paradoks::shell::address::{Address, Place};
use paradoks::story::STEPS;
use serde_json::{Value, json};

/// The sizes of answers for who has less room, in pixels: each is in a folder called `480x700`. Who says how wide and not
/// how high is answered by one as high as what it holds needs there, in a folder called `480`; who has less than the last is
/// given a link.
const SIZES: [(u32, u32); 3] = [(720, 1000), (480, 700), (320, 480)];
/// The folder of the links.
const LINK: &str = "link";

/// What is embedded when somebody pastes the address of a page; nothing for extra pages.
pub fn embedded(address: Address) -> Option<Embed> {
    let whole = Embed { lang: address.lang, step: 0, figure: None, until: Some(STEPS.len() - 1) };
    match (address.embed, address.place) {
        (Some(embed), _) => Some(embed),
        (None, Place::Step(step)) => Some(Embed { step, until: None, ..whole }),
        (None, Place::Whole) => Some(whole),
        (None, Place::ExtraPage(_)) => None,
    }
}

/// Where the answer for a page is, below the root.
pub fn path(address: Address) -> String {
    format!("oembed/{}", name(address))
}

fn name(address: Address) -> String {
    format!("{}.json", address.path().trim_end_matches('/').replace('/', "-"))
}

/// Writes the answers for a page that can be embedded, whose picture is the card of its step where it has none of its own.
/// A site that does not know its whole address has none: a relative one leads nowhere from elsewhere.
pub fn write(
    out: &Out,
    site: &Site,
    words: &Words,
    address: Address,
    embed: Embed,
    picture: Option<Preview>,
) -> Result<(), String> {
    if site.home.is_empty() {
        return Ok(());
    }
    let card = || (snippet::share_image(&embed.on_site()), [1200, 630]);
    let (image, [width, height]) = picture.map_or_else(card, |picture| (picture.path, picture.size));
    let high = |width| snippet::first_height(embed, width);
    let mut whole = frame(site, words, embed, (snippet::WIDTH, high(snippet::WIDTH)));
    whole["thumbnail_url"] = json!(site.home.clone() + &image);
    whole["thumbnail_width"] = json!(width);
    whole["thumbnail_height"] = json!(height);
    let file = |path: String, answer: &Value| out.file(&path, &format!("{answer}\n"));
    file(path(address), &whole)?;
    for (width, height) in SIZES {
        let answer = |height| frame(site, words, embed, (width, height));
        file(format!("oembed/{width}/{}", name(address)), &answer(high(width)))?;
        file(format!("oembed/{width}x{height}/{}", name(address)), &answer(high(width).min(height)))?;
    }
    file(format!("oembed/{LINK}/{}", name(address)), &about(site, words, embed, "link"))
}

/// A frame of a size.
fn frame(site: &Site, words: &Words, embed: Embed, (width, height): (u32, u32)) -> Value {
    let mut answer = about(site, words, embed, "rich");
    let title = snippet::title(words, embed);
    answer["html"] = json!(snippet::frame(&title, &(site.home.clone() + &embed.path_and_query()), [width, height], ""));
    answer["width"] = json!(width);
    answer["height"] = json!(height);
    answer
}

/// What every answer says.
fn about(site: &Site, words: &Words, embed: Embed, kind: &str) -> Value {
    json!({
        "version": "1.0",
        "type": kind,
        "title": snippet::title(words, embed),
        "provider_name": words.text(key::site::NAME),
        "provider_url": site.home,
        "cache_age": 86400,
    })
}
