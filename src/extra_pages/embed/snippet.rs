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
/// The widths of columns for which heights are known, in CSS pixels.
pub const WIDTHS: [u32; 4] = [320, 480, 720, 960];
/// How high a frame is at each of these widths, as measured in Chromium; `embed_heights` of the browser tests holds them to
/// what is so, and says how to renew them. The program reads them from the page that needs them.
#[cfg(not(target_arch = "wasm32"))]
pub const HEIGHTS: &str = include_str!("../../../static/embed/heights.csv");
/// The same for what is not in the table.
const UNKNOWN: u32 = 700;

/// What of a figure is in a frame, which decides how high it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look<'a> {
    /// Only title, drawing and source of a figure.
    pub plain: bool,
    /// What the figure shows.
    pub state: &'a str,
}

/// The heights that a frame needs at each of [`WIDTHS`], by a table of them.
pub fn heights(table: &str, embed: Embed, look: Look) -> [u32; 4] {
    let query = if look.plain {
        "?plain"
    } else if embed.last() > embed.step {
        "?until"
    } else {
        ""
    };
    // One measure alone is lower than all four.
    let one = if look.state.contains("&show=") { "#show" } else { "" };
    let name = embed.name() + query;
    let line = |name: &str| table.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(','));
    let mut numbers =
        line(&(name.clone() + one)).or_else(|| line(&name)).unwrap_or_default().split(',').map(str::parse);
    WIDTHS.map(|_| numbers.next().and_then(Result::ok).unwrap_or(UNKNOWN))
}

/// Which of [`WIDTHS`] comes closest to a column, by its place; static/embed/host.js takes the same.
pub fn nearest(width: u32) -> usize {
    (0..WIDTHS.len()).min_by_key(|place| WIDTHS[*place].abs_diff(width)).unwrap_or_default()
}

/// The height of a frame whose page has not told its own, in a column of a width.
#[cfg(not(target_arch = "wasm32"))]
pub fn first_height(embed: Embed, width: u32) -> u32 {
    heights(HEIGHTS, embed, Look::default())[nearest(width)]
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

/// A plain frame. Where its style is stripped or refused, `frameborder` is what still keeps it without a border; that is
/// why it stands there, though it is out of use. A frame through which the page around is seen must be of its theme's scheme.
pub fn frame(title: &str, address: &str, [width, height]: [u32; 2], scheme: &str) -> String {
    let (title, address) = (escape(title), escape(address));
    let scheme = if scheme.is_empty() { String::new() } else { [";color-scheme:", scheme].concat() };
    format!(
        "<iframe src=\"{address}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" \
         allow=\"{ALLOW}\" style=\"border:0;width:100%{scheme}\"></iframe>"
    )
}

/// An element that the host script turns into a frame of the right height. Without the script it is a link.
pub fn element(title: &str, address: &str, script: &str, heights: [u32; 4], scheme: &str) -> String {
    let (title, address, script) = (escape(title), escape(address), escape(script));
    let heights = [0, 1, 2, 3].map(|place| format!("{}:{}", WIDTHS[place], heights[place])).join(" ");
    let scheme = if scheme.is_empty() { String::new() } else { [" style=\"color-scheme:", scheme, "\""].concat() };
    format!(
        "<script src=\"{script}\" async></script>\n\
         <ai-paradox src=\"{address}\" title=\"{title}\" heights=\"{heights}\"{scheme}><a href=\"{address}\">{title}</a></ai-paradox>"
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_height_of_every_frame_is_known() {
        for embed in Embed::all() {
            let is_figure = embed.figure.is_some();
            let until = (!is_figure).then_some(STEPS.len() - 1);
            for embed in [embed, Embed { until, ..embed }] {
                for look in [Look::default(), Look { plain: is_figure, state: "figure-shocks&show=payrolls" }] {
                    let heights = heights(HEIGHTS, embed, look);
                    assert!(heights.iter().all(|height| *height > 200), "{embed:?} {look:?}: {heights:?}");
                    assert!(heights != [UNKNOWN; 4], "{embed:?} {look:?}: see RENEW_HEIGHTS in CONTRIBUTING.md");
                }
            }
        }
        let [narrow, _, wide, _] = heights(
            HEIGHTS,
            Embed { lang: crate::i18n::Lang::En, step: 2, figure: Some("shocks"), until: None },
            Look { plain: true, state: "figure-shocks&show=payrolls" },
        );
        assert!(narrow < 900 && wide < 800, "one measure alone is lower than all four: {narrow} {wide}");
    }
}
