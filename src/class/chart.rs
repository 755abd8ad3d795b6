//! The hands of both rounds side by side: two bars an option, the one before the discussion above.

use crate::figure::letters::{self, wrap};
use crate::figure::scene::{Align, ColourRole, DrawContext, Scene};
use crate::figure::sizes::{NARROW, WIDE};
use crate::figure::surface::Changing;
use crate::i18n::{Words, key};
use crate::model::class::poll::{Counts, Round};
use std::rc::Rc;

/// Type size of options and numbers, height of a line of them, of a bar, and room under each option.
const TYPE: f64 = 20.0;
const LINE: f64 = 26.0;
const BAR: f64 = 28.0;
const UNDER: f64 = 16.0;

/// The drawing of a vote on options, as tall as they need.
pub fn chart(words: &'static Words, options: Rc<[String]>, counts: Counts) -> Changing {
    let [narrow, wide] = [NARROW, WIDE].map(|width| height(&options, width));
    Changing {
        scene: Rc::new(move |view: &DrawContext| bars(words, view, &options, &counts)),
        narrow,
        wide,
        glides: true,
    }
}

fn height(options: &[String], width: f64) -> f64 {
    options.iter().map(|option| row(&lines(option, width))).sum::<f64>() - UNDER
}

/// The height of an option with its two bars.
fn row(lines: &[String]) -> f64 {
    lines.len() as f64 * LINE + 2.0 * BAR + 6.0 + UNDER
}

/// An option in lines; a word longer than a line is cut off, and says so.
fn lines(option: &str, width: f64) -> Vec<String> {
    let fits = |line: &str| letters::width(line, TYPE, true) <= width;
    let cut = |line: String| {
        if fits(&line) {
            return line;
        }
        let mut kept = line;
        while !kept.is_empty() && !fits(&[&kept, "…"].concat()) {
            kept.pop();
        }
        kept + "…"
    };
    wrap(option, width, TYPE, true).into_iter().map(cut).collect()
}

fn bars(words: &'static Words, view: &DrawContext, options: &[String], counts: &Counts) -> Scene {
    let mut scene = Scene::default();
    let rounds = [
        (Round::Before, key::extra::class::vote::BEFORE, ColourRole::Soft),
        (Round::After, key::extra::class::vote::AFTER, ColourRole::Now),
    ];
    let label_of = |round: Round, name, option: usize| {
        let hands = counts.get(round, option).to_string();
        words.format(key::extra::class::vote::HANDS, &[("round", words.text(name)), ("n", &hands)])
    };
    let widest = (0..options.len()).flat_map(|option| rounds.map(|(round, name, _)| label_of(round, name, option)));
    let room = widest.map(|label| letters::width(&label, TYPE, false)).fold(0.0, f64::max) + 10.0;
    let most = rounds.iter().flat_map(|(round, ..)| (0..options.len()).map(|option| counts.get(*round, option)));
    let most = f64::from(most.max().unwrap_or_default().max(1));
    let mut top = 0.0;
    for (place, option) in options.iter().enumerate() {
        let lines = lines(option, view.width);
        let below = top + row(&lines);
        for line in &lines {
            scene.bold(line, (0.0, top + LINE / 2.0), Align::Left, TYPE, ColourRole::Ink);
            top += LINE;
        }
        for (round, name, ink) in rounds {
            let end = (view.width - room) * f64::from(counts.get(round, place)) / most;
            // An empty bar keeps its foot: it is counted, too.
            scene.fill(0.0, top + 2.0, end.max(3.0), BAR - 4.0, ink);
            let label = label_of(round, name, place);
            scene.text(&label, (end.max(3.0) + 8.0, top + BAR / 2.0), Align::Left, TYPE, ColourRole::Ink);
            scene.read((end.max(3.0), top + BAR / 2.0), words.pair(option, &label));
            top += BAR;
        }
        top = below;
    }
    scene
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot read the words has failed")]

    use super::*;
    use crate::figure::scene::Mark;
    use crate::i18n::{Lang, all};

    #[test]
    fn no_word_leaves_the_picture_whatever_was_typed() {
        let options: Rc<[String]> =
            ["Ya", "Mungkin, kalau keadaannya berubah sama sekali", &"w".repeat(48)].map(str::to_owned).into();
        for lang in Lang::ALL {
            let words: &'static Words = Box::leak(Box::new(all(lang)));
            for counts in [Counts::default(), Counts([[999, 0, 3, 0, 0, 0], [0, 999, 1, 0, 0, 0]])] {
                let drawing = chart(words, options.clone(), counts);
                for (width, height) in [(NARROW, drawing.narrow), (WIDE, drawing.wide)] {
                    for mark in (drawing.scene)(&DrawContext { words, width, height }).marks {
                        let (right, bottom) = match &mark {
                            Mark::Text { text, at: (x, y), size, bold, .. } => {
                                (x + letters::width(text, *size, *bold), y + size * 0.4)
                            }
                            Mark::Box([left, top, width, height], _) => (left + width, top + height),
                            _ => continue,
                        };
                        assert!(right <= width && bottom <= height, "{mark:?} of {width} × {height}");
                    }
                }
            }
        }
    }
}
