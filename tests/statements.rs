//! Laws of what the text says with numbers: shares, changes, ranks and counts follow from the tables, so that a changed cell
//! cannot leave a false sentence behind.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the record has failed")]

#[path = "statements/tables.rs"]
mod tables;

use paradoks::i18n::{Lang, all, key};
use paradoks::record::claim;
use tables::{Cells, amount, near, rows, same, series, sum};

/// By how many percent a series fell from one month to another.
fn fall(series: &Cells, from: &str, to: &str) -> f64 {
    (1.0 - series[to] / series[from]) * 100.0
}

/// The lowest, and the highest, of a series between two months, with its month.
fn extremes(series: &Cells, from: &str, to: &str) -> [(String, f64); 2] {
    let within = || series.iter().filter(|(month, _)| (from..=to).contains(&month.as_str()));
    [within().min_by(|a, b| a.1.total_cmp(b.1)), within().max_by(|a, b| a.1.total_cmp(b.1))]
        .map(|found| found.map(|(month, value)| (month.clone(), *value)).unwrap())
}

#[test]
fn jobs_fell_twice_and_rose_since() {
    let jobs = series("us_payroll_jobs", "month", "jobs_thousands");
    let [(lowest, _), _] = extremes(&jobs, "2007-12", "2012-12");
    near(claim::PAYROLL_2008_FALL, fall(&jobs, "2007-12", &lowest), 0.05);
    assert_eq!(lowest, "2010-02");
    same(claim::PAYROLL_2008_MONTHS, 26.0);
    near(claim::PAYROLL_2020_FALL, fall(&jobs, "2020-02", "2020-04"), 0.05);
    near(claim::PAYROLL_NOW_RISE, -fall(&jobs, "2022-12", "2026-09"), 0.05);
    same(claim::PAYROLL_2025_GAIN, (jobs["2025-12"] - jobs["2024-12"]) * 1_000.0);
    near(claim::PAYROLL_2025_SHARE, -fall(&jobs, "2024-12", "2025-12"), 0.005);
    same(claim::PAYROLL_2026_GAIN, (jobs["2026-09"] - jobs["2025-12"]) * 1_000.0);
    assert_eq!(jobs.last_key_value().unwrap().0, "2026-09", "the text says September 2026");
    let after_2001 = series("us_jobs_2001", "month", "payroll_jobs_thousands");
    let [(lowest, _), _] = extremes(&after_2001, "2001-03", "2004-12");
    near(claim::PAYROLL_2001, fall(&after_2001, "2001-03", &lowest), 0.05);
}

#[test]
fn the_information_sector_fell_further_only_after_2001() {
    let jobs = series("us_information_jobs", "month", "jobs_thousands");
    near(claim::INFO_FALL, fall(&jobs, "2022-11", "2026-09"), 0.05);
    assert_eq!(jobs.last_key_value().unwrap().0, "2026-09");
    same(claim::INFO_MONTHS, jobs.keys().filter(|month| month.as_str() > "2022-11").count() as f64);
    let [(lowest, _), _] = extremes(&jobs, "2020-02", "2020-12");
    near(claim::INFO_2020, fall(&jobs, "2020-02", &lowest), 0.05);
    near(claim::INFO_2008, fall(&jobs, "2007-05", "2010-12"), 0.05);
    let after_2001 = series("us_jobs_2001", "month", "information_jobs_thousands");
    near(claim::INFO_2001, fall(&after_2001, "2001-03", "2004-12"), 0.05);
    let now = amount(claim::INFO_FALL);
    assert!(amount(claim::INFO_2020) < now && amount(claim::INFO_2008) < now && now < amount(claim::INFO_2001));
}

