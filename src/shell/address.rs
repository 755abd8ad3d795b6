//! Where a reader is: a language, and a step, the whole story or an extra page; on the site itself or inside somebody
//! else's page. Addresses round-trip.

use crate::extra_pages::EXTRA_PAGES;
#[cfg(not(target_arch = "wasm32"))]
use crate::extra_pages::Found;
use crate::extra_pages::embed::{EXTRA_PAGE as EMBED, Embed};
use crate::i18n::{Lang, slug};
use crate::story::{STEPS, step_at};

/// What a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A step, by its place in [`STEPS`].
    Step(usize),
    /// Every step on one page.
    Whole,
    /// An extra page, by its place in [`EXTRA_PAGES`].
    ExtraPage(usize),
}

impl Place {
    /// Every place, the story first, in reading order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..STEPS.len()).map(Self::Step).chain([Self::Whole]).chain((0..EXTRA_PAGES.len()).map(Self::ExtraPage))
    }

    /// Whether it is the page that writes codes for other pages. The single file leaves that to its site.
    pub fn writes_codes(self) -> bool {
        matches!(self, Self::ExtraPage(extra) if EXTRA_PAGES.get(extra).is_some_and(|page| page.name == EMBED.name))
    }

    fn slug(self) -> [&'static str; 2] {
        match self {
            Self::Step(step) => STEPS.get(step).map_or(["", ""], |step| step.slug),
            Self::Whole => slug::WHOLE,
            Self::ExtraPage(extra) => EXTRA_PAGES.get(extra).map_or(["", ""], |extra| extra.slug),
        }
    }
}

/// A place in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// The reader's language.
    pub lang: Lang,
    /// What is shown.
    pub place: Place,
    /// What of it is shown inside another page; nothing on the site itself.
    pub embed: Option<Embed>,
}

impl From<Embed> for Address {
    fn from(embed: Embed) -> Self {
        Self { lang: embed.lang, place: Place::Step(embed.step), embed: Some(embed) }
    }
}

impl Address {
    /// A place of the site.
    pub fn new(lang: Lang, place: Place) -> Self {
        Self { lang, place, embed: None }
    }

    /// Every page of the site.
    pub fn all() -> impl Iterator<Item = Self> {
        Lang::ALL.into_iter().flat_map(|lang| Place::all().map(move |place| Self::new(lang, place)))
    }

    /// The first step in a language.
    pub fn start(lang: Lang) -> Self {
        Self::new(lang, Place::Step(0))
    }

    /// Whether it is a page for teachers alone, with the answers.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn is_for_teachers(self) -> bool {
        match self.place {
            Place::ExtraPage(page) => EXTRA_PAGES.get(page).is_some_and(|page| page.found == Found::ByTeachers),
            Place::Step(_) | Place::Whole => false,
        }
    }

    /// The address below the root of the site, such as `id/tebak/`.
    pub fn path(self) -> String {
        let page = || self.lang.path(self.place.slug());
        self.embed.map_or_else(page, Embed::path)
    }

    /// The whole path, from a root with a slash at both ends, with its query.
    pub fn href(self, base: &str) -> String {
        base.to_owned() + &self.embed.map_or_else(|| self.path(), Embed::path_and_query)
    }

    /// Reads a path below `base`, with its query. The root itself is the first step in Indonesian; a missing last slash
    /// and `index.html` are forgiven, and so is a query that is none of ours; what a step was called before still names it;
    /// anything else is no address.
    pub fn parse(base: &str, path: &str) -> Option<Self> {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let path = path.strip_prefix(base)?;
        if let Some(embed) = Embed::parse(path, query) {
            return Some(embed.into());
        }
        let below = path.trim_end_matches("index.html").trim_matches('/');
        if below.is_empty() {
            return Some(Self::start(Lang::Id));
        }
        let (lang, slug) = below.split_once('/')?;
        let lang = Lang::from_code(lang)?;
        let named = || Place::all().find(|place| place.slug()[lang.place()] == slug);
        Some(Self::new(lang, step_at(lang, slug).map(Place::Step).or_else(named)?))
    }

    /// The same place in another language.
    pub fn in_language(self, lang: Lang) -> Self {
        Self { lang, embed: self.embed.map(|embed| Embed { lang, ..embed }), ..self }
    }

    /// Another place on the site or, for a step, inside the same page.
    pub fn at(self, place: Place) -> Self {
        let embed = match place {
            Place::Step(step) => self.embed.map(|embed| Embed { step, figure: None, ..embed }),
            Place::Whole | Place::ExtraPage(_) => None,
        };
        Self { place, embed, ..self }
    }

    /// The same place on the site itself.
    pub fn on_site(self) -> Self {
        Self { embed: None, ..self }
    }

    /// The last step that the reader may go on to.
    pub fn last(self) -> usize {
        self.embed.map_or(STEPS.len() - 1, Embed::last)
    }
}
