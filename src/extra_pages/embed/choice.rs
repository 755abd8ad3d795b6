//! What a writer has chosen to embed, and what follows from it.

use super::snippet::Look;
use super::{Embed, picture, snippet};
use crate::i18n::Lang;
use crate::prose::Page;
use crate::story::STEPS;

/// A choice of what to embed, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is shown first, and how far it goes.
    pub embed: Embed,
    /// `light` or `dark`; empty where it follows the page around it.
    pub theme: String,
    /// The state that it begins in, as it stands behind the `#` of an address.
    pub state: String,
    /// Only title, drawing and source of a figure.
    pub plain: bool,
    /// Whether the page around is seen through it.
    pub transparent: bool,
    /// How wide the column is that it stands in, in CSS pixels.
    pub width: u32,
}

/// What the page says of what it offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// The table of heights; see [`snippet::heights`].
    pub heights: String,
    /// The states with a picture of their own; see [`picture::states`].
    pub states: String,
}

/// How an address says the same of its look; static/embed/look.js reads it.
const PLAIN: &str = "plain";
const TRANSPARENT: &str = "transparent";

impl Choice {
    /// The whole story, like the page around it.
    pub fn whole(lang: Lang) -> Self {
        let embed = Embed { lang, step: 0, figure: None, until: Some(STEPS.len() - 1) };
        let (theme, state) = (String::new(), String::new());
        Self { embed, theme, state, plain: false, transparent: false, width: snippet::WIDTH }
    }

    /// Reads the address of a step of this site, with all that it says, for the same column as before.
    pub fn from_address(page: &Page, address: &str, width: u32) -> Option<Self> {
        let (path, fragment) = address.trim().split_once('#').unwrap_or((address.trim(), ""));
        let path =
            path.strip_prefix(page.home).filter(|_| !page.home.is_empty()).or_else(|| path.strip_prefix(page.base))?;
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let (state, theme) = match fragment.rsplit_once("theme=") {
            Some((state, theme)) => (state.trim_end_matches('&'), theme),
            None => (fragment, ""),
        };
        let embedded = ["embed/", path.trim_end_matches('/'), "/"].concat();
        let mut embed = Embed::parse(&embedded, "").or_else(|| Embed::parse(path, query))?;
        let name = state.strip_prefix("figure-").map(|rest| rest.split('&').next().unwrap_or(rest));
        if let Some((name, _)) = STEPS[embed.step].figures.iter().find(|(known, _)| Some(*known) == name) {
            (embed.figure, embed.until) = (Some(*name), None);
        }
        let theme = if matches!(theme, "light" | "dark") { theme } else { "" };
        let says = |name| query.split('&').any(|said| said == name);
        let plain = embed.figure.is_some() && says(PLAIN);
        let (theme, state) = (theme.to_owned(), state.to_owned());
        Some(Self { embed, theme, state, plain, transparent: says(TRANSPARENT), width })
    }

    /// The whole address of what is shown.
    pub fn address(&self, page: &Page) -> String {
        let mut fragment = self.state.clone();
        if !self.theme.is_empty() {
            fragment += if fragment.is_empty() { "theme=" } else { "&theme=" };
            fragment += &self.theme;
        }
        let mut path = self.embed.path_and_query();
        for (name, _) in [(PLAIN, self.plain), (TRANSPARENT, self.transparent)].iter().filter(|(_, said)| *said) {
            path.push(if path.contains('?') { '&' } else { '?' });
            path += name;
        }
        let address = page.full_address(&path);
        if fragment.is_empty() { address } else { [&address, "#", &fragment].concat() }
    }

    fn heights(&self, table: &str) -> [u32; 4] {
        snippet::heights(table, self.embed, Look { plain: self.plain, state: &self.state })
    }

    /// Width and height of the frame, in CSS pixels: as high as what it holds needs in its column.
    pub fn size(&self, table: &str) -> [u32; 2] {
        let heights = self.heights(table);
        [self.width, heights[snippet::nearest(self.width)]]
    }

    /// The three codes to paste: a frame, a frame that fits, a picture.
    pub fn codes(&self, page: &Page, offer: &Offer) -> [String; 3] {
        let (title, address) = (snippet::title(page.words, self.embed), self.address(page));
        let heights = self.heights(&offer.heights);
        let scheme = if self.transparent { &*self.theme } else { "" };
        [
            snippet::frame(&title, &address, self.size(&offer.heights), scheme),
            snippet::element(&title, &address, &page.full_address(snippet::HOST_SCRIPT), heights, scheme),
            self.picture(page, &title, &offer.states),
        ]
    }

