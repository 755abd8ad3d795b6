//! The ranking: need = importance × room to grow, the largest first.

use super::{Choice, Chosen, Kind, Quiz, SKILLS};

/// A skill in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ranked {
    /// Which skill.
    pub skill: usize,
    /// How much it matters to the kind of work.
    pub importance: u8,
    /// The room the answers have left.
    pub room: u8,
    /// Importance times room.
    pub need: u16,
}

/// All skills, the one most needed first.
pub type Ranking = [Ranked; SKILLS];

/// Ranks the skills. Nothing where no situation was answered: then there is no preference.
///
/// Of two equal needs the more important skill goes ahead; of two equally important ones, the one earlier in the list.
pub fn ranking(quiz: &Quiz, kind: &Kind, chosen: &Chosen) -> Option<Ranking> {
    let mut ranking = Ranking::default();
    for (skill, ranked) in ranking.iter_mut().enumerate() {
        let (importance, room) = (kind.importance[skill], room(quiz, chosen, skill));
        *ranked = Ranked { skill, importance, room, need: u16::from(importance) * u16::from(room) };
    }
    // Each one moves up past those it goes ahead of; equals keep the order of the list.
    for place in 1..SKILLS {
        for lower in (1..=place).rev() {
            if ahead(&ranking[lower], &ranking[lower - 1]) {
                ranking.swap(lower, lower - 1);
            }
        }
    }
    chosen.iter().any(|choice| matches!(choice, Some(Choice::Answer(_)))).then_some(ranking)
}

fn ahead(this: &Ranked, other: &Ranked) -> bool {
    (this.need, this.importance) > (other.need, other.importance)
}

/// The room that all answers together have left to a skill.
fn room(quiz: &Quiz, chosen: &Chosen, skill: usize) -> u8 {
    let mut room = 0;
    for (situation, choice) in quiz.situations.iter().zip(chosen) {
        if let Some(Choice::Answer(answer)) = choice {
            room += situation.room(*answer, skill);
        }
    }
    room
}
