//! All votes of a device, as one text that can be kept: a line a vote, and after it the counts before each change.

use super::address::{self, hands, read_counts};
use super::poll::{Counts, Poll, Round};
use super::question::Question;

/// How many votes are kept. The oldest typed ones make room.
pub const MOST_POLLS: usize = 40;

/// A kept text that cannot be read: damaged, foreign, or from a version to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// What parts the counts of both rounds.
const ROUNDS: char = '*';

/// The votes of a device, each question once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Polls(Vec<Poll>);

impl Polls {
    /// The vote on a question: the one kept, or one in which no hand was raised.
    pub fn of(&self, question: &Question) -> Poll {
        let kept = self.0.iter().find(|poll| poll.question == *question);
        kept.cloned().unwrap_or_else(|| Poll::new(question.clone()))
    }

    /// Keeps a vote in the place of the one on the same question. One that the story asks and nobody answered need not
    /// be kept; a typed question stays with its words.
    pub fn put(&mut self, poll: Poll) {
        let is_kept = !poll.is_untouched() || matches!(poll.question, Question::Own(_));
        match (self.0.iter().position(|other| other.question == poll.question), is_kept) {
            (Some(place), true) => self.0[place] = poll,
            (Some(place), false) => drop(self.0.remove(place)),
            (None, true) => self.0.push(poll),
            (None, false) => {}
        }
        while self.0.len() > MOST_POLLS {
            self.0.remove(0);
        }
    }

    /// Whether a hand is up in any vote.
    pub fn is_raised(&self) -> bool {
        self.0.iter().any(|poll| *poll.counts() != Counts::default())
    }

    /// Lowers every hand. Each vote can take that back, as when it was set to zero by itself.
    pub fn lower(&mut self) {
        self.0.iter_mut().for_each(Poll::clear);
    }

    /// Forgets the vote on a question.
    pub fn forget(&mut self, question: &Question) {
        self.0.retain(|poll| poll.question != *question);
    }

    /// The questions that were typed, in their order.
    pub fn typed(&self) -> impl Iterator<Item = &Question> {
        self.0.iter().map(|poll| &poll.question).filter(|question| matches!(question, Question::Own(_)))
    }

    /// All of it as text; empty where nothing is kept.
    pub fn encode(&self) -> String {
        let line = |poll: &Poll| {
            let options = poll.question.options();
            let past =
                |counts: &Counts| Round::ALL.map(|round| hands(counts, round, options)).join(&ROUNDS.to_string());
            let pieces = [address::write(poll)].into_iter().chain(poll.history().iter().map(past));
            pieces.collect::<Vec<_>>().join(" ")
        };
        self.0.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// Reads a text back.
    ///
    /// # Errors
    /// [`Unreadable`] where the text is not one of ours or of another version.
    pub fn decode(text: &str) -> Result<Self, Unreadable> {
        let mut polls = Self::default();
        for line in text.lines() {
            let mut pieces = line.split(' ');
            let poll = pieces.next().and_then(|poll| address::read(poll).ok()).ok_or(Unreadable)?;
            let options = poll.question.options();
            let past = |piece: &str| {
                let (before, after) = piece.split_once(ROUNDS)?;
                read_counts([before, after], options)
            };
            let history = pieces.map(past).collect::<Option<Vec<Counts>>>().ok_or(Unreadable)?;
            polls.put(Poll::restored(poll.question.clone(), *poll.counts(), history));
        }
        Ok(polls)
    }
}
