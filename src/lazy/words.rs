//! The words that the app says by itself, fetched file by file.

use crate::browser;
use crate::i18n::{Lang, Words};
use std::cell::RefCell;

thread_local! {
    /// The words of each language, as far as they are here.
    static WORDS: RefCell<Vec<&'static Words>> = const { RefCell::new(Vec::new()) };
    /// The files that are here.
    static FILES: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The words of a language, as far as they are here. They stay until the page is left.
pub fn words_of(lang: Lang) -> &'static Words {
    WORDS.with_borrow_mut(|known| {
        known.iter().copied().find(|words| words.lang == lang).unwrap_or_else(|| {
            let words = &*Box::leak(Box::new(Words::none(lang)));
            known.push(words);
            words
        })
    })
}

/// Adds the words of files that were fetched beside the program, under their names. False where they are not this program's.
pub fn add(lang: Lang, names: &str, files: Vec<String>) -> bool {
    let words = words_of(lang);
    FILES.with_borrow_mut(|known| known.extend(names.split_whitespace().map(str::to_owned)));
    files.into_iter().all(|file| words.add(file.leak()))
}

/// Brings the words in files, unless they are here.
pub async fn bring(lang: Lang, files: &str) -> Option<&'static Words> {
    let words = words_of(lang);
    for file in files.split_whitespace() {
        if FILES.with_borrow(|known| known.iter().any(|known| known == file)) {
            continue;
        }
        if !words.add(browser::fetch_text(file).await?.leak()) {
            return None;
        }
        FILES.with_borrow_mut(|known| known.push(file.to_owned()));
    }
    Some(words)
}
