//! Laws of the build: whoever edits a word or a number wrongly is told the file, the line and the key.
#![allow(clippy::unwrap_used, reason = "a test whose good input is refused has failed")]
#![allow(dead_code, reason = "the build's own modules are read here for their checks alone")]

#[path = "../build/corrections.rs"]
mod corrections;
#[path = "../build/fault.rs"]
mod fault;
#[path = "../build/record.rs"]
mod record;
#[path = "../build/table.rs"]
mod table;
#[path = "../build/tables.rs"]
mod tables;
#[path = "../build/usage.rs"]
mod usage;
#[path = "../build/words.rs"]
mod words;

const SOURCES: &str = "[tracker]\nshort = \"T\"\npublisher = \"T\"\ntitle = \"T\"\nlang = \"en\"\ndate = \"2025-07\"\nread = \"2025-08\"\n";
const CLAIMS: &str = "claim,value,unit,source,standing,figure,state\nlost,236743,count,tracker,differs,,\n";
const ID: &str = "[guess]\ntitle = \"Sebanyak {lost} orang. [[lost]]\"\n[source]\ntracker = \"Dibaca.\"\n";
const EN: &str = "[guess]\ntitle = \"{lost} people. [[lost]]\"\n[source]\ntracker = \"Read.\"\n";

