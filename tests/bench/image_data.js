// A frame by a loop over typed arrays: places in 16 bits, a pixel in 32.
"use strict";

DRAWERS.image_data = ({ context, canvas, tones, moments, total, pitch, ways }) => {
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const { width } = image;
  const colours = Uint32Array.of(0xff635d5b, 0xff949090);
  const edges = Uint32Array.of(0xffabaaa9, 0xffc6c5c5);
  const corners = Uint32Array.of(0xffeeeeed, 0xfff4f3f3);
  return ({ from, to }) => {
    const { x: fromX, y: fromY } = from;
    const { x: toX, y: toY } = to;
    pixels.fill(0xffffffff);
    for (let i = 0; i < total; i++) {
      const way = ways[moments[i]];
      const x = (fromX[i] + (toX[i] - fromX[i]) * way) | 0;
      const y = (fromY[i] + (toY[i] - fromY[i]) * way) | 0;
      const at = y * width + x;
      const tone = tones[i];
      pixels[at] = colours[tone];
      if (pitch > 1) {
        pixels[at + 1] = edges[tone];
        pixels[at + width] = edges[tone];
        pixels[at + width + 1] = corners[tone];
      }
    }
    context.putImageData(image, 0, 0);
  };
};
