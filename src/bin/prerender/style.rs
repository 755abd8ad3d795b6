//! The style sheets: one of every page, those that only some pages need, and what is added inside other pages.

use paradoks::story::STEPS;

/// The style sheet of every page, one file a part, in the order they build on each other.
const STYLE: [&str; 12] = [
    include_str!("../../../static/style/tokens.css"),
    include_str!("../../../static/style/base.css"),
    include_str!("../../../static/style/controls.css"),
    include_str!("../../../static/style/shell.css"),
    include_str!("../../../static/style/story.css"),
    include_str!("../../../static/style/record.css"),
    include_str!("../../../static/style/step_layout.css"),
    include_str!("../../../static/style/figure.css"),
    include_str!("../../../static/style/pointing.css"),
    include_str!("../../../static/style/play.css"),
    include_str!("../../../static/style/crowd.css"),
    include_str!("../../../static/style/pass_on.css"),
];

/// What only some pages need beyond it, by the name under which the program asks for it: the steps' own names, and those
/// of what stands beside them.
const SHEETS: [(&str, &[&str]); 5] = [
    (
        "guess",
        &[include_str!("../../../static/style/stage.css"), include_str!("../../../static/style/stage_groups.css")],
    ),
    ("inside", &[include_str!("../../../static/style/organisation.css")]),
    ("quiz", &[include_str!("../../../static/style/quiz.css"), include_str!("../../../static/style/quiz_result.css")]),
    (
        "class",
        &[
            include_str!("../../../static/style/class.css"),
            include_str!("../../../static/style/class_bar.css"),
            include_str!("../../../static/style/votes.css"),
            include_str!("../../../static/style/tally.css"),
        ],
    ),
    (
        "extra",
        &[
            include_str!("../../../static/style/extra_pages.css"),
            include_str!("../../../static/style/teacher.css"),
            include_str!("../../../static/style/worksheet.css"),
            include_str!("../../../static/style/poster.css"),
            include_str!("../../../static/style/paper.css"),
            include_str!("../../../static/style/quiz_paper.css"),
        ],
    ),
];

/// The whole style sheet, for one request.
pub fn style() -> String {
    shortened(&STYLE.concat())
}

/// The sheets that only some pages need: name and text.
pub fn sheets() -> impl Iterator<Item = (&'static str, String)> {
    SHEETS.into_iter().map(|(name, parts)| (name, shortened(&parts.concat())))
}

/// A style sheet without its comments and its indentation, which only its writers need.
pub fn shortened(style: &str) -> String {
    let mut short = String::with_capacity(style.len());
    let mut rest = style;
    while let Some((before, comment)) = rest.split_once("/*") {
        short += before;
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    short += rest;
    let mut joined = String::with_capacity(short.len());
    for line in short.lines().map(str::trim).filter(|line| !line.is_empty()) {
        // Where a rule, a declaration or a selector ends, what follows needs no room before it.
        if !joined.is_empty() && !joined.ends_with(['{', '}', ';', ',']) {
            joined.push(' ');
        }
        joined += line;
    }
    // No text of the style sheets has these in it.
    joined.replace(": ", ":").replace(" {", "{") + "\n"
}

/// What pages inside other pages add to it, with what shows the figure that may stand there alone.
pub fn embed_style() -> String {
    let figures = STEPS.iter().flat_map(|step| step.figures);
    let alone = figures.map(|(figure, _)| format!("[data-figure=\"{figure}\"] #figure-{figure}"));
    let alone = format!(":is({})", alone.collect::<Vec<_>>().join(",\n"));
    let style = include_str!("../../../static/style/embed.css");
    shortened(&format!(
        "{style}\n[data-figure] main :not({alone}, {alone} *, :has({alone}), .opening, .opening *, .sources, .sources *) {{\n  \
         display: none;\n}}\n\n[data-figure] main :has({alone}) {{\n  display: block;\n}}\n"
    ))
}
