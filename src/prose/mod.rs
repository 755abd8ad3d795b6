//! Running text: the words' few signs become paragraphs, numbers of the record become digits in the reader's language,
//! and claims become chips that lead to their source.

mod chip;
#[cfg(not(target_arch = "wasm32"))]
mod page;

#[cfg(not(target_arch = "wasm32"))]
pub use page::sources;

use crate::i18n::markup::{Block, Inline, blocks, inlines};
use crate::i18n::{Lang, MessageId, Words, key};
use crate::record::{CLAIMS, Claim, Standing, Value};
use std::cell::RefCell;
use std::rc::Rc;
use yew::{Callback, Html, html};

/// The single file that holds the whole product.
pub const FILE: &str = "ai-paradox.html";

/// The package of it for learning platforms.
#[cfg(not(target_arch = "wasm32"))]
pub const PACKAGE: &str = "ai-paradox-scorm.zip";

/// The root of its pages.
pub const SINGLE_FILE_ROOT: &str = "#/";

/// One page being written: in which words, for which place, and which sources it has cited so far. Its copies cite with it.
#[derive(Clone, Debug)]
pub struct Page {
    /// The words of the reader's language.
    pub words: &'static Words,
    /// The root of the site, with a slash at both ends.
    pub base: &'static str,
    /// The whole address of the root, for what leads back from elsewhere; empty where it is not known.
    pub home: &'static str,
    /// Whether this page is the whole story at once, made for paper.
    pub whole: bool,
    /// Whether this page runs in a browser, with things to do on it. The static page is complete without them.
    pub live: bool,
    /// Whether it stands inside somebody else's page: what leads away from it opens elsewhere.
    pub embedded: bool,
    /// The name of the one figure that it shows.
    pub figure: Option<&'static str>,
    /// The step that it shows, by its place in the story.
    pub step: Option<usize>,
    /// The figures that numbers of its text may point at, by their names.
    #[cfg(not(target_arch = "wasm32"))]
    pub figures: Vec<&'static str>,
    /// How many kilobytes the package for learning platforms has; 0 where none is offered.
    #[cfg(not(target_arch = "wasm32"))]
    pub package: u64,
    /// The last step that the reader may go on to inside another page.
    pub until: Option<usize>,
    /// Called by an island that waits, once it is drawn: until then, what stood there before is shown.
    pub drawn: Callback<()>,
    cited: Rc<RefCell<Vec<usize>>>,
}

impl Page {
    /// A page that has cited nothing yet.
    pub fn new(words: &'static Words, base: &'static str, whole: bool) -> Self {
        let live = cfg!(target_arch = "wasm32");
        Self {
            words,
            base,
            home: "",
            whole,
            live,
            embedded: false,
            figure: None,
            step: None,
            #[cfg(not(target_arch = "wasm32"))]
            figures: Vec::new(),
            #[cfg(not(target_arch = "wasm32"))]
            package: 0,
            until: None,
            drawn: Callback::noop(),
            cited: Rc::default(),
        }
    }