#[test]
fn unemployment_and_layoffs_stand_where_the_text_says() {
    let rate = series("us_unemployment", "month", "rate_percent");
    for (place, from, to, month) in [
        (claim::UNRATE_2008, "2007-12", "2012-12", "2009-10"),
        (claim::UNRATE_2020, "2020-02", "2021-12", "2020-04"),
        (claim::UNRATE_NOW, "2022-11", "2026-09", "2025-11"),
    ] {
        let [_, (highest, value)] = extremes(&rate, from, to);
        assert_eq!(highest, month);
        same(place, value);
    }
    same(claim::UNRATE_2026, rate["2026-09"]);
    let layoffs = series("us_layoffs", "month", "layoffs_thousands");
    let mean = |year: &str| {
        let months: Vec<f64> = layoffs.iter().filter(|(month, _)| month.starts_with(year)).map(|(_, v)| *v).collect();
        months.iter().sum::<f64>() / months.len() as f64 / 1_000.0
    };
    for (place, year) in [
        (claim::JOLTS_2007, "2007"),
        (claim::JOLTS_2019, "2019"),
        (claim::JOLTS_2025, "2025"),
        (claim::JOLTS_2026, "2026"),
    ] {
        near(place, mean(year), 0.005);
    }
    assert_eq!(layoffs.last_key_value().unwrap().0, "2026-08", "the text says August 2026");
    for now in ["2025", "2026"] {
        assert!(mean(now) < mean("2019") && mean(now) < mean("2007"), "the text says below both");
    }
}

#[test]
fn the_wave_peaked_where_the_text_says() {
    let quarters = series("layoffs_by_quarter", "quarter", "laid_off");
    let months = series("layoffs_by_month", "month", "laid_off");
    let highest = |from: &str, to: &str| extremes(&quarters, from, to)[1].clone();
    assert_eq!(
        highest("2020-Q1", "2026-Q2"),
        ("2023-Q1".into(), amount(claim::PEAK_QUARTER)),
        "towers over every quarter"
    );
    same(claim::PEAK_MONTH, months["2023-01"]);
    same(claim::Q4_2022, quarters["2022-Q4"]);
    assert_eq!(highest("2023-Q2", "2025-Q4"), ("2024-Q1".into(), amount(claim::Q1_2024)), "to the end of 2025");
    assert_eq!(highest("2025-Q1", "2025-Q4"), ("2025-Q2".into(), amount(claim::Q2_2025)));
    same(claim::Q1_2026, quarters["2026-Q1"]);
    let in_doubt = series("layoffs_by_quarter", "quarter", "oracle_and_dell")["2026-Q1"];
    same(claim::Q1_2026_REST, quarters["2026-Q1"] - in_doubt);
    assert!((amount(claim::ORACLE_ENTRY) + amount(claim::DELL_ENTRY) - in_doubt).abs() < 0.5);
    assert!((in_doubt / quarters["2026-Q1"] - 0.5).abs() < 0.01, "almost exactly half");
    assert!(amount(claim::Q1_2026) > amount(claim::Q1_2024) && amount(claim::Q1_2026_REST) < amount(claim::Q1_2024));
    let years = rows("layoffs_by_year");
    let until_2025 = || years.iter().filter(|row| row["year"].as_str() <= "2025");
    near(claim::UNSTATED_SHARE, sum(until_2025(), "without_number") / sum(until_2025(), "announcements") * 100.0, 0.05);
    same(claim::FYI_2024, sum(years.iter().filter(|row| row["year"] == "2024"), "laid_off"));
    assert!(amount(claim::WINDOW_TOTAL) > amount(claim::ARTICLE_TOTAL), "“more than” is right");
}

#[test]
fn five_announcements_make_up_the_said_share_of_2025() {
    let largest = rows("layoffs_largest");
    assert_eq!(largest.len(), 5);
    assert!(largest.iter().all(|row| row["month"].starts_with("2025-")));
    let year = rows("layoffs_by_year").into_iter().find(|row| row["year"] == "2025").unwrap();
    let share = 100.0 * sum(largest.iter(), "laid_off") / year["laid_off"].parse::<f64>().unwrap();
    near(claim::TOP5_2025, share, 0.5);
}

#[test]
fn microsoft_went_in_stages() {
    let crowd = rows("crowd");
    let of = |from: &str, to: &str| {
        let rounds =
            crowd.iter().filter(|row| row["company"] == "Microsoft" && (from..=to).contains(&row["month"].as_str()));
        sum(rounds, "laid_off")
    };
    same(claim::MICROSOFT_2025, of("2025-01", "2025-12"));
    same(claim::MICROSOFT_MAY, of("2025-05", "2025-05"));
    same(claim::MICROSOFT_JUNE, of("2025-06", "2025-06"));
    same(claim::MICROSOFT_ROUND, of("2025-07", "2025-07"));
    let window = crowd.iter().filter(|row| row["company"] == "Intel" && row["month"].as_str() <= "2025-07");
    same(claim::INTEL_WINDOW, sum(window, "laid_off"));
    same(
        claim::INTEL_ROWS,
        sum(crowd.iter().filter(|row| row["company"] == "Intel" && row["month"].starts_with("2025")), "laid_off"),
    );
}

