//! Laws of the ledger in step 9: what is said of each of the article's statements, and how many are right, follows from the
//! claims that its row cites.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the words has failed")]

use paradoks::i18n::markup::{Inline, inlines};
use paradoks::i18n::{Lang, MessageId, Words, all, key};
use paradoks::record::{CLAIMS, Standing};

/// What can be said of a statement, in the order of the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Right,
    InPart,
    Contested,
    NotConfirmed,
}

const VERDICTS: [Verdict; 4] = [Verdict::Right, Verdict::InPart, Verdict::Contested, Verdict::NotConfirmed];

macro_rules! rows {
    ($($name:ident),*) => { [$((key::reflection::claims::$name::ARTICLE, key::reflection::claims::$name::RECORD)),*] };
}

const ROWS: [(MessageId, MessageId); 8] = rows![total, trueup, microsoft, scale_share, scale_quote, ibm, growing, wef];

/// The places of the claims that a cell names, by number or chip.
fn named(cell: &str) -> Vec<usize> {
    let name = |piece| match piece {
        Inline::Number(claim) => vec![claim],
        Inline::Chip(claims) => claims,
        _ => Vec::new(),
    };
    inlines(cell).into_iter().flat_map(name).collect()
}

/// A number that the article alone has, where the record has another, is right in part at most.
fn verdict(article: &[usize], record: &[usize]) -> Verdict {
    let any = |standing| record.iter().any(|claim| CLAIMS[*claim].standing == standing);
    let own = article.iter().find(|claim| CLAIMS[**claim].standing == Standing::Article);
    let other = |own: &usize| record.iter().any(|claim| CLAIMS[*claim].amount() != CLAIMS[*own].amount());
    if any(Standing::NotFound) {
        Verdict::NotConfirmed
    } else if any(Standing::Contested) {
        Verdict::Contested
    } else if any(Standing::Partly) || any(Standing::Differs) || own.is_some_and(other) {
        Verdict::InPart
    } else {
        Verdict::Right
    }
}

fn verdicts(words: &Words) -> [Verdict; 8] {
    ROWS.map(|(article, record)| verdict(&named(words.text(article)), &named(words.text(record))))
}

/// How a verdict is called in a row, and in the title, where its number stands before it.
fn said(lang: Lang, verdict: Verdict) -> (&'static str, &'static str) {
    match (lang, verdict) {
        (Lang::Id, Verdict::Right) => ("Tepat.", "tepat"),
        (Lang::Id, Verdict::InPart) => ("Tepat sebagian.", "tepat sebagian"),
        (Lang::Id, Verdict::Contested) => ("Diperdebatkan.", "diperdebatkan"),
        (Lang::Id, Verdict::NotConfirmed) => ("Tidak bisa kami pastikan.", "tidak bisa kami pastikan"),
        (Lang::En, Verdict::Right) => ("Right.", "are right"),
        (Lang::En, Verdict::InPart) => ("Right in part.", "are right in part"),
        (Lang::En, Verdict::Contested) => ("Contested.", "is contested"),
        (Lang::En, Verdict::NotConfirmed) => ("Not confirmed.", "we could not confirm"),
    }
}

fn counted(lang: Lang, count: usize) -> &'static str {
    match lang {
        Lang::Id => ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan"][count],
        Lang::En => ["none", "one", "two", "three", "four", "five", "six", "seven", "eight"][count],
    }
}

#[test]
fn every_row_begins_with_what_its_claims_lead_to() {
    for lang in Lang::ALL {
        let words = all(lang);
        for ((_, record), verdict) in ROWS.into_iter().zip(verdicts(&words)) {
            let cell = words.text(record);
            let first = format!("**{}**", said(lang, verdict).0);
            assert!(cell.starts_with(&first), "{lang:?}: the claims lead to {verdict:?}, the row says {cell}");
        }
    }
}

#[test]
fn the_title_counts_the_rows() {
    for lang in Lang::ALL {
        let words = all(lang);
        let title = words.text(key::reflection::figure::TITLE);
        assert!(title.contains(counted(lang, ROWS.len())), "{title}");
        let found = verdicts(&words);
        // Each part of the sentence is of one verdict: the first comma ends how many there are of all.
        let parts: Vec<&str> = title.trim_end_matches('.').split(", ").skip(1).collect();
        assert_eq!(parts.len(), VERDICTS.len(), "{title}");
        for (verdict, part) in VERDICTS.into_iter().zip(parts) {
            let count = found.iter().filter(|row| **row == verdict).count();
            let expected = format!("{} {}", counted(lang, count), said(lang, verdict).1);
            let part = part.trim_start_matches("dan ").trim_start_matches("and ");
            assert_eq!(part, expected, "{lang:?}: {title}");
        }
    }
}
