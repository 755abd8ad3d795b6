//! Fetches a page, its words and the part of the program that its islands are in.

use super::address::{Address, Place};
use super::arrival::{Arrival, Here};
use crate::browser::{self, Fetched};
use crate::extra_pages::EXTRA_PAGES;
use crate::i18n::Words;
use crate::island::{Islands, List};
use crate::lazy::NotLoaded;
use crate::lazy::words::{self, words_of};
use crate::prose::SINGLE_FILE_ROOT;
use crate::story::{self, STEPS};
use std::cell::RefCell;

thread_local! {
    /// The pages that were fetched, by their paths.
    static PAGES: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
    /// The pages that are fetched beforehand now.
    static COMING: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// A page with all that it needs.
pub struct Complete {
    /// The page, not shown yet.
    pub page: Fetched,
    /// Its words.
    pub words: &'static Words,
    /// The islands of its first module, and the modules that come later.
    pub islands: (List, Islands),
}

/// Why a page cannot be put in the place of the one shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotShown {
    /// It, or something that it needs, cannot be fetched.
    NotFetched,
    /// It belongs to another version of the program: the browser has to load it.
    Other,
}

/// Fetches the page of an address with all that it needs.
///
/// # Errors
/// See [`NotShown`].
pub async fn fetch(base: &str, address: Address) -> Result<Complete, NotShown> {
    let path = address.href(base);
    let text = text(&path).await.ok_or(NotShown::NotFetched)?;
    let page = Fetched::read(&text).ok_or(NotShown::Other)?;
    let words = words::bring(address.lang, &page.of_app("data-words").unwrap_or_default()).await;
    let islands = islands(base, address.place).await.map_err(|NotLoaded| NotShown::NotFetched)?;
    page.bring_sheets().await;
    Ok(Complete { page, words: words.ok_or(NotShown::NotFetched)?, islands })
}

/// Fetches a page that is likely to be asked for soon, once; not the whole story, which is large, and nothing where the reader
/// saves data.
pub fn bring(base: &str, address: Address) {
    let path = address.href(base);
    let is_wanted = address.place != Place::Whole && !browser::saves_data();
    if !is_wanted || COMING.with_borrow(|coming| coming.contains(&path)) {
        return;
    }
    COMING.with_borrow_mut(|coming| coming.push(path.clone()));
    browser::spawn(async move {
        let _ = text(&path).await;
        COMING.with_borrow_mut(|coming| coming.retain(|other| *other != path));
    });
}

/// The page that stands there already, with the words that were fetched beside the program.
pub async fn first(base: &str, files: Vec<String>) -> Option<Here> {
    let address = Address::parse(base, &browser::path())?;
    if !words::add(address.lang, &browser::of_app("data-words").unwrap_or_default(), files) {
        return None;
    }
    let mut words = words_of(address.lang);
    let mut islands = islands(base, address.place).await.ok()?;
    if !browser::is_written_as(&address.path()) {
        // The single file stands for all pages, and shows the one that its address names.
        let complete = fetch(base, address).await.ok()?;
        complete.page.show(false)?;
        (words, islands) = (complete.words, complete.islands);
    }
    Some(Here { serial: 0, address, words, islands, arrival: Arrival::Start })
}

/// Brings the islands that are drawn as a place comes, and says in which modules the others are.
async fn islands(base: &str, place: Place) -> Result<(List, Islands), NotLoaded> {
    let modules: Islands = match place {
        Place::Step(step) => STEPS.get(step).map_or(&[], |step| step.islands),
        place if place.writes_codes() && base == SINGLE_FILE_ROOT => &[],
        Place::ExtraPage(extra) => EXTRA_PAGES.get(extra).map_or(&[], |extra| extra.islands),
        // In the single file nothing stands still.
        Place::Whole if base == SINGLE_FILE_ROOT => {
            let mut all = Vec::new();
            for module in STEPS.iter().flat_map(|step| step.islands) {
                all.extend_from_slice(module.load().await?);
            }
            return Ok((all.leak(), &[]));
        }
        Place::Whole => story::last().islands,
    };
    match modules.split_first() {
        Some((first, later)) => Ok((first.load().await?, later)),
        None => Ok((&[], &[])),
    }
}

/// The text of a page; what was fetched before is not fetched again.
async fn text(path: &str) -> Option<String> {
    let known = PAGES.with_borrow(|pages| pages.iter().find(|(known, _)| known == path).map(|(_, text)| text.clone()));
    if known.is_some() {
        return known;
    }
    let text = browser::fetch_text(path).await?;
    PAGES.with_borrow_mut(|pages| pages.push((path.to_owned(), text.clone())));
    Some(text)
}
