// What is seen of a page, in CSS pixels of the screen: the ground that every law of layout stands on.

const SKIPPED = "script, style, template, noscript, option, textarea, title, desc, metadata";

const styles = new Map();
const styleOf = (element) => {
  if (!styles.has(element)) styles.set(element, getComputedStyle(element));
  return styles.get(element);
};

// An element as a reader of findings finds it again.
const named = (element) => {
  const own = (part) => {
    const id = part.id ? "#" + part.id : "";
    const name = part.getAttribute("class")?.trim().split(/\s+/).slice(0, 2).join(".");
    return part.localName + id + (name ? "." + name : "");
  };
  const around = element.parentElement?.closest("[id], [class]");
  return (around && !element.id ? own(around) + " " : "") + own(element);
};
const quoted = (text) => "“" + text.replace(/\s+/g, " ").trim().slice(0, 48) + "”";
const px = (length) => Math.round(length) + " px";

// Whether it is for screen readers alone.
const isUnseen = (element) => {
  for (let part = element; part; part = part.parentElement) {
    if (styleOf(part).clipPath === "inset(50%)") return true;
  }
  return false;
};
const isSeen = (element) =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) &&
  !isUnseen(element);

const isPainted = (colour) => !/^transparent$|, 0\)$|\/ 0\)$/.test(colour);
const hasGround = (style) => isPainted(style.backgroundColor) || style.backgroundImage !== "none";
const hasEdge = (style, side) =>
  parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none" &&
  isPainted(style[`border${side}Color`]);
const SIDES = ["Top", "Right", "Bottom", "Left"];
// A box that one sees: with a ground of its own, or an edge all around.
const isBox = (element) =>
  hasGround(styleOf(element)) || SIDES.every((side) => hasEdge(styleOf(element), side));
const isPicture = (element) =>
  element.matches("canvas, img, video, iframe, object, select, textarea, meter, progress, input:not([type=hidden])");

// What an element is cut off by: itself left out, the page itself, too.
const clips = (element) => {
  const found = [];
  for (let part = element.parentElement; part && part !== document.body; part = part.parentElement) {
    const { overflowX, overflowY } = styleOf(part);
    if (overflowX !== "visible" || overflowY !== "visible") found.push(part);
    // What is pinned to the screen is cut by nothing around it.
    if (styleOf(part).position === "fixed") break;
  }
  return found;
};
// On paper nobody can scroll.
const isPaper = matchMedia("print").matches;
const scrolls = (element) => !isPaper && /auto|scroll/.test(styleOf(element).overflowX + styleOf(element).overflowY);
const isIn = (box, x, y) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

// The lines of a text node: a box for each.
const linesOf = (text) => {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter((line) => line.width > 1 && line.height > 1);
};

// Every text that is seen, with the element it stands in.
const textsIn = (root) => {
  const texts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const owner = text.parentElement;
    if (text.data.trim() !== "" && !owner.closest(SKIPPED) && isSeen(owner)) texts.push({ text, owner });
  }
  return texts;
};

// The texts that are drawn on a canvas, where they are seen.
const drawnOn = (canvas) => {
  const box = canvas.getBoundingClientRect();
  const [across, down] = [box.width / canvas.width, box.height / canvas.height];
  return (window.__drawn?.get(canvas) ?? []).filter(({ text }) => text.trim() !== "").map((drawn) => ({
    text: drawn.text,
    left: box.left + drawn.left * across,
    right: box.left + drawn.right * across,
    top: box.top + drawn.top * down,
    bottom: box.top + drawn.bottom * down,
  }));
};

// The drawings of the page that are seen, and the figure each belongs to.
const drawings = () =>
  [...document.querySelectorAll("svg, canvas")]
    .filter((drawing) => isSeen(drawing) && !drawing.parentElement.closest("svg"))
    .map((drawing) => ({ drawing, figure: drawing.closest("figure, .figure") ?? drawing.parentElement }));
