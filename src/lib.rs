//! The AI Paradox: an interactive explainer that tells an argument fairly and then shows what the record says.
//!
//! The rooms, from the ground up. Nothing knows a room that stands further down this list.
//!
//! - [`i18n`]: every sentence of the product, and numbers in the reader's language.
//! - [`record`]: every number of the product, with its source and its standing.
//! - [`browser`]: the only place that touches the browser. Where pages are written it answers "none".
//! - [`model`]: what can be computed about a reader's choices, without a browser.
//! - [`reader`]: what the reader has done, kept on the device.
//! - [`prose`]: running text, with the record's numbers and source chips in it.
//! - [`lazy`]: parts of the program that travel with the step that needs them.
//! - [`island`]: what a reader can do something with on a page that otherwise stays as it was written.
//! - [`controls`]: how one of several choices is chosen.
//! - [`figure`]: what a chart is: a scene, drawn as SVG or on a canvas, with its table.
//! - [`crowd`]: people as dots, one dot a person: groups, places, pixels.
//! - [`story`]: the argument, one folder a step.
//! - [`class`]: class mode: a step from the front of a room, and votes by raised hands.
//! - [`extra_pages`]: extra pages, for those who pass it on.
//! - [`shell`]: what stays while steps change: address, rail, language, theme.

pub mod browser;
pub mod class;
pub mod controls;
pub mod crowd;
pub mod effect;
pub mod extra_pages;
pub mod figure;
pub mod i18n;
pub mod island;
pub mod lazy;
pub mod model;
pub mod prose;
pub mod reader;
pub mod record;
pub mod shell;
pub mod story;
