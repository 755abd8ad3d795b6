//! A vote as text for a link, and back: version, question, the hands of both rounds, and a check, such as
//! `1.g.3-5-0-2-1.4-4-2-0-2.k7c0de`. Nothing in a text that is not ours can do harm: it is refused as a whole.

use super::poll::{Counts, MOST_HANDS, Poll, Round};
use super::question::{MATCHES, Own, Question};
use crate::model::quiz::SKILLS;
use crate::model::{bech32m, percent};

/// The version written now. Raise it when an old text would be misread.
const VERSION: &str = "1";
/// What parts the pieces of a text, and the hands of a round.
const PART: char = '.';
const HAND: char = '-';
/// What parts a typed question and its options.
const TYPED: char = '~';

/// Why a text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It was cut or changed on the way.
    Changed,
    /// It is whole, but of another version.
    Version,
}

/// Writes a vote, without what could be taken back in it.
pub fn write(poll: &Poll) -> String {
    let counts = poll.counts();
    let options = poll.question.options();
    let rounds = Round::ALL.map(|round| hands(counts, round, options));
    let [before, after] = rounds;
    let text = [VERSION, &question(&poll.question), &before, &after].join(&PART.to_string());
    let check = bech32m::of_text(&text);
    [text, check].join(&PART.to_string())
}

/// Reads a vote.
///
/// # Errors
/// [`Damage`] where it is not whole.
pub fn read(text: &str) -> Result<Poll, Damage> {
    let (content, check) = text.rsplit_once(PART).ok_or(Damage::Changed)?;
    if bech32m::of_text(content) != check {
        return Err(Damage::Changed);
    }
    let parts: Vec<&str> = content.split(PART).collect();
    let [VERSION, question, before, after] = parts[..] else { return Err(Damage::Version) };
    let question = read_question(question).ok_or(Damage::Version)?;
    let counts = read_counts([before, after], question.options()).ok_or(Damage::Version)?;
    Ok(Poll::restored(question, counts, Vec::new()))
}

/// The hands of a round.
pub fn hands(counts: &Counts, round: Round, options: usize) -> String {
    let hands: Vec<String> = (0..options).map(|option| counts.get(round, option).to_string()).collect();
    hands.join(&HAND.to_string())
}

/// Reads the hands of both rounds, as many as there are options.
pub fn read_counts(rounds: [&str; 2], options: usize) -> Option<Counts> {
    let mut counts = Counts::default();
    for (round, text) in counts.0.iter_mut().zip(rounds) {
        let hands: Vec<&str> = text.split(HAND).collect();
        if hands.len() != options {
            return None;
        }
        for (slot, hands) in round.iter_mut().zip(hands) {
            *slot = hands.parse().ok().filter(|hands| *hands <= MOST_HANDS)?;
        }
    }
    Some(counts)
}

fn question(question: &Question) -> String {
    match question {
        Question::Guess => "g".to_owned(),
        Question::Match(cause) => ["m", &cause.to_string()].concat(),
        Question::Marker => "k".to_owned(),
        Question::Skill(skill) => ["s", &skill.to_string()].concat(),
        Question::Own(own) => {
            let typed = own.options().iter().map(String::as_str);
            let typed = [own.text()].into_iter().chain(typed).map(percent::encode);
            ["q", &typed.collect::<Vec<_>>().join(&TYPED.to_string())].concat()
        }
    }
}

fn read_question(text: &str) -> Option<Question> {
    match text.split_at_checked(1)? {
        ("g", "") => Some(Question::Guess),
        ("k", "") => Some(Question::Marker),
        ("m", cause) => cause.parse().ok().filter(|cause| *cause < MATCHES).map(Question::Match),
        ("s", skill) => skill.parse().ok().filter(|skill| usize::from(*skill) < SKILLS).map(Question::Skill),
        ("q", typed) => {
            let typed: Vec<String> = typed.split(TYPED).map(percent::decode).collect::<Option<_>>()?;
            let (text, options) = typed.split_first()?;
            Own::new(text, options.iter().map(String::as_str)).ok().map(Question::Own)
        }
        _ => None,
    }
}