    /// The plain text of a key.
    pub fn text(&self, key: MessageId) -> &'static str {
        self.words.text(key)
    }

    /// A text as running prose.
    pub fn prose(&self, key: MessageId) -> Html {
        blocks(self.text(key)).iter().map(|block| self.block(block)).collect()
    }

    /// A text as running prose, with its blanks filled.
    pub fn prose_with(&self, key: MessageId, blanks: &[(&str, &str)]) -> Html {
        let text = self.words.format(key, blanks);
        blocks(&text).iter().map(|block| self.block(block)).collect()
    }

    /// A one-line text, without a paragraph around it.
    pub fn line(&self, key: MessageId) -> Html {
        self.pieces(&inlines(self.text(key)))
    }

    /// A text as plain characters, for attributes and titles. Chips fall away.
    pub fn plain(&self, key: MessageId) -> String {
        plain(self.words, self.text(key))
    }

    /// Notes that this page rests on a source.
    pub fn cite(&self, source: usize) {
        let mut cited = self.cited.borrow_mut();
        if !cited.contains(&source) {
            cited.push(source);
        }
    }

    /// The places of the sources that this page rests on so far, in the order of first mention.
    pub fn cited(&self) -> Vec<usize> {
        self.cited.borrow().clone()
    }

    /// Whether it stands in the single file, which reaches no network.
    pub fn is_single_file(&self) -> bool {
        self.base == SINGLE_FILE_ROOT
    }

    /// Whether it stands in a file that does not know its site: no address leads to it from elsewhere.
    pub fn is_alone(&self) -> bool {
        self.is_single_file() && self.home.is_empty()
    }

    /// The whole address of a path below the root of the site, as far as it is known.
    pub fn full_address(&self, path: &str) -> String {
        [if self.home.is_empty() { self.base } else { self.home }, path].concat()
    }

    /// Where links open that lead away: in a tab of their own, where this page is a guest.
    pub fn elsewhere(&self) -> Option<&'static str> {
        self.embedded.then_some("_blank")
    }

    fn block(&self, block: &Block<'_>) -> Html {
        match block {
            Block::Heading(line) => html! { <h3>{ self.pieces(line) }</h3> },
            Block::Paragraph(line) => html! { <p>{ self.pieces(line) }</p> },
            Block::List(items) => {
                html! { <ul>{ for items.iter().map(|item| html! { <li>{ self.pieces(item) }</li> }) }</ul> }
            }
        }
    }

    fn piece(&self, piece: &Inline<'_>) -> Html {
        match piece {
            Inline::Text(text) => html! { { text } },
            Inline::Bold(inner) => html! { <strong>{ self.pieces(inner) }</strong> },
            Inline::Link(label, address) => {
                let address = match address.strip_prefix('/') {
                    Some(path) => format!("{}{path}", self.base),
                    None => (*address).to_owned(),
                };
                html! { <a href={address} target={self.elsewhere()}>{ label }</a> }
            }
            Inline::Other(lang, inner) => html! { <span lang={lang.code()}>{ self.pieces(inner) }</span> },
            Inline::Number(claim) => html! { { for CLAIMS.get(*claim).map(|claim| self.number(claim)) } },
            Inline::Chip(claims) => self.chip(claims),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Page {
    /// A number of running text. Where a figure of the page draws it, it leads there, with what the figure then shows.
    fn number(&self, claim: &Claim) -> Html {
        let number = number(self.words, claim);
        let Some(drawn) = claim.drawn.filter(|drawn| self.figures.contains(&drawn.figure)) else {
            return html! { { number } };
        };
        let href = format!("#{}", drawn.anchor());
        // What is seen there is what the figure is called.
        let title = format!("figure-{}-title", drawn.figure);
        html! { <a {href} data-state={drawn.state} aria-describedby={title}>{ number }</a> }
    }
}

#[cfg(target_arch = "wasm32")]
impl Page {
    /// A number in a text that the program writes.
    fn number(&self, claim: &Claim) -> Html {
        html! { { number(self.words, claim) } }
    }
}

/// The word for a standing.
pub fn standing(standing: Standing) -> MessageId {
    match standing {
        Standing::Supported => key::standing::SUPPORTED,
        Standing::Partly => key::standing::PARTLY,
        Standing::Differs => key::standing::DIFFERS,
        Standing::Contested => key::standing::CONTESTED,
        Standing::NotFound => key::standing::NOT_FOUND,
        Standing::Article => key::standing::ARTICLE,
    }
}

/// A claim's number in the reader's language.
pub fn number(words: &Words, claim: &Claim) -> String {
    value(words, claim.value)
}

/// A value in the reader's language; nothing where a statement has none.
pub fn value(words: &Words, value: Value) -> String {
    match value {
        Value::Count(count) => words.count(count),
        Value::Number(number, decimals) => words.decimal(number, decimals),
        Value::Percent(number, decimals) => words.percent(number, decimals),
        Value::Year(year) => year.to_string(),
        Value::Date(year, month, day) => words.date((year, month, day)),
        Value::Unsaid => String::new(),
    }
}

/// A text as plain characters. Chips fall away; paragraphs become spaces.
pub fn plain(words: &Words, text: &str) -> String {
    fn add(words: &Words, line: &[Inline<'_>], plain_text: &mut String) {
        for piece in line {
            match piece {
                Inline::Text(text) | Inline::Link(text, _) => plain_text.push_str(text),
                Inline::Bold(inner) | Inline::Other(_, inner) => add(words, inner, plain_text),
                Inline::Number(claim) => plain_text.extend(CLAIMS.get(*claim).map(|claim| number(words, claim))),
                Inline::Chip(_) => {}
            }
        }
    }
    let mut plain_text = String::new();
    for block in blocks(text) {
        let lines = match block {
            Block::Heading(line) | Block::Paragraph(line) => vec![line],
            Block::List(items) => items,
        };
        for line in &lines {
            add(words, line, &mut plain_text);
            plain_text.push(' ');
        }
    }
    plain_text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The `lang` attribute for words of `lang` on this page: nothing where the page already speaks it.
pub fn foreign(page: &Page, lang: &'static str) -> Option<&'static str> {
    (Lang::from_code(lang) != Some(page.words.lang)).then_some(lang)
}
