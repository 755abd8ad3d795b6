//! Fairness of the quiz, by counting every possible set of answers for every kind of work. The table is printed, and
//! kept in `docs/fairness.md`.
//!
//! A set is ten answers to situations and eight about evidence. Which skills are in the first group follows from the
//! evidence alone, and which of them stands first from the situations alone: so all of the one are counted, all of the
//! other, and the two are multiplied. That is exact.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its own table has failed")]

use paradoks::model::quiz::{
    ANSWERS, Choice, Chosen, Evidence, Kind, Leaning, NEAR, QUIZ, SITUATIONS, SKILLS, by_leaning, leanings, standing,
};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;

const TABLE: &str = "docs/fairness.md";
/// Set it to write the table anew.
const RENEW: &str = "RENEW_FAIRNESS";
/// All sets of answers to situations, "not sure" aside, and all about evidence.
const SITUATION_SETS: usize = ANSWERS.pow(SITUATIONS as u32);
const EVIDENCE_SETS: usize = ANSWERS.pow(SKILLS as u32);
/// How many questions there are, beside the kind of work.
const QUESTIONS: usize = SITUATIONS + SKILLS;
/// In percent of all sets: a skill stands first at least and at most so often.
const LEAST: f64 = 4.0;
const MOST: f64 = 30.0;
/// In percent of all sets: so often one changed answer makes another first group, averaged over all questions.
const MOST_MOVED: f64 = 20.0;
/// The one kind of work in which all skills matter the same. More of them are equal, and more often one comes or goes.
const EQUAL: &str = "other";
const MOST_MOVED_EQUAL: f64 = 25.0;

/// Skills as bits.
type Group = u8;

/// The answers of a set about evidence.
fn evidence(set: usize) -> Evidence {
    std::array::from_fn(|skill| Some(Choice::Answer(set / ANSWERS.pow(skill as u32) % ANSWERS)))
}

/// The first group of every set about evidence, as the product has it.
fn groups(kind: &Kind) -> Vec<Group> {
    let group = |set| standing(kind, &evidence(set)).first().iter().fold(0, |group, ranked| group | 1 << ranked.skill);
    (0..EVIDENCE_SETS).map(group).collect()
}

/// The first group of every set, if needs were nearly the same that lie at most so far apart.
fn groups_within(kind: &Kind, near: u8) -> Vec<Group> {
    let missing = |set: usize, skill: usize| (ANSWERS - 1 - set / ANSWERS.pow(skill as u32) % ANSWERS) as u8;
    let group = |set| {
        let needs: [u8; SKILLS] = std::array::from_fn(|skill| kind.importance[skill] * missing(set, skill));
        let most = needs.into_iter().max().unwrap();
        let inside = |skill: &usize| needs[*skill] > 0 && needs[*skill] + near >= most;
        (0..SKILLS).filter(inside).fold(0, |group, skill| group | 1 << skill)
    };
    (0..EVIDENCE_SETS).map(group).collect()
}

/// The set with one skill's answer changed to another one.
fn changed(set: usize, skill: usize, by: usize) -> usize {
    let place = ANSWERS.pow(skill as u32);
    let answer = set / place % ANSWERS;
    set - answer * place + (answer + by) % ANSWERS * place
}

/// What the answers to situations lean on, and how many of all sets do.
fn leaned() -> HashMap<[u8; SKILLS], u32> {
    let mut sums = HashMap::from([([0; SKILLS], 1_u32)]);
    for situation in &QUIZ.situations {
        let mut longer = HashMap::new();
        for (sum, sets) in sums {
            for answer in &situation.answers {
                let mut sum = sum;
                answer.leans.iter().for_each(|skill| sum[*skill] += 1);
                *longer.entry(sum).or_default() += sets;
            }
        }
        sums = longer;
    }
    sums
}

/// For every group, which part of the sets of situations puts each of its skills first. Where several are leaned on the
/// same, each has its part.
fn beginnings() -> Vec<[f64; SKILLS]> {
    let leaned = leaned();
    let mut parts = vec![[0.0; SKILLS]; usize::from(Group::MAX) + 1];
    for (sum, sets) in &leaned {
        for (group, parts) in parts.iter_mut().enumerate() {
            let inside = || (0..SKILLS).filter(|skill| group >> skill & 1 == 1);
            let Some(most) = inside().map(|skill| sum[skill]).max() else { continue };
            let first = || inside().filter(|skill| sum[*skill] == most);
            let part = f64::from(*sets) / SITUATION_SETS as f64 / first().count() as f64;
            first().for_each(|skill| parts[skill] += part);
        }
    }
    parts
}

/// What was counted for a kind of work, in percent of all sets.
struct Count {
    /// How often each skill stands first.
    first: [f64; SKILLS],
    /// How often the first group is of more than one skill.
    tied: f64,
    /// How many skills are in it, on the average of the sets where there is one.
    size: f64,
    /// How often one changed answer makes another first group, averaged over all questions.
    moved: f64,
    /// The same for questions about evidence alone.
    moved_evidence: f64,
    /// How often one changed answer about evidence leaves none of the skills in the first group.
    replaced: f64,
    /// How often two changed answers make another first group, averaged over all pairs of questions.
    moved_twice: f64,
}

