//! How this explainer and the article it retells are cited: in the style of the APA (7th edition) and as BibTeX. Only what
//! is known is said: a date or an address that nobody knows stays out.

/// Given and family name of who wrote the article.
pub const AUTHOR: (&str, &str) = ("Sigit", "Darmawan");
/// The year of this explainer, as its licence has it.
pub const YEAR: u16 = 2026;

/// A work to cite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work<'a> {
    /// What BibTeX calls it.
    pub key: &'a str,
    /// Who made it: a person's given and family name, or a group by itself.
    pub author: (&'a str, &'a str),
    /// Its title.
    pub title: &'a str,
    /// The same in the reader's language, where that is another.
    pub translated: &'a str,
    /// The year it appeared, where that is known.
    pub year: Option<u16>,
    /// What stands in the place of an unknown year, as the reader's language has it.
    pub no_date: &'a str,
    /// Where it is; empty where that is not known.
    pub address: &'a str,
    /// The language it is in, as BibTeX names it.
    pub language: &'a str,
}

/// What stands before the title in the style of the APA, the title itself, which is set in italics, and what follows it.
pub fn apa(work: &Work<'_>) -> [String; 3] {
    let (given, family) = work.author;
    let initials = given.split_whitespace().filter_map(|name| name.chars().next()).map(|letter| format!(" {letter}."));
    let initials: String = initials.collect();
    let author = if given.is_empty() { format!("{family}.") } else { format!("{family},{initials}") };
    let year = work.year.map_or_else(|| work.no_date.to_owned(), |year| year.to_string());
    let mut after = String::new();
    if !work.translated.is_empty() {
        after = format!(" [{}]", work.translated);
    }
    // A title that ends a sentence by itself needs no full stop.
    if !(after.is_empty() && work.title.ends_with(['?', '!', '.'])) {
        after.push('.');
    }
    if !work.address.is_empty() {
        after.push(' ');
        after.push_str(work.address);
    }
    [format!("{author} ({year}). "), work.title.to_owned(), after]
}

/// The entry of a bibliography file. Capitals are kept as they are.
pub fn bibtex(work: &Work<'_>) -> String {
    let (given, family) = work.author;
    let author =
        if given.is_empty() { format!("{{{}}}", tex(family)) } else { format!("{}, {}", tex(family), tex(given)) };
    let mut entry = format!("@misc{{{},\n  author = {{{author}}},\n  title = {{{{{}}}}},\n", work.key, tex(work.title));
    if let Some(year) = work.year {
        entry.push_str(&format!("  year = {{{year}}},\n"));
    }
    entry.push_str(&format!("  language = {{{}}},\n", work.language));
    if !work.address.is_empty() {
        // Programs take an address as it is.
        entry.push_str(&format!("  url = {{{}}},\n", work.address));
    }
    entry + "}\n"
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
        author: ("Sigit", "Darmawan"),
        title: "AI paradox #1: Satu & dua",
        translated: "AI paradox #1: One and two",
        year: None,
        no_date: "n.d.",
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
        assert_eq!(
            apa(&ARTICLE).concat(),
            "Darmawan, S. (n.d.). AI paradox #1: Satu & dua [AI paradox #1: One and two]."
        );
        let entry = bibtex(&ARTICLE);
        assert!(!entry.contains("year") && !entry.contains("url"), "{entry}");
        assert!(entry.contains("author = {Darmawan, Sigit}") && entry.contains("{{AI paradox \\#1: Satu \\& dua}}"));
    }

    #[test]
    fn a_group_has_no_initials_and_a_question_no_full_stop() {
        let work = Work {
            author: ("", "The contributors"),
            title: "A crisis, or not?",
            translated: "",
            year: Some(2026),
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
