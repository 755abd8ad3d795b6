// A frame by a loop over ImageData.
"use strict";

DRAWERS.image_data = ({ context, canvas, tones, total }) => {
  const colours = [[0x5b, 0x5d, 0x63], [0x98, 0x9a, 0x9e]];
  const image = context.createImageData(canvas.width, canvas.height);
  const { data, width } = image;
  return function (way) {
    const { from, to } = this;
    data.fill(255);
    for (let i = 0; i < total; i++) {
      const x = Math.floor(from[2 * i] + (to[2 * i] - from[2 * i]) * way);
      const y = Math.floor(from[2 * i + 1] + (to[2 * i + 1] - from[2 * i + 1]) * way);
      const at = 4 * (y * width + x);
      const colour = colours[tones[i]];
      data[at] = colour[0];
      data[at + 1] = colour[1];
      data[at + 2] = colour[2];
    }
    context.putImageData(image, 0, 0);
  };
};
