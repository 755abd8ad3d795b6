//! Where a reader is: a language, and a step, the whole story or a page beside it; on the site itself or inside somebody
//! else's page. Addresses round-trip.

use crate::beside::SIDES;
use crate::later::NotLoaded;
use crate::story::{STEPS, Step};
use crate::words::{Lang, Words, slug};

/// The folder below which stands what other pages embed.
const EMBED: &str = "embed/";
/// How an address says to which step an embedded story goes.
const UNTIL: &str = "until=";

/// What a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A step, by its place in [`STEPS`].
    Step(usize),
    /// Every step on one page.
    Whole,
    /// A page beside the story, by its place in [`SIDES`].
    Side(usize),
}

impl Place {
    /// Every place, the story first, in reading order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..STEPS.len()).map(Self::Step).chain([Self::Whole]).chain((0..SIDES.len()).map(Self::Side))
    }

    /// Brings the parts of the program that it needs; see [`Step::load`].
    ///
    /// # Errors
    /// [`NotLoaded`] where one cannot be fetched.
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
            Self::Side(side) => match SIDES.get(side) {
                Some(side) => side.load().await,
                None => Ok(()),
            },
        }
    }

    /// Whether everything that it says is among these words.
    pub fn is_in(self, words: &Words) -> bool {
        !matches!(self, Self::Side(_)) || words.has_beside()
    }

    fn slug(self) -> [&'static str; 2] {
        match self {
            Self::Step(step) => STEPS.get(step).map_or(["", ""], |step| step.slug),
            Self::Whole => slug::WHOLE,
            Self::Side(side) => SIDES.get(side).map_or(["", ""], |side| side.slug),
        }
    }
}

/// What of a step stands in somebody else's page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// The name of the one figure that is shown; all of the step otherwise.
    pub figure: Option<&'static str>,
    /// The last step that the reader may go on to, by its place in [`STEPS`].
    pub until: Option<usize>,
}

/// A place in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    /// The reader's language.
    pub lang: Lang,
    /// What is shown.
    pub place: Place,
    /// How it is shown inside another page; nothing on the site itself.
    pub embed: Option<Embed>,
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

    /// Every page made for other pages: each step, and each of its figures by itself.
    pub fn embeds() -> impl Iterator<Item = Self> {
        let figures = |step: &Step| [None].into_iter().chain(step.figures.iter().map(|(name, _)| Some(*name)));
        let steps = STEPS.iter().enumerate().flat_map(move |(place, step)| {
            figures(step).map(move |figure| (Place::Step(place), Some(Embed { figure, until: None })))
        });
        let steps: Vec<_> = steps.collect();
        Lang::ALL
            .into_iter()
            .flat_map(move |lang| steps.clone().into_iter().map(move |(place, embed)| Self { lang, place, embed }))
    }

    /// The first step in a language.
    pub fn start(lang: Lang) -> Self {
        Self::new(lang, Place::Step(0))
    }

    /// The address below the root of the site, such as `id/tebak/` or `embed/en/wave/crowd-wave/`.
    pub fn path(self) -> String {
        let page = self.lang.path(self.place.slug());
        match self.embed {
            None => page,
            Some(Embed { figure: None, .. }) => [EMBED, &page].concat(),
            Some(Embed { figure: Some(figure), .. }) => [EMBED, &page, figure, "/"].concat(),
        }
    }

    /// The whole path, from a root with a slash at both ends, and how far an embedded story goes.
    pub fn href(self, base: &str) -> String {
        let until = self.embed.and_then(|embed| embed.until);
        let until = until.map(|step| format!("?{UNTIL}{}", step + 1));
        [base, &self.path(), &until.unwrap_or_default()].concat()
    }

    /// Reads a path below `base`, with its query. The root itself is the first step in Indonesian; a missing last slash
    /// and `index.html` are forgiven, and so is a query that is none of ours; anything else is no address.
    pub fn parse(base: &str, path: &str) -> Option<Self> {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let below = path.strip_prefix(base)?;
        let (embedded, below) = match below.strip_prefix(EMBED) {
            Some(below) => (true, below),
            None => (false, below),
        };
        let below = below.trim_end_matches("index.html").trim_matches('/');
        if below.is_empty() {
            return (!embedded).then(|| Self::start(Lang::Id));
        }
        let (lang, slug) = below.split_once('/')?;
        let lang = Lang::from_code(lang)?;
        let (slug, figure) = if embedded { slug.split_once('/').unwrap_or((slug, "")) } else { (slug, "") };
        let place = Place::all().find(|place| place.slug()[lang.place()] == slug)?;
        let address = Self::new(lang, place);
        if embedded { Self { embed: Some(embed(place, figure, query)?), ..address }.into() } else { Some(address) }
    }

    /// The same place in another language.
    pub fn in_language(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }

    /// Another place on the site or, for a step, inside the same page.
    pub fn at(self, place: Place) -> Self {
        Self { place, embed: self.embed.map(|embed| Embed { figure: None, ..embed }), ..self }
    }

    /// The same place on the site itself.
    pub fn on_site(self) -> Self {
        Self { embed: None, ..self }
    }

    /// The last step that the reader may go on to.
    pub fn until(self) -> usize {
        match (self.embed, self.place) {
            (None, _) => STEPS.len() - 1,
            (Some(embed), Place::Step(step)) => embed.until.unwrap_or(step).max(step),
            (Some(_), _) => 0,
        }
    }
}

/// What an address says of a step inside another page; nothing where that is none.
fn embed(place: Place, figure: &str, query: &str) -> Option<Embed> {
    let Place::Step(step) = place else { return None };
    let figure = match figure {
        "" => None,
        figure => Some(STEPS.get(step)?.figures.iter().find(|(name, _)| *name == figure)?.0),
    };
    let until = query.split('&').find_map(|pair| pair.strip_prefix(UNTIL)?.parse::<usize>().ok());
    let until = until.and_then(|number| number.checked_sub(1)).filter(|last| *last < STEPS.len());
    Some(Embed { figure, until: until.filter(|_| figure.is_none()) })
}
