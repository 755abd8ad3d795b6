//! The people of a crowd as they are seen.

/// A script that tells how many dots a canvas shows in a colour of the style sheet: pixels of its two strongest tones, those
/// of the two years. Where a dot has softer neighbours, these are fewer of each kind than there are dots. None where the
/// canvas is not as high as any crowd is.
pub fn dots(canvas: &str, colour: &str) -> String {
    format!(
        "const canvas = document.querySelector('{canvas}');
        if (!canvas || canvas.width === 0 || canvas.height < 200) return 0;
        const {{ data }} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        const token = (name) => {{
            canvas.style.color = `var(${{name}})`;
            return getComputedStyle(canvas).color.match(/\\d+/g).map(Number);
        }};
        const [paper, ink] = [token('--paper'), token('{colour}')];
        const packed = ([red, green, blue]) => (255 << 24 | blue << 16 | green << 8 | red) >>> 0;
        const tones = [packed(ink), packed(ink.map((part, at) => (part * 11 + paper[at] * 5) >> 4))];
        let dots = 0;
        for (const pixel of new Uint32Array(data.buffer)) if (tones.includes(pixel)) dots++;
        return dots"
    )
}