/// What the checks say of these four files, a line each.
fn said(sources: &str, claims: &str, id: &str, en: &str) -> Vec<String> {
    let checked = record::sources("sources.toml", sources).and_then(|sources| {
        let claims = record::claims("claims.csv", claims, &sources)?;
        let mut record = record::Record::default();
        (record.claims, record.sources) = (claims, sources);
        words::check(&[("id.toml".into(), id.into()), ("en.toml".into(), en.into())], &record)
    });
    checked.err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

fn assert_says(faults: &[String], start: &str, part: &str) {
    let found = faults.iter().any(|fault| fault.starts_with(start) && fault.contains(part));
    assert!(found, "no fault “{start}… {part} …” among {faults:#?}");
}

#[test]
fn good_files_pass() {
    assert_eq!(said(SOURCES, CLAIMS, ID, EN), Vec::<String>::new());
}

#[test]
fn a_key_that_one_language_lacks_is_named_with_its_line() {
    let more = EN.replace("[source]", "aside = \"By the way.\"\n[source]");
    assert_says(&said(SOURCES, CLAIMS, ID, &more), "en.toml:3: key `guess.aside` is missing in id.toml", "");
    let less = EN.replace("title = \"{lost} people. [[lost]]\"", "");
    assert_says(&said(SOURCES, CLAIMS, ID, &less), "id.toml:2: key `guess.title` is missing in en.toml", "");
}

#[test]
fn a_placeholder_that_differs_is_named() {
    let other = EN.replace("{lost}", "Many");
    assert_says(&said(SOURCES, CLAIMS, ID, &other), "en.toml:2: key `guess.title` lacks `{lost}`", "id.toml");
    let blank = ID.replace("orang", "orang {=n}");
    assert_says(&said(SOURCES, CLAIMS, &blank, EN), "en.toml:2: key `guess.title` lacks `{=n}`", "id.toml");
}

#[test]
fn a_number_that_is_no_claim_is_named() {
    let (id, en) = (ID.replace("{lost}", "{found}"), EN.replace("{lost}", "{found}"));
    assert_says(&said(SOURCES, CLAIMS, &id, &en), "id.toml:2: key `guess.title`: `found` is no claim", "claims.csv");
}

#[test]
fn a_claim_without_a_source_is_named_with_its_line() {
    let faults = said(SOURCES, &CLAIMS.replace("tracker", "nobody"), ID, EN);
    assert_says(&faults, "claims.csv:2: claim `lost` has no source", "nobody");
}

#[test]
fn a_cell_that_does_not_parse_is_named_with_its_line() {
    for wrong in ["236.743", "many", "-5", ""] {
        let faults = said(SOURCES, &CLAIMS.replace("236743", wrong), ID, EN);
        assert_says(&faults, "claims.csv:2: claim `lost`", "is no value of the unit `count`");
    }
    let faults = said(SOURCES, &CLAIMS.replace("differs", "wrong"), ID, EN);
    assert_says(&faults, "claims.csv:2: claim `lost`", "standing `wrong`");
    for half in ["wave,", ",&at=0.1", "wave,at=0.1"] {
        let faults = said(SOURCES, &CLAIMS.replace("differs,,", &format!("differs,{half}")), ID, EN);
        assert_says(&faults, "claims.csv:2: claim `lost`: a figure that draws it needs a `state`", "");
    }
    let ragged = format!("{CLAIMS}a,b\n");
    assert_says(&said(SOURCES, &ragged, ID, EN), "claims.csv:3:", "");
}

#[test]
fn a_number_of_a_table_that_does_not_parse_is_named_with_its_line() {
    let table = table::Table::parse("x.csv", "month,people\n2025-01,12\n2025-02,1O\n").unwrap();
    assert_eq!(table.number(0, "people").unwrap(), 12.0);
    let fault = table.number(1, "people").unwrap_err().to_string();
    assert_eq!(fault, "x.csv:3: column `people`: `1O` is no number");
    assert!(table.number(0, "peeple").unwrap_err().to_string().contains("no column `peeple`"));
}

#[test]
fn a_source_must_say_what_a_reader_needs() {
    assert_says(&said(&SOURCES.replace("date = \"2025-07\"\n", ""), CLAIMS, ID, EN), "sources.toml:1:", "lacks `date`");
    assert_says(&said(&SOURCES.replace("2025-07", "July"), CLAIMS, ID, EN), "sources.toml:1:", "`date` must be");
    let cut = format!("{SOURCES}address = \"https://example.org/a…\"\n");
    assert_says(&said(&cut, CLAIMS, ID, EN), "sources.toml:1:", "whole https address");
    let unread = |words: &str| words.replace("tracker = ", "other = ");
    assert_says(&said(SOURCES, CLAIMS, &unread(ID), &unread(EN)), "id.toml:0: key `source.tracker` is missing", "");
}

#[test]
fn a_file_that_is_no_toml_is_named_with_its_line() {
    assert_says(&said(SOURCES, CLAIMS, &ID.replace("[source]", "[source"), EN), "id.toml:3:", "not valid TOML");
}

#[test]
fn a_link_to_a_step_that_is_none_is_named() {
    let link = |words: &str| words.replace(". [[", " [x](step:nowhere). [[");
    assert_says(&said(SOURCES, CLAIMS, &link(ID), &link(EN)), "id.toml:2: key `guess.title`", "no step `nowhere`");
}

const PUBLISHED: &str = "claim,since,value,unit,standing\nlost,2026-11-24,236743,count,differs\n";
const HEAD: &str = "correction,date,step,claim,old_value,new_value,old_standing,new_standing\n";

/// What the check of corrections says of these three files, a line each.
fn said_of_changes(claims: &str, published: &str, corrections: &str) -> Vec<String> {
    let sources = record::sources("sources.toml", SOURCES).unwrap();
    let claims = record::claims("claims.csv", claims, &sources).unwrap();
    let table = |name: &str, text: &str| table::Table::parse(name, text).unwrap();
    let (published, corrections) = (table("published.csv", published), table("corrections.csv", corrections));
    let faults = corrections::read(&published, &corrections, &claims).err().unwrap_or_default();
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_number_that_changes_without_a_correction_is_named() {
    assert_eq!(said_of_changes(CLAIMS, PUBLISHED, HEAD), Vec::<String>::new());
    let changed = CLAIMS.replace("236743", "236744");
    assert_says(
        &said_of_changes(&changed, PUBLISHED, HEAD),
        "corrections.csv:0: claim `lost` says `236744`",
        "add a line",
    );
    let restated = CLAIMS.replace("differs", "supported");
    assert_says(&said_of_changes(&restated, PUBLISHED, HEAD), "corrections.csv:0: claim `lost`", "(supported)");
    let told = format!("{HEAD}more,2026-11-28,guess,lost,236743,236744,differs,differs\n");
    assert_eq!(said_of_changes(&changed, PUBLISHED, &told), Vec::<String>::new());
    assert_says(
        &said_of_changes(CLAIMS, PUBLISHED, &told),
        "corrections.csv:0: claim `lost` says `236743`",
        "`236744`",
    );
    let wrong = told.replace("lost,236743", "lost,236742");
    assert_says(
        &said_of_changes(&changed, PUBLISHED, &wrong),
        "corrections.csv:2: correction `more`",
        "did not say that",
    );
    let undated = told.replace("2026-11-28", "2026-11");
    assert_says(&said_of_changes(&changed, PUBLISHED, &undated), "corrections.csv:2: correction `more`", "no date");
}

#[test]
fn a_claim_that_comes_or_goes_without_a_word_is_named() {
    let more = format!("{CLAIMS}found,12,count,tracker,supported,,\n");
    assert_says(&said_of_changes(&more, PUBLISHED, HEAD), "published.csv:0: claim `found` is new", "");
    let none = CLAIMS.lines().next().unwrap().to_owned() + "\n";
    assert_says(&said_of_changes(&none, PUBLISHED, HEAD), "corrections.csv:0: claim `lost` is gone", "withdrawn");
    let told = format!("{HEAD}less,2026-11-28,guess,lost,236743,,differs,withdrawn\n");
    assert_eq!(said_of_changes(&none, PUBLISHED, &told), Vec::<String>::new());
}

#[test]
fn a_chip_for_claims_that_do_not_share_it_is_named() {
    let two = format!("{CLAIMS}found,12,count,tracker,supported,,\n");
    let chip = |words: &str| words.replace("[[lost]]", "[[lost found]]");
    assert_says(
        &said(SOURCES, &two, &chip(ID), &chip(EN)),
        "id.toml:2: key `guess.title`",
        "differ in source or standing",
    );
    let shared = two.replace("supported", "differs");
    assert_eq!(said(SOURCES, &shared, &chip(ID), &chip(EN)), Vec::<String>::new());
}
