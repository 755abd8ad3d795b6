//! Fairness of the quiz, by counting every possible set of answers for every kind of work. The table is printed, and
//! kept in `docs/fairness.md`.
#![allow(clippy::unwrap_used, reason = "a test that cannot read its own table has failed")]

use paradoks::model::quiz::{ANSWERS, Choice, Chosen, Kind, QUIZ, SITUATIONS, SKILLS, ranking};
use std::fmt::Write as _;
use std::fs;
use std::thread;

const TABLE: &str = "docs/fairness.md";
/// Set it to write the table anew.
const RENEW: &str = "RENEW_FAIRNESS";
/// All sets of answers, "not sure" aside.
const SETS: usize = ANSWERS.pow(SITUATIONS as u32);
/// The first half of the situations has as many sets as the second.
const HALF: usize = ANSWERS.pow(SITUATIONS as u32 / 2);
/// In percent of all sets: a skill comes first at least and at most so often.
const LEAST: f64 = 4.0;
const MOST: f64 = 30.0;

/// The bits of one skill in a sum of all of them.
const LANE: u32 = 16;
/// Below the need stand the importance and the place in the list, so that the largest lane is the first skill.
const RULE: u32 = 64;

/// What half of the situations adds to the need of every skill, side by side in one number, for each of its sets.
fn halves(kind: &Kind, from: usize) -> Vec<u128> {
    let lanes = |number: &dyn Fn(usize) -> u32| {
        (0..SKILLS).fold(0, |lanes, skill| lanes | u128::from(number(skill)) << (LANE * skill as u32))
    };
    // The rule for ties is added once.
    let rule = lanes(&|skill| u32::from(kind.importance[skill]) * SKILLS as u32 + (SKILLS - 1 - skill) as u32);
    let start = if from == 0 { rule } else { 0 };
    let mut sums = vec![start];
    for situation in &QUIZ.situations[from..from + SITUATIONS / 2] {
        let added: Vec<u128> = (0..ANSWERS)
            .map(|answer| {
                lanes(&|skill| u32::from(situation.room(answer, skill)) * u32::from(kind.importance[skill]) * RULE)
            })
            .collect();
        sums = added.iter().flat_map(|added| sums.iter().map(move |sum| sum + added)).collect();
    }
    sums
}

/// The first skill of every set, in the order of the sets: the first situation changes fastest.
fn firsts(kind: &Kind) -> Vec<u8> {
    let (low, high) = (halves(kind, 0), halves(kind, SITUATIONS / 2));
    let mut firsts = Vec::with_capacity(SETS);
    for high in &high {
        for low in &low {
            let mut sum = low + high;
            let (mut first, mut most) = (0, 0);
            let mut skill = 0;
            while sum > 0 {
                let need = sum as u16;
                if need > most {
                    (first, most) = (skill, need);
                }
                sum >>= LANE;
                skill += 1;
            }
            firsts.push(first);
        }
    }
    firsts
}

/// What was counted for a kind of work.
struct Count {
    /// How often each skill comes first, in percent.
    first: [f64; SKILLS],
    /// Of two answers to the same situation, how often it makes a difference to the first skill which one is given, in
    /// percent: for the two that make the least.
    least_difference: f64,
}

fn count(kind: &Kind) -> Count {
    let firsts = firsts(kind);
    assert_eq!(firsts.len(), SETS);
    let mut first = [0_u32; SKILLS];
    for skill in &firsts {
        first[usize::from(*skill)] += 1;
    }
    let mut least = SETS;
    for situation in 0..SITUATIONS {
        let step = ANSWERS.pow(situation as u32);
        let mut different = [[0_usize; ANSWERS]; ANSWERS];
        for block in firsts.chunks_exact(step * ANSWERS) {
            let (answers, _) = block.split_at(block.len());
            for a in 0..ANSWERS {
                for b in a + 1..ANSWERS {
                    let (a_sets, b_sets) = (&answers[a * step..(a + 1) * step], &answers[b * step..(b + 1) * step]);
                    different[a][b] += a_sets.iter().zip(b_sets).filter(|(a, b)| a != b).count();
                }
            }
        }
        let pairs = (0..ANSWERS).flat_map(|a| (a + 1..ANSWERS).map(move |b| (a, b)));
        least = pairs.map(|(a, b)| different[a][b]).fold(least, usize::min);
    }
    let percent = |part: f64, whole: usize| part * 100.0 / whole as f64;
    Count {
        first: first.map(|count| percent(f64::from(count), SETS)),
        least_difference: percent(least as f64, SETS / ANSWERS),
    }
}

