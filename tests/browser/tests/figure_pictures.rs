//! The pictures of figures that the build writes: they stand alone, and look the same to programs that are no browser.

use browser_tests::setting::place;
use browser_tests::site::Copy;
use browser_tests::{Engine, in_engines};
use std::fs;
use std::io::Cursor;
use std::path::PathBuf;
use std::process::Command;

in_engines! {
    every_picture_stands_alone in chromium;
    no_two_words_of_a_drawing_meet in chromium;
}

/// Every picture of an ending.
fn pictures(ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for lang in ["id", "en"] {
        let folder = place("PARADOKS_DIST").join("picture").join(lang);
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())).flatten();
        found.extend(
            entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|known| known == ending)),
        );
    }
    assert!(found.len() > 100, "{} pictures", found.len());
    found
}

/// Title, unit, source; letters as outlines; nothing that another file would have to bring.
fn every_picture_stands_alone(_: Engine) {
    for path in pictures("svg") {
        let (svg, name) = (fs::read_to_string(&path).unwrap_or_default(), path.display());
        let within = |start: &str, end: &str| {
            svg.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map(|(text, _)| text)
        };
        let (title, description) = (within("<title>", "</title>"), within("<desc>", "</desc>"));
        assert!(title.is_some_and(|title| title.len() > 10), "{name}: {title:?}");
        assert!(
            description.is_some_and(|text| text.ends_with("Paradoks AI") || text.ends_with("The AI Paradox")),
            "{name}"
        );
        // Title, unit and source are drawn, line by line. A scale alone comes out of no source.
        let labels = svg.split("aria-label=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let drawn = labels.collect::<Vec<_>>().join(" ");
        let (title, description) = (title.unwrap_or_default(), description.unwrap_or_default());
        let unit = description.split(". ").next().unwrap_or_default();
        let source = ["Source: ", "Sumber: "].iter().find_map(|name| description.rfind(name));
        let source = source.map(|at| description[at..].rsplit_once(". ").map_or("", |(source, _)| source));
        assert!(drawn.contains(title) && drawn.contains(unit), "{name}: {title} {unit} | {drawn}");
        let is_scale = path.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with("scale"));
        assert_eq!(source.is_none(), is_scale, "{name} names its source: {description}");
        assert!(drawn.contains(source.unwrap_or_default()), "{name}: {source:?}");
        for foreign in ["<text", "<style", "var(", "url(", "@font-face"] {
            assert!(!svg.contains(foreign), "{name} has {foreign}");
        }
        let addresses = svg.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        for address in addresses {
            let is_own = address.strip_prefix('#').is_some_and(|id| svg.contains(&format!("<path id=\"{id}\" ")));
            assert!(is_own || address.starts_with("data:image/png;base64,"), "{name} needs {address}");
        }
    }
}

/// How much of a picture is inked, by the opacity of its pixels.
fn ink(png: &[u8]) -> u64 {
    let mut decoder = png::Decoder::new(Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info().unwrap_or_else(|error| panic!("{error}"));
    let mut bytes = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let info = reader.next_frame(&mut bytes).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(info.color_type, png::ColorType::Rgba, "nothing lies under the words");
    bytes.chunks_exact(4).map(|pixel| u64::from(pixel[3])).sum()
}

/// The words of a drawing, each as the element that draws it, and what stands before them all.
fn words(svg: &str) -> (&str, Vec<&str>) {
    const START: &str = "<g aria-label=";
    let head = svg.find("</defs>").map_or("", |end| &svg[..end + "</defs>".len()]);
    let starts = svg.match_indices(START).map(|(at, _)| at);
    let words = starts.filter_map(|at| Some(&svg[at..at + svg[at..].find("</g>")? + "</g>".len()]));
    (head, words.collect())
}

/// librsvg has none of our typefaces and reads no `textLength`: where letters were left to it, they would be wider, and run
/// into what stands beside them. Where two words meet, both together have less ink than one and the other: each word is
/// in one of two drawings, parted in as many ways as it takes until no two words were always in the same one.
fn no_two_words_of_a_drawing_meet(_: Engine) {
    let folder = Copy::of_nothing();
    let (from, to) = (folder.folder().join("words.svg"), folder.folder().join("words.png"));
    let inked = |head: &str, words: &[&str]| {
        folder.add("words.svg", [head, &words.concat(), "</svg>"].concat());
        let mut command = Command::new(place("PARADOKS_RSVG"));
        let said = command.arg("--output").arg(&to).arg(&from).output();
        let said = said.unwrap_or_else(|error| panic!("rsvg-convert: {error}"));
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        ink(&fs::read(&to).unwrap_or_default())
    };
    let mut faults = Vec::new();
    for path in pictures("svg").into_iter().filter(|path| !path.to_string_lossy().ends_with("-dark.svg")) {
        let svg = fs::read_to_string(&path).unwrap_or_default();
        let (head, words) = words(&svg);
        let all = inked(head, &words);
        assert!(words.len() > 2 && all > 100_000, "{}: the words are drawn", path.display());
        let ways = usize::BITS - words.len().leading_zeros();
        for way in 0..ways {
            let (some, others): (Vec<_>, Vec<_>) =
                words.iter().enumerate().partition(|(place, _)| place >> way & 1 == 1);
            let [some, others] =
                [some, others].map(|part| inked(head, &part.into_iter().map(|(_, word)| *word).collect::<Vec<_>>()));
            let met = (some + others).saturating_sub(all) / 255;
            if met > 0 {
                faults.push(format!("{}: {met} pixels are inked twice", path.display()));
                break;
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
