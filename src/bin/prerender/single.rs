//! The whole product as one file that needs no network: the story as text for readers without scripts, and packed
//! behind it everything that the site would send. Its pages stand behind the `#` of its address.

use super::bundles;
use super::document::{app, escape, render};
use super::likeness::by_likeness;
use super::site::Site;
use super::style::{sheets, shortened, style};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use paradoks::i18n::{Lang, Words, key};
use paradoks::record::SOURCES;
use paradoks::shell::ROOT;
use paradoks::shell::address::{Address, Place};
use paradoks::shell::page::title;
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, Write};
use std::num::NonZeroU64;
use std::path::Path;

/// The root of its pages; `src/browser/location.rs` knows it, too.
const BASE: &str = paradoks::prose::SINGLE_FILE_ROOT;

/// The style of the story as text, which needs the colours alone.
const TEXT_STYLE: &str =
    concat!(include_str!("../../../static/style/tokens.css"), include_str!("../../../static/single/told.css"));
/// How often the packer looks for something smaller. More rounds than these gained less than a kilobyte.
const ROUNDS: NonZeroU64 = NonZeroU64::new(20).unwrap();
const OPEN: &str = include_str!("../../../static/single/open.js");

/// Writes it out of what was built in `dist`.
pub fn single(site: &Site, dist: &Path, [indonesian, english]: [&'static Words; 2]) -> Result<String, String> {
    let whole = render(site, indonesian, Address::new(Lang::Id, Place::Whole));
    let start = String::from_utf8(read(dist, site.below(&site.start))?).map_err(|error| error.to_string())?;
    let (open, start, text_style) = (short(OPEN), short(&start), shortened(TEXT_STYLE));
    let (program, style) = (program(site, dist)?, carried_style(site, dist)?);
    let policy = format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' {}; style-src {}; img-src data: blob:; font-src data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'",
        [&open, &start, &program].map(|text| hash(text)).join(" "),
        [&text_style, &style].map(|text| hash(text)).join(" "),
    );
    let packed = packed(&by_likeness(files(site, dist, [indonesian, english], program, style)?))
        .map_err(|error| format!("cannot pack: {error}"))?;
    let home = if site.home.is_empty() { String::new() } else { format!(" data-home=\"{}\"", site.home) };
    let front = Address::start(Lang::En).href(BASE);
    let icon: String = super::icons::svg().bytes().map(|byte| format!("%{byte:02X}")).collect();
    // Which words it needs, the page says that its address names.
    let app = format!(
        "<meta name=\"app\" data-js=\"{BASE}{}\" data-wasm=\"{BASE}{}\" data-words=\"\" data-parts=\"\">",
        site.below(&site.js),
        site.below(&site.wasm),
    );
    let head = format!(
        "<!doctype html>\n<html lang=\"id\" data-base=\"{BASE}\" data-front-en=\"{front}\"{home}>\n<head>\n\
         <meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"data:image/svg+xml,{icon}\">\n{app}\n\
         <style>{text_style}</style>\n<script>{open}</script>\n<script>{start}</script>\n</head>\n",
        escape(indonesian.text(key::site::NAME)),
    );
    if !head.is_ascii() {
        return Err("the scripts, the style and the name of the single file must keep to ASCII".to_owned());
    }
    let body = ascii(&body(&whole, indonesian, english));
    let files = format!(
        "<script type=\"application/octet-stream\" id=\"files\" data-size=\"{}\">{}</script>",
        packed.len(),
        base91(&packed),
    );
    Ok(format!("{head}<body>\n{body}\n{files}\n</body>\n</html>\n"))
}

