//! Writes every page of the product as plain HTML beside what Trunk built: complete, readable and printable without
//! JavaScript or WebAssembly. Also share images, icons, the words the app fetches, sitemap, manifest and headers, the
//! single file, the package for learning platforms, and the worker that keeps the site on a device.
//!
//! `prerender DIST [--public-url URL]`, where DIST holds Trunk's index.html and its hashed files.

mod bundles;
mod crowd;
mod document;
mod figures;
mod icons;
mod likeness;
mod moved;
mod oembed;
mod offline;
mod picture;
mod schema;
mod scorm;
mod share;
mod single;
mod site;
mod style;

use figures::Offered;
use paradoks::crowd::{recorded, still};
use paradoks::extra_pages::embed::Embed;
use paradoks::extra_pages::embed::snippet::{HOST_SCRIPT, share_image};
use paradoks::figure::reading::reading;
use paradoks::figure::scene::DrawContext;
use paradoks::figure::sizes::WIDE;
use paradoks::i18n::{Lang, Words, all, key};
use paradoks::prose::{FILE, PACKAGE};
use paradoks::record::package::{FILE as RECORD_FILE, package};
use paradoks::record::{CLAIMS, FigurePoint};
use paradoks::shell::address::{Address, Place};
use paradoks::story::{STEPS, point_of};
use picture::Theme;
use site::Site;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process, thread};

fn main() {
    let mut dist = None;
    let mut public_url = "/".to_owned();
    let mut words = env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--public-url" => public_url = words.next().unwrap_or_default(),
            _ => dist = Some(PathBuf::from(word)),
        }
    }
    let Some(dist) = dist else {
        eprintln!("usage: prerender DIST [--public-url URL]");
        process::exit(2);
    };
    if let Err(message) = write(&dist, &public_url) {
        eprintln!("prerender: {message}");
        process::exit(1);
    }
}

/// Every number of which the record says where it is drawn is drawn there.
fn check_pointers(words: &'static Words) -> Result<(), String> {
    for (place, drawn) in CLAIMS.iter().enumerate().filter_map(|(place, claim)| Some((place, claim.drawn?))) {
        let is_drawn = point_of(drawn).is_some_and(|(shown, point)| {
            let view = DrawContext { words, width: WIDE, height: shown.drawing.wide };
            point.is_none_or(|point| reading(&(shown.drawing.scene)(&view), point).is_some())
        });
        if !is_drawn {
            // The first line names the columns.
            let line = place + 2;
            let FigurePoint { figure, state } = drawn;
            return Err(format!(
                "static/record/claims.csv:{line}: no figure `{figure}` shows `{state}`; src/story/step*/page.rs lists what \
                 figures show, and a link to a point of one says its state"
            ));
        }
    }
    Ok(())
}

