//! How a work is cited: in the style of the APA (7th edition) and as BibTeX. Only what is known is said.

/// Given and family name of who wrote the article.
pub const AUTHOR: [&str; 2] = ["Sigit", "Darmawan"];
/// The year of this explainer, as its licence has it.
pub const YEAR: u16 = 2026;

/// A work to cite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work<'a> {
    /// What BibTeX calls it.
    pub key: &'a str,
    /// Who made it: a person's given and family name, or nothing and a group's.
    pub author: [&'a str; 2],
    /// Its title, as the APA has it: without capitals in the middle.
    pub title: &'a str,
    /// The same in the reader's language, where that is another.
    pub translated: &'a str,
    /// Year, month and day; 0 where unsaid.
    pub date: (u16, u8, u8),
    /// The date as the reader's language writes it in a citation.
    pub dated: &'a str,
    /// Where it is; empty where that is not known.
    pub address: &'a str,
    /// The language it is in, as BibTeX names it.
    pub language: &'a str,
}

/// What stands before the title in the style of the APA, the title itself, which is set in italics, and what follows it.
pub fn apa(work: &Work<'_>) -> [String; 3] {
    let [given, family] = work.author;
    let mut before = family.to_owned();
    if given.is_empty() {
        before.push('.');
    } else {
        before.push(',');
    }
    for initial in given.split_whitespace().filter_map(|name| name.chars().next()) {
        before.extend([' ', initial, '.']);
    }
    before.push_str(&[" (", work.dated, "). "].concat());
    let mut after = String::new();
    if !work.translated.is_empty() {
        after = [" [", work.translated, "]"].concat();
    }
    // A title that ends a sentence by itself needs no full stop.
    if !(after.is_empty() && work.title.ends_with(['?', '!', '.'])) {
        after.push('.');
    }
    if !work.address.is_empty() {
        after.push(' ');
        after.push_str(work.address);
    }
    [before, work.title.to_owned(), after]
}

/// The entry of a bibliography file. Capitals are kept as they are.
pub fn bibtex(work: &Work<'_>) -> String {
    let mut entry = ["@misc{", work.key].concat();
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() && value != "0" {
            entry.push_str(&[",\n  ", name, " = {", value, "}"].concat());
        }
    };
    let [given, family] = work.author.map(tex);
    field("author", &if given.is_empty() { ["{", &family, "}"].concat() } else { [family, given].join(", ") });
    field("title", &["{", &tex(work.title), "}"].concat());
    let (year, month, day) = work.date;
    field("year", &year.to_string());
    field("month", &month.to_string());
    field("day", &day.to_string());
    field("language", work.language);
    // Programs take an address as it is.
    field("url", work.address);
    entry.push_str("\n}\n");
    entry
}

/// A text with TeX's own signs escaped.
fn tex(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '#' | '&' | '%' | '$' | '_' | '{' | '}' => escaped.extend(['\\', letter]),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    const ARTICLE: Work<'_> = Work {
        key: "darmawan_ai_paradox_1",
        author: ["Sigit", "Darmawan"],
        title: "AI paradox #1: Satu & dua",
        translated: "AI paradox #1: One and two",
        date: (2025, 7, 0),
        dated: "2025, July",
        address: "",
        language: "indonesian",
    };

    #[test]
    fn the_year_is_that_of_the_licence() {
        let licence = include_str!("../../LICENSE");
        assert!(licence.contains(&format!("(c) {YEAR} The Paradoks AI contributors")));
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        let citation = apa(&ARTICLE).concat();
        assert_eq!(citation, "Darmawan, S. (2025, July). AI paradox #1: Satu & dua [AI paradox #1: One and two].");
        let entry = bibtex(&ARTICLE);
        assert!(entry.contains("month = {7}") && !entry.contains("day =") && !entry.contains("url ="), "{entry}");
        assert!(entry.contains("author = {Darmawan, Sigit}") && entry.contains("{{AI paradox \\#1: Satu \\& dua}}"));
    }

    #[test]
    fn a_group_has_no_initials_and_a_question_no_full_stop() {
        let work = Work {
            author: ["", "The contributors"],
            title: "A crisis, or not?",
            translated: "",
            date: (2026, 0, 0),
            dated: "2026",
            address: "https://example.org/a_b/#c",
            ..ARTICLE
        };
        assert_eq!(apa(&work).concat(), "The contributors. (2026). A crisis, or not? https://example.org/a_b/#c");
        let entry = bibtex(&work);
        assert!(
            entry.contains("author = {{The contributors}}") && entry.contains("url = {https://example.org/a_b/#c}")
        );
        assert_eq!(entry.matches('{').count(), entry.matches('}').count());
    }
}