/// Revenue and headcount of a fiscal year.
fn company(name: &str, year: &str) -> [Option<f64>; 2] {
    let rows = rows("companies");
    let row = rows.iter().find(|row| row["company"] == name && row["fiscal_year"] == year).unwrap();
    ["revenue_usd_bn", "employees"].map(|column| row[column].parse().ok())
}

/// The change of both between two years, in percent.
fn change(name: &str, from: &str, to: &str) -> [f64; 2] {
    let (from, to) = (company(name, from), company(name, to));
    [0, 1].map(|place| (to[place].unwrap() / from[place].unwrap() - 1.0) * 100.0)
}

const WINDOWS: [(&str, &str, &str, [usize; 2]); 8] = [
    ("Microsoft", "FY2022", "FY2026", [claim::REV_MICROSOFT, claim::HEAD_MICROSOFT]),
    ("Alphabet", "FY2022", "FY2025", [claim::REV_ALPHABET, claim::HEAD_ALPHABET]),
    ("Meta", "FY2022", "FY2025", [claim::REV_META, claim::HEAD_META]),
    ("Amazon", "FY2022", "FY2025", [claim::REV_AMAZON, claim::HEAD_AMAZON]),
    ("Salesforce", "FY2023", "FY2026", [claim::REV_SALESFORCE, claim::HEAD_SALESFORCE]),
    ("IBM", "FY2022", "FY2025", [claim::REV_IBM, claim::HEAD_IBM]),
    ("Dell", "FY2023", "FY2026", [claim::DELL_REV, claim::DELL_FALL]),
    ("Intel", "FY2022", "FY2025", [claim::REV_INTEL, claim::HEAD_INTEL]),
];

#[test]
fn seven_of_eight_grew_and_three_of_the_seven_have_fewer_people() {
    let (mut grew, mut fewer, mut per_head) = (0, Vec::new(), Vec::new());
    for (name, from, to, claims) in WINDOWS {
        let [revenue, headcount] = change(name, from, to);
        near(claims[0], revenue.abs(), 0.05);
        near(claims[1], headcount.abs(), 0.05);
        per_head.push(((1.0 + revenue / 100.0) / (1.0 + headcount / 100.0) - 1.0) * 100.0);
        if revenue > 0.0 {
            grew += 1;
            if headcount < 0.0 {
                fewer.push(name);
            }
        } else {
            assert_eq!(name, "Intel", "all but Intel grew");
            assert!(headcount < 0.0, "and Intel has fewer people, too");
        }
    }
    assert_eq!((grew, fewer), (7, vec!["Meta", "IBM", "Dell"]));
    near(claim::PER_HEAD_LOW, per_head.iter().copied().fold(f64::MAX, f64::min), 0.5);
    near(claim::PER_HEAD_HIGH, per_head.iter().copied().fold(f64::MIN, f64::max), 0.5);
    for (lang, seven, three) in
        [(Lang::Id, "Tujuh dari delapan", "Tiga"), (Lang::En, "Seven of eight", "Three of the seven")]
    {
        let title = all(lang).text(key::growing::figure::TITLE);
        assert!(title.contains(seven) && title.contains(three), "{title}");
    }
}

