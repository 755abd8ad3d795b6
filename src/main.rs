//! The browser's entry. The start script loads this program and the words side by side, then calls `start`.

#[cfg(target_arch = "wasm32")]
mod entry {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Starts the app with the words of the page's language.
    #[wasm_bindgen]
    pub fn start(words: String) {
        paradoks::shell::app::start(words);
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. To see it, run: cargo xtask serve");
    std::process::exit(2);
}
