//! What a writer pastes into a page of their own.

use super::Embed;
use crate::i18n::{Words, key};
use crate::prose::plain;
use crate::story::STEPS;

/// The host script, below the root of the site.
pub const HOST_SCRIPT: &str = "embed.js";
/// What the frame may do, as far as the host's own page may.
const ALLOW: &str = "clipboard-write; fullscreen; web-share";
/// How wide the frame is expected to be, for hosts that ask, in CSS pixels.
pub const WIDTH: u32 = 720;

/// The height before the frame has told its own, in CSS pixels: most of a figure, or enough of a step to begin.
pub fn first_height(embed: Embed) -> u32 {
    if embed.figure.is_some() { 640 } else { 820 }
}

/// What the frame is called for those who do not see it.
pub fn title(words: &Words, embed: Embed) -> String {
    let step = &STEPS[embed.step];
    let figure = embed.figure.and_then(|name| step.figures.iter().find(|(known, _)| *known == name));
    let what = match figure {
        Some((_, title)) => plain(words, words.text(*title)),
        None if embed.last() > embed.step => words.text(key::site::TAGLINE).to_owned(),
        None => plain(words, words.text(step.title)),
    };
    words.format(key::site::TITLE, &[("step", &what)])
}

/// A plain frame.
pub fn frame(title: &str, address: &str, height: u32) -> String {
    let (title, address) = (escape(title), escape(address));
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
         allow=\"{ALLOW}\" style=\"border:0\"></iframe>"
    )
}

/// An element that the host script turns into a frame of the right height. Without the script it is a link.
pub fn element(title: &str, address: &str, script: &str, height: u32) -> String {
    let (title, address, script) = (escape(title), escape(address), escape(script));
    format!(
        "<script src=\"{script}\" async></script>\n\
         <ai-paradox src=\"{address}\" title=\"{title}\" height=\"{height}\"><a href=\"{address}\">{title}</a></ai-paradox>"
    )
}

/// A picture that leads to the page, for places that take neither. Its height follows from its width where it is not
/// given.
pub fn picture(title: &str, page: &str, image: &str, height: Option<u32>) -> String {
    let (title, page, image) = (escape(title), escape(page), escape(image));
    let height = height.map(|height| format!(" height=\"{height}\"")).unwrap_or_default();
    format!("<a href=\"{page}\"><img src=\"{image}\" alt=\"{title}\" width=\"600\"{height}></a>")
}

/// Where the picture is that stands for a page of the site, by the page's path; both below the root.
pub fn share_image(path: &str) -> String {
    format!("share/{}.png", path.trim_end_matches('/').replace('/', "-"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