#[test]
fn the_three_companies_that_the_article_names_had_grown() {
    near(claim::YEAR_SALESFORCE, change_of_revenue("Salesforce", "FY2024", "FY2025"), 0.5);
    near(claim::YEAR_ALPHABET, change_of_revenue("Alphabet", "FY2023", "FY2024"), 0.5);
    near(claim::YEAR_DELL, change_of_revenue("Dell", "FY2024", "FY2025"), 0.5);
    let [revenue, headcount] = change("Dell", "FY2023", "FY2025");
    near(claim::DELL_REV_2025, -revenue, 0.05);
    near(claim::DELL_FALL_2025, -headcount, 0.05);
    for (place, year) in [(claim::DELL_2023, "FY2023"), (claim::DELL_2025, "FY2025"), (claim::DELL_2026, "FY2026")] {
        same(place, company("Dell", year)[1].unwrap());
    }
    near(claim::META_2021, company("Meta", "FY2021")[0].unwrap(), 0.05);
    near(claim::META_2022, company("Meta", "FY2022")[0].unwrap(), 0.05);
    for (place, name) in
        [(claim::HIRE_META, "Meta"), (claim::HIRE_ALPHABET, "Alphabet"), (claim::HIRE_MICROSOFT, "Microsoft")]
    {
        near(place, change(name, "FY2019", "FY2022")[1], 0.5);
    }
    same(claim::IBM_2022, company("IBM", "FY2022")[1].unwrap());
    same(claim::IBM_2025, company("IBM", "FY2025")[1].unwrap());
    same(claim::SALESFORCE_STAFF_BEFORE, company("Salesforce", "FY2023")[1].unwrap());
    same(claim::SALESFORCE_STAFF_AFTER, company("Salesforce", "FY2026")[1].unwrap());
}

fn change_of_revenue(name: &str, from: &str, to: &str) -> f64 {
    (company(name, to)[0].unwrap() / company(name, from)[0].unwrap() - 1.0) * 100.0
}

#[test]
fn announced_cuts_add_up_and_the_shares_are_theirs() {
    let (all, ai) =
        (series("challenger_by_month", "month", "announced_cuts"), series("challenger_by_month", "month", "citing_ai"));
    let year = |column: &str| series("challenger", "year", column);
    let (all_by_year, ai_by_year) = (year("announced_cuts"), year("citing_ai"));
    let of = |months: &Cells, from: &str, to: &str| -> f64 {
        months.range(from.to_owned()..=to.to_owned()).map(|(_, cuts)| cuts).sum()
    };
    for (year, to) in [("2024", "2024-12"), ("2025", "2025-12"), ("2026", "2026-09")] {
        assert!((of(&all, year, to) - all_by_year[year]).abs() < 0.5, "{year}");
    }
    same(claim::ALL_CUTS_2025, all_by_year["2025"]);
    same(claim::ALL_CUTS_2026, all_by_year["2026"]);
    same(claim::AI_CUTS_2025, ai_by_year["2025"]);
    same(claim::AI_CUTS_2026, ai_by_year["2026"]);
    assert_eq!(of(&ai, "2026-01", "2026-09"), ai_by_year["2026"]);
    same(claim::AI_HALF_2025, ai_by_year["2025"] - of(&ai, "2025-07", "2025-12"));
    assert!(!ai.contains_key("2025-01") && !ai.contains_key("2025-06"), "and no month of them is known");
    same(claim::AI_CUTS_SINCE, ai_by_year.values().sum());
    let share = |year: &str| ai_by_year[year] / all_by_year[year] * 100.0;
    near(claim::AI_SHARE, share("2025"), 0.05);
    near(claim::AI_SHARE_2026, share("2026"), 0.05);
    assert!(share("2025") < 50.0 && share("2026") < 50.0, "for most of the cuts AI is not mentioned");
    for (people, part, month) in [
        (claim::AI_MAY_2026, Some(claim::AI_MAY_SHARE), "2026-05"),
        (claim::AI_JULY_2026, None, "2026-07"),
        (claim::AI_AUGUST_2026, None, "2026-08"),
        (claim::AI_SEPTEMBER_2026, Some(claim::AI_SEPTEMBER_SHARE), "2026-09"),
    ] {
        same(people, ai[month]);
        part.into_iter().for_each(|part| near(part, ai[month] / all[month] * 100.0, 0.05));
    }
    assert!((amount(claim::AI_MAY_SHARE) - 40.0).abs() < 1.0, "two fifths");
    assert!((share("2026") - 20.0).abs() < 1.5, "a fifth of the crowd");
    near(claim::CUTS_FALL_2026, (1.0 - of(&all, "2026-01", "2026-09") / of(&all, "2025-01", "2025-09")) * 100.0, 0.5);
    assert_eq!(extremes(&ai, "2023-05", "2026-09")[1].0, "2026-05", "AI was named most often in May 2026");
    assert!(ai.iter().all(|(month, cuts)| *cuts < 11_000.0 || *month == "2025-10" || month.as_str() >= "2026-03"));
}