/// Files one after the other, behind a list of their names and sizes, as the browser's own `DecompressionStream` unpacks
/// them. A sum at the end tells a damaged file.
fn packed(files: &[(String, Vec<u8>)]) -> io::Result<Vec<u8>> {
    let mut all = Vec::new();
    for (name, bytes) in files {
        writeln!(all, "{name} {}", bytes.len())?;
    }
    all.push(b'\n');
    files.iter().for_each(|(_, bytes)| all.extend(bytes));
    let mut packed = Vec::new();
    let options = zopfli::Options { iteration_count: ROUNDS, ..zopfli::Options::default() };
    zopfli::compress(options, zopfli::Format::Zlib, all.as_slice(), &mut packed)?;
    Ok(packed)
}

/// Bytes as text in basE91: two signs are thirteen or fourteen bits. The signs are all that can be printed of ASCII but the
/// three that mean something in HTML. A text in base 64 is a twelfth longer.
fn base91(bytes: &[u8]) -> String {
    let signs: Vec<char> = ('!'..='~').filter(|sign| !['"', '&', '<'].contains(sign)).collect();
    let (mut text, mut queue, mut bits) = (String::new(), 0, 0);
    let mut put = |value: u32, signs_needed: usize| {
        text.extend([value % 91, value / 91].iter().take(signs_needed).map(|digit| signs[*digit as usize]));
    };
    for byte in bytes {
        queue |= u32::from(*byte) << bits;
        bits += 8;
        if bits > 13 {
            let taken = if queue & 0x1FFF > 88 { 13 } else { 14 };
            put(queue & ((1 << taken) - 1), 2);
            queue >>= taken;
            bits -= taken;
        }
    }
    if bits > 0 {
        put(queue, if bits > 7 || queue > 90 { 2 } else { 1 });
    }
    text
}

/// A text that says the same in every encoding.
fn ascii(html: &str) -> String {
    let mut ascii = String::with_capacity(html.len());
    for letter in html.chars() {
        match letter {
            plain if plain.is_ascii() => ascii.push(plain),
            other => ascii += &format!("&#{};", u32::from(other)),
        }
    }
    ascii
}

/// The program's JavaScript as it stands inside the page: its parts have names, not addresses, and who waits for it is
/// told.
fn program(site: &Site, dist: &Path) -> Result<String, String> {
    let glue = String::from_utf8(read(dist, site.below(&site.js))?).map_err(|error| error.to_string())?;
    let glue = glue.replace("new URL(\"./", "(\"").replace("\", import.meta.url)", "\")");
    Ok(glue + "\nwindow.brought({ default: __wbg_init, start });\n")
}

/// The style sheet with the typeface inside. What the address points at is marked by a class: the address has its page
/// there.
fn carried_style(site: &Site, dist: &Path) -> Result<String, String> {
    let font = site.below(&site.font);
    let inside = format!("data:font/woff2;base64,{}", BASE64.encode(read(dist, font)?));
    let whole = sheets().fold(style(), |whole, (_, sheet)| whole + &sheet);
    Ok(whole.replace(font, &inside).replace(":target", ".target"))
}

