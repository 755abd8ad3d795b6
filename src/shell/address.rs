//! Where a reader is: a language and a step, or the whole story. Addresses round-trip.

use crate::later::NotLoaded;
use crate::story::STEPS;
use crate::words::{Lang, slug};

/// What a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A step, by its place in [`STEPS`].
    Step(usize),
    /// Every step on one page.
    Whole,
}

impl Place {
    /// Every place, in reading order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..STEPS.len()).map(Self::Step).chain([Self::Whole])
    }

    /// Brings what its steps need; see [`Step::load`](crate::story::Step::load).
    ///
    /// # Errors
    /// [`NotLoaded`] where that cannot be fetched.
    pub async fn load(self) -> Result<(), NotLoaded> {
        match self {
            Self::Step(step) => match STEPS.get(step) {
                Some(step) => step.load().await,
                None => Ok(()),
            },
            Self::Whole => {
                for step in &STEPS {
                    step.load().await?;
                }
                Ok(())
            }
        }
    }

    fn slug(self) -> [&'static str; 2] {
        match self {
            Self::Step(step) => STEPS.get(step).map_or(["", ""], |step| step.slug),
            Self::Whole => slug::WHOLE,
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
}

impl Address {
    /// Every page of the product.
    pub fn all() -> impl Iterator<Item = Self> {
        Lang::ALL.into_iter().flat_map(|lang| Place::all().map(move |place| Self { lang, place }))
    }

    /// The first step in a language.
    pub fn start(lang: Lang) -> Self {
        Self { lang, place: Place::Step(0) }
    }

    /// The address below the root of the site, such as `id/tebak/`.
    pub fn path(self) -> String {
        format!("{}/{}/", self.lang.code(), self.place.slug()[self.lang.place()])
    }

    /// The whole path, from a root with a slash at both ends.
    pub fn href(self, base: &str) -> String {
        base.to_owned() + &self.path()
    }

    /// Reads a path below `base`. The root itself is the first step in Indonesian; a missing last slash and
    /// `index.html` are forgiven; anything else is no address.
    pub fn parse(base: &str, path: &str) -> Option<Self> {
        let below = path.strip_prefix(base)?.trim_end_matches("index.html").trim_matches('/');
        if below.is_empty() {
            return Some(Self::start(Lang::Id));
        }
        let (lang, slug) = below.split_once('/')?;
        let lang = Lang::from_code(lang)?;
        let place = Place::all().find(|place| place.slug()[lang.place()] == slug)?;
        Some(Self { lang, place })
    }

    /// The same place in another language.
    pub fn in_language(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }
}