/// Every kind of work, two at a time.
fn counts() -> Vec<Count> {
    let middle = QUIZ.kinds.len() / 2;
    let (left, right) = QUIZ.kinds.split_at(middle);
    thread::scope(|scope| {
        let left = scope.spawn(|| left.iter().map(count).collect::<Vec<_>>());
        let right: Vec<Count> = right.iter().map(count).collect();
        let mut all = left.join().unwrap();
        all.extend(right);
        all
    })
}

fn table(counts: &[Count]) -> String {
    let mut text = format!(
        "# Is the quiz fair?\n\n\
         Counted by `cargo test --test quiz_fairness`, which fails when this file is out of date. To write it anew:\n\
         `{RENEW}=1 cargo test --test quiz_fairness`.\n\n\
         For each kind of work, every possible set of answers was ranked: {SITUATIONS} situations with {ANSWERS} answers\n\
         each are {SETS} sets. A cell says in how many percent of them a skill comes first; at least {LEAST}% and at most\n\
         {MOST}% are allowed. The last column says how much an answer matters: of any two answers to the same situation, in\n\
         how many percent of the sets the choice between them decides which skill comes first, for the two where it\n\
         decides least.\n\n\
         | kind of work | {} | an answer decides |\n|---|{}---:|\n",
        QUIZ.skills.join(" | "),
        "---:|".repeat(SKILLS),
    );
    for (kind, count) in QUIZ.kinds.iter().zip(counts) {
        let _ = write!(text, "| {} |", kind.name);
        for share in count.first {
            let _ = write!(text, " {share:.1} |");
        }
        let _ = writeln!(text, " {:.1} |", count.least_difference);
    }
    text
}

#[test]
fn every_skill_comes_first_often_enough_and_every_answer_matters() {
    let counts = counts();
    let table = table(&counts);
    println!("{table}");
    for (kind, count) in QUIZ.kinds.iter().zip(&counts) {
        for (skill, share) in QUIZ.skills.iter().zip(count.first) {
            assert!((LEAST..=MOST).contains(&share), "{}: {skill} comes first in {share:.2}% of all sets", kind.name);
        }
        assert!(count.least_difference > 0.0, "{}: some answer changes nothing", kind.name);
    }
    if std::env::var_os(RENEW).is_some() {
        fs::create_dir_all("docs").unwrap();
        fs::write(TABLE, &table).unwrap();
    }
    let kept = fs::read_to_string(TABLE).unwrap_or_default();
    assert!(kept == table, "{TABLE} is out of date; write it anew with: {RENEW}=1 cargo test --test quiz_fairness");
}

/// The quick count ranks as the product does.
#[test]
fn the_count_and_the_product_agree_on_the_first_skill() {
    for kind in QUIZ.kinds {
        let firsts = firsts(kind);
        // A step that is coprime to the number of sets meets every answer of every situation.
        for set in (0..SETS).step_by(1009) {
            let mut chosen = Chosen::default();
            for (situation, slot) in chosen.iter_mut().enumerate() {
                *slot = Some(Choice::Answer(set / ANSWERS.pow(situation as u32) % ANSWERS));
            }
            let ranking = ranking(&QUIZ, kind, &chosen).unwrap();
            assert_eq!(ranking[0].skill, usize::from(firsts[set]), "{} {chosen:?}", kind.name);
        }
    }
    assert_eq!(HALF * HALF, SETS);
}

#[test]
fn no_answer_is_better_than_its_neighbour_on_every_skill() {
    for situation in &QUIZ.situations {
        for (place, answer) in situation.answers.iter().enumerate() {
            for (other_place, other) in situation.answers.iter().enumerate() {
                let better = answer.weights.iter().zip(other.weights).all(|(mine, theirs)| *mine >= theirs);
                assert!(place == other_place || !better, "{}: {} ≥ {}", situation.name, answer.name, other.name);
            }
        }
    }
}
