//! How to cite this explainer, and the article that it retells.

use super::pass_on::{Copy, link};
use crate::i18n::{Lang, MessageId, Words, key};
use crate::island::Island;
use crate::model::citation::{AUTHOR, Work, YEAR, apa, bibtex};
use crate::prose::{Page, foreign};
use crate::record::{ARTICLE_ADDRESS, CLAIMS, SOURCES, claim};
use yew::{Html, html};

/// How to cite the story, in both styles. Its whole address is known where the page is read.
pub const STORY: Island = Island::new("cite-story", |_, page| story(page));
/// How to cite the article, in both styles.
pub const ARTICLE: Island = Island::new("cite-article", |_, page| article(page));

fn story(page: &Page) -> Html {
    let words = page.words;
    let title = words.pair(words.text(key::site::NAME), words.text(key::site::TAGLINE));
    let (year, link) = (YEAR.to_string(), link(page));
    let story = Work {
        key: "paradoks_ai",
        author: ["", words.text(key::pass_on::AUTHOR)],
        title: &title,
        translated: "",
        date: (YEAR, 0, 0),
        dated: &year,
        // Without its host it is no address.
        address: if page.home.is_empty() { "" } else { &link },
        language: if words.lang == Lang::Id { "indonesian" } else { "english" },
    };
    cited(page, key::pass_on::STORY, &story, ["cite-story-apa", "cite-story-bibtex"], None)
}

fn article(page: &Page) -> Html {
    let words = page.words;
    let source = &SOURCES[CLAIMS[claim::ARTICLE_TOTAL].source];
    let dated = dated(words, source.date);
    let article = Work {
        key: "darmawan_ai_paradox_1",
        author: AUTHOR,
        title: words.text(key::pass_on::ARTICLE_CITED),
        translated: if words.lang == Lang::Id { "" } else { words.text(key::pass_on::ARTICLE_MEANING) },
        date: source.date,
        dated: &dated,
        address: ARTICLE_ADDRESS,
        language: "indonesian",
    };
    cited(page, key::pass_on::ARTICLE_HEAD, &article, ["cite-article-apa", "cite-article-bibtex"], Some("id"))
}

/// A day as citations have it: the year first.
fn dated(words: &Words, (year, month, day): (u16, u8, u8)) -> String {
    let year_text = year.to_string();
    let month = words.month(year, month);
    let month = month.trim_end_matches(&*year_text).trim_end();
    words.format(key::pass_on::DATED, &[("year", &year_text), ("month", month), ("day", &day.to_string())])
}

fn cited(page: &Page, name: MessageId, work: &Work<'_>, ids: [&'static str; 2], lang: Option<&'static str>) -> Html {
    let [before, title, after] = apa(work);
    let (plain, entry) = ([&*before, &title, &after].concat(), bibtex(work));
    let [apa_id, bibtex_id] = ids;
    let copy = |id: &'static str, text: String, style: &'static str| {
        html! {
            if page.live {
                <Copy words={page.words} {id} {text} {style} work={name} />
            }
        }
    };
    html! {
        <>
            <p id={apa_id}>{ before }<cite lang={lang.and_then(|lang| foreign(page, lang))}>{ title }</cite>{ after }</p>
            { copy(apa_id, plain, "APA") }
            <pre id={bibtex_id} class="copied">{ entry.clone() }</pre>
            { copy(bibtex_id, entry, "BibTeX") }
        </>
    }
}
