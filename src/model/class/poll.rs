//! Raised hands, counted before and after a discussion, with the way back.

use super::question::{MOST_OPTIONS, Question};

/// How many hands an option may have.
pub const MOST_HANDS: u16 = 999;
/// How many changes can be taken back.
pub const MOST_UNDO: usize = 60;

/// When hands were counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// Before the discussion.
    Before,
    /// After it.
    After,
}

impl Round {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::Before, Self::After];
}

/// The hands of both rounds, one number an option.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts(pub [[u16; MOST_OPTIONS]; 2]);

impl Counts {
    /// The hands of an option.
    pub fn get(&self, round: Round, option: usize) -> u16 {
        self.0[round as usize].get(option).copied().unwrap_or_default()
    }

    /// All hands of a round.
    pub fn total(&self, round: Round) -> u16 {
        self.0[round as usize].iter().sum()
    }
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poll {
    /// What is voted on.
    pub question: Question,
    counts: Counts,
    /// The counts before each change, the last one last.
    history: Vec<Counts>,
}

impl Poll {
    /// A vote in which no hand was raised yet.
    pub fn new(question: Question) -> Self {
        Self::restored(question, Counts::default(), Vec::new())
    }

    /// A vote as it was kept. What cannot be is made so: no option beyond the question's, no more hands than there may
    /// be, no more history than is kept.
    pub fn restored(question: Question, counts: Counts, history: Vec<Counts>) -> Self {
        let options = question.options();
        let sound = |mut counts: Counts| {
            for round in &mut counts.0 {
                for (option, hands) in round.iter_mut().enumerate() {
                    *hands = if option < options { (*hands).min(MOST_HANDS) } else { 0 };
                }
            }
            counts
        };
        let skipped = history.len().saturating_sub(MOST_UNDO);
        let history = history.into_iter().skip(skipped).map(sound).collect();
        Self { counts: sound(counts), history, question }
    }

    /// The hands counted.
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    /// The counts before each change, the last one last.
    pub fn history(&self) -> &[Counts] {
        &self.history
    }

    /// Whether nothing was counted and there is nothing to take back.
    pub fn is_untouched(&self) -> bool {
        self.counts == Counts::default() && self.history.is_empty()
    }

    /// Sets the hands of an option.
    pub fn set(&mut self, round: Round, option: usize, hands: u16) {
        let mut counts = self.counts;
        if option < self.question.options() {
            counts.0[round as usize][option] = hands.min(MOST_HANDS);
        }
        self.turn_to(counts);
    }

    /// One hand more, or one less.
    pub fn step(&mut self, round: Round, option: usize, more: bool) {
        let now = self.counts.get(round, option);
        self.set(round, option, if more { now.saturating_add(1) } else { now.saturating_sub(1) });
    }

    /// No hands in either round. This can be taken back, too.
    pub fn clear(&mut self) {
        self.turn_to(Counts::default());
    }

    /// Takes the counts of another vote on the same question. This can be taken back, too.
    pub fn turn_to(&mut self, counts: Counts) {
        let Self { counts: wanted, .. } = Self::restored(self.question.clone(), counts, Vec::new());
        if wanted == self.counts {
            return;
        }
        if self.history.len() == MOST_UNDO {
            self.history.remove(0);
        }
        self.history.push(self.counts);
        self.counts = wanted;
    }

    /// Takes the last change back, where there is one.
    pub fn undo(&mut self) {
        if let Some(before) = self.history.pop() {
            self.counts = before;
        }
    }
}
