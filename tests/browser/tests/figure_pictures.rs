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
    the_letters_of_a_drawing_stand_where_they_should in chromium;
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
        // The first line of the title is drawn.
        let first = within("aria-label=\"", "\"").unwrap_or_default();
        assert!(title.is_some_and(|title| title.starts_with(first)) && !first.is_empty(), "{name}: {first}");
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

/// How far apart two pictures are: of the places where one has ink, in blocks of a few pixels, the share where the other is
/// another. Both as large as the smaller.
fn apart([one, other]: [&Picture; 2]) -> f64 {
    const BLOCK: usize = 6;
    let [across, down] = [0, 1].map(|side| one.size[side].min(other.size[side]) / BLOCK);
    let shade = |picture: &Picture, x: usize, y: usize| {
        let lines = (0..BLOCK).map(|line| ((y * BLOCK + line) * picture.size[0] + x * BLOCK) * 3);
        lines.flat_map(|start| &picture.pixels[start..start + BLOCK * 3]).map(|part| i64::from(*part)).sum::<i64>()
            / (BLOCK * BLOCK * 3) as i64
    };
    let paper = i64::from(one.pixels[0]);
    let (mut inked, mut differ) = (0, 0);
    for (x, y) in (0..down).flat_map(|y| (0..across).map(move |x| (x, y))) {
        let [one, other] = [one, other].map(|picture| shade(picture, x, y));
        if (one - paper).abs().max((other - paper).abs()) > 24 {
            inked += 1;
            differ += i64::from((one - other).abs() > 64);
        }
    }
    differ as f64 / f64::from(inked.max(1))
}

/// A picture's pixels, three bytes each.
struct Picture {
    size: [usize; 2],
    pixels: Vec<u8>,
}

fn read(png: &[u8]) -> Picture {
    let mut decoder = png::Decoder::new(Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info().unwrap_or_else(|error| panic!("{error}"));
    let mut bytes = vec![0; reader.output_buffer_size().unwrap_or_default()];
    let info = reader.next_frame(&mut bytes).unwrap_or_else(|error| panic!("{error}"));
    let parts = info.color_type.samples();
    let pixels = bytes.chunks_exact(parts).flat_map(|pixel| [pixel[0], pixel[1 % parts], pixel[2 % parts]]).collect();
    Picture { size: [info.width, info.height].map(|side| side as usize), pixels }
}

/// librsvg has none of our typefaces and reads no `textLength`: where letters were left to it, they would be wider, and run
/// into what stands beside them. Every drawing that it makes is held against the one that the build has made of the same
/// scene, in which no two words meet (tests/pictures.rs).
fn the_letters_of_a_drawing_stand_where_they_should(_: Engine) {
    let folder = Copy::of_nothing();
    let mut faults = Vec::new();
    for svg in pictures("svg") {
        let drawn =
            read(&fs::read(svg.with_extension("png")).unwrap_or_else(|error| panic!("{}: {error}", svg.display())));
        let to = folder.folder().join("drawn.png");
        let mut command = Command::new(place("PARADOKS_RSVG"));
        command.arg("--width").arg(drawn.size[0].to_string()).arg("--output").arg(&to).arg(&svg);
        let said = command.output().unwrap_or_else(|error| panic!("rsvg-convert: {error}"));
        assert!(said.status.success(), "{}: {}", svg.display(), String::from_utf8_lossy(&said.stderr));
        let seen = read(&fs::read(&to).unwrap_or_default());
        assert!(drawn.size[1].abs_diff(seen.size[1]) <= 3, "{}: {:?} and {:?}", svg.display(), drawn.size, seen.size);
        let apart = apart([&drawn, &seen]);
        if apart > 0.05 {
            faults.push(format!("{}: {apart:.3} of it looks otherwise", svg.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
