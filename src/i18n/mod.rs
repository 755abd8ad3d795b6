//! The sentences of the product and how numbers are said in the reader's language.
//!
//! Everything said to a reader stands in `static/words/{id,en}.toml`, and for the extra pages in
//! `static/words/extra/`; the build checks both files against each other
//! and hands out a typed [`key`] for every text. A page holds the words of one language; the browser fetches the other
//! when the reader asks for it.

pub mod markup;
mod number;

use std::sync::OnceLock;

/// A language of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Indonesian, the language of the article.
    Id,
    /// English.
    En,
}

impl Lang {
    /// All languages, the first one first.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The code used in addresses and in `lang` attributes.
    pub fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The language of a code, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language's own name.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Id => "Bahasa Indonesia",
            Self::En => "English",
        }
    }

    /// The address of a page below the root of the site, by its names in all languages: `id/tebak/`.
    pub fn path(self, slug: [&str; 2]) -> String {
        [self.code(), "/", slug[self.place()], "/"].concat()
    }

    /// This language's place in every pair of the two.
    pub fn place(self) -> usize {
        self as usize
    }
}

/// The typed name of a text; see [`key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageId(usize);

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// What separates the texts of a bundle, and the bundles of a file.
const BETWEEN_TEXTS: char = '\0';
const BETWEEN_BUNDLES: char = '\u{1}';

/// The bundle of what is said on every page.
pub const COMMON: &str = "common";
/// The bundle of what pages alone say.
pub const PAGES: &str = "pages";

/// The words of one language, as far as they are here.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// Which language this is.
    pub lang: Lang,
    /// The texts of each bundle, in the order of [`BUNDLES`].
    bundles: [OnceLock<Vec<&'static str>>; BUNDLES.len()],
}

impl Words {
    /// A language of which nothing is here yet.
    pub fn none(lang: Lang) -> Self {
        Self { lang, bundles: [const { OnceLock::new() }; BUNDLES.len()] }
    }

    /// Adds the bundles of a file. False where they are not those that this program was built with.
    pub fn add(&self, file: &'static str) -> bool {
        file.split(BETWEEN_BUNDLES).all(|bundle| {
            let mut texts = bundle.split(BETWEEN_TEXTS);
            let name = texts.next().unwrap_or_default();
            let texts: Vec<_> = texts.collect();
            let place = BUNDLES.iter().position(|(known, count)| *known == name && *count == texts.len());
            // What is here already is the same.
            place.is_some_and(|place| self.bundles[place].set(texts).is_ok() || self.has(name))
        })
    }

    /// Whether a bundle is here.
    pub fn has(&self, name: &str) -> bool {
        BUNDLES.iter().zip(&self.bundles).any(|((known, _), texts)| *known == name && texts.get().is_some())
    }

    /// The text of a key; empty where its bundle is not here.
    pub fn text(&self, key: MessageId) -> &'static str {
        let mut place = key.0;
        for ((_, count), texts) in BUNDLES.iter().zip(&self.bundles) {
            match place.checked_sub(*count) {
                Some(beyond) => place = beyond,
                None => return texts.get().and_then(|texts| texts.get(place)).copied().unwrap_or_default(),
            }
        }
        ""
    }

    /// The text of a key with its blanks, written `{=name}`, filled.
    pub fn format(&self, key: MessageId, blanks: &[(&str, &str)]) -> String {
        let mut text = self.text(key).to_owned();
        for (name, value) in blanks {
            text = text.replace(&format!("{{={name}}}"), value);
        }
        text
    }

    /// A name and its value.
    pub fn pair(&self, name: &str, value: &str) -> String {
        self.format(key::figure::PAIR, &[("name", name), ("value", value)])
    }

    /// The text for a count: `one` where the language says so, else `other`. Indonesian has no plural.
    pub fn plural(&self, count: u64, one: MessageId, other: MessageId) -> String {
        let key = if self.lang == Lang::En && count == 1 { one } else { other };
        self.format(key, &[("n", &self.count(count))])
    }
}

/// All words of a language as built into the program. The browser fetches some of them instead, bundle by bundle.
#[cfg(not(target_arch = "wasm32"))]
pub fn built_in(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => include_str!(concat!(env!("OUT_DIR"), "/words_id.txt")),
        Lang::En => include_str!(concat!(env!("OUT_DIR"), "/words_en.txt")),
    }
}

/// Those of some bundles, as a file.
#[cfg(not(target_arch = "wasm32"))]
pub fn file(lang: Lang, is_in: impl Fn(&str) -> bool) -> String {
    let bundles = built_in(lang).split(BETWEEN_BUNDLES);
    let wanted = bundles.filter(|bundle| bundle.split(BETWEEN_TEXTS).next().is_some_and(&is_in));
    wanted.collect::<Vec<_>>().join(&BETWEEN_BUNDLES.to_string())
}

/// All words of a language.
#[cfg(not(target_arch = "wasm32"))]
pub fn all(lang: Lang) -> Words {
    let words = Words::none(lang);
    // They were built together with this program.
    let _ = words.add(built_in(lang));
    words
}
