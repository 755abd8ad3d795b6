//! Every suite of laws, one file a subject.

use std::process::ExitCode;

/// The suites by the names of their files.
macro_rules! suites {
    ($($suite:ident)+) => {
        $(mod $suite;)+

        fn main() -> ExitCode {
            browser_tests::runner::run(vec![$((stringify!($suite), $suite::tests()),)+])
        }
    };
}

suites! {
    accessibility
    addresses
    asked
    below_a_path
    class
    codes
    crowd
    dev
    embed
    embed_codes
    embed_conversation
    embed_element
    embed_heights
    embed_links
    embed_look
    embed_page
    failures
    figure_pictures
    figures
    frames
    islands
    keyboard
    language
    layout
    layout_laws
    lesson
    letters
    my_path
    offline
    opening
    organisation
    paper
    parts
    pass_on
    pointing
    print
    publish
    quiet
    quiz
    same
    scorm
    shared_device
    single_file
    stage_groups
    tabs
    theme
    translation
    votes
    walk
}
