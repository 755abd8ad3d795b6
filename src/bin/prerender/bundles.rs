//! The files of words that the app fetches: what is said on a page beyond what the page says.

use paradoks::i18n::{COMMON, Lang, PAGES, file};
use paradoks::shell::address::{Address, Place};
use paradoks::story::{self, STEPS};

/// A file of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bundles {
    lang: Lang,
    /// The step whose words it has beside those of every page; all words where it is [`ALL`].
    of: &'static str,
}

/// All that the app says anywhere.
const ALL: &str = "all";

/// The bundle of what the crowd says, and how the names of figures that show it begin.
const CROWD: &str = "crowd";

/// The file of a page. In the single file all pages share one.
pub fn of(address: Address, is_single_file: bool) -> Bundles {
    let of = match address.place {
        _ if is_single_file => ALL,
        Place::Step(step) => STEPS[step].name,
        Place::Whole => story::last().name,
        Place::ExtraPage(_) => ALL,
    };
    Bundles { lang: address.lang, of }
}

/// The file with all that the app says in a language.
pub fn all(lang: Lang) -> Bundles {
    Bundles { lang, of: ALL }
}

/// Every file of a language.
pub fn every(lang: Lang) -> impl Iterator<Item = Bundles> {
    STEPS.iter().map(|step| step.name).chain([ALL]).map(move |of| Bundles { lang, of })
}

impl Bundles {
    /// What it says.
    pub fn text(self) -> String {
        match self.of {
            ALL => file(self.lang, |bundle| bundle != PAGES),
            of => {
                let mut steps = STEPS.iter().filter(|step| step.name == of);
                let has_crowd = steps.any(|step| step.figures.iter().any(|(figure, _)| figure.starts_with(CROWD)));
                file(self.lang, |bundle| bundle == COMMON || bundle == of || has_crowd && bundle == CROWD)
            }
        }
    }

    /// What it is called, below the root.
    pub fn name(self) -> String {
        format!("words-{}-{}-{:016x}.txt", self.of, self.lang.code(), super::site::fingerprint(&self.text()))
    }
}
