//! How fast the crowd moves: the product's own figure, regrouped by its own switch, beside the same picture in plain
//! JavaScript (`tests/bench`). A frame's time is that of its script, from the browser's call to the finished picture;
//! Chromium has no graphics processor here.

use browser_tests::site::Copy;
use browser_tests::{Engine, Session, Site};
use serde_json::{Value, json};

/// The pictures: width and height in CSS pixels, device pixels per CSS pixel, and pixels of the picture from a dot to the
/// next as the product chooses them there.
const SIZES: [(Size, u32); 3] = [((1200, 800, 1), 1), ((390, 600, 2), 1), ((1112, 760, 2), 2)];
type Size = (u32, u32, u32);
/// How many people a second, made-up record has, and the picture they stand in.
const MILLION: (u64, Size) = (1_000_000, (1920, 1080, 1));
/// What is aimed at: how many times as fast as the loop and as `fillRect` at the first size, milliseconds a frame for a
/// million people, bytes a dot.
const AIMS: (f64, f64, f64, f64) = (1.7, 50.0, 10.0, 40.0);
/// The last month of the crowd.
const LAST_MONTH: &str = "2025-07";

/// Measures every frame that is drawn.
const WATCH: &str = "window.__frames = [];
    const request = window.requestAnimationFrame;
    window.requestAnimationFrame = (frame) => request((now) => {
        const started = performance.now();
        frame(now);
        window.__frames.push(performance.now() - started);
        window.__last = performance.now();
    });";

/// Goes through the orders with `regroup(place)`, waits each time until the crowd stands, and tells the frames' times.
const REGROUP: &str = "const wait = (time) => new Promise((done) => setTimeout(done, time));
    const walk = async () => {
        window.__frames = [];
        for (const order of [1, 2, 3, 0, 2, 1, 3, 0]) {
            window.__last = Infinity;
            regroup(order);
            while (!(performance.now() - window.__last > 200)) await wait(50);
        }
        return window.__frames;
    };
    return walk();";

/// Puts the figure into a box of a size.
const BOX: &str = "const box = document.querySelector('.crowd-picture');
    box.style.flex = 'none';
    box.style.width = arguments[0] + 'px';
    box.style.height = arguments[1] + 'px';";

/// The times of frames in milliseconds.
struct Frames {
    median: f64,
    slow: f64,
    count: usize,
}

impl Frames {
    fn of(value: &Value) -> Self {
        let mut times: Vec<f64> = value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or(f64::NAN);
        Self { median: at(0.5), slow: at(0.95), count: times.len() }
    }
}

/// Measures and prints.
pub fn measure() {
    let copy = Copy::of_the_site();
    for (name, text) in [
        ("crowd.html", include_str!("../../../../bench/crowd.html")),
        ("crowd.js", include_str!("../../../../bench/crowd.js")),
        ("fill_rect.js", include_str!("../../../../bench/fill_rect.js")),
        ("image_data.js", include_str!("../../../../bench/image_data.js")),
    ] {
        copy.add(&format!("bench/{name}"), text);
    }
    println!("\nThe crowd, everybody on the way from one order to another: milliseconds a frame in Chromium.\n");
    println!("{:<34}{:>12}{:>10}{:>10}{:>10}", "", "picture", "median", "95%", "frames");
    let site = Site::copied(&copy);
    let (loop_aim, rect_aim, frame_aim, bytes_aim) = AIMS;
    for (size, pitch) in SIZES {
        let Product { frames: rust, bytes, scale } = product(&site, size);
        let [loops, rects] = ["image_data", "fill_rect"].map(|drawer| plain(&site, size, scale, pitch, drawer));
        row("Rust, putImageData in strips", size, &rust);
        row("JavaScript, a loop over ImageData", size, &loops);
        row("JavaScript, one fillRect a dot", size, &rects);
        let times = |other: &Frames| other.median / rust.median;
        println!("    {:.2} times as fast as the loop (aim: {loop_aim} at 1200x800)", times(&loops));
        println!("    {:.1} times as fast as fillRect (aim: {rect_aim} at 1200x800)", times(&rects));
        println!("    {bytes:.1} bytes a dot (aim: under {bytes_aim})\n");
    }
    let (people, size) = MILLION;
    copy.change("record/crowd.csv", |csv| grown(&csv, people));
    let Product { frames: rust, bytes, .. } = product(&site, size);
    row("Rust, a million people", size, &rust);
    println!(
        "    {:.1} ms a frame (aim: under {frame_aim}); {bytes:.1} bytes a dot (aim: under {bytes_aim})",
        rust.median
    );
    println!("\nBytes count the picture's pixels, the strip that is handed on, and the places that dots come from.");
}