#[test]
fn layoffs_in_indonesia_rose_until_the_count_changed() {
    let people = series("indonesia", "year", "laid_off");
    for (place, year) in [
        (claim::PHK_2020, "2020"),
        (claim::PHK_2022, "2022"),
        (claim::PHK_2023, "2023"),
        (claim::PHK_2024, "2024"),
        (claim::PHK_2025, "2025"),
    ] {
        same(place, people[year]);
    }
    assert!(people["2022"] < people["2023"] && people["2023"] < people["2024"] && people["2024"] < people["2025"]);
    let [lowest, highest] = extremes(&people, "2020", "2025");
    assert_eq!((&*lowest.0, &*highest.0), ("2022", "2020"));
    let recent = rows("indonesia_recent");
    let of = |name: &str, period: &str| -> f64 {
        recent.iter().find(|row| row["series"] == name && row["period"] == period).unwrap()["value"].parse().unwrap()
    };
    same(claim::PHK_Q1_2026, of("laid off", "2026-01 to 2026-03"));
    near(
        claim::PHK_HALF_RISE,
        (of("laid off", "2025-01 to 2025-06") / of("laid off", "2024-01 to 2024-06") - 1.0) * 100.0,
        0.5,
    );
    same(claim::TPT_2026, of("open unemployment", "2026-02"));
    same(claim::TPT_2025, of("open unemployment", "2025-08"));
    same(claim::TPT_FEBRUARY_2025, of("open unemployment", "2025-02"));
    assert!((amount(claim::FORMAL_2025) + amount(claim::INFORMAL_2025) - 100.0).abs() < 0.005);
    assert!((55.0..60.0).contains(&amount(claim::INFORMAL_2025)), "almost six in ten");
    assert!(
        (of("unemployed", "2026-02") / of("labour force", "2026-02") * 100.0 - amount(claim::TPT_2026)).abs() < 0.01
    );
}

#[test]
fn the_evidence_agrees_with_itself() {
    near(claim::SEC_SHARE, amount(claim::SEC_AI) / amount(claim::SEC_FILINGS) * 100.0, 0.05);
    same(claim::SEC_AI, amount(claim::SEC_WORK) + amount(claim::SEC_MONEY));
    near(claim::ORACLE_FALL, (1.0 - amount(claim::ORACLE_AFTER) / amount(claim::ORACLE_BEFORE)) * 100.0, 0.5);
    same(claim::GOLDMAN_MONTH, amount(claim::GOLDMAN_AWAY) - amount(claim::GOLDMAN_ADDED));
    assert!((amount(claim::BLOCK_AFTER) / amount(claim::BLOCK_BEFORE) - 0.6).abs() < 0.01, "four in ten");
    assert!((amount(claim::NY_LAYOFFS_2026) / amount(claim::NY_LAYOFFS) - 4.0).abs() < 0.01, "it has quadrupled");
    assert!((amount(claim::STANFORD_SCHOOL) / amount(claim::STANFORD_SCHOOL_HELD) - 2.0).abs() < 0.01, "it halves");
    // ChatGPT came out at the end of November 2022; the data go to August 2026.
    same(claim::YALE_MONTHS, f64::from((2026 - 2022) * 12 + 8 - 11));
    same(claim::WEF_NET, amount(claim::WEF_NEW) - amount(claim::WEF_GONE));
    same(claim::TRAIN_NONE, 11.0); // “eleven” is a word in the text and in the question for a class
    same(claim::TRAIN_NEED, amount(claim::TRAIN_ROLE) + amount(claim::TRAIN_MOVED) + amount(claim::TRAIN_NONE));
}

/// Counts that stand as words: sixteen cards, eight and eight.
#[test]
fn the_cards_are_counted_right() {
    assert_eq!(paradoks::model::belief::PIECES, 16);
    let told = [(Lang::Id, "Delapan", "Enam belas"), (Lang::En, "eight", "Sixteen")];
    for (lang, eight, sixteen) in told {
        let words = all(lang);
        let intro = words.text(key::ai_role::EVIDENCE_INTRO);
        assert_eq!(intro.matches(eight).count(), 2, "{intro}");
        assert!(words.text(key::ai_role::DESCRIPTION).to_lowercase().contains(&sixteen.to_lowercase()));
        assert!(words.text(key::reflection::path::BELIEF).contains("16"));
    }
}
