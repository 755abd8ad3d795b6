// A frame by one fillRect a dot. One tone after the other: to change the colour at every dot would be slower still.
"use strict";

DRAWERS.fill_rect = ({ context, canvas, tones, moments, total, pitch, ways }) => {
  const colours = ["#5B5D63", "#909094"];
  const side = Math.min(pitch, 2);
  return ({ from, to }) => {
    context.fillStyle = "#FFFFFF";
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (let tone = 0; tone < colours.length; tone++) {
      context.fillStyle = colours[tone];
      for (let i = 0; i < total; i++) {
        if (tones[i] !== tone) continue;
        const way = ways[moments[i]];
        const x = from.x[i] + (to.x[i] - from.x[i]) * way;
        const y = from.y[i] + (to.y[i] - from.y[i]) * way;
        context.fillRect(Math.floor(x), Math.floor(y), side, side);
      }
    }
  };
};
