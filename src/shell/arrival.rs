//! The page that is shown, and how the reader came to it.

use super::address::Address;
use crate::i18n::Words;
use crate::island::{Islands, List};

/// How the reader came to the page shown, which decides where focus and scroll go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arrival {
    /// The app has just started: nothing moves.
    Start,
    /// By a link: to the headline, at the top.
    Link,
    /// By the browser's back or forward: to the headline, where the page was left.
    History(f64),
    /// Another language of the same step: nothing moves.
    Language,
}

/// The page shown.
#[derive(Clone, Copy, Debug)]
pub struct Here {
    /// Counts the pages.
    pub serial: u32,
    /// Where it is.
    pub address: Address,
    /// Its words.
    pub words: &'static Words,
    /// The islands of its first module, and the modules that come later.
    pub islands: (List, Islands),
    /// How the reader came.
    pub arrival: Arrival,
}

impl PartialEq for Here {
    fn eq(&self, other: &Self) -> bool {
        self.serial == other.serial
    }
}
