// Remembers each text that is drawn on a canvas, with the room that its letters take there, in the canvas's own pixels: a
// canvas tells nothing of that afterwards. It runs in every document before the document's own scripts.
window.__drawn = new WeakMap();
const size = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, "width");
Object.defineProperty(HTMLCanvasElement.prototype, "width", {
  ...size,
  set(width) {
    // A canvas that is given a size is empty.
    window.__drawn.delete(this);
    size.set.call(this, width);
  },
});
const clearRect = CanvasRenderingContext2D.prototype.clearRect;
CanvasRenderingContext2D.prototype.clearRect = function (x, y, width, height) {
  if (width >= this.canvas.width && height >= this.canvas.height) window.__drawn.delete(this.canvas);
  return clearRect.call(this, x, y, width, height);
};
const fillText = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
  const ink = this.measureText(text);
  const corner = (across, down) => this.getTransform().transformPoint(new DOMPoint(across, down));
  const from = corner(x - ink.actualBoundingBoxLeft, y - ink.actualBoundingBoxAscent);
  const to = corner(x + ink.actualBoundingBoxRight, y + ink.actualBoundingBoxDescent);
  const texts = window.__drawn.get(this.canvas) ?? [];
  const size = parseFloat(this.font.match(/[\d.]+px/)) * this.getTransform().a;
  texts.push({ text, size, left: from.x, top: from.y, right: to.x, bottom: to.y });
  window.__drawn.set(this.canvas, texts);
  return fillText.call(this, text, x, y, ...rest);
};
