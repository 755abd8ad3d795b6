//! How much of the layoffs a reader puts down to AI, and how that moved while evidence was opened.

use serde::{Deserialize, Serialize};

/// The marker at "all of it". At "none of it" it stands at 0.
pub const ALL: u8 = 100;
/// How many pieces of evidence there are to open.
pub const PIECES: u8 = 16;

/// A place of the marker, and the piece of evidence that was opened last before it was put there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// From 0 to [`ALL`].
    pub at: u8,
    /// The piece, by its place; nothing before the first was opened.
    pub after: Option<u8>,
}

/// Where the marker has been, and what was opened, both in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Belief {
    /// The path of the marker.
    pub path: Vec<Mark>,
    /// The pieces of evidence opened so far.
    pub opened: Vec<u8>,
}

impl Belief {
    /// Puts the marker somewhere. Until the next piece is opened, a later place takes the earlier one's.
    pub fn mark(&mut self, at: u8) {
        let mark = Mark { at: at.min(ALL), after: self.opened.last().copied() };
        match self.path.last_mut() {
            Some(last) if last.after == mark.after => *last = mark,
            _ => self.path.push(mark),
        }
    }

    /// Opens a piece of evidence. Opened once more, it is the last again only if the marker then moves.
    pub fn open(&mut self, piece: u8) {
        if piece < PIECES && !self.opened.contains(&piece) {
            self.opened.push(piece);
        }
    }

    /// Where the marker stands.
    pub fn now(&self) -> Option<u8> {
        self.path.last().map(|mark| mark.at)
    }

    /// What is left of a path among other pieces of evidence: where the marker stands.
    pub fn among_other_pieces(self) -> Self {
        let path = self.now().map(|at| Mark { at: at.min(ALL), after: None });
        Self { path: path.into_iter().collect(), opened: Vec::new() }
    }

    /// The path for an address: places and pieces, such as `50-30b3`. The letter says which evidence the pieces are of:
    /// `a` was that of before November 2026.
    pub fn to_address(&self) -> String {
        let mark = |mark: &Mark| match mark.after {
            Some(piece) => [mark.at.to_string(), piece.to_string()].join("b"),
            None => mark.at.to_string(),
        };
        self.path.iter().map(mark).collect::<Vec<_>>().join("-")
    }

    /// Reads [`to_address`](Self::to_address) back. Nothing where it is not one of ours.
    pub fn from_address(text: &str) -> Option<Self> {
        let mut belief = Self::default();
        for mark in text.split('-') {
            let (at, after) = match mark.split_once('b') {
                Some((at, piece)) => (at, Some(piece.parse().ok().filter(|piece| *piece < PIECES)?)),
                None => (mark, None),
            };
            let at = at.parse().ok().filter(|at| *at <= ALL)?;
            if belief.path.len() > usize::from(PIECES) {
                return None;
            }
            belief.opened.extend(after.filter(|piece| !belief.opened.contains(piece)));
            belief.path.push(Mark { at, after });
        }
        Some(belief)
    }
}