fn row(name: &str, (width, height, ratio): Size, frames: &Frames) {
    let picture = format!("{width}x{height}@{ratio}");
    println!("{name:<34}{picture:>12}{:>10.1}{:>10.1}{:>10}", frames.median, frames.slow, frames.count);
}

fn open((width, height, ratio): Size) -> Session {
    let browser = Session::moving(Engine::Chromium);
    let screen = json!({ "width": width + 200, "height": height + 100, "deviceScaleFactor": ratio, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", screen);
    browser.before_every_page(WATCH);
    browser
}

/// How the product's figure does.
struct Product {
    frames: Frames,
    /// How many bytes it keeps a dot: one a pixel of its picture, four a pixel of a strip of 32 lines, and four a dot.
    bytes: f64,
    /// How many pixels its picture has per CSS pixel.
    scale: f64,
}

fn product(site: &Site, size: Size) -> Product {
    let browser = open(size);
    // By a link, the crowd stands in its figure, and not on the stage.
    browser.read(&site.url("/en/guess/#figure-crowd"));
    browser.until("the crowd is here", "return document.querySelector('.crowd canvas') !== null");
    browser.script(BOX, json!([size.0, size.1]));
    browser.until(
        "the crowd has its box, and everybody has fallen into place",
        &format!(
            "const canvas = document.querySelector('.crowd canvas');
            return canvas.clientWidth === {} && canvas.width >= canvas.clientWidth
                && performance.now() - window.__last > 500",
            size.0
        ),
    );
    let switch = "const regroup = (order) => document.querySelectorAll('.switch input')[order].click();";
    let frames = Frames::of(&browser.script(&format!("{switch}{REGROUP}"), json!([])));
    let said = browser.script("return document.querySelector('.crowd-labels').textContent", json!([]));
    assert!(said.as_str().is_some_and(|said| said.contains("2024")), "the crowd is back in its months: {said}");
    let people = browser.script(
        "return [...document.querySelectorAll('#table-crowd ~ tbody td:nth-child(2)')]
            .reduce((sum, cell) => sum + Number(cell.textContent.replaceAll(',', '')), 0)",
        json!([]),
    );
    let people = people.as_f64().unwrap_or(f64::NAN);
    let pixels = browser
        .script("const { width, height } = document.querySelector('.crowd canvas'); return [width, height]", json!([]));
    let [width, height] = [0, 1].map(|side| pixels[side].as_f64().unwrap_or(f64::NAN));
    Product { frames, bytes: (width * height + 4.0 * 32.0 * width) / people + 4.0, scale: width / f64::from(size.0) }
}

/// The same picture in plain JavaScript, with as many pixels.
fn plain(site: &Site, size: Size, scale: f64, pitch: u32, drawer: &str) -> Frames {
    let browser = open(size);
    browser.go(&site.url("/bench/crowd.html"));
    let start = "return readRows('/record/crowd.csv').then((rows) => {
        window.crowd = new Crowd(rows, ...arguments);
    })";
    browser.script(start, json!([size.0, size.1, scale, pitch, drawer]));
    let regroup = "const orders = ['month', 'company', 'industry', 'country'];
        const regroup = (order) => window.crowd.regroup(orders[order]);";
    Frames::of(&browser.script(&format!("{regroup}{REGROUP}"), json!([])))
}

/// The record with so many people in all.
fn grown(csv: &str, people: u64) -> String {
    let count = |line: &str| line.split(',').nth(4).and_then(|cell| cell.parse::<u64>().ok()).unwrap_or_default();
    let counted = |line: &&str| line.split(',').next().is_some_and(|month| month <= LAST_MONTH);
    let total: u64 = csv.lines().skip(1).filter(counted).map(count).sum();
    let mut lines: Vec<String> = csv.lines().take(1).map(str::to_owned).collect();
    let (mut before, mut given) = (0, 0);
    for line in csv.lines().skip(1).filter(counted) {
        before += count(line);
        let grown = before * people / total - given;
        given += grown;
        let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
        cells[4] = grown.to_string();
        lines.push(cells.join(","));
    }
    lines.join("\n")
}
