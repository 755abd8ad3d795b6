//! Small pages at addresses that steps had before, on the site and inside other pages: each leads on to where its step is now.

use super::Out;
use super::document::moved;
use super::site::Site;
use paradoks::extra_pages::embed::Embed;
use paradoks::i18n::{Lang, Words};
use paradoks::shell::address::{Address, Place};
use paradoks::story::{FORMER, STEPS};

/// The script that takes what stands behind a path along.
pub const SCRIPT: &str = include_str!("../../../static/moved.js");

/// Every path that has changed in a language, with the address that it leads to.
pub fn all(lang: Lang) -> Vec<(String, Address)> {
    let mut moved = Vec::new();
    for (name, before) in FORMER {
        let Some(step) = STEPS.iter().position(|step| step.name == name) else { continue };
        let embeds = Embed::all().filter(|embed| (embed.lang, embed.step) == (lang, step)).map(Address::from);
        for address in [Address::new(lang, Place::Step(step))].into_iter().chain(embeds) {
            moved.push((address.path().replace(STEPS[step].slug[lang.place()], before[lang.place()]), address));
        }
    }
    moved
}

/// Writes the pages of a language.
pub fn write(out: &Out, site: &Site, words: &'static Words) -> Result<(), String> {
    all(words.lang)
        .into_iter()
        .try_for_each(|(path, address)| out.file(&format!("{path}index.html"), &moved(site, words, address)))
}
