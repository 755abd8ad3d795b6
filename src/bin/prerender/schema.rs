//! What a page of the story says of itself to machines: schema.org as JSON-LD, in a block that no browser executes.

use super::site::Site;
use paradoks::i18n::{Lang, Words, key};
use paradoks::model::citation::{AUTHOR, YEAR};
use paradoks::record::package::{FILE, date};
use paradoks::record::{CLAIMS, SOURCES, TABLES, claim};
use paradoks::shell::address::{Address, Place};
use serde_json::{Value, json};

/// The licence of the words and the code.
const LICENCE: &str = "https://spdx.org/licenses/MIT.html";

/// The block for the head of a page of the story, with its headline, description and image. Nothing for extra pages.
pub fn block(site: &Site, words: &Words, address: Address, texts: [&str; 3]) -> String {
    if address.embed.is_some() || matches!(address.place, Place::ExtraPage(_)) {
        return String::new();
    }
    let json = page(site, words, address, texts).to_string();
    // Inside of a script nothing may look like its end.
    format!("<script type=\"application/ld+json\">{}</script>\n", json.replace('<', "\\u003c"))
}

fn page(site: &Site, words: &Words, address: Address, [headline, description, image]: [&str; 3]) -> Value {
    let here = site.address(address);
    let translations = Lang::ALL.into_iter().filter(|lang| *lang != address.lang).map(|lang| {
        let there = site.address(address.in_language(lang));
        json!({ "@type": "Article", "@id": there, "url": there, "inLanguage": lang.code() })
    });
    let article = &SOURCES[CLAIMS[claim::ARTICLE_TOTAL].source];
    let whole = site.address(address.at(Place::Whole));
    let mut metadata = json!({
        "@context": "https://schema.org",
        "@type": ["Article", "LearningResource"],
        "@id": here,
        "url": here,
        "headline": headline,
        "description": description,
        "image": image,
        "inLanguage": address.lang.code(),
        "license": LICENCE,
        "copyrightYear": YEAR,
        "isAccessibleForFree": true,
        "author": { "@type": "Organization", "name": words.text(key::pass_on::AUTHOR) },
        "isBasedOn": {
            "@type": "Article",
            "@id": article.entry.address,
            "url": article.entry.address,
            "headline": article.entry.title,
            "datePublished": date(article.date),
            "inLanguage": Lang::Id.code(),
            "author": {
                "@type": "Person", "name": AUTHOR.join(" "),
                "givenName": AUTHOR[0], "familyName": AUTHOR[1],
            },
        },
        "workTranslation": translations.collect::<Vec<_>>(),
        "hasPart": dataset(site, words, matches!(address.place, Place::Step(0) | Place::Whole)),
    });
    if let (Place::Step(step), Some(fields)) = (address.place, metadata.as_object_mut()) {
        fields.insert("position".into(), json!(step + 1));
        fields.insert(
            "isPartOf".into(),
            json!({ "@type": "CreativeWork", "@id": whole, "name": words.text(key::site::NAME) }),
        );
    }
    metadata
}

/// The record, whose tables anyone can download: named on every page, and told in full where the story begins and where it
/// stands whole.
fn dataset(site: &Site, words: &Words, whole: bool) -> Value {
    let file = |name: &str| format!("{}{}record/{name}", site.origin, site.base);
    let mut metadata = json!({ "@type": "Dataset", "@id": file(FILE), "name": words.text(key::site::DATA) });
    let tables = TABLES.iter().map(|table| {
        let name = [table.name, ".csv"].concat();
        json!({ "@type": "DataDownload", "name": name, "encodingFormat": "text/csv", "contentUrl": file(&name) })
    });
    if let (true, Some(fields)) = (whole, metadata.as_object_mut()) {
        fields.insert("url".into(), json!(file(FILE)));
        fields.insert("description".into(), json!(words.text(key::site::DATA_DESCRIPTION)));
        fields.insert("license".into(), json!(LICENCE));
        fields.insert("isAccessibleForFree".into(), json!(true));
        fields.insert("distribution".into(), json!(tables.collect::<Vec<_>>()));
    }
    metadata
}
