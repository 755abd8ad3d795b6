//! What a good host does to text and wasm before it sends them.

use std::io;

use brotli::enc::BrotliEncoderParams;

/// Above this size the best quality takes seconds; nothing that a first visit loads is that large.
const BEST_QUALITY_UP_TO: usize = 2_000_000;

/// The bytes compressed with brotli, at its best quality for files of a usual size.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let quality = if bytes.len() <= BEST_QUALITY_UP_TO { 11 } else { 5 };
    let parameters = BrotliEncoderParams { quality, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Whether compression makes the file smaller. Fonts and pictures are compressed already.
pub fn helps(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    !matches!(extension, "woff2" | "png" | "br" | "gz" | "zip")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_compressed_already_is_left_alone() {
        assert!(helps("index.html") && helps("app.wasm"));
        assert!(!helps("font.woff2") && !helps("share.png"));
    }

    #[test]
    fn text_gets_smaller() {
        let text = "paradox ".repeat(100);
        assert!(brotli(text.as_bytes()).is_ok_and(|compressed| compressed.len() < text.len() / 10));
    }
}
