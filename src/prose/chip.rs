//! Chips: where a number comes from and how it stands, no louder than it has to be.

use super::{Page, standing};
use crate::i18n::key;
use crate::i18n::markup::Inline;
use crate::record::{CLAIMS, Claim, SOURCES, Standing};
use yew::{Html, html};

/// Keeps a chip on the line of the word before it.
const HOLD: &str = "\u{a0}";

impl Page {
    /// The chip that claims share, leading to their source below: the number that the source has there, and words where
    /// the record does not simply bear them out. Who points at it reads the rest, and who listens hears it.
    pub fn chip(&self, claims: &[usize]) -> Html {
        let Some(claim) = claims.first().and_then(|claim| CLAIMS.get(*claim)) else { return Html::default() };
        // What is drawn in the browser stands on a page whose list of sources is written.
        if self.figure.is_none() && !self.live {
            self.cite(claim.source);
        }
        let source = &SOURCES[claim.source];
        let listed = self.cited().iter().position(|place| *place == claim.source);
        let number = listed.map(|place| (place + 1).to_string());
        let number = number.unwrap_or_else(|| source.short[self.words.lang.place()].to_owned());
        let status = self.text(standing(claim.standing));
        let mark = (claim.standing != Standing::Supported).then(|| [status, HOLD].concat());
        // What is seen, then the rest. It is no text of the page: a reader mode would take it for links.
        let date = self.words.date(source.date);
        let mut label =
            [mark.as_deref().unwrap_or_default(), &number, ": ", source.publisher, ", ", &date, " · ", status].concat();
        if claims.len() > 1 {
            label += " · ";
            label += &self.words.format(key::standing::GROUP, &[("n", &claims.len().to_string())]);
        }
        html! {
            <a class={format!("chip chip-{}", claim.standing.name())} href={format!("#source-{}", source.id)} aria-label={label}>
                { for mark.map(|mark| html! { <span class="mark">{ mark }</span> }) }
                <span class="chip-number">{ number }</span>
            </a>
        }
    }

    /// A line of text. A source that is cited again before any other is cited once, after the last of what it bears out.
    pub(super) fn pieces(&self, line: &[Inline<'_>]) -> Html {
        let mut held = Vec::new();
        let mut rest = line;
        let mut nodes = Vec::new();
        while let Some((piece, after)) = rest.split_first() {
            rest = after;
            nodes.push(match piece {
                Inline::Chip(claims) => {
                    held.extend(claims);
                    if is_cited_next(claims, rest) { Html::default() } else { self.chip(&std::mem::take(&mut held)) }
                }
                Inline::Text(text) => match rest.split_first() {
                    Some((Inline::Chip(claims), after)) => {
                        let hold = if is_cited_next(claims, after) { None } else { Some(HOLD) };
                        html! { { [text.trim_end(), hold.unwrap_or_default()].concat() } }
                    }
                    _ => html! { { text } },
                },
                piece => self.piece(piece),
            });
        }
        nodes.into_iter().collect()
    }
}

/// Whether the next chip of a line would say the same as that of these claims.
fn is_cited_next(claims: &[usize], rest: &[Inline<'_>]) -> bool {
    let next = rest.iter().find_map(|piece| if let Inline::Chip(claims) = piece { Some(claims) } else { None });
    let shared = |claims: &[usize]| claims.first().and_then(|claim| CLAIMS.get(*claim)).map(share);
    next.is_some_and(|next| shared(next) == shared(claims))
}

/// What claims that one chip speaks for have in common.
fn share(claim: &Claim) -> (usize, Standing) {
    (claim.source, claim.standing)
}
