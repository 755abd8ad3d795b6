// No empty band of more than 40 px in a figure: from its edge to what is seen first, between what is seen, and to its end.

const BAND = 40;

// The rows of a canvas in which anything is drawn, from the first to the last.
const drawnRows = (canvas) => {
  const { width, height } = canvas;
  if (!width || !height) return null;
  const pixels = new Uint32Array(canvas.getContext("2d").getImageData(0, 0, width, height).data.buffer);
  const ground = pixels[0];
  const first = pixels.findIndex((pixel) => pixel !== ground);
  if (first < 0) return null;
  const last = pixels.findLastIndex((pixel) => pixel !== ground);
  const box = canvas.getBoundingClientRect();
  const row = (pixel) => box.top + (Math.floor(pixel / width) / height) * box.height;
  return [row(first), row(last)];
};

// The rows of a drawing, as one: what is empty inside of it is part of it.
const rowsOf = (drawing) => {
  if (drawing.localName === "canvas") return drawnRows(drawing);
  const marks = [...drawing.querySelectorAll("path, line, rect, circle, ellipse, polygon, polyline, text, image, use")];
  const boxes = marks.filter(isSeen).map((mark) => mark.getBoundingClientRect());
  if (boxes.length === 0) return null;
  return [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
};

const gape = () => {
  const found = [];
  for (const figure of document.querySelectorAll(".figure")) {
    if (!isSeen(figure)) continue;
    const { top, bottom } = figure.getBoundingClientRect();
    const rows = [[top, top], [bottom, bottom]];
    for (const { text, owner } of textsIn(figure)) {
      if (!owner.closest("svg")) rows.push(...linesOf(text).map((line) => [line.top, line.bottom]));
    }
    for (const part of figure.querySelectorAll("*")) {
      if (part.parentElement.closest("svg") || !isSeen(part)) continue;
      const box = part.getBoundingClientRect();
      if (part.matches("svg, canvas")) {
        const drawn = rowsOf(part);
        if (drawn) rows.push(drawn);
      } else if (isPicture(part) || (isBox(part) && part.childElementCount === 0)) {
        rows.push([box.top, box.bottom]);
      } else {
        // Of what holds others, the edges are seen.
        if (isBox(part) || hasEdge(styleOf(part), "Top")) rows.push([box.top, box.top]);
        if (isBox(part) || hasEdge(styleOf(part), "Bottom")) rows.push([box.bottom, box.bottom]);
      }
    }
    let down = top;
    for (const [from, to] of rows.sort((one, other) => one[0] - other[0])) {
      if (from - down > BAND + 0.5) found.push(`${named(figure)} is empty for ${px(from - down)}, ${px(down - top)} below its top`);
      down = Math.max(down, to);
    }
  }
  return found;
};