    /// A picture of what was chosen that leads to it on the site: of a figure as it stands there, otherwise the card of the
    /// step.
    fn picture(&self, page: &Page, title: &str, states: &str) -> String {
        let on_site = self.embed.on_site();
        let site = page.full_address(&on_site);
        let Some(figure) = self.embed.figure else {
            return snippet::picture(title, &site, &page.full_address(&snippet::share_image(&on_site)), Some(315));
        };
        let name = picture::state_name(&self.state);
        let has_own = states.split(' ').any(|known| known == [figure, "-", name].concat());
        let path = picture::path(self.embed.lang, figure, if has_own { name } else { "" }, self.theme == "dark");
        let fragment = if self.state.is_empty() { ["figure-", figure].concat() } else { self.state.clone() };
        snippet::picture(title, &[&site, "#", &fragment].concat(), &page.full_address(&(path + ".png")), None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Words, all};

    fn page() -> Page {
        let words: &'static Words = Box::leak(Box::new(all(Lang::En)));
        let mut page = Page::new(words, "/sub/", false);
        page.home = "https://host/sub/";
        page
    }

    #[test]
    fn a_pasted_address_keeps_its_state_and_its_theme() {
        let page = page();
        let read = |text: &str| Choice::from_address(&page, text, 720).map(|choice| choice.address(&page));
        let linked = "https://host/sub/en/three-shocks/#figure-shocks&show=payrolls&at=1.4&theme=dark";
        let embedded = "https://host/sub/embed/en/three-shocks/shocks/#figure-shocks&show=payrolls&at=1.4&theme=dark";
        assert_eq!(read(linked).as_deref(), Some(embedded));
        assert_eq!(read(embedded).as_deref(), Some(embedded), "an embedded address stays what it is");
        assert_eq!(read(" /sub/id/kuis ").as_deref(), Some("https://host/sub/embed/id/kuis/"));
        assert_eq!(
            read("https://host/sub/embed/id/tebak/?until=3#theme=light").as_deref(),
            Some("https://host/sub/embed/id/tebak/?until=3#theme=light")
        );
        let lean = "https://host/sub/embed/en/wave/wave/?plain&transparent#figure-wave&at=0.12";
        assert_eq!(read(lean).as_deref(), Some(lean));
        assert_eq!(
            read("https://host/sub/embed/en/wave/?until=3&plain&transparent").as_deref(),
            Some("https://host/sub/embed/en/wave/?until=3&transparent"),
            "only a figure can be lean"
        );
    }

    #[test]
    fn what_is_no_step_of_this_site_is_refused() {
        for text in
            ["", "x", "https://elsewhere/sub/en/guess/", "https://host/en/guess/", "/sub/en/all/", "/sub/en/embed/"]
        {
            assert_eq!(Choice::from_address(&page(), text, 720), None, "{text}");
        }
    }

    #[test]
    fn codes_escape_what_they_hold() {
        let page = page();
        let mut choice = Choice::whole(Lang::En);
        choice.state = "\"><script>&".to_owned();
        for code in choice.codes(&page, &Offer::default()) {
            assert!(!code.contains("\"><script>&#") && !code.contains("><script>&"), "{code}");
        }
    }

    #[test]
    fn a_picture_shows_the_figure_as_it_was_chosen() {
        let page = page();
        let code = |linked: &str| {
            let offer = Offer { states: "shocks-payrolls shocks-layoffs".to_owned(), ..Offer::default() };
            let choice = Choice::from_address(&page, &["https://host/sub/", linked].concat(), 720);
            choice.map(|choice| choice.codes(&page, &offer)[2].clone()).unwrap_or_default()
        };
        for (linked, picture) in [
            ("en/three-shocks/#figure-shocks&show=payrolls&at=1.4&theme=dark", "picture/en/shocks-payrolls-dark.png"),
            ("id/tiga-guncangan/#figure-shocks", "picture/id/shocks.png"),
            ("en/three-shocks/#figure-shocks&show=nothing", "picture/en/shocks.png"),
            ("en/three-shocks/", "share/en-three-shocks.png"),
        ] {
            let (code, picture) = (code(linked), ["src=\"https://host/sub/", picture, "\""].concat());
            assert!(code.contains(&picture), "{linked}: {code}");
        }
        let code = code("en/three-shocks/#figure-shocks&show=payrolls");
        assert!(
            code.starts_with("<a href=\"https://host/sub/en/three-shocks/#figure-shocks&amp;show=payrolls\">"),
            "{code}"
        );
    }
}