fn count(groups: &[Group], beginnings: &[[f64; SKILLS]]) -> Count {
    let percent = |part: f64, whole: usize| part * 100.0 / whole as f64;
    let (mut first, mut tied, mut members) = ([0.0; SKILLS], 0, 0);
    for group in groups {
        tied += usize::from(group.count_ones() > 1);
        members += group.count_ones() as usize;
        for (skill, share) in first.iter_mut().enumerate() {
            *share += beginnings[usize::from(*group)][skill];
        }
    }
    let others = ANSWERS - 1;
    let (mut moved, mut replaced, mut twice) = (0, 0, 0);
    for (set, group) in groups.iter().enumerate() {
        for skill in 0..SKILLS {
            for by in 1..ANSWERS {
                let once = changed(set, skill, by);
                moved += usize::from(groups[once] != *group);
                replaced += usize::from(groups[once] & group == 0);
                for other in skill + 1..SKILLS {
                    twice += (1..ANSWERS).filter(|by| groups[changed(once, other, *by)] != *group).count();
                }
            }
        }
    }
    let changes = EVIDENCE_SETS * SKILLS * others;
    let moved_evidence = percent(moved as f64, changes);
    // Answers to situations move nothing: a pair of them does not, and a pair with one of them moves as the other does.
    let pairs = |count: usize| (count * (count - 1) / 2) as f64;
    let moved_both = percent(twice as f64, EVIDENCE_SETS * others * others) / pairs(SKILLS);
    let mixed = (SITUATIONS * SKILLS) as f64;
    Count {
        first: first.map(|share| percent(share, EVIDENCE_SETS)),
        tied: percent(tied as f64, EVIDENCE_SETS),
        size: members as f64 / groups.iter().filter(|group| **group > 0).count() as f64,
        moved: moved_evidence * SKILLS as f64 / QUESTIONS as f64,
        moved_evidence,
        replaced: percent(replaced as f64, changes),
        moved_twice: (moved_both * pairs(SKILLS) + moved_evidence * mixed) / pairs(QUESTIONS),
    }
}

fn table(counts: &[Count], curve: &[(u8, [Count; 2])]) -> String {
    let mut text = format!(
        "# Is the quiz fair?\n\n\
         Counted by `cargo test --test quiz_fairness`, which fails when this file is out of date. To write it anew:\n\
         `{RENEW}=1 cargo test --test quiz_fairness`.\n\n\
         For each kind of work, every possible set of answers was counted: {SITUATIONS} situations with {ANSWERS} answers each are\n\
         {SITUATION_SETS} sets, {SKILLS} questions about evidence with {ANSWERS} answers each are {EVIDENCE_SETS}. Which skills are in the first group\n\
         follows from the evidence alone, and which of them stands first from the situations alone, so that the two can be\n\
         multiplied: nothing is estimated. “Not sure” is left out: it takes a skill, or a situation, out of the count.\n\n\
         ## Who stands first\n\n\
         In how many percent of all sets each skill stands first; at least {LEAST}% and at most {MOST}% are allowed. Within the first\n\
         group the skill leaned on most stands first; where several are, each has its part.\n\n\
         | kind of work | {} |\n|---|{}\n",
        QUIZ.skills.join(" | "),
        "---:|".repeat(SKILLS),
    );
    for (kind, count) in QUIZ.kinds.iter().zip(counts) {
        let _ = write!(text, "| {} |", kind.name);
        for share in count.first {
            let _ = write!(text, " {share:.1} |");
        }
        text.push('\n');
    }
    let _ = write!(
        text,
        "\n## How firm it is\n\n\
         In percent of all sets. *Tied*: the first group is of several skills, which on the average are as many as the next\n\
         column says. *One answer*: one changed answer makes another first group, be it that a single skill comes or goes;\n\
         averaged over all {QUESTIONS} questions and all other answers to each. At most {MOST_MOVED}% are allowed. *About evidence*: the same\n\
         for those {SKILLS} questions alone; answers to situations never change the group. *Replaced*: one changed answer about\n\
         evidence leaves none of its skills. *Two answers*: averaged over all pairs of questions.\n\n\
         | kind of work | tied | skills | one answer | about evidence | replaced | two answers |\n\
         |---|---:|---:|---:|---:|---:|---:|\n"
    );
    for (kind, count) in QUIZ.kinds.iter().zip(counts) {
        let Count { tied, size, moved, moved_evidence, replaced, moved_twice, .. } = count;
        let _ = writeln!(
            text,
            "| {} | {tied:.1} | {size:.2} | {moved:.1} | {moved_evidence:.1} | {replaced:.1} | {moved_twice:.1} |",
            kind.name
        );
    }
    let _ = write!(
        text,
        "\n## The choice\n\n\
         What counts as nearly the same decides how firm the first group is, and how many skills are in it. Needs that lie at\n\
         most so far apart would be one group, for a kind of work with three daily skills and for one with none:\n\n\
         | at most apart | tied | skills | one answer | tied, none daily | skills, none daily | one answer, none daily |\n\
         |---:|---:|---:|---:|---:|---:|---:|\n"
    );
    for (near, counts) in curve {
        let chosen = if *near == NEAR { "**" } else { "" };
        let _ = write!(text, "| {chosen}{near}{chosen} |");
        for count in counts {
            let _ = write!(text, " {:.1} | {:.2} | {:.1} |", count.tied, count.size, count.moved);
        }
        text.push('\n');
    }
    let _ = write!(
        text,
        "\nOne step of an answer moves a need by 4 or 5. Half of it, {NEAR}, is taken: what lies closer is within what somebody may\n\
         remember wrongly, and the bound of {MOST_MOVED}% is kept. With one more, a daily skill that was never used would be equal to\n\
         any other that was never used, and the kind of work would say next to nothing.\n\n\
         `{EQUAL}` keeps {MOST_MOVED_EQUAL}% and not {MOST_MOVED}%. Nothing weighs more than anything else there, so that needs have four values and more\n\
         skills are equal; one that comes to them or leaves them is a changed group. Weights for a kind of work that nobody has\n\
         named would be invented, and a rule that breaks the ties would hide them. It is seldom that none of the group is left.\n"
    );
    text
}

