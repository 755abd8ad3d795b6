//! The colours of the crowd, in its figure and out of the reader's pile.

use crate::browser::Canvas;
use crate::crowd::picture::{self, ARRIVED, Look};
use crate::crowd::pile;
use crate::figure::scene::ColourRole;

/// The colours of the style sheet as they are now: red, green, blue.
#[derive(Clone, Copy)]
pub(super) struct Colours {
    paper: [u8; 3],
    soft: [u8; 3],
    now: [u8; 3],
    quiet: [u8; 3],
}

impl Colours {
    pub(super) fn of(canvas: &Canvas) -> Self {
        let colour = |token| {
            let (red, green, blue) = canvas.colour(token);
            [red, green, blue]
        };
        let [paper, soft, now] = [ColourRole::Paper, ColourRole::Soft, ColourRole::Now].map(|ink| colour(ink.token()));
        Self { paper, soft, now, quiet: colour(pile::QUIET) }
    }

    pub(super) fn in_figure(&self) -> Look {
        picture::look([self.paper, self.soft, self.now])
    }

    /// All are what it is about. In the pile those whom the reader guessed are quiet; on the way they become as the others.
    pub(super) fn out_of_the_pile(&self, passed: i32) -> Look {
        let mixed = |at: usize| {
            let (from, to) = (i32::from(self.quiet[at]), i32::from(self.now[at]));
            (from + (to - from) * passed / ARRIVED) as u8
        };
        picture::look([self.paper, self.now, [mixed(0), mixed(1), mixed(2)]])
    }
}