/// Everything that the program asks for or links to.
fn files(
    site: &Site,
    dist: &Path,
    languages: [&'static Words; 2],
    program: String,
    style: String,
) -> Result<Vec<(String, Vec<u8>)>, String> {
    let mut files =
        vec![("style.css".to_owned(), style.into_bytes()), (site.below(&site.js).to_owned(), program.into_bytes())];
    let carried = site.carried();
    for words in languages {
        // Who knows the site finds the codes there.
        let is_elsewhere = |address: Address| address.place.writes_codes() && !site.home.is_empty();
        let is_inside = |address: &Address| !address.is_for_teachers() && !is_elsewhere(*address);
        for address in Address::all().filter(|address| address.lang == words.lang).filter(is_inside) {
            files.push((address.path(), page(&carried, words, address).into_bytes()));
        }
        let all = bundles::all(words.lang);
        files.push((all.name(), all.text().into_bytes()));
    }
    let linked = |path: &str| {
        let link = format!("href=\"{BASE}{path}\"");
        files.iter().any(|(_, bytes)| bytes.windows(link.len()).any(|text| text == link.as_bytes()))
    };
    let mut records = Vec::new();
    for folder in ["record", "quiz"] {
        let entries = fs::read_dir(dist.join(folder)).map_err(|error| format!("{folder}: {error}"))?;
        let mut names: Vec<_> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort();
        for name in names {
            let path = format!("{folder}/{name}");
            if linked(&path) {
                let bytes = read(dist, &path)?;
                records.push((path, bytes));
            }
        }
    }
    files.extend(records);
    // Codes are written on the site alone, where what they embed is, and a preview of it.
    let is_needed = |part: &&String| !site.below(part).starts_with("split_embed-");
    for part in [&site.wasm].into_iter().chain(site.parts.iter().filter(is_needed)) {
        files.push((site.below(part).to_owned(), read(dist, site.below(part))?));
    }
    Ok(files)
}

/// A page as the app fetches it in the single file: what it shows and what it needs, and nothing for other readers.
fn page(carried: &Site, words: &'static Words, address: Address) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n{}</head>\n<body>\n{}\n</body>\n</html>\n",
        address.lang.code(),
        escape(&title(words, address)),
        app(carried, address, ""),
        render(carried, words, address),
    )
}

fn read(dist: &Path, path: &str) -> Result<Vec<u8>, String> {
    fs::read(dist.join(path)).map_err(|error| format!("{path}: {error}"))
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text)))
}

/// A script or a style sheet without the lines that only its readers need, and without the room before each line.
pub fn short(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// What is read without scripts: every step's headline and prose, and where its numbers come from.
fn body(whole: &str, indonesian: &'static Words, english: &'static Words) -> String {
    let (story, cited) = story_text(whole);
    let sources: String = SOURCES
        .iter()
        .filter(|source| cited.contains(&source.id))
        .map(|source| {
            format!(
                "<li><b>{}</b>: {}, <cite lang=\"{}\">{}</cite>. {}</li>\n",
                escape(source.short[indonesian.lang.place()]),
                escape(source.publisher),
                source.entry.lang,
                escape(source.entry.title),
                source.entry.address.trim_start_matches("https://")
            )
        })
        .collect();
    let say = |words: &'static Words, key| escape(words.text(key));
    format!(
        "<div id=\"{ROOT}\"><main class=\"told\">\n<noscript><p class=\"note\">{}</p><p class=\"note\" lang=\"en\">{}</p>\
         </noscript>\n<p class=\"note\" role=\"status\" data-notice=\"no-app\" hidden>{}</p>\n\
         <p class=\"kicker\">{}</p>\n\
         <h1>{}</h1>\n<p class=\"note opening\">{}</p><p class=\"note opening\" lang=\"en\">{}</p>\n\
         <p>{}</p>\n{story}<section class=\"sources\"><h2>{}</h2>\n<ul>\n{sources}</ul></section>\n</main></div>",
        say(indonesian, key::single::AS_TEXT),
        say(english, key::single::AS_TEXT),
        say(indonesian, key::notice::NO_APP),
        say(indonesian, key::site::NAME),
        say(indonesian, key::site::TAGLINE),
        say(indonesian, key::single::OPENING),
        say(english, key::single::OPENING),
        say(indonesian, key::shell::ABOUT),
        say(indonesian, key::sources::TITLE),
    )
}

/// The headlines and the prose of a page that holds the whole story, without figures and links, and the names of the
/// sources that they cite.
fn story_text(page: &str) -> (String, Vec<&str>) {
    const HEADLINE: &str = "<h2 class=\"headline\">";
    let (mut story, mut cited, mut rest) = (String::new(), Vec::new(), page);
    while let Some(at) = rest.find(['<']) {
        rest = &rest[at..];
        let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
        let end = match tag {
            tag if HEADLINE.starts_with(tag) && tag.len() + 1 == HEADLINE.len() => "</h2>",
            tag if tag.starts_with("<section") && tag.contains("class=\"prose") => "</section>",
            _ => {
                rest = &rest[1..];
                continue;
            }
        };
        let Some(end) = rest.find(end).map(|at| at + end.len()) else { break };
        plain(&rest[..end], &mut story, &mut cited);
        story.push('\n');
        rest = &rest[end..];
    }
    (story, cited)
}

/// Adds a passage without its links: a chip becomes words, since its number leads nowhere here, and what it cites is noted.
fn plain<'a>(passage: &'a str, story: &mut String, cited: &mut Vec<&'a str>) {
    let mut pieces = passage.split("<a ");
    story.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        let (inside, after) = after.split_once("</a>").unwrap_or((after, ""));
        let source = tag.split_once("href=\"#source-").and_then(|(_, rest)| rest.split('"').next());
        match source {
            Some(source) => {
                cited.push(source);
                let label = tag.split_once("aria-label=\"").and_then(|(_, rest)| rest.split('"').next());
                let status = label.and_then(|label| label.split_once(" · ")).map_or("", |(_, status)| status);
                let short = SOURCES
                    .iter()
                    .find(|known| known.id == source)
                    .map_or(source, |known| known.short[Lang::Id.place()]);
                story.extend(["<i>", &escape(short), " · ", status, "</i>"]);
            }
            None => story.push_str(inside),
        }
        story.push_str(after);
    }
}