#[test]
fn every_skill_stands_first_often_enough_and_one_answer_moves_little() {
    let beginnings = beginnings();
    let counts: Vec<Count> = QUIZ.kinds.iter().map(|kind| count(&groups(kind), &beginnings)).collect();
    let equal = QUIZ.kinds.iter().find(|kind| kind.name == EQUAL).unwrap();
    let curve: Vec<(u8, [Count; 2])> = (0..=2 * NEAR)
        .map(|near| (near, [&QUIZ.kinds[0], equal].map(|kind| count(&groups_within(kind, near), &beginnings))))
        .collect();
    assert_eq!(groups_within(equal, NEAR), groups(equal), "the curve is of the product's own rule");
    assert_eq!(groups_within(&QUIZ.kinds[0], NEAR), groups(&QUIZ.kinds[0]));
    let table = table(&counts, &curve);
    println!("{table}");
    for (kind, count) in QUIZ.kinds.iter().zip(&counts) {
        for (skill, share) in QUIZ.skills.iter().zip(count.first) {
            assert!((LEAST..=MOST).contains(&share), "{}: {skill} stands first in {share:.2}% of all sets", kind.name);
        }
        let most = if kind.name == EQUAL { MOST_MOVED_EQUAL } else { MOST_MOVED };
        assert!(count.moved <= most, "{}: one answer moves the first group in {:.2}%", kind.name, count.moved);
        assert!(kind.name != EQUAL || kind.daily().next().is_none(), "only equal weights have the wider bound");
    }
    if std::env::var_os(RENEW).is_some() {
        fs::create_dir_all("docs").unwrap();
        fs::write(TABLE, &table).unwrap();
    }
    let kept = fs::read_to_string(TABLE).unwrap_or_default();
    assert!(kept == table, "{TABLE} is out of date; write it anew with: {RENEW}=1 cargo test --test quiz_fairness");
}

/// The quick count leans as the product does.
#[test]
fn the_count_and_the_product_agree_on_what_stands_first() {
    let mut sums: HashMap<[u8; SKILLS], u32> = HashMap::new();
    for set in 0..SITUATION_SETS {
        let chosen: Chosen =
            std::array::from_fn(|place| Some(Choice::Answer(set / ANSWERS.pow(place as u32) % ANSWERS)));
        let leanings = leanings(&QUIZ, &chosen);
        *sums.entry(leanings.map(|Leaning { times, .. }| times)).or_default() += 1;
        // A step that is coprime to the number of sets meets every answer of every situation.
        if set % 10_007 == 0 {
            let mut skills: Vec<usize> = (0..SKILLS).collect();
            by_leaning(&mut skills, &leanings);
            let most = leanings.iter().map(|leaning| leaning.times).max().unwrap();
            assert_eq!(leanings[skills[0]].times, most, "the one leaned on most stands first");
        }
    }
    assert_eq!(sums, leaned());
}

/// Answers given by chance lean on every skill half the time: that is where charts put their mark.
#[test]
fn chance_leans_on_every_skill_half_the_time() {
    for (sum, sets) in leaned() {
        let mirrored: [u8; SKILLS] = sum.map(|times| 5 - times);
        assert_eq!(sum.iter().map(|times| usize::from(*times)).sum::<usize>(), 2 * SITUATIONS);
        assert!(sets > 0 && mirrored.iter().map(|times| usize::from(*times)).sum::<usize>() == 2 * SITUATIONS);
    }
    for skill in 0..SKILLS {
        let more: u64 = leaned().iter().filter(|(sum, _)| sum[skill] >= 3).map(|(_, sets)| u64::from(*sets)).sum();
        assert_eq!(more, SITUATION_SETS as u64 / 2, "{}", QUIZ.skills[skill]);
    }
}
