//! The mark of the product: nine people, one of them let go.

use paradoks::figure::scene::{ColourRole, Scene};

/// The sizes that devices ask for, in pixels.
pub const SIZES: [u32; 3] = [180, 192, 512];

/// Where the icon of a size is, below the root.
pub fn path(size: u32) -> String {
    format!("icon-{size}.png")
}

/// Where the nine dots are in a square of 1: centre, and whether it is the one.
fn dots() -> impl Iterator<Item = (f64, f64, bool)> {
    (0..9).map(|place| {
        let at = |cells: usize| 0.24 + 0.26 * cells as f64;
        (at(place % 3), at(place / 3), place == 5)
    })
}

/// The icon as a PNG file, with paper around it: devices cut it round.
pub fn png(size: u32) -> Result<Vec<u8>, String> {
    let side = f64::from(size);
    let mut scene = Scene::default();
    scene.fill(0.0, 0.0, side, side, ColourRole::Paper);
    for (x, y, gone) in dots() {
        scene.dot(x * side, y * side, 0.1 * side, if gone { ColourRole::Now } else { ColourRole::Ink });
    }
    super::picture::png(&scene, size, size)
}

/// The icon for a browser's tab, in light and dark.
pub fn svg() -> String {
    let circles: String = dots()
        .map(|(x, y, gone)| {
            let class = if gone { " class=\"now\"" } else { "" };
            format!("<circle cx=\"{:.0}\" cy=\"{:.0}\" r=\"11\"{class}/>", x * 100.0, y * 100.0)
        })
        .collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\"><style>circle{{fill:#1A1C20}}.now{{fill:#C8402A}}\
         @media(prefers-color-scheme:dark){{circle{{fill:#EDEAE4}}.now{{fill:#FF7A5F}}}}</style>{circles}</svg>\n"
    )
}