/// Writes everything into `dist`.
fn write(dist: &Path, public_url: &str) -> Result<(), String> {
    let out = Out { dist };
    let template =
        fs::read_to_string(dist.join("index.html")).map_err(|error| format!("no index.html by Trunk: {error}"))?;
    let entries = fs::read_dir(dist).map_err(|error| format!("cannot look into {}: {error}", dist.display()))?;
    let mut files: Vec<_> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    files.sort();
    let mut site = Site::read(&template, &files, public_url)?;
    let start = site.below(&site.start);
    let script = fs::read_to_string(dist.join(start)).map_err(|error| format!("no {start} by Trunk: {error}"))?;
    out.file(start, &single::short(&script))?;
    out.file(site.below(&site.css), &style::style())?;
    for ((_, path), (_, text)) in site.sheets.iter().zip(style::sheets()) {
        out.file(site.below(path), &text)?;
    }
    check_pointers(open(Lang::Id))?;
    let mut offered = Vec::new();
    for words in Lang::ALL.map(open) {
        for step in 0..STEPS.len() {
            let page = document::page(&site, words, Address::new(words.lang, Place::Step(step)));
            offered.extend(figures::of_step(words, step, &page)?);
        }
    }
    // Packing the single file takes one core a while: meanwhile, pictures are drawn.
    thread::scope(|scope| {
        let pictures = scope.spawn(|| pictures(&out, &offered));
        // What is being edited is not carried away.
        if site.reload.is_empty() {
            let single = single::single(&site, dist, [open(Lang::Id), open(Lang::En)])?;
            out.file(FILE, &single)?;
            site.single = kilobytes(&single);
            let package = scorm::package(Lang::ALL.map(open), &single)?;
            out.bytes(PACKAGE, &package)?;
            site.package = kilobytes(&package);
        }
        pictures.join().unwrap_or_else(|_| Err("the drawing of pictures broke off".to_owned()))
    })?;
    let mut pages = 2;
    for lang in Lang::ALL {
        let words = open(lang);
        for bundles in bundles::every(lang) {
            out.file(&bundles.name(), &bundles.text())?;
        }
        for address in Address::all().filter(|address| address.lang == lang) {
            let page = document::page(&site, words, address);
            pages += 1;
            out.file(&format!("{}index.html", address.path()), &page)?;
            if address == Address::start(Lang::Id) {
                out.file("index.html", &document::front(&site, words))?;
            }
            if let Some(embed) = oembed::embedded(address) {
                oembed::write(&out, &site, words, address, embed, None)?;
            }
        }
        for embed in Embed::all().filter(|embed| embed.lang == lang) {
            pages += 1;
            let picture = offered.iter().find(|picture| picture.is_of(embed)).map(Offered::preview).transpose()?;
            out.file(&format!("{}index.html", embed.path()), &document::guest(&site, words, embed, picture.as_ref()))?;
            oembed::write(&out, &site, words, embed.into(), embed, picture)?;
        }
        moved::write(&out, &site, words)?;
    }
    out.file(site.below(&site.moved_script), &single::short(moved::SCRIPT))?;
    out.file(site.below(&site.embed_css), &style::embed_style())?;
    out.file(site.below(&site.frame_script), &single::short(site::FRAME_SCRIPT))?;
    out.file(site.below(&site.talk_script), &single::short(&site::talk_script()))?;
    out.file(HOST_SCRIPT, &site::host_script())?;
    out.file("404.html", &document::missing(&site, open(Lang::Id), open(Lang::En)))?;
    out.file("sitemap.xml", &site.sitemap())?;
    out.file("robots.txt", &site.robots())?;
    out.file("manifest.webmanifest", &site.manifest(open(Lang::Id)))?;
    out.file("_headers", &site.headers())?;
    out.file("icon.svg", &icons::svg())?;
    let words = open(Lang::En);
    let home = if site.home.is_empty() { String::new() } else { site.address(Address::start(Lang::En)) };
    let record = package(words.text(key::site::NAME), words.text(key::site::DESCRIPTION), &home);
    out.file(&format!("record/{RECORD_FILE}"), &format!("{record:#}\n"))?;
    if site.reload.is_empty() {
        out.file(site.below(&site.offline), offline::PAGE)?;
        offline::keep(dist)?;
    }
    println!("prerendered {pages} pages below {}", site.base);
    Ok(())
}

/// How many kilobytes something has.
fn kilobytes(bytes: impl AsRef<[u8]>) -> u64 {
    bytes.as_ref().len().div_ceil(1000) as u64
}

/// The words of a language.
fn open(lang: Lang) -> &'static Words {
    static WORDS: OnceLock<[Words; 2]> = OnceLock::new();
    &WORDS.get_or_init(|| Lang::ALL.map(all))[lang.place()]
}

/// Draws every picture: of figures, for shared links, for readers without scripts, and the icons.
fn pictures(out: &Out, offered: &[Offered]) -> Result<(), String> {
    side_by_side(offered, |picture| {
        Theme::ALL
            .into_iter()
            .try_for_each(|theme| picture.files(theme)?.iter().try_for_each(|(path, bytes)| out.bytes(path, bytes)))
    })?;
    let addresses: Vec<Address> = Address::all().collect();
    side_by_side(&addresses, |address| {
        out.bytes(&share_image(&address.path()), &share::image(open(address.lang), *address)?)
    })?;
    for size in icons::SIZES {
        out.bytes(&icons::path(size), &icons::png(size)?)?;
    }
    let people = recorded().ok_or("the crowd of the record cannot be read")?;
    for lang in Lang::ALL {
        for (class, room) in still::ROOMS {
            out.bytes(&still::path(lang, class), &crowd::png(open(lang), people, &room)?)?;
        }
    }
    Ok(())
}

/// Does something with each of many things, as many at a time as the machine has cores.
fn side_by_side<T: Sync>(things: &[T], work: impl Fn(&T) -> Result<(), String> + Sync) -> Result<(), String> {
    let next = AtomicUsize::new(0);
    let turn = || {
        while let Some(thing) = things.get(next.fetch_add(1, Ordering::Relaxed)) {
            work(thing)?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let turns: Vec<_> = (0..cores).map(|_| scope.spawn(turn)).collect();
        let broken = |_| Err("what was done at the same time broke off".to_owned());
        turns.into_iter().try_for_each(|turn| turn.join().unwrap_or_else(broken))
    })
}

/// Where files go.
struct Out<'a> {
    dist: &'a Path,
}

impl Out<'_> {
    fn file(&self, path: &str, text: &str) -> Result<(), String> {
        self.bytes(path, text.as_bytes())
    }

    fn bytes(&self, path: &str, bytes: &[u8]) -> Result<(), String> {
        let path = self.dist.join(path);
        let fault = |error| format!("{}: {error}", path.display());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(fault)?;
        }
        fs::write(&path, bytes).map_err(fault)
    }
}
