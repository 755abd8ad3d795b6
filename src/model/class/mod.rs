//! What a class does together: votes by raised hands, and the count of its quiz codes. No names anywhere.
//!
//! - [`question`]: what is voted on.
//! - [`poll`]: the hands counted before and after a discussion.
//! - [`polls`]: all votes of a device.
//! - [`address`]: a vote in a link.
//! - [`lesson`]: the lesson plans and their blocks.
//! - [`clock`]: the time that a class has.
//! - [`tally`]: the codes of a class and what comes of them.
//! - [`classes`]: all classes of a device, one of which is shown.

pub mod address;
pub mod classes;
pub mod clock;
pub mod lesson;
pub mod poll;
pub mod polls;
pub mod question;
pub mod tally;
