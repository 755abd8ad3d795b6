// No two texts of a figure's drawings overlap, written as SVG or drawn on a canvas.

// A line box is higher than its letters.
const HEADROOM = 0.2;

const collide = () => {
  const figures = new Map();
  for (const { drawing, figure } of drawings()) {
    const texts = figures.get(figure) ?? [];
    if (drawing.localName === "canvas") {
      texts.push(...drawnOn(drawing));
    } else {
      for (const written of drawing.querySelectorAll("text")) {
        const box = written.getBoundingClientRect();
        const spare = box.height * HEADROOM;
        if (!isSeen(written) || written.textContent.trim() === "") continue;
        const { left, right } = box;
        texts.push({ text: written.textContent, left, right, top: box.top + spare, bottom: box.bottom - spare });
      }
    }
    figures.set(figure, texts);
  }
  const found = [];
  for (const [figure, texts] of figures) {
    texts.forEach((one, place) => {
      for (const other of texts.slice(place + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 1 && down > 1) {
          found.push(`${named(figure)}: ${quoted(one.text)} and ${quoted(other.text)} overlap by ${px(across)} x ${px(down)}`);
        }
      }
    });
  }
  return found;
};
