//! The sentences of the product and how numbers are said in the reader's language.
//!
//! Everything said to a reader stands in `static/words/{id,en}.toml`, and for the pages beside the story in
//! `static/words/beside/`; the build checks both files against each other
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

    /// The files, below the root of the site, that hold this language's words: those of the story, and those of the
    /// pages beside it. In the browser the page says what they are called: the program is the same whatever they say.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn bundles(self) -> [&'static str; 2] {
        FILES[self.place()]
    }

    /// This language's place in every pair of the two.
    pub fn place(self) -> usize {
        self as usize
    }
}

/// The typed name of a text; see [`key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(usize);

include!(concat!(env!("OUT_DIR"), "/words.rs"));

#[cfg(not(target_arch = "wasm32"))]
include!(concat!(env!("OUT_DIR"), "/words_files.rs"));

/// The words of one language.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// Which language this is.
    pub lang: Lang,
    story: Vec<&'static str>,
    /// What the pages beside the story say, once it is here.
    beside: OnceLock<Vec<&'static str>>,
}

impl Words {
    /// Opens a bundle of words: the story's alone, or everything there is. Nothing where it is not the bundle this
    /// program was built with.
    pub fn open(lang: Lang, bundle: &'static str) -> Option<Self> {
        let mut story: Vec<&'static str> = bundle.split('\0').collect();
        let beside = OnceLock::new();
        if story.len() == STORY + BESIDE {
            // The cell is new, and so it is empty.
            let _ = beside.set(story.split_off(STORY));
        }
        (story.len() == STORY).then_some(Self { lang, story, beside })
    }

    /// Adds what the pages beside the story say. False where it is not the bundle this program was built with.
    pub fn add_beside(&self, bundle: &'static str) -> bool {
        let texts: Vec<&'static str> = bundle.split('\0').collect();
        // What is here already is the same.
        texts.len() == BESIDE && (self.beside.set(texts).is_ok() || self.has_beside())
    }

    /// Whether what the pages beside the story say is here.
    pub fn has_beside(&self) -> bool {
        self.beside.get().is_some()
    }

    /// The text of a key.
    pub fn say(&self, key: Key) -> &'static str {
        let beside = || self.beside.get()?.get(key.0.checked_sub(STORY)?).copied();
        self.story.get(key.0).copied().or_else(beside).unwrap_or_default()
    }

    /// The text of a key with its blanks, written `{=name}`, filled.
    pub fn fill(&self, key: Key, blanks: &[(&str, &str)]) -> String {
        let mut text = self.say(key).to_owned();
        for (name, value) in blanks {
            text = text.replace(&format!("{{={name}}}"), value);
        }
        text
    }

    /// A name and its value.
    pub fn pair(&self, name: &str, value: &str) -> String {
        self.fill(key::figure::PAIR, &[("name", name), ("value", value)])
    }

    /// The text for a count: `one` where the language says so, else `other`. Indonesian has no plural.
    pub fn plural(&self, count: u64, one: Key, other: Key) -> String {
        let key = if self.lang == Lang::En && count == 1 { one } else { other };
        self.fill(key, &[("n", &self.count(count))])
    }
}

/// All words of a language as built into the program. The browser fetches them instead, one language at a time.
#[cfg(not(target_arch = "wasm32"))]
pub fn bundle(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => include_str!(concat!(env!("OUT_DIR"), "/words_id.txt")),
        Lang::En => include_str!(concat!(env!("OUT_DIR"), "/words_en.txt")),
    }
}

/// The same as the files that [`Lang::bundles`] names.
#[cfg(not(target_arch = "wasm32"))]
pub fn bundles(lang: Lang) -> [String; 2] {
    let texts: Vec<&str> = bundle(lang).split('\0').collect();
    let (story, beside) = texts.split_at(STORY);
    [story.join("\0"), beside.join("\0")]
}
