//! Laws of the words: both languages say the same, every number has its source, numbers read as the reader writes them.
#![allow(clippy::unwrap_used, reason = "a test that cannot read the words has failed")]

use paradoks::i18n::markup::{Block, Inline, blocks};
use paradoks::i18n::{BUNDLES, COMMON, Lang, PAGES, Words, all, built_in, file, key};
use paradoks::prose::{self, plain};
use paradoks::record::CLAIMS;
use paradoks::story::STEPS;
use std::collections::BTreeSet;
use std::fs;

fn words(lang: Lang) -> &'static Words {
    Box::leak(Box::new(all(lang)))
}

/// The lines of a text: paragraphs and list items.
fn lines(text: &str) -> Vec<Vec<Inline<'_>>> {
    blocks(text)
        .into_iter()
        .flat_map(|block| match block {
            Block::Heading(line) | Block::Paragraph(line) => vec![line],
            Block::List(items) => items,
        })
        .collect()
}

/// The places of the claims whose numbers, and of those whose chips, a line shows.
fn cited(line: &[Inline<'_>]) -> (Vec<usize>, Vec<usize>) {
    let (mut numbers, mut chips) = (Vec::new(), Vec::new());
    for piece in line {
        match piece {
            Inline::Number(claim) => numbers.push(*claim),
            Inline::Chip(claims) => chips.extend(claims),
            Inline::Bold(inner) | Inline::Other(_, inner) => {
                let (more_numbers, more_chips) = cited(inner);
                numbers.extend(more_numbers);
                chips.extend(more_chips);
            }
            Inline::Text(_) | Inline::Link(..) => {}
        }
    }
    (numbers, chips)
}

/// A chip of the number's own, or one that names it together with others.
#[test]
fn every_number_in_running_text_is_named_by_a_chip() {
    let mut lacking = Vec::new();
    for lang in Lang::ALL {
        for text in built_in(lang).split(['\0', '\u{1}']).filter(|text| text.contains("[[")) {
            for line in lines(text) {
                let (numbers, chips) = cited(&line);
                for number in numbers.into_iter().filter(|number| !chips.contains(number)) {
                    lacking.push(format!(
                        "{lang:?} {}: {}",
                        prose::number(words(lang), &CLAIMS[number]),
                        head(lang, text)
                    ));
                }
            }
        }
    }
    assert!(lacking.is_empty(), "{} numbers lack a chip:\n{}", lacking.len(), lacking.join("\n"));
}

/// How a text begins.
fn head(lang: Lang, text: &str) -> String {
    plain(words(lang), text).chars().take(60).collect()
}

#[test]
fn every_step_has_an_argument_and_a_record_with_sources() {
    for lang in Lang::ALL {
        for (argument, record) in [
            (key::guess::ARGUMENT, key::guess::RECORD),
            (key::wave::ARGUMENT, key::wave::RECORD),
            (key::shocks::ARGUMENT, key::shocks::RECORD),
            (key::growing::ARGUMENT, key::growing::RECORD),
            (key::inside::ARGUMENT, key::inside::RECORD),
            (key::ai_role::ARGUMENT, key::ai_role::RECORD),
            (key::openings::ARGUMENT, key::openings::RECORD),
            (key::quiz::ARGUMENT, key::quiz::RECORD),
        ] {
            assert!(plain(words(lang), words(lang).text(argument)).split_whitespace().count() > 40);
            assert!(words(lang).text(record).contains("[["));
        }
    }
}

#[test]
fn nothing_gives_the_number_of_step_one_away_before_the_reveal() {
    for lang in Lang::ALL {
        let words = words(lang);
        let step = &STEPS[0];
        let before =
            [step.title, step.nav, step.page.description, key::guess::ASK, key::ask::REVEAL, key::guess::CLASS]
                .into_iter()
                .chain([key::guess::scale::TITLE, key::guess::scale::SUMMARY, key::guess::scale::HOW]);
        for text in before {
            let said = plain(words, words.text(text));
            assert!(!said.contains("150") && !said.contains("236") && !said.contains("238"), "{said}");
        }
    }
}

#[test]
fn titles_and_descriptions_tell_the_pages_apart() {
    for lang in Lang::ALL {
        let words = words(lang);
        let titles: BTreeSet<_> = STEPS.iter().map(|step| words.text(step.title)).collect();
        let descriptions: BTreeSet<_> = STEPS.iter().map(|step| words.text(step.page.description)).collect();
        assert_eq!((titles.len(), descriptions.len()), (STEPS.len(), STEPS.len()));
    }
}

#[test]
fn numbers_read_as_each_language_writes_them() {
    let (id, en) = (words(Lang::Id), words(Lang::En));
    assert_eq!((id.count(236_743), en.count(236_743)), ("236.743".into(), "236,743".into()));
    assert_eq!((id.count(7), en.count(1_000)), ("7".into(), "1,000".into()));
    assert_eq!((id.decimal(1234.5, 1), en.decimal(1234.5, 1)), ("1.234,5".into(), "1,234.5".into()));
    assert_eq!((id.percent(-6.3, 1), en.percent(0.07, 2)), ("−6,3%".into(), "0.07%".into()));
    assert_eq!(en.decimal(-0.04, 1), "0.0", "a rounded zero has no sign");
    assert_eq!(en.decimal(1.999, 2), "2.00", "a fraction that rounds up carries over");
    assert_eq!((id.short(150_000.0), en.short(150_000.0)), ("150 rb".into(), "150k".into()));
    assert_eq!((id.short(1_250_000.0), en.short(12_985_000.0)), ("1,3 jt".into(), "13m".into()));
    assert_eq!(id.date((2022, 11, 30)), "30 November 2022");
    assert_eq!(
        (id.date((2025, 7, 0)), en.date((2025, 7, 2)), en.date((2025, 0, 0))),
        ("Juli 2025".into(), "2 July 2025".into(), "2025".into())
    );
}

#[test]
fn plurals_follow_the_language() {
    let minutes = |lang, count| words(lang).plural(count, key::shell::MINUTES_ONE, key::shell::MINUTES_OTHER);
    assert_eq!(minutes(Lang::En, 1), "about 1 minute left");
    assert_eq!(minutes(Lang::En, 2), "about 2 minutes left");
    assert_eq!(minutes(Lang::Id, 1), "kira-kira 1 menit lagi");
}

#[test]
fn a_foreign_bundle_is_refused() {
    let words = Words::none(Lang::En);
    assert!(!words.add("one\0two"));
    assert!(!words.add("common\0two"));
    assert!(!words.has(COMMON));
}

#[test]
fn a_step_brings_its_own_words_and_those_of_every_page() {
    for lang in Lang::ALL {
        let words = Words::none(lang);
        assert_eq!(words.text(key::wave::draw::YOURS), "");
        let text = file(lang, |bundle| bundle == COMMON || bundle == "wave");
        assert!(words.add(Box::leak(text.into_boxed_str())));
        assert_eq!(words.text(key::wave::draw::YOURS), all(lang).text(key::wave::draw::YOURS));
        assert_eq!(words.text(key::shell::THEME_SYSTEM), all(lang).text(key::shell::THEME_SYSTEM));
        assert!(!words.has("shocks") && !words.has(PAGES));
    }
}

#[test]
fn most_words_are_those_of_the_pages_alone() {
    let texts = |wanted: fn(&str) -> bool| {
        BUNDLES.iter().filter(|(name, _)| wanted(name)).map(|(_, texts)| texts).sum::<usize>()
    };
    assert!(texts(|name| name == PAGES) > 500);
}

/// Retold means retold: no run of four words of the article stands in the Indonesian words, in whatever order, and no
/// sentence begins with the two words that begin one of its own. Numbers, its title and beginnings that anybody would write
/// do not count.
///
/// The article is its author’s, so only fingerprints of it are kept. They do not let it be read back from word to word:
/// each run is sorted and then cut to 24 bits, so that for every next word others fit as well by chance.
#[test]
fn no_phrase_of_the_article_is_copied() {
    let Ok(article) = fs::read_to_string("tests/article_shingles.txt") else {
        panic!("tests/article_shingles.txt is missing");
    };
    let known: BTreeSet<u64> = article.lines().filter_map(|line| u64::from_str_radix(line, 16).ok()).collect();
    assert!(known.len() > 600, "the fingerprints of the article are missing");
    let texts = built_in(Lang::Id)
        .split(['\0', '\u{1}'])
        .map(|text| plain(words(Lang::Id), text))
        .filter(|said| said.contains(' '));
    let copied: Vec<String> = texts
        .flat_map(|said| runs(&said).into_iter().chain(beginnings(&said)).collect::<Vec<_>>())
        .filter(|phrase| known.contains(&fingerprint(phrase)))
        .collect();
    assert!(copied.is_empty(), "copied from the article: {}", copied.join(", "));
}

/// The words of a text in small letters, without its numbers.
fn plain_words(said: &str) -> Vec<String> {
    let letters = said.to_lowercase();
    let pieces = letters.split(|letter: char| !letter.is_alphanumeric());
    pieces.filter(|word| word.contains(char::is_alphabetic)).map(str::to_owned).collect()
}

/// Every four words that stand together, sorted. The article’s title is named, not copied.
fn runs(said: &str) -> Vec<String> {
    let said = plain_words(said).join(" ").replace("ai paradox ai dan gelombang pemutusan kerja baru", "TITLE");
    let said: Vec<&str> = said.split(' ').collect();
    let sorted = |run: &[&str]| {
        let mut run = run.to_vec();
        run.sort_unstable();
        run.join(" ")
    };
    said.windows(4).map(sorted).collect()
}

/// The first two words of every sentence of three or more.
fn beginnings(said: &str) -> impl Iterator<Item = String> {
    let parts = said.split(['!', '?', ':', ';', '\n', '“', '”']);
    parts.flat_map(|part| part.split(". ")).filter_map(|sentence| match plain_words(sentence).as_slice() {
        [first, second, _, ..] => Some(format!("^ {first} {second}")),
        _ => None,
    })
}

/// FNV-1a over the words of a phrase, folded to 24 bits.
fn fingerprint(phrase: &str) -> u64 {
    let hash = phrase
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    (hash ^ (hash >> 24) ^ (hash >> 48)) & 0x00ff_ffff
}
