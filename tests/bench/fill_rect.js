// A frame by one fillRect a dot. One tone after the other: to change the colour at every dot would be slower still.
"use strict";

DRAWERS.fill_rect = ({ context, canvas, tones, total }) => {
  const colours = ["#5B5D63", "#989A9E"];
  return function (way) {
    const { from, to } = this;
    context.fillStyle = "#FFFFFF";
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (let tone = 0; tone < colours.length; tone++) {
      context.fillStyle = colours[tone];
      for (let i = 0; i < total; i++) {
        if (tones[i] !== tone) continue;
        const x = from[2 * i] + (to[2 * i] - from[2 * i]) * way;
        const y = from[2 * i + 1] + (to[2 * i + 1] - from[2 * i + 1]) * way;
        context.fillRect(Math.floor(x), Math.floor(y), 1, 1);
      }
    }
  };
};
