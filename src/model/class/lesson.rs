//! The lesson plans: how long a lesson is, and its blocks.

/// A part of a lesson: a step, by its place in the story, and its minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// The step.
    pub step: usize,
    /// How long it takes.
    pub minutes: u32,
}

/// A lesson.
#[derive(Clone, Copy, Debug)]
pub struct Lesson {
    /// How long it is.
    pub minutes: u32,
    /// Its blocks, in order.
    pub blocks: &'static [Block],
}

const fn block(step: usize, minutes: u32) -> Block {
    Block { step, minutes }
}

/// The two lessons.
pub static LESSONS: [Lesson; 2] = [
    Lesson { minutes: 45, blocks: &[block(0, 5), block(1, 9), block(2, 8), block(5, 16), block(8, 7)] },
    Lesson {
        minutes: 90,
        blocks: &[
            block(0, 7),
            block(1, 11),
            block(2, 10),
            block(3, 10),
            block(4, 12),
            block(5, 18),
            block(6, 8),
            block(7, 8),
            block(8, 6),
        ],
    },
];

/// How many minutes a step takes in each lesson that has it.
pub fn minutes(step: usize) -> impl Iterator<Item = u32> {
    let blocks = LESSONS.iter().flat_map(|lesson| lesson.blocks);
    blocks.filter(move |block| block.step == step).map(|block| block.minutes)
}
