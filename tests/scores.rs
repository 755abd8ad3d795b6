//! Laws of what the text says with scores, shares and ranks: of occupations in step 5, of skills in step 8, and of what
//! rose or fell where the record has the two ends alone.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the record has failed")]

#[path = "statements/tables.rs"]
mod tables;

use paradoks::record::claim;
use std::collections::BTreeMap;
use tables::{amount, rows, same, series, sum};

#[test]
fn occupations_have_the_scores_that_the_text_gives_them() {
    let scores = series("exposure", "isco08", "score");
    for (place, occupation) in [
        (claim::ILO_DATA_ENTRY, "4132"),
        (claim::ILO_PERSONNEL, "4416"),
        (claim::ILO_CONTACT, "4222"),
        (claim::ILO_SUPERVISORS, "3341"),
        (claim::ILO_BRICKLAYERS, "7112"),
    ] {
        same(place, scores[occupation]);
    }
    let highest = scores.values().copied().fold(f64::MIN, f64::max);
    let lowest = scores.values().copied().fold(f64::MAX, f64::min);
    same(claim::ILO_DATA_ENTRY, highest);
    same(claim::ILO_BRICKLAYERS, lowest);
    let [managers, supervisors, clerical] =
        [claim::ILO_MANAGERS, claim::ILO_SUPERVISORS, claim::ILO_CLERICAL].map(amount);
    assert!(managers < supervisors && supervisors < clerical, "supervisors stand between the two");
    for named in [claim::ILO_DATA_ENTRY, claim::ILO_PERSONNEL, claim::ILO_CONTACT] {
        assert!(amount(named) > clerical, "all three fields score above the average of clerical work");
    }
    let by_gpts = amount(claim::GPTS_SERVICE) - amount(claim::GPTS_MANAGERS);
    assert!(by_gpts < amount(claim::ILO_CONTACT) - managers, "by the other measure they are not so far apart");
    assert!(amount(claim::ILO_MANAGERS_LOW) < amount(claim::ILO_MANAGERS_ALL));
}

#[test]
fn skills_have_the_shares_and_ranks_that_the_text_gives_them() {
    let shares = series("core_skills", "skill", "employers_percent");
    let counterparts = [
        (claim::CORE_ANALYTICAL, "Analytical thinking"),
        (claim::CORE_RESILIENCE, "Resilience, flexibility and agility"),
        (claim::CORE_LEADERSHIP, "Leadership and social influence"),
        (claim::CORE_CREATIVE, "Creative thinking"),
        (claim::CORE_EMPATHY, "Empathy and active listening"),
        (claim::CORE_AI, "AI and big data"),
        (claim::CORE_SYSTEMS, "Systems thinking"),
    ];
    for (place, skill) in counterparts {
        same(place, shares[skill]);
    }
    same(claim::CORE_ANALYTICAL, shares.values().copied().fold(f64::MIN, f64::max));
    let shares = counterparts.map(|(place, _)| amount(place));
    assert!(shares.is_sorted_by(|a, b| a > b), "the first is highest, the second next, systems thinking lowest");
    let changes = [claim::SKILLS_2020, claim::SKILLS_2023, claim::SKILLS_2025].map(amount);
    assert!(changes.is_sorted_by(|a, b| a > b), "the change shrinks from report to report");
}

#[test]
fn intel_cut_deepest_and_meta_earned_less() {
    let mut cut = BTreeMap::<String, f64>::new();
    for row in rows("crowd") {
        *cut.entry(row["company"].clone()).or_default() += sum([&row].into_iter(), "laid_off");
    }
    let named = cut.iter().filter(|(company, _)| !company.is_empty() && *company != "Other");
    let (deepest, people) = named.max_by(|a, b| a.1.total_cmp(b.1)).unwrap();
    assert_eq!(deepest, "Intel");
    same(claim::INTEL_WINDOW, *people);
    assert!(amount(claim::META_2022) < amount(claim::META_2021), "revenue fell in 2022");
    assert!(amount(claim::INTEL_FALL) < amount(claim::INTEL_ROWS), "the tracker has more than the headcount fell by");
}

#[test]
fn what_the_text_says_rose_or_fell_did() {
    for (lower, higher, said) in [
        (claim::ARTICLE_TOTAL, claim::WINDOW_TOTAL, "more numerous worldwide"),
        (claim::ARTICLE_MICROSOFT, claim::MICROSOFT_2025, "and at Microsoft"),
        (claim::IBM_2025, claim::IBM_2022, "IBM has fewer people"),
        (claim::SALESFORCE_STAFF_BEFORE, claim::SALESFORCE_STAFF_AFTER, "Salesforce has more"),
        (claim::SALESFORCE_AFTER, claim::SALESFORCE_BEFORE, "and fewer in customer support"),
        (claim::KLARNA_AFTER, claim::KLARNA_BEFORE, "Klarna has fewer"),
        (claim::BLOCK_2019, claim::BLOCK_2022, "Block hired"),
        (claim::STANFORD_2025, claim::STANFORD_GAP, "the gap of the young has widened"),
        (claim::NY_USE_NOW, claim::NY_USE_2026, "more firms in New York use AI"),
        (claim::FED_NOW, claim::FED_HIGH, "the rate had come down"),
        (claim::FED_NOW, claim::FED_RAISED_LOW, "and was raised again"),
        (claim::TPT_2025, claim::TPT_2020, "unemployment in Indonesia fell"),
        (claim::TPT_2026, claim::TPT_FEBRUARY_2025, "and in a year from February, too"),
        (claim::WEF_GONE, claim::WEF_NEW, "more jobs come than go"),
        (claim::AI_SHARE, claim::AI_SHARE_2026, "AI is cited more often"),
        (claim::AI_SEPTEMBER_2026, claim::AI_JULY_2026, "and less often since July"),
        (claim::AI_AUGUST_2026, claim::AI_JULY_2026, "in August, too"),
    ] {
        assert!(amount(lower) < amount(higher), "{said}");
    }
}
