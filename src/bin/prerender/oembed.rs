//! oEmbed, as far as files can answer: one JSON file for each address that can be embedded, found by a link in its page.

use super::site::Site;
use paradoks::extra_pages::embed::{Embed, snippet};
use paradoks::i18n::{Words, key};
use paradoks::shell::address::{Address, Place};
use paradoks::story::STEPS;

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
    format!("oembed/{}.json", address.path().trim_end_matches('/').replace('/', "-"))
}

/// The answer for a page that can be embedded.
pub fn answer(site: &Site, words: &Words, embed: Embed) -> String {
    let home = site.origin.clone() + &site.base;
    let title = snippet::title(words, embed);
    let height = snippet::first_height(embed);
    let size = [snippet::WIDTH, height];
    let frame = snippet::frame(&title, &(home.clone() + &embed.path_and_query()), size, "");
    let image = home.clone() + &snippet::share_image(&embed.on_site());
    format!(
        "{{\"version\":\"1.0\",\"type\":\"rich\",\"title\":{},\"provider_name\":{},\"provider_url\":{},\"cache_age\":86400,\
         \"html\":{},\"width\":{},\"height\":{height},\"thumbnail_url\":{},\"thumbnail_width\":1200,\"thumbnail_height\":630}}\n",
        quoted(&title),
        quoted(words.text(key::site::NAME)),
        quoted(&home),
        quoted(&frame),
        snippet::WIDTH,
        quoted(&image),
    )
}

/// A text as JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