#[cfg(test)]
mod tests {
    use super::{ascii, base91, short, story_text};

    #[test]
    fn headlines_and_prose_are_told_without_links() {
        let page = "<h1>no</h1><h2 class=\"headline\">One</h2><figure>no</figure><section id=\"a\" class=\"prose x\">\
            <p>Two <a href=\"#source-fed\" aria-label=\"3: Fed, 2026 · says\" class=\"chip\"><span class=\"chip-number\">3</span></a> \
            <a href=\"/a.csv\">three</a></p></section><section class=\"other\">no</section>";
        let (story, cited) = story_text(page);
        let expected = "<h2 class=\"headline\">One</h2>\n<section id=\"a\" class=\"prose x\"><p>Two <i>Federal Reserve · says</i> \
            three</p></section>\n";
        assert_eq!(story, expected);
        assert_eq!(cited, ["fed"]);
    }

    /// As `open.js` reads it.
    fn bytes_of(text: &str, size: usize) -> Vec<u8> {
        let digit =
            |sign: u8| u32::from(sign - b'!') - [b'"', b'&', b'<'].map(|out| u32::from(sign > out)).iter().sum::<u32>();
        let (mut found, mut queue, mut bits) = (Vec::new(), 0_u32, 0);
        for pair in text.as_bytes().chunks(2) {
            let value = digit(pair[0]) + 91 * pair.get(1).map_or(0, |sign| digit(*sign));
            queue |= value << bits;
            bits += if value & 8191 > 88 { 13 } else { 14 };
            while bits > 7 {
                found.push(queue as u8);
                (queue, bits) = (queue >> 8, bits - 8);
            }
        }
        found.truncate(size);
        found
    }

    #[test]
    fn what_is_written_in_signs_is_read_again() {
        for size in 0..300_u32 {
            let bytes: Vec<u8> = (0..size).map(|at| (at.wrapping_mul(2_654_435_761) >> (size % 24)) as u8).collect();
            let text = base91(&bytes);
            assert!(text.is_ascii() && !text.contains(['"', '&', '<', ' ']), "{text}");
            assert_eq!(bytes_of(&text, bytes.len()), bytes, "{text}");
        }
    }

    #[test]
    fn what_it_says_is_the_same_in_every_encoding() {
        assert_eq!(ascii("<p>\u{201C}a\u{201D}</p>"), "<p>&#8220;a&#8221;</p>");
    }

    #[test]
    fn what_only_readers_need_is_left_out() {
        assert_eq!(short("// why\n  a();\n\n    b(); // kept\n"), "a();\nb(); // kept");
    }
}
