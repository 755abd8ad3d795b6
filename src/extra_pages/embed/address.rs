//! The addresses of what other pages embed: a step, as far as the host lets the reader go on, or one of its figures.

use crate::i18n::Lang;
use crate::story::{STEPS, step_at};

/// The folder below which they stand.
const FOLDER: &str = "embed/";
/// How an address says to which step the story goes.
const UNTIL: &str = "until=";

/// What stands in somebody else's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embed {
    /// Its language.
    pub lang: Lang,
    /// The step that it opens with, by its place in [`STEPS`].
    pub step: usize,
    /// The name of the one figure that is shown; all of the step otherwise.
    pub figure: Option<&'static str>,
    /// The last step that the reader may go on to, by its place in [`STEPS`].
    pub until: Option<usize>,
}

impl Embed {
    /// Every page made for other pages: each step, and each of its figures by itself.
    pub fn all() -> impl Iterator<Item = Self> {
        let steps = || Lang::ALL.into_iter().flat_map(|lang| (0..STEPS.len()).map(move |step| (lang, step)));
        steps().flat_map(|(lang, step)| {
            let figures = STEPS[step].figures.iter().map(|(name, _)| Some(*name));
            [None].into_iter().chain(figures).map(move |figure| Self { lang, step, figure, until: None })
        })
    }

    /// The address below the root of the site, such as `embed/en/wave/crowd-wave/`.
    pub fn path(self) -> String {
        let slug = STEPS.get(self.step).map_or("", |step| step.slug[self.lang.place()]);
        let step = [FOLDER, self.lang.code(), "/", slug, "/"].concat();
        self.figure.map_or_else(|| step.clone(), |figure| [&step, figure, "/"].concat())
    }

    /// Its name in the table of heights: the address below the folder of embeds.
    pub fn name(self) -> String {
        self.path().split_off(FOLDER.len())
    }

    /// The address with how far the story goes.
    pub fn path_and_query(self) -> String {
        self.path() + &self.until.map(|step| format!("?{UNTIL}{}", step + 1)).unwrap_or_default()
    }

    /// Reads a path below the root, and a query. A query that is none of ours is forgiven: hosts add their own.
    pub fn parse(path: &str, query: &str) -> Option<Self> {
        let below = path.strip_prefix(FOLDER)?.trim_end_matches("index.html").trim_matches('/');
        let (lang, slug) = below.split_once('/')?;
        let lang = Lang::from_code(lang)?;
        let (slug, figure) = slug.split_once('/').map_or((slug, None), |(slug, figure)| (slug, Some(figure)));
        let step = step_at(lang, slug)?;
        let figure = match figure {
            None => None,
            Some(figure) => Some(STEPS[step].figures.iter().find(|(name, _)| *name == figure)?.0),
        };
        let until = query.split('&').find_map(|pair| pair.strip_prefix(UNTIL)?.parse::<usize>().ok());
        let until = until.and_then(|number| number.checked_sub(1)).filter(|last| *last < STEPS.len());
        Some(Self { lang, step, figure, until: until.filter(|_| figure.is_none()) })
    }

    /// The path of the same step on the site itself, below the root.
    pub fn on_site(self) -> String {
        Self { figure: None, ..self }.name()
    }

    /// The last step that the reader may go on to: the only one where nothing else is said.
    pub fn last(self) -> usize {
        self.until.unwrap_or(self.step).max(self.step)
    }
}
