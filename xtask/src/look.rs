//! What `look` shows, and what it can be narrowed to: pages, sizes, themes and languages by their names.

use std::fs;

use crate::project;

/// The sizes of a screen that the site is read on.
const READ: [&str; 5] = ["360x740", "768x1024", "1280x800", "1440x900", "1920x1080"];
/// The sizes of what a class sees.
const PROJECTED: [&str; 2] = ["1024x768", "1920x1080"];
/// The sizes of a screen with somebody else's page on it.
const HOSTS: [&str; 2] = ["360x740", "1280x800"];
/// The only size of paper.
const PAPER: [&str; 1] = ["A4"];
const SIZES: [&str; 7] = ["360x740", "768x1024", "1024x768", "1280x800", "1440x900", "1920x1080", "A4"];
const THEMES: [&str; 2] = ["light", "dark"];
const LANGUAGES: [&str; 2] = ["id", "en"];

/// How a page is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// As on a first visit.
    Closed,
    /// Everything is answered and played, every record open, every card turned.
    Answered,
    /// The same, with everything else open that can be opened.
    Opened,
    /// In class mode, one unit after the other.
    Class,
    /// Inside somebody else's page.
    Embed,
    /// On paper.
    Print,
}

impl State {
    const ALL: [Self; 6] = [Self::Closed, Self::Answered, Self::Opened, Self::Class, Self::Embed, Self::Print];

    /// Its name in those of files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Answered => "answered",
            Self::Opened => "opened",
            Self::Class => "class",
            Self::Embed => "embed",
            Self::Print => "print",
        }
    }

    /// How `--only` calls a page that is met like this; without a page's name, all of them.
    fn called(self, page: &str) -> String {
        if self.is_read() { page.to_owned() } else { [self.name(), "/", page].concat() }
    }

    fn is_read(self) -> bool {
        matches!(self, Self::Closed | Self::Answered | Self::Opened)
    }

    fn is_of_steps_alone(self) -> bool {
        matches!(self, Self::Class | Self::Embed)
    }

    fn sizes(self) -> &'static [&'static str] {
        match self {
            Self::Closed | Self::Answered | Self::Opened => &READ,
            Self::Class => &PROJECTED,
            Self::Embed => &HOSTS,
            Self::Print => &PAPER,
        }
    }

    fn themes(self) -> &'static [&'static str] {
        if self == Self::Print { &THEMES[..1] } else { &THEMES }
    }
}

/// A page in one size, theme, language and state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// The page's name: the last part of its address in English.
    pub page: String,
    /// The size of the screen, such as `360x740`; `A4` on paper.
    pub size: &'static str,
    /// `light` or `dark`.
    pub theme: &'static str,
    /// The code of the language.
    pub lang: &'static str,
    /// How the page is met.
    pub state: State,
}

/// What is to be looked at. Where nothing is named, everything is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pages: Vec<String>,
    /// How many of the pages are steps; they come first.
    steps: usize,
    only: Vec<String>,
    sizes: Vec<String>,
    themes: Vec<String>,
    languages: Vec<String>,
}

impl Wanted {
    /// Everything, on the pages that the words give an address.
    pub fn everything() -> Self {
        // Without that file there are no pages, and each name that is asked for is told to be none.
        let words = fs::read_to_string(project::root().join("static/words/en.toml")).unwrap_or_default();
        Self::on_pages_of(&words)
    }

    fn on_pages_of(words: &str) -> Self {
        let table = words.split_once("[address]\n").map_or("", |(_, rest)| rest);
        let rows = table.lines().take_while(|line| !line.starts_with('[')).filter_map(|line| line.split_once(" = "));
        let (keys, pages): (Vec<&str>, Vec<String>) =
            rows.map(|(key, name)| (key, name.trim_matches('"').to_owned())).unzip();
        let steps = keys.iter().position(|key| *key == "whole").unwrap_or(keys.len());
        let (only, sizes, themes, languages) = Default::default();
        Self { pages, steps, only, sizes, themes, languages }
    }

    /// Narrows it by an option's value: one name, or several with commas between them.
    ///
    /// # Errors
    /// What there is, where a name is none of it.
    pub fn narrow(&mut self, option: &str, value: &str) -> Result<(), String> {
        for name in value.split(',') {
            let (what, known) = match option {
                "only" => ("page", self.names()),
                "size" => ("size", owned(&SIZES)),
                "theme" => ("theme", owned(&THEMES)),
                _ => ("language", owned(&LANGUAGES)),
            };
            // A width says enough.
            let found = known.iter().find(|known| *known == name || option == "size" && width(known) == name);
            let Some(found) = found.cloned() else {
                return Err(format!("there is no {what} {name:?}; there is: {}", known.join(", ")));
            };
            match option {
                "only" => self.only.push(found),
                "size" => self.sizes.push(found),
                "theme" => self.themes.push(found),
                _ => self.languages.push(found),
            }
        }
        Ok(())
    }

    /// Every name that `--only` takes: a page, or a page in class mode, in somebody else's page, on paper; and each of
    /// these three for all pages.
    fn names(&self) -> Vec<String> {
        let in_state = |state: State| {
            let all = (!state.is_read()).then(|| state.called(""));
            all.into_iter().chain(self.pages_in(state).iter().map(move |page| state.called(page)))
        };
        // The states of a page that is read have one name.
        [State::Closed, State::Class, State::Embed, State::Print].into_iter().flat_map(in_state).collect()
    }

