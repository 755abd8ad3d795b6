//! The browser's entry. The start script loads this program and the words side by side, then calls `start`.

#[cfg(target_arch = "wasm32")]
mod entry {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Starts the app with what it says on the page.
    #[wasm_bindgen]
    pub fn start(words: Vec<String>) {
        #[cfg(debug_assertions)]
        paradoks::browser::report_panics();
        paradoks::shell::app::start(words);
    }

    /// Panics on purpose: while the product is being written, a panic must say in the console what and where.
    #[cfg(debug_assertions)]
    #[wasm_bindgen]
    pub fn panic_on_purpose() {
        panic!("on purpose");
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. To see it, run: cargo xtask serve");
    std::process::exit(2);
}
