// The letters of every drawing that is shown, in CSS pixels: on canvases, as `drawn.js` remembers them, and in SVG.
const lettersOf = (root) => {
  const found = [];
  for (const canvas of root.querySelectorAll("canvas")) {
    if (!canvas.checkVisibility() || !canvas.width) continue;
    const scale = canvas.getBoundingClientRect().width / canvas.width;
    for (const { text, size } of window.__drawn.get(canvas) ?? []) found.push([text, size * scale]);
  }
  for (const text of root.querySelectorAll("svg text")) {
    if (!text.checkVisibility()) continue;
    found.push([text.textContent, parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a]);
  }
  return found;
};