    fn pages_in(&self, state: State) -> &[String] {
        &self.pages[..if state.is_of_steps_alone() { self.steps } else { self.pages.len() }]
    }

    /// What there is to look at, page by page.
    pub fn views(&self) -> Vec<View> {
        let is_wanted = |names: &[String], name: &str| names.is_empty() || names.iter().any(|wanted| wanted == name);
        let mut views = Vec::new();
        for state in State::ALL {
            let is_named = |page: &&String| {
                is_wanted(&self.only, &state.called(page))
                    || !state.is_read() && is_wanted(&self.only, &state.called(""))
            };
            for page in self.pages_in(state).iter().filter(is_named) {
                for size in state.sizes().iter().filter(|size| is_wanted(&self.sizes, size)) {
                    for theme in state.themes().iter().filter(|theme| is_wanted(&self.themes, theme)) {
                        for lang in LANGUAGES.iter().filter(|lang| is_wanted(&self.languages, lang)) {
                            views.push(View { page: page.clone(), size, theme, lang, state });
                        }
                    }
                }
            }
        }
        views
    }

    /// Refuses names that leave nothing to look at.
    ///
    /// # Errors
    /// What there is.
    pub fn check(self) -> Result<Self, String> {
        if !self.views().is_empty() {
            return Ok(self);
        }
        let sizes = |state: State| format!("{} at {}", state.name(), state.sizes().join(", "));
        let there_is: Vec<String> = State::ALL.into_iter().map(sizes).collect();
        Err(format!("nothing is left to look at; there is: {}; print in light alone", there_is.join("; ")))
    }

    /// The options that say the same.
    pub fn options(&self) -> Vec<String> {
        let named = [("only", &self.only), ("size", &self.sizes), ("theme", &self.themes), ("lang", &self.languages)];
        let named = named.into_iter().filter(|(_, names)| !names.is_empty());
        named.map(|(option, names)| format!("--{option}={}", names.join(","))).collect()
    }
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn width(size: &str) -> &str {
    size.split('x').next().unwrap_or(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str =
        "[address]\nguess = \"guess\"\nquiz = \"quiz\"\nwhole = \"all\"\nposter = \"poster\"\n\n[site]\nname = \"A\"\n";

    fn narrowed(options: &[(&str, &str)]) -> Result<Wanted, String> {
        let mut wanted = Wanted::on_pages_of(WORDS);
        options.iter().try_for_each(|(option, value)| wanted.narrow(option, value))?;
        wanted.check()
    }

    fn count(options: &[(&str, &str)]) -> usize {
        narrowed(options).map_or(0, |wanted| wanted.views().len())
    }

    #[test]
    fn everything_is_looked_at_unless_it_is_narrowed() {
        // Four pages, closed, answered and opened, in five sizes; two steps in class and in hosts in two; all on paper.
        let [read, steps, paper] = [4 * 3 * 5 * 2 * 2, 2 * 2 * 2 * 2, 4 * 2];
        assert_eq!(count(&[]), read + 2 * steps + paper);
        assert_eq!(count(&[("only", "guess")]), 3 * 5 * 2 * 2);
        assert_eq!(count(&[("only", "guess,quiz"), ("only", "all"), ("size", "360x740")]), 3 * 3 * 2 * 2);
        assert_eq!(count(&[("only", "class/"), ("theme", "dark"), ("lang", "id")]), 2 * 2);
        assert_eq!(count(&[("only", "print/poster"), ("lang", "id,en")]), 2);
        assert_eq!(count(&[("only", "guess"), ("size", "1280"), ("theme", "light"), ("lang", "en")]), 3);
    }

    #[test]
    fn an_unknown_name_is_told_what_there_is() {
        for (option, value, said) in [
            ("only", "gues", "there is no page \"gues\"; there is: guess, quiz, all, poster, class/, class/guess"),
            ("only", "class/poster", "there is no page \"class/poster\""),
            ("size", "361", "there is no size \"361\"; there is: 360x740"),
            ("theme", "blue", "there is: light, dark"),
            ("lang", "fr", "there is: id, en"),
        ] {
            let message = narrowed(&[(option, value)]).err().unwrap_or_default();
            assert!(message.contains(said), "{message}");
        }
    }

    #[test]
    fn names_that_leave_nothing_are_refused() {
        let message = narrowed(&[("only", "class/quiz"), ("size", "360")]).err().unwrap_or_default();
        assert!(message.contains("class at 1024x768, 1920x1080"), "{message}");
    }

    #[test]
    fn the_options_say_the_same() {
        let wanted = narrowed(&[("only", "guess,quiz"), ("size", "360")]);
        assert_eq!(wanted.map(|wanted| wanted.options()), Ok(owned(&["--only=guess,quiz", "--size=360x740"])));
    }

    #[test]
    fn the_words_name_nine_steps_and_the_pages_beside_them() {
        let wanted = Wanted::everything();
        assert_eq!((wanted.steps, wanted.pages.len()), (9, 19));
    }
}
